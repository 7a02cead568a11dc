"""Which questions could still decide a rule that is not decided."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from operator import itemgetter
from typing import cast

from app.engine.judging.finders import OF_ANSWER, Finders
from app.engine.judging.question_sets import Questions, QuestionSets
from app.engine.pack import Pack, QuestionKind
from app.engine.rules.evaluation import Evaluation, Run
from app.engine.rules.expressions import Expression, guarded, parts


class Missing(dict[int, Questions]):
    """The questions missing in one evaluation: those of a fact stand under its place, worked out once."""

    __slots__ = ("_finders", "env")

    def __init__(self, finders: MissingFinders, env: Evaluation) -> None:
        self._finders = finders
        self.env = env

    def __missing__(self, place: int) -> Questions:
        found = self[place] = 0 if self.env[place] is not None else self._finders.of_fact(place)(self)
        return found

    def in_rule(self, rule: Expression) -> Questions:
        """Return the questions whose answer could still decide an undecided ``rule``; none when it is decided."""
        return self._finders.of(rule)(self)


Finder = Callable[[Missing], Questions]
"""Tells the questions that one rule misses."""


class MissingFinders(Finders[Finder]):
    """Makes the finders of the questions that rules miss."""

    def __init__(self, pack: Pack, sets: QuestionSets) -> None:
        super().__init__(pack, sets)
        self._dates: dict[Expression, tuple[tuple[Run, Questions], ...]] = {}

    def _make(self, rule: Expression) -> Finder:
        op, first = rule.op, rule.args[0] if rule.args else None
        if op in OF_ANSWER:
            return self._of_answer(rule, cast(str, first))
        if op == "given":
            return _if_unknown(rule.run, self.sets.of([cast(str, first)]))
        if op == "fact":
            return itemgetter(self.places[cast(str, first)])
        if op == "unsettled":
            return _if_unknown(rule.run, self.sets.of(cast("tuple[str, ...]", rule.args)))
        if op == "cases":
            return self._of_cases(rule)
        return self._of_parts(rule)

    def _of_answer(self, rule: Expression, name: str) -> Finder:
        """The question itself where it counts; where that is unknown, what its guard misses."""
        run, question, guard = rule.run, self.sets.of([name]), self.pack.questions[name].applies
        if guard is None:
            return _if_unknown(run, question)
        counting, of_guard = guard.run, self.of(guard)

        def find(missing: Missing) -> Questions:
            env = missing.env
            if run(env) is not None:
                return 0
            counts = counting(env)
            return question if counts is True else of_guard(missing) if counts is None else 0

        return find

    def _of_parts(self, rule: Expression) -> Finder:
        """What the parts miss; when that is nothing, the dates in them that are known in part."""
        run, finders = rule.run, [self.of(part) for part in parts(rule)]

        def find(missing: Missing) -> Questions:
            if run(missing.env) is not None:
                return 0
            found = 0
            for finder in finders:
                found |= finder(missing)
            return found or self._partial_dates(rule, missing.env)

        return find

    def _of_cases(self, rule: Expression) -> Finder:
        """What each case misses that may still hold, up to one that does."""
        run, otherwise = rule.run, self.of(cast(Expression, rule.args[-1]))
        rows = [(guard.run, self.of(guard), self._beside(value)) for guard, value in guarded(rule)]

        def find(missing: Missing) -> Questions:
            env, found = missing.env, 0
            if run(env) is not None:
                return 0
            for holding, guard, value in rows:
                holds = holding(env)
                if holds is False:
                    continue
                found |= guard(missing) | value(missing, holds is True)
                if holds is True:
                    return found
            return found | otherwise(missing)

        return find

    def _beside(self, value: Expression) -> Callable[[Missing, bool], Questions]:
        """What the value of a case misses; a known answer is unsettled only when its case certainly holds."""
        finder, of = self.of(value), self.sets.of
        if value.op != "unsettled":
            return lambda missing, certain: finder(missing)
        names = cast("tuple[str, ...]", value.args)
        return lambda missing, certain: (
            finder(missing) if certain else of(name for name in names if missing.env[name] is None)
        )

    def _partial_dates(self, rule: Expression, env: Evaluation) -> Questions:
        if rule not in self._dates:
            self._dates[rule] = tuple(dict.fromkeys(self._dates_in(rule)))
        found = 0
        for run, question in self._dates[rule]:
            span = run(env)
            if isinstance(span, tuple) and span[0] != span[1]:
                found |= question
        return found

    def _dates_in(self, rule: Expression) -> Iterator[tuple[Run, Questions]]:
        """Yield each date that is answered below ``rule``, with its question."""
        if rule.op in ("answer", "given"):
            name = cast(str, rule.args[0])
            if self.pack.questions[name].kind is QuestionKind.DATE:
                yield rule.run, self.sets.of([name])
        elif rule.op == "fact":
            yield from self._dates_in(self.pack.facts[cast(str, rule.args[0])])
        else:
            for part in parts(rule):
                yield from self._dates_in(part)


def _if_unknown(run: Run, questions: Questions) -> Finder:
    return lambda missing: questions if run(missing.env) is None else 0
