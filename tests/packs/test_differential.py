"""The engine judges seeded answer sets as the plain second implementation does."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest

from app.engine.answers import check_answers
from app.engine.judging.assess import assess
from app.engine.pack import Pack
from app.engine.result import Clock, Gate, Result
from tests.packs.ordinary_case import OPEN_CASE, Answers, judge
from tests.packs.plain_contract import plain_assess
from tests.packs.seeded_answers import answer_sets

# The findings of the contract that both implementations decide; the pack has more of its own.
NAMED = {
    "judged_by_later_law", "answers_disagree", "earlier_judgment", "ask_about_delay", "try_age_65",
    "recipient_unsettled", "rule_37", "already_filed", "file_a_new_motion", "old_grounds_may_go_now",
    "check_request_complete", "coram_nobis", "amend_do_not_file_a_second", "original_judgment_date_needed",
    "see_a_lawyer", "plea_waiver",
}  # fmt: skip
SHOWN = 3


def judged_by_engine(pack: Pack, answers: Mapping[str, Any], as_of: date) -> dict[str, Any] | None:
    """The judged parts of the result, None for bad input."""
    own_day = answers.get("as_of")
    raw = {name: value for name, value in answers.items() if name != "as_of"}
    if own_day is not None or check_answers(pack, raw, as_of):
        return None
    return parts(assess(pack, raw, as_of))


def judged_plainly(answers: Mapping[str, object], as_of: date, circuits: Mapping[str, str]) -> dict[str, Any] | None:
    result = plain_assess(answers, as_of, circuits)
    if "problems" in result:
        return None
    doors = {
        door: {"status": found["status"], "grounds": found["grounds"] if door == "motion_3582" else []}
        for door, found in result["doors"].items()
    }
    return {**result, "doors": doors, "findings": set(result["findings"]) & NAMED}


def parts(result: Result) -> dict[str, Any]:
    return {
        "headline": {"door": result.headline.door, "status": result.headline.status},
        "urgent": [{"id": card.id, "date": _iso(card.date)} for card in result.urgent],
        "gate": _gate(result.gate),
        "doors": {
            name: {"status": door.status, "grounds": list(door.grounds) if name == "motion_3582" else []}
            for name, door in result.doors.items()
        },
        "grounds": {
            name: {
                "class": ground.kind,
                "status": ground.status,
                "missing": sorted(ground.missing),
                "door": ground.door,
            }
            for name, ground in result.grounds.items()
        },
        "clock_2255": _clock(result.clock),
        "findings": {finding.id for finding in result.findings} & NAMED,
        "parked": sorted(result.parked),
    }


def _gate(gate: Gate | None) -> dict[str, Any] | None:
    if gate is None:
        return None
    return {
        "status": gate.status,
        "route": gate.route,
        "opens_on": _iso(gate.opens_on),
        "issue_match": gate.issue_match,
    }


def _clock(clock: Clock | None) -> dict[str, Any] | None:
    if clock is None:
        return None
    return {
        "status": clock.status,
        "safe_deadline": _iso(clock.safe_deadline),
        "deadlines": [
            {"trigger": item.trigger, "earliest": _iso(item.earliest), "latest": _iso(item.latest)}
            for item in clock.deadlines
        ],
        "successive": clock.successive,
    }


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def differences(pack: Pack, seed: int, count: int) -> tuple[list[str], int, int]:
    """What is judged differently, with how many sets were judged and how many were bad input."""
    circuits = {row["code"]: row["circuit"] for row in pack.tables["districts"].rows}
    found: list[str] = []
    judged = refused = 0
    for answers, as_of in answer_sets(seed, count):
        ours, plain = judged_by_engine(pack, answers, as_of), judged_plainly(answers, as_of, circuits)
        if ours is None or plain is None:
            refused += 1
            if ours is not plain:
                found.append(f"bad input: engine {ours is None}, plain {plain is None}: {as_of} {answers}")
            continue
        judged += 1
        found += [
            f"{part}: engine {ours[part]}, plain {plain[part]}: {as_of} {answers}"
            for part in ours
            if ours[part] != plain[part]
        ]
    return found, judged, refused


@pytest.mark.parametrize("seed", [11, 12, 13, 14])
def test_a_thousand_answer_sets_are_judged_alike(pack: Pack, seed: int) -> None:
    found, judged, refused = differences(pack, seed, 1000)
    assert found[:SHOWN] == []
    assert judged > 900
    assert refused > 5


@pytest.mark.slow
@pytest.mark.timeout(600)
@pytest.mark.parametrize("seed", [2026, 2255, 3582, 5050])
def test_five_thousand_answer_sets_are_judged_alike(pack: Pack, seed: int) -> None:
    found, judged, _ = differences(pack, seed, 5000)
    assert found[:SHOWN] == []
    assert judged > 4500


def test_a_difference_is_seen(pack: Pack, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tests.packs.plain_contract.NEWEST_AUTHORITY", date(2027, 6, 1))
    found, _, _ = differences(pack, 11, 50)
    assert found
    assert all(difference.startswith("findings: ") for difference in found)


@pytest.mark.parametrize("name", ["request_sent_to", "transferred_since_request"])
def test_old_grounds_may_go_when_the_remedy_alone_opened_the_gate(pack: Pack, name: str) -> None:
    two: Answers = {"grounds": ["medical_terminal", "other"], "other_similar_gravity": "yes", "direct_appeal": "none"}
    result = judge(pack, {**OPEN_CASE, **two, "remedy_exhausted": "bp11_lapsed", name: "absent"})
    assert result.gate is not None
    assert (result.gate.status, result.gate.issue_match) == ("open", "new_request_advised")
    assert "old_grounds_may_go_now" in {finding.id for finding in result.findings}
