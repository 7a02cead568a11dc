"""The drawn pieces that ReportLab does not have."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from reportlab.platypus.flowables import Flowable

TICK_SIZE = 11.0
FRAME_PAD = 7.0


class TickSquare(Flowable):
    """An empty square, drawn as lines so that it needs no glyph."""

    def __init__(self, size: float = TICK_SIZE) -> None:
        super().__init__()
        self.hAlign = "CENTER"
        self.size = size

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:
        """Return the room taken, in points."""
        return self.size, self.size

    def draw(self) -> None:
        """Draw with the lower left corner at the origin."""
        self.canv.setLineWidth(1.0)
        self.canv.rect(0, 0, self.size, self.size, stroke=1, fill=0)


class TickedItem(Flowable):
    """A paragraph with an empty square before it, kept on one page."""

    def __init__(self, paragraph: Flowable, box_at: float, leading: float, size: float = TICK_SIZE) -> None:
        super().__init__()
        self.paragraph = paragraph
        self.box_at = box_at
        self.leading = leading
        self.size = size

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:
        """Return the room taken, in points."""
        self.width, self.height = self.paragraph.wrap(aW, aH)
        return self.width, self.height

    def getSpaceBefore(self) -> float:
        """Return the room wanted above, in points."""
        return self.paragraph.getSpaceBefore()

    def getSpaceAfter(self) -> float:
        """Return the room wanted below, in points."""
        return self.paragraph.getSpaceAfter()

    def draw(self) -> None:
        """Draw with the lower left corner at the origin."""
        self.paragraph.drawOn(self.canv, 0, 0)
        bottom = self.height - (self.leading + self.size) / 2
        self.canv.setLineWidth(1.0)
        self.canv.rect(self.box_at, bottom, self.size, self.size, stroke=1, fill=0)


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


class BreakMark(Flowable):
    """Reports the page on which a part ends; takes no room."""

    def __init__(self, on_page: Callable[[int], None]) -> None:
        super().__init__()
        self._on_page = on_page

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:
        """Return the room taken, in points."""
        return 0, 0

    def draw(self) -> None:
        """Draw with the lower left corner at the origin."""
        self._on_page(self.canv.getPageNumber())
