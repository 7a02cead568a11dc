"""Gives each operator of the rule language as a plain function of its parts' values."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import cast

from app.engine.pack import Pack
from app.engine.reading.rule_reader import MANY_PARTS, ONE_PART, SHIFTS, TWO_PARTS
from app.engine.rules.evaluation import Evaluation, Run
from app.engine.rules.expressions import Expression
from app.engine.rules.operators import days, knowing, lists, logic
from app.engine.rules.values import Value

Combine = Callable[..., object]


@dataclass(frozen=True, slots=True)
class _Parts:
    """Stands in for an evaluation whose parts are already worked out, with nothing left open."""

    values: tuple[object, ...]
    open: bool = False


def _part(place: int) -> Run:
    return lambda env: cast(Value, cast(_Parts, env).values[place])


_FIRST, _SECOND = _part(0), _part(1)


def lifted(rule: Expression, pack: Pack) -> Combine | None:
    """Return what the operator of ``rule`` does with its parts' values, two at a time; None when it is no plain one.

    The function is the operator's own, as the engine runs it: nothing is written twice.
    """
    run = _run(rule, pack)
    if run is None:
        return None
    return lambda *values: run(cast(Evaluation, _Parts(values)))


def _run(rule: Expression, pack: Pack) -> Run | None:
    op, args = rule.op, rule.args
    if op in ONE_PART:
        return ONE_PART[op][2](_FIRST)
    if op in TWO_PARTS:
        return TWO_PARTS[op][2](_FIRST, _SECOND)
    if op in MANY_PARTS:
        return MANY_PARTS[op][1]([_FIRST, _SECOND])
    if op in SHIFTS:
        return days.moved(_FIRST, SHIFTS[op], cast(int, args[1]))
    if op == "unknown":
        return knowing.is_unknown(_FIRST)
    if op == "is":
        return logic.one_of(_FIRST, cast("frozenset[str]", args[1]))
    if op == "next_court_day":
        return days.next_court_day(_FIRST, pack.calendar)
    return lists.lookup(_FIRST, _entries(pack, rule)) if op == "lookup" else None


def _entries(pack: Pack, rule: Expression) -> Mapping[str, str]:
    table, column = cast(str, rule.args[1]), cast(str, rule.args[2])
    return {row["code"]: row[column] for row in pack.tables[table].rows if column in row}
