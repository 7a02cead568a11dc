"""Works out rules for all answers at once, as decision diagrams."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum
from functools import reduce
from typing import cast

from app.engine.pack import Pack, QuestionKind
from app.engine.prove.diagram import Diagrams
from app.engine.prove.layout import GIVEN, Layout
from app.engine.prove.lifting import Combine, lifted
from app.engine.reading.rule_reader import MANY_PARTS, TWO_PARTS
from app.engine.rules.evaluation import PARKED
from app.engine.rules.expressions import Expression
from app.engine.rules.values import UNSURE

_NOT_KNOWN = (None, UNSURE, PARKED)
_TWO_VALUED = ("surely", "may_be", "unknown", "known", "unsure")
"""The operators that are never unknown, since nothing is left open here."""
_OF_TWO = {*TWO_PARTS, *MANY_PARTS}
FAULTS = (ArithmeticError, LookupError, TypeError, ValueError)
"""What an operator raises when a pack gives it what it can't work with."""


class _Mark(Enum):
    """Marks that are no values."""

    BROKEN = "broken"


@dataclass(frozen=True, slots=True)
class Many:
    """A list worked out: where it is known, beside where it holds each id."""

    known: int
    members: Mapping[str, int]


class Symbols:
    """The rules of a pack on one day, each as one diagram."""

    def __init__(self, pack: Pack, layout: Layout, as_of: date) -> None:
        self.pack = pack
        self.layout = layout
        self.diagrams = Diagrams(layout.widths)
        self.as_of = as_of
        self._today = (as_of.toordinal(), as_of.toordinal())
        self._rules: dict[int, int] = {}
        self._lists: dict[int, Many] = {}
        self._states: dict[str, int] = {}
        self._broke = False
        self.broken: list[tuple[str, int]] = []
        """Each operator that failed on some answers, with the diagram of those."""

    def of(self, rule: Expression) -> int:
        """Return the diagram of what a rule is worth, for a rule that is no list."""
        key = id(rule)
        if key not in self._rules:
            self._rules[key] = self._of(rule)
        return self._rules[key]

    def state(self, question: str) -> int:
        """Return the diagram of a counting answer: its value, UNSURE, None or PARKED (a list has no value here)."""
        if question not in self._states:
            given = self._given(question)
            guard = self.pack.questions[question].applies
            if guard is not None:
                parked = self.diagrams.end(PARKED)
                given = self.diagrams.branched(self.of(guard), given, parked, parked)
            self._states[question] = given
        return self._states[question]

    def holds(self, rule: Expression) -> int:
        """Return the two-valued diagram of "this rule is true"."""
        return self.of(rule) if rule.op in _TWO_VALUED else self.diagrams.equals(self.of(rule), True)

    def all_of(self, parts: Iterable[int]) -> int:
        """Return the "and" of diagrams."""
        return reduce(self.diagrams.both, parts, self.diagrams.true)

    def any_of(self, parts: Iterable[int]) -> int:
        """Return the "or" of diagrams."""
        return reduce(self.diagrams.either, parts, self.diagrams.false)

    def of_result(self, rule: Expression) -> int:
        """Return the diagram of a rule that asks for a part of the result; there is no result here."""
        raise NotImplementedError(rule.op)

    def _of(self, rule: Expression) -> int:
        op, store = rule.op, self.diagrams
        if op == "literal":
            return store.end(rule.args[0])
        if op == "as_of":
            return store.end(self._today)
        if op == "unsettled":
            return store.unknown
        if op == "fact":
            return self.of(self.pack.facts[cast(str, rule.args[0])])
        if op in ("answer", "yes", "known", "unsure", "given"):
            return self._of_answer(op, cast(str, rule.args[0]))
        if op in ("includes", "only_from", "empty", "shares"):
            return self._of_list(rule)
        if op == "unknown" and cast(Expression, rule.args[0]).type.name == "list":
            return store.opposite(self.many(cast(Expression, rule.args[0])).known)
        if op == "cases":
            return self._of_cases(rule)
        return self._of_parts(rule)

    def _of_answer(self, op: str, question: str) -> int:
        store = self.diagrams
        if op == "given":
            return store.mapped("answer", lambda v: None if v in _NOT_KNOWN else v, self._given(question))
        state = self.state(question)
        if op == "known":
            return store.mapped("known", lambda v: v not in _NOT_KNOWN, state)
        if op == "unsure":
            return store.equals(state, UNSURE)
        if op == "yes":
            return store.mapped("yes", lambda v: None if v in _NOT_KNOWN else v == "yes", state)
        return store.mapped("answer", lambda v: None if v in _NOT_KNOWN else v, state)

    def _of_cases(self, rule: Expression) -> int:
        parts = cast("tuple[Expression, ...]", rule.args)
        worth = self.of(parts[-1])
        for place in range(len(parts) - 3, -1, -2):
            worth = self.diagrams.chosen(self.of(parts[place]), self.of(parts[place + 1]), worth)
        return worth

    def _of_parts(self, rule: Expression) -> int:
        parts = [self.of(part) for part in rule.args if isinstance(part, Expression)]
        if rule.op == "all":
            return self.all_of(parts)
        if rule.op == "any":
            return self.any_of(parts)
        if rule.op == "step":
            return parts[0]
        make = lifted(rule, self.pack)
        if make is None:
            return self.of_result(rule)
        return self._combined(rule, parts, make)

    def _combined(self, rule: Expression, parts: list[int], make: Combine) -> int:
        store = self.diagrams
        self._broke = False

        def safely(*values: object) -> object:
            try:
                return make(*values)
            except FAULTS:
                self._broke = True
                return _Mark.BROKEN

        if rule.op in _OF_TWO:
            worth = reduce(lambda one, two: store.joined(rule.op, safely, one, two), parts)
        else:
            worth = store.mapped((rule.op, rule.args[1:]), safely, parts[0])
        if self._broke:
            self.broken.append((rule.op, store.equals(worth, _Mark.BROKEN)))
            worth = store.mapped("mended", lambda value: None if value is _Mark.BROKEN else value, worth)
        return worth

    # Lists

    def many(self, rule: Expression) -> Many:
        """Return a list rule worked out id by id."""
        key = id(rule)
        if key not in self._lists:
            self._lists[key] = self._many(rule)
        return self._lists[key]

    def _many(self, rule: Expression) -> Many:
        store = self.diagrams
        if rule.op == "literal":
            return Many(store.true, dict.fromkeys(cast("frozenset[str]", rule.args[0]), store.true))
        if rule.op == "fact":
            return self.many(self.pack.facts[cast(str, rule.args[0])])
        if rule.op in ("answer", "given"):
            return self._answered_list(cast(str, rule.args[0]), given=rule.op == "given")
        if rule.op == "minus":
            one, two = (self.many(cast(Expression, part)) for part in rule.args)
            members = {
                name: store.both(inside, store.opposite(two.members.get(name, store.false)))
                for name, inside in one.members.items()
            }
            return Many(store.both(one.known, two.known), members)
        if rule.op == "those":
            parts = {
                cast(str, n): self.of(cast(Expression, p)) for n, p in zip(rule.args[::2], rule.args[1::2], strict=True)
            }
            known = self.all_of(store.opposite(store.equals(part, None)) for part in parts.values())
            return Many(known, {name: store.equals(part, True) for name, part in parts.items()})
        raise NotImplementedError(rule.op)

    def _answered_list(self, question: str, *, given: bool) -> Many:
        state = self._given(question) if given else self.state(question)
        known = self.diagrams.mapped("known", lambda v: v not in _NOT_KNOWN, state)
        levels = self.layout.levels
        choices = self.pack.questions[question].choices
        return Many(known, {name: self.diagrams.column(levels[question, name], (False, True)) for name in choices})

    def _of_list(self, rule: Expression) -> int:
        store = self.diagrams
        one = self.many(cast(Expression, rule.args[0]))
        known = one.known
        if rule.op == "includes":
            worth = self.any_of(one.members[name] for name in cast("frozenset[str]", rule.args[1]) & set(one.members))
        elif rule.op == "shares":
            two = self.many(cast(Expression, rule.args[1]))
            known = store.both(known, two.known)
            worth = self.any_of(store.both(one.members[n], two.members[n]) for n in one.members if n in two.members)
        else:
            allowed = cast("frozenset[str]", rule.args[1]) if rule.op == "only_from" else frozenset()
            worth = self.all_of(store.opposite(part) for name, part in one.members.items() if name not in allowed)
        return store.branched(known, worth, store.unknown, store.unknown)

    def _given(self, question: str) -> int:
        level = self.layout.levels[question, None]
        options = self.layout.columns[level].options
        values: list[object] = [option.value for option in options]
        if self.pack.questions[question].kind is QuestionKind.SEVERAL:
            values[GIVEN] = "given"
        return self.diagrams.column(level, values)
