"""Operators over exact numbers."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import cast

from app.engine.rules.evaluation import Evaluation, Run
from app.engine.rules.values import Value

Number = int | Fraction


def at_least(left: Run, right: Run) -> Run:
    """Whether the first number is the second or more."""

    def run(env: Evaluation) -> Value:
        one, two = left(env), right(env)
        return None if one is None or two is None else cast("Number", one) >= cast("Number", two)

    return run


def more_than(left: Run, right: Run) -> Run:
    """Whether the first number is more than the second."""

    def run(env: Evaluation) -> Value:
        one, two = left(env), right(env)
        return None if one is None or two is None else cast("Number", one) > cast("Number", two)

    return run


def plus(left: Run, right: Run) -> Run:
    """The sum of two numbers."""

    def run(env: Evaluation) -> Value:
        one, two = left(env), right(env)
        return None if one is None or two is None else cast("Number", one) + cast("Number", two)

    return run


def times(left: Run, right: Run) -> Run:
    """The product of two numbers."""

    def run(env: Evaluation) -> Value:
        one, two = left(env), right(env)
        return None if one is None or two is None else cast("Number", one) * cast("Number", two)

    return run


def least(parts: Sequence[Run]) -> Run:
    """The smallest of several numbers."""

    def run(env: Evaluation) -> Value:
        values = [part(env) for part in parts]
        return None if None in values else min(cast("list[Number]", values))

    return run
