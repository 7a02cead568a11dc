"""Whole interviews under the shipped pack, made from decided cases."""

from __future__ import annotations

import json
from datetime import date, timedelta
from pathlib import Path
from random import Random

from app.engine.answers import check_answers
from app.engine.judging.walk import walk
from app.engine.pack import Pack, Question, QuestionKind
from app.engine.result import RawAnswer
from app.services.packs import SHIPPED_PACK

TODAY = date(2026, 11, 23)
"""The day on which every measurement judges."""

_SEED = 2255
_TRIES = 40
_LEAST_ANSWERS = 20  # a case of another court is sent on after a few answers

Answers = dict[str, RawAnswer]


def complete_cases(pack: Pack, count: int) -> list[Answers]:
    """Return `count` sets of answers that leave no question open and hold no "not sure", the same ones each time.

    Each begins with the answers of a decided case; the rest is drawn by a fixed seed. Only answers on the way are kept.
    """
    draw = Random(_SEED)
    decided = _decided(SHIPPED_PACK)
    found: list[Answers] = []
    while len(found) < count:
        start = {name: raw for name, raw in draw.choice(decided).items() if raw != "unsure" and name in pack.questions}
        case = _filled(pack, start, draw)
        if case is not None and len(case) >= _LEAST_ANSWERS and _asked_in_turn(pack, case):
            found.append(case)
    return found


def _decided(folder: Path) -> list[Answers]:
    lines = (folder / "examples" / "decided_cases.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line)["answers"] for line in lines]


def _filled(pack: Pack, start: Answers, draw: Random) -> Answers | None:
    answers = dict(start)
    for _ in range(len(pack.questions)):
        way = walk(pack, answers, TODAY)
        if way.open is None:
            reached = {stop.question for stop in way.path}
            kept = {name: raw for name, raw in answers.items() if name in reached}
            return kept if not check_answers(pack, kept, TODAY) else None
        question = pack.questions[way.open.question]
        for _ in range(_TRIES):
            answers[question.id] = _drawn(question, draw)
            if not check_answers(pack, answers, TODAY):
                break
        else:
            return None
    return None


def _asked_in_turn(pack: Pack, case: Answers) -> bool:
    """Whether a person who answers what is asked, and nothing else, gives just these answers, none of them refused."""
    given: Answers = {}
    while (opened := walk(pack, given, TODAY).open) is not None:
        if opened.question not in case:
            return False
        given[opened.question] = case[opened.question]
        if check_answers(pack, given, TODAY):
            return False
    return given.keys() == case.keys()


def _drawn(question: Question, draw: Random) -> RawAnswer:
    if question.kind is QuestionKind.SEVERAL:
        return draw.sample(question.choices, min(len(question.choices), draw.randint(0, 2)))
    if question.kind is QuestionKind.NUMBER:
        return draw.randint(question.usual_from or 1, min(question.usual_to or 60, 60))
    if question.kind is QuestionKind.DATE:
        return (TODAY - timedelta(days=draw.randint(1, 500))).isoformat()
    if question.kind is QuestionKind.TEXT:
        return "A short reason."
    return draw.choice(question.choices or ("yes", "no"))
