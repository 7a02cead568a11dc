"""A paper as a Word file that an office can edit."""

from __future__ import annotations

import io
import zipfile
from datetime import UTC, datetime
from itertools import zip_longest
from typing import TYPE_CHECKING

from app.report import document as paper

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph
    from docx.text.run import Run

PROGRAM = "Right Door"
BODY_FONT, BODY_SIZE = "Arial", 12
AFTER, BEFORE_HEADING, TO_WRITE = 4, 9, 16
"""Points of white after a paragraph, before a heading, above a line to write on."""
_SQUARE = "\u2610 "
_FIRST_DAY = (1980, 1, 1, 0, 0, 0)  # the earliest that a zip file can tell: the bytes say nothing of when
_STYLES = {paper.ListKind.BULLET: "List Bullet", paper.ListKind.NUMBERED: "List Number"}


def word_file(document: paper.ReportDocument) -> bytes:
    """Return ``document`` as the bytes of a .docx file; the same paper gives the same bytes."""
    import docx

    file = docx.Document()
    _prepare(file, document)
    writer = _Writer(file)
    together = False
    for block, following in zip_longest(document.blocks, document.blocks[1:]):
        together = block.lines > 0 if isinstance(block, paper.Heading) else together
        begun = len(file.paragraphs)
        writer.block(block)
        if together:
            writer.hold(begun)
        elif isinstance(following, paper.Box):
            writer.hold()
        together = together and not isinstance(following, paper.PageBreak)
    made = io.BytesIO()
    file.save(made)
    return _timeless(made.getvalue())


def _prepare(file: Document, document: paper.ReportDocument) -> None:
    from docx.shared import Inches, Pt, RGBColor

    core = file.core_properties
    core.title, core.subject, core.language = document.title, document.subject, document.language
    core.author = core.last_modified_by = PROGRAM
    core.comments = core.keywords = ""
    core.created = core.modified = datetime(2000, 1, 1, tzinfo=UTC)
    core.revision = 1
    for section in file.sections:
        section.page_width, section.page_height = Inches(8.5), Inches(11)
        section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Inches(1)
    for name in ("Normal", "Heading 1", "Heading 2", "Heading 3"):
        font = file.styles[name].font
        font.name, font.color.rgb = BODY_FONT, RGBColor(0, 0, 0)
        font.size = Pt(BODY_SIZE + {"Heading 1": 4, "Heading 2": 2}.get(name, 0))
        _one_font(file.styles[name].element)
        spacing = file.styles[name].paragraph_format
        spacing.space_before, spacing.space_after = Pt(0 if name == "Normal" else BEFORE_HEADING), Pt(AFTER)
        spacing.line_spacing = 1.0
    for name in _STYLES.values():
        file.styles[name].paragraph_format.space_after = Pt(AFTER)
    _head(file, document)


def _one_font(style: object) -> None:
    """Take the theme's font away, which would stand before the one named."""
    from docx.oxml.ns import qn

    fonts = style.rPr.rFonts  # type: ignore[attr-defined]
    for attribute in [name for name in fonts.attrib if "Theme" in name]:
        del fonts.attrib[attribute]
    fonts.set(qn("w:hAnsi"), BODY_FONT)


def _head(file: Document, document: paper.ReportDocument) -> None:
    """Put the names with the page number on every page."""
    from docx.enum.text import WD_TAB_ALIGNMENT
    from docx.shared import Inches

    words = file.sections[0].header.paragraphs[0]
    words.style = file.styles["Normal"]  # the style of a header has a stop in the middle, where the names are
    words.paragraph_format.tab_stops.add_tab_stop(Inches(6.5), WD_TAB_ALIGNMENT.RIGHT)
    words.text = ", ".join(document.head.left) + "\t"
    before, _, rest = document.head.page_pattern.partition("{page}")
    between, _, after = rest.partition("{pages}")
    words.add_run(before)
    _field(words.add_run(), "PAGE")
    words.add_run(between)
    _field(words.add_run(), "NUMPAGES")
    words.add_run(after)
    file.sections[0].footer.paragraphs[0].text = " ".join(document.foot)


def _field(run: Run, name: str) -> None:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    for kind, text in (("begin", ""), ("", name), ("end", "")):
        element = OxmlElement("w:fldChar" if kind else "w:instrText")
        if kind:
            element.set(qn("w:fldCharType"), kind)
        else:
            element.text = text
        run._r.append(element)


