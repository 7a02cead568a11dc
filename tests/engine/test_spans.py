"""A date that is known in part covers exactly the days it may mean."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.engine.rules.spans import read_span, shift_months, years_between

DAYS = st.dates(date(1950, 1, 1), date(2150, 12, 31))


def _days(text: str) -> tuple[str, str]:
    span = read_span(text)
    assert span is not None
    return date.fromordinal(span[0]).isoformat(), date.fromordinal(span[1]).isoformat()


def _shifted(text: str, months: int) -> str:
    return date.fromordinal(shift_months(date.fromisoformat(text).toordinal(), months)).isoformat()


def _years(first: str, last: str) -> int:
    return years_between(date.fromisoformat(first).toordinal(), date.fromisoformat(last).toordinal())


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2026-10-19", "2026-10-19", "2026-10-19"),
        ("2024-02-29", "2024-02-29", "2024-02-29"),
        ("2026-10", "2026-10-01", "2026-10-31"),
        ("2026-12", "2026-12-01", "2026-12-31"),
        ("2026-02", "2026-02-01", "2026-02-28"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2026", "2026-01-01", "2026-12-31"),
        ("1900", "1900-01-01", "1900-12-31"),
        ("2200-12-31", "2200-12-31", "2200-12-31"),
    ],
)
def test_a_date_covers_its_days(text: str, first: str, last: str) -> None:
    assert _days(text) == (first, last)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2025-02-29",
        "2026-02-30",
        "2026-04-31",
        "2026-13",
        "2026-00",
        "2026-1",
        "2026-10-1",
        "26-10-19",
        "20261019",
        "2026/10/19",
        "2026-10-19T00:00",
        "2026-10-19 ",
        " 2026",
        "2026-10-19\n",
        "1899",
        "1899-12-31",
        "2201",
        "0000-01-01",
        "10-19-2026",
        "October 2026",
        "-2026",
        "２０２６",  # noqa: RUF001
    ],
)
def test_an_impossible_date_covers_nothing(text: str) -> None:
    assert read_span(text) is None


@given(DAYS)
def test_a_month_or_a_year_holds_each_of_its_days(day: date) -> None:
    whole = read_span(day.isoformat())
    month = read_span(day.isoformat()[:7])
    year = read_span(day.isoformat()[:4])
    assert whole is not None
    assert month is not None
    assert year is not None
    assert year[0] <= month[0] <= whole[0] == whole[1] <= month[1] <= year[1]
    assert date.fromordinal(month[0]).day == 1
    assert date.fromordinal(month[1] + 1).day == 1


@pytest.mark.parametrize(
    ("start", "months", "end"),
    [
        ("2024-02-29", 12, "2025-02-28"),
        ("2024-02-29", 48, "2028-02-29"),
        ("2025-02-28", 12, "2026-02-28"),
        ("2026-10-31", 1, "2026-11-30"),
        ("2026-12-31", 2, "2027-02-28"),
        ("2027-12-31", 2, "2028-02-29"),
        ("2026-03-31", -1, "2026-02-28"),
        ("2026-01-15", -1, "2025-12-15"),
        ("2026-05-17", 0, "2026-05-17"),
    ],
)
def test_months_later_is_the_same_day_or_the_last_of_the_month(start: str, months: int, end: str) -> None:
    assert _shifted(start, months) == end


@given(DAYS, st.integers(-240, 240))
def test_moving_by_months_never_leaves_the_month_it_reaches(day: date, months: int) -> None:
    moved = date.fromordinal(shift_months(day.toordinal(), months))
    assert (moved.year * 12 + moved.month) - (day.year * 12 + day.month) == months
    assert moved.day == day.day or (moved.day < day.day and (moved + timedelta(1)).day == 1)


@pytest.mark.parametrize(
    ("first", "last", "years"),
    [
        ("1960-11-23", "2025-11-22", 64),
        ("1960-11-23", "2025-11-23", 65),
        ("1960-11-23", "2025-11-24", 65),
        ("2004-02-29", "2025-02-27", 20),
        ("2004-02-29", "2025-02-28", 21),
        ("2026-05-01", "2026-05-01", 0),
        ("2026-05-02", "2026-05-01", -1),
    ],
)
def test_a_year_is_over_on_its_anniversary(first: str, last: str, years: int) -> None:
    assert _years(first, last) == years


@given(DAYS, DAYS)
def test_completed_years_bracket_the_last_day(first: date, last: date) -> None:
    years = years_between(first.toordinal(), last.toordinal())
    assert shift_months(first.toordinal(), 12 * years) <= last.toordinal()
    assert shift_months(first.toordinal(), 12 * (years + 1)) > last.toordinal()
