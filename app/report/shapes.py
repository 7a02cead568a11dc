"""The drawn pieces that ReportLab does not have."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from reportlab.platypus.flowables import Flowable

from app.report.tagged_pieces import TaggedParagraph, tagged
from app.report.tagging.canvas import TaggedCanvas
from app.report.tagging.structure import Element

FRAME_PAD = 7.0
_SQUARE_LINE = 1.0


class TickSquare(Flowable):
    """An empty square, drawn as lines so that it needs no glyph; ``element`` is a Figure that says what a tick means."""

    def __init__(self, size: float, element: Element) -> None:
        super().__init__()
        self.hAlign = "CENTER"
        self.size = size
        self.element = element

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:
        """Return the room taken, in points."""
        return self.size, self.size

    def draw(self) -> None:
        """Draw with the lower left corner at the origin."""
        _square(tagged(self.canv), self.element, 0, 0, self.size)


class TickedItem(Flowable):
    """A paragraph with an empty square before it, kept on one page; ``leading`` is the height of its line."""

    def __init__(
        self, paragraph: TaggedParagraph, element: Element, box_at: float, leading: float, size: float
    ) -> None:
        super().__init__()
        self.paragraph = paragraph
        self.element = element
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
        bottom = self.paragraph.first_line() - (self.size - self.paragraph.style.fontSize * 0.7) / 2
        _square(tagged(self.canv), self.element, self.box_at, bottom, self.size)
        self.paragraph.drawOn(self.canv, 0, 0)


class TickRow(Flowable):
    """Empty squares side by side, each with its meaning printed after it."""

    def __init__(self, ticks: Sequence[tuple[Element, TaggedParagraph]], size: float, indent: float) -> None:
        super().__init__()
        self.ticks = ticks
        self.size = size
        self.indent = indent

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:
        """Return the room taken, in points."""
        self.width = aW
        self.share = (aW - self.indent) / len(self.ticks)
        room = self.share - self.size * 1.5
        self.height = max(words.wrap(room, aH)[1] for _, words in self.ticks)
        return self.width, self.height

    def getSpaceAfter(self) -> float:
        """Return the room wanted below, in points."""
        return self.ticks[0][1].getSpaceAfter()

    def draw(self) -> None:
        """Draw with the lower left corner at the origin."""
        for place, (element, words) in enumerate(self.ticks):
            left = self.indent + place * self.share
            bottom = self.height - words.height
            level = bottom + words.first_line() - (self.size - words.style.fontSize * 0.7) / 2
            _square(tagged(self.canv), element, left, level, self.size)
            words.drawOn(self.canv, left + self.size * 1.4, bottom)


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


def _square(canvas: TaggedCanvas, element: Element, x: float, y: float, size: float) -> None:
    with canvas.figure(element, (x, y, size, size)):
        canvas.setLineWidth(_SQUARE_LINE)
        canvas.rect(x, y, size, size, stroke=1, fill=0)
