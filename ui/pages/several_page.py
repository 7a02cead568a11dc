"""The page for a question that may have many answers at once."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QWidget

from app.engine.pack import Question
from app.engine.result import RawAnswer
from app.engine.telling.wording import Wording
from ui.pages.page import UNSURE, AnswerError, QuestionPage, Typed

NONE = "none of these"
"""A name that no choice has."""


class SeveralPage(QuestionPage):
    """Asks to tick all that fit; "None of these" or "I'm not sure" stands alone."""

    def __init__(
        self, question: Question, wording: Wording, given: RawAnswer | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(question, wording, parent)
        ticked = given if isinstance(given, list) else []
        stem = f"questions.{question.id}.choices"
        self._boxes = {
            choice: self._add_box(wording.text(f"{stem}.{choice}"), ticked=choice in ticked)
            for choice in question.choices
        }
        self._none = self._add_box(self.tr("None of these"), ticked=given == [])
        self._unsure = self._add_box(self.tr("I'm not sure"), ticked=given == UNSURE)
        for box in self._boxes.values():
            box.clicked.connect(self._on_choice)
        self._none.clicked.connect(self._on_none)
        self._unsure.clicked.connect(self._on_unsure)
        for widget in self.inputs():
            if isinstance(widget, QCheckBox):
                widget.toggled.connect(self.changed)

    def read(self) -> RawAnswer:
        """The ids of the ticked choices in the order of the page."""
        if self._unsure.isChecked():
            return UNSURE
        ticked = [choice for choice, box in self._boxes.items() if box.isChecked()]
        if not ticked and not self._none.isChecked():
            raise AnswerError(self.tr("Tick all that fit. If none fits, tick “None of these”."))
        return ticked

    def typed(self) -> Typed:
        """The names of the ticked boxes."""
        return tuple(name for name, box in self._named().items() if box.isChecked())

    def retype(self, typed: Typed) -> None:
        """Tick the same boxes again."""
        for name, box in self._named().items():
            box.setChecked(name in typed)

    def _named(self) -> dict[str, QCheckBox]:
        return {**self._boxes, NONE: self._none, UNSURE: self._unsure}

    def inputs(self) -> tuple[QWidget, ...]:
        """The check boxes."""
        return (*self._boxes.values(), self._none, self._unsure)

    def _add_box(self, text: str, *, ticked: bool) -> QCheckBox:
        box = QCheckBox(self)
        box.setChecked(ticked)
        box.setAccessibleDescription(self.hint)
        self.add_option(box, text)
        return box

    def _on_choice(self, checked: bool) -> None:
        if checked:
            self._none.setChecked(False)
            self._unsure.setChecked(False)

    def _on_none(self, checked: bool) -> None:
        if checked:
            self._clear_choices()
            self._unsure.setChecked(False)

    def _on_unsure(self, checked: bool) -> None:
        if checked:
            self._clear_choices()
            self._none.setChecked(False)

    def _clear_choices(self) -> None:
        for box in self._boxes.values():
            box.setChecked(False)
