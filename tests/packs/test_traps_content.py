"""What the shipped pack tells beside the result, so that nobody steps into a trap of the law."""

import json
import re
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from app.engine.pack import Pack
from app.engine.telling.wording import Wording
from tests.packs.ordinary_case import (
    ATTACK,
    FEDERAL,
    OPEN_CASE,
    TERMINAL,
    Answers,
    finding,
    findings,
    judge,
    motion,
    told,
)

HERE = Path(__file__).parent
NO_REQUEST: Answers = {**FEDERAL, **TERMINAL, "request_made": "no"}
DENIED: Answers = {**OPEN_CASE, "warden_response": "denied", "warden_response_date": "2026-12-01"}
DENIED_MOTION: Answers = {"prior_3582_motion": "denied", "prior_3582_denied_as": "merits"}


def next_step(pack: Pack, name: str) -> str:
    return Wording(pack, "en").text(f"findings.{name}.next")


def texts(entry: object) -> Iterator[str]:
    if isinstance(entry, str):
        yield entry
    elif isinstance(entry, Mapping | list):
        for part in entry.values() if isinstance(entry, Mapping) else entry:
            yield from texts(part)


def test_each_of_the_fifty_two_traps_has_a_test() -> None:
    named = set(re.findall(r"def test_t(\d\d)_", "".join(path.read_text("utf-8") for path in HERE.glob("test_*.py"))))
    assert {f"{number:02}" for number in range(1, 53)} <= named


# The request


def test_t05_no_judge_excuses_the_wait_and_the_government_may(pack: Pack) -> None:
    early: Answers = {**OPEN_CASE, "request_received_date": "2026-12-01", "request_sent_date": "2026-12-01"}
    result = judge(pack, early)
    assert motion(result) == "not_yet"
    assert "The government can give it up. Do not count on that." in told(pack, result, "wait_not_excused")
    assert "within 72 hours" in told(pack, result, "terminal_rights")


def test_t06_a_denial_under_the_prisons_own_guide_is_no_bar(pack: Pack) -> None:
    assert "does not bind the judge" in told(pack, judge(pack, DENIED), "bop_criteria_differ")
    assert "bop_criteria_differ" not in findings(judge(pack, OPEN_CASE))


def test_t32_the_central_office_forwards_and_the_wardens_day_counts(pack: Pack) -> None:
    result = judge(pack, {**OPEN_CASE, "request_sent_to": "central_office"})
    assert "from the day the warden gets it" in told(pack, result, "central_office_forwards")


@pytest.mark.parametrize(
    ("place", "name", "recipient"),
    [
        ("halfway_house", "recipients_halfway_house", "the head of the halfway house"),
        ("home_confinement", "recipients_home_confinement", "the warden of the last prison"),
        ("nonfederal_facility", "recipients_nonfederal", "U.S. Marshals"),
    ],
)
def test_t29_each_place_outside_a_prison_has_its_own_recipients(
    pack: Pack, place: str, name: str, recipient: str
) -> None:
    result = judge(pack, {**OPEN_CASE, "custody_place": place})
    assert {name, "recipient_unsettled"} <= findings(result)
    assert recipient in next_step(pack, name)
    others = {"recipients_halfway_house", "recipients_home_confinement", "recipients_nonfederal"} - {name}
    assert not others & findings(result)


@pytest.mark.parametrize("change", [{"request_made": "no"}, {"request_complete": "no"}])
def test_t33_the_two_parts_of_a_request_are_named(pack: Pack, change: Answers) -> None:
    said = told(pack, judge(pack, {**OPEN_CASE, **change}), "request_contents")
    assert "where to live and how to pay" in said
    assert "where to get care and who pays" in said
    assert "request_contents" not in findings(judge(pack, OPEN_CASE))


def test_t34_home_confinement_is_the_prisons_to_give(pack: Pack) -> None:
    result = judge(pack, {**OPEN_CASE, "request_asked_for": "home_confinement_or_transfer"})
    assert "10 percent of the term or 6 months" in told(pack, result, "prerelease_places")
    assert "request_contents" in findings(result)


