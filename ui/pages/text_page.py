"""The page for a question that is answered in a person's own words."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QPlainTextEdit, QWidget

from app.engine.pack import Question
from app.engine.result import RawAnswer
from app.engine.telling.wording import Wording
from ui.pages.field_page import FieldPage
from ui.pages.page import UNSURE, AnswerError, Typed
from ui.parts.blocks import Banner
from ui.parts.outlines import outline

LONGEST_TEXT = 300
"""Characters: short enough to be copied by hand."""

SHOWN_LINES = 4


class TextPage(FieldPage):
    """Asks for one or two sentences, under a notice of what must not be typed."""

    def __init__(
        self, question: Question, wording: Wording, given: RawAnswer | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(question, wording, given, parent)
        self.blocks.addWidget(Banner(wording.text("notices.do_not_type"), self))
        label = wording.find(f"questions.{question.id}.short") or self.tr("Your words")
        self._box = QPlainTextEdit(given if isinstance(given, str) and given != UNSURE else "", self)
        outline(self._box)
        self._box.setTabChangesFocus(True)
        self._box.setAccessibleName(label)
        self._box.setAccessibleDescription(self.hint)
        self._box.setFixedHeight(self._box.fontMetrics().lineSpacing() * (SHOWN_LINES + 1))
        caption = QLabel(label, self)
        caption.setBuddy(self._box)
        self.blocks.addWidget(caption)
        self.blocks.addWidget(self._box)
        self.add_unsure()
        self._box.textChanged.connect(self._on_text)
        self._box.textChanged.connect(self.changed)

    def read_fields(self) -> RawAnswer:
        """The words on one line, without spaces at the ends."""
        text = " ".join(self._box.toPlainText().split())
        if not text:
            raise AnswerError(self.tr("Type one short sentence. If you do not know, tick “I'm not sure”."))
        if len(text) > LONGEST_TEXT:
            sentence = self.tr(
                "That is {count} characters. Make it {longest} or fewer, so that it can be copied by hand."
            )
            raise AnswerError(sentence.format(count=len(text), longest=LONGEST_TEXT))
        return text

    def typed_fields(self) -> Typed:
        """The words as typed."""
        return (self._box.toPlainText(),)

    def retype_fields(self, typed: Typed) -> None:
        """Fill the box."""
        self._box.setPlainText(typed[0])

    def clear_fields(self) -> None:
        """Empty the box."""
        self._box.clear()

    def inputs(self) -> tuple[QWidget, ...]:
        """The box, "I'm not sure"."""
        return (self._box, self.unsure)

    def _on_text(self) -> None:
        if self._box.toPlainText():
            self.on_typed()
