"""Why an expression is worth what it is: the answers used, the answers missing, the working of a date."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import cast

from app.engine.pack import Pack
from app.engine.result import Step
from app.engine.rules.calendar import CourtCalendar
from app.engine.rules.evaluation import PARKED, Evaluation
from app.engine.rules.expressions import Expression
from app.engine.rules.spans import Span
from app.engine.rules.values import UNSURE

_NEAR = 2
_SHIFTS = ("add_days", "add_months", "add_years")
_KNOWING = ("known", "unsure")


class Explainer:
    """Reads the reasons out of one evaluation of a pack."""

    def __init__(self, pack: Pack, env: Evaluation) -> None:
        self._pack = pack
        self._env = env
        self._missing_facts: dict[str, dict[str, None]] = {}
        self._used_facts: dict[str, dict[str, None]] = {}

    # What is missing

    def missing(self, rule: Expression) -> dict[str, None]:
        """Return the questions whose answer could still decide an undecided ``rule``, first needed first."""
        if rule.run(self._env) is not None:
            return {}
        op = rule.op
        if op in ("answer", "yes", *_KNOWING):
            return self._missing_answer(cast(str, rule.args[0]))
        if op == "given":
            return {cast(str, rule.args[0]): None}
        if op == "fact":
            return self._of_fact(cast(str, rule.args[0]), self._missing_facts, self.missing)
        if op == "unsettled":
            return dict.fromkeys(cast("tuple[str, ...]", rule.args))
        if op == "cases":
            return self._missing_in_cases(rule)
        found: dict[str, None] = {}
        for part in _parts(rule):
            found |= self.missing(part)
        if found:
            return found
        for part in _parts(rule):
            found |= self._partial_dates(part)
        return found

    def _missing_answer(self, question: str) -> dict[str, None]:
        applies = self._pack.questions[question].applies
        counts = True if applies is None else applies.run(self._env)
        if counts is True:
            return {question: None}
        return self.missing(applies) if applies is not None and counts is None else {}

    def _missing_in_cases(self, rule: Expression) -> dict[str, None]:
        found: dict[str, None] = {}
        for guard, value in _guarded(rule):
            holds = guard.run(self._env)
            if holds is False:
                continue
            found |= self.missing(guard) | self._missing_beside(value, certain=holds is True)
            if holds is True:
                return found
        return found | self.missing(cast(Expression, rule.args[-1]))

    def _missing_beside(self, value: Expression, *, certain: bool) -> dict[str, None]:
        """A known answer is unsettled only when its case certainly holds."""
        found = self.missing(value)
        if certain or value.op != "unsettled":
            return found
        return {name: None for name in found if not known_state(self._env, name)}

    def _partial_dates(self, rule: Expression) -> dict[str, None]:
        if rule.op in ("answer", "given"):
            span = rule.run(self._env)
            partial = isinstance(span, tuple) and span[0] != span[1]
            return {cast(str, rule.args[0]): None} if partial else {}
        if rule.op == "fact":
            return self._partial_dates(self._pack.facts[cast(str, rule.args[0])])
        found: dict[str, None] = {}
        for part in _parts(rule):
            found |= self._partial_dates(part)
        return found

    # What was used

    def used(self, rule: Expression) -> dict[str, None]:
        """Return the questions whose answers make ``rule`` what it is."""
        op = rule.op
        if op == "given":
            return {cast(str, rule.args[0]): None} if rule.args[0] in self._env.given else {}
        if op in ("answer", "yes", *_KNOWING):
            return self._used_answer(cast(str, rule.args[0]))
        if op == "unsettled":
            return {name: None for name in cast("tuple[str, ...]", rule.args) if self._used_answer(name)}
        if op == "fact":
            return self._of_fact(cast(str, rule.args[0]), self._used_facts, self.used)
        if op in ("all", "any"):
            return self._used_in_parts(rule, decisive=op == "any")
        if op == "cases":
            return self._used_in_cases(rule)
        found: dict[str, None] = {}
        for part in _parts(rule):
            found |= self.used(part)
        return found

    def _used_answer(self, question: str) -> dict[str, None]:
        return {question: None} if question in self._env.given and self._env.counts(question) else {}

    def _used_in_parts(self, rule: Expression, *, decisive: bool) -> dict[str, None]:
        parts = list(_parts(rule))
        values = [part.run(self._env) for part in parts]
        if decisive in values:
            return self.used(parts[values.index(decisive)])
        found: dict[str, None] = {}
        for part, value in zip(parts, values, strict=True):
            if None not in values or value is None:
                found |= self.used(part)
        return found

    def _used_in_cases(self, rule: Expression) -> dict[str, None]:
        found: dict[str, None] = {}
        for guard, value in _guarded(rule):
            found |= self.used(guard)
            if guard.run(self._env) is not False:
                return found | self.used(value)
        return found | self.used(cast(Expression, rule.args[-1]))

    def _of_fact(
        self, name: str, known: dict[str, dict[str, None]], ask: Callable[[Expression], dict[str, None]]
    ) -> dict[str, None]:
        if name not in known:
            known[name] = ask(self._pack.facts[name])
        return known[name]

    # How a date was counted

    def working(self, rule: Expression, *, last: bool) -> tuple[Step, ...]:
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
            parts = list(_parts(rule))
            spans = [cast(Span, part.run(self._env)) for part in parts]
            yield from self._steps(parts[[s[end] for s in spans].index(span[end])], end)
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
        for guard, value in _guarded(rule):
            if guard.run(self._env) is not False:
                return value
        return cast(Expression, rule.args[-1])


def in_pack_order(pack: Pack, questions: Iterable[str]) -> tuple[str, ...]:
    """Return ``questions`` in the order in which the pack asks them."""
    wanted = set(questions)
    return tuple(question for question in pack.questions if question in wanted)


def known_state(env: Evaluation, question: str) -> bool:
    """Tell whether a counting answer other than "not sure" is there."""
    state = env.state(question)
    return state is not None and state is not UNSURE and state is not PARKED


def _given(question: str, span: Span) -> Step:
    first, last = date.fromordinal(span[0]), date.fromordinal(span[1])
    if first == last:
        return Step("given", {"name": question, "date": first})
    return Step("given_about", {"name": question, "first": first, "last": last})


def _parts(rule: Expression) -> Iterator[Expression]:
    return (arg for arg in rule.args if isinstance(arg, Expression))


def _guarded(rule: Expression) -> Iterator[tuple[Expression, Expression]]:
    flat = cast("tuple[Expression, ...]", rule.args[:-1])
    return zip(flat[::2], flat[1::2], strict=True)
