"""Dates as spans of days, because a person often knows only the month."""

from __future__ import annotations

import re
from datetime import date

Span = tuple[int, int]
"""The first possible day with the last one, as proleptic ordinals; equal when the day is known."""

_YEAR, _MONTH, _DAY = 4, 7, 10
_FORMS = {
    _YEAR: re.compile(r"[0-9]{4}"),
    _MONTH: re.compile(r"[0-9]{4}-[0-9]{2}"),
    _DAY: re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}"),
}
"""The forms of an ISO date by their length."""
_EARLIEST_YEAR = 1900
_LATEST_YEAR = 2200
ANSWERABLE: Span = (date(_EARLIEST_YEAR, 1, 1).toordinal(), date(_LATEST_YEAR, 12, 31).toordinal())
"""The days that an answer can name."""


def read_span(text: str) -> Span | None:
    """Return the days an ISO date covers, whole ("2026-10-19") or partial ("2026-10", "2026"); None when impossible."""
    size = len(text)
    if size not in _FORMS or not _FORMS[size].fullmatch(text) or not _EARLIEST_YEAR <= int(text[:4]) <= _LATEST_YEAR:
        return None
    try:
        if size == _DAY:
            day = date.fromisoformat(text).toordinal()
            return day, day
        if size == _MONTH:
            first = date(int(text[:4]), int(text[5:]), 1)
            return first.toordinal(), shift_months(first.toordinal(), 1) - 1
        return date(int(text), 1, 1).toordinal(), date(int(text), 12, 31).toordinal()
    except ValueError:
        return None


def whole_day(text: object) -> date | None:
    """Return the day of a text such as "2026-10-19"; None for anything else."""
    if not isinstance(text, str) or not _FORMS[_DAY].fullmatch(text):
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def shift_months(day: int, months: int) -> int:
    """Return the same day of the month ``months`` later, or the month's last day when it has no such day."""
    start = date.fromordinal(day)
    index = start.year * 12 + start.month - 1 + months
    year, month = index // 12, index % 12 + 1
    if not date.min.year <= year <= date.max.year:
        return (date.min if year < date.min.year else date.max).toordinal()
    for number in range(start.day, 27, -1):
        try:
            return date(year, month, number).toordinal()
        except ValueError:
            continue
    return date(year, month, min(start.day, 28)).toordinal()


def years_between(first: int, last: int) -> int:
    """Return the completed years from ``first`` through ``last`` (negative when last is earlier)."""
    start, end = date.fromordinal(first), date.fromordinal(last)
    years = end.year - start.year
    return years - 1 if (shift_months(first, 12 * years)) > last else years
