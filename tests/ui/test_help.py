"""Help on every screen, with the page about the law."""

import re
from importlib import import_module
from pkgutil import walk_packages

from PySide6.QtCore import Qt

import ui
from tests.ui.driving import TODAY, Person, option, press, shown_texts
from tests.ui.fakes import FakeDialogs
from ui.help.help_texts import help_on
from ui.parts.form_screen import FormScreen
from ui.parts.screen import Screen
from ui.window.main_window import MainWindow


def test_f1_says_what_can_be_done_on_the_screen_that_is_on(person, replies, qtbot):
    person.start_case()
    person.window.activateWindow()
    qtbot.keyClick(person.interview.heading, Qt.Key.Key_F1)
    assert set(help_on("InterviewScreen")) <= set(replies.questions)
    assert set(help_on("StartScreen")) - set(replies.questions)


def screens_of_the_window() -> set[str]:
    """The class of everything that a person can have on the screen, by reading every module of the window."""
    for module in walk_packages(ui.__path__, "ui."):
        import_module(module.name)
    found, known = {Screen}, set()
    while found:
        kind = found.pop()
        known.add(kind)
        found |= set(kind.__subclasses__()) - known
    return {kind.__name__ for kind in known - {Screen, FormScreen} if kind.__module__.startswith("ui.")}


def test_every_screen_has_help_of_its_own(qapp):
    everywhere = help_on("none")
    screens = screens_of_the_window()
    assert {"StartScreen", "UnlockScreen", "SampleScreen", "LawMapScreen"} <= screens
    assert {name for name in screens if help_on(name) == everywhere} == set()


def test_the_law_can_be_read_from_any_screen_and_left_again(person, replies, qtbot):
    window = person.window
    person.start_case()
    option(person.interview.page, "Family or a friend").click()
    screens = [window.start, window.cases, person.interview, window.case.check]
    for screen in screens:
        window._stack.setCurrentWidget(screen)
        window.activateWindow()
        qtbot.keyClick(window, Qt.Key.Key_F2)
        assert type(window.screen_shown).__name__ == "AboutScreen"
        qtbot.keyClick(window, Qt.Key.Key_F2)  # once is enough
        press(window.screen_shown, "Back")
        assert window.screen_shown is screen
        assert screen.heading.hasFocus()
    assert option(person.interview.page, "Family or a friend").isChecked()


def test_help_leads_to_the_law(person, replies, qtbot):
    person.start_case()
    replies.about = True
    person.window.help.show_help()
    about = person.window.screen_shown
    assert type(about).__name__ == "AboutScreen"
    person.window.help.show_help()
    assert person.window.screen_shown is about
    press(about, "Back")
    assert person.question == "keyboard"


def test_the_law_can_be_read_before_the_cases_are_unlocked(desk, qtbot):
    desk.create()
    desk.modes.lock()
    qtbot.keyClick(desk.window, Qt.Key.Key_F2)
    press(desk.window.screen_shown, "Back")
    assert desk.window.screen_shown is desk.vault_desk.unlock


def test_a_case_that_was_locked_meanwhile_is_not_returned_to(desk, pack, wording, qtbot):
    desk.create()
    Person(desk.window, pack, wording).start_case()
    qtbot.keyClick(desk.window, Qt.Key.Key_F2)
    about = desk.window.screen_shown
    desk.modes.lock()
    assert desk.window.screen_shown is desk.vault_desk.unlock
    about.back_asked.emit()
    assert desk.window.screen_shown is desk.window.start


def test_without_a_pack_there_is_no_law_to_read(qtbot, replies, text_size):
    window = MainWindow(lambda: TODAY, FakeDialogs(replies), text_size)
    qtbot.addWidget(window)
    replies.about = True
    window.help.show_help()
    window.help.show_about()
    assert window.screen_shown is window.start


def test_about_the_law_lists_every_authority_with_how_it_was_checked(window, pack, wording):
    window.show_start()
    press(window.start, "About the law")
    about = window.screen_shown
    lines = [line.text for line in about.list.lines]
    assert f"Law as of {wording.long_date(pack.law_as_of)}" in lines
    assert f"To be reviewed by {wording.long_date(pack.review_by)}" in lines
    checked = [line for line in lines if re.search(r"As of .+: .+\.$|Not checked yet\.$", line)]
    assert len(checked) == len(pack.authorities)
    window.speak("es")
    told = [line.text for line in about.list.lines]
    assert not any("Checked" in line or " read" in line for line in told)
    ways = pack.texts["es"]["checks"]
    assert all(any(line.endswith(f": {way}.") for line in told) for way in ways.values())
    window.speak("en")
    assert wording.text("notices.draft_pack") in shown_texts(about)
    press(about, "Back")
    assert window.screen_shown is window.start
