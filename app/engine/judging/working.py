"""How a date was counted, step by step."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import cast

from app.engine.pack import Pack
from app.engine.result import Step
from app.engine.rules.calendar import CourtCalendar
from app.engine.rules.evaluation import Evaluation
from app.engine.rules.expressions import Expression, guarded, parts
from app.engine.rules.spans import Span

_NEAR = 2
_SHIFTS = ("add_days", "add_months", "add_years")


class Working:
    """Reads out of one evaluation how its dates were counted."""

    def __init__(self, pack: Pack, env: Evaluation) -> None:
        self._pack = pack
        self._env = env

    def of(self, rule: Expression, *, last: bool) -> tuple[Step, ...]:
        """Return the steps that led to a date, told for its first or its ``last`` possible day."""
        return tuple(self._steps(rule, 1 if last else 0))

    def _steps(self, rule: Expression, end: int) -> Iterator[Step]:
        span = cast("Span | None", rule.run(self._env))
        if span is None:
            return
        op = rule.op
        if op in ("answer", "given"):
            yield _given(cast(str, rule.args[0]), span)
        elif op == "fact":
            yield from self._steps(self._pack.facts[cast(str, rule.args[0])], end)
        elif op in _SHIFTS:
            yield from self._steps(cast(Expression, rule.args[0]), end)
            yield Step(op, {op.removeprefix("add_"): cast(int, rule.args[1]), "date": date.fromordinal(span[end])})
        elif op == "next_court_day":
            yield from self._court_day(rule, span[end], end)
        elif op == "step":
            yield from list(self._steps(cast(Expression, rule.args[0]), end))[:-1]
            yield Step(cast(str, rule.args[1]), {"date": date.fromordinal(span[end])})
        elif op in ("first_day", "last_day"):
            yield from self._steps(cast(Expression, rule.args[0]), int(op == "last_day"))
        elif op in ("earliest", "latest"):
            inner = list(parts(rule))
            spans = [cast(Span, part.run(self._env)) for part in inner]
            yield from self._steps(inner[[s[end] for s in spans].index(span[end])], end)
        elif op == "cases":
            yield from self._steps(self._chosen(rule), end)

    def _court_day(self, rule: Expression, day: int, end: int) -> Iterator[Step]:
        inner, calendar = cast(Expression, rule.args[0]), cast(CourtCalendar, rule.args[1])
        yield from self._steps(inner, end)
        start = cast(Span, inner.run(self._env))[end]
        if day != start:
            reason = cast(str, calendar.closed_because(start))
            yield Step("rolled", {"from": date.fromordinal(start), "reason": reason, "date": date.fromordinal(day)})
        near = next((d for d in range(day - _NEAR, day + _NEAR + 1) if calendar.is_holiday(d)), None)
        if near is not None:
            yield Step("holiday_near", {"date": date.fromordinal(near)})

    def _chosen(self, rule: Expression) -> Expression:
        for guard, value in guarded(rule):
            if guard.run(self._env) is not False:
                return value
        return cast(Expression, rule.args[-1])


def _given(question: str, span: Span) -> Step:
    first, last = date.fromordinal(span[0]), date.fromordinal(span[1])
    if first == last:
        return Step("given", {"name": question, "date": first})
    return Step("given_about", {"name": question, "first": first, "last": last})
