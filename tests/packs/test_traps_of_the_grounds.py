"""The traps of the law around grounds or persons: the shipped pack gives the safe answer to each."""

import json
from decimal import Decimal

import pytest

from app.engine.pack import Pack
from app.engine.telling.wording import Wording
from tests.packs.ordinary_case import FEDERAL, OPEN_CASE, REQUEST, Answers, findings, judge, motion, told

AGE_65: Answers = {
    **FEDERAL,
    "grounds": ["age_65"],
    "age": 65,
    "age_serious_decline": "yes",
    "years_served": 10,
    "term_years": 40,
    "life_sentence": "no",
}
AGE_70: Answers = {
    **FEDERAL,
    "grounds": ["age_70_30_years"],
    "age": 70,
    "years_served": 30,
    "sentenced_under_3559c": "yes",
    "director_found_no_danger": "yes",
}


def ground(pack: Pack, answers: Answers, name: str) -> str:
    return judge(pack, {**FEDERAL, "grounds": [name], **answers}).grounds[name].status


def text(pack: Pack, key: str) -> str:
    return Wording(pack, "en").text(key)


def test_t06_terminal_illness_asks_for_no_prognosis(pack: Pack) -> None:
    assert ground(pack, {"terminal_illness": "yes"}, "medical_terminal") == "elements_shown"
    assert "No set time to live is needed" in text(pack, "questions.terminal_illness.why")
    assert "months to live" not in json.dumps(pack.texts["en"]["questions"])


@pytest.mark.parametrize(
    ("decline", "status"), [("yes", "elements_shown"), ("no", "elements_not_met"), ("unsure", "elements_missing")]
)
def test_t07_age_with_time_served_is_not_enough_without_decline(pack: Pack, decline: str, status: str) -> None:
    assert ground(pack, {**AGE_65, "age_serious_decline": decline}, "age_65") == status


@pytest.mark.parametrize(
    ("served", "term", "status"),
    [
        (Decimal("7.5"), 10, "elements_shown"),
        (10, 40, "elements_shown"),
        (Decimal("9.99"), 40, "elements_missing"),
        (9, 40, "elements_not_met"),
        (Decimal("7.49"), 10, "elements_missing"),
        (Decimal("6.5"), 10, "elements_not_met"),
        (3, 4, "elements_shown"),
    ],
)
def test_t08_the_lesser_of_ten_years_and_three_quarters_counts(
    pack: Pack, served: Decimal | int, term: int, status: str
) -> None:
    assert ground(pack, {**AGE_65, "years_served": served, "term_years": term}, "age_65") == status


def test_t08_a_life_sentence_asks_for_ten_years(pack: Pack) -> None:
    life: Answers = {**AGE_65, "life_sentence": "yes", "term_years": 5}
    assert ground(pack, {**life, "years_served": 8}, "age_65") == "elements_not_met"
    assert ground(pack, {**life, "years_served": 10}, "age_65") == "elements_shown"


@pytest.mark.parametrize("name", ["sentenced_under_3559c", "director_found_no_danger"])
def test_t09_seventy_with_thirty_years_is_not_automatic(pack: Pack, name: str) -> None:
    assert ground(pack, AGE_70, "age_70_30_years") == "elements_shown"
    assert ground(pack, {**AGE_70, name: "no"}, "age_70_30_years") == "elements_not_met"
    result = judge(pack, {**AGE_70, name: "no"})
    assert ("try_age_65" in findings(result)) == (name == "director_found_no_danger")


@pytest.mark.parametrize(
    ("name", "sick", "only"),
    [
        ("family_spouse_partner", "spouse_incapacitated", "spouse_only_caregiver"),
        ("family_parent", "parent_incapacitated", "parent_only_caregiver"),
        ("family_other", "relative_incapacitated", "relative_only_caregiver"),
    ],
)
def test_t10_a_relative_needs_the_only_available_caregiver(pack: Pack, name: str, sick: str, only: str) -> None:
    assert ground(pack, {sick: "yes", only: "yes"}, name) == "elements_shown"
    assert ground(pack, {sick: "yes", only: "no"}, name) == "elements_not_met"
    assert ground(pack, {sick: "yes"}, name) == "elements_missing"


