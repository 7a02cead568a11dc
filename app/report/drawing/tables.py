"""Tables whose cells know their heads."""

from __future__ import annotations

from reportlab.lib.colors import black
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Table, TableStyle
from reportlab.platypus.flowables import Flowable

from app.report import document as paper
from app.report.drawing.faces import BODY, BODY_BOLD, markup
from app.report.drawing.layout import Sizes
from app.report.drawing.shapes import TickSquare
from app.report.drawing.tagged_pieces import Square, paragraph
from app.report.tagging.structure import Element, Traits

SIDE_PAD, TOP_PAD, BOTTOM_PAD = 4.0, 2.0, 4.0
_COLUMN_HEAD, _ROW_HEAD = Traits(scope="Column"), Traits(scope="Row")


def set_table(block: paper.Table, root: Element, sizes: Sizes, tick_word: str) -> Flowable:
    """Return a table in a grid; its first row is drawn again on each page but read only once."""
    share = sum(block.widths)
    text, head = _style(sizes, BODY), _style(sizes, BODY_BOLD)
    holder = root.add("Table")
    top = holder.add("TR")
    rows: list[list[Flowable]] = [
        [paragraph(markup(cell), cell, head, top.add("TH", _COLUMN_HEAD)) for cell in block.header]
    ]
    for cells in block.rows:
        line = holder.add("TR")
        heads = [block.row_heads and column == 0 for column in range(len(cells))]
        elements = [line.add("TH", _ROW_HEAD) if is_head else line.add("TD") for is_head in heads]
        rows.append(
            [_cell(cell, element, text, sizes.tick, tick_word) for cell, element in zip(cells, elements, strict=True)]
        )
    table = Table(rows, colWidths=[f"{100 * width / share}%" for width in block.widths], repeatRows=1, hAlign="LEFT")
    table.spaceBefore = table.spaceAfter = sizes.gap
    table.setStyle(_grid(block, sizes))
    return table


def cell_height(cell: paper.Cell, sizes: Sizes, width: float, head: bool = False) -> float:
    """Return the height in points of a cell ``width`` points wide."""
    style = _style(sizes, BODY_BOLD if head else BODY)
    piece = _cell(cell, Element("TD"), style, sizes.tick, "")
    return float(piece.wrap(width - 2 * SIDE_PAD, 0)[1]) + TOP_PAD + BOTTOM_PAD


def _cell(cell: paper.Cell, element: Element, style: ParagraphStyle, tick: float, tick_word: str) -> Flowable:
    if isinstance(cell, paper.TickBox):
        return TickSquare(Square(element.add("Figure", Traits(alt=f"{tick_word}: {cell.meaning}")), tick))
    lines = paper.cell_lines(cell)
    if isinstance(cell, paper.Lines) and cell.language:
        element = element.add("P", Traits(language=cell.language))
    return paragraph("<br/>".join(map(markup, lines)), " ".join(lines), style, element)


def _grid(block: paper.Table, sizes: Sizes) -> TableStyle:
    squares = [
        ((column, row), (column, row))
        for row, cells in enumerate(block.rows, 1)
        for column, cell in enumerate(cells)
        if isinstance(cell, paper.TickBox)
    ]
    return TableStyle(
        [
            ("FONT", (0, 0), (-1, -1), BODY, sizes.table),  # otherwise the page asks for Helvetica
            ("GRID", (0, 0), (-1, -1), 0.6, black),
            ("LINEBELOW", (0, 0), (-1, 0), 1.2, black),
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("LEFTPADDING", (0, 0), (-1, -1), SIDE_PAD),
            ("RIGHTPADDING", (0, 0), (-1, -1), SIDE_PAD),
            ("TOPPADDING", (0, 0), (-1, -1), TOP_PAD),
            ("BOTTOMPADDING", (0, 0), (-1, -1), BOTTOM_PAD),
            *(("VALIGN", *cell, "MIDDLE") for cell in squares),
            *(("ALIGN", *cell, "CENTER") for cell in squares),
        ]
    )


def _style(sizes: Sizes, face: str) -> ParagraphStyle:
    return ParagraphStyle(
        "cell", fontName=face, fontSize=sizes.table, leading=sizes.table * sizes.leading, splitLongWords=1
    )
