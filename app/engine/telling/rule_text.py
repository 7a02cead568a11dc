"""A rule as a lawyer reads it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import reduce
from typing import Final, Protocol, cast

from app.engine.rules.expressions import Expression

FORMS: Final[Mapping[str, str]] = {
    "and": "{0} and {1}",
    "or": "{0} or {1}",
    "at_least": "{0} is at least {1}",
    "more_than": "{0} is more than {1}",
    "plus": "{0} plus {1}",
    "times": "{0} times {1}",
    "before": "{0} is before {1}",
    "on_or_before": "{0} is on or before {1}",
    "shares": "{0} shares an entry with {1}",
    "minus": "{0} without the entries of {1}",
    "not": "not {0}",
    "not_so": "not {0}",
    "surely": "certainly {0}",
    "may_be": "perhaps {0}",
    "unknown": "not known: {0}",
    "not_unknown": "can be worked out: {0}",
    "whole": "known to the day: {0}",
    "empty": "nothing in {0}",
    "not_empty": "something in {0}",
    "given": "as given: {0}",
    "known": "known: {0}",
    "unsure": "answered not sure: {0}",
    "is": "{0} is {1}",
    "is_not": "{0} is not {1}",
    "includes": "{0} includes {1}",
    "includes_not": "{0} includes none of {1}",
    "only_from": "{0} holds nothing but {1}",
    "any_of": "{0} any of these:",
    "each_of": "{0} these:",
    "step": "{0}",
    "first_day": "the first possible day of {0}",
    "last_day": "the last possible day of {0}",
    "next_court_day": "{0}, or the next court day",
    "years_between": "full years from {0} to {1}",
    "lookup": "{2} of {0} in table {1}",
    "door_status": "door {0} is {1}",
    "door_grounds": "door {0} rests on {1}",
    "ground_status": "ground {0} is {1}",
    "finding": "finding {0} is said",
    "urgent": "urgent card {0} is shown",
    "unsettled": "open until {0} is answered",
    "least": "the least of ({0})",
    "earliest": "the earliest of ({0})",
    "latest": "the latest of ({0})",
    "later_days": "{0} plus {1} days",
    "later_day": "{0} plus 1 day",
    "later_months": "{0} plus {1} months",
    "later_month": "{0} plus 1 month",
    "later_years": "{0} plus {1} years",
    "later_year": "{0} plus 1 year",
    "earlier_days": "{0} minus {1} days",
    "earlier_day": "{0} minus 1 day",
    "earlier_months": "{0} minus {1} months",
    "earlier_month": "{0} minus 1 month",
    "earlier_years": "{0} minus {1} years",
    "earlier_year": "{0} minus 1 year",
    "case": "if {0}: {1}",
    "if": "if {0}",
    "then": "then {0}",
    "otherwise": "otherwise: {0}",
    "listed_if": "{0}: if {1}",
    "all_of_these": "all of these:",
    "any_of_these": "any of these:",
    "first_that_fits": "the first that fits:",
    "list_of_these": "the list of these:",
    "as_of": "the day of judging",
    "yes": "yes",
    "no": "no",
    "undecided": "unknown",
    "nothing": "nothing",
}
"""How a rule is written, in the language of the ids; the ``rules`` of a pack's texts say it in theirs."""

_JOINED = ("at_least", "more_than", "plus", "times", "before", "on_or_before", "shares", "minus")
LED = ("not", "surely", "may_be", "unknown", "whole", "empty")
_TURNED = {"empty": "not_empty", "unknown": "not_unknown"}
_NAMED = ("given", "known", "unsure")
OF_IDS = {"is": "or", "is_not": "or", "includes": "or", "includes_not": "or", "only_from": "and"}
"""The operators that compare with ids, each with what stands between two of them."""

_FORMS = (
    "step", "first_day", "last_day", "next_court_day", "years_between", "lookup",
    "door_status", "door_grounds", "ground_status", "finding", "urgent",
)  # fmt: skip


class Vocabulary(Protocol):
    """How the names in a rule are written."""

    def question(self, name: str) -> str:
        """Return how a question is written."""

    def fact(self, name: str) -> str:
        """Return how a fact is written."""

    def choice(self, question: str | None, value: str) -> str:
        """Return how an id is written; ``question`` is the one it answers, None when it answers none."""

    def as_of(self) -> str:
        """Return how the day of judging is written."""

    def form(self, name: str) -> str:
        """Return how one of the ``FORMS`` is written."""


class Ids:
    """Writes every name as its id."""

    def question(self, name: str) -> str:
        """Return the id."""
        return name

    def fact(self, name: str) -> str:
        """Return the id."""
        return name

    def choice(self, question: str | None, value: str) -> str:
        """Return the id."""
        return value

    def as_of(self) -> str:
        """Return the name without its underscore."""
        return "as of"

    def form(self, name: str) -> str:
        """Return the form in the language of the ids."""
        return FORMS[name]


_IDS = Ids()


def rule_text(rule: Expression, words: Vocabulary = _IDS) -> str:
    """Return ``rule`` as one phrase, in brackets where it needs them."""
    return Phrases(words).phrase(rule)


