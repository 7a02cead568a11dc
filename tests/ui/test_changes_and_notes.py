"""Taking a change back, the notes of staff, words that are better left out."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from app.services.keeping.cases import open_shelf
from app.services.keeping.record import notes
from tests.ui.driving import fill, press, shown_texts
from ui.parts.word_check import WordCheck

SECRET = "I was an informant in another case."


def answers(person):
    return person.window._interview_desk.interview.answers


def test_undo_gives_the_earlier_answer_back_on_its_own_page(person, qtbot):
    person.start_case()
    person.answer("client")
    person.answer("state_court")
    person.interview.change_asked.emit("sentencing_authority")
    person.answer("us_district_court")
    person.window.activateWindow()
    qtbot.keyClick(person.interview.heading, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert person.question == "sentencing_authority"
    assert answers(person)["sentencing_authority"] == "state_court"
    assert "Undone" in shown_texts(person.interview)


def test_undo_takes_a_first_answer_away_then_has_nothing_left(person):
    person.start_case()
    assert not person.interview.undo.isVisible()
    person.answer("client")
    press(person.interview, "Undo")
    assert person.question == "keyboard"
    assert answers(person) == {}
    assert not person.interview.undo.isVisible()


def test_a_change_of_one_case_cannot_be_taken_back_in_another(person):
    person.start_case()
    person.answer("client")
    press(person.interview, "Close the case")
    person.start_case()
    person.interview.undo_asked.emit()
    assert person.question == "keyboard"
    assert answers(person) == {}


def note(person, text: str) -> None:
    if not person.interview.note.toggle.isChecked():
        person.interview.note.toggle.click()
    person.interview.note.field.setPlainText(text)


def test_only_who_works_with_a_lawyer_sees_the_notes(person):
    person.start_case()
    person.answer("helper")
    assert not person.interview.note.isVisible()
    person.interview.change_asked.emit("keyboard")
    person.answer("lawyer")
    assert person.interview.note.isVisible()


def test_a_note_is_kept_on_leaving_the_question(person, store_file):
    person.start_case()
    person.answer("lawyer")
    note(person, "Ask for the docket sheet.")
    person.answer("us_district_court")
    assert person.interview.note.text == ""
    press(person.interview, "Back")
    assert person.interview.note.text == "Ask for the docket sheet."
    person.window.close()
    shelf = open_shelf(store_file)
    assert notes(shelf, 1) == {"sentencing_authority": "Ask for the docket sheet."}
    shelf.close()


@pytest.mark.parametrize("keeps", [True, False])
def test_a_note_with_private_words_is_kept_only_when_the_person_says_so(person, replies, keeps):
    person.start_case()
    person.answer("lawyer")
    replies.agrees = keeps
    note(person, SECRET)
    person.answer("us_district_court")
    press(person.interview, "Back")
    assert "informant" in replies.questions[-1]
    assert person.interview.note.text == (SECRET if keeps else "")


def test_a_note_in_the_writing_is_kept_when_the_window_is_closed(person, store_file):
    person.start_case()
    person.answer("lawyer")
    note(person, "Call the clerk.")
    person.window.close()
    shelf = open_shelf(store_file)
    assert notes(shelf, 1) == {"sentencing_authority": "Call the clerk."}
    shelf.close()


def test_private_words_in_an_answer_are_cleared_before_anything_is_saved(person, replies, wording):
    person.start_case()
    person.answer_until("other_reason", {"sentencing_authority": "us_district_court", "grounds": ["other"]})
    replies.agrees = False
    fill(person.interview.page, SECRET, wording)
    press(person.interview, "Continue")
    assert person.question == "other_reason"
    assert person.interview.page.findChildren(QPlainTextEdit)[0].toPlainText() == ""
    assert "other_reason" not in answers(person)
    replies.agrees = True
    person.answer(SECRET)
    assert answers(person)["other_reason"] == SECRET


def test_the_word_check_finds_stems_of_both_languages_but_no_parts_of_words(pack):
    check = WordCheck(pack)
    assert check.found_in("He COOPERATED; see the PSR.") == ("COOPERATED", "PSR")
    assert check.found_in("The psrx and the uncooperative nurse.") == ()
    assert check.found_in("Fue informante.") == ("informante",)
    assert check.found_in("My mother is ill.") == ()


def test_the_check_page_puts_first_what_settles_most(person):
    person.start_case()
    person.answer_until(None, {"sentencing_authority": "us_district_court", "grounds": ["medical_serious"]})
    QApplication.processEvents()
    shown = shown_texts(person.window.case.check)
    assert "Not sure yet: what settles most comes first" in shown
    assert shown.index("What would settle it:") < shown.index("Getting started")


def test_a_case_gets_a_name_with_private_words_only_when_the_person_keeps_it(window, replies, monkeypatch):
    names = iter([SECRET, "Case 7"])
    monkeypatch.setattr(window._dialogs, "ask_title", lambda _parent, _title: next(names))
    replies.agrees = False
    window.show_cases()
    press(window.cases, "New case")
    window.show_cases()
    assert [line.title for line in window._shelf.lines()] == ["Case 7"]
