"""The single changes that are possible from where a case stands."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from typing import cast

from app.engine.answers import evaluation, typed_answers
from app.engine.asking.reads import Reads
from app.engine.asking.trials import Trials, is_open
from app.engine.pack import Pack, Question, QuestionKind, Section
from app.engine.result import RawAnswer
from app.engine.rules.evaluation import Evaluation
from app.engine.rules.spans import Span
from app.engine.rules.values import Answered, Value

WAIT = "wait"
"""Stands where a question would, for the change that is only waiting."""

Parts = tuple[tuple[str, RawAnswer], ...]


class ChangeKind(StrEnum):
    """What a change asks of a person."""

    CAN_DO = "can_do"
    """A person can bring it about."""
    FIND_OUT = "find_out"
    """Not known yet; whether it is so stands on a paper."""
    FACT = "fact"
    """It is otherwise, and cannot be changed."""


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a case stands: its answers, raw beside read, on a day."""

    raw: Mapping[str, RawAnswer]
    given: Mapping[str, Answered]
    as_of: date
    env: Evaluation


@dataclass(frozen=True, slots=True)
class Move:
    """One change, with where it leads; ``anew`` when it brings along answers that ``parts`` leave out."""

    parts: Parts
    kind: ChangeKind
    anew: bool
    to: Standing


def standing(pack: Pack, raw: Mapping[str, RawAnswer], as_of: date) -> Standing:
    """Return where ``raw`` stands on ``as_of``."""
    given = typed_answers(pack, raw)
    return Standing(raw, given, as_of, evaluation(pack, given, as_of))


class Moves:
    """Finds the moves of one pack."""

    def __init__(self, pack: Pack, reads: Reads) -> None:
        self._pack = pack
        self._reads = reads
        self._new_in = {
            name: section for section in pack.sections for name, rule in section.anew.items() if rule is not None
        }
        """The section in which a question is answered anew together with others."""

    def of(self, here: Standing, questions: Collection[str]) -> Iterator[Move]:
        """Yield the moves that touch one of ``questions``: what a person can do first, facts last."""
        yield from self._waiting(here)
        for section in self._pack.sections:
            if not section.anew.keys().isdisjoint(questions):
                yield from self._starting_anew(section, here)
        others: list[Move] = []
        for name in self._pack.questions:
            if name in questions:
                others += self._answering(name, here)
        for kind in ChangeKind:
            yield from (move for move in others if move.kind is kind)

    def _waiting(self, here: Standing) -> Iterator[Move]:
        """Wait until the gate opens, where a day for that is known."""
        gate = self._pack.outcome.gate
        opens = cast("Span | None", gate.opens_on.run(here.env))
        if gate.present.run(here.env) is True and opens is not None and opens[1] > here.as_of.toordinal():
            day = date.fromordinal(opens[1])
            there = Standing(here.raw, here.given, day, evaluation(self._pack, here.given, day))
            yield Move(((WAIT, day.isoformat()),), ChangeKind.CAN_DO, False, there)

    def _starting_anew(self, section: Section, here: Standing) -> Iterator[Move]:
        """Do once more, in full, what ``section`` asks about."""
        changes: dict[str, tuple[RawAnswer, Answered] | None] = {}
        for name, rule in section.anew.items():
            value = None if rule is None else rule.run(here.env)
            changes[name] = None if value is None else (_raw(self._pack.questions[name], value), cast(Answered, value))
        done = {name: change for name, change in changes.items() if change and self._pack.questions[name].can_do}
        told = [name for name, (_, value) in done.items() if value != here.given.get(name)] or list(done)[:1]
        if told:
            parts = tuple((name, done[name][0]) for name in told)
            yield Move(parts, ChangeKind.CAN_DO, True, self._changed(here, changes))

    def _answering(self, name: str, here: Standing) -> Iterator[Move]:
        """Answer one question otherwise."""
        if not here.env.counts(name):
            return
        question = self._pack.questions[name]
        present = here.given.get(name)
        for raw, value in Trials(self._pack, self._reads, here.given, here.as_of).of(name):
            can_do = _can_do(question, present, value)
            if can_do and name in self._new_in:
                if not is_open(present):
                    continue  # doing it now starts anew; as a fact of the past it is only told when nobody knows
                can_do = False
            kind = ChangeKind.CAN_DO if can_do else ChangeKind.FIND_OUT if is_open(present) else ChangeKind.FACT
            yield Move(((name, raw),), kind, False, self._changed(here, {name: (raw, value)}))

    def _changed(self, here: Standing, changes: Mapping[str, tuple[RawAnswer, Answered] | None]) -> Standing:
        raw = {name: old for name, old in here.raw.items() if name not in changes}
        given = {name: old for name, old in here.given.items() if name not in changes}
        for name, change in changes.items():
            if change is not None:
                raw[name], given[name] = change
        return Standing(raw, given, here.as_of, here.env.with_answers(given, *self._reads.resting_on(changes)))


def _can_do(question: Question, present: Answered | None, value: Answered) -> bool:
    if question.kind is QuestionKind.SEVERAL:
        before = present if isinstance(present, frozenset) else frozenset[str]()
        after = cast("frozenset[str]", value)
        return before < after and (after - before) <= set(question.can_do)
    return value in question.can_do


def _raw(question: Question, value: Value) -> RawAnswer:
    if isinstance(value, tuple):
        return date.fromordinal(value[0]).isoformat()
    if isinstance(value, frozenset):
        return [choice for choice in question.choices if choice in value]
    if isinstance(value, Fraction):
        return Decimal(value.numerator) / Decimal(value.denominator)
    return cast("int | str", value)


def questions_of(parts: Iterable[tuple[str, RawAnswer]]) -> frozenset[str]:
    """Return the questions that a change answers otherwise."""
    return frozenset(name for name, _ in parts)
