"""Puts two languages page against page, so that a part on the left faces the same part on the right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from app.report.document import PageBreak, Paragraph, ReportDocument
from app.report.drawing.drawing import Drawn, draw_facing
from app.report.drawing.layout import Layout, Sizes
from app.report.drawing.measuring import Ruler
from app.report.drawing.stacking import stacked
from app.report.drawing.typesetting import Ready
from app.report.facing import Facing, Part, joined_by_breaks, parts_between_breaks, parts_by_heading

LONGEST_RUN, ANY_RUN = 2, 1000
"""Pages of one language in which parts may follow each other: after so many, both sides begin a page together."""

_Pair = tuple[Part, Part]


class Pairing:
    """Measures two documents together; what was set for it in either language waits in ``ready``."""

    def __init__(self, layout: Layout) -> None:
        self._rulers = (Ruler(layout), Ruler(layout))

    @property
    def ready(self) -> tuple[Ready, Ready]:
        """The blocks of both sides that are set already."""
        left, right = self._rulers
        return left.ready, right.ready

    def plan_pages(self, left: ReportDocument, right: ReportDocument, layout: Layout) -> int:
        """Return how many pages the longer side fills before the first page break."""
        pages = (ruler.plan_pages(side, layout) for ruler, side in zip(self._rulers, (left, right), strict=True))
        return max(pages)

    def paired(
        self,
        left: ReportDocument,
        right: ReportDocument,
        layout: Layout,
        empty: tuple[str, str],
        longest_run: int = LONGEST_RUN,
    ) -> tuple[Facing, int]:
        """Return both sides with the page breaks they need, then the number of pages that each side fills.

        ``empty`` is what a page says that stands only because the other language goes on.
        """
        segments = zip(parts_between_breaks(left.blocks), parts_between_breaks(right.blocks), strict=True)
        ticks = (left.tick_word, right.tick_word)
        done: list[_Pair] = []
        total = 0
        for place, (ours, theirs) in enumerate(segments):
            sizes = layout.inside if place else layout.first_page
            for run in self._runs(parts_by_heading(ours), parts_by_heading(theirs), sizes, ticks, longest_run):
                near, far = self._counts(run, sizes, ticks)
                total += max(near, far)
                done.append((_filled(run[0], far - near, empty[0]), _filled(run[1], near - far, empty[1])))
        near_parts, far_parts = zip(*done, strict=True)
        facing = Facing(
            replace(left, blocks=joined_by_breaks(near_parts)), replace(right, blocks=joined_by_breaks(far_parts))
        )
        return facing, total

    def _runs(
        self, ours: tuple[Part, ...], theirs: tuple[Part, ...], sizes: Sizes, ticks: tuple[str, str], longest: int
    ) -> list[_Pair]:
        """Return the parts joined to runs: as few pages as can be, then as many runs as can be."""
        count = len(ours)
        best: list[tuple[int, int, list[_Pair]]] = [(0, 0, [])]
        for end in range(1, count + 1):
            choices = []
            for begin in range(end - 1, -1, -1):
                run = (_joined(ours[begin:end]), _joined(theirs[begin:end]))
                pages = max(self._counts(run, sizes, ticks))
                if pages > longest and end - begin > 1:
                    break
                before, runs, done = best[begin]
                choices.append((before + pages, runs - 1, [*done, run]))
            best.append(min(choices, key=lambda choice: choice[:2]))
        return best[count][2]

    def _counts(self, run: _Pair, sizes: Sizes, ticks: tuple[str, str]) -> tuple[int, int]:
        left, right = (
            ruler.part_pages(part, sizes, tick) for ruler, part, tick in zip(self._rulers, run, ticks, strict=True)
        )
        return left, right


def _joined(parts: Sequence[Part]) -> Part:
    return tuple(block for part in parts for block in part)


def _filled(part: Part, pages: int, empty: str) -> Part:
    return (*part, *(block for _ in range(pages) for block in (PageBreak(within=True), Paragraph(empty))))


def draw_pair(left: ReportDocument, right: ReportDocument, layout: Layout, empty: tuple[str, str]) -> Drawn:
    """Draw a paper in two languages page against page, however many pages it takes; see ``Pairing.paired``."""
    if layout.stacked:
        left, right, layout = stacked(left), stacked(right), replace(layout, stacked=False)
    pairing = Pairing(layout)
    facing, _ = pairing.paired(left, right, layout, empty)
    return draw_facing(facing, layout, pairing.ready)