def _timeless(file: bytes) -> bytes:
    """Return the same zip file without the day and the system that it was made on."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(file)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            entry = zipfile.ZipInfo(name, _FIRST_DAY)
            entry.create_system, entry.compress_type = 3, zipfile.ZIP_DEFLATED
            new.writestr(entry, old.read(name))
    return made.getvalue()


class _Writer:
    """Writes blocks one below the other."""

    def __init__(self, file: Document) -> None:
        self._file = file
        self._new_page = False

    def block(self, block: paper.Block) -> None:
        """Write one block."""
        match block:
            case paper.Heading():
                self._begin(self._file.add_heading(block.text, block.level), block.language)
            case paper.Paragraph():
                self._words(self._file.add_paragraph(), block.lead, block.text, block.language)
            case paper.ItemList():
                self._items(block)
            case paper.Table():
                self._table(block)
            case paper.Box():
                self._box(block)
            case paper.WritingLines():
                if block.prompt:
                    self.block(block.prompt)
                    self.hold()
                for _ in range(block.count):
                    self._rule(TO_WRITE)
            case paper.RuleLine():
                self._rule(0)
            case paper.PageBreak():
                self._new_page = True

    def hold(self, begun: int = -1) -> None:
        """Keep the last paragraph, or all from the place ``begun``, on the page of what follows."""
        for line in self._file.paragraphs[begun:]:
            line.paragraph_format.keep_with_next = True

    def _rule(self, above: int) -> None:
        """Write an empty paragraph with a line under it, on which a hand or a keyboard can write."""
        from docx.shared import Pt

        line = self._file.add_paragraph()
        line.paragraph_format.space_before = Pt(above)
        _underline(line)
        self._begin(line)

    def _items(self, block: paper.ItemList) -> None:
        for number, item in enumerate(block.items, 1):
            mark = f"{number}. " if block.kind is paper.ListKind.NUMBERED_CHECKBOX else ""
            mark += _SQUARE if block.kind not in _STYLES else ""
            line = self._file.add_paragraph(mark, style=_STYLES.get(block.kind))
            self._words(line, item.lead, item.text, item.language)
            for below in item.lines:
                self._words(self._file.add_paragraph(style="List Continue"), below.lead, below.text, below.language)
            if item.ticks:
                ticks = "   ".join(f"{_SQUARE}{tick.meaning}" for tick in item.ticks)
                self._file.add_paragraph(ticks, style="List Continue")

    def _table(self, block: paper.Table) -> None:
        table = self._file.add_table(rows=1, cols=len(block.header), style="Table Grid")
        for cell, text in zip(table.rows[0].cells, block.header, strict=True):
            cell.paragraphs[0].add_run(text).bold = True
        _flag_row(table.rows[0]._tr, "w:tblHeader")  # read out for each cell
        for row in block.rows:
            for cell, content in zip(table.add_row().cells, row, strict=True):
                run = cell.paragraphs[0].add_run("\n".join(paper.cell_lines(content)) or _SQUARE)
                _speak(run, content.language if isinstance(content, paper.Lines) else "")

    def _box(self, block: paper.Box) -> None:
        from docx.enum.table import WD_TABLE_ALIGNMENT
        from docx.shared import Pt

        table = self._file.add_table(rows=1, cols=1, style="Table Grid")
        table.alignment = WD_TABLE_ALIGNMENT.CENTER
        row = table.rows[0]
        _flag_row(row._tr, "w:cantSplit")
        cell = row.cells[0]
        line = cell.paragraphs[0]
        for place, inner in enumerate(block.blocks):
            line = cell.add_paragraph() if place else line
            line.paragraph_format.space_before = Pt(AFTER * 2)
            if isinstance(inner, paper.Heading):
                line.style = f"Heading {inner.level}"
                line.add_run(inner.text)
            elif isinstance(inner, paper.Paragraph):
                self._words(line, inner.lead, inner.text, inner.language)
            else:
                line.add_run("\n".join(f"{item.lead} {item.text}".strip() for item in inner.items))
        self._file.add_paragraph()

    def _words(self, line: Paragraph, lead: str, text: str, language: str) -> None:
        if lead:
            line.add_run(f"{lead} ").bold = True
        line.add_run(text)
        self._begin(line, language)

    def _begin(self, line: Paragraph, language: str = "") -> None:
        """Start a new page before ``line`` when one is due; name its language when it is another one."""
        if self._new_page:
            line.paragraph_format.page_break_before = True
            self._new_page = False
        for run in line.runs:
            _speak(run, language)


def _speak(run: Run, language: str) -> None:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    if language:
        element = OxmlElement("w:lang")
        element.set(qn("w:val"), language)
        run._r.get_or_add_rPr().append(element)


def _flag_row(row: object, flag: str) -> None:
    """Mark a row of a table: "w:tblHeader" or "w:cantSplit"."""
    from docx.oxml import OxmlElement

    row.get_or_add_trPr().append(OxmlElement(flag))  # type: ignore[attr-defined]


def _underline(line: Paragraph) -> None:
    """Draw a thin line under a paragraph, as wide as the text."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    borders = OxmlElement("w:pBdr")
    for place in ("w:bottom", "w:between"):  # the second is what two such paragraphs share
        border = OxmlElement(place)
        for name, value in (("val", "single"), ("sz", "6"), ("space", "1"), ("color", "auto")):
            border.set(qn(f"w:{name}"), value)
        borders.append(border)
    properties = line._p.get_or_add_pPr()
    properties.insert_element_before(
        borders, "w:shd", "w:tabs", "w:suppressAutoHyphens", "w:spacing", "w:ind", "w:jc", "w:rPr"
    )
