"""Operators over dates, which are spans, so that a comparison is unknown only when spans overlap."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import cast

from app.engine.rules.calendar import CourtCalendar
from app.engine.rules.evaluation import Evaluation, Run
from app.engine.rules.operators.logic import negate
from app.engine.rules.spans import Span, shift_months, years_between
from app.engine.rules.values import Value

_DateRun = Callable[[Evaluation], Span | None]


def before(left: Run, right: Run) -> Run:
    """Whether the first day is before the second; overlapping spans are unknown."""
    first, second = cast(_DateRun, left), cast(_DateRun, right)

    def run(env: Evaluation) -> Value:
        one, two = first(env), second(env)
        if one is None or two is None:
            return None
        if one[1] < two[0]:
            return True
        return False if one[0] >= two[1] else None

    return run


def on_or_before(left: Run, right: Run) -> Run:
    """Whether the first day is the second or an earlier one; overlapping spans are unknown."""
    return negate(before(right, left))


def moved(inner: Run, step: Callable[[int, int], int], amount: int) -> Run:
    """A date moved by ``amount``: days, months or years, as ``step`` counts them."""
    dated = cast(_DateRun, inner)

    def run(env: Evaluation) -> Value:
        span = dated(env)
        if span is None:
            return None
        first, last = span
        start = step(first, amount)
        return (start, start) if first == last else (start, step(last, amount))

    return run


def days_later(day: int, days: int) -> int:
    """The day ``days`` after ``day``, the day itself not counted (Rule 45(a)(1)(A))."""
    return day + days


def years_later(day: int, years: int) -> int:
    """The anniversary, February 28 for a February 29 without one."""
    return shift_months(day, 12 * years)


def next_court_day(inner: Run, calendar: CourtCalendar) -> Run:
    """The date itself, or the next day that is no Saturday, Sunday or legal holiday (Rule 45(a)(1)(C))."""
    dated = cast(_DateRun, inner)

    def run(env: Evaluation) -> Value:
        span = dated(env)
        if span is None:
            return None
        first = calendar.next_court_day(span[0])
        return (first, first) if span[0] == span[1] else (first, calendar.next_court_day(span[1]))

    return run


def earliest(parts: Sequence[Run]) -> Run:
    """The earliest of several dates."""
    dated = [cast(_DateRun, part) for part in parts]

    def run(env: Evaluation) -> Value:
        spans = [part(env) for part in dated]
        found = [span for span in spans if span is not None]
        return (min(s[0] for s in found), min(s[1] for s in found)) if len(found) == len(spans) else None

    return run


def latest(parts: Sequence[Run]) -> Run:
    """The latest of several dates."""
    dated = [cast(_DateRun, part) for part in parts]

    def run(env: Evaluation) -> Value:
        spans = [part(env) for part in dated]
        found = [span for span in spans if span is not None]
        return (max(s[0] for s in found), max(s[1] for s in found)) if len(found) == len(spans) else None

    return run


def first_day(inner: Run) -> Run:
    """The earliest day a date may mean; open-ended, where the date may yet be known better, any of its days."""
    dated = cast(_DateRun, inner)

    def run(env: Evaluation) -> Value:
        span = dated(env)
        return span if span is None or env.open else (span[0], span[0])

    return run


def last_day(inner: Run) -> Run:
    """The latest day a date may mean; open-ended, where the date may yet be known better, any of its days."""
    dated = cast(_DateRun, inner)

    def run(env: Evaluation) -> Value:
        span = dated(env)
        return span if span is None or env.open else (span[1], span[1])

    return run


def full_years(left: Run, right: Run) -> Run:
    """The completed years from one date to another; unknown when the spans leave it open."""
    first, second = cast(_DateRun, left), cast(_DateRun, right)

    def run(env: Evaluation) -> Value:
        one, two = first(env), second(env)
        if one is None or two is None:
            return None
        fewest, most = years_between(one[1], two[0]), years_between(one[0], two[1])
        return fewest if fewest == most else None

    return run
