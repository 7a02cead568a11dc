"""The result as the window says it."""

from datetime import date

import pytest
from PySide6.QtWidgets import QToolButton

from app.engine.judging.assess import assess
from app.engine.pack import Pack
from app.engine.result import RawAnswer
from app.engine.telling.wording import Wording
from tests.ui.driving import shown_texts
from ui.parts.blocks import Card, PartText
from ui.result.card_texts import IMMIGRATION
from ui.result.change_texts import change_groups
from ui.result.result_screen import ResultScreen
from ui.result.result_texts import ResultTexts
from ui.result.why_texts import WhyTexts

TODAY = date(2026, 11, 23)
FEDERAL: dict[str, RawAnswer] = {
    "sentencing_authority": "us_district_court",
    "offense_period": "on_or_after_1987_11_01",
    "special_sentence": [],
    "custody_place": "bop_prison",
    "term_kind": "original",
    "sentencing_district": "ndil",
    "appeal_pending": "no",
    "prior_3582_motion": "none",
}
ILL: dict[str, RawAnswer] = {
    "grounds": ["medical_serious", "family_parent", "rehabilitation", "change_in_law"],
    "serious_condition_limits_self_care": "yes",
    "serious_condition_recovery_not_expected": "unsure",
    "parent_incapacitated": "yes",
}


def texts_of(pack: Pack, wording: Wording, answers: dict[str, RawAnswer]) -> ResultTexts:
    return ResultTexts(pack, wording, answers, assess(pack, answers, TODAY))


def show(screen: ResultScreen, pack: Pack, wording: Wording, answers: dict[str, RawAnswer], *notices: str) -> None:
    screen.show_result(texts_of(pack, wording, answers), notices, WhyTexts(pack, wording, answers, TODAY).of)


def headings(screen: ResultScreen) -> list[str]:
    return [card.heading.text() for card in screen.findChildren(Card)]


@pytest.fixture
def screen(qtbot) -> ResultScreen:
    made = ResultScreen()
    qtbot.addWidget(made)
    made.show()
    return made


def test_urgent_cards_come_before_every_door(screen, pack, wording):
    answers = {**FEDERAL, "grounds": ["medical_terminal", "abuse_in_custody"], "terminal_illness": "yes"}
    answers["abuse_imminent_danger"] = "yes"
    show(screen, pack, wording, answers)
    shown = headings(screen)
    assert shown[:2] == [wording.text("urgent.abuse_danger_now.title"), wording.text("cards.hurt_by_staff.title")]
    terminal, door = wording.text("urgent.terminal_illness.title"), wording.text("doors.motion_3582.name")
    assert shown.index(terminal) < shown.index("Immigration") < shown.index(door)


def test_a_ground_shows_part_by_part_what_is_there_and_what_is_missing(pack, wording):
    door = texts_of(pack, wording, {**FEDERAL, **ILL}).doors()[0]
    ground = next(ground for ground in door.grounds if ground.name == wording.text("grounds.medical_serious.name"))
    assert [(part.answer, part.missing) for part in ground.parts] == [("Yes", False), ("Not sure", True)]
    parent = next(ground for ground in door.grounds if ground.name == wording.text("grounds.family_parent.name"))
    assert [(part.answer, part.missing) for part in parent.parts] == [("Yes", False), ("", True)]


def test_every_finding_of_the_result_is_said_once(pack, wording):
    answers = {**FEDERAL, **ILL}
    result = assess(pack, answers, TODAY)
    texts = ResultTexts(pack, wording, answers, result)
    said = [reason.text for door in texts.doors() for reason in door.reasons]
    said += [reason.text for door in texts.doors() for ground in door.grounds for reason in ground.reasons]
    said += [reason.text for reason in texts.general()]
    said += [reason.text for part in texts.standing() for reason in part.reasons]
    said += [card.text for card in texts.cards.immigration()]
    said += [reason.text for ground in texts.loose_grounds() for reason in ground.reasons]
    assert sorted(said) == sorted(wording.finding(finding) for finding in result.findings)


def test_a_reason_without_a_door_is_still_shown(screen, pack, wording):
    answers: dict[str, RawAnswer] = {"sentencing_authority": "foreign_court", "grounds": ["actual_innocence"]}
    show(screen, pack, wording, answers)
    assert wording.text("grounds.actual_innocence.name") in shown_texts(screen)


