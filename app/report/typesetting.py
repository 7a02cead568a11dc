"""The blocks of a paper as ReportLab flowables."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from reportlab.lib.colors import black
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import CondPageBreak, HRFlowable, PageBreak, Paragraph, Table, TableStyle
from reportlab.platypus.flowables import Flowable

from app.report import document as paper
from app.report.faces import BODY, BODY_BOLD, markup
from app.report.shapes import BreakMark, FramedBox, TickedItem, TickSquare

INDENT = 24.0
NUMBER_ROOM = 20.0


@dataclass(frozen=True, slots=True)
class Sizes:
    """Type sizes in points; ``heading`` is by level; ``room`` is the height a heading wants below itself."""

    body: float
    table: float
    heading: tuple[float, float, float]
    gap: float
    room: float


LARGE_FIRST_PAGE = Sizes(body=13, table=13, heading=(18, 13.5, 13), gap=5, room=0)
FIRST_PAGE = Sizes(body=12, table=12, heading=(17, 12.5, 12), gap=4, room=0)
INSIDE = Sizes(body=12, table=11, heading=(16, 13, 12), gap=5, room=125)
COMPACT_INSIDE = Sizes(body=11, table=11, heading=(14, 12, 11), gap=4, room=110)


def flowables(
    document: paper.ReportDocument, on_break: Callable[[int], None], first_page: Sizes, inside: Sizes
) -> list[Flowable]:
    """Return the flowables of ``document``; ``on_break`` is told the page on which each part ends."""
    first = len(document.first_page_blocks())
    pieces = [piece for block in document.blocks[:first] for piece in _pieces(block, first_page, on_break)]
    pieces += [piece for block in document.blocks[first:] for piece in _pieces(block, inside, on_break)]
    return [*pieces, BreakMark(on_break)]


def _pieces(block: paper.Block, sizes: Sizes, on_break: Callable[[int], None]) -> Iterator[Flowable]:
    match block:
        case paper.PageBreak():
            yield from (BreakMark(on_break), PageBreak())
        case paper.Heading() if sizes.room:
            yield CondPageBreak(sizes.room)
            yield _heading(block, sizes)
        case paper.Box():
            yield FramedBox([piece for inner in block.blocks for piece in _text(inner, sizes)], sizes.gap * 2)
        case paper.Table():
            yield _table(block, sizes)
        case paper.RuleLine():
            yield HRFlowable(width="100%", thickness=0.75, color=black, spaceBefore=sizes.gap, spaceAfter=sizes.gap)
        case _:
            yield from _text(block, sizes)


def _text(block: paper.Heading | paper.Paragraph | paper.ItemList, sizes: Sizes) -> Iterator[Flowable]:
    match block:
        case paper.Heading():
            yield _heading(block, sizes)
        case paper.Paragraph():
            yield Paragraph(_led(block.lead, block.text), _style(sizes.body, sizes.gap))
        case paper.ItemList():
            for number, item in enumerate(block.items, 1):
                yield _item(block.kind, number, item, sizes)


def _heading(block: paper.Heading, sizes: Sizes) -> Flowable:
    size = sizes.heading[block.level - 1]
    style = ParagraphStyle(
        f"heading{block.level}",
        fontName=BODY_BOLD,
        fontSize=size,
        leading=size * 1.2,
        spaceBefore=sizes.gap * (2.4 if block.level == 1 else 1.6),
        spaceAfter=sizes.gap * 0.6,
    )
    return Paragraph(f"<b>{markup(block.text)}</b>", style)


def _item(kind: paper.ListKind, number: int, item: paper.Item, sizes: Sizes) -> Flowable:
    numbered = kind in (paper.ListKind.NUMBERED, paper.ListKind.NUMBERED_CHECKBOX)
    ticked = kind in (paper.ListKind.CHECKBOX, paper.ListKind.NUMBERED_CHECKBOX)
    box_at = NUMBER_ROOM if numbered else 0.0
    indent = box_at + INDENT if ticked else (INDENT if numbered else INDENT * 0.6)
    style = _style(sizes.body, sizes.gap * 0.6, indent=indent)
    label = f"{number}." if numbered else ("" if ticked else "•")
    piece = Paragraph(_led(item.lead, item.text), style, bulletText=label or None)
    return TickedItem(piece, box_at, style.leading) if ticked else piece


def _table(block: paper.Table, sizes: Sizes) -> Flowable:
    share = sum(block.widths)
    text, head = _style(sizes.table, 0), _style(sizes.table, 0, bold=True)
    rows: list[list[Flowable]] = [[Paragraph(markup(cell), head) for cell in block.header]]
    rows += [[_cell(cell, text) for cell in row] for row in block.rows]
    centred = [
        ("VALIGN", (column, row), (column, row), "MIDDLE")
        for row, cells in enumerate(block.rows, 1)
        for column, cell in enumerate(cells)
        if isinstance(cell, paper.TickBox)
    ]
    table = Table(rows, colWidths=[f"{100 * width / share}%" for width in block.widths], repeatRows=1, hAlign="LEFT")
    table.spaceBefore = table.spaceAfter = sizes.gap
    table.setStyle(
        TableStyle(
            [
                ("FONT", (0, 0), (-1, -1), BODY, sizes.table),  # otherwise the page asks for Helvetica
                ("GRID", (0, 0), (-1, -1), 0.6, black),
                ("LINEBELOW", (0, 0), (-1, 0), 1.2, black),
                ("VALIGN", (0, 0), (-1, -1), "TOP"),
                ("LEFTPADDING", (0, 0), (-1, -1), 4),
                ("RIGHTPADDING", (0, 0), (-1, -1), 4),
                ("TOPPADDING", (0, 0), (-1, -1), 2),
                ("BOTTOMPADDING", (0, 0), (-1, -1), 4),
                *centred,
            ]
        )
    )
    return table


def _cell(cell: paper.Cell, style: ParagraphStyle) -> Flowable:
    if isinstance(cell, paper.TickBox):
        return TickSquare()
    return Paragraph("<br/>".join(markup(line) for line in paper.cell_lines(cell)), style)


def _led(lead: str, text: str) -> str:
    return f"<b>{markup(lead)}</b> {markup(text)}".strip() if lead else markup(text)


def _style(size: float, gap: float, indent: float = 0.0, bold: bool = False) -> ParagraphStyle:
    face = BODY_BOLD if bold else BODY
    return ParagraphStyle(
        "text",
        fontName=face,
        fontSize=size,
        leading=size * 1.22,
        spaceAfter=gap,
        leftIndent=indent,
        bulletFontName=BODY,
        bulletFontSize=size,
        splitLongWords=1,
    )
