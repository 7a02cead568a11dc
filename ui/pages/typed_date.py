"""A date as a person types it in three boxes, turned into the ISO form of an answer."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from enum import StrEnum

FIRST_YEAR, LAST_YEAR = 1900, 2200


class DateFault(StrEnum):
    """What is wrong with a typed date."""

    EMPTY = "empty"
    YEAR_MISSING = "year_missing"
    YEAR_NOT_FOUR_DIGITS = "year_not_four_digits"
    YEAR_OUT_OF_RANGE = "year_out_of_range"
    MONTH_MISSING = "month_missing"
    MONTH_UNKNOWN = "month_unknown"
    DAY_UNKNOWN = "day_unknown"
    DAY_NOT_IN_MONTH = "day_not_in_month"


class TypedDateError(Exception):
    """The boxes hold no date; ``fault`` says why, ``days`` how many days the month has where that matters."""

    def __init__(self, fault: DateFault, days: int = 0) -> None:
        super().__init__(fault.value)
        self.fault = fault
        self.days = days


@dataclass(frozen=True, slots=True)
class TypedDate:
    """What stands in the boxes for month, day, year; a month may be a number or the start of a name."""

    month: str
    day: str
    year: str

    def iso(self, month_names: tuple[str, ...]) -> str:
        """The whole ("2026-10-19") or partial ("2026-10", "2026") date; TypedDateError when there is none."""
        month, day, year = self.month.strip(), self.day.strip(), self.year.strip()
        if not (month or day or year):
            raise TypedDateError(DateFault.EMPTY)
        number = _year(year)
        if not month:
            if day:
                raise TypedDateError(DateFault.MONTH_MISSING)
            return f"{number:04d}"
        month_number = _month(month, month_names)
        if not day:
            return f"{number:04d}-{month_number:02d}"
        return f"{number:04d}-{month_number:02d}-{_day(day, number, month_number):02d}"


def split_iso(iso: str) -> TypedDate:
    """The boxes for a stored date, whole or partial."""
    year, month, day = (*iso.split("-"), "", "")[:3]
    return TypedDate(month.lstrip("0"), day.lstrip("0"), year)


def _year(text: str) -> int:
    if not text:
        raise TypedDateError(DateFault.YEAR_MISSING)
    if not (len(text) == 4 and text.isascii() and text.isdigit()):
        raise TypedDateError(DateFault.YEAR_NOT_FOUR_DIGITS)
    if not FIRST_YEAR <= int(text) <= LAST_YEAR:
        raise TypedDateError(DateFault.YEAR_OUT_OF_RANGE)
    return int(text)


def _month(text: str, names: tuple[str, ...]) -> int:
    if text.isascii() and text.isdigit():
        if 1 <= int(text) <= 12:
            return int(text)
        raise TypedDateError(DateFault.MONTH_UNKNOWN)
    start = text.rstrip(".").casefold()
    matches = [number for number, name in enumerate(names, start=1) if name.casefold().startswith(start)]
    if len(start) < 3 or len(matches) != 1:
        raise TypedDateError(DateFault.MONTH_UNKNOWN)
    return matches[0]


def _day(text: str, year: int, month: int) -> int:
    if not (text.isascii() and text.isdigit()) or int(text) == 0:
        raise TypedDateError(DateFault.DAY_UNKNOWN)
    days = monthrange(year, month)[1]
    if int(text) > days:
        raise TypedDateError(DateFault.DAY_NOT_IN_MONTH, days)
    return int(text)
