"""The window around the questions."""

import gc

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QListWidgetItem

from tests.ui.driving import Person, fill, line_edits, press, shown_texts, type_into
from ui.pages.page import QuestionPage

FEDERAL = {"keyboard": "helper", "sentencing_authority": "us_district_court", "sentencing_district": "ndil"}


def rows(person: Person) -> dict[str, QListWidgetItem]:
    """The rows of the answer list by their text."""
    answers = person.interview.answers
    return {answers.item(number).text(): answers.item(number) for number in range(answers.count())}


def click(person: Person, text: str) -> None:
    person.interview.answers.itemClicked.emit(rows(person)[text])


def test_the_heading_takes_the_focus_on_every_page(person, qtbot):
    person.window.activateWindow()
    person.start_case()
    for raw in ("helper", "us_district_court"):
        qtbot.waitUntil(lambda: QApplication.focusWidget() is person.interview.heading)
        person.interview.next.setFocus()
        person.answer(raw)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is person.interview.heading)


def test_each_answer_is_in_the_store_before_the_next_question_shows(person, window):
    person.start_case()
    person.answer("helper")
    case = window._shelf.lines()[0]
    assert window._shelf.answers(case.id) == {"keyboard": "helper"}
    assert person.question == "sentencing_authority"


def test_back_shows_the_question_before_with_its_answer(person):
    person.start_case()
    person.answer("helper")
    press(person.interview, "Back")
    assert person.question == "keyboard"
    assert person.interview.page.read() == "helper"


def test_continue_after_back_goes_on_question_by_question(person):
    person.start_case()
    person.answer_until("offense_period", FEDERAL)
    for _ in range(3):
        press(person.interview, "Back")
    assert person.question == "keyboard"
    press(person.interview, "Continue")
    assert person.question == "sentencing_authority"


def test_what_was_typed_before_back_is_there_again(person):
    person.start_case()
    person.answer("helper")
    fill(person.interview.page, "state_court", person._wording)
    press(person.interview, "Back")
    press(person.interview, "Continue")
    assert person.interview.page.read() == "state_court"


def test_back_from_the_first_question_leads_to_the_cases(person, window):
    person.start_case()
    press(person.interview, "Back")
    assert window.screen_shown is window.cases


def test_changing_the_first_answer_greys_the_old_branch_and_the_way_back_restores_it(person):
    person.start_case()
    person.answer_until("offense_period", FEDERAL)
    click(person, "Court: A U.S. district court (federal)")
    person.answer("state_court")
    assert person.question == "state"
    kept = rows(person)["District: Northern District of Illinois (not asked now)"]
    assert kept.font().italic()
    person.answer("IL")
    assert "District: Northern District of Illinois (not asked now)" in rows(person)
    click(person, "Court: A state court")
    person.answer("us_district_court")
    assert person.question == "offense_period"
    assert "District: Northern District of Illinois" in rows(person)
    assert "State: Illinois (not asked now)" in rows(person)


def test_an_answer_that_counts_can_be_changed_though_it_is_not_asked(person, wording):
    person.start_case()
    person.answer_until("offense_period", FEDERAL)
    click(person, "Court: A U.S. district court (federal)")
    person.answer("state_court")
    click(person, "District: Northern District of Illinois (not asked now)")
    assert person.question == "sentencing_district"
    person.answer("sdny")
    assert person.question == "state"
    assert f"District: {wording.choice('sentencing_district', 'sdny')} (not asked now)" in rows(person)


def test_a_parked_answer_opens_no_question(person, wording):
    person.start_case()
    person.answer_until("offense_period", FEDERAL)
    person.window._interview_desk.interview.answer("rehearing", "denied")
    click(person, "At the keyboard: A helper who is not a lawyer")
    parked = f"Rehearing: {wording.choice('rehearing', 'denied')} (not used)"
    assert rows(person)[parked].font().italic()
    click(person, parked)
    assert person.question == "keyboard"


def test_an_answer_left_as_it_was_leads_back_to_the_open_question(person):
    person.start_case()
    person.answer_until("offense_period", FEDERAL)
    click(person, "At the keyboard: A helper who is not a lawyer")
    assert person.question == "keyboard"
    press(person.interview, "Continue")
    assert person.question == "offense_period"


