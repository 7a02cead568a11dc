"""The traps of the law around a 2255 motion: the shipped pack gives the safe answer to each."""

from datetime import date, timedelta

import pytest

from app.engine.pack import Pack
from app.engine.result import Clock
from app.engine.telling.result_json import result_json
from app.engine.telling.wording import Wording
from tests.packs.ordinary_case import AS_OF, FEDERAL, NO_APPEAL, OPEN_CASE, Answers, findings, judge, motion, urgent

INNOCENT: Answers = {**FEDERAL, **NO_APPEAL, "grounds": ["actual_innocence"]}
DECIDED: Answers = {
    "judgment_date": "2025-01-02",
    "direct_appeal": "decided",
    "appeal_judgment_date": "2026-01-15",
    "rehearing": "none",
    "certiorari": "none",
}


def clock(pack: Pack, answers: Answers, as_of: str = AS_OF) -> Clock:
    found = judge(pack, answers, as_of).clock
    assert found is not None
    return found


def text(pack: Pack, key: str) -> str:
    return Wording(pack, "en").text(key)


def test_t17_an_innocence_claim_shows_every_date_that_can_start_the_year(pack: Pack) -> None:
    later: Answers = {
        "later_trigger": ["government_impediment", "new_supreme_court_right", "new_facts"],
        "impediment_removed_date": "2026-04-01",
        "new_right_date": "2026-05-01",
        "new_facts_date": "2026-06-01",
    }
    found = clock(pack, {**INNOCENT, **later})
    assert [(item.trigger, item.earliest) for item in found.deadlines] == [
        ("f1", date(2027, 3, 16)),
        ("f2", date(2027, 4, 1)),
        ("f3", date(2027, 5, 1)),
        ("f4", date(2027, 6, 1)),
    ]
    assert found.safe_deadline == date(2027, 3, 16)


def test_t17_a_late_claim_is_never_told_as_hopeless(pack: Pack) -> None:
    result = judge(pack, {**INNOCENT, "judgment_date": "2020-03-02"})
    assert result.clock is not None
    assert result.clock.status == "late"
    assert result.doors["motion_2255"].status == "may_be_late"
    assert "late_not_hopeless" in findings(result)


@pytest.mark.parametrize(
    ("outcome", "successive", "door"),
    [
        ("none", "no", "motion_2255"),
        ("dismissed_without_prejudice", "no", "motion_2255"),
        ("recharacterized_without_warning", "no", "motion_2255"),
        ("denied_on_merits", "yes", "authorization_2255h"),
        ("denied_as_untimely", "yes", "authorization_2255h"),
        ("granted", "unknown", "motion_2255"),
        ("pending", "unknown", "motion_2255"),
        ("appeal_reinstated_only", "unknown", "motion_2255"),
        ("unsure", "unknown", "motion_2255"),
        ("absent", "unknown", "motion_2255"),
    ],
)
def test_t18_an_earlier_2255_is_asked_for_its_outcome(pack: Pack, outcome: str, successive: str, door: str) -> None:
    result = judge(pack, {**INNOCENT, "prior_2255": outcome})
    assert result.clock is not None
    assert result.clock.successive == successive
    assert result.grounds["actual_innocence"].door == door
    assert door in result.doors
    assert result.doors[door].status != "out"


@pytest.mark.parametrize(("judgment", "successive"), [("yes", "unknown"), ("unsure", "unknown"), ("no", "yes")])
def test_t18_a_new_judgment_may_start_afresh(pack: Pack, judgment: str, successive: str) -> None:
    answers: Answers = {**INNOCENT, "prior_2255": "denied_on_merits", "new_judgment_since_2255": judgment}
    assert clock(pack, answers).successive == successive


def test_t19_a_second_motion_during_the_appeal_of_the_first_needs_leave(pack: Pack) -> None:
    result = judge(pack, {**INNOCENT, "prior_2255": "pending_on_appeal"})
    assert result.clock is not None
    assert result.clock.successive == "yes"
    assert result.doors["authorization_2255h"].status == "leave_of_court_first"
    assert "motion_2255" not in result.doors


def test_t20_a_reduction_does_not_start_the_year_again(pack: Pack) -> None:
    granted: Answers = {"prior_3582_motion": "granted", "prior_3582_decided_date": "2026-11-02"}
    assert clock(pack, {**INNOCENT, **granted}).safe_deadline == clock(pack, INNOCENT).safe_deadline
    assert "An order that only cut the term does not count" in text(pack, "questions.judgment_date.hint")


@pytest.mark.parametrize("district", ["edva", "dmd", "dsc", "wdva", "unsure"])
def test_t21_in_the_fourth_circuit_the_year_is_safe_from_the_entry_date(pack: Pack, district: str) -> None:
    assert clock(pack, {**INNOCENT, "sentencing_district": district}).safe_deadline == date(2027, 3, 2)
    assert clock(pack, INNOCENT).safe_deadline == date(2027, 3, 16)