@pytest.mark.parametrize("change", [{"keyboard": "family"}, {"request_by": "family"}])
def test_t35_family_is_told_who_signs_the_motion(pack: Pack, change: Answers) -> None:
    said = told(pack, judge(pack, {**OPEN_CASE, **change}), "family_may_not_sign")
    assert "the person in prison or a lawyer signs it" in said
    assert "family_may_not_sign" not in findings(judge(pack, OPEN_CASE))


def test_t36_a_person_who_cannot_ask_alone_has_a_path(pack: Pack) -> None:
    unable = judge(pack, {**NO_REQUEST, "cannot_write_alone": "yes"})
    assert "incapacity_path" in findings(unable)
    assert "cannot_ask_alone" not in findings(unable)
    assert not {"incapacity_path", "cannot_ask_alone"} & findings(
        judge(pack, {**NO_REQUEST, "cannot_write_alone": "no"})
    )
    assert "cannot_ask_alone" in findings(judge(pack, NO_REQUEST))


def test_an_answer_about_asking_alone_moves_no_door(pack: Pack) -> None:
    for answer in ("yes", "no", "unsure"):
        result = judge(pack, {**OPEN_CASE, "cannot_write_alone": answer})
        assert result.doors.keys() == judge(pack, OPEN_CASE).doors.keys()
        assert motion(result) == "may_ask_now"


# The appeal inside the prison system


def test_t01_the_first_appeal_is_due_twenty_days_after_the_signing(pack: Pack) -> None:
    found = finding(judge(pack, DENIED), "remedy_first_due")
    assert found.date == date(2026, 12, 21)
    assert [step.kind for step in found.working] == ["given", "add_days"]
    assert "Monday, December 21, 2026" in Wording(pack, "en").finding(found)


@pytest.mark.parametrize(
    ("as_of", "name"), [("2026-12-21", "remedy_first_due"), ("2026-12-22", "remedy_first_due_past")]
)
def test_the_twentieth_day_is_the_last_one(pack: Pack, as_of: str, name: str) -> None:
    found = findings(judge(pack, DENIED, as_of))
    assert {"remedy_first_due", "remedy_first_due_past"} & found == {name}


@pytest.mark.parametrize(
    ("step", "name", "due"),
    [
        ("bp9_filed", "bp9_answer_due", date(2026, 12, 30)),
        ("bp9_answered", "bp10_due", date(2026, 12, 30)),
        ("bp10_filed", "bp10_answer_due", date(2027, 1, 9)),
        ("bp10_answered", "bp11_due", date(2027, 1, 9)),
        ("bp11_filed", "bp11_answer_due", date(2027, 1, 19)),
    ],
)
def test_every_step_of_the_appeal_has_its_day(pack: Pack, step: str, name: str, due: date) -> None:
    result = judge(pack, {**DENIED, "remedy_step": step, "remedy_step_date": "2026-12-10"})
    assert finding(result, name).date == due
    assert "remedy_first_due" not in findings(result)
    assert motion(result) == motion(judge(pack, DENIED))


def test_an_uncertain_signing_day_gives_the_earliest_due_day(pack: Pack) -> None:
    result = judge(pack, {**DENIED, "remedy_step": "bp9_answered", "remedy_step_date": "2026-12"})
    assert finding(result, "bp10_due").date == date(2026, 12, 21)


def test_no_appeal_form_is_offered_where_the_bureau_runs_no_place(pack: Pack) -> None:
    result = judge(pack, {**DENIED, "custody_place": "nonfederal_facility"})
    assert "no_remedy_there" in findings(result)
    assert not {"remedy_first_due", "remedy_first_due_past"} & findings(result)


def test_a_finished_appeal_has_no_due_day(pack: Pack) -> None:
    finished: Answers = {"remedy_exhausted": "final_denial", "remedy_exhausted_date": "2026-12-10"}
    assert not {"remedy_first_due", "remedy_first_due_past"} & findings(judge(pack, {**DENIED, **finished}))


# Motions made before, the judge's power, filing


def test_t38_a_new_illness_after_a_denial_may_be_told(pack: Pack) -> None:
    answers: Answers = {**OPEN_CASE, **DENIED_MOTION, "prior_3582_decided_date": "2026-06-01"}
    assert "new illness" in told(pack, judge(pack, answers), "no_limit_on_motions")


