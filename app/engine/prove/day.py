"""The proof of one day."""

from __future__ import annotations

import gc
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from math import prod

from app.engine.pack import Pack, QuestionKind
from app.engine.prove.diagram import END
from app.engine.prove.domains import Domains
from app.engine.prove.layout import Layout
from app.engine.prove.options import Choice, live_choices
from app.engine.prove.promises import promise_failures
from app.engine.prove.proof import Answers, Failure, Line
from app.engine.prove.results import Results
from app.engine.prove.samples import Samples
from app.engine.prove.trees import Way, is_end, missed, nearest, ways
from app.engine.prove.witness import Witnesses


@dataclass(frozen=True, slots=True)
class DayProof:
    """What one day showed, to be put together with the other days."""

    taken: frozenset[Way]
    said: frozenset[str]
    tried: tuple[Choice, ...]
    live: frozenset[Choice]
    lines: tuple[Line, ...]
    samples: int
    failures: tuple[Failure, ...]


def prove_day(pack: Pack, as_of: date, samples: int, seed: int) -> DayProof:
    """Walk every combination of answers as judged on ``as_of``, then ``samples`` whole answer sets."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        return _prove_day(pack, as_of, samples, seed)
    finally:
        if collecting:
            gc.enable()


def _prove_day(pack: Pack, as_of: date, samples: int, seed: int) -> DayProof:
    layout = Layout(pack, Domains(pack).on(as_of))
    results = Results(pack, layout, as_of)
    witnesses = Witnesses(results)
    taken: set[Way] = set()
    ends: list[int] = []
    for section in pack.sections:
        for way, where in ways(section, results, witnesses):
            taken.add(way)
            ends += [where] if is_end(section, way) else []
    drawn = Samples(results, ends, seed)
    failures = (*promise_failures(results, witnesses), *drawn.failures(samples))
    notices = (name for name, rule in pack.findings.items() if rule.when is not None)
    return DayProof(
        taken=frozenset(taken),
        said=frozenset(name for name in notices if witnesses.possible(results.said(name))),
        tried=tuple(_tried(layout)),
        live=frozenset(live_choices(results)),
        lines=tuple(_lines(results)),
        samples=drawn.drawn,
        failures=tuple(failures),
    )


def near_misses(pack: Pack, as_of: date, taken: Collection[Way]) -> dict[Way, Answers]:
    """Return the smallest answers that come near to each way that no answers take; nothing when all are taken."""
    lacking = {section.id: missed(section, taken) for section in pack.sections}
    near: dict[Way, Answers] = {}
    if any(lacking.values()):
        results = Results(pack, Layout(pack, Domains(pack).on(as_of)), as_of)
        for section in pack.sections:
            if lacking[section.id]:
                near |= nearest(section, results, Witnesses(results), lacking[section.id])
    return near


def _tried(layout: Layout) -> list[Choice]:
    return [
        (column.question, column.member or str(option.raw))
        for column in layout.columns
        for option in column.options[1 if column.member else 2 :]
        if column.member or not isinstance(option.raw, list)
    ]


def _lines(results: Results) -> list[Line]:
    """Return how much was walked for each section, then for the parts of the result that are no section."""
    pack = results.pack
    gate, clock = pack.outcome.gate, pack.outcome.clock
    parts = {
        "gate": [results.of(part) for part in (gate.present, gate.status, gate.route, gate.opens_on, gate.issue_match)],
        "clock_2255": [
            results.of(part) for part in (clock.present, clock.status, clock.safe_deadline, clock.successive)
        ],
        "urgent cards": [results.card(card.id) for card in pack.outcome.urgent],
        "notices": [results.said(name) for name, rule in pack.findings.items() if rule.when is not None],
    }
    lines = [_line(results, s.id, s.door is not None, [results.leaf(s)]) for s in pack.sections]
    return lines + [_line(results, name, False, found) for name, found in parts.items()]


def _line(results: Results, place: str, door: bool, roots: list[int]) -> Line:
    store, columns = results.diagrams, results.layout.columns
    nodes = store.reachable(roots)
    read = {store.levels[node] for node in nodes if store.levels[node] != END}
    questions = {columns[level].question for level in read}
    sizes = []
    for question in questions:
        own = results.layout.levels[question, None]
        members = sum(1 for level in read if columns[level].question == question and columns[level].member)
        several = results.pack.questions[question].kind is QuestionKind.SEVERAL
        sizes.append(2 + 2**members if several else len(columns[own].options))
    return Line(place, door, len(questions), prod(sizes), len(nodes), len({store.values[n] for n in nodes} - {None}))
