"""The rows of the engine."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import cast

from app.engine.answers import check_answer, check_answers, typed_answers
from app.engine.judging.assess import assess
from app.engine.judging.walk import walk
from app.engine.pack import Pack
from app.engine.reading.reader import read_pack
from app.engine.result import RawAnswer
from app.services.packs import SHIPPED_PACK, load_pack
from benchmarks.children import PROGRAM, whole_process
from benchmarks.complete_cases import TODAY, Answers, complete_cases
from benchmarks.decision_graph import DecisionGraph, graph_input
from benchmarks.measures import Check, Line, compared, shown
from benchmarks.plain_walk import plain_walk
from benchmarks.rounds import in_turn, timed
from benchmarks.synthetic_pack import write_pack

CASES = 60
QUICK = 21
"""Rounds of what takes a moment only."""

SMALL, LARGE = 60, 6_000


@cache
def shipped_pack() -> Pack:
    """Return the shipped pack, read once."""
    return load_pack()


def row_3() -> Iterator[Line]:
    """Replay whole interviews; only those on which the anchor, which knows no unknown, takes the same way."""
    pack, anchor, day = shipped_pack(), plain_walk(shipped_pack()), TODAY.toordinal()
    pairs: list[tuple[Answers, Mapping[str, object]]] = []
    for answers in complete_cases(pack, CASES):
        plain = {
            name: value[0] if isinstance(value, tuple) else value
            for name, value in typed_answers(pack, answers).items()
        }
        if anchor(plain, day) == [stop.question for stop in walk(pack, answers, TODAY).path]:
            pairs.append((answers, plain))
    found = in_turn(
        {
            "anchor": timed(lambda: [anchor(plain, day) for _, plain in pairs]),
            "ours": timed(lambda: [walk(pack, answers, TODAY) for answers, _ in pairs]),
        },
        QUICK,
    )
    what = f"walk of a complete interview (mean of {len(pairs)})"
    each = {name: seconds / len(pairs) * 1e6 for name, seconds in found.items()}
    yield compared(3, what, each["anchor"], each["ours"], "us", 8, 4, "dict-walk, guards in Python")


def row_4() -> Iterator[Line]:
    """Judge whole interviews, beside a decision graph made of the same nodes with the same expressions."""
    import zen

    pack = shipped_pack()
    cases = complete_cases(pack, CASES)
    graph = DecisionGraph(pack)
    decision = zen.ZenEngine().create_decision(json.dumps(graph.as_json()))
    inputs = [graph_input(pack, answers, TODAY.toordinal()) for answers in cases]
    found = in_turn(
        {
            "anchor": timed(lambda: [decision.evaluate(given) for given in inputs]),
            "ours": timed(lambda: [assess(pack, answers, TODAY) for answers in cases]),
        },
        QUICK,
    )
    anchor, ours = CASES / found["anchor"], CASES / found["ours"]
    check = Check(ours / anchor, 1, 3, at_least=True)
    named = f"zen-engine, {graph.nodes} nodes: {shown(anchor, '/s')}"
    yield Line(4, "complete assessments a second, one core", named, shown(ours, "/s"), (check,))


def row_5() -> Iterator[Line]:
    """Answer one whole interview of 30 questions under a pack of any size; a step is the mean."""
    with TemporaryDirectory() as folder:
        contenders = {}
        for size in (SMALL, LARGE):
            place = Path(folder) / str(size)
            answers = cast("Answers", write_pack(place, size))
            contenders[str(size)] = timed(_whole_interview(read_pack(place), answers), 4)
        found = in_turn(contenders, QUICK)
    each = {size: seconds / len(answers) * 1e6 for size, seconds in found.items()}
    what = f"growth of a step from {SMALL} to {LARGE:,} questions"
    yield compared(5, what, each[str(SMALL)], each[str(LARGE)], "us", 3, 2, f"{SMALL} questions")


def _whole_interview(pack: Pack, answers: Mapping[str, RawAnswer]) -> Callable[[], None]:
    """Take each answer as an interview does, but save none of them: what a disk takes would hide the growth."""

    def run() -> None:
        given: Answers = {}
        way = walk(pack, given, TODAY)
        while way.open is not None:
            question = way.open.question
            given = {**given, question: answers[question]}
            if check_answer(pack.questions[question], answers[question], TODAY) or check_answers(pack, given, TODAY):
                raise RuntimeError(f"the answer to {question} is refused")
            way = walk(pack, given, TODAY)

    return run


def row_6() -> Iterator[Line]:
    """Read the shipped pack with every check."""
    files = sorted(path for path in SHIPPED_PACK.rglob("*.json"))
    found = in_turn(
        {
            "anchor": timed(lambda: [json.loads(path.read_bytes()) for path in files]),
            "ours": timed(lambda: read_pack(SHIPPED_PACK)),
        },
        QUICK,
    )
    each = {name: seconds * 1e3 for name, seconds in found.items()}
    what = "load + full validation + compile of the shipped pack"
    yield compared(6, what, each["anchor"], each["ours"], "ms", 6, 3, "json.loads")


def row_13() -> Iterator[Line]:
    """Prove the shipped pack once, as a person does: the one gate that stands in seconds."""
    seconds = whole_process([*PROGRAM, "prove"])
    yield Line(
        13, "rightdoor prove of the shipped pack (once)", "", shown(seconds, "s"), (Check(seconds, 60, 15, "s"),)
    )


ROWS = {3: row_3, 4: row_4, 5: row_5, 6: row_6, 13: row_13}
