"""An ordinary federal case that the tests of the shipped pack change one fact at a time."""

from collections.abc import Mapping
from datetime import date

from app.engine.answers import check_answers
from app.engine.judging.assess import assess
from app.engine.pack import Pack
from app.engine.result import Finding, RawAnswer, Result
from app.engine.telling.wording import Wording

Answers = dict[str, RawAnswer]
AS_OF = "2026-12-15"

FEDERAL: Answers = {
    "sentencing_authority": "us_district_court",
    "special_sentence": [],
    "offense_period": "on_or_after_1987_11_01",
    "custody_place": "bop_prison",
    "term_kind": "original",
    "sentencing_district": "edpa",
    "appeal_pending": "no",
    "prior_2255": "none",
    "prior_3582_motion": "none",
}
# Received 57 days before AS_OF, so that the wait is over.
REQUEST: Answers = {
    "request_made": "yes",
    "request_by": "self",
    "request_asked_for": "sentence_reduction",
    "request_sent_to": "warden",
    "request_sent_date": "2026-10-15",
    "request_received_date": "2026-10-19",
    "receipt_proof": "strong",
    "request_complete": "yes",
    "request_grounds": ["medical_terminal"],
    "warden_response": "none",
    "transferred_since_request": "no",
}
TERMINAL: Answers = {"grounds": ["medical_terminal"], "terminal_illness": "yes"}
OPEN_CASE: Answers = {**FEDERAL, **REQUEST, **TERMINAL}
NO_APPEAL: Answers = {"judgment_date": "2026-03-02", "direct_appeal": "none", "later_trigger": []}
ATTACK: Answers = {**FEDERAL, **NO_APPEAL, "grounds": ["conviction_invalid"]}


def judge(pack: Pack, answers: Mapping[str, RawAnswer], as_of: str = AS_OF) -> Result:
    """Judge answers that have to be good input; an answer of "absent" is left out."""
    given = {name: raw for name, raw in answers.items() if raw != "absent"}
    day = date.fromisoformat(as_of)
    assert check_answers(pack, given, day) == []
    result = assess(pack, given, day)
    for door in result.doors.values():
        assert door.status in door.possible
    return result


def motion(result: Result) -> str:
    """The status of the compassionate release door."""
    return result.doors["motion_3582"].status


def findings(result: Result) -> set[str]:
    return {finding.id for finding in result.findings}


def urgent(result: Result) -> list[str]:
    return [card.id for card in result.urgent]


def finding(result: Result, name: str) -> Finding:
    """A finding that has to be there."""
    return next(found for found in result.findings if found.id == name)


def told(pack: Pack, result: Result, name: str) -> str:
    """The text of a finding that has to be there."""
    return Wording(pack, "en").finding(finding(result, name))
