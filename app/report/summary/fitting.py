"""Keeps the client summary within its pages."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import cache

from app.report.document import ReportDocument
from app.report.drawing.drawing import Drawn, draw, draw_facing
from app.report.drawing.layout import (
    COMPACT_INSIDE,
    FIRST_PAGE,
    INSIDE,
    LARGE_FIRST_PAGE,
    LARGE_LAYOUT,
    PLAIN_LAYOUT,
    SNUG_INSIDE,
    TIGHT_FIRST_PAGE,
    Layout,
)
from app.report.drawing.measuring import Ruler
from app.report.drawing.pairing import ANY_RUN, LONGEST_RUN, Pairing
from app.report.drawing.stacking import stacked
from app.report.facing import Facing
from app.report.summary.client_summary import Room

MOST_PAGES = 6
MOST_LARGE_PAGES = 12
FEWEST_STEPS = 2
# A last page with less on it than this share is worth sparing.
_THIN_PAGE = 0.45
# From the longest telling to the shortest.
_LARGE_ROOMS: tuple[Room, ...] = (
    Room(large_print=True),
    Room(large_print=True, rows=5, authorities=8),
    Room(large_print=True, rows=3, authorities=6),
    Room(large_print=True, rows=5, authorities=6, brief=True),
    Room(large_print=True, rows=3, authorities=4, brief=True),
    Room(large_print=True, rows=1, authorities=4, brief=True),
    Room(large_print=True, rows=3, authorities=4, brief=True, terse=True),
    Room(large_print=True, rows=1, authorities=2, brief=True, terse=True, notes=3),
    Room(large_print=True, rows=1, authorities=2, brief=True, terse=True, notes=2),
    Room(large_print=True, rows=0, authorities=2, brief=True, terse=True, notes=1, helpers=1),
    Room(large_print=True, rows=0, authorities=0, brief=True, terse=True, notes=1, helpers=1),
    Room(large_print=True, rows=0, authorities=0, brief=True, terse=True, notes=0, helpers=1, short_helpers=True),
)


class PageOverflowError(Exception):
    """A paper does not fit its pages even in its shortest form: a fault of the pack's texts."""


def draw_fitted(build: Callable[[Room], ReportDocument]) -> Drawn:
    """Draw what ``build`` gives so that page 1 stands alone on one page and the whole fills at most six.

    Steps that leave page 1 are printed on page 2; the longest parts lose their least telling rows.
    Raises PageOverflowError when even the shortest form is too long.
    """
    build, room, ruler = cache(build), Room(), Ruler(PLAIN_LAYOUT)
    while ruler.plan_pages(build(room), _layout(room)) > 1:
        room = _with_shorter_plan(room)
    drawn = _longest(build, _spared(build, ruler, _shorter_and_shorter(room)), _layout, ruler, MOST_PAGES)
    if drawn is None:
        raise PageOverflowError(f"the client summary does not fit {MOST_PAGES} pages")
    return drawn


def _spared(build: Callable[[Room], ReportDocument], ruler: Ruler, rooms: Iterable[Room]) -> Iterator[Room]:
    """Yield each of ``rooms`` with the sheet of the release plan whole, then with the sheet where it falls.

    Less white comes first where it spares a last page that would be nearly empty, or a page too many.
    """
    for telling in rooms:
        for room in _ways_to_set(telling):
            if not room.compact_inside and _is_worth_less_white(build(room), ruler):
                yield replace(room, snug_inside=True)
            yield room


def _ways_to_set(telling: Room) -> tuple[Room, Room]:
    """Return ``telling`` with the sheet of the release plan on one page, then with the sheet where it falls."""
    return telling, replace(telling, loose_sheet=True)


def _is_worth_less_white(document: ReportDocument, ruler: Ruler) -> bool:
    inside, word = document.blocks[len(document.first_page_blocks()) + 1 :], document.tick_word
    pages = ruler.part_pages(inside, INSIDE, word)
    if pages < MOST_PAGES and (pages < 2 or ruler.last_share(inside, INSIDE, word) >= _THIN_PAGE):
        return False
    return ruler.part_pages(inside, SNUG_INSIDE, word) < pages


