"""Proves a pack on all its days, puts the days together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

from app.engine.pack import Pack, Section
from app.engine.prove.day import DayProof, near_misses, prove_day
from app.engine.prove.days import days_to_prove
from app.engine.prove.domains import Domains
from app.engine.prove.layout import Layout
from app.engine.prove.options import option_failures
from app.engine.prove.proof import Failure, Kind, Line, Proof
from app.engine.prove.results import Results
from app.engine.prove.trees import Way, tree_failures, ways
from app.engine.prove.witness import Witnesses
from app.engine.reading.reader import read_pack

SAMPLES = 500
SEED = 3582


def prove(pack: Pack, days: Sequence[date] = (), *, samples: int = SAMPLES, seed: int = SEED) -> Proof:
    """Prove ``pack`` on ``days`` (default: its special days), with ``samples`` whole answer sets on each."""
    days = tuple(days) or days_to_prove(pack)
    return _together(pack, days, [prove_day(pack, day, samples, seed + place) for place, day in enumerate(days)])


def prove_folder(folder: Path, *, workers: int, samples: int = SAMPLES, seed: int = SEED) -> Proof:
    """Prove the pack in ``folder`` with so many processes beside each other; PackError when it can't be read."""
    pack = read_pack(folder)
    days = days_to_prove(pack)
    with ProcessPoolExecutor(max_workers=workers) as pool:
        job = partial(_prove_one, folder, samples)
        return _together(pack, days, list(pool.map(job, days, range(seed, seed + len(days)))))


def prove_section(pack: Pack, section: Section) -> tuple[Failure, ...]:
    """Follow every way through one section on all special days of ``pack``; what fails comes without its answers."""
    taken: set[Way] = set()
    for day in days_to_prove(pack):
        results = Results(pack, Layout(pack, Domains(pack).on(day)), day)
        taken |= {way for way, _ in ways(section, results, Witnesses(results))}
    return tuple(tree_failures(section, taken, {}))


def _prove_one(folder: Path, samples: int, day: date, seed: int) -> DayProof:
    return prove_day(read_pack(folder), day, samples, seed)


def _together(pack: Pack, days: Sequence[date], proofs: Sequence[DayProof]) -> Proof:
    failures = [*_of_all_days(pack, days, proofs), *(failure for proof in proofs for failure in proof.failures)]
    return Proof(
        pack=pack.id,
        version=pack.version,
        days=tuple(days),
        lines=tuple(_summed(proofs)),
        invariants=len(pack.safety.invariants),
        samples=sum(proof.samples for proof in proofs),
        failures=tuple(_smallest(failures)),
    )


def _of_all_days(pack: Pack, days: Sequence[date], proofs: Sequence[DayProof]) -> Iterator[Failure]:
    """Yield what shows only when no day shows otherwise."""
    taken = frozenset(way for proof in proofs for way in proof.taken)
    near = near_misses(pack, days[0], taken)
    for section in pack.sections:
        yield from tree_failures(section, taken, near)
    said = {name for proof in proofs for name in proof.said}
    for name, rule in pack.findings.items():
        if rule.when is not None and name not in said:
            yield Failure(Kind.NEVER_SAID, name, "No answers make this finding true.", (), None)
    live = {choice for proof in proofs for choice in proof.live}
    yield from option_failures(pack, dict.fromkeys(choice for proof in proofs for choice in proof.tried), live)


def _summed(proofs: Sequence[DayProof]) -> Iterator[Line]:
    for lines in zip(*(proof.lines for proof in proofs), strict=True):
        yield replace(
            lines[0],
            questions=max(line.questions for line in lines),
            answers=sum(line.answers for line in lines),
            cases=sum(line.cases for line in lines),
            leaves=max(line.leaves for line in lines),
        )


def _smallest(failures: Iterable[Failure]) -> Iterator[Failure]:
    """Yield the failure with the fewest answers for each thing that is wrong."""
    best: dict[tuple[Kind, str], Failure] = {}
    for failure in failures:
        key = (failure.kind, failure.place)
        if key not in best or len(failure.witness) < len(best[key].witness):
            best[key] = failure
    yield from best.values()
