"""What is said about the answers of a case."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from PySide6.QtCore import QObject

from app.engine.pack import Pack
from app.engine.result import RawAnswer, Result
from app.engine.telling.modes import wording_mode
from app.engine.telling.wording import Wording
from ui.parts.background import run_in_background
from ui.result.change_texts import ChangeGroup, change_groups
from ui.result.result_screen import ResultScreen
from ui.result.result_texts import ResultTexts
from ui.result.why_texts import WhyTexts


class ResultDesk(QObject):
    """Puts a result on its screen in the wording that fits the reader."""

    def __init__(self, pack: Pack, language: str, today: Callable[[], date], screen: ResultScreen) -> None:
        super().__init__(screen)
        self._pack = pack
        self._language = language
        self._today = today
        self._screen = screen
        self._shown = 0

    def use(self, language: str) -> None:
        """Speak this language of the pack from now on."""
        self._language = language

    def show(self, answers: Mapping[str, RawAnswer], result: Result, notices: tuple[str, ...]) -> None:
        """Draw the result; what would change it follows when it has been worked out on a thread."""
        pack, fixed, day = self._pack, dict(answers), self._today()
        wording = Wording(pack, self._language, wording_mode(pack, fixed, day))
        why = WhyTexts(pack, wording, fixed, day)
        self._screen.show_result(ResultTexts(pack, wording, fixed, result), notices, why.of)
        self._shown += 1
        number = self._shown
        run_in_background(
            self,
            lambda: change_groups(pack, fixed, day, wording),
            lambda groups: self._on_changes(number, groups),
            self._on_failed,
        )

    def _on_changes(self, number: int, groups: tuple[ChangeGroup, ...]) -> None:
        if number == self._shown:
            self._screen.show_changes(groups)

    def _on_failed(self, error: Exception) -> None:
        raise error
