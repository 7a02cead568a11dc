"""A shared computer, as one person after another meets it."""

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QLineEdit, QMessageBox, QPlainTextEdit

from app.services.office import Mode, OfficeSettings
from tests.ui.driving import Person, press, shown_texts
from tests.ui.modes import Desk, desk_at

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def desk(tmp_path, pack, replies, text_size, qtbot):
    made = desk_at(tmp_path / "data" / "cases.sealed.sqlite", pack, replies, text_size, qtbot)
    yield made
    made.window.close()


@pytest.fixture
def visitor(desk, pack, wording) -> Person:
    """Somebody who has begun to answer."""
    press(desk.window.start, "Keep nothing")
    desk.qtbot.waitUntil(lambda: not desk.window.bar.isHidden(), timeout=10_000)
    person = Person(desk.window, pack, wording)
    person.answer("client")
    return person


def is_empty(desk: Desk) -> bool:
    """Whether no screen of a case holds a word of one."""
    cases, case = desk.window.cases, desk.window.case
    words = [case.interview.heading.text(), *(label.text() for label in case.result._scroll.findChildren(QLabel))]
    return cases.model.rowCount() == 0 and case.interview.page is None and words == ["", "The result"]


def test_the_start_says_what_becomes_of_what_is_typed(desk):
    texts = shown_texts(desk.window.start)
    assert "Nothing you type is kept." in texts
    assert "sealed by a passphrase" in texts


def test_the_first_question_comes_at_once_without_a_name(visitor, desk):
    assert desk.window.screen_shown is desk.window.case.interview
    assert visitor.question == "sentencing_authority"
    assert desk.window.bar.mode.text() == "Nothing you type is kept."


def test_nothing_is_offered_for_cases_of_tomorrow(visitor, desk):
    desk.window.show_cases()
    assert desk.window.cases._keeping.isHidden()
    assert desk.window.bar.lock.isHidden()


def test_quick_exit_clears_by_key(visitor, desk, qtbot, tmp_path):
    shelf = desk.window._shelf
    keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(desk.window, Qt.Key.Key_Q, keys)
    assert desk.window.screen_shown is desk.modes.cleared
    assert "The answers are wiped." in shown_texts(desk.modes.cleared)
    assert shelf.store.closed
    assert is_empty(desk)
    assert desk.window.bar.isHidden()
    assert not (tmp_path / "data").exists()


def test_quick_exit_clears_by_button_and_the_next_person_starts_afresh(visitor, desk, qtbot):
    press(desk.window.bar, "Quick exit (Ctrl+Shift+Q)")
    press(desk.modes.cleared, "Start again")
    assert desk.window.screen_shown is desk.window.start
    press(desk.window.start, "Keep nothing")
    qtbot.waitUntil(lambda: not desk.window.bar.isHidden(), timeout=10_000)
    assert visitor.window.case.interview.page.question.id == "keyboard"
    desk.window.show_cases()
    assert desk.window.cases.model.rowCount() == 1


def test_no_field_holds_a_word_after_a_quick_exit(visitor, desk):
    desk.window.cases.search.setText("Wilhelmina")
    desk.modes.quick_exit()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    fields = [field.text() for field in desk.window.findChildren(QLineEdit)]
    assert not any(fields)
    assert not any(box.toPlainText() for box in desk.window.findChildren(QPlainTextEdit))


def test_nobody_at_the_keyboard_wipes_after_a_warning(visitor, desk):
    desk.idle_for(10 * 60 - 120)
    assert desk.window.bar.sentence == "Nobody has typed for a while. Everything is wiped in 2:00 minutes."
    press(desk.window.bar, "I need more time")
    desk.idle_for(10 * 60 - 121)
    assert desk.window.bar.sentence == ""
    desk.idle_for(121)
    assert desk.window.screen_shown is desk.modes.cleared
    assert "Nobody was at the keyboard" in shown_texts(desk.modes.cleared)
    assert is_empty(desk)
    assert not desk.modes.idle.running


def test_the_way_back_from_the_start_leads_to_the_same_case(visitor, desk):
    desk.window.show_start()
    texts = shown_texts(desk.window.start)
    assert "sealed by a passphrase" not in texts
    press(desk.window.start, "Go on")
    assert desk.window.screen_shown is desk.window.cases
    assert desk.window.cases.model.rowCount() == 1


def test_the_clipboard_is_emptied_only_of_what_is_ours(visitor, desk, qtbot):
    desk.window.activateWindow()
    qtbot.waitUntil(lambda: desk.window.isActiveWindow())
    QGuiApplication.clipboard().setText("Wilhelmina")
    desk.modes.quick_exit()
    assert QGuiApplication.clipboard().text() == ""
    desk.modes._clipboard._ours = False
    QGuiApplication.clipboard().setText("from elsewhere")
    desk.modes._clipboard._ours = False  # as it is when another program's window was at work
    desk.modes._clipboard.empty()
    assert QGuiApplication.clipboard().text() == "from elsewhere"


def test_a_library_that_is_fixed_offers_nothing_else(tmp_path, pack, replies, text_size, qtbot):
    office = OfficeSettings(Mode.LIBRARY)
    desk = desk_at(tmp_path / "cases.sealed.sqlite", pack, replies, text_size, qtbot, office)
    assert desk.window.start._cases.isHidden()
    press(desk.window.start, "Go on")
    qtbot.waitUntil(lambda: not desk.window.bar.isHidden(), timeout=10_000)
    desk.window.close()
    assert list(tmp_path.iterdir()) == []


def test_keys_of_the_other_mode_do_nothing(visitor, desk, qtbot):
    qtbot.keyClick(desk.window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert desk.window.screen_shown is desk.window.case.interview


def test_quick_exit_works_while_a_dialog_stands_before_the_window(visitor, desk, qtbot):
    dialog = QMessageBox(desk.window)
    dialog.setText("Wilhelmina")
    keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTimer.singleShot(200, dialog, lambda: qtbot.keyClick(dialog.windowHandle(), Qt.Key.Key_Q, keys))
    dialog.exec()
    assert not dialog.isVisible()
    assert desk.window.screen_shown is desk.modes.cleared
