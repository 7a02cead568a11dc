"""Sample cases to learn with, about people who do not exist."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from app.engine.answers import check_answers
from app.engine.judging.assess import assess
from app.engine.judging.walk import walk
from app.engine.pack import Pack
from app.engine.result import RawAnswer
from app.services.interviewing.judged import keep_judged
from app.services.keeping.cases import CaseShelf
from app.services.keeping.raw_json import to_json
from app.services.packs import SHIPPED_PACK

FILE = "examples/samples.json"


@dataclass(frozen=True, slots=True)
class Sample:
    """One made-up person: the title of the case, the story in a line or two, what there is to learn from it."""

    id: str
    title: str
    story: str
    lesson: str
    answers: Mapping[str, RawAnswer] = field(repr=False)


def samples(pack: Pack, language: str, today: date) -> tuple[Sample, ...]:
    """Return the samples that came with the program, in this language, their dates counted back from `today`.

    There are none for a pack that is another area of law, nor one whose answers the pack no longer takes.
    """
    if pack.id != SHIPPED_PACK.name:
        return ()
    found = (_read(parts, language, today) for parts in _file()["samples"])
    return tuple(sample for sample in found if not check_answers(pack, sample.answers, today))


def sample_mark(language: str) -> str:
    """Return what stands on every paper of a sample in place of a name."""
    return _in_language(_file()["mark"], language)


def add_sample(shelf: CaseShelf, pack: Pack, sample: Sample, today: date) -> int:
    """Add a sample as a case that is marked as one; return its id. UserError when the store fails."""
    from db import answer_log

    answers = dict(sample.answers)
    case_id = shelf.new(sample.title, pack, sample.id)
    walked = walk(pack, answers, today)
    with shelf.transaction() as connection:
        open_question = walked.open.question if walked.open else None
        for question, raw in answers.items():
            answer_log.answer(connection, case_id, question, to_json(raw), open_question, shelf.now)
    keep_judged(shelf, case_id, pack, answers, assess(pack, answers, today), walked)
    return case_id


def _file() -> dict[str, Any]:
    found: dict[str, Any] = json.loads((SHIPPED_PACK / FILE).read_text(encoding="utf-8"))
    return found


def _read(parts: Mapping[str, Any], language: str, today: date) -> Sample:
    title, story, lesson = (_in_language(parts[name], language) for name in ("title", "story", "lesson"))
    answers = {question: _answer(raw, today) for question, raw in parts["answers"].items()}
    return Sample(parts["id"], title, story, lesson, answers)


def _in_language(texts: Mapping[str, str], language: str) -> str:
    return texts.get(language) or next(iter(texts.values()))


def _answer(raw: Any, today: date) -> RawAnswer:
    """Turn the days since something happened into its date: a lesson about a clock has to hold on any day."""
    if isinstance(raw, dict):
        return (today - timedelta(days=raw["days_ago"])).isoformat()
    answer: RawAnswer = raw
    return answer
