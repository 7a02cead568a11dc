"""Walks one interview through the window, from the first screen to the result."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QWidget

from app.engine.result import RawAnswer
from app.services.office import Mode, OfficeSettings
from ui.pages.page import UNSURE
from ui.parts.dialogs import Dialogs
from ui.parts.look import TextSize
from ui.trial.filling import fill
from ui.trial.screen import TrialError, screen, screen_words, wait_until
from ui.window.faults import catch_faults
from ui.window.main_window import MainWindow
from ui.window.modes import Modes
from ui.window.pack_loader import PackLoader

_MOST_QUESTIONS = 500


class _NobodyThere(Dialogs):
    """Dialogs that open nothing: an error ends the trial, a question is answered with yes."""

    def __init__(self) -> None:
        super().__init__()
        self.faults: list[str] = []

    def say_error(self, parent: QWidget, message: str, hint: str) -> None:
        self.faults.append(f"{message} {hint}")

    def say_fault(self, parent: QWidget, report: str) -> None:
        self.faults.append(report.replace("\n", "; "))

    def confirm(self, parent: QWidget, question: str, detail: str, yes: str, no: str) -> bool:
        return True

    def keep_private_words(self, parent: QWidget, words: tuple[str, ...]) -> bool:
        return True


class Walk:
    """One window in the mode that keeps nothing."""

    def __init__(self, pack_folder: Path, as_of: date, store: Path) -> None:
        """Show the window, with the law pack still being loaded; `store` is where no cases are ever kept."""
        self._dialogs = _NobodyThere()
        self.window = MainWindow(lambda: as_of, self._dialogs, TextSize(screen()))
        self._loader = PackLoader(self.window, pack_folder)
        office = OfficeSettings(mode=Mode.LIBRARY)
        self._modes = Modes(self.window, self._loader, store, office, self._dialogs)
        self._hook = sys.excepthook
        catch_faults(self.window, self._dialogs)
        self.window.show()

    def to_the_result(self, answers: Mapping[str, RawAnswer]) -> int:
        """Answer every question, with "I'm not sure" where no answer is given; return how many were asked."""
        window = self.window
        self._wait(lambda: window.isVisible() and window.windowHandle().isExposed(), "showing the window")
        self._modes.enter(Mode.LIBRARY)
        self._wait(lambda: self._loader.has_pack and window.screen_shown is window.case.interview, "the first question")
        asked = 0
        while window.screen_shown is window.case.interview:
            if asked == _MOST_QUESTIONS:
                raise TrialError("the questions do not end")
            self._answer(answers)
            asked += 1
        window.case.check.next.click()
        if window.screen_shown is not window.case.result:
            raise TrialError(f"no result was shown after {asked} questions")
        self._wait(lambda: not window.grab().isNull(), "drawing the result")
        return asked

    def end(self) -> None:
        """Close the window, which wipes what was answered."""
        sys.excepthook = self._hook
        self.window.close()
        self.window.deleteLater()

    def _answer(self, answers: Mapping[str, RawAnswer]) -> None:
        interview = self.window.case.interview
        page = interview.page
        if page is None:
            raise TrialError("a question is missing on the screen")
        fill(page, answers.get(page.question.id, UNSURE))
        interview.next.click()
        self._wait(lambda: True, page.question.id)
        if interview.page is page and self.window.screen_shown is interview:
            raise TrialError(f"the answer to {page.question.id} was not taken: {interview.summary.sentence}")

    def _wait(self, holds: Callable[[], bool], what: str) -> None:
        wait_until(lambda: bool(self._dialogs.faults) or holds(), what)
        if self._dialogs.faults:
            raise TrialError(self._dialogs.faults[0])


def walk_interview(pack_folder: Path, answers: Mapping[str, RawAnswer], as_of: date, store: Path) -> str:
    """Open the window, answer one interview to its result; TrialError, or what the window met on the way."""
    drawn = screen_words()
    walk = Walk(pack_folder, as_of, store)
    try:
        asked = walk.to_the_result(answers)
    finally:
        walk.end()
    return f"{asked} questions to the result ({drawn})"
