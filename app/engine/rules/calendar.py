"""Court days: which days Rule 45(a) passes over."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta

_SATURDAY, _SUNDAY = 5, 6
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


@dataclass(frozen=True, slots=True)
class Holiday:
    """A yearly legal holiday of 5 U.S.C. 6103(a): a fixed day, or the nth weekday of a month (-1: the last)."""

    name: str
    month: int
    day: int | None = None
    weekday: str | None = None
    nth: int | None = None
    from_year: int = 1900

    def on(self, year: int) -> date | None:
        """Return its day in ``year``, or None before it became a holiday."""
        if year < self.from_year:
            return None
        if self.day is not None:
            return date(year, self.month, self.day)
        assert self.weekday is not None and self.nth is not None
        wanted = WEEKDAYS.index(self.weekday)
        if self.nth > 0:
            first = date(year, self.month, 1)
            return first + timedelta((wanted - first.weekday()) % 7 + 7 * (self.nth - 1))
        last = date(year + self.month // 12, self.month % 12 + 1, 1) - timedelta(1)
        return last - timedelta((last.weekday() - wanted) % 7)


@dataclass(frozen=True, slots=True)
class CourtCalendar:
    """The legal holidays of a pack: the yearly ones, with their observed days, plus dated ones."""

    holidays: tuple[Holiday, ...]
    dated: tuple[date, ...] = ()
    _known: dict[int, frozenset[int]] = field(default_factory=dict, repr=False, compare=False)

    def closed_because(self, day: int) -> str | None:
        """Return "saturday", "sunday" or "holiday" when ``day`` (an ordinal) is no court day, else None."""
        weekday = (day + 6) % 7
        if weekday >= _SATURDAY:
            return WEEKDAYS[weekday]
        return "holiday" if self.is_holiday(day) else None

    def is_holiday(self, day: int) -> bool:
        """Tell whether ``day`` is a legal holiday, or the day on which one is observed."""
        year = date.fromordinal(day).year
        if year not in self._known:
            self._known[year] = self._days_of(year)
        return day in self._known[year]

    def next_court_day(self, day: int) -> int:
        """Return ``day`` itself, or the first later day that is no Saturday, Sunday or legal holiday."""
        while self.closed_because(day):
            day += 1
        return day

    def _days_of(self, year: int) -> frozenset[int]:
        days = {day.toordinal() for day in self.dated if day.year == year}
        for holiday in self.holidays:
            for held_in in (year, min(year + 1, date.max.year)):
                day = holiday.on(held_in)
                if day is None:
                    continue
                days.add(day.toordinal())
                if day.weekday() == _SATURDAY:
                    days.add(day.toordinal() - 1)
                elif day.weekday() == _SUNDAY:
                    days.add(day.toordinal() + 1)
        return frozenset(days)
