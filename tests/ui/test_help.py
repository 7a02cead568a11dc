"""Help on every screen, with the page about the law."""

import re

from PySide6.QtCore import Qt

from tests.ui.driving import press, shown_texts
from ui.help.help_texts import help_on


def test_f1_says_what_can_be_done_on_the_screen_that_is_on(person, replies, qtbot):
    person.start_case()
    person.window.activateWindow()
    qtbot.keyClick(person.interview.heading, Qt.Key.Key_F1)
    assert set(help_on("InterviewScreen")) <= set(replies.questions)
    assert set(help_on("StartScreen")) - set(replies.questions)


def test_about_the_law_lists_every_authority_with_how_it_was_checked(window, pack, wording):
    window.show_start()
    press(window.start, "About the law")
    about = window.screen_shown
    lines = [line.text for line in about.list.lines]
    assert f"Law as of {wording.long_date(pack.law_as_of)}" in lines
    assert f"To be reviewed by {wording.long_date(pack.review_by)}" in lines
    checked = [line for line in lines if re.search(r"Checked on .+: .+\.$|Not checked yet\.$", line)]
    assert len(checked) == len(pack.authorities)
    assert wording.text("notices.draft_pack") in shown_texts(about)
    press(about, "Back")
    assert window.screen_shown is window.start