def test_t10_a_child_needs_no_only_available_caregiver(pack: Pack) -> None:
    child: Answers = {"child_caregiver_lost": "yes", "child_minor_or_incapable": "yes"}
    assert ground(pack, child, "family_child_caregiver") == "elements_shown"
    assert [name for name in pack.questions if name.startswith("child_")] == list(child)


def test_t11_a_grown_child_has_to_be_unable_to_live_without_care(pack: Pack) -> None:
    grown: Answers = {"child_caregiver_lost": "yes", "child_minor_or_incapable": "no"}
    assert ground(pack, grown, "family_child_caregiver") == "elements_not_met"
    assert "stops self-care" in text(pack, "questions.child_minor_or_incapable.why")


@pytest.mark.parametrize(
    ("found", "danger", "status"),
    [
        ("none", "no", "elements_missing"),
        ("pending", "no", "elements_missing"),
        ("unduly_delayed", "no", "elements_shown"),
        ("none", "yes", "elements_shown"),
        ("conviction", "no", "elements_shown"),
    ],
)
def test_t12_abuse_is_never_refused_for_want_of_a_finding(pack: Pack, found: str, danger: str, status: str) -> None:
    answers: Answers = {
        "abuse_kind": "serious_bodily_injury",
        "abuse_by_custodian": "yes",
        "abuse_during_this_term": "yes",
        "abuse_established": found,
        "abuse_imminent_danger": danger,
    }
    assert ground(pack, answers, "abuse_in_custody") == status


@pytest.mark.parametrize("name", ["unusually_long_sentence", "change_in_law"])
@pytest.mark.parametrize("district", ["dme", "edva", "ndil", "ndca", "ddc"])
def test_t13_a_long_sentence_is_closed_everywhere(pack: Pack, name: str, district: str) -> None:
    result = judge(pack, {**OPEN_CASE, "grounds": ["medical_terminal", name], "sentencing_district": district})
    assert result.grounds[name].kind == "closed"
    assert result.doors["motion_3582"].grounds == ("medical_terminal",)
    assert motion(judge(pack, {**OPEN_CASE, "grounds": [name], "sentencing_district": district})) == "wrong_door"


def test_t14_a_changed_law_is_sent_to_what_reaches_back(pack: Pack) -> None:
    result = judge(pack, {**FEDERAL, "grounds": ["change_in_law"]})
    assert result.grounds["change_in_law"].door == "reduction_3582c2"
    assert result.headline.door == "reduction_3582c2"


@pytest.mark.parametrize("name", ["rehabilitation", "sentence_disparity", "prison_conditions"])
def test_t15_a_supporting_ground_is_not_alone_and_adds_weight_to_another(pack: Pack, name: str) -> None:
    assert motion(judge(pack, {**OPEN_CASE, "grounds": [name]})) == "not_alone"
    both = judge(pack, {**OPEN_CASE, "grounds": ["medical_terminal", name]})
    assert motion(both) == "may_ask_now"
    assert both.doors["motion_3582"].grounds == ("medical_terminal",)


@pytest.mark.parametrize(
    "attack", ["conviction_invalid", "sentence_illegal", "actual_innocence", "ineffective_assistance"]
)
def test_t16_an_attack_is_split_from_the_medical_case(pack: Pack, attack: str) -> None:
    result = judge(pack, {**OPEN_CASE, "grounds": ["medical_terminal", attack]})
    assert motion(result) == "may_ask_now"
    assert result.doors["motion_3582"].grounds == ("medical_terminal",)
    assert result.grounds[attack].door == "motion_2255"
    assert "keep_papers_apart" in findings(result)
    assert motion(judge(pack, {**OPEN_CASE, "grounds": [attack]})) == "wrong_door"


