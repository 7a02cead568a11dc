"""A person without a mouse."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.driving import shown_texts

ALT = Qt.KeyboardModifier.AltModifier
LONGEST_WAY = 60


def press_key(qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QApplication.processEvents()  # a new page shows when its layout is next at work
    qtbot.keyClick(QApplication.focusWidget(), key, modifier)


def press_alt(qtbot: QtBot, key: Qt.Key, shown: Callable[[], bool]) -> None:
    """Press a button by its letter; a button pressed so clicks a moment later."""
    press_key(qtbot, key, ALT)
    qtbot.waitUntil(shown)


def tab_to(qtbot: QtBot, name: str) -> None:
    """Press Tab until the control with this name has the focus."""
    for _ in range(LONGEST_WAY):
        if QApplication.focusWidget().accessibleName() == name:
            return
        press_key(qtbot, Qt.Key.Key_Tab)
    raise AssertionError(f"the Tab key never came to {name!r}")


def test_a_short_interview_is_answered_by_keyboard_alone(person, window, wording, qtbot):
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is window.start.heading)
    press_alt(qtbot, Qt.Key.Key_A, lambda: window.screen_shown is window.cases)
    press_alt(qtbot, Qt.Key.Key_N, lambda: person.question == "keyboard")
    tab_to(qtbot, wording.choice("keyboard", "client"))
    press_key(qtbot, Qt.Key.Key_Down)
    press_key(qtbot, Qt.Key.Key_Down)
    press_key(qtbot, Qt.Key.Key_Space)
    press_key(qtbot, Qt.Key.Key_Return)
    assert person.question == "sentencing_authority"
    press_alt(qtbot, Qt.Key.Key_B, lambda: person.question == "keyboard")
    assert person.interview.page.read() == "helper"
    press_alt(qtbot, Qt.Key.Key_C, lambda: person.question == "sentencing_authority")

    tab_to(qtbot, wording.choice("sentencing_authority", "us_district_court"))
    press_key(qtbot, Qt.Key.Key_Down)
    press_key(qtbot, Qt.Key.Key_Space)
    press_key(qtbot, Qt.Key.Key_Return)
    assert person.question == "state"
    tab_to(qtbot, "Type a part of the name")
    qtbot.keyClicks(QApplication.focusWidget(), "illin")
    press_key(qtbot, Qt.Key.Key_Return)
    assert person.question == "grounds"
    why = wording.text("questions.grounds.why")
    press_alt(qtbot, Qt.Key.Key_W, lambda: why in shown_texts(person.interview.why))

    press_key(qtbot, Qt.Key.Key_A, ALT)
    press_key(qtbot, Qt.Key.Key_Home)
    press_key(qtbot, Qt.Key.Key_Down)
    press_key(qtbot, Qt.Key.Key_Return)
    assert person.question == "keyboard"
    press_alt(qtbot, Qt.Key.Key_K, lambda: window.screen_shown is window.case.check)
    press_alt(qtbot, Qt.Key.Key_C, lambda: person.question == "grounds")


def test_enter_on_a_button_presses_that_button(person, window, qtbot):
    window.activateWindow()
    person.start_case()
    person.answer("helper")
    person.interview.back.setFocus()
    press_key(qtbot, Qt.Key.Key_Return)
    assert person.question == "keyboard"
