"""The drawn pieces that ReportLab does not have."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from reportlab.lib.colors import black
from reportlab.platypus.flowables import Flowable, HRFlowable

from app.report.drawing.tagged_pieces import Square, TaggedParagraph

FRAME_PAD = 7.0


class TickSquare(Flowable):
    """An empty square alone."""

    def __init__(self, square: Square) -> None:
        super().__init__()
        self.hAlign = "CENTER"
        self.square = square

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:
        """Return the room taken, in points."""
        return self.square.size, self.square.size

    def draw(self) -> None:
        """Draw with the lower left corner at the origin."""
        self.square.draw(self.canv, 0, 0)


class TickRow(Flowable):
    """Empty squares side by side, each with its meaning printed after it."""

    def __init__(self, ticks: Sequence[tuple[Square, TaggedParagraph]], indent: float) -> None:
        super().__init__()
        self.ticks = ticks
        self.indent = indent

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:
        """Return the room taken, in points."""
        self.width = aW
        self.share = (aW - self.indent) / len(self.ticks)
        self.height = max(words.wrap(self.share - square.size * 1.5, aH)[1] for square, words in self.ticks)
        return self.width, self.height

    def getSpaceAfter(self) -> float:
        """Return the room wanted below, in points."""
        return self.ticks[0][1].getSpaceAfter()

    def draw(self) -> None:
        """Draw with the lower left corner at the origin."""
        for place, (square, words) in enumerate(self.ticks):
            left, bottom = self.indent + place * self.share, self.height - words.height
            square.draw_beside(self.canv, left, bottom + words.first_line(), words.style.fontSize)
            words.drawOn(self.canv, left + square.size * 1.4, bottom)


class FramedBox(Flowable):
    """Pieces inside one frame, kept on one page."""

    def __init__(self, pieces: Sequence[Flowable], space: float) -> None:
        super().__init__()
        self.pieces = tuple(pieces)
        self.spaceBefore = space
        self.spaceAfter = space

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:
        """Return the room taken, in points."""
        self.width = aW
        self._tops: list[float] = []
        depth = FRAME_PAD
        for place, piece in enumerate(self.pieces):
            depth += max(self.pieces[place - 1].getSpaceAfter(), piece.getSpaceBefore()) if place else 0
            self._tops.append(depth)
            depth += piece.wrap(aW - 2 * FRAME_PAD, aH)[1]
        self.height = depth + FRAME_PAD
        return self.width, self.height

    def draw(self) -> None:
        """Draw with the lower left corner at the origin."""
        self.canv.setLineWidth(1.5)
        self.canv.rect(0, 0, self.width, self.height, stroke=1, fill=0)
        for piece, top in zip(self.pieces, self._tops, strict=True):
            piece_height = piece.wrap(self.width - 2 * FRAME_PAD, self.height)[1]
            piece.drawOn(self.canv, FRAME_PAD, self.height - top - piece_height)


class Rule(HRFlowable):
    """A line across the text."""

    def __init__(self, space: float) -> None:
        super().__init__(width="100%", thickness=0.9, color=black, spaceBefore=space, spaceAfter=space)


class TopRule(Rule):
    """A line that is not drawn at the top of a page, where there is one already."""

    def draw(self) -> None:
        """Draw with the lower left corner at the origin."""
        if not self._frame._atTop:  # type: ignore[attr-defined]  # the stubs leave it out
            super().draw()


class BreakMark(Flowable):
    """Reports the page on which a part ends; takes no room, so it stays even on a full page."""

    def __init__(self, on_page: Callable[[int], None]) -> None:
        super().__init__()
        self._on_page = on_page

    def frameAction(self, _frame: object) -> None:
        """Report the page."""
        self._on_page(self.canv.getPageNumber())