@pytest.mark.parametrize(
    ("court", "door"),
    [("state_court", "state_program"), ("court_martial", "military"), ("dc_superior_court", "dc_motion")],
)
def test_t25_a_federal_prison_makes_no_federal_sentence(pack: Pack, court: str, door: str) -> None:
    result = judge(pack, {**OPEN_CASE, "sentencing_authority": court, "custody_place": "bop_prison"})
    assert motion(result) == "out"
    assert result.headline.door == door


@pytest.mark.parametrize("court", ["foreign_court", "tribal_court", "not_sentenced"])
def test_t25_a_sentence_of_no_american_court_has_someone_to_ask(pack: Pack, court: str) -> None:
    result = judge(pack, {**OPEN_CASE, "sentencing_authority": court})
    assert motion(result) == "out"
    assert "see_a_lawyer" in findings(result)


def test_t26_a_jail_makes_no_state_sentence(pack: Pack) -> None:
    result = judge(pack, {**OPEN_CASE, "custody_place": "nonfederal_facility"})
    assert motion(result) == "may_ask_now"
    assert "recipient_unsettled" in findings(result)


def test_t27_two_courts_sit_in_washington(pack: Pack) -> None:
    federal = judge(pack, {**OPEN_CASE, "sentencing_district": "ddc"})
    local = judge(pack, {**OPEN_CASE, "sentencing_authority": "dc_superior_court"})
    assert (motion(federal), motion(local)) == ("may_ask_now", "out")
    assert list(local.doors) == ["motion_3582", "dc_motion"]


@pytest.mark.parametrize(
    ("period", "status"),
    [("before_1987_11_01", "out"), ("spans_both", "ask_a_lawyer"), ("on_or_after_1987_11_01", "may_ask_now")],
)
def test_t28_the_day_of_the_crime_counts(pack: Pack, period: str, status: str) -> None:
    result = judge(pack, {**OPEN_CASE, "offense_period": period, "judgment_date": "1995-05-01"})
    assert motion(result) == status
    assert ("old_law_4205g" in result.doors) == (status != "may_ask_now")
    assert "The day of the crime counts" in text(pack, "questions.offense_period.why")


@pytest.mark.parametrize("place", ["home_confinement", "halfway_house"])
def test_t29_home_confinement_is_still_the_term(pack: Pack, place: str) -> None:
    result = judge(pack, {**OPEN_CASE, "custody_place": place})
    assert motion(result) == "may_ask_now"
    assert "recipient_unsettled" in findings(result)


@pytest.mark.parametrize("place", ["supervised_release", "probation"])
def test_t30_supervision_is_out(pack: Pack, place: str) -> None:
    result = judge(pack, {**OPEN_CASE, "custody_place": place})
    assert motion(result) == "out"
    assert result.headline.door == "supervised_release_3583e"


def test_t31_the_circuit_is_the_one_of_the_sentencing_district(pack: Pack) -> None:
    assert "not the prison's" in text(pack, "questions.sentencing_district.why")
    assert [name for name, question in pack.questions.items() if question.table == "districts"] == [
        "sentencing_district"
    ]


@pytest.mark.parametrize("changed", ["yes", "no", "unsure"])
def test_t46_a_foreseeable_illness_only_warns(pack: Pack, changed: str) -> None:
    result = judge(pack, {**OPEN_CASE, "changed_since_sentencing": changed})
    assert motion(result) == "may_ask_now"
    assert ("foreseeable_warning" in findings(result)) == (changed == "no")


def test_t48_the_ended_pilot_for_elders_is_told_as_ended(pack: Pack) -> None:
    asked: Answers = {**OPEN_CASE, "age": 66, "request_asked_for": "home_confinement_or_transfer"}
    result = judge(pack, asked)
    assert "elderly_pilot_expired" in findings(result)
    assert "it ended on September 30, 2023" in told(pack, result, "elderly_pilot_expired")


@pytest.mark.parametrize(
    "special",
    [["death"], ["juvenile_adjudication"], ["treaty_transfer"], ["commuted"]],
)
def test_t49_a_special_sentence_goes_to_a_lawyer(pack: Pack, special: list[str]) -> None:
    assert motion(judge(pack, {**FEDERAL, **REQUEST, **OPEN_CASE, "special_sentence": special})) == "ask_a_lawyer"
