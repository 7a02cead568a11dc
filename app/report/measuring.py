"""How high the blocks of a paper stand, without drawing them."""

from __future__ import annotations

from collections.abc import Iterable

from reportlab.platypus import CondPageBreak
from reportlab.platypus.flowables import Flowable

from app.report.document import Block, ReportDocument
from app.report.faces import register_faces
from app.report.layout import Layout, Sizes
from app.report.tagging.structure import Element
from app.report.typesetting import block_flowables

_FUZZ = 1e-6


class Ruler:
    """Measures blocks for one layout's margins; a block that comes back in another telling is measured once."""

    def __init__(self, layout: Layout) -> None:
        register_faces()
        self._width, self._page_height = layout.room()
        self._spans: dict[tuple[Block, Sizes], tuple[float, float, float]] = {}

    def plan_fits(self, document: ReportDocument, layout: Layout) -> bool:
        """Tell whether the blocks before the first page break fit one page."""
        return self._height(document.first_page_blocks(), layout.first_page) <= self._page_height + _FUZZ

    def fewest_pages(self, document: ReportDocument, layout: Layout) -> int:
        """Return how many pages the paper fills at least: as if no page ended early."""
        first = len(document.first_page_blocks())
        plan = self._height(document.blocks[:first], layout.first_page)
        rest = self._height(document.blocks[first + 1 :], layout.inside)
        return self._pages(plan) + self._pages(rest)

    def _pages(self, height: float) -> int:
        return int(-(-(height - _FUZZ) // self._page_height))

    def _height(self, blocks: Iterable[Block], sizes: Sizes) -> float:
        """Return the height of ``blocks`` one below the other, as a frame sets them."""
        total = after = 0.0
        for place, block in enumerate(blocks):
            before, height, after_this = self._span(block, sizes)
            total += height + (max(before, after) if place else 0)
            after = after_this
        return total

    def _span(self, block: Block, sizes: Sizes) -> tuple[float, float, float]:
        """Return the room that a block wants above, its height, the room that it wants below."""
        if (block, sizes) not in self._spans:
            pieces = [piece for piece in block_flowables(block, Element("Document"), sizes) if _has_height(piece)]
            total = after = 0.0
            for place, piece in enumerate(pieces):
                total += max(piece.getSpaceBefore(), after) if place else 0
                total += piece.wrap(self._width, self._page_height)[1]
                after = piece.getSpaceAfter()
            before = pieces[0].getSpaceBefore() if pieces else 0.0
            self._spans[block, sizes] = before, total, after
        return self._spans[block, sizes]


def _has_height(piece: Flowable) -> bool:
    return not isinstance(piece, CondPageBreak)
