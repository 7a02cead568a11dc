"""Decided cases judged by the shipped law pack."""

import json
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from app.engine.answers import check_answers
from app.engine.judging.assess import assess
from app.engine.pack import Pack
from app.engine.result import Result
from app.services.packs import load_pack

CASES_FILE = Path(__file__).parents[2] / "decision_trees" / "federal_relief" / "examples" / "decided_cases.jsonl"
CASES: dict[str, dict[str, Any]] = {
    case["id"]: case
    for case in (json.loads(line, parse_float=Decimal) for line in CASES_FILE.read_text("utf-8").splitlines())
}
CASE_ORDER = """
fernandez-scotus-2026 ferguson-4th-2022 rutherford-scotus-2026 thompson-edmi-2021 paschall-ndin-2021 houck-8th-2021
alam-6th-2020 bohannon-wdtn-2022 keller-9th-2021 raia-3d-2020 garrett-5th-2021 moore-ndin-2021 muhammad-4th-2021
harris-walter-3d-2020 harris-laschell-11th-2021 saladino-2d-2021 williams-cory-7th-2021 williams-leonard-7th-2023
king-9th-2022 jackson-dwight-7th-2021 davis-military-5th-2025 brown-leon-afcca-2024 kawai-afcca-2022 chestnut-2d
yepez-9th-2024 armstrong-4th-2025 wesley-10th-2023 amato-orena-2d-2022 escajeda-5th-2023 jenkins-dc-2022
crandall-8th-2022 claude-3d-2021 trenkler-1st-2022 ruvalcaba-1st-2022 roper-9th-2023 chen-9th-2022 mccoy-4th-2020
bricker-6th-2025 bryant-11th-2021 parks-6th-2025 rosario-cruzado-4th-2025 handlon-11th-2024 clay-scotus-2003
kapral-3d-1999 adams-11th-1999 jones-11th-2002 moshier-2d-2005 london-5th-2019 johnson-scotus-2005 ryan-7th-2011
telcy-11th-2021 edwards-3d-2024 suggs-7th-2013 burch-10th-2000 castro-scotus-2003 vu-2d-2011
"""

DIFFERENCES = {"minority", "outlier", "law_changed", "waived", "abstains"}
JUDGED = {"headline_door", "doors", "gate", "issue_match", "grounds", "clock", "successive"}

# The facts most favourable to a motion, for whatever a row leaves out: what stays closed then is closed by law.
FAVOURABLE: dict[str, Any] = {
    "special_sentence": [],
    "offense_period": "on_or_after_1987_11_01",
    "custody_place": "bop_prison",
    "term_kind": "original",
    "sentencing_district": "edva",
    "appeal_pending": "no",
    "prior_3582_motion": "none",
    "grounds": ["medical_terminal"],
    "terminal_illness": "yes",
    "outbreak_at_facility": "yes",
    "outbreak_personal_risk": "yes",
    "outbreak_not_mitigable": "yes",
    "serious_condition_limits_self_care": "yes",
    "serious_condition_recovery_not_expected": "yes",
    "child_caregiver_lost": "yes",
    "child_minor_or_incapable": "yes",
    "other_similar_gravity": "yes",
    "request_made": "yes",
    "request_by": "self",
    "request_asked_for": "sentence_reduction",
    "request_sent_to": "warden",
    "request_complete": "yes",
    "receipt_proof": "strong",
    "transferred_since_request": "no",
}
CLOSED_BY_LAW = {
    "fernandez-scotus-2026": "not_alone",
    "rutherford-scotus-2026": "not_alone",
    "king-9th-2022": "out",
    "jackson-dwight-7th-2021": "out",
    "davis-military-5th-2025": "out",
    "brown-leon-afcca-2024": "out",
    "kawai-afcca-2022": "out",
    "chestnut-2d": "out",
    "yepez-9th-2024": "out",
    "armstrong-4th-2025": "not_alone",
    "wesley-10th-2023": "not_alone",
    "escajeda-5th-2023": "wrong_door",
    "jenkins-dc-2022": "wrong_door",
    "crandall-8th-2022": "wrong_door",
    "ruvalcaba-1st-2022": "wrong_door",
    "chen-9th-2022": "wrong_door",
    "mccoy-4th-2020": "wrong_door",
    "bricker-6th-2025": "wrong_door",
    "bryant-11th-2021": "not_alone",
    "parks-6th-2025": "not_alone",
    "williams-cory-7th-2021": "request_first",
}
CLOSED_BY_TIME = [case_id for case_id, case in CASES.items() if case["expect"].get("gate") == "not_open"]

# What the tool says once the fact that a row lacks is known: the abstention comes from that fact alone.
ONCE_KNOWN: list[tuple[str, dict[str, Any], dict[str, Any]]] = [
    (
        "muhammad-4th-2021",
        {
            "request_asked_for": "sentence_reduction",
            "request_sent_to": "warden",
            "transferred_since_request": "no",
            "prior_3582_motion": "none",
        },
        {"gate": "open"},
    ),
    ("williams-leonard-7th-2023", {"request_grounds": []}, {"issue_match": "new_request_needed"}),
    ("claude-3d-2021", {"other_similar_gravity": "no"}, {"grounds": {"other": {"status": "elements_not_met"}}}),
    (
        "rosario-cruzado-4th-2025",
        {"child_caregiver_lost": "no"},
        {"grounds": {"family_child_caregiver": {"status": "elements_not_met"}}},
    ),
    ("kapral-3d-1999", {"term_kind": "original"}, {"clock": "timely"}),
    ("burch-10th-2000", {"term_kind": "original"}, {"clock": "timely"}),
    ("adams-11th-1999", {"term_kind": "original", "rehearing": "none", "later_trigger": []}, {"clock": "late"}),
    ("jones-11th-2002", {"rehearing": "none", "later_trigger": []}, {"clock": "late"}),
    ("moshier-2d-2005", {"later_trigger": []}, {"clock": "late"}),
    (
        "johnson-scotus-2005",
        {"term_kind": "original", "rehearing": "none", "later_trigger": ["new_facts"]},
        {"clock": "may_be_late"},
    ),
]


