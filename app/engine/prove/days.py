"""The days on which a pack is proven: those around which courts close, years change length, the law changed."""

from __future__ import annotations

from calendar import isleap
from collections.abc import Iterator
from datetime import date, timedelta

from app.engine.pack import Pack

_FRIDAY = 4
_ONE = timedelta(1)


def days_to_prove(pack: Pack) -> tuple[date, ...]:
    """Return the day of the pack's law, its special days in the years after, the day before its newest authority."""
    return tuple(sorted(set(_days(pack))))


def _days(pack: Pack) -> Iterator[date]:
    start = pack.law_as_of
    yield start
    newest = max((item.effective for item in pack.authorities.values() if item.effective), default=start)
    yield newest - _ONE
    leap = next(year for year in range(start.year, start.year + 9) if isleap(year))
    yield from (date(leap, 2, 29), date(start.year + 1, 2, 28))
    yield from _before_closings(pack, start)


def _before_closings(pack: Pack, start: date) -> Iterator[date]:
    """Yield the first Friday before a holiday Monday, the first day before a Thursday holiday."""
    year = [start + timedelta(step) for step in range(366)]
    closed = [day for day in year if pack.calendar.is_holiday(day.toordinal())]
    monday = next((day for day in closed if day.weekday() == 0), None)
    thursday = next((day for day in closed if day.weekday() == _FRIDAY - 1), None)
    if monday is not None:
        yield monday - timedelta(3)
    if thursday is not None:
        yield thursday - _ONE
