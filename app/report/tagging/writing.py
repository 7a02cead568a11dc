"""Writes a structure tree into a ReportLab document."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from reportlab.pdfbase.pdfdoc import XMP, PDFDictionary, PDFDocument, PDFObject, PDFPage

from app.report.tagging.structure import AreaRef, Element, Mark, Traits

_XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>
"""

Pages = Sequence[tuple[PDFPage, list[Element]]]
Areas = Sequence[tuple[Element, PDFDictionary]]


def write_structure(document: PDFDocument, root: Element, pages: Pages, areas: Areas, title: str) -> None:
    """Give ``document`` the tree under ``root``, the mark that it is tagged, the metadata of PDF/UA-1.

    ``pages`` are the finished pages in order, each with the owner of each mark; ``areas`` are the links' areas.
    """
    tree = _Tree(root, pages, areas)
    for number, (_, area) in enumerate(areas):
        area["StructParent"] = len(pages) + number
    catalog = document.Catalog  # type: ignore[attr-defined]  # the stubs leave it out
    catalog.StructTreeRoot = tree
    catalog.MarkInfo = PDFDictionary({"Marked": "true"})
    catalog.Metadata = XMP(creator=lambda _: _XMP.format(title=escape(title, quote=False)).encode())


class _Tree(PDFObject):
    """The StructTreeRoot with its parent tree: the way from a mark back to its element."""

    __RefOnly__ = 1

    def __init__(self, root: Element, pages: Pages, areas: Areas) -> None:
        self.pages = pages
        self.areas = areas
        self.objects: dict[Element, _ElementObject] = {}
        self.root = _ElementObject(self, root, self)

    def format(self, document: PDFDocument) -> bytes:
        """Return the object's bytes."""
        owners = [" ".join(_reference(document, self.objects[one]) for one in marks) for _, marks in self.pages]
        entries = [f"{number} [{marks}]" for number, marks in enumerate(owners)]
        for number, (link, _) in enumerate(self.areas, len(owners)):
            entries.append(f"{number} {_reference(document, self.objects[link])}")
        return (
            f"<</Type /StructTreeRoot /K {_reference(document, self.root)} /ParentTreeNextKey {len(entries)} "
            f"/ParentTree <</Nums [{' '.join(entries)}]>>>>"
        ).encode()


class _ElementObject(PDFObject):
    __RefOnly__ = 1

    def __init__(self, tree: _Tree, element: Element, parent: PDFObject) -> None:
        self.tree = tree
        self.element = element
        self.parent = parent
        tree.objects[element] = self
        for child in element.children:
            if isinstance(child, Element):
                _ElementObject(tree, child, self)

    def format(self, document: PDFDocument) -> bytes:
        """Return the object's bytes."""
        element = self.element
        home = next((child.page for child in element.children if isinstance(child, Mark)), None)
        page = "" if home is None else f" /Pg {self._page(document, home)}"
        kids = " ".join(self._kid(document, child, home) for child in element.children)
        content = f" /K [{kids}]" if kids else ""
        head = f"<</Type /StructElem /S /{element.kind} /P {_reference(document, self.parent)}"
        return f"{head}{page}{content}{_traits(element.traits)}>>".encode()

    def _kid(self, document: PDFDocument, child: Element | Mark | AreaRef, home: int | None) -> str:
        if isinstance(child, Element):
            return _reference(document, self.tree.objects[child])
        if isinstance(child, AreaRef):
            return f"<</Type /OBJR /Obj {_reference(document, self.tree.areas[child.number][1])}>>"
        if child.page == home:
            return str(child.number)
        return f"<</Type /MCR /Pg {self._page(document, child.page)} /MCID {child.number}>>"

    def _page(self, document: PDFDocument, page: int) -> str:
        return _reference(document, self.tree.pages[page][0])


def _traits(traits: Traits) -> str:
    told = ""
    if traits.alt:
        told += f" /Alt {_text(traits.alt)}"
    if traits.language:
        told += f" /Lang ({traits.language})"
    if traits.scope:
        told += f" /A <</O /Table /Scope /{traits.scope}>>"
    if traits.numbering:
        told += f" /A <</O /List /ListNumbering /{traits.numbering}>>"
    if traits.box:
        corners = " ".join(f"{corner:.2f}" for corner in traits.box)
        told += f" /A <</O /Layout /BBox [{corners}] /Placement /Inline>>"
    return told


def _text(text: str) -> str:
    return f"<FEFF{text.encode('utf-16-be').hex().upper()}>"


def _reference(document: PDFDocument, target: PDFObject) -> str:
    if not hasattr(target, "__InternalName__"):
        document.Reference(target)  # type: ignore[no-untyped-call]
    number, generation = document.idToObjectNumberAndVersion[target.__InternalName__]  # type: ignore[attr-defined]
    return f"{number} {generation} R"
