"""The operators over dates, which may be known in part only."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.engine.rules.spans import read_span
from app.engine.rules.values import DATE, NUMBER
from tests.engine.rules import day, value

ISO = st.dates(date(2020, 1, 1), date(2030, 12, 31)).flatmap(
    lambda found: st.sampled_from([found.isoformat(), found.isoformat()[:7], found.isoformat()[:4]])
)


def _span(rule: object, **answers: object) -> tuple[str, str] | None:
    found = value(rule, answers, DATE)
    assert found is None or isinstance(found, tuple)
    return None if found is None else (_iso(found[0]), _iso(found[1]))


def _iso(ordinal: int) -> str:
    return date.fromordinal(ordinal).isoformat()


@pytest.mark.parametrize(
    ("d", "e", "before", "on_or_before"),
    [
        ("2026-10-18", "2026-10-19", True, True),
        ("2026-10-19", "2026-10-19", False, True),
        ("2026-10-20", "2026-10-19", False, False),
        ("2026-09", "2026-10-01", True, True),
        ("2026-10", "2026-10-01", False, None),
        ("2026-10", "2026-10-31", None, True),
        ("2026-10", "2026-10-15", None, None),
        ("2026-10-31", "2026-10", False, None),
        ("2026-10", "2026-10", None, None),
        ("2026-11", "2026-10", False, False),
        ("2025", "2026", True, True),
        (None, "2026-10-19", None, None),
        ("2026-10-19", "unsure", None, None),
    ],
)
def test_a_comparison_is_unknown_only_when_the_boundary_is_inside(
    d: object, e: object, before: bool | None, on_or_before: bool | None
) -> None:
    assert value({"before": ["d", "e"]}, {"d": d, "e": e}) is before
    assert value({"on_or_before": ["d", "e"]}, {"d": d, "e": e}) is on_or_before


@given(ISO, ISO)
def test_a_comparison_agrees_with_every_pair_of_days_it_may_mean(d: str, e: str) -> None:
    found = value({"before": ["d", "e"]}, {"d": d, "e": e})
    one, two = day(d), day(e)
    ends = {first < second for first in one for second in two}
    assert found is (None if len(ends) == 2 else ends.pop())


@pytest.mark.parametrize(
    ("rule", "d", "expected"),
    [
        ({"add_days": ["d", 30]}, "2026-10-19", ("2026-11-18", "2026-11-18")),
        ({"add_days": ["d", 30]}, "2026-10", ("2026-10-31", "2026-11-30")),
        ({"add_days": ["d", -30]}, "2026-03-02", ("2026-01-31", "2026-01-31")),
        ({"add_months": ["d", 15]}, "2025-11-30", ("2027-02-28", "2027-02-28")),
        ({"add_months": ["d", 1]}, "2026-01", ("2026-02-01", "2026-02-28")),
        ({"add_years": ["d", 1]}, "2024-02-29", ("2025-02-28", "2025-02-28")),
        ({"add_years": ["d", 4]}, "2024-02-29", ("2028-02-29", "2028-02-29")),
        ({"add_years": ["d", 1]}, "2024-02", ("2025-02-01", "2025-02-28")),
        ({"first_day": "d"}, "2026-10", ("2026-10-01", "2026-10-01")),
        ({"last_day": "d"}, "2026-10", ("2026-10-31", "2026-10-31")),
        ({"next_court_day": "d"}, "2026-11-26", ("2026-11-27", "2026-11-27")),
        ({"next_court_day": "d"}, "2026-11", ("2026-11-02", "2026-11-30")),
        ({"next_court_day": "d"}, "2026-11-11", ("2026-11-12", "2026-11-12")),
        ({"step": ["named", "d"]}, "2026-11-26", ("2026-11-26", "2026-11-26")),
        ({"add_days": ["d", 1]}, "unsure", None),
        ({"first_day": "d"}, None, None),
        ({"next_court_day": "d"}, None, None),
    ],
)
def test_a_date_is_moved_with_both_its_ends(rule: object, d: object, expected: tuple[str, str] | None) -> None:
    assert _span(rule, d=d) == expected


@given(st.dates(date(2020, 1, 1), date(2030, 12, 31)), st.integers(-400, 400))
def test_days_are_counted_without_the_first_one(start: date, count: int) -> None:
    end = (start + timedelta(days=count)).isoformat()
    assert _span({"add_days": ["d", count]}, d=start.isoformat()) == (end, end)


@pytest.mark.parametrize(
    ("d", "e", "earliest", "latest"),
    [
        ("2026-10-19", "2026-10-20", ("2026-10-19", "2026-10-19"), ("2026-10-20", "2026-10-20")),
        ("2026-10", "2026-10-20", ("2026-10-01", "2026-10-20"), ("2026-10-20", "2026-10-31")),
        ("2026-10-19", None, None, None),
    ],
)
def test_the_earliest_or_latest_of_dates_keeps_both_ends(
    d: object, e: object, earliest: tuple[str, str] | None, latest: tuple[str, str] | None
) -> None:
    assert _span({"earliest": ["d", "e"]}, d=d, e=e) == earliest
    assert _span({"latest": ["d", "e"]}, d=d, e=e) == latest


@pytest.mark.parametrize(
    ("d", "e", "years"),
    [
        ("1961-11-24", "2026-11-23", 64),
        ("1961-11-23", "2026-11-23", 65),
        ("2004-02-29", "2025-02-28", 21),
        ("1960", "2026-12-31", 66),
        ("1960", "2026-11-23", None),
        ("1961-11", "2026-11-23", None),
        ("1961-10", "2026-11-23", 65),
        ("1961-12", "2026-11-23", 64),
        (None, "2026-11-23", None),
    ],
)
def test_completed_years_are_unknown_when_the_anniversary_may_be_ahead(d: object, e: object, years: int | None) -> None:
    assert value({"years_between": ["d", "e"]}, {"d": d, "e": e}, NUMBER) == years


@pytest.mark.parametrize(("d", "whole"), [("2026-10-19", True), ("2026-10", False), ("2026", False), (None, False)])
def test_a_date_is_whole_when_its_day_is_known(d: object, whole: bool) -> None:
    assert value({"whole": "d"}, {"d": d}) is whole


@pytest.mark.parametrize(("d", "expected"), [("2026-11-22", True), ("2026-11-23", False), ("2026-11-24", False)])
def test_the_day_of_the_judgment_is_no_answer(d: str, expected: bool) -> None:
    assert value({"before": ["d", "as_of"]}, {"d": d}) is expected


def test_a_day_written_in_a_rule_is_that_day() -> None:
    assert value({"date": "2026-05-28"}, {}, DATE) == read_span("2026-05-28")
    assert value("newest_authority", {}, DATE) == read_span("2026-05-28")
