"""What the shipped pack tells of 2255 motions, of state cases, of people in a special place."""

from datetime import date

import pytest

from app.engine.pack import Pack
from app.engine.telling.modes import wording_mode
from app.engine.telling.wording import SUPERVISED, Wording
from tests.packs.ordinary_case import AS_OF, ATTACK, FEDERAL, OPEN_CASE, Answers, finding, findings, judge, told


def test_t14_a_changed_law_is_shown_the_ways_that_reach_back(pack: Pack) -> None:
    result = judge(pack, {**FEDERAL, "grounds": ["change_in_law"]})
    assert {"guideline_amendments", "first_step_404", "law_change_closed"} <= findings(result)
    assert "782" in told(pack, result, "guideline_amendments")
    assert "August 3, 2010" in told(pack, result, "first_step_404")


def test_t14_beside_a_personal_reason_a_changed_law_is_left_to_a_lawyer(pack: Pack) -> None:
    both: Answers = {**OPEN_CASE, "grounds": ["medical_terminal", "change_in_law"]}
    assert "law_change_extent" in findings(judge(pack, both))
    assert "law_change_extent" not in findings(judge(pack, {**FEDERAL, "grounds": ["change_in_law"]}))


@pytest.mark.parametrize(
    ("earlier", "name"),
    [
        ({"prior_2255": "dismissed_without_prejudice"}, "not_counted_first"),
        ({"prior_2255": "recharacterized_without_warning"}, "no_warning_not_counted"),
        ({"prior_2255": "denied_as_untimely"}, "untimely_counts"),
        ({"prior_2255": "denied_on_merits", "new_judgment_since_2255": "yes"}, "new_judgment_first"),
        ({"prior_2255": "pending_on_appeal"}, "while_on_appeal"),
        ({"prior_2255": "denied_on_merits"}, "old_claim_not_barred"),
        ({"prior_2255": "denied_on_merits"}, "leave_how"),
    ],
)
def test_t18_each_outcome_of_an_earlier_2255_is_told_for_what_it_is(pack: Pack, earlier: Answers, name: str) -> None:
    assert name in findings(judge(pack, {**ATTACK, **earlier}))
    assert name not in findings(judge(pack, ATTACK))


def test_t19_a_second_one_during_the_appeal_is_no_amendment(pack: Pack) -> None:
    result = judge(pack, {**ATTACK, "prior_2255": "pending_on_appeal"})
    assert "even before the appeal is decided" in told(pack, result, "while_on_appeal")


def test_t20_a_cut_term_is_told_not_to_start_the_year(pack: Pack) -> None:
    result = judge(pack, {**ATTACK, "prior_3582_motion": "granted", "prior_3582_decided_date": "2026-11-02"})
    assert "does not start a new 2255 year" in told(pack, result, "reduction_no_restart")


def test_t21_the_fourth_circuits_count_is_told(pack: Pack) -> None:
    fourth = judge(pack, {**ATTACK, "sentencing_district": "edva"})
    assert "from the day the judgment was entered" in told(pack, fourth, "entry_date_fourth")
    assert "entry_date_fourth" not in findings(judge(pack, ATTACK))


@pytest.mark.parametrize(
    ("trigger", "name", "words"),
    [
        ("new_facts", "trigger_new_facts", "The day you learned the law does not count"),
        ("new_supreme_court_right", "trigger_new_right", "Only the U.S. Supreme Court"),
        ("government_impediment", "trigger_impediment", "from the day it ended"),
    ],
)
def test_t23_each_later_event_is_told_with_its_limit(pack: Pack, trigger: str, name: str, words: str) -> None:
    assert words in told(pack, judge(pack, {**ATTACK, "later_trigger": [trigger]}), name)


def test_t24_the_two_rulings_of_may_2026_start_no_year(pack: Pack) -> None:
    result = judge(pack, {**ATTACK, "later_trigger": ["new_supreme_court_right"]})
    assert "name no new right" in told(pack, result, "trigger_new_right")


def test_t17_late_innocence_hears_of_the_gateway_and_a_second_one_of_its_limit(pack: Pack) -> None:
    late: Answers = {**ATTACK, "grounds": ["actual_innocence"], "judgment_date": "2020-03-02"}
    assert "very strong proof of innocence" in told(pack, judge(pack, late), "late_not_hopeless")
    second = judge(pack, {**late, "prior_2255": "denied_on_merits"})
    assert "A second motion has a harder test" in told(pack, second, "gateway_limits")
    assert "not a way around" in told(pack, second, "no_way_around_2255")