@pytest.fixture(scope="module")
def pack() -> Pack:
    return load_pack()


def judge(pack: Pack, case: Mapping[str, Any], added: Mapping[str, Any] | None = None) -> Result:
    """Assess a case on the day of its decision, with `added` facts filling only what the case leaves out."""
    answers = {**(added or {}), **case["answers"]}
    as_of = date.fromisoformat(case["as_of"])
    assert check_answers(pack, answers, as_of) == []
    return assess(pack, answers, as_of)


def said(result: Result) -> dict[str, Any]:
    """What a result says, under the keys of `expect`."""
    return {
        "headline_door": result.headline.door,
        "gate": result.gate.status if result.gate else None,
        "issue_match": result.gate.issue_match if result.gate else None,
        "clock": result.clock.status if result.clock else None,
        "successive": result.clock.successive if result.clock else None,
        "doors": {door: found.status for door, found in result.doors.items()},
        "grounds": {
            ground: {"class": found.kind, "door": found.door, "status": found.status}
            for ground, found in result.grounds.items()
        },
    }


def mismatches(expected: Mapping[str, Any], found: Mapping[str, Any], where: str = "") -> list[str]:
    """Each part of `expected` that `found` does not say, as `part: expected ..., found ...`."""
    problems: list[str] = []
    for key, wanted in expected.items():
        actual = found.get(key)
        if isinstance(wanted, dict):
            problems += mismatches(wanted, actual or {}, f"{where}{key}.")
        elif actual not in (wanted if isinstance(wanted, list) else [wanted]):
            problems.append(f"{where}{key}: expected {wanted}, found {actual}")
    return problems


def judged_parts(case: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in case["expect"].items() if key != "not_door_open"}


@pytest.mark.parametrize("case_id", CASES)
def test_the_tool_says_of_a_decided_case_what_is_expected(pack: Pack, case_id: str) -> None:
    case = CASES[case_id]
    assert mismatches(judged_parts(case), said(judge(pack, case))) == []


@pytest.mark.parametrize("case_id", [case_id for case_id, case in CASES.items() if "not_door_open" in case["expect"]])
def test_a_motion_the_court_held_closed_is_not_opened(pack: Pack, case_id: str) -> None:
    door = judge(pack, CASES[case_id]).doors["motion_3582"]
    assert door.status != "may_ask_now"
    assert door.status in door.possible


@pytest.mark.parametrize(("case_id", "status"), CLOSED_BY_LAW.items())
def test_a_motion_closed_by_law_stays_closed_with_every_other_fact_favourable(
    pack: Pack, case_id: str, status: str
) -> None:
    case = CASES[case_id]
    finished = {**FAVOURABLE, "remedy_exhausted": "bp11_answered", "remedy_exhausted_date": case["as_of"]}
    assert judge(pack, case, finished).doors["motion_3582"].status == status


@pytest.mark.parametrize("case_id", CLOSED_BY_TIME)
def test_a_motion_closed_by_time_stays_closed_with_every_other_fact_favourable(pack: Pack, case_id: str) -> None:
    result = judge(pack, CASES[case_id], FAVOURABLE)
    assert result.gate is not None
    assert result.gate.status == "not_open"
    assert result.doors["motion_3582"].status != "may_ask_now"


@pytest.mark.parametrize(("case_id", "fact", "expected"), ONCE_KNOWN, ids=[case_id for case_id, _, _ in ONCE_KNOWN])
def test_the_missing_fact_settles_what_the_tool_left_open(
    pack: Pack, case_id: str, fact: dict[str, Any], expected: dict[str, Any]
) -> None:
    case = CASES[case_id]
    assert not set(fact) & set(case["answers"])
    assert mismatches(expected, said(judge(pack, case, fact))) == []


def test_every_decided_case_is_present_once() -> None:
    assert list(CASES) == CASE_ORDER.split()
    assert len(CASES_FILE.read_text("utf-8").splitlines()) == len(CASES) == 56


@pytest.mark.parametrize("case_id", CASES)
def test_a_case_agrees_somewhere_or_says_why_not(case_id: str) -> None:
    case = CASES[case_id]
    assert JUDGED & set(case["expect"]) or case["differs"]
    assert set(case["expect"]) <= JUDGED | {"not_door_open"}


@pytest.mark.parametrize("case_id", [case_id for case_id, case in CASES.items() if case["differs"]])
def test_a_difference_has_a_kind_and_one_sentence(case_id: str) -> None:
    differs = CASES[case_id]["differs"]
    assert set(differs) == {"kind", "why"}
    assert differs["kind"] in DIFFERENCES
    assert differs["why"].endswith(".")
    assert ". " not in differs["why"]
    assert len(differs["why"].split()) >= 8


@pytest.mark.parametrize("case_id", CASES)
def test_a_case_is_judged_no_earlier_than_it_was_decided(case_id: str) -> None:
    case = CASES[case_id]
    as_of = date.fromisoformat(case["as_of"])
    assert case["decided"] in (None, as_of.isoformat())
