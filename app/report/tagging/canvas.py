"""A canvas on which nothing is left untagged."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from itertools import count
from typing import Literal

from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFName, PDFPage, PDFStream, PDFString, PDFZCompress
from reportlab.pdfgen.canvas import Canvas
from reportlab.pdfgen.textobject import PDFTextObject

from app.report.tagging.structure import AreaRef, Element, Mark, Traits
from app.report.tagging.writing import write_structure

PDF_1_7 = (1, 7)
Direction = Literal["LTR", "RTL"] | None
# A run of drawing without one of these leaves nothing on the page.
_PAINTS = re.compile(r"(?:^|\s)(?:S|s|f\*?|F|B\*?|b\*?|sh|Do|ET|EI)(?:\s|$)")
_END = "EMC"


class _Marked(str):
    """Drawing that already stands inside a mark."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class _Bookmark:
    title: str
    level: int
    left: float
    top: float


@dataclass(slots=True)
class Drawn:
    """What the canvas knows of the finished pages: each, in the order drawn, with the owners of its marks; the links.

    A page may stand in the file before one that was drawn earlier.
    """

    pages: dict[int, tuple[PDFPage, list[Element]]] = field(default_factory=dict)
    areas: list[tuple[Element, PDFDictionary]] = field(default_factory=list)


class TaggedCanvas(Canvas):
    """Draws with structure: text or figures inside an element belong to it, everything else is an artifact.

    ``root`` is the Document element of the tree that the drawing fills.
    """

    _code: list[str]

    def __init__(self, *args: object, root: Element, title: str, **options: object) -> None:
        self._owners: list[Element] = []
        self._bookmarks: list[_Bookmark] = []
        self._inside: Element | None = None
        self._root = root
        self._report_title = title
        self._finished = Drawn()
        self._links: dict[str, Element] = {}
        self._bookmark_keys = count(1)
        super().__init__(*args, pdfVersion=PDF_1_7, **options)  # type: ignore[arg-type, misc]

    @contextmanager
    def inside(self, element: Element | None) -> Iterator[None]:
        """Give the text drawn meanwhile to ``element``; None makes it an artifact."""
        before, self._inside = self._inside, element
        yield
        self._inside = before

    @contextmanager
    def figure(self, element: Element, box: tuple[float, float, float, float]) -> Iterator[None]:
        """Give everything drawn meanwhile to ``element``; ``box`` is its x, y, width, height from the origin."""
        x, y, width, height = box
        corners = (*self.absolutePosition(x, y), *self.absolutePosition(x + width, y + height))
        element.traits = replace(element.traits, box=corners)
        with self._collected(self.open_mark(element)):
            yield

    @contextmanager
    def pagination(self, place: str) -> Iterator[None]:
        """Mark everything drawn meanwhile as what stands on every page; ``place`` is Header or Footer."""
        with self.inside(None), self._collected(f"/Artifact <</Type /Pagination /Subtype /{place}>> BDC"):
            yield

    def bookmark(self, title: str, level: int, height: float) -> None:
        """List ``title`` in the outline at ``level`` (from 0), ``height`` points above the origin."""
        left, top = self.absolutePosition(0, height)
        self._bookmarks.append(_Bookmark(title, level, left, top))

    def beginText(self, x: float = 0, y: float = 0, direction: Direction = None) -> PDFTextObject:
        """Return a text object that belongs to the element that is open now."""
        return TaggedText(self, self._inside, x, y, direction)

    def drawText(self, aTextObject: PDFTextObject) -> None:
        """Draw a text object."""
        code = str(aTextObject.getCode())
        self._code.append(code if self._inside is None else _Marked(code))

    def linkURL(self, url: str, *args: object, **options: object) -> None:
        """Lay a clickable area over the page; it belongs to the last link whose words were drawn."""
        self._link_owner = self._links[url]
        super().linkURL(url, *args, Contents=PDFString(url), **options)  # type: ignore[arg-type]

    def showPage(self) -> None:
        """Finish the page."""
        self._code = _with_artifacts(self._code)
        super().showPage()

    def save(self) -> None:
        """Write the file with its structure."""
        document = self._doc  # type: ignore[attr-defined]  # the stubs leave it out
        pages = [page for _, page in sorted(self._finished.pages.items())]
        write_structure(document, self._root, pages, self._finished.areas, self._report_title)
        super().save()

    def await_area(self, url: str, link: Element) -> None:
        """Remember whose words the next area for ``url`` covers."""
        self._links[url] = link

    def open_mark(self, element: Element) -> str:
        """Return the operator that opens a mark of ``element`` on this page."""
        number = len(self._owners)
        self._owners.append(element)
        element.children.append(Mark(self.getPageNumber() - 1, number))
        return f"/{element.kind} <</MCID {number}>> BDC"

    @contextmanager
    def _collected(self, opening: str) -> Iterator[None]:
        start = len(self._code)
        yield
        drawn = " ".join(self._code[start:])
        self._code[start:] = [_Marked(f"{opening} {drawn} {_END}")]

    def _addAnnotation(self, annotation: PDFDictionary, name: str | None = None, addtopage: int = 1) -> None:
        areas = self._finished.areas
        self._link_owner.children.append(AreaRef(len(areas)))
        areas.append((self._link_owner, annotation))
        super()._addAnnotation(annotation, name, addtopage)  # type: ignore[misc]

    def _restartAccumulators(self) -> None:
        super()._restartAccumulators()  # type: ignore[misc]
        self._owners = []
        self._bookmarks = []

    def _setAnnotations(self, page: PDFPage) -> None:
        super()._setAnnotations(page)  # type: ignore[misc]
        # ReportLab would wrap the compressed stream in base 85: a quarter larger, for mail programs of long ago.
        page.Contents = PDFStream(content=page.stream, filters=[PDFZCompress])
        page.__NoDefault__ = [*PDFPage.__NoDefault__, "StructParents", "Tabs"]
        page.StructParents = self.getPageNumber() - 1  # type: ignore[attr-defined]
        page.Tabs = PDFName("S")  # type: ignore[attr-defined]
        self._finished.pages[self.getPageNumber() - 1] = page, self._owners
        for mark in self._bookmarks:
            key = f"heading{next(self._bookmark_keys)}"
            self.bookmarkHorizontalAbsolute(key, mark.top, left=mark.left)  # type: ignore[arg-type]
            self.addOutlineEntry(mark.title, key, mark.level)


