"""Which answers make a rule what it is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from operator import itemgetter
from typing import cast

from app.engine.judging.finders import OF_ANSWER, Finders
from app.engine.judging.question_sets import Questions
from app.engine.rules.evaluation import Evaluation, Run
from app.engine.rules.expressions import Expression, guarded, parts
from app.engine.rules.values import Value


class Used(dict[int, Questions]):
    """The answers used in one evaluation: those of a fact stand under its place, worked out once."""

    __slots__ = ("_finders", "counting", "env", "given")

    def __init__(self, finders: UsedFinders, env: Evaluation) -> None:
        self._finders = finders
        self.env = env
        self.given = finders.sets.of(env.given)
        """The questions with an answer."""
        self.counting = finders.sets.of(name for name in env.given if env.counts(name))
        """The questions whose answer counts."""

    def __missing__(self, place: int) -> Questions:
        found = self[place] = self._finders.of_fact(place)(self)
        return found

    def by(self, rule: Expression) -> Questions:
        """Return the questions whose answers make ``rule`` what it is."""
        return self._finders.of(rule)(self)


Finder = Callable[[Used], Questions]
"""Tells the answers that one rule used."""


class UsedFinders(Finders[Finder]):
    """Makes the finders of the answers that rules used."""

    def _make(self, rule: Expression) -> Finder:
        op, first = rule.op, rule.args[0] if rule.args else None
        if op == "given":
            return _if_given(self.sets.of([cast(str, first)]))
        if op in OF_ANSWER:
            return _if_counting(self.sets.of([cast(str, first)]))
        if op == "unsettled":
            return _if_counting(self.sets.of(cast("tuple[str, ...]", rule.args)))
        if op == "fact":
            return itemgetter(self.places[cast(str, first)])
        if op in ("all", "any"):
            return _deciding([(part.run, self.of(part)) for part in parts(rule)], decides=op == "any")
        if op == "cases":
            rows = [(guard.run, self.of(guard), self.of(value)) for guard, value in guarded(rule)]
            return _chosen(rows, self.of(cast(Expression, rule.args[-1])))
        return _joined([self.of(part) for part in parts(rule)])


def _nothing(used: Used) -> Questions:
    return 0


def _if_given(question: Questions) -> Finder:
    return lambda used: used.given & question


def _if_counting(questions: Questions) -> Finder:
    return lambda used: used.counting & questions


def _joined(finders: Sequence[Finder]) -> Finder:
    """Everything that any of the parts used."""
    telling = [finder for finder in finders if finder is not _nothing]
    if len(telling) <= 1:
        return telling[0] if telling else _nothing

    def find(used: Used) -> Questions:
        found = 0
        for finder in telling:
            found |= finder(used)
        return found

    return find


def _deciding(rows: Sequence[tuple[Run, Finder]], *, decides: bool) -> Finder:
    """What the first part that decides alone used; without one, what all used, or all the unknown ones."""

    def find(used: Used) -> Questions:
        env = used.env
        values: list[Value] = []
        for run, finder in rows:
            value = run(env)
            if value is decides:
                return finder(used)
            values.append(value)
        whole = None not in values
        found = 0
        for value, (_, finder) in zip(values, rows, strict=True):
            if whole or value is None:
                found |= finder(used)
        return found

    return find


def _chosen(rows: Sequence[tuple[Run, Finder, Finder]], otherwise: Finder) -> Finder:
    """What the guards used up to the first that may hold, with the value beside it."""

    def find(used: Used) -> Questions:
        found = 0
        for run, guard, value in rows:
            found |= guard(used)
            if run(used.env) is not False:
                return found | value(used)
        return found | otherwise(used)

    return find
