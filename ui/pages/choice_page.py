"""The page for a question with one answer out of a few."""

from __future__ import annotations

from PySide6.QtWidgets import QButtonGroup, QRadioButton, QWidget

from app.engine.pack import Question
from app.engine.result import RawAnswer
from app.engine.telling.wording import Wording
from ui.pages.page import UNSURE, AnswerError, QuestionPage, Typed


class ChoicePage(QuestionPage):
    """Asks for exactly one of the question's choices, or for "I'm not sure"."""

    def __init__(
        self, question: Question, wording: Wording, given: RawAnswer | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(question, wording, parent)
        self._group = QButtonGroup(self)
        self._ids: list[str] = []
        for answer, text in self.options():
            self._add_option(answer, text, chosen=answer == given)
        self._add_option(UNSURE, self.tr("I'm not sure"), chosen=given == UNSURE)
        self._group.idToggled.connect(self.changed)

    def options(self) -> list[tuple[str, str]]:
        """The answers with their texts, without "I'm not sure"."""
        stem = f"questions.{self.question.id}.choices"
        return [(choice, self.wording.text(f"{stem}.{choice}")) for choice in self.question.choices]

    def read(self) -> RawAnswer:
        """The id of the chosen answer."""
        position = self._group.checkedId()
        if position < 0:
            raise AnswerError(self.tr("Choose one answer. If you do not know, choose “I'm not sure”."))
        return self._ids[position]

    def typed(self) -> Typed:
        """The id of the chosen answer."""
        position = self._group.checkedId()
        return () if position < 0 else (self._ids[position],)

    def retype(self, typed: Typed) -> None:
        """Choose an answer again."""
        for answer in typed:
            if answer in self._ids:
                self._group.button(self._ids.index(answer)).setChecked(True)

    def inputs(self) -> tuple[QWidget, ...]:
        """The radio buttons."""
        return tuple(self._group.buttons())

    def _add_option(self, answer: str, text: str, *, chosen: bool) -> None:
        button = QRadioButton(self)
        button.setChecked(chosen)
        button.setAccessibleDescription(self.hint)
        self.add_option(button, text)
        self._group.addButton(button, len(self._ids))
        self._ids.append(answer)
