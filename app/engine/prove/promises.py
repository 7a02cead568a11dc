"""Checks what must hold for every combination of answers."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from app.engine.prove.proof import Failure, Kind
from app.engine.prove.results import Results
from app.engine.prove.witness import Witnesses
from app.engine.reading.invariant_reader import ABSENT
from app.engine.rules.expressions import Expression


def promise_failures(results: Results, witnesses: Witnesses) -> Iterator[Failure]:
    """Yield each promise of the pack that some possible answers break on one day."""
    for kind, place, text, where in chain(_broken(results), _contradicting(results), _dead_ends(results)):
        answers = witnesses.answers(where)
        if answers is not None:
            yield Failure(kind, place, text, answers, results.as_of)


def _broken(results: Results) -> Iterator[tuple[Kind, str, str, int]]:
    for item in results.pack.safety.invariants:
        if item.never is not None:
            yield Kind.INVARIANT, item.id, item.text, results.holds(item.never)
        if item.always is not None:
            yield Kind.INVARIANT, item.id, item.text, results.diagrams.opposite(results.holds(item.always))


def _contradicting(results: Results) -> Iterator[tuple[Kind, str, str, int]]:
    for pair in results.pack.safety.contradictions:
        where = results.diagrams.both(results.said(pair.first), results.said(pair.second))
        yield Kind.CONTRADICTION, f"{pair.first}, {pair.second}", pair.text, where


def _dead_ends(results: Results) -> Iterator[tuple[Kind, str, str, int]]:
    outcome, store = results.pack.outcome, results.diagrams
    gate, clock = outcome.gate, outcome.clock
    for place, present, part in (
        ("gate.status", gate.present, gate.status),
        ("gate.issue_match", gate.present, gate.issue_match),
        ("clock_2255.status", clock.present, clock.status),
        ("clock_2255.successive", clock.present, clock.successive),
    ):
        yield Kind.DEAD_END, place, "The result needs this, yet no rule gives it.", _missing(results, present, part)
    main = store.equals(results.status(outcome.main_door), ABSENT)
    yield Kind.DEAD_END, outcome.main_door, "The headline needs this door, yet it is not there.", main
    for door, section in results.doors.items():
        where = store.both(results.when(section), store.equals(results.status(door), None))
        yield Kind.NO_STATUS, door, "This door ends without a status.", where
    for op, where in results.broken:
        yield Kind.DEAD_END, op, "This operator fails on these answers.", where


def _missing(results: Results, present: Expression, part: Expression) -> int:
    return results.diagrams.both(results.holds(present), results.diagrams.equals(results.of(part), None))
