"""Operators over lists of ids or the rows of a table."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import cast

from app.engine.rules.evaluation import Evaluation, Run
from app.engine.rules.values import Value

_ListRun = Callable[[Evaluation], frozenset[str] | None]


def includes(inner: Run, values: frozenset[str]) -> Run:
    """Whether a list holds at least one of ``values``."""
    listed = cast(_ListRun, inner)

    def run(env: Evaluation) -> Value:
        value = listed(env)
        return None if value is None else not values.isdisjoint(value)

    return run


def only_from(inner: Run, values: frozenset[str]) -> Run:
    """Whether a list holds nothing but ``values``."""
    listed = cast(_ListRun, inner)

    def run(env: Evaluation) -> Value:
        value = listed(env)
        return None if value is None else value <= values

    return run


def empty(inner: Run) -> Run:
    """Whether a list holds nothing."""

    def run(env: Evaluation) -> Value:
        value = inner(env)
        return None if value is None else not value

    return run


def shares(left: Run, right: Run) -> Run:
    """Whether two lists have an id in common."""
    first, second = cast(_ListRun, left), cast(_ListRun, right)

    def run(env: Evaluation) -> Value:
        one, two = first(env), second(env)
        return None if one is None or two is None else not one.isdisjoint(two)

    return run


def minus(left: Run, right: Run) -> Run:
    """The ids of the first list that the second does not hold."""
    first, second = cast(_ListRun, left), cast(_ListRun, right)

    def run(env: Evaluation) -> Value:
        one, two = first(env), second(env)
        return None if one is None or two is None else one - two

    return run


def those(conditions: Mapping[str, Run]) -> Run:
    """The ids whose condition holds."""

    def run(env: Evaluation) -> Value:
        chosen = []
        for name, condition in conditions.items():
            value = condition(env)
            if value is None:
                return None
            if value:
                chosen.append(name)
        return frozenset(chosen)

    return run


def lookup(inner: Run, column: Mapping[str, str]) -> Run:
    """The entry of a table column in the row that a code names."""
    named = cast("Callable[[Evaluation], str | None]", inner)

    def run(env: Evaluation) -> Value:
        code = named(env)
        return None if code is None else column[code]

    return run
