"""Operators over lists of ids or the rows of a table."""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast

from app.engine.rules.evaluation import Evaluation, Run
from app.engine.rules.values import Value


def includes(inner: Run, values: frozenset[str]) -> Run:
    """Whether a list holds at least one of ``values``."""

    def run(env: Evaluation) -> Value:
        value = cast("frozenset[str] | None", inner(env))
        return None if value is None else not values.isdisjoint(value)

    return run


def only_from(inner: Run, values: frozenset[str]) -> Run:
    """Whether a list holds nothing but ``values``."""

    def run(env: Evaluation) -> Value:
        value = cast("frozenset[str] | None", inner(env))
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

    def run(env: Evaluation) -> Value:
        one, two = left(env), right(env)
        if one is None or two is None:
            return None
        return not cast("frozenset[str]", one).isdisjoint(cast("frozenset[str]", two))

    return run


def minus(left: Run, right: Run) -> Run:
    """The ids of the first list that the second does not hold."""

    def run(env: Evaluation) -> Value:
        one, two = left(env), right(env)
        if one is None or two is None:
            return None
        return cast("frozenset[str]", one) - cast("frozenset[str]", two)

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

    def run(env: Evaluation) -> Value:
        code = inner(env)
        return None if code is None else column[cast(str, code)]

    return run
