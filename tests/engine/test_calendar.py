"""The court calendar of the shipped pack is the one of 5 U.S.C. 6103."""

from datetime import date, timedelta

import holidays
import pytest

from app.engine.pack import Pack
from app.engine.rules.calendar import CourtCalendar, Holiday

FIRST, LAST = date(2000, 1, 1), date(2060, 12, 31)
EVERY_DAY = [FIRST + timedelta(days=count) for count in range((LAST - FIRST).days + 1)]
FEDERAL = holidays.country_holidays("US", years=range(FIRST.year - 1, LAST.year + 2))
NAMES = {
    "New Year's Day": "New Year's Day",
    "Birthday of Martin Luther King, Jr.": "Martin Luther King Jr. Day",
    "Washington's Birthday": "Washington's Birthday",
    "Memorial Day": "Memorial Day",
    "Juneteenth National Independence Day": "Juneteenth National Independence Day",
    "Independence Day": "Independence Day",
    "Labor Day": "Labor Day",
    "Columbus Day": "Columbus Day",
    "Veterans Day": "Veterans Day",
    "Thanksgiving Day": "Thanksgiving Day",
    "Christmas Day": "Christmas Day",
}


def next_court_day(calendar: CourtCalendar, day: str) -> str:
    return date.fromordinal(calendar.next_court_day(date.fromisoformat(day).toordinal())).isoformat()


def test_the_pack_names_the_eleven_holidays_once(pack: Pack) -> None:
    assert [holiday.name for holiday in pack.calendar.holidays] == list(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_a_holiday_falls_on_its_day_in_every_year(pack: Pack, name: str) -> None:
    holiday = next(item for item in pack.calendar.holidays if item.name == name)
    expected = sorted(day for day in FEDERAL.get_named(NAMES[name], lookup="exact") if FIRST <= day <= LAST)
    found = [holiday.on(year) for year in range(FIRST.year, LAST.year + 1)]
    assert [day for day in found if day] == expected
    assert len(expected) == (40 if name.startswith("Juneteenth") else 61)


def test_every_holiday_with_its_observed_day_is_closed(pack: Pack) -> None:
    assert {day for day in EVERY_DAY if pack.calendar.is_holiday(day.toordinal())} == {
        day for day in FEDERAL if FIRST <= day <= LAST
    }


def test_court_days_are_the_weekdays_that_are_no_holiday(pack: Pack) -> None:
    open_days = [day for day in EVERY_DAY if pack.calendar.closed_because(day.toordinal()) is None]
    assert open_days == [day for day in EVERY_DAY if day.weekday() < 5 and day not in FEDERAL]


def test_the_next_court_day_is_the_first_open_one(pack: Pack) -> None:
    following = None
    for day in reversed(EVERY_DAY[:-10]):
        if day.weekday() < 5 and day not in FEDERAL:
            following = day
        if following:
            assert pack.calendar.next_court_day(day.toordinal()) == following.toordinal()


@pytest.mark.parametrize(
    ("day", "following"),
    [
        ("2026-11-18", "2026-11-18"),  # a Wednesday
        ("2026-11-21", "2026-11-23"),  # a Saturday
        ("2026-11-22", "2026-11-23"),  # a Sunday
        ("2026-11-26", "2026-11-27"),  # Thanksgiving
        ("2026-12-25", "2026-12-28"),  # Christmas on a Friday
        ("2026-07-03", "2026-07-06"),  # the Fourth on a Saturday, observed on the Friday
        ("2027-07-04", "2027-07-06"),  # the Fourth on a Sunday, observed on the Monday
        ("2021-12-31", "2022-01-03"),  # New Year's Day on a Saturday, observed in the old year
        ("2020-06-19", "2020-06-19"),  # Juneteenth before it was a holiday
        ("2021-06-18", "2021-06-21"),
    ],
)
def test_the_count_goes_on_past_closed_days(pack: Pack, day: str, following: str) -> None:
    assert next_court_day(pack.calendar, day) == following


@pytest.mark.parametrize(
    ("day", "reason"),
    [
        ("2026-11-21", "saturday"),
        ("2026-11-22", "sunday"),
        ("2026-11-26", "holiday"),
        ("2026-07-03", "holiday"),
        ("2026-07-04", "saturday"),
        ("2026-11-23", None),
    ],
)
def test_a_closed_day_says_why(pack: Pack, day: str, reason: str | None) -> None:
    assert pack.calendar.closed_because(date.fromisoformat(day).toordinal()) == reason


def test_a_dated_holiday_closes_that_day_alone() -> None:
    calendar = CourtCalendar((), (date(2025, 1, 9),))
    assert next_court_day(calendar, "2025-01-09") == "2025-01-10"
    assert next_court_day(calendar, "2026-01-09") == "2026-01-09"


@pytest.mark.parametrize(
    ("holiday", "day"),
    [
        (Holiday("first", 12, weekday="monday", nth=1), "2026-12-07"),
        (Holiday("last", 12, weekday="thursday", nth=-1), "2026-12-31"),
        (Holiday("fixed", 2, day=5), "2026-02-05"),
    ],
)
def test_a_holiday_is_counted_from_either_end_of_its_month(holiday: Holiday, day: str) -> None:
    assert holiday.on(2026) == date.fromisoformat(day)


def test_a_holiday_is_none_before_its_first_year() -> None:
    holiday = Holiday("new", 6, day=19, from_year=2021)
    assert (holiday.on(2020), holiday.on(2021)) == (None, date(2021, 6, 19))
