"""How many pages the blocks of a paper fill, without drawing them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from reportlab.platypus import CondPageBreak, Paragraph
from reportlab.platypus.flowables import Flowable

from app.report.document import Block, Cell, PageBreak, ReportDocument, Table, TickBox
from app.report.drawing.faces import register_faces
from app.report.drawing.layout import Layout, Sizes
from app.report.drawing.stacking import stacked
from app.report.drawing.tables import cell_height, column_widths, ends_together, words
from app.report.drawing.typesetting import Ready, set_block

_FUZZ = 1e-6
_ANY_NUMBER = 10_000
_FEWEST_LINES = 2  # no single line of a paragraph is left behind


@dataclass(frozen=True, slots=True)
class _Slab:
    """A piece set below the last one; all in points.

    ``line`` is the height of a line when a page may end inside the piece; ``head`` is repeated above it on a new page;
    ``wants`` is the room without which a new page begins.
    """

    before: float
    height: float
    after: float
    line: float = 0.0
    head: float = 0.0
    wants: float = 0.0


class Ruler:
    """Measures blocks for the margins of one layout; a block that comes back in another telling is measured once.

    ``ready`` holds the blocks that were set for it: to draw them saves setting them again.
    """

    def __init__(self, layout: Layout) -> None:
        register_faces()
        self._width, self._page_height = layout.room()
        self.ready = Ready()
        self._slabs: dict[tuple[Block, Sizes], tuple[_Slab, ...]] = {}

    def plan_pages(self, document: ReportDocument, layout: Layout) -> int:
        """Return how many pages the blocks before the first page break fill."""
        return self.part_pages(document.first_page_blocks(), layout.first_page, document.tick_word)

    def pages(self, document: ReportDocument, layout: Layout, most: int = _ANY_NUMBER) -> int:
        """Return how many pages the paper fills; the count ends once there are more than ``most``."""
        document = stacked(document) if layout.stacked else document
        first = len(document.first_page_blocks())
        rest = document.blocks[first + 1 :]
        pages = self.part_pages(document.blocks[:first], layout.first_page, document.tick_word, most)
        return pages + (self.part_pages(rest, layout.inside, document.tick_word, most - pages) if rest else 0)

    def part_pages(self, blocks: Iterable[Block], sizes: Sizes, tick_word: str, most: int = _ANY_NUMBER) -> int:
        """Return how many pages the blocks fill when they begin one; the count ends above ``most``."""
        return self._filled(blocks, sizes, tick_word, most).number

    def last_share(self, blocks: Iterable[Block], sizes: Sizes, tick_word: str) -> float:
        """Return how much of their last page the blocks fill, from 0 to 1."""
        return self._filled(blocks, sizes, tick_word, _ANY_NUMBER).share

    def _filled(self, blocks: Iterable[Block], sizes: Sizes, tick_word: str, most: int) -> _Pages:
        page = _Pages(self._page_height)
        for block in blocks:
            if page.number > most:
                break
            if isinstance(block, PageBreak):
                page.turn()
                continue
            for slab in self._measured(block, sizes, tick_word):
                page.take(slab)
        return page

    def _measured(self, block: Block, sizes: Sizes, tick_word: str) -> tuple[_Slab, ...]:
        key = (block, sizes)
        if key not in self._slabs:
            self._slabs[key] = tuple(self._set(block, sizes, tick_word))
        return self._slabs[key]

    def _set(self, block: Block, sizes: Sizes, tick_word: str) -> Iterable[_Slab]:
        if isinstance(block, Table):
            return self._rows(block, sizes)
        done = set_block(block, sizes, tick_word, self._width, self.ready.cells)
        self.ready.blocks[block, sizes] = done
        return (slab for group in _kept(done.pieces) for slab in self._measure(group))

    def _rows(self, block: Table, sizes: Sizes) -> tuple[_Slab, ...]:
        columns = column_widths(block, self._width)
        head, *rows = (
            max(self._cell(cell, sizes, column, place == 0) for cell, column in zip(cells, columns, strict=True))
            for place, cells in enumerate((block.header, *block.rows))
        )
        if ends_together(rows):
            rows[-2:] = [sum(rows[-2:])]
        slabs = [_Slab(0, row, 0, head=head) for row in rows]
        slabs[0] = _Slab(sizes.gap, head + rows[0], 0)
        slabs[-1] = replace(slabs[-1], after=sizes.gap)
        return tuple(slabs)

    def _cell(self, cell: Cell, sizes: Sizes, column: float, is_head: bool) -> float:
        if isinstance(cell, TickBox):
            return cell_height(None, sizes, column)
        key = (cell, sizes, column, is_head)
        if key not in self.ready.cells:
            self.ready.cells[key] = words(cell, sizes, column, is_head)
        return cell_height(self.ready.cells[key], sizes, column)

    def _measure(self, pieces: list[Flowable]) -> Iterator[_Slab]:
        first, last = pieces[0], pieces[-1]
        if isinstance(first, CondPageBreak):
            yield _Slab(0, 0, 0, wants=first.height)
            return
        height = float(sum(piece.wrap(self._width, self._page_height)[1] for piece in pieces))
        height += sum(max(above.getSpaceAfter(), below.getSpaceBefore()) for above, below in pairwise(pieces))
        line = first.style.leading if isinstance(first, Paragraph) and first is last else 0.0
        yield _Slab(first.getSpaceBefore(), height, last.getSpaceAfter(), line)


class _Pages:
    """Fills page after page, as a frame does."""

    def __init__(self, height: float) -> None:
        self.number = 1
        self._height = self._left = height
        self._after = 0.0

    @property
    def share(self) -> float:
        """How much of this page is taken, from 0 to 1."""
        return 1 - self._left / self._height

    def take(self, slab: _Slab) -> None:
        """Set ``slab`` on this page, on the next, or on both."""
        if slab.wants:
            if self._left < slab.wants:
                self.turn()
            self._after = 0.0
            return
        space = 0.0 if self._left == self._height else max(slab.before - self._after, 0)
        height = slab.height
        if height + space > self._left + _FUZZ:
            height, space = self._rest(slab, self._left - space), 0.0
        self._left -= space + height + slab.after
        self._after = slab.after

    def _rest(self, slab: _Slab, room: float) -> float:
        """Begin the next page; return the height that goes there."""
        self.turn()
        lines = int(room / slab.line) if slab.line else 0
        if lines and round(slab.height / slab.line) == lines + 1:  # a last line does not go on alone
            lines -= 1
        return slab.height - lines * slab.line if lines >= _FEWEST_LINES else slab.head + slab.height

    def turn(self) -> None:
        """Begin the next page."""
        self.number += 1
        self._left, self._after = self._height, 0.0


def _kept(pieces: list[Flowable]) -> Iterator[list[Flowable]]:
    """Group the pieces that stay on one page."""
    group: list[Flowable] = []
    for piece in pieces:
        group.append(piece)
        if not getattr(piece, "keepWithNext", False):
            yield group
            group = []
    if group:
        yield group
