"""A rule as a lawyer reads it."""

from __future__ import annotations

from datetime import date
from typing import cast

from app.engine.expressions import Expression

_JOINED = {
    "at_least": "is at least",
    "more_than": "is more than",
    "plus": "plus",
    "times": "times",
    "before": "is before",
    "on_or_before": "is on or before",
    "years_between": "to",
    "shares": "shares an entry with",
    "minus": "without",
}
_LED = {
    "not": "not ",
    "surely": "certainly ",
    "may_be": "perhaps ",
    "unknown": "not known: ",
    "whole": "known to the day: ",
    "empty": "nothing in ",
    "first_day": "first possible day of ",
    "last_day": "last possible day of ",
    "next_court_day": "next court day from ",
}
_NAMED = {
    "answer": "",
    "yes": "",
    "fact": "",
    "given": "as given: ",
    "known": "known: ",
    "unsure": "answered not sure: ",
}


def rule_text(rule: Expression) -> str:
    """Return ``rule`` as one phrase in brackets where it needs them."""
    op, args = rule.op, rule.args
    if op in _NAMED:
        return f"{_NAMED[op]}{args[0]}"
    if op == "literal":
        return _literal(args[0])
    if op in ("all", "any"):
        joined = (" and " if op == "all" else " or ").join(_part(arg) for arg in args)
        return f"({joined})" if len(args) > 1 else joined
    if op in _JOINED:
        return f"({_part(args[0])} {_JOINED[op]} {_part(args[1])})"
    if op in _LED:
        return f"{_LED[op]}{_part(args[0])}"
    return _longer(rule)


def _longer(rule: Expression) -> str:
    op, args = rule.op, rule.args
    if op in ("is", "includes", "only_from"):
        verb = {"is": "is", "includes": "includes", "only_from": "holds only"}[op]
        return f"({_part(args[0])} {verb} {' or '.join(sorted(cast('frozenset[str]', args[1])))})"
    if op.startswith("add_"):
        return f"({_part(args[0])} plus {args[1]} {op.removeprefix('add_')})"
    if op == "lookup":
        return f"table entry of {_part(args[0])}"
    if op == "step":
        return _part(args[0])
    if op == "unsettled":
        return f"open until {' or '.join(cast('tuple[str, ...]', args))} is answered"
    if op == "cases":
        pairs = [f"if {_part(args[i])}: {_part(args[i + 1])}" for i in range(0, len(args) - 1, 2)]
        return f"[{'; '.join(pairs)}; otherwise: {_part(args[-1])}]"
    joined = ", ".join(_part(arg) for arg in args)
    return f"{op.replace('_', ' ')} ({joined})" if args else op.replace("_", " ")


def _part(arg: object) -> str:
    return rule_text(arg) if isinstance(arg, Expression) else str(arg)


def _literal(value: object) -> str:
    if isinstance(value, tuple):
        return date.fromordinal(cast(int, value[0])).isoformat()
    if isinstance(value, frozenset):
        return " or ".join(sorted(value)) or "nothing"
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value)
