"""The screen that stands around one question."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ui.answer_list import AnswerList
from ui.answer_rows import SectionRows
from ui.blocks import PlainText, QuietText, ScrollColumn, TitleText
from ui.error_summary import ErrorSummary
from ui.look import GAP
from ui.pages.page import QuestionPage
from ui.question_view import QuestionView
from ui.why_panel import WhyPanel


class InterviewScreen(QWidget):
    """Shows one question page at a time with all that was answered; knows no pack, no store, no order."""

    answered = Signal(object)  # RawAnswer
    back_asked = Signal()
    change_asked = Signal(str)  # question id
    check_asked = Signal()
    cases_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.page: QuestionPage | None = None
        self.summary = ErrorSummary()
        self.step = QuietText()
        self.heading = TitleText()
        self.hint = PlainText()
        self._place = QVBoxLayout()
        self.why = WhyPanel()
        self.answers = AnswerList()
        self.back = QPushButton(self.tr("&Back"))
        self.next = QPushButton(self.tr("&Continue"))
        self._build()
        self.summary.field_asked.connect(self._focus_field)
        self.back.clicked.connect(self.back_asked)
        self.next.clicked.connect(self.submit)
        self.answers.change_asked.connect(self.change_asked)

    def show_page(self, view: QuestionView, page: QuestionPage) -> None:
        """Put this page in the place of the one before, with the focus on its heading."""
        self._drop_page()
        self.page = page
        self._place.addWidget(page)
        page.answered.connect(self.answered)
        self.summary.clear()
        step = self.tr("Question {number}. {section}").format(number=view.number, section=view.section)
        self.step.setText(step)
        self.heading.setText(view.title)
        self.heading.setAccessibleDescription(f"{step}. {view.hint}")
        self.hint.setText(view.hint)
        self.hint.setVisible(bool(view.hint))
        self.why.show_reason(view.why, view.cites)
        self._scroll.verticalScrollBar().setValue(0)
        self.heading.take_focus()

    def show_answers(self, sections: tuple[SectionRows, ...], shown: str | None) -> None:
        """Draw the list of answers anew."""
        self.answers.show_rows(sections, shown)

    def say_problem(self, sentence: str) -> None:
        """Say on top and beside the field what is wrong with the answer."""
        if self.page is not None:
            self.page.show_problem(sentence)
        self._scroll.verticalScrollBar().setValue(0)
        self.summary.say(sentence)

    def submit(self) -> None:
        """Have the page give its answer, or say why it gives none."""
        if self.page is None:
            return
        problem = self.page.submit()
        if problem:
            self.say_problem(problem)

    def _drop_page(self) -> None:
        if self.page is not None:
            self._place.removeWidget(self.page)
            self.page.hide()
            self.page.deleteLater()
            self.page = None

    def _focus_field(self) -> None:
        if self.page is not None:
            field = self.page.inputs()[0]
            field.setFocus(Qt.FocusReason.TabFocusReason)
            self._scroll.ensureWidgetVisible(field)

    def _build(self) -> None:
        self._scroll = ScrollColumn(self)
        for widget in (self.summary, self.step, self.heading, self.hint):
            self._scroll.blocks.addWidget(widget)
        self._scroll.blocks.addLayout(self._place)
        self._scroll.blocks.addWidget(self.why)
        self._scroll.blocks.addStretch(1)
        right = QWidget(self)
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._scroll, stretch=1)
        column.addLayout(self._buttons())
        self._splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self._splitter.addWidget(self._left())
        self._splitter.addWidget(right)
        self._splitter.setStretchFactor(1, 1)
        self._splitter.setChildrenCollapsible(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._splitter)

    def _left(self) -> QWidget:
        left = QWidget(self)
        column = QVBoxLayout(left)
        column.setContentsMargins(GAP, GAP, 0, GAP)
        caption = QLabel(self.tr("Your &answers"), left)
        caption.setBuddy(self.answers)
        check = QPushButton(self.tr("Chec&k your answers"), left)
        check.clicked.connect(self.check_asked)
        cases = QPushButton(self.tr("C&lose the case"), left)
        cases.clicked.connect(self.cases_asked)
        column.addWidget(caption)
        column.addWidget(self.answers, stretch=1)
        column.addWidget(check)
        column.addWidget(cases)
        return left

    def _buttons(self) -> QVBoxLayout:
        for button in (self.back, self.next):
            button.setMinimumHeight(36)
        keys = QuietText(self.tr("Alt+B back   Alt+C or Enter continue   Alt+W why   Alt+A answers   F6 question"))
        QShortcut(QKeySequence(Qt.Key.Key_F6), self, self.heading.take_focus)
        line = QHBoxLayout()
        line.addWidget(self.back)
        line.addWidget(self.next)
        line.addStretch(1)
        column = QVBoxLayout()
        column.setContentsMargins(2 * GAP, GAP, 2 * GAP, GAP)
        column.addLayout(line)
        column.addWidget(keys)
        return column

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on, except on a button, where it presses the button."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
            return
        focused = self.focusWidget()
        if isinstance(focused, QPushButton | QToolButton):
            focused.click()
        else:
            self.submit()
