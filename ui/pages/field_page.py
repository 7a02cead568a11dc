"""What the pages with something to type have in common."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QWidget

from app.engine.pack import Question
from app.engine.result import RawAnswer
from app.engine.telling.wording import Wording
from ui.pages.page import UNSURE, QuestionPage, Typed
from ui.parts.outlines import LineField


class FieldPage(QuestionPage):
    """A page with fields to type in, above an equal "I'm not sure"."""

    def __init__(
        self, question: Question, wording: Wording, given: RawAnswer | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(question, wording, parent)
        self.unsure = QCheckBox(self)
        self.unsure.setChecked(given == UNSURE)
        self.unsure.setAccessibleDescription(self.hint)

    def read(self) -> RawAnswer:
        """What stands in the fields, or "unsure"."""
        return UNSURE if self.unsure.isChecked() else self.read_fields()

    def read_fields(self) -> RawAnswer:
        """What stands in the fields as an answer; AnswerError when it is none."""
        raise NotImplementedError

    def clear_fields(self) -> None:
        """Empty the fields, because "I'm not sure" was ticked."""
        raise NotImplementedError

    def typed(self) -> Typed:
        """What stands in the fields behind an empty text, or "unsure"."""
        if self.unsure.isChecked():
            return (UNSURE,)
        fields = self.typed_fields()
        return ("", *fields) if any(fields) else ()

    def retype(self, typed: Typed) -> None:
        """Fill the fields again."""
        if typed[:1] == (UNSURE,):
            self.clear_fields()
            self.unsure.setChecked(True)
        elif len(typed) == len(self.typed_fields()) + 1:
            self.unsure.setChecked(False)
            self.retype_fields(typed[1:])

    def typed_fields(self) -> Typed:
        """What stands in the fields, one by one."""
        raise NotImplementedError

    def retype_fields(self, typed: Typed) -> None:
        """Fill the fields, one by one."""
        raise NotImplementedError

    def forget(self) -> None:
        """Empty the fields, with the focus on the first."""
        self.clear_fields()
        self.inputs()[0].setFocus()

    def add_unsure(self) -> None:
        """Put "I'm not sure" under the fields; the last call of a subclass's construction."""
        self.add_option(self.unsure, self.tr("I'm not sure"))
        self.unsure.clicked.connect(self._on_unsure)
        self.unsure.toggled.connect(self.changed)

    def on_typed(self) -> None:
        """Take back "I'm not sure": something was typed."""
        self.unsure.setChecked(False)

    def labelled_field(self, label: str, text: str, characters: int) -> tuple[QLabel, QLineEdit]:
        """A field as wide as that many characters, with its label."""
        field = LineField(text, self)
        field.setMinimumWidth(field.fontMetrics().averageCharWidth() * (characters + 3))
        field.setMaximumWidth(field.fontMetrics().averageCharWidth() * (characters + 3) * 2)
        field.setAccessibleName(label)
        field.setAccessibleDescription(self.hint)
        caption = QLabel(label, self)
        caption.setBuddy(field)
        field.textChanged.connect(self._on_field_text)  # also what an assistive program puts in
        field.textChanged.connect(self.changed)
        return caption, field

    def _on_field_text(self, text: str) -> None:
        if text or not self.unsure.isChecked():
            self.on_typed()

    def _on_unsure(self, checked: bool) -> None:
        if checked:
            self.clear_fields()
            self.show_problem("")
