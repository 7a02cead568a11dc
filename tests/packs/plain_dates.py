"""Calendar arithmetic of the contract on whole days, with no code of the program in it."""

import calendar
import re
from datetime import date, timedelta

Span = tuple[date, date]

_ISO = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
_FIXED = ((1, 1), (7, 4), (11, 11), (12, 25))  # New Year, Independence, Veterans, Christmas


def read_date(text: str) -> Span | None:
    """Contract: "A date is ISO, whole or partial: then an interval"; None when impossible."""
    match = _ISO.fullmatch(text)
    if match is None:
        return None
    year, month, day = (int(part) if part else None for part in match.groups())
    try:
        if month is None:
            return date(year or 0, 1, 1), date(year or 0, 12, 31)
        if day is None:
            return date(year or 0, month, 1), date(year or 0, month, calendar.monthrange(year or 0, month)[1])
        return date(year or 0, month, day), date(year or 0, month, day)
    except (ValueError, calendar.IllegalMonthError):
        return None


def add_days(day: date, days: int) -> date:
    """The day so many days later; the last day of the calendar when there is none later."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return date.max if days > 0 else date.min


def add_months(day: date, months: int) -> date:
    """Same day so many calendar months later; a day the month has not becomes its last day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if year > date.max.year:
        return date.max
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def add_year(day: date) -> date:
    """Contract: "plus one year, not rolled (February 29 gives February 28)"."""
    return add_months(day, 12)


def _is_named_holiday(day: date) -> bool:
    """Contract: "the eleven days of 5 U.S.C. 6103(a) ... Juneteenth from 2021"."""
    if (day.month, day.day) in _FIXED:
        return True
    if (day.month, day.day) == (6, 19):
        return day.year >= 2021
    week = (day.day - 1) // 7 + 1  # the how-many-th of its weekday in the month
    if day.weekday() == 0:
        last_monday = day.day + 7 > 31
        return (day.month, week) in ((1, 3), (2, 3), (9, 1), (10, 2)) or (day.month == 5 and last_monday)
    return day.weekday() == 3 and (day.month, week) == (11, 4)


def is_closed(day: date) -> bool:
    """Saturday, Sunday, a holiday, or "the Friday or Monday on which they are observed"."""
    if day.weekday() >= 5 or _is_named_holiday(day):
        return True
    if day.weekday() == 4 and day < date.max:
        return _is_named_holiday(add_days(day, 1))
    return day.weekday() == 0 and day > date.min and _is_named_holiday(add_days(day, -1))


def roll(day: date) -> date:
    """Contract: "rolled off Saturday, Sunday and legal holidays"."""
    while is_closed(day) and day < date.max:
        day = add_days(day, 1)
    return day


def first_safe_day(receipt: date) -> date:
    """Contract: "receipt + 30 days, rolled off Saturday, Sunday and legal holidays, plus one day"."""
    return add_days(roll(add_days(receipt, 30)), 1)


def last_legal_day(finality: date) -> date:
    """Contract: "timely through the rolled legal day": one year after a finality that is itself rolled."""
    return roll(add_year(roll(finality)))


def reached(judged: Span, opens: Span) -> bool | None:
    """Contract: "Open when as_of is on or after it; unknown only if that day lies inside the interval"."""
    if judged[0] >= opens[1]:
        return True
    if judged[1] < opens[0]:
        return False
    return None