def test_the_error_summary_takes_the_focus_and_leads_to_the_field(person, qtbot):
    person.window.activateWindow()
    person.start_case()
    press(person.interview, "Continue")
    summary = person.interview.summary
    assert person.question == "keyboard"
    assert summary.sentence == person.interview.page.problem
    qtbot.waitUntil(lambda: QApplication.focusWidget() is summary.heading)
    press(summary, "Go to the answer")
    qtbot.waitUntil(lambda: QApplication.focusWidget() is person.interview.page.inputs()[0])
    person.answer("helper")
    assert summary.sentence == ""


def test_a_date_to_come_is_refused_in_plain_words_with_nothing_lost(person):
    person.start_case()
    person.answer_until("judgment_date", FEDERAL)
    fill(person.interview.page, "2027-01-04", person._wording)
    press(person.interview, "Continue")
    assert person.question == "judgment_date"
    sentence = person.interview.summary.sentence
    assert "Monday, January 4, 2027" in sentence
    assert "judgment_date" not in sentence
    assert person.interview.page.problem == sentence
    assert line_edits(person.interview.page)[2].text() == "2027"


def test_enter_continues(person, qtbot):
    person.start_case()
    fill(person.interview.page, "helper", person._wording)
    qtbot.keyClick(person.interview.heading, Qt.Key.Key_Return)
    assert person.question == "sentencing_authority"


def test_enter_in_a_field_continues_once(person, qtbot):
    person.start_case()
    person.answer_until("judgment_date", FEDERAL)
    month, _, year = line_edits(person.interview.page)
    type_into(month, "3")
    type_into(year, "2026")
    qtbot.keyClick(year, Qt.Key.Key_Return)
    assert person.question == "direct_appeal"


def test_why_we_ask_opens_with_the_law_and_is_closed_on_the_next_page(person, pack, wording):
    person.start_case()
    why = person.interview.why
    assert wording.text("questions.keyboard.why") not in shown_texts(why)
    why._toggle.click()
    cite = pack.questions["keyboard"].authorities[0]
    assert wording.text("questions.keyboard.why") in shown_texts(why)
    assert wording.cite(cite) in shown_texts(why)
    person.answer("helper")
    assert shown_texts(why) == ""
    assert not why._toggle.isChecked()


def test_only_one_page_is_alive(person, qtbot):
    person.start_case()
    person.answer_until("judgment_date", FEDERAL)
    gc.collect()
    qtbot.waitUntil(lambda: len(person.interview.findChildren(QuestionPage)) == 1)


def test_check_your_answers_shows_what_would_settle_what_is_not_sure(person, window, wording):
    person.start_case()
    person.answer_until("special_sentence", FEDERAL)
    press(person.interview, "Check your answers")
    assert window.screen_shown is window.case.check
    texts = shown_texts(window.case.check)
    assert "Not sure" in texts
    assert wording.text("questions.offense_period.paper") in texts
    press(window.case.check, "Continue with the questions")
    assert person.question == "special_sentence"


def test_change_on_the_check_page_returns_to_it_when_nothing_is_open(person, window):
    person.start_case()
    person.answer_until(None, {"keyboard": "helper", "sentencing_authority": "not_sentenced"})
    assert window.screen_shown is window.case.check
    window.case.check.change_asked.emit("keyboard")
    person.answer("family")
    assert window.screen_shown is window.case.check
    assert "Family or a friend" in shown_texts(window.case.check)


def test_the_title_of_the_window_names_no_case(person, window, replies):
    replies.title = "Alex Sample"
    person.start_case()
    person.answer_until("special_sentence", FEDERAL)
    assert window.windowTitle() == "Right Door"


def test_back_from_the_check_page_leads_to_the_last_question_with_its_answer(person):
    person.start_case()
    person.answer_until(None, {"sentencing_authority": "state_court", "state": "IL"})
    last = person.window._interview_desk.interview.walk.path[-1].question
    press(person.window.case.check, "Back")
    assert person.question == last
    press(person.interview, "Continue")
    assert person.window.screen_shown is person.window.case.check


def test_back_from_the_check_page_in_the_middle_leads_to_the_open_question(person):
    person.start_case()
    person.answer("helper")
    press(person.interview, "Check your answers")
    press(person.window.case.check, "Back")
    assert person.question == "sentencing_authority"
