"""The days on which a rule about dates can change its mind."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import cast

from app.engine.pack import Pack, QuestionKind
from app.engine.reading.pack_checks import all_rules
from app.engine.rules.calendar import CourtCalendar
from app.engine.rules.expressions import Expression
from app.engine.rules.operators.days import days_later, years_later
from app.engine.rules.spans import Span, shift_months

Move = tuple[str, int]
"""One step of counting: the operator with its amount."""
Source = tuple[str, tuple[Move, ...]]
"""Where a date comes from (a question, "as_of" or an ordinal as text) with the steps counted from there."""

TODAY = "as_of"
_STEPS = {"add_days": days_later, "add_months": shift_months, "add_years": years_later}
_WIDEST = 60 * 366


class Boundaries:
    """Collects every comparison of dates in a pack, then names the days on both sides of each."""

    def __init__(self, pack: Pack) -> None:
        self._pack = pack
        self._of_facts: dict[str, frozenset[Source]] = {}
        self._pairs = self._comparisons()

    def days(self, as_of: int) -> dict[str, list[int]]:
        """Return, for each date question, its days around every boundary when judged on ``as_of``."""
        dated = [name for name, question in self._pack.questions.items() if question.kind is QuestionKind.DATE]
        found: dict[str, set[int]] = {name: {as_of} for name in dated}
        related: list[tuple[Source, Source, bool]] = []
        for moving, fixed, strict in self._pairs:
            if fixed[0] in found:
                related.append((moving, fixed, strict))
            else:
                start = as_of if fixed[0] == TODAY else int(fixed[0])
                found[moving[0]] |= self._flip(moving[1], self._moved(fixed[1], start), strict)
        middle = {name: self._middle(days, as_of) for name, days in found.items()}
        for moving, fixed, strict in related:
            found[moving[0]] |= self._flip(moving[1], self._moved(fixed[1], middle[fixed[0]]), strict)
        return {name: sorted(day for day in days if day <= as_of) for name, days in found.items()}

    def _comparisons(self) -> list[tuple[Source, Source, bool]]:
        """Return (moving question, what it is held against, whether it flips only after that day), each once."""
        pairs: dict[tuple[Source, Source, bool], None] = {}
        for rule in (*all_rules(self._pack), *self._pack.facts.values()):
            for left, right, strict in _compared(rule):
                for one in self._sources(left):
                    for two in self._sources(right):
                        if one[0] in self._pack.questions:
                            pairs[one, two, strict] = None
                        if two[0] in self._pack.questions:
                            pairs[two, one, not strict] = None
        for first, second in self._pack.orders:
            pairs[(first, ()), (second, ()), True] = None
            pairs[(second, ()), (first, ()), False] = None
        return [pair for pair in pairs if pair[0][0] != pair[1][0]]

    def _sources(self, rule: Expression) -> frozenset[Source]:
        """Return every source that a date can come from."""
        if rule.op in ("answer", "given"):
            return frozenset({(cast(str, rule.args[0]), ())})
        if rule.op == "as_of":
            return frozenset({(TODAY, ())})
        if rule.op == "literal":
            return frozenset({(str(cast(Span, rule.args[0])[0]), ())})
        if rule.op == "fact":
            name = cast(str, rule.args[0])
            if name not in self._of_facts:
                self._of_facts[name] = self._sources(self._pack.facts[name])
            return self._of_facts[name]
        if rule.op == "unsettled":
            return frozenset()
        parts = [part for part in rule.args if isinstance(part, Expression)]
        if rule.op == "cases":
            parts = [*parts[1::2], parts[-1]]
        inner = frozenset(source for part in parts for source in self._sources(part))
        if rule.op in _STEPS or rule.op == "next_court_day":
            amount = rule.args[1] if rule.op in _STEPS else 0
            return frozenset((name, (*moves, (rule.op, cast(int, amount)))) for name, moves in inner)
        return inner

    def _moved(self, moves: Iterable[Move], day: int) -> int:
        calendar: CourtCalendar = self._pack.calendar
        for op, amount in moves:
            day = calendar.next_court_day(day) if op == "next_court_day" else _STEPS[op](day, amount)
        return day

    def _flip(self, moves: tuple[Move, ...], target: int, strict: bool) -> set[int]:
        """Return the last day that counts to before ``target`` (not after it when ``strict``), with the next one."""
        low, high = target - _WIDEST, target + _WIDEST
        while low + 1 < high:
            day = (low + high) // 2
            there = self._moved(moves, day)
            if there > target if strict else there >= target:
                high = day
            else:
                low = day
        return {low, high}

    def _middle(self, days: set[int], as_of: int) -> int:
        past = sorted(day for day in days if day <= as_of)
        return past[len(past) // 2]


def _compared(rule: Expression) -> Iterator[tuple[Expression, Expression, bool]]:
    """Yield each comparison: its left side, its right side, whether the left flips only after the right."""
    if rule.op in ("before", "on_or_before"):
        left, right = cast("tuple[Expression, Expression]", rule.args)
        yield left, right, rule.op == "on_or_before"
    for part in rule.args:
        if isinstance(part, Expression):
            yield from _compared(part)