def draw_large(build: Callable[[Room], ReportDocument]) -> Drawn:
    """Draw what ``build`` gives in large print on at most twelve pages; raises as ``draw_fitted`` does."""
    drawn = _longest(build, _LARGE_ROOMS, lambda room: LARGE_LAYOUT, Ruler(LARGE_LAYOUT), MOST_LARGE_PAGES)
    if drawn is None:
        raise PageOverflowError(f"the client summary does not fit {MOST_LARGE_PAGES} pages in large print")
    return drawn


def fit_facing(
    build: Callable[[Room], tuple[ReportDocument, ReportDocument]], empty: tuple[str, str], *, large: bool = False
) -> tuple[Facing, Drawn]:
    """Draw two languages, which ``build`` gives in the same telling, page against page.

    Each side keeps the limits of a paper in one language, so there are at most twelve sheets, or 24 in large print.
    ``empty`` is what a page says that stands only because the other language goes on. Raises as ``draw_fitted`` does.
    """
    most = MOST_LARGE_PAGES if large else MOST_PAGES
    plain = replace(LARGE_LAYOUT, stacked=False)
    pairing, rooms = Pairing(plain if large else PLAIN_LAYOUT), _LARGE_ROOMS
    if not large:
        room = Room()
        while pairing.plan_pages(*build(room), _layout(room)) > 1:
            room = _with_shorter_plan(room)
        rooms = tuple(way for telling in _shorter_and_shorter(room) for way in _ways_to_set(telling))
    # Where no telling fits with its parts page against page, the shortest ones follow on as they come.
    for room, run in (*((room, LONGEST_RUN) for room in rooms), *((room, ANY_RUN) for room in rooms[-2:])):
        left, right = (stacked(side) if large else side for side in build(room))
        layout = plain if large else _layout(room)
        facing, pages = pairing.paired(left, right, layout, empty, run)
        if pages <= most:
            return facing, draw_facing(facing, layout, pairing.ready)
    raise PageOverflowError(f"the client summary in two languages does not fit {most} pages of each")


def _longest(
    build: Callable[[Room], ReportDocument],
    rooms: Iterable[Room],
    layout_of: Callable[[Room], Layout],
    ruler: Ruler,
    most_pages: int,
) -> Drawn | None:
    """Draw in the first of ``rooms``, which get shorter and shorter, that keeps the paper within its pages."""
    # One after the other: tellings next to each other share most blocks, which are measured once.
    for room in rooms:
        document, layout = build(room), layout_of(room)
        if ruler.pages(document, layout, most_pages) <= most_pages:
            drawn = draw(document, layout, ruler.ready)
            if drawn.pages <= most_pages:
                return drawn
    return None


def _layout(room: Room) -> Layout:
    plan = LARGE_FIRST_PAGE if room.large_plan else TIGHT_FIRST_PAGE if room.tight_plan else FIRST_PAGE
    return Layout(plan, COMPACT_INSIDE if room.compact_inside else SNUG_INSIDE if room.snug_inside else INSIDE)


def _with_shorter_plan(room: Room) -> Room:
    """Return ``room`` with less on page 1: whoever can be called or written to is the last to go."""
    if room.large_plan:
        return replace(room, large_plan=False)
    if room.helpers > 1:
        return replace(room, helpers=1)
    if not room.tight_plan:
        return replace(room, tight_plan=True)
    if room.helpers and not room.short_helpers:
        return replace(room, short_helpers=True)
    if room.steps > FEWEST_STEPS:
        return replace(room, steps=room.steps - 1)
    if room.helpers:
        return replace(room, helpers=0)
    raise PageOverflowError("page 1 of the client summary does not fit one page")


def _shorter_and_shorter(room: Room) -> Iterator[Room]:
    """Yield ``room``, then shorter and shorter tellings of what follows page 1."""
    yield room
    yield (room := replace(room, rows=6, authorities=10))
    yield (room := replace(room, rows=4, authorities=6))
    yield (room := replace(room, compact_inside=True))
    yield (room := replace(room, rows=3, authorities=4, brief=True))
    yield (room := replace(room, rows=1))
    yield (room := replace(room, terse=True))
    yield (room := replace(room, notes=3))
    yield replace(room, rows=0, authorities=2, notes=1)
