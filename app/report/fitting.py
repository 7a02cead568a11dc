"""Keeps the client summary within its pages."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from app.report.client_summary import Room
from app.report.document import ReportDocument
from app.report.drawing import Drawn, draw
from app.report.layout import COMPACT_INSIDE, FIRST_PAGE, INSIDE, LARGE_FIRST_PAGE, LARGE_LAYOUT, PLAIN_LAYOUT, Layout
from app.report.measuring import Ruler
from app.report.stacking import stacked

MOST_PAGES = 6
MOST_LARGE_PAGES = 12
FEWEST_STEPS = 2
FEWEST_ROWS = 1
FEWEST_AUTHORITIES = 4
ROWS_BEFORE_BRIEF = 3
ROWS_BEFORE_COMPACT = 6
# From the longest telling to the shortest.
_LARGE_ROOMS = (
    Room(large_print=True),
    Room(large_print=True, rows=5, authorities=8),
    Room(large_print=True, rows=3, authorities=6),
    Room(large_print=True, rows=5, authorities=6, brief=True),
    Room(large_print=True, rows=3, authorities=4, brief=True),
    Room(large_print=True, rows=1, authorities=4, brief=True),
    Room(large_print=True, rows=3, authorities=4, brief=True, terse=True),
    Room(large_print=True, rows=1, authorities=2, brief=True, terse=True, notes=3),
    Room(large_print=True, rows=0, authorities=0, brief=True, terse=True, notes=1),
)


class PageOverflowError(Exception):
    """A paper does not fit its pages even in its shortest form: a fault of the pack's texts."""


def draw_fitted(build: Callable[[Room], ReportDocument]) -> Drawn:
    """Draw what ``build`` gives so that page 1 stands alone on one page and the whole fills at most six.

    Steps that leave page 1 are printed on page 2; the longest parts lose their least telling rows.
    Raises PageOverflowError when even the shortest form is too long.
    """
    room, ruler = Room(), Ruler(PLAIN_LAYOUT)
    while ruler.plan_pages(document := build(room), _layout(room)) > 1:
        room = _with_shorter_plan(room)
    while True:
        if ruler.pages(document, _layout(room)) <= MOST_PAGES:
            drawn = draw(document, _layout(room))
            if drawn.pages <= MOST_PAGES:
                return drawn
        room = _with_shorter_inside(room)
        document = build(room)


def draw_large(build: Callable[[Room], ReportDocument]) -> Drawn:
    """Draw what ``build`` gives in large print on at most twelve pages; raises as ``draw_fitted`` does."""
    ruler = Ruler(LARGE_LAYOUT)
    for room in _LARGE_ROOMS:
        document = build(room)
        if ruler.pages(stacked(document), LARGE_LAYOUT) <= MOST_LARGE_PAGES:
            drawn = draw(document, LARGE_LAYOUT)
            if drawn.pages <= MOST_LARGE_PAGES:
                return drawn
    raise PageOverflowError(f"the client summary does not fit {MOST_LARGE_PAGES} pages in large print")


def _layout(room: Room) -> Layout:
    return Layout(
        LARGE_FIRST_PAGE if room.large_plan else FIRST_PAGE, COMPACT_INSIDE if room.compact_inside else INSIDE
    )


def _with_shorter_plan(room: Room) -> Room:
    if room.large_plan:
        return replace(room, large_plan=False)
    if room.steps == FEWEST_STEPS:
        raise PageOverflowError("page 1 of the client summary does not fit one page")
    return replace(room, steps=room.steps - 1)


def _with_shorter_inside(room: Room) -> Room:
    if room.rows == ROWS_BEFORE_COMPACT and not room.compact_inside:
        return replace(room, compact_inside=True)
    if room.rows == ROWS_BEFORE_BRIEF and not room.brief:
        return replace(room, brief=True)
    if room.rows == FEWEST_ROWS:
        raise PageOverflowError(f"the client summary does not fit {MOST_PAGES} pages")
    return replace(room, rows=room.rows - 1, authorities=max(FEWEST_AUTHORITIES, room.authorities - 2))
