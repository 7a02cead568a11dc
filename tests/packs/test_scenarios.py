"""The scenarios of the users' needs lead to the doors, the urgent cards, the findings that are asked for."""

from datetime import date

import pytest

from app.engine.pack import Pack
from app.engine.telling.wording import Wording
from tests.packs.ordinary_case import FEDERAL, REQUEST, TERMINAL, Answers, findings, judge, motion, told, urgent

# Dementia at 68 after 12 of 20 years; the warden had the request 45 days before.
DEMENTIA: Answers = {
    **FEDERAL,
    **REQUEST,
    "grounds": ["age_65", "medical_serious"],
    "request_grounds": ["age_65", "medical_serious"],
    "age": 68,
    "years_served": 12,
    "term_years": 20,
    "life_sentence": "no",
    "age_serious_decline": "yes",
    "serious_condition_limits_self_care": "yes",
    "serious_condition_recovery_not_expected": "yes",
    "changed_since_sentencing": "yes",
    "request_received_date": "2026-10-09",
    "request_sent_date": "2026-10-05",
}
DAY = "2026-11-23"
FATHER: Answers = {
    **FEDERAL, **REQUEST, "grounds": ["family_parent"], "request_grounds": ["family_parent"],
    "parent_incapacitated": "yes",
}  # fmt: skip
ABUSE: Answers = {
    **FEDERAL, "grounds": ["abuse_in_custody"], "abuse_kind": "sexual_act", "abuse_by_custodian": "yes",
    "abuse_during_this_term": "yes", "abuse_established": "pending", "abuse_imminent_danger": "no",
    "request_made": "no",
}  # fmt: skip
LATE_WITNESS: Answers = {
    **FEDERAL, "grounds": ["actual_innocence"], "judgment_date": "2017-11-01", "direct_appeal": "none",
    "prior_2255": "denied_on_merits", "new_judgment_since_2255": "no", "later_trigger": ["new_facts"],
    "new_facts_date": "2026-09-01",
}  # fmt: skip


def next_step(pack: Pack, finding: str) -> str:
    return Wording(pack, "en").text(f"findings.{finding}.next")


def test_t1_an_old_sick_man_with_all_proof_may_ask_now(pack: Pack) -> None:
    result = judge(pack, DEMENTIA, DAY)
    assert motion(result) == "may_ask_now"
    assert result.doors["motion_3582"].grounds == ("medical_serious", "age_65")
    assert result.gate is not None
    assert (result.gate.status, result.gate.issue_match) == ("open", "ok")
    assert result.headline.door == "motion_3582"
    assert "AO 250" in next_step(pack, "m3582_may_ask_now")


def test_t2_a_sent_date_alone_is_no_proof_and_gives_no_date(pack: Pack) -> None:
    answers = {**DEMENTIA, "request_received_date": "absent", "receipt_proof": "none"}
    result = judge(pack, answers, DAY)
    assert motion(result) == "need_papers"
    assert result.gate is not None
    assert (result.gate.status, result.gate.opens_on, result.gate.working) == ("unknown", None, ())
    assert "receipt_needs_proof" in findings(result)


def test_t2_the_gate_is_surely_shut_for_thirty_days_after_sending(pack: Pack) -> None:
    answers: Answers = {**DEMENTIA, "request_received_date": "absent", "receipt_proof": "none"}
    result = judge(pack, {**answers, "request_sent_date": "2026-11-02"}, DAY)
    assert result.gate is not None
    assert (result.gate.status, result.gate.opens_on) == ("not_open", None)


def test_t3_a_denial_on_day_twelve_in_the_seventh_circuit_gives_both_dates(pack: Pack) -> None:
    denied: Answers = {"sentencing_district": "ndil", "warden_response": "denied", "warden_response_date": "2026-11-16"}
    received: Answers = {"request_sent_date": "2026-11-03", "request_received_date": "2026-11-04"}
    result = judge(pack, {**DEMENTIA, **denied, **received}, DAY)
    assert motion(result) == "not_yet"
    assert result.gate is not None
    assert (result.gate.status, result.gate.opens_on) == ("not_open", date(2026, 12, 5))
    assert {"denial_opens_nothing", "denied_early_unsettled", "remedy_dates"} <= findings(result)
    assert "BP-9 is due in 20 days" in told(pack, result, "remedy_dates")


def test_t4_cancer_with_a_lawyer_who_failed_is_two_papers_with_the_clock_first(pack: Pack) -> None:
    answers: Answers = {
        **FEDERAL, **TERMINAL, "grounds": ["medical_terminal", "ineffective_assistance"], "request_made": "no",
        "judgment_date": "2026-01-20", "direct_appeal": "none", "later_trigger": [],
    }  # fmt: skip
    result = judge(pack, answers, DAY)
    assert (motion(result), result.doors["motion_2255"].status) == ("request_first", "may_ask_now")
    assert urgent(result) == ["terminal_illness", "clock_2255_running"]
    assert result.urgent[1].date == date(2027, 2, 3)
    assert {"keep_papers_apart", "two_clocks", "castro_notice", "ineffective_goes_2255"} <= findings(result)
    assert result.grounds["ineffective_assistance"].door == "motion_2255"
    assert result.doors["motion_3582"].grounds == ("medical_terminal",)


