"""The traps of the law around the warden's request: the shipped pack gives the safe answer to each."""

from datetime import date

import pytest

from app.engine.pack import Pack
from app.engine.result import RawAnswer
from app.engine.telling.wording import Wording
from tests.packs.ordinary_case import FEDERAL, OPEN_CASE, REQUEST, TERMINAL, Answers, findings, judge, motion, urgent

# Received on a Tuesday; day 30 is Thursday, March 5, the first safe day is March 6.
FEBRUARY: Answers = {**OPEN_CASE, "request_sent_date": "2026-02-02", "request_received_date": "2026-02-03"}
ILL_AND_CARER: Answers = {
    **OPEN_CASE,
    "grounds": ["medical_terminal", "family_parent"],
    "parent_incapacitated": "yes",
    "parent_only_caregiver": "yes",
    "direct_appeal": "none",
}
DENIED_MOTION: Answers = {
    "prior_3582_motion": "denied",
    "prior_3582_decided_date": "2026-10-05",
    "prior_3582_denied_as": "merits",
}


def text(pack: Pack, key: str) -> str:
    return Wording(pack, "en").text(key)


def gate_status(pack: Pack, answers: Answers, as_of: str = "2026-12-15") -> str:
    gate = judge(pack, answers, as_of).gate
    assert gate is not None
    return gate.status


def test_t01_a_denial_on_day_five_opens_nothing(pack: Pack) -> None:
    denied: Answers = {**FEBRUARY, "warden_response": "denied", "warden_response_date": "2026-02-08"}
    result = judge(pack, denied, "2026-02-10")
    assert motion(result) == "not_yet"
    assert result.gate is not None
    assert result.gate.opens_on == date(2026, 3, 6)
    assert {"denial_opens_nothing", "remedy_dates"} <= findings(result)


@pytest.mark.parametrize("receipt", ["absent", "unsure"])
def test_t02_the_sending_date_alone_gives_no_date(pack: Pack, receipt: str) -> None:
    answers: Answers = {**OPEN_CASE, "request_received_date": receipt}
    result = judge(pack, answers)
    assert motion(result) == "need_papers"
    assert result.gate is not None
    assert result.gate.opens_on is None


@pytest.mark.parametrize(
    ("as_of", "status"), [("2026-03-03", "not_open"), ("2026-03-05", "not_open"), ("2026-03-06", "open")]
)
def test_t03_thirty_days_are_counted_not_a_month(pack: Pack, as_of: str, status: str) -> None:
    assert gate_status(pack, FEBRUARY, as_of) == status


def test_t04_a_motion_handed_in_on_day_thirty_is_too_early(pack: Pack) -> None:
    waiting = judge(pack, FEBRUARY, "2026-03-05")
    assert motion(waiting) == "not_yet"
    assert "hand_in_caution" in findings(waiting)
    filed: Answers = {**FEBRUARY, "motion_3582_filed_date": "2026-03-05"}
    assert gate_status(pack, filed, "2026-04-01") == "not_open"
    assert gate_status(pack, {**filed, "motion_3582_filed_date": "2026-03-06"}, "2026-04-01") == "open"


def test_t05_terminal_illness_skips_no_wait_and_comes_first(pack: Pack) -> None:
    result = judge(pack, {**FEBRUARY, "terminal_illness": "yes"}, "2026-02-20")
    assert motion(result) == "not_yet"
    assert urgent(result)[0] == "terminal_illness"
    assert "30-day wait for court still counts" in text(pack, "urgent.terminal_illness.text")


@pytest.mark.parametrize("place", ["unit_team", "court_or_prosecutor"])
def test_t32_a_request_to_someone_else_is_sent_again(pack: Pack, place: str) -> None:
    result = judge(pack, {**OPEN_CASE, "request_sent_to": place})
    assert motion(result) == "request_first"
    assert result.gate is not None
    assert result.gate.status == "unknown"


def test_t33_a_request_without_release_plan_is_sent_again_in_full(pack: Pack) -> None:
    result = judge(pack, {**OPEN_CASE, "request_complete": "no"})
    assert motion(result) == "request_first"
    assert "check_request_complete" in findings(result)
    assert result.gate is not None
    assert result.gate.status == "open"


@pytest.mark.parametrize("asked", ["home_confinement_or_transfer", "medical_grievance"])
def test_t34_asking_for_something_else_is_no_request(pack: Pack, asked: str) -> None:
    answers: Answers = {**OPEN_CASE, "request_asked_for": asked}
    assert motion(judge(pack, answers)) == "request_first"
    assert gate_status(pack, answers) == "not_open"
    finished: Answers = {"remedy_exhausted": "final_denial", "remedy_exhausted_date": "2026-11-20"}
    assert gate_status(pack, {**answers, **finished}) == "not_open"


def test_t35_family_may_ask_the_warden_and_not_sign_for_the_judge(pack: Pack) -> None:
    assert motion(judge(pack, {**OPEN_CASE, "request_by": "family"})) == "may_ask_now"
    assert "motion to the judge is different" in text(pack, "questions.request_by.why")
    assert "who can sign it" in text(pack, "findings.cannot_ask_alone.next")


def test_t36_a_person_too_ill_to_ask_is_told_who_may(pack: Pack) -> None:
    result = judge(pack, {**FEDERAL, **TERMINAL, "request_made": "no"})
    assert "cannot_ask_alone" in findings(result)
    assert urgent(result) == ["terminal_illness"]