class Phrases:
    """Writes rules with one vocabulary."""

    def __init__(self, words: Vocabulary) -> None:
        self._words = words

    def phrase(self, rule: Expression) -> str:
        """Return ``rule`` as one phrase, in brackets where it needs them."""
        op, args = rule.op, rule.args
        if op in ("answer", "yes"):
            return self._words.question(cast(str, args[0]))
        if op in _NAMED:
            return self.said(op, self._words.question(cast(str, args[0])))
        if op in ("all", "any"):
            joined = self._joined("and" if op == "all" else "or", self._parts(rule))
            return f"({joined})" if len(args) > 1 else joined
        if op in _JOINED:
            return f"({self.said(op, *self._parts(rule))})"
        if op in OF_IDS:
            return self._of_ids(rule, op)
        if op == "not":
            return self._negated(cast(Expression, args[0]))
        if op in LED:
            return self.said(op, self.part(args[0]))
        return self._rarer(rule)

    def said(self, form: str, *parts: str) -> str:
        """Return the parts in one of the ``FORMS``."""
        return self._words.form(form).format(*parts)

    def _joined(self, form: str, parts: Iterable[str]) -> str:
        return reduce(lambda before, part: self.said(form, before, part), parts)

    def _rarer(self, rule: Expression) -> str:
        op, args = rule.op, rule.args
        if op == "fact":
            return self._words.fact(cast(str, args[0]))
        if op == "literal":
            return self._literal(args[0])
        if op == "as_of":
            return self._words.as_of()
        if op.startswith("add_"):
            amount = cast(int, args[1])
            return f"({self.said(_shift(op, amount), self.part(args[0]), str(abs(amount)))})"
        if op in _FORMS:
            said = self.said(op, *self._parts(rule))
            return said if op == "step" else f"({said})"
        if op == "unsettled":
            asked = map(self._words.question, cast("tuple[str, ...]", args))
            return self.said(op, self._joined("or", asked))
        if op == "cases":
            cases = [self.said("case", self.phrase(guard), self.phrase(value)) for guard, value in guarded(rule)]
            return f"[{'; '.join(cases)}; {self.said('otherwise', self.part(args[-1]))}]"
        if op == "those":
            listed = (self.said("listed_if", self.listed(name), self.phrase(part)) for name, part in named(rule))
            return f"[{'; '.join(listed)}]"
        joined = ", ".join(self._parts(rule))
        return self.said(op, joined) if op in FORMS else f"{op.replace('_', ' ')} ({joined})"

    def _of_ids(self, rule: Expression, verb: str) -> str:
        return f"({self.said(verb, self.part(rule.args[0]), self._joined(OF_IDS[verb], self.ids(rule)))})"

    def ids(self, rule: Expression) -> list[str]:
        """Return the ids that ``rule`` compares with, in words."""
        question = _asked(cast(Expression, rule.args[0]))
        return [self._words.choice(question, value) for value in sorted(cast("frozenset[str]", rule.args[1]))]

    def _negated(self, rule: Expression) -> str:
        if rule.op in ("is", "includes"):
            return self._of_ids(rule, f"{rule.op}_not")
        turned = _TURNED.get(rule.op)
        return self.said(turned, self.part(rule.args[0])) if turned else self.said(denial(rule), self.part(rule))

    def _parts(self, rule: Expression) -> Iterator[str]:
        return (self.part(arg) for arg in rule.args if isinstance(arg, Expression | frozenset | str))

    def part(self, arg: object) -> str:
        """Return one part of a rule in words."""
        if isinstance(arg, frozenset):
            listed = [self.listed(item) for item in sorted(arg)]
            return self._joined("or", listed) if listed else self.said("nothing")
        return self.phrase(arg) if isinstance(arg, Expression) else self.listed(str(arg))

    def listed(self, value: str) -> str:
        """Return an id in words that no question gives."""
        return self._words.choice(None, value)

    def _literal(self, value: object) -> str:
        if isinstance(value, tuple):
            return date.fromordinal(cast(int, value[0])).isoformat()
        if isinstance(value, bool):
            return self.said("yes" if value else "no")
        return self.part(value) if isinstance(value, frozenset | str) else str(value)


def _asked(rule: Expression) -> str | None:
    return cast(str, rule.args[0]) if rule.op in ("answer", "yes", "given") else None


def denial(rule: Expression) -> str:
    """Return the form that denies ``rule``: before a phrase that its own form leads in, or before any other one."""
    return "not" if rule.op in (*LED, "known", "unsure") else "not_so"


def guarded(rule: Expression) -> Iterator[tuple[Expression, Expression]]:
    """Yield each case of a rule: its condition, its value; the last value is not among them."""
    flat = cast("tuple[Expression, ...]", rule.args[:-1])
    return zip(flat[::2], flat[1::2], strict=True)


def named(rule: Expression) -> Iterator[tuple[str, Expression]]:
    """Yield each id of a list rule with its condition."""
    names, parts = cast("tuple[str, ...]", rule.args[::2]), cast("tuple[Expression, ...]", rule.args[1::2])
    return zip(names, parts, strict=True)


def _shift(op: str, amount: int) -> str:
    unit = op.removeprefix("add_")
    unit = unit.removesuffix("s") if abs(amount) == 1 else unit
    return f"later_{unit}" if amount >= 0 else f"earlier_{unit}"


def bare(phrase: str) -> str:
    """Return ``phrase`` without brackets around the whole of it."""
    if not phrase.startswith("(") or not phrase.endswith(")"):
        return phrase
    depth = 0
    for place, sign in enumerate(phrase):
        depth += (sign == "(") - (sign == ")")
        if depth == 0:
            return phrase[1:-1] if place == len(phrase) - 1 else phrase
    return phrase
