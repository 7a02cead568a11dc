"""Tables whose cells know their heads."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import accumulate

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import CondPageBreak
from reportlab.platypus.flowables import Flowable

from app.report import document as paper
from app.report.drawing.faces import BODY, BODY_BOLD, markup
from app.report.drawing.layout import Sizes
from app.report.drawing.shapes import TickSquare
from app.report.drawing.tagged_pieces import Square, TaggedParagraph, paragraph
from app.report.tagging.structure import Element, Traits

SIDE_PAD, TOP_PAD, BOTTOM_PAD = 4.0, 2.0, 4.0
_LINE, _HEAD_LINE = 0.9, 1.5  # a thinner line can vanish from a copy of a copy
_COLUMN_HEAD, _ROW_HEAD = Traits(scope="Column"), Traits(scope="Row")
_FUZZ = 1e-6
_LOW_ROWS = 140.0  # points of two rows that are no loss to the page before

# The words of a cell that were set to be measured: by cell, sizes, width of the column in points, whether it is a head.
Cells = dict[tuple[paper.Cell, Sizes, float, bool], TaggedParagraph]


class Grid(Flowable):
    """Rows of pieces between thin lines; the first row is drawn again on each page but read only once.

    ``columns`` are widths in points. A row stays on one page; a last one that is low takes its neighbour along.
    """

    def __init__(self, rows: Sequence[Sequence[Flowable]], columns: Sequence[float], space: float) -> None:
        super().__init__()
        self.rows = rows
        self.columns = columns
        self.spaceBefore = self.spaceAfter = space
        self._heights: list[float] = []

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:
        """Return the room taken, in points."""
        self._heights = self._heights or [self._height(row) for row in self.rows]
        self.width, self.height = sum(self.columns), sum(self._heights)
        return self.width, self.height

    def split(self, aW: float, aH: float) -> list[Flowable]:
        """Return what fits into ``aH`` points, then the rest under the same head; nothing when no row fits."""
        self.wrap(aW, aH)
        ends = list(accumulate(self._heights))
        fits = sum(end <= aH + _FUZZ for end in ends)
        if fits < 2:
            return []
        parts = (self.rows[:fits], self.rows[fits:])
        together = fits == len(self.rows) - 1 and ends_together(self._heights[1:])
        if together:
            parts = (self.rows[: fits - 1], self.rows[fits - 1 :])
        near, far = self._part(parts[0]), self._part([self.rows[0], *parts[1]])
        return [near, CondPageBreak(far.wrap(aW, aH)[1]), far] if together else [near, far]

    def draw(self) -> None:
        """Draw with the lower left corner at the origin."""
        top = self.height
        for row, height in zip(self.rows, self._heights, strict=True):
            left = 0.0
            for piece, column in zip(row, self.columns, strict=True):
                self._draw_cell(piece, left, top, column, height)
                left += column
            top -= height
        self._draw_lines()

    def _part(self, rows: Sequence[Sequence[Flowable]]) -> Grid:
        return Grid(rows, self.columns, self.spaceBefore)

    def _height(self, row: Sequence[Flowable]) -> float:
        return max(_room(piece, column) for piece, column in zip(row, self.columns, strict=True))

    def _draw_cell(self, piece: Flowable, left: float, top: float, column: float, height: float) -> None:
        width, high = piece.wrap(column - 2 * SIDE_PAD, height)
        if isinstance(piece, TickSquare):
            piece.drawOn(self.canv, left + (column - width) / 2, top - (height + high) / 2)
        else:
            piece.drawOn(self.canv, left + SIDE_PAD, top - TOP_PAD - high)

    def _draw_lines(self) -> None:
        canvas, right = self.canv, self.width
        levels = [self.height, *(self.height - end for end in accumulate(self._heights))]
        edges = [0.0, *accumulate(self.columns)]
        canvas.setLineWidth(_LINE)
        canvas.lines([(0, level, right, level) for level in levels] + [(edge, 0, edge, levels[0]) for edge in edges])
        canvas.setLineWidth(_HEAD_LINE)
        canvas.line(0, levels[1], right, levels[1])


def set_table(block: paper.Table, root: Element, sizes: Sizes, tick_word: str, width: float, cells: Cells) -> Grid:
    """Return a table ``width`` points wide; words that wait in ``cells`` are taken out of it."""
    columns = column_widths(block, width)
    holder = root.add("Table")

    def head(cell: paper.Cell, element: Element, column: float) -> Flowable:
        known = cells.pop((cell, sizes, column, True), None)
        return _placed(cell, element, known or words(cell, sizes, column, is_head=True))

    def body(cell: paper.Cell, element: Element, column: float) -> Flowable:
        if isinstance(cell, paper.TickBox):
            return TickSquare(Square(element.add("Figure", Traits(alt=f"{tick_word}: {cell.meaning}")), sizes.tick))
        known = cells.pop((cell, sizes, column, False), None)
        return _placed(cell, element, known or words(cell, sizes, column))

    top = holder.add("TR")
    named = zip(block.header, columns, strict=True)
    rows = [[head(cell, top.add("TH", _COLUMN_HEAD), column) for cell, column in named]]
    for row in block.rows:
        line = holder.add("TR")
        heads = [block.row_heads and place == 0 for place in range(len(row))]
        elements = [line.add("TH", _ROW_HEAD) if is_head else line.add("TD") for is_head in heads]
        rows.append([body(*cell) for cell in zip(row, elements, columns, strict=True)])
    return Grid(rows, columns, sizes.gap)


def column_widths(block: paper.Table, width: float) -> list[float]:
    """Return the width of each column in points, in a table ``width`` points wide."""
    share = width / sum(block.widths)
    return [column * share for column in block.widths]


def words(cell: paper.Cell, sizes: Sizes, column: float, is_head: bool = False) -> TaggedParagraph:
    """Return the words of a cell, which belong to no element yet, set for a ``column`` of so many points."""
    style = _style(sizes, BODY_BOLD if is_head else BODY)
    lines = paper.cell_lines(cell)
    piece = paragraph("<br/>".join(map(markup, lines)), " ".join(lines), style, None)
    piece.wrap(column - 2 * SIDE_PAD, 0)
    return piece


def ends_together(heights: Sequence[float]) -> bool:
    """Tell from the ``heights`` of the rows under a head whether the last two stay on one page."""
    return len(heights) > 2 and sum(heights[-2:]) <= _LOW_ROWS


def cell_height(piece: TaggedParagraph | None, sizes: Sizes, column: float) -> float:
    """Return the height in points of a cell with these words; without words it holds a square to tick."""
    return sizes.tick + TOP_PAD + BOTTOM_PAD if piece is None else _room(piece, column)


@cache
def _style(sizes: Sizes, face: str) -> ParagraphStyle:
    return ParagraphStyle(
        "cell", fontName=face, fontSize=sizes.table, leading=sizes.table * sizes.leading, splitLongWords=1
    )


def _room(piece: Flowable, column: float) -> float:
    return float(piece.wrap(column - 2 * SIDE_PAD, 0)[1]) + TOP_PAD + BOTTOM_PAD


def _placed(cell: paper.Cell, element: Element, piece: TaggedParagraph) -> TaggedParagraph:
    language = cell.language if isinstance(cell, paper.Lines) else ""
    piece.element = element.add("P", Traits(language=language)) if language else element
    return piece