def test_t37_time_does_not_cure_a_motion_filed_too_early(pack: Pack) -> None:
    result = judge(pack, {**FEBRUARY, "motion_3582_filed_date": "2026-02-20"}, "2026-09-01")
    assert motion(result) == "ask_a_lawyer"
    assert "file_a_new_motion" in findings(result)
    assert "already_filed" not in findings(result)


def test_t38_a_new_request_after_a_denied_motion_opens_the_door_again(pack: Pack) -> None:
    assert motion(judge(pack, {**OPEN_CASE, **DENIED_MOTION})) == "may_ask_now"
    old: Answers = {"request_sent_date": "2026-08-01", "request_received_date": "2026-08-03"}
    assert motion(judge(pack, {**OPEN_CASE, **DENIED_MOTION, **old})) == "request_first"


@pytest.mark.parametrize("moved", ["yes", "unsure"])
def test_t39_a_transfer_makes_the_count_unknown(pack: Pack, moved: str) -> None:
    answers: Answers = {**OPEN_CASE, "transferred_since_request": moved}
    result = judge(pack, answers)
    assert motion(result) == "request_first"
    assert gate_status(pack, answers) == "unknown"
    assert "transferred_resend" in findings(result)


@pytest.mark.parametrize(
    ("district", "match", "status"),
    [
        ("edva", "ok", "may_ask_now"),
        ("ndil", "new_request_needed", "request_first"),
        ("edpa", "new_request_advised", "request_first"),
        ("unsure", "unknown", "need_papers"),
    ],
)
def test_t40_a_ground_left_out_of_the_request_depends_on_the_circuit(
    pack: Pack, district: str, match: str, status: str
) -> None:
    result = judge(pack, {**ILL_AND_CARER, "sentencing_district": district})
    assert result.gate is not None
    assert result.gate.issue_match == match
    assert motion(result) == status
    assert ("old_grounds_may_go_now" in findings(result)) == (match == "new_request_advised")


@pytest.mark.parametrize("circuit", ["1", "2", "3", "5", "6", "8", "9", "10", "11", "DC"])
def test_t40_outside_the_fourth_and_the_seventh_a_new_request_is_advised(pack: Pack, circuit: str) -> None:
    row = next(row for row in pack.tables["districts"].rows if row["circuit"] == circuit)
    gate = judge(pack, {**ILL_AND_CARER, "sentencing_district": row["code"]}).gate
    assert gate is not None
    assert gate.issue_match == "new_request_advised"


@pytest.mark.parametrize("pending", [{"appeal_pending": "yes"}, {"direct_appeal": "pending"}])
def test_t41_a_pending_appeal_is_flagged(pack: Pack, pending: Answers) -> None:
    result = judge(pack, {**OPEN_CASE, **pending})
    assert motion(result) == "ask_a_lawyer"
    assert "rule_37" in findings(result)


def test_t42_the_two_times_to_appeal_are_kept_apart(pack: Pack) -> None:
    denied: Answers = {**DENIED_MOTION, "prior_3582_decided_date": "2026-12-10"}
    result = judge(pack, {**OPEN_CASE, **denied})
    card = next(card for card in result.urgent if card.id == "appeal_window_3582")
    assert card.date == date(2026, 12, 24)
    assert "14 days" in text(pack, "findings.appeal_window.text")
    assert "different clock" in text(pack, "findings.appeal_window.text")
    assert "appeal_window_3582" not in urgent(judge(pack, {**OPEN_CASE, **denied}, "2026-12-25"))


def test_t43_a_plea_waiver_warns_and_stops_nothing(pack: Pack) -> None:
    with_waiver, without = (judge(pack, {**OPEN_CASE, "plea_waiver": raw}) for raw in ("yes", "no"))
    assert findings(with_waiver) - findings(without) == {"plea_waiver"}
    assert with_waiver.doors.keys() == without.doors.keys()
    assert motion(with_waiver) == motion(without) == "may_ask_now"


def test_t44_danger_is_told_even_to_the_dying(pack: Pack) -> None:
    assert "danger_and_factors" in findings(judge(pack, OPEN_CASE))
    assert "danger to others" in text(pack, "findings.danger_and_factors.text")


CLOSING: list[tuple[str, RawAnswer]] = [
    (name, raw)
    for name in (
        "sentencing_authority", "special_sentence", "offense_period", "custody_place", "appeal_pending",
        "prior_3582_motion", "terminal_illness", "grounds", "request_made", "request_asked_for", "request_sent_to",
        "request_received_date", "receipt_proof", "request_complete", "request_grounds", "transferred_since_request",
    )
    for raw in ("unsure", "absent")
]  # fmt: skip


@pytest.mark.parametrize(("name", "raw"), CLOSING)
def test_t49_an_unknown_answer_never_opens_the_door(pack: Pack, name: str, raw: RawAnswer) -> None:
    assert motion(judge(pack, OPEN_CASE)) == "may_ask_now"
    result = judge(pack, {**OPEN_CASE, name: raw})
    assert motion(result) in {"need_papers", "request_first", "not_raised"}
    assert name in {item.question for item in result.missing} | {"grounds", "request_made"}


def test_t51_conviction_facts_stay_out_of_the_request(pack: Pack) -> None:
    notice = text(pack, "notices.conviction_out_of_request")
    assert "out of the request to the warden" in notice
    mixed: Answers = {**FEDERAL, **REQUEST, **TERMINAL, "grounds": ["medical_terminal", "actual_innocence"]}
    result = judge(pack, mixed)
    assert result.gate is not None
    assert result.gate.issue_match == "ok"
    assert "keep_papers_apart" in findings(result)
