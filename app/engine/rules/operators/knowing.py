"""Operators that read answers or ask what is known."""

from __future__ import annotations

from operator import itemgetter
from typing import cast

from app.engine.rules.evaluation import Evaluation, Run
from app.engine.rules.spans import Span
from app.engine.rules.values import UNSURE, Value


def literal(value: Value) -> Run:
    """A fixed value."""
    return lambda env: value


def as_of() -> Run:
    """The day on which the answers are judged."""
    return lambda env: env.as_of


def answer(question: str) -> Run:
    """The counting answer to a question."""
    return itemgetter(question)


def yes(question: str) -> Run:
    """The counting answer to a yes/no question, as true or false."""

    def run(env: Evaluation) -> Value:
        value = env[question]
        return None if value is None else value == "yes"

    return run


def given(question: str) -> Run:
    """An answer as given, parked or not."""

    def run(env: Evaluation) -> Value:
        state = env.given.get(question)
        return None if state is UNSURE else state

    return run


def fact(place: int) -> Run:
    """A fact by its place in the pack's order."""
    return itemgetter(place)


def known(question: str) -> Run:
    """Whether there is a counting answer other than "not sure"."""

    def run(env: Evaluation) -> Value:
        if env[question] is not None:
            return True
        return None if env.open and env.counts(question) else False

    return run


def unsure(question: str) -> Run:
    """Whether the counting answer is "not sure"."""

    def run(env: Evaluation) -> Value:
        state = env.state(question)
        if env.open and (state is None or state is UNSURE):
            return None
        return state is UNSURE

    return run


def is_unknown(inner: Run) -> Run:
    """Whether something cannot be told from the answers."""

    def run(env: Evaluation) -> Value:
        if inner(env) is None:
            return None if env.open else True
        return False

    return run


def surely(inner: Run) -> Run:
    """Whether something is certainly so."""

    def run(env: Evaluation) -> Value:
        value = inner(env)
        if value is None:
            return None if env.open else False
        return value

    return run


def may_be(inner: Run) -> Run:
    """Whether something is not ruled out."""

    def run(env: Evaluation) -> Value:
        value = inner(env)
        if value is None:
            return None if env.open else True
        return value

    return run


def whole(inner: Run) -> Run:
    """Whether a date is known to the day."""

    def run(env: Evaluation) -> Value:
        span = cast("Span | None", inner(env))
        if span is None or span[0] != span[1]:
            return None if env.open else False
        return True

    return run
