"""What was typed but not given is there again after a lock, a close, another look."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QPlainTextEdit

from app.services.keeping.drafts import drafts_of
from app.services.keeping.record import notes
from tests.services.vaults import PASSPHRASE
from tests.ui.driving import Person, line_edits, option, press, shown_texts, type_into
from ui.pages.choosing import page_for
from ui.pages.page import AnswerError

PRIVATE = "He debriefed for the agents"


@pytest.fixture
def clinic(desk, pack, wording):
    """A clinic with one open case of a student, at the question after the first."""
    desk.create()
    person = Person(desk.window, pack, wording)
    person.start_case()
    person.answer("student")
    return person


def lock(desk):
    desk.qtbot.keyClick(desk.window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    desk.wait_for(desk.vault_desk.unlock)


def unlock(desk, pack, wording) -> Person:
    desk.unlock(PASSPHRASE)
    desk.wait_for(desk.window.cases)
    person = Person(desk.window, pack, wording)  # the screens are new ones
    person.open_first_case()
    return person


def on_disk(desk) -> bytes:
    return b"".join(file.read_bytes() for file in desk.store.parent.rglob("*") if file.is_file())


def test_a_half_typed_date_is_there_after_a_lock(desk, clinic, pack, wording):
    clinic.answer_until("judgment_date", {"sentencing_authority": "us_district_court"})
    month, _day, year = line_edits(clinic.interview.page)
    type_into(month, "Octobr")
    type_into(year, "20")
    lock(desk)
    again = unlock(desk, pack, wording)
    assert again.question == "judgment_date"
    assert [box.text() for box in line_edits(again.interview.page)] == ["Octobr", "", "20"]
    assert "What you typed here is not given as an answer yet." in shown_texts(again.interview)
    assert "judgment_date" not in again.window._interview_desk.interview.answers


def test_nothing_of_it_lies_open_on_the_disk(desk, clinic, pack, wording):
    clinic.answer_until("state", {"sentencing_authority": "state_court"})
    type_into(line_edits(clinic.interview.page)[0], "Zanzibarland")
    lock(desk)
    assert b"Zanzibar" not in on_disk(desk)
    again = unlock(desk, pack, wording)
    assert line_edits(again.interview.page)[0].text() == "Zanzibarland"


def test_a_note_in_writing_is_there_after_nobody_was_at_the_keyboard(desk, clinic, pack, wording, replies):
    clinic.interview.note.toggle.click()
    clinic.interview.note.field.setPlainText(PRIVATE)
    replies.agrees = False
    desk.idle_for(16 * 60)
    desk.wait_for(desk.vault_desk.unlock)
    assert replies.questions == []  # nobody is there to be asked
    assert b"debriefed" not in on_disk(desk)
    again = unlock(desk, pack, wording)
    assert again.interview.note.field.toPlainText() == PRIVATE
    assert again.interview.note.toggle.isChecked()
    assert notes(again.window._shelf, again.window._shelf.lines()[0].id) == {}
    again.answer("us_district_court")  # now somebody is: the word is taken back
    case_id = again.window._shelf.lines()[0].id
    assert any("debriefed" in question for question in replies.questions)
    assert notes(again.window._shelf, case_id) == drafts_of(again.window._shelf, case_id) == {}


def test_a_note_that_was_kept_is_no_draft_any_more(desk, clinic, pack, wording):
    clinic.interview.note.toggle.click()
    clinic.interview.note.field.setPlainText("seen on the card")
    lock(desk)
    again = unlock(desk, pack, wording)
    again.answer("us_district_court")
    case_id = again.window._shelf.lines()[0].id
    assert notes(again.window._shelf, case_id) == {"sentencing_authority": "seen on the card"}
    assert drafts_of(again.window._shelf, case_id) == {}


def test_a_draft_goes_when_the_answer_is_given(desk, clinic, pack, wording):
    option(clinic.interview.page, wording.choice("sentencing_authority", "court_martial")).click()
    lock(desk)
    again = unlock(desk, pack, wording)
    assert again.question == "sentencing_authority"
    press(again.interview, "Continue")
    case_id = again.window._shelf.lines()[0].id
    assert again.window._shelf.answers(case_id)["sentencing_authority"] == "court_martial"
    assert drafts_of(again.window._shelf, case_id) == {}


def test_words_in_an_answer_that_are_taken_back_leave_the_store(desk, clinic, pack, wording, replies):
    answers = {"sentencing_authority": "us_district_court", "grounds": ["other"], "other_similar_gravity": "yes"}
    clinic.answer_until("other_reason", answers)
    clinic.interview.page.findChildren(QPlainTextEdit)[0].setPlainText(PRIVATE)
    lock(desk)
    again = unlock(desk, pack, wording)
    assert again.interview.page.findChildren(QPlainTextEdit)[0].toPlainText() == PRIVATE
    replies.agrees = False
    press(again.interview, "Continue")
    assert again.interview.page.findChildren(QPlainTextEdit)[0].toPlainText() == ""
    assert drafts_of(again.window._shelf, again.window._shelf.lines()[0].id) == {}


def test_a_closed_case_opens_where_something_was_typed(person, window, wording):
    person.start_case()
    person.answer_until("age", {"sentencing_authority": "us_district_court", "grounds": ["age_65"]})
    press(person.interview, "Check your answers")
    window.case.check.change_asked.emit("custody_place")
    option(person.interview.page, wording.choice("custody_place", "bop_prison")).click()
    press(person.interview, "Close the case")
    person.open_first_case()
    assert person.question == "custody_place"
    assert option(person.interview.page, wording.choice("custody_place", "bop_prison")).isChecked()


def test_a_closed_window_keeps_what_was_typed(make_window, pack, wording):
    first = Person(make_window(), pack, wording)
    first.start_case()
    first.answer_until("state", {"sentencing_authority": "state_court"})
    type_into(line_edits(first.interview.page)[0], "New")
    first.window.close()
    again = Person(make_window(), pack, wording)
    again.open_first_case()
    assert line_edits(again.interview.page)[0].text() == "New"
    assert again.interview.page.findChildren(QListWidget)[0].count() < 60


def test_what_was_only_looked_at_is_no_draft(person, window):
    person.start_case()
    person.answer("student")
    window.case.interview.change_asked.emit("keyboard")
    press(person.interview, "Close the case")
    assert drafts_of(window._shelf, window._shelf.lines()[0].id) == {}


def test_a_draft_waits_while_the_answers_are_checked(person, window, wording):
    person.start_case()
    option(person.interview.page, wording.choice("keyboard", "family")).click()
    press(person.interview, "Check your answers")
    press(window.case.check, "Continue with the questions")
    assert option(person.interview.page, wording.choice("keyboard", "family")).isChecked()
    assert window._interview_desk.interview.answers == {}


def test_a_library_forgets_what_was_typed(desk, pack, wording, qtbot):
    press(desk.window.start, "Keep nothing")
    qtbot.waitUntil(lambda: desk.window.screen_shown is desk.window.case.interview)
    person = Person(desk.window, pack, wording)
    option(person.interview.page, wording.choice("keyboard", "family")).click()
    desk.modes.quick_exit()
    press(desk.modes.cleared, "Start again")
    press(desk.window.start, "Keep nothing")
    qtbot.waitUntil(lambda: desk.window.screen_shown is desk.window.case.interview)
    assert not option(desk.window.case.interview.page, wording.choice("keyboard", "family")).isChecked()


@pytest.mark.parametrize(
    ("question", "typed"),
    [
        ("keyboard", ("family",)),
        ("appeal_pending", ("unsure",)),
        ("grounds", ("age_65", "other")),
        ("grounds", ("none of these",)),
        ("judgment_date", ("", "Octobr", "", "20")),
        ("judgment_date", ("unsure",)),
        ("age", ("", "6x")),
        ("sentencing_district", ("", "york", "sdny")),
        ("sentencing_district", ("", "york", "")),
        ("other_reason", ("", "unsure")),
        ("other_reason", ("", " two\nlines ")),
    ],
)
def test_every_kind_of_page_takes_up_what_was_typed(pack, wording, qtbot, question, typed):
    page = page_for(pack.questions[question], pack, wording, None)
    qtbot.addWidget(page)
    assert page.typed() == ()
    page.retype(typed)
    assert page.typed() == typed


@pytest.mark.parametrize("typed", [(), ("no such choice",), ("", "a", "b", "c", "d", "e"), ("",)])
@pytest.mark.parametrize(
    "question", ["keyboard", "grounds", "judgment_date", "age", "sentencing_district", "other_reason"]
)
def test_what_no_longer_fits_a_page_is_passed_over(pack, wording, qtbot, question, typed):
    page = page_for(pack.questions[question], pack, wording, None)
    qtbot.addWidget(page)
    page.retype(typed)
    with pytest.raises(AnswerError):
        page.read()


@pytest.mark.parametrize("code", ["AL", "KY", "WY"])
def test_not_sure_stays_ticked_whatever_row_was_chosen_before(pack, wording, qtbot, code):
    page = page_for(pack.questions["state"], pack, wording, code)
    qtbot.addWidget(page)
    page.show()
    option(page, "I'm not sure").click()
    assert page.read() == "unsure"
    assert page.typed() == ("unsure",)
