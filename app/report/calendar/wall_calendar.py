"""A calendar to hang up: letters on the days, their meaning on a sheet of its own."""

from __future__ import annotations

import calendar
from collections.abc import Iterator
from datetime import date

from app.report.calendar.dates import CalendarDate, calendar_dates
from app.report.client_copy import ClientCopy
from app.report.document import Block, Cell, Heading, Item, ItemList, Lines, ListKind, PageBreak, ReportDocument, Table
from app.report.frame import made_line, paper, warnings

_MONTHS_ON_A_PAGE = 2
_WEEKS_ON_HALF_A_PAGE = 6  # a month of fewer weeks gets higher days
_WEEK = tuple(map(str, range(7)))
_HINTS = ("1", "2", "3")


def wall_calendar(copy: ClientCopy) -> ReportDocument:
    """Return the list of dates, then a page for every two months that hold one."""
    dates = calendar_dates(copy)
    title = copy.text("calendar.title")
    header = tuple(copy.text(f"calendar.columns.{column}") for column in ("letter", "date", "what", "how", "sure"))
    hints = ItemList(ListKind.BULLET, tuple(Item(copy.text(f"calendar.hints.{hint}")) for hint in _HINTS))
    blocks: tuple[Block, ...] = (
        Heading(1, title),
        Table(header, tuple(_row(copy, found) for found in dates), (11, 24, 27, 23, 15), row_heads=True),
        hints,
        *_months(copy, dates),
    )
    return paper(copy, title, (made_line(copy), *warnings(copy)), blocks)


def _row(copy: ClientCopy, found: CalendarDate) -> tuple[Cell, ...]:
    weekday, comma, day = copy.wording.long_date(found.day).partition(", ")
    long_date = Lines((f"{weekday}{comma}".strip(), day))
    return found.letter, long_date, found.what, found.how, copy.text("sure" if found.sure else "about")


def _months(copy: ClientCopy, dates: tuple[CalendarDate, ...]) -> Iterator[Block]:
    months = sorted({(copy.result.as_of.year, copy.result.as_of.month), *((d.day.year, d.day.month) for d in dates)})
    for place, (year, month) in enumerate(months):
        if place % _MONTHS_ON_A_PAGE == 0:
            yield PageBreak()
        name = copy.text(f"calendar.months.{month}")
        yield Heading(2, copy.text("calendar.month", month=name, year=year))
        marks: dict[date, str] = {}
        for found in dates:
            marks[found.day] = f"{marks.get(found.day, '')} {found.letter}".strip()
        yield Table(
            tuple(copy.text(f"calendar.weekdays.{day}") for day in _WEEK), tuple(_weeks(year, month, marks)), (1,) * 7
        )


def _weeks(year: int, month: int, marks: dict[date, str]) -> Iterator[tuple[Cell, ...]]:
    """Yield the weeks of a month, Sunday first; a day of another month is left empty."""
    weeks = calendar.Calendar(calendar.SUNDAY).monthdatescalendar(year, month)
    room = ("",) * (_WEEKS_ON_HALF_A_PAGE + 1 - len(weeks))  # a last line that is empty takes no room
    for week in weeks:
        yield tuple(Lines((*_marked(day, marks), *room)) if day.month == month else "" for day in week)


def _marked(day: date, marks: dict[date, str]) -> tuple[str, str]:
    return str(day.day), f"[{marks[day]}]" if day in marks else ""
