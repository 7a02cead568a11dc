"""Operators that join conditions, three-valued throughout: None stands for unknown."""

from __future__ import annotations

from collections.abc import Sequence

from app.engine.rules.evaluation import Evaluation, Run
from app.engine.rules.values import Value


def every(parts: Sequence[Run]) -> Run:
    """All of the parts: false as soon as one is, unknown when none is false."""
    if len(parts) == 2:
        return _both(*parts)

    def run(env: Evaluation) -> Value:
        result: Value = True
        for part in parts:
            value = part(env)
            if value is False:
                return False
            if value is None:
                result = None
        return result

    return run


def some(parts: Sequence[Run]) -> Run:
    """Any of the parts: true as soon as one is, unknown when none is true."""
    if len(parts) == 2:
        return _either(*parts)

    def run(env: Evaluation) -> Value:
        result: Value = False
        for part in parts:
            value = part(env)
            if value is True:
                return True
            if value is None:
                result = None
        return result

    return run


def _both(left: Run, right: Run) -> Run:
    """All of two parts, without the loop: most rules have two."""

    def run(env: Evaluation) -> Value:
        one = left(env)
        if one is False:
            return False
        two = right(env)
        return two if one or two is False else None

    return run


def _either(left: Run, right: Run) -> Run:
    """Any of two parts, without the loop."""

    def run(env: Evaluation) -> Value:
        one = left(env)
        if one is True:
            return True
        two = right(env)
        return two if one is False or two else None

    return run


def negate(inner: Run) -> Run:
    """The opposite; unknown stays unknown."""

    def run(env: Evaluation) -> Value:
        value = inner(env)
        return None if value is None else not value

    return run


def one_of(inner: Run, values: frozenset[str]) -> Run:
    """Whether a choice is one of ``values``."""

    def run(env: Evaluation) -> Value:
        value = inner(env)
        return None if value is None else value in values

    return run


def cases(guarded: Sequence[tuple[Run, Run]], otherwise: Run) -> Run:
    """The value beside the first guard that holds; unknown guards leave it unknown unless every way agrees."""

    def run(env: Evaluation) -> Value:
        for place, (guard, value) in enumerate(guarded):
            holds = guard(env)
            if holds is True:
                return value(env)
            if holds is None:
                return _agreed(env, guarded[place:], otherwise)
        return otherwise(env)

    return run


def _agreed(env: Evaluation, guarded: Sequence[tuple[Run, Run]], otherwise: Run) -> Value:
    found: list[Value] = []
    for guard, value in guarded:
        holds = guard(env)
        if holds is False:
            continue
        found.append(value(env))
        if holds is True:
            break
    else:
        found.append(otherwise(env))
    return found[0] if all(value == found[0] for value in found) else None