def test_the_day_of_the_gate_is_shown_with_its_working(pack, wording):
    request = {
        "request_made": "yes", "request_asked_for": "sentence_reduction", "request_sent_to": "warden",
        "request_received_date": "2026-10-12", "receipt_proof": "strong", "request_complete": "yes",
        "transferred_since_request": "no", "request_grounds": ["medical_serious"], "warden_response": "none",
    }  # fmt: skip
    dates = texts_of(pack, wording, {**FEDERAL, **ILL, **request}).doors()[0].dates[0]
    assert any("Friday, November 13, 2026" in line for line in dates.lines)
    assert any("court holiday" in step for step in dates.working)


def test_the_law_behind_a_door_opens_on_demand(screen, pack, wording):
    show(screen, pack, wording, {**FEDERAL, **ILL})
    card = next(c for c in screen.findChildren(Card) if c.heading.text() == wording.text("doors.motion_3582.name"))
    assert "18 U.S.C. 3582" not in shown_texts(card)
    for toggle in card.findChildren(QToolButton):
        toggle.click()
    assert "18 U.S.C. 3582" in shown_texts(card)


def test_what_is_missing_names_the_paper_that_settles_it(screen, pack, wording):
    show(screen, pack, wording, {**FEDERAL, **ILL})
    assert wording.text("questions.serious_condition_recovery_not_expected.paper") in shown_texts(screen)


def test_a_notice_stands_on_top(screen, pack, wording):
    notice = wording.text("notices.draft_pack")
    show(screen, pack, wording, FEDERAL, notice)
    assert shown_texts(screen).split("\n")[1] == notice


def test_every_card_is_a_stop_of_the_tab_key(screen, pack, wording):
    show(screen, pack, wording, {**FEDERAL, **ILL})
    assert all(card.heading.focusPolicy().value & 1 for card in screen.findChildren(Card))
    assert screen.findChildren(PartText)


def test_a_claim_of_innocence_brings_the_stop_card_before_the_doors(screen, pack, wording):
    show(screen, pack, wording, {**FEDERAL, "grounds": ["actual_innocence"]})
    shown = headings(screen)
    assert shown.index(wording.text("cards.wrong_door.title")) < shown.index(wording.text("doors.motion_2255.name"))
    assert shown.count(wording.text("cards.wrong_door.title")) == 1


def test_where_a_section_stands_is_told_under_its_title(pack, wording):
    standing = texts_of(pack, wording, {**FEDERAL, **ILL}).standing()
    court = next(part for part in standing if part.title == wording.text("sections.court.title"))
    assert [reason.text for reason in court.reasons] == [wording.text("findings.court_inside.text")]
    assert court.reasons[0] not in texts_of(pack, wording, {**FEDERAL, **ILL}).general()


def test_why_names_the_answers_with_the_law_and_how_sure_it_is(pack, wording):
    why = WhyTexts(pack, wording, {**FEDERAL, **ILL}, TODAY).of(IMMIGRATION)
    court = wording.text("questions.sentencing_authority.short")
    assert any(line.startswith(court) for line in why.answers)
    assert all(line.endswith((".",)) for line in why.law)
    assert not any("(sentencing_authority)" in line or "\x1f" in line for line in why.rule)


def test_the_programs_of_a_state_stand_on_its_card_with_the_line_to_check_them(screen, pack, wording):
    show(screen, pack, wording, {"sentencing_authority": "state_court", "state": "IL", "grounds": ["medical_serious"]})
    shown = shown_texts(screen)
    assert wording.text("listings.doors.state_program.heading") in shown
    assert wording.text("listings.check") in shown


def test_what_would_change_the_result_never_asks_for_another_fact(pack, wording):
    answers = {**FEDERAL, **ILL, "parent_only_caregiver": "no", "request_made": "no"}
    groups = change_groups(pack, answers, TODAY, wording)
    assert {group.heading for group in groups} <= {"What you can do", "What a paper may settle"}
    said = " ".join(step for group in groups for change in group.changes for step in change.steps)
    assert said
    assert wording.text("questions.parent_only_caregiver.short") not in said


def test_a_lawyer_reads_the_supervised_wording(person, qtbot):
    lawyer, court = {"keyboard": "lawyer", "sentencing_authority": "us_district_court"}, person.window.case
    person.start_case()
    person.answer_until(None, {**lawyer, **FEDERAL, "grounds": ["abuse_in_custody"]})
    court.check.continue_asked.emit()
    assert "The client copy should show only a tick." in shown_texts(court.result)
    qtbot.waitUntil(lambda: "Working it out…" not in shown_texts(court.result))
