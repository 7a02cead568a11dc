"""Writes the rules of a pack in another language, in two values: what the anchors run."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable
from fractions import Fraction
from typing import cast

from app.engine.pack import Pack
from app.engine.rules.expressions import Expression

_DAYS = {"add_days": 1, "add_months": 30, "add_years": 365}
_ITSELF = frozenset({"surely", "may_be", "step", "first_day", "last_day", "next_court_day", "lookup"})
_COMPARED = {"before": "<", "on_or_before": "<=", "at_least": ">=", "more_than": ">", "plus": "+", "times": "*"}


class TwoValued(ABC):
    """One language; every translation leaves out what costs most here: the unknown, real months, the court calendar.

    A date is the number of a day, so that each rule is as cheap there as it can be.
    """

    nothing = ""
    true, false = "", ""

    def rule(self, rule: Expression) -> str:
        """Return the rule as an expression of the language; KeyError for an operator that is not known here."""
        op, parts = rule.op, rule.args
        if op in _ITSELF:
            return self._part(parts[0])
        if op in _DAYS:
            return f"({self._number(parts[0])} + {cast(int, parts[1]) * _DAYS[op]})"
        if op in _COMPARED:
            return f"({self._number(parts[0])} {_COMPARED[op]} {self._number(parts[1])})"
        if op in ("all", "any"):
            join = " and " if op == "all" else " or "
            return f"({join.join(self._truth(part) for part in parts)})"
        if op == "not":
            return f"(not {self._truth(parts[0])})"
        if op == "cases":
            return self._cases(parts)
        if op == "literal":
            return self.literal(parts[0])
        return self._reading(op, parts)

    def _reading(self, op: str, parts: tuple[object, ...]) -> str:
        if op in ("answer", "given"):
            return self.answer(str(parts[0]))
        if op == "yes":
            return f'({self.answer(str(parts[0]))} == "yes")'
        if op == "unsure":
            return f'({self.answer(str(parts[0]))} == "unsure")'
        if op == "known":
            return self.is_something(self.answer(str(parts[0])))
        if op == "whole":
            return self.is_something(self._part(parts[0]))
        if op == "unknown":
            return f"(not {self.is_something(self._part(parts[0]))})"
        if op == "unsettled":
            return self.nothing
        if op == "fact":
            return self.fact(str(parts[0]))
        if op == "as_of":
            return "as_of"
        return self._about_lists(op, parts)

    def _about_lists(self, op: str, parts: tuple[object, ...]) -> str:
        if op == "those":
            pairs = zip(parts[::2], parts[1::2], strict=True)
            return self.those([(str(name), self._truth(part)) for name, part in pairs])
        inner = [self._part(part) if isinstance(part, Expression) else self.ids(part) for part in parts]
        if op in ("latest", "earliest", "least"):
            return self.extreme("max" if op == "latest" else "min", [self._number(part) for part in parts])
        if op == "years_between":
            return f"(({self._number(parts[1])} - {self._number(parts[0])}) / 365)"
        return {
            "is": lambda: f"({inner[0]} in {inner[1]})",
            "includes": lambda: self.meets(inner[0], inner[1]),
            "shares": lambda: self.meets(inner[0], inner[1]),
            "only_from": lambda: self.within(inner[0], inner[1]),
            "empty": lambda: self.is_empty(inner[0]),
            "minus": lambda: self.without(inner[0], inner[1]),
        }[op]()

    def _cases(self, parts: tuple[object, ...]) -> str:
        text = self._part(parts[-1])
        for place in range(len(parts) - 3, -1, -2):
            text = self.choose(self._truth(parts[place]), self._part(parts[place + 1]), text)
        return text

    def _part(self, part: object) -> str:
        return self.rule(cast(Expression, part))

    def _truth(self, part: object) -> str:
        return self.truth(self._part(part))

    def _number(self, part: object) -> str:
        return self.number(self._part(part))

    def literal(self, value: object) -> str:
        """Return a fixed value."""
        if isinstance(value, bool):
            return self.true if value else self.false
        if isinstance(value, frozenset):
            return self.ids(value)
        if isinstance(value, tuple):
            return str(value[0])
        if isinstance(value, Fraction):
            return str(float(value))
        return f'"{value}"' if isinstance(value, str) else str(value)

    @abstractmethod
    def ids(self, values: object) -> str: ...

    @abstractmethod
    def answer(self, question: str) -> str: ...

    @abstractmethod
    def fact(self, name: str) -> str: ...

    @abstractmethod
    def is_something(self, text: str) -> str: ...

    @abstractmethod
    def is_empty(self, text: str) -> str: ...

    @abstractmethod
    def meets(self, text: str, other: str) -> str: ...

    @abstractmethod
    def within(self, text: str, other: str) -> str: ...

    @abstractmethod
    def without(self, text: str, other: str) -> str: ...

    @abstractmethod
    def those(self, named: list[tuple[str, str]]) -> str: ...

    @abstractmethod
    def extreme(self, which: str, parts: list[str]) -> str: ...

    @abstractmethod
    def choose(self, condition: str, value: str, otherwise: str) -> str: ...

    @abstractmethod
    def number(self, text: str) -> str: ...

    def truth(self, text: str) -> str:
        """Return a condition that is never unknown."""
        return text


def facts_in_order(pack: Pack) -> list[str]:
    """Return the facts so that each follows those it rests on."""
    order: dict[str, None] = {}

    def visit(name: str) -> None:
        if name not in order:
            for other in _facts_of(pack.facts[name]):
                visit(other)
            order[name] = None

    for name in pack.facts:
        visit(name)
    return list(order)


def _facts_of(rule: Expression) -> Iterable[str]:
    if rule.op == "fact":
        yield str(rule.args[0])
    for part in rule.args:
        if isinstance(part, Expression):
            yield from _facts_of(part)
