"""What every question page has in common."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QVBoxLayout, QWidget

from app.engine.pack import Question
from app.engine.result import RawAnswer
from app.engine.telling.wording import Wording
from ui.pages.options import PageRow, outline_marks
from ui.parts.blocks import StrongText
from ui.parts.look import GAP

UNSURE = "unsure"

Typed = tuple[str, ...]
"""What stands in the controls of a page, field by field."""


class AnswerError(Exception):
    """What stands on the page is no answer; the message says why in one sentence."""


class QuestionPage(QWidget):
    """The control of one question; a subclass builds it, fills it with the given answer and reads it."""

    answered = Signal(object)  # RawAnswer
    changed = Signal()  # what stands in the controls, by whatever hand

    def __init__(self, question: Question, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.question = question
        self.wording = wording
        self.title = wording.text(f"questions.{question.id}.title")
        self.setAccessibleName(self.title)
        self.blocks = QVBoxLayout(self)
        self.blocks.setContentsMargins(0, 0, 0, 0)
        self.blocks.setSpacing(GAP)
        self._options: list[PageRow] = []
        self.meant: RawAnswer | None = None  # the unusual answer that the person has been asked about
        self._problem = StrongText(parent=self)
        self._problem.hide()
        self.blocks.addWidget(self._problem)

    def add_option(self, button: QAbstractButton, text: str) -> None:
        """Put an option beneath what is there already."""
        row = PageRow(button, text, self)
        self._options.append(row)
        self.blocks.addWidget(row)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what the marks of the options lack."""
        super().paintEvent(event)
        outline_marks(self._options, self, event.rect())

    @property
    def problem(self) -> str:
        """What is said to be wrong beside the field; empty when nothing is."""
        return "" if self._problem.isHidden() else self._problem.text()

    def submit(self) -> str:
        """Emit the answer and return an empty text, or emit nothing and return what is wrong in one sentence.

        An unusual answer is asked about once, and never refused.
        """
        try:
            raw = self.read()
        except AnswerError as problem:
            self.show_problem(str(problem))
            return str(problem)
        doubt = self.doubt(raw)
        if doubt and raw != self.meant:
            self.meant = raw
            self.show_problem(doubt)
            return doubt
        self.show_problem("")
        self.answered.emit(raw)
        return ""

    def doubt(self, raw: RawAnswer) -> str:
        """What to ask about an answer that is possible, yet more often a slip; empty when it is a usual one."""
        return ""

    def show_problem(self, sentence: str) -> None:
        """Say beside the field what is wrong; an empty text takes it away."""
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence))
        for field in self.inputs():
            field.setAccessibleDescription(sentence or self.hint)

    @property
    def hint(self) -> str:
        """The hint of the question, empty when it has none."""
        return self.wording.find(f"questions.{self.question.id}.hint") or ""

    def read(self) -> RawAnswer:
        """What stands on the page as an answer; AnswerError when it is none."""
        raise NotImplementedError

    def typed(self) -> Typed:
        """What stands in the controls, be it an answer or not; empty when nothing does."""
        raise NotImplementedError

    def retype(self, typed: Typed) -> None:
        """Put back what stood in the controls; what no longer fits the page is passed over."""
        raise NotImplementedError

    def forget(self) -> None:
        """Empty the page: the person takes back what was typed."""

    def inputs(self) -> tuple[QWidget, ...]:
        """The controls of the page, in the order of the Tab key."""
        raise NotImplementedError
