"""Tells which papers fit a case."""

from __future__ import annotations

from app.engine.judging.assess import assess
from app.engine.telling.wording import Wording
from app.report.client_copy import client_copy
from app.services.printing.papers import LETTER_LANGUAGE, LETTERS, MEANING, PAPERS, PaperCase, languages_wished

_ALWAYS = ("client-summary", "staff-copy", "wall-calendar", "calendar-file", "envelope")
_BY_DOOR = {"answers-ao241": "petition_2254", "answers-ao242": "petition_2241"}


def useful_papers(case: PaperCase, language: str) -> tuple[str, ...]:
    """Return the papers that this result calls for, in the order of PAPERS; every other one can be made as well."""
    result = assess(case.pack, case.answers, case.as_of)
    words = Wording(case.pack, languages_wished(case.pack, language)[0])
    copy = client_copy(case.pack, case.answers, result, words, case.person)
    wanted = {*_ALWAYS, *(paper for paper, door in _BY_DOOR.items() if door in result.doors)}
    if copy.speaks_of_release():
        wanted |= {*LETTERS, "answers-ao250"}
    if copy.attacks() and "motion_2255" in result.doors:
        wanted.add("answers-ao243")
    if language == LETTER_LANGUAGE:
        wanted.discard(MEANING)
    return tuple(paper for paper in PAPERS if paper in wanted)
