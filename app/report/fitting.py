"""Keeps the client summary within its pages."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from app.report.client_summary import Room
from app.report.document import ReportDocument
from app.report.drawing import Drawn, draw

MOST_PAGES = 6
FEWEST_STEPS = 2
FEWEST_ROWS = 1
FEWEST_AUTHORITIES = 4
ROWS_BEFORE_BRIEF = 3
ROWS_BEFORE_COMPACT = 6


class PageOverflowError(Exception):
    """A paper does not fit its pages even in its shortest form: a fault of the pack's texts."""


def draw_fitted(build: Callable[[Room], ReportDocument]) -> Drawn:
    """Draw what ``build`` gives so that page 1 stands alone on one page and the whole fills at most six.

    Steps that leave page 1 are printed on page 2; the longest parts lose their least telling rows.
    Raises PageOverflowError when even the shortest form is too long.
    """
    room = Room()
    while True:
        drawn = draw(build(room), room.large_plan, room.compact_inside)
        if drawn.part_ends[0] > 1:
            room = _with_shorter_plan(room)
        elif drawn.pages > MOST_PAGES:
            room = _with_shorter_inside(room)
        else:
            return drawn


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
