"""Random edits through the real window lose no answer, whatever their order."""

from datetime import date

import pytest
from PySide6.QtWidgets import QCheckBox

from app.engine.judging.assess import assess
from app.engine.pack import Pack
from app.engine.result import RawAnswer
from app.engine.telling.wording import Wording
from app.services.interviewing.interview import Interview
from app.services.keeping.library import library_shelf
from tests.edit_scripts import Raw, Script
from tests.ui.conftest import MakeWindow
from tests.ui.driving import TODAY, fill, press, shown_texts
from ui.window.main_window import MainWindow

STEPS = 24


class WindowHands:
    """Edits one case through its buttons, its list, its fields."""

    def __init__(self, make_window: MakeWindow, pack: Pack) -> None:
        self._make_window = make_window
        self._pack = pack
        self.language = "en"
        self.window: MainWindow = make_window()
        self.window.show_cases()
        press(self.window.cases, "New case")
        self._case = self.window._shelf.lines()[0].id

    @property
    def _screens(self):
        return self.window.case

    @property
    def shown(self) -> str | None:
        page = self._screens.interview.page
        return page.question.id if self.window.screen_shown is self._screens.interview and page else None

    def kept(self) -> Raw:
        return self.window._shelf.answers(self._case)

    def answer(self, raw: RawAnswer) -> bool:
        interview, asked = self._screens.interview, self.shown
        for button in interview.page.findChildren(QCheckBox):
            if button.isChecked():
                button.click()  # the script gives the whole list anew
        fill(interview.page, raw, Wording(self._pack, self.language))
        page = interview.page
        interview.next.click()
        if page.meant is not None and page.problem:
            interview.next.click()  # an unusual number is asked about once
        refused = bool(interview.summary.sentence) and self.shown == asked
        return not refused

    def back(self) -> None:
        if self.shown not in (None, "keyboard"):
            self._screens.interview.back.click()

    def jump(self, question: str) -> None:
        if self.shown is None:
            self._screens.check.change_asked.emit(question)
        else:
            self._screens.interview.answers.change_asked.emit(question)

    def undo(self) -> None:
        if self.shown is not None and not self._screens.interview.undo.isHidden():
            self._screens.interview.undo.click()
        elif self.shown is None:
            self.window._interview_desk.undo()

    def reopen(self) -> None:
        self.window.close()
        self.window = self._make_window()
        self.window.speak(self.language)
        self.window.open_case(self._case)

    def switch_language(self) -> None:
        self.language = "es" if self.language == "en" else "en"
        self.window.speak(self.language)


def afresh(pack: Pack, answers: Raw) -> Interview:
    shelf = library_shelf()
    interview = Interview(pack, shelf, shelf.new("Afresh", pack), lambda: TODAY)
    for question, raw in answers.items():
        interview.answer(question, raw)
    return interview


@pytest.mark.parametrize("seed", range(3_000, 3_050))
def test_edits_in_the_window_end_where_answering_afresh_ends(seed: int, make_window: MakeWindow, pack: Pack) -> None:
    hands = WindowHands(make_window, pack)
    script = Script(pack, hands, seed, TODAY)
    script.play(STEPS)
    script.mend()
    interview = hands.window._interview_desk.interview
    fresh = afresh(pack, script.expected)
    assert interview.answers == script.expected
    assert interview.walk == fresh.walk
    assert interview.result() == fresh.result()


def test_dates_that_contradict_each_other_are_named_before_a_result_is_shown(person, pack, wording) -> None:
    answers = {
        "keyboard": "client",
        "sentencing_authority": "us_district_court",
        "judgment_date": "2026-08-26",
        "direct_appeal": "decided",
        "appeal_judgment_date": "2026-10-24",
        "rehearing": "denied",
        "rehearing_denied_date": "2026-10-25",
    }
    person.start_case()
    person.answer_until(None, answers)
    desk = person.window._interview_desk
    changes = {"direct_appeal": "none", "appeal_judgment_date": "2026-11-20"}
    for question, raw in (*changes.items(), ("direct_appeal", "decided")):
        desk._on_change(question)
        person.answer(raw)
    assert assess(pack, desk.interview.answers, date(2026, 11, 23))
    press(person.window.case.check, "See the result")
    assert person.window.screen_shown is person.window.case.check
    assert "October 25, 2026" in shown_texts(person.window.case.check)
    assert "November 20, 2026" in shown_texts(person.window.case.check)