def test_t22_the_ninety_days_run_from_the_judgment_or_from_rehearing(pack: Pack) -> None:
    assert clock(pack, {**INNOCENT, **DECIDED}).safe_deadline == date(2027, 4, 15)
    reheard: Answers = {"rehearing": "denied", "rehearing_denied_date": "2026-02-17"}
    assert clock(pack, {**INNOCENT, **DECIDED, **reheard}).safe_deadline == date(2027, 5, 18)
    assert "not the mandate" in text(pack, "questions.appeal_judgment_date.paper")


def test_t23_new_facts_run_from_the_facts(pack: Pack) -> None:
    assert "It does not run from when you learned the law" in text(pack, "questions.new_facts_date.why")
    late: Answers = {"judgment_date": "2020-03-02", "later_trigger": ["new_facts"], "new_facts_date": "2026-06-01"}
    result = judge(pack, {**INNOCENT, **late})
    assert result.clock is not None
    assert result.clock.status == "may_be_late"
    assert "trigger_is_arguable" in findings(result)


def test_t24_only_the_supreme_court_names_a_new_right(pack: Pack) -> None:
    assert "Rulings of other courts do not count" in text(pack, "questions.new_right_date.why")
    assert text(pack, "questions.later_trigger.choices.new_supreme_court_right").startswith("The Supreme Court")


def test_t24_no_later_event_makes_a_late_motion_timely(pack: Pack) -> None:
    late: Answers = {**INNOCENT, "judgment_date": "2020-03-02"}
    for trigger, name in (
        ("government_impediment", "impediment_removed_date"),
        ("new_supreme_court_right", "new_right_date"),
        ("new_facts", "new_facts_date"),
    ):
        assert clock(pack, {**late, "later_trigger": [trigger], name: "2026-11-30"}).status == "may_be_late"


@pytest.mark.parametrize("name", ["judgment_date", "prior_2255"])
@pytest.mark.parametrize("raw", ["unsure", "absent"])
def test_t49_an_unknown_answer_never_opens_the_2255_door(pack: Pack, name: str, raw: str) -> None:
    assert judge(pack, INNOCENT).doors["motion_2255"].status == "may_ask_now"
    assert judge(pack, {**INNOCENT, name: raw}).doors["motion_2255"].status == "need_papers"


@pytest.mark.parametrize(
    ("left", "cards"),
    [
        (31, ["clock_2255_running"]),
        (30, ["clock_2255_may_end_soon"]),
        (0, ["clock_2255_may_end_soon"]),
        (-30, ["clock_2255_may_end_soon"]),
    ],
)
def test_t50_a_year_that_ends_soon_comes_before_every_other_result(pack: Pack, left: int, cards: list[str]) -> None:
    entered = date(2026, 3, 2)
    as_of = date(2027, 3, 16) - timedelta(days=left)
    answers: Answers = {**INNOCENT, "judgment_date": entered.isoformat()}
    result = judge(pack, answers, as_of.isoformat())
    assert urgent(result) == cards
    assert result.urgent[0].date == date(2027, 3, 16)


def test_t50_a_year_that_is_over_stays_urgent_only_while_it_may_not_be(pack: Pack) -> None:
    assert urgent(judge(pack, INNOCENT, "2027-04-16")) == []
    unsettled: Answers = {**INNOCENT, "later_trigger": "unsure"}
    assert urgent(judge(pack, unsettled, "2027-04-16")) == ["clock_2255_running"]


def test_t50_a_medical_case_never_hides_the_running_year(pack: Pack) -> None:
    result = judge(pack, {**OPEN_CASE, **NO_APPEAL})
    assert motion(result) == "may_ask_now"
    assert urgent(result) == ["terminal_illness", "clock_2255_running"]
    assert "does not pause" in text(pack, "urgent.clock_2255_running.text")


def test_t50_the_most_urgent_card_comes_first(pack: Pack) -> None:
    everything: Answers = {
        **OPEN_CASE, **NO_APPEAL, "judgment_date": "2025-12-10", "grounds": ["medical_terminal", "abuse_in_custody"],
        "abuse_imminent_danger": "yes", "prior_3582_motion": "denied", "prior_3582_decided_date": "2026-12-09",
    }  # fmt: skip
    assert urgent(judge(pack, everything)) == [
        "abuse_danger_now", "terminal_illness", "clock_2255_may_end_soon", "appeal_window_3582",
    ]  # fmt: skip


def test_t52_every_result_carries_the_day_of_the_law_with_the_day_of_review(pack: Pack) -> None:
    head = result_json(pack, judge(pack, INNOCENT))["pack"]
    assert isinstance(head, dict)
    assert (head["law_as_of"], head["review_by"]) == ("2026-11-23", pack.review_by.isoformat())
    assert pack.review_by > pack.law_as_of


def test_t52_a_day_before_the_newest_ruling_is_told(pack: Pack) -> None:
    assert "judged_by_later_law" in findings(judge(pack, FEDERAL, "2026-05-27"))
    assert "judged_by_later_law" not in findings(judge(pack, FEDERAL, "2026-05-28"))
