"""A rule as a lawyer reads it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Protocol, cast

from app.engine.rules.expressions import Expression

_JOINED = {
    "at_least": "is at least",
    "more_than": "is more than",
    "plus": "plus",
    "times": "times",
    "before": "is before",
    "on_or_before": "is on or before",
    "shares": "shares an entry with",
    "minus": "without the entries of",
}
LED = {
    "not": "not ",
    "surely": "certainly ",
    "may_be": "perhaps ",
    "unknown": "not known: ",
    "whole": "known to the day: ",
    "empty": "nothing in ",
}
_TURNED = {"empty": "something in ", "unknown": "can be worked out: "}
_NAMED = {
    "answer": "",
    "yes": "",
    "given": "as given: ",
    "known": "known: ",
    "unsure": "answered not sure: ",
}
OF_IDS = {
    "is": ("is", "or"),
    "is not": ("is not", "or"),
    "includes": ("includes", "or"),
    "includes not": ("includes none of", "or"),
    "only_from": ("holds nothing but", "and"),
}


_FORMS = {
    "step": "{}",
    "first_day": "(the first possible day of {})",
    "last_day": "(the last possible day of {})",
    "next_court_day": "({}, or the next court day)",
    "years_between": "(full years from {} to {})",
    "lookup": "({2} of {0} in table {1})",
    "door_status": "(door {} is {})",
    "door_grounds": "(door {} rests on {})",
    "ground_status": "(ground {} is {})",
    "finding": "(finding {} is said)",
    "urgent": "(urgent card {} is shown)",
}


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
        if op in _NAMED:
            return f"{_NAMED[op]}{self._words.question(cast(str, args[0]))}"
        if op in ("all", "any"):
            joined = (" and " if op == "all" else " or ").join(self._parts(rule))
            return f"({joined})" if len(args) > 1 else joined
        if op in _JOINED:
            return f"({self.part(args[0])} {_JOINED[op]} {self.part(args[1])})"
        if op in OF_IDS:
            return self._of_ids(rule, op)
        if op == "not":
            return self._negated(cast(Expression, args[0]))
        if op in LED:
            return f"{LED[op]}{self.part(args[0])}"
        return self._rarer(rule)

    def _rarer(self, rule: Expression) -> str:
        op, args = rule.op, rule.args
        if op == "fact":
            return self._words.fact(cast(str, args[0]))
        if op == "literal":
            return self._literal(args[0])
        if op == "as_of":
            return self._words.as_of()
        if op.startswith("add_"):
            return f"({self.part(args[0])} {_shift(op, cast(int, args[1]))})"
        if op in _FORMS:
            return _FORMS[op].format(*self._parts(rule))
        if op == "unsettled":
            return f"open until {' or '.join(map(self._words.question, cast('tuple[str, ...]', args)))} is answered"
        if op == "cases":
            cases = [f"if {self.phrase(guard)}: {self.phrase(value)}" for guard, value in guarded(rule)]
            return f"[{'; '.join(cases)}; otherwise: {self.part(args[-1])}]"
        if op == "those":
            return f"[{'; '.join(f'{self.listed(name)}: if {self.phrase(part)}' for name, part in named(rule))}]"
        joined = ", ".join(self._parts(rule))
        name = op.replace("_", " ")
        return f"the {name} of ({joined})" if op in ("least", "earliest", "latest") else f"{name} ({joined})"

    def _of_ids(self, rule: Expression, verb: str) -> str:
        said, joint = OF_IDS[verb]
        return f"({self.part(rule.args[0])} {said} {f' {joint} '.join(self.ids(rule))})"

    def ids(self, rule: Expression) -> list[str]:
        """Return the ids that ``rule`` compares with, in words."""
        question = _asked(cast(Expression, rule.args[0]))
        return [self._words.choice(question, value) for value in sorted(cast("frozenset[str]", rule.args[1]))]

    def _negated(self, rule: Expression) -> str:
        if rule.op in ("is", "includes"):
            return self._of_ids(rule, f"{rule.op} not")
        turned = _TURNED.get(rule.op)
        return f"{turned}{self.part(rule.args[0])}" if turned else f"not {self.part(rule)}"

    def _parts(self, rule: Expression) -> Iterator[str]:
        return (self.part(arg) for arg in rule.args if isinstance(arg, Expression | frozenset | str))

    def part(self, arg: object) -> str:
        """Return one part of a rule in words."""
        if isinstance(arg, frozenset):
            return " or ".join(self.listed(item) for item in sorted(arg)) or "nothing"
        return self.phrase(arg) if isinstance(arg, Expression) else self.listed(str(arg))

    def listed(self, value: str) -> str:
        """Return an id in words that no question gives."""
        return self._words.choice(None, value)

    def _literal(self, value: object) -> str:
        if isinstance(value, tuple):
            return date.fromordinal(cast(int, value[0])).isoformat()
        if isinstance(value, bool):
            return "yes" if value else "no"
        return self.part(value) if isinstance(value, frozenset | str) else str(value)


def _asked(rule: Expression) -> str | None:
    return cast(str, rule.args[0]) if rule.op in ("answer", "yes", "given") else None


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
    return f"plus {amount} {unit}" if amount >= 0 else f"minus {-amount} {unit}"


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