@pytest.mark.parametrize(
    ("as_of", "open_window", "extension"),
    [
        ("2026-12-15", True, False),
        ("2026-12-16", False, True),
        ("2027-01-14", False, True),
        ("2027-01-15", False, False),
    ],
)
def test_t42_the_14_days_may_be_longer_for_a_good_cause(
    pack: Pack, as_of: str, open_window: bool, extension: bool
) -> None:
    result = judge(pack, {**OPEN_CASE, **DENIED_MOTION, "prior_3582_decided_date": "2026-12-01"}, as_of)
    assert ("ask_judge_again" in findings(result), "appeal_extension" in findings(result)) == (open_window, extension)
    if extension:
        assert finding(result, "appeal_extension").date == date(2027, 1, 14)


@pytest.mark.parametrize("outcome", ["denied_on_merits", "denied_as_untimely", "pending_on_appeal"])
def test_t42_a_2255_denial_has_sixty_days(pack: Pack, outcome: str) -> None:
    said = told(pack, judge(pack, {**ATTACK, "prior_2255": outcome}), "appeal_2255_60_days")
    assert "60 days" in said
    assert "14 days" in said


def test_t45_a_minimum_set_by_law_does_not_end_the_matter(pack: Pack) -> None:
    said = told(pack, judge(pack, OPEN_CASE), "judge_powers")
    assert "a minimum term set by law seems to be no bar here" in said
    assert "Have a lawyer check this" in said
    assert "time served" in said
    assert "can't name home confinement" in said


def test_t31_the_motion_goes_to_the_court_that_gave_the_sentence(pack: Pack) -> None:
    said = told(pack, judge(pack, OPEN_CASE), "filing_court")
    assert "does not go to the court near the prison" in said
    assert "no filing fee" in said
    assert "filing_court" not in findings(judge(pack, NO_REQUEST))


def test_t47_no_text_of_the_pack_promises_anything(pack: Pack) -> None:
    banned = [re.compile(rf"\b{re.escape(phrase)}\b", re.IGNORECASE) for phrase in pack.banned["en"]]
    assert {"you will", "you qualify", "eligible", "entitled", "qualify"} <= set(pack.banned["en"])
    shown = {listing.table for listing in pack.outcome.listings}
    rows = [dict(row) for name in shown for row in pack.tables[name].rows]
    everything = [*texts(pack.texts["en"]), *texts(rows)]
    assert len(everything) > 1000
    assert [text for text in everything if any(phrase.search(text) for phrase in banned)] == []
    assert "you may be able to ask" in Wording(pack, "en").text("statuses.may_ask_now").lower()


# The pack as a whole


def test_t51_a_stop_card_goes_with_each_dangerous_finding(pack: Pack) -> None:
    cards = {name: rule.card for name, rule in pack.findings.items() if rule.card}
    assert cards["conviction_goes_2255"] == "wrong_door"
    assert cards["two_clocks"] == "two_clocks"
    words = Wording(pack, "en")
    for card in ("two_clocks", "wrong_door", "law_change", "too_early", "do_not_type", "judges_notice", "hurt_by_staff",
                 "private"):  # fmt: skip
        assert words.find(f"cards.{card}.title")
        assert words.find(f"cards.{card}.text")


def test_t52_the_newest_ruling_is_still_the_one_of_may_2026(pack: Pack) -> None:
    days = [authority.effective for authority in pack.authorities.values() if authority.effective]
    assert max(days) == date(2026, 5, 28)


def test_what_rests_on_memory_alone_is_worded_as_a_caution(pack: Pack) -> None:
    entries: Mapping[str, Any] = json.loads(json.dumps(pack.texts["en"]["findings"]))
    caution = re.compile(
        r"lawyer|not settled|check|may |seems|courts differ|circuits differ|in most|most courts", re.IGNORECASE
    )
    bold = [
        name
        for name, rule in pack.findings.items()
        if all(pack.authorities[cite.authority].confidence in ("MEM", "UNC") for cite in rule.authorities)
        and not caution.search(f"{entries[name]['text']} {entries[name].get('next', '')}")
    ]
    assert bold == []
