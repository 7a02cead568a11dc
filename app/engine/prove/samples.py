"""Holds the proof against the engine: whole answer sets, judged as a person's answers are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from random import Random
from typing import cast

from app.engine.answers import check_answers, evaluation, typed_answers
from app.engine.judging.assess import assess
from app.engine.pack import Pack
from app.engine.prove.proof import Answers, Failure, Kind
from app.engine.prove.results import Results
from app.engine.prove.search import Search
from app.engine.prove.symbols import FAULTS
from app.engine.prove.witness import raw_answers
from app.engine.reading.invariant_reader import ABSENT, JudgedEvaluation
from app.engine.result import RawAnswer, Result
from app.engine.rules.spans import Span

_MOST_CHANGES = 14
_TRIES = 4
_Three = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class _Parts:
    """The diagrams of the parts of the result that are held against the engine."""

    leaves: tuple[int, ...]
    notices: Mapping[str, int]
    cards: Mapping[str, int]
    doors: Mapping[str, int]
    grounds: Mapping[str, int]
    gate: _Three
    clock: _Three


class Samples:
    """Draws possible answer sets of one day: each starts on the way to a leaf, then some answers are changed."""

    def __init__(self, results: Results, ends: Iterable[int], seed: int) -> None:
        self._results = results
        self._ends = [Search(results.diagrams, where, results.valid) for where in ends]
        self._random = Random(seed)
        self._parts = _parts(results)
        self.drawn = 0

    def failures(self, count: int) -> Iterator[Failure]:
        """Yield each difference between proof and engine, each broken invariant, in about ``count`` answer sets."""
        pack, as_of = self._results.pack, self._results.as_of
        for place in range(count):
            start = self._ends[place % len(self._ends)].found(self._shuffled) or {}
            for _ in range(_TRIES):
                options = self._changed(start)
                answers = raw_answers(self._results.layout, options)
                if not check_answers(pack, answers, as_of):
                    self.drawn += 1
                    yield from self._judged(options, answers)
                    break

    def _shuffled(self, width: int) -> list[int]:
        return self._random.sample(range(width), width)

    def _changed(self, start: dict[int, int]) -> dict[int, int]:
        options, widths = dict(start), self._results.diagrams.widths
        for _ in range(self._random.randrange(_MOST_CHANGES)):
            level = self._random.randrange(len(widths))
            options[level] = self._random.randrange(widths[level])
        return options

    def _judged(self, options: dict[int, int], answers: dict[str, RawAnswer]) -> Iterator[Failure]:
        results = self._results
        pack, as_of, witness = results.pack, results.as_of, tuple(answers.items())
        try:
            result = assess(pack, answers, as_of)
        except FAULTS as fault:
            yield Failure(Kind.DEAD_END, "result", f"The engine fails with {type(fault).__name__}.", witness, as_of)
            return
        for part, said in _told(result).items():
            proven = self._proven(part, options)
            if proven != said:
                text = f"The engine says {said}, the proof {proven}."
                yield Failure(Kind.DIFFERS, part, text, witness, as_of)
        yield from _broken(pack, answers, result, witness, as_of)

    def _proven(self, part: str, options: dict[int, int]) -> object:
        """Return what the proof says of one part of the result."""
        at, parts = self._results.diagrams.at, self._parts
        if part == "findings":
            leaves = {at(leaf, options) for leaf in parts.leaves} - {None}
            return leaves | {name for name, node in parts.notices.items() if at(node, options)}
        if part == "urgent":
            return {name for name, node in parts.cards.items() if at(node, options)}
        if part == "doors":
            statuses = {door: at(node, options) for door, node in parts.doors.items()}
            return {door: status for door, status in statuses.items() if status != ABSENT}
        if part == "grounds":
            statuses = {name: at(node, options) for name, node in parts.grounds.items()}
            return {name: status for name, status in statuses.items() if status is not None}
        present, status, day = parts.gate if part == "gate" else parts.clock
        if not at(present, options):
            return None
        span = cast("Span | None", at(day, options))
        known = None if span is None else date.fromordinal(span[1 if part == "gate" else 0])
        return at(status, options), known


def _parts(results: Results) -> _Parts:
    pack = results.pack
    gate, clock = pack.outcome.gate, pack.outcome.clock
    return _Parts(
        leaves=tuple(results.leaf(section) for section in pack.sections),
        notices={name: results.said(name) for name, rule in pack.findings.items() if rule.when is not None},
        cards={card.id: results.card(card.id) for card in pack.outcome.urgent},
        doors={door: results.status(door) for door in results.doors},
        grounds={shape.id: results.ground(shape) for shape in pack.outcome.grounds},
        gate=(results.holds(gate.present), results.of(gate.status), results.of(gate.opens_on)),
        clock=(results.holds(clock.present), results.of(clock.status), results.of(clock.safe_deadline)),
    )


def _told(result: Result) -> dict[str, object]:
    """Return the parts of a result that are held against the proof."""
    return {
        "findings": {finding.id for finding in result.findings},
        "urgent": {card.id for card in result.urgent},
        "doors": {door: found.status for door, found in result.doors.items()},
        "grounds": {name: ground.status for name, ground in result.grounds.items()},
        "gate": None if result.gate is None else (result.gate.status, result.gate.opens_on),
        "clock_2255": None if result.clock is None else (result.clock.status, result.clock.safe_deadline),
    }


def _broken(
    pack: Pack, answers: dict[str, RawAnswer], result: Result, witness: Answers, as_of: date
) -> Iterator[Failure]:
    """Yield each invariant that a result breaks."""
    plain = evaluation(pack, typed_answers(pack, answers), as_of)
    env = JudgedEvaluation(plain.given, plain.as_of, pack.guards, pack.runs)
    env.result = result
    for item in pack.safety.invariants:
        if (item.never is not None and item.never.run(env) is True) or (
            item.always is not None and item.always.run(env) is not True
        ):
            yield Failure(Kind.INVARIANT, item.id, item.text, witness, as_of)