def test_t43_exceptions_to_a_plea_waiver_reach_the_lawyer(pack: Pack) -> None:
    result = judge(pack, {**ATTACK, "plea_waiver": "yes", "keyboard": "lawyer"})
    assert wording_mode(pack, {"keyboard": "lawyer"}, date.fromisoformat(AS_OF)) == SUPERVISED
    supervised = Wording(pack, "en", SUPERVISED).finding(finding(result, "plea_waiver"))
    assert "Common exceptions" in supervised
    assert told(pack, result, "plea_waiver") != supervised


def test_a_state_case_is_told_when_its_year_starts_and_pauses(pack: Pack) -> None:
    state: Answers = {"sentencing_authority": "state_court", "custody_place": "state_prison", "state": "OH"}
    result = judge(pack, {**state, "grounds": ["conviction_invalid"]})
    said = told(pack, result, "state_habeas_finality")
    assert "90 days later" in said
    assert "An open state petition pauses it" in said
    assert "5 dollars" in told(pack, result, "state_habeas_filing")
    assert not {"state_habeas_finality", "state_habeas_filing"} & findings(judge(pack, state))


@pytest.mark.parametrize(
    ("detail", "name"),
    [
        ("restitution_left_open", "restitution_left_open"),
        ("other_districts", "more_than_one_court"),
        ("territorial_law", "territorial_counts"),
    ],
)
def test_a_detail_of_the_case_is_told_and_moves_no_date(pack: Pack, detail: str, name: str) -> None:
    result = judge(pack, {**ATTACK, "case_details": [detail]})
    assert name in findings(result)
    assert result.clock == judge(pack, ATTACK).clock
    assert result.doors.keys() == judge(pack, ATTACK).doors.keys()


# Who is outside, what else there is


@pytest.mark.parametrize(
    ("change", "name"),
    [
        ({"special_sentence": ["treaty_transfer"]}, "treaty_note"),
        ({"special_sentence": ["juvenile_adjudication"]}, "juvenile_note"),
        ({"special_sentence": ["death"]}, "death_sentence_note"),
        ({"special_sentence": ["commuted"]}, "commuted_note"),
        ({"custody_place": "not_started"}, "not_started_note"),
        ({"custody_place": "civil_commitment"}, "civil_hold_note"),
        ({"term_kind": "revocation"}, "revocation_term_only"),
        ({"sentencing_authority": "tribal_court"}, "tribal_check_court"),
        ({"sentencing_authority": "mixed"}, "mixed_sentences"),
        ({"offense_period": "spans_both"}, "spans_both_note"),
    ],
)
def test_t25_every_special_case_is_told_why_it_is_one(pack: Pack, change: Answers, name: str) -> None:
    assert name in findings(judge(pack, {**OPEN_CASE, **change}))
    assert name not in findings(judge(pack, OPEN_CASE))


def test_t27_the_dc_law_is_told_for_a_dc_sentence_only(pack: Pack) -> None:
    here = judge(pack, {**OPEN_CASE, "sentencing_authority": "dc_superior_court"})
    assert "no request to a warden first" in told(pack, here, "dc_reasons")
    assert "dc_reasons" not in findings(judge(pack, {**OPEN_CASE, "sentencing_district": "ddc"}))


@pytest.mark.parametrize(
    ("age", "grounds", "there"), [(66, ["age_65"], True), (59, ["age_65"], False), (66, ["medical_terminal"], False)]
)
def test_t48_the_end_of_the_trial_program_is_told_to_elders_only(
    pack: Pack, age: int, grounds: list[str], there: bool
) -> None:
    result = judge(pack, {**OPEN_CASE, "age": age, "grounds": grounds})
    assert ("elderly_pilot_expired" in findings(result)) == there


def test_t12_harm_outside_the_rule_is_not_refused_but_sent_to_a_lawyer(pack: Pack) -> None:
    abuse: Answers = {**FEDERAL, "grounds": ["abuse_in_custody"], "abuse_kind": "serious_bodily_injury"}
    assert "abuse_by_prisoner" in findings(judge(pack, {**abuse, "abuse_by_custodian": "no"}))
    assert "abuse_before_term" in findings(judge(pack, {**abuse, "abuse_during_this_term": "no"}))
