"""How big the print is, what room the page gives it."""

from __future__ import annotations

from dataclasses import dataclass

INCH = 72.0
PAGE_WIDTH, PAGE_HEIGHT = 8.5 * INCH, 11 * INCH


@dataclass(frozen=True, slots=True)
class Sizes:
    """Type sizes in points; ``heading`` is by level; ``room`` is the height a heading wants below itself.

    ``leading`` is the height of a line as a share of the type size.
    """

    body: float
    table: float
    heading: tuple[float, float, float]
    gap: float
    room: float
    leading: float = 1.22
    tick: float = 11.0
    indent: float = 24.0


LARGE_FIRST_PAGE = Sizes(body=13, table=13, heading=(18, 13.5, 13), gap=5, room=0)
FIRST_PAGE = Sizes(body=12, table=12, heading=(17, 12.5, 12), gap=4, room=0)
TIGHT_FIRST_PAGE = Sizes(body=12, table=12, heading=(15, 12, 12), gap=2.5, room=0)
INSIDE = Sizes(body=12, table=11, heading=(16, 13, 12), gap=5, room=125)
SNUG_INSIDE = Sizes(body=12, table=11, heading=(15, 12.5, 12), gap=3.5, room=100)
COMPACT_INSIDE = Sizes(body=11, table=11, heading=(14, 12, 11), gap=4, room=110)
LARGE_PRINT = Sizes(body=20, table=20, heading=(26, 22, 20), gap=7, room=150, leading=1.5, tick=17, indent=36)


@dataclass(frozen=True, slots=True)
class Margins:
    """The white around the text of a page, in points; ``running`` is the type size of head or foot."""

    side: float
    top: float
    bottom: float
    head: float
    foot: float
    running: float


MARGINS = Margins(side=INCH, top=INCH, bottom=INCH, head=0.56 * INCH, foot=0.72 * INCH, running=10.0)
LARGE_MARGINS = Margins(side=0.75 * INCH, top=1.2 * INCH, bottom=1.35 * INCH, head=0.6 * INCH, foot=INCH, running=18.0)


@dataclass(frozen=True, slots=True)
class Layout:
    """The sizes before the first page break, those after it, the margins; ``stacked`` turns tables into lists."""

    first_page: Sizes = FIRST_PAGE
    inside: Sizes = INSIDE
    margins: Margins = MARGINS
    stacked: bool = False

    def room(self) -> tuple[float, float]:
        """Return the width and height that the margins leave for text, in points."""
        margins = self.margins
        return PAGE_WIDTH - 2 * margins.side, PAGE_HEIGHT - margins.top - margins.bottom


PLAIN_LAYOUT = Layout()
LARGE_LAYOUT = Layout(LARGE_PRINT, LARGE_PRINT, LARGE_MARGINS, stacked=True)