class TaggedText(PDFTextObject):
    """Text that belongs to the element that was open when it began, or to a link or a span inside that."""

    _canvas: TaggedCanvas
    _code: list[str]

    def __init__(self, canvas: TaggedCanvas, element: Element | None, x: float, y: float, direction: Direction) -> None:
        super().__init__(canvas, x, y, direction)
        self._element = element
        self._wanted = element
        self._open: Element | None = None

    def speak(self, language: str) -> None:
        """Begin a span in ``language``; the empty text ends it."""
        if self._element is not None:
            self._wanted = self._element.add("Span", Traits(language=language)) if language else self._element

    def link(self, url: str) -> None:
        """Begin a link to ``url``; the empty text ends it."""
        if self._element is not None:
            self._wanted = self._element.add("Link") if url else self._element
            if url:
                self._canvas.await_area(url, self._wanted)

    def getCode(self) -> str:
        """Return the operators of the whole text."""
        self._close()
        return super().getCode()

    def _formatText(self, text: str) -> str:
        # A mark is opened by the first words in it: none is left empty.
        if text and self._open is not self._wanted:
            self._close()
            if self._wanted is not None:
                self._code.append(self._canvas.open_mark(self._wanted))
            self._open = self._wanted
        return super()._formatText(text)  # type: ignore[no-any-return, misc]

    def _close(self) -> None:
        if self._open is not None:
            self._code.append(_END)
            self._open = None


def _with_artifacts(code: Sequence[str]) -> list[str]:
    """Return ``code`` with a mark around each run of drawing that belongs to no element."""
    done: list[str] = []
    run: list[str] = []
    for piece in (*code, _Marked()):
        if not isinstance(piece, _Marked):
            run.append(piece)
            continue
        painted = any(map(_PAINTS.search, run))
        done += ["/Artifact BMC", *run, _END] if painted else run
        done.append(piece)
        run = []
    return done