def test_t5_a_new_witness_after_a_denied_2255_needs_leave_first(pack: Pack) -> None:
    result = judge(pack, LATE_WITNESS, DAY)
    assert result.headline.door == "authorization_2255h"
    assert result.headline.status == "leave_of_court_first"
    assert motion(result) == "wrong_door"
    assert "motion_2255" not in result.doors
    assert result.grounds["actual_innocence"].door == "authorization_2255h"


def test_t6_stacked_counts_alone_are_no_reason_and_name_what_is_left(pack: Pack) -> None:
    result = judge(pack, {**FEDERAL, "grounds": ["unusually_long_sentence", "change_in_law"]}, DAY)
    assert motion(result) == "wrong_door"
    assert result.headline.door == "reduction_3582c2"
    assert {"long_sentence_closed", "law_change_closed", "clemency"} <= findings(result)
    assert result.doors["motion_3582"].grounds == ()
    assert result.grounds["change_in_law"].kind == "closed"


@pytest.mark.parametrize(
    ("only", "status", "missing"),
    [("unsure", "elements_missing", ("parent_only_caregiver",)), ("no", "elements_not_met", ())],
)
def test_t7_a_father_with_another_child_at_hand_lacks_the_only_caregiver(
    pack: Pack, only: str, status: str, missing: tuple[str, ...]
) -> None:
    result = judge(pack, {**FATHER, "parent_only_caregiver": only})
    assert motion(result) == ("need_papers" if only == "unsure" else "no_ground_shown")
    ground = result.grounds["family_parent"]
    assert (ground.status, ground.missing) == (status, missing)


def test_t8_abuse_with_a_pending_case_stays_open_and_private(pack: Pack) -> None:
    result = judge(pack, ABUSE)
    ground = result.grounds["abuse_in_custody"]
    assert (ground.status, ground.missing) == ("elements_missing", ("abuse_established",))
    assert {"ask_about_delay", "abuse_safety"} <= findings(result)
    assert "do not need the story" in told(pack, result, "abuse_safety")
    assert urgent(result) == []


def test_t8_danger_now_comes_before_everything(pack: Pack) -> None:
    result = judge(
        pack, {**ABUSE, "abuse_imminent_danger": "yes", "judgment_date": "2025-11-20", "direct_appeal": "none"}
    )
    assert urgent(result)[0] == "abuse_danger_now"
    assert result.grounds["abuse_in_custody"].status == "elements_shown"


def test_t9_wrong_credits_go_to_the_prison_then_to_a_2241_petition(pack: Pack) -> None:
    result = judge(pack, {**FEDERAL, "grounds": ["sentence_computation"]})
    assert (result.headline.door, result.headline.status) == ("petition_2241", "ask_a_lawyer")
    assert motion(result) == "wrong_door"
    text = told(pack, result, "petition_2241_here")
    assert "BP-9" in text
    assert "the court where you are held" in text


def test_t10_a_state_prisoner_is_out_and_shown_the_state_doors(pack: Pack) -> None:
    state: Answers = {"sentencing_authority": "state_court", "state": "TX", "custody_place": "bop_prison"}
    result = judge(pack, {**state, "grounds": ["medical_terminal", "actual_innocence"]})
    assert motion(result) == "out"
    assert list(result.doors) == ["motion_3582", "state_program", "petition_2254"]
    assert result.headline.door == "state_program"
    assert result.gate is None
    assert result.clock is None
    assert any(cite.authority == "ao_241" for cite in pack.findings["petition_2254_here"].authorities)


def test_t11_a_daughter_may_ask_the_warden_for_a_dying_man(pack: Pack) -> None:
    answers: Answers = {**FEDERAL, **TERMINAL, "keyboard": "family", "request_made": "no"}
    result = judge(pack, answers)
    assert urgent(result) == ["terminal_illness"]
    assert {"terminal_rights", "cannot_ask_alone"} <= findings(result)
    assert "14 days" in told(pack, result, "terminal_rights")
    assert motion(result) == "request_first"


def test_t11_a_request_by_family_counts_as_one(pack: Pack) -> None:
    assert motion(judge(pack, {**FEDERAL, **REQUEST, **TERMINAL, "request_by": "family"})) == "may_ask_now"


def test_t12_a_transfer_after_the_request_makes_asking_again_the_safe_way(pack: Pack) -> None:
    result = judge(pack, {**DEMENTIA, "transferred_since_request": "yes"}, DAY)
    assert motion(result) == "request_first"
    assert result.gate is not None
    assert result.gate.status == "unknown"
    assert "transferred_resend" in findings(result)


def test_t13_a_second_motion_needs_a_fresh_request(pack: Pack) -> None:
    denied: Answers = {
        "prior_3582_motion": "denied", "prior_3582_decided_date": "2025-11-03", "prior_3582_denied_as": "merits",
    }  # fmt: skip
    old = {"request_sent_date": "2025-06-01", "request_received_date": "2025-06-05"}
    stale = judge(pack, {**DEMENTIA, **denied, **old}, DAY)
    assert motion(stale) == "request_first"
    assert stale.gate is not None
    assert (stale.gate.status, stale.gate.opens_on) == ("not_open", None)
    assert "new_request_after_denial" in findings(stale)
    assert motion(judge(pack, {**DEMENTIA, **denied}, DAY)) == "may_ask_now"
