"""The screen that stands around one question."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QSplitter,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ui.interview.answer_column import AnswerColumn
from ui.interview.answer_rows import SectionRows
from ui.interview.leads_panel import LeadsPanel
from ui.interview.note_panel import NotePanel
from ui.interview.question_view import QuestionView
from ui.interview.urgent_panel import UrgentPanel
from ui.interview.why_panel import WhyPanel
from ui.pages.page import QuestionPage
from ui.parts.blocks import AFTER_PAINT_MS, PlainText, QuietText, ScrollColumn, TitleText, let_go
from ui.parts.error_summary import ErrorSummary
from ui.parts.look import GAP
from ui.parts.screen import Screen
from ui.parts.status_line import StatusLine, Words

THREE_COLUMNS = 150
"""The least width, in average characters, at which a third column leaves the question enough room."""


class InterviewScreen(Screen):
    """Shows one question page at a time with all that was answered; knows no pack, no store, no order."""

    answered = Signal(object)  # RawAnswer
    back_asked = Signal()
    change_asked = Signal(str)  # question id
    check_asked = Signal()
    cases_asked = Signal()
    undo_asked = Signal()
    leads_wanted = Signal(bool)
    map_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.draw()

    def draw(self) -> None:
        """Make the columns, without a question."""
        self.page: QuestionPage | None = None
        self.summary = ErrorSummary()
        self.urgent = UrgentPanel()
        self.step = QuietText()
        self.heading = TitleText()
        self.hint = PlainText()
        self._place = QVBoxLayout()
        self.why = WhyPanel()
        self.why.map_asked.connect(self.map_asked)
        self.note = NotePanel()
        self.told = StatusLine()
        self.column = AnswerColumn()
        self.answers = self.column.answers
        self.leads = LeadsPanel(self)
        self.leads.hide()
        self.back = QPushButton(self.tr("&Back"))
        self.next = QPushButton(self.tr("&Continue"))
        self.undo = QPushButton(self.tr("&Undo"))
        self.undo.setAccessibleDescription(self.tr("Take back the last change of an answer."))
        self.undo.hide()
        self._build()
        self.summary.field_asked.connect(self._focus_field)
        self.back.clicked.connect(self.back_asked)
        self.next.clicked.connect(self.submit)
        self.undo.clicked.connect(self.undo_asked)
        for changes in (self.answers, self.leads):
            changes.change_asked.connect(self.change_asked)
        self.column.check_asked.connect(self.check_asked)
        self.column.cases_asked.connect(self.cases_asked)
        self.column.leads_wanted.connect(self._on_leads)

    @property
    def leads_shown(self) -> bool:
        """Whether the person wants to see where the answers lead; so it stays from case to case."""
        return self.column.leads.isChecked()

    def show_page(self, view: QuestionView, page: QuestionPage) -> None:
        """Put this page in the place of the one before, with the focus on its heading."""
        self._scroll.blocks.setEnabled(False)  # or each change would lay out everything
        self.summary.clear()
        self.say("")
        step = self.tr("Question {number}. {section}").format(number=view.number, section=view.section)
        self.step.setText(step)
        self.heading.setText(view.title)
        self.heading.setAccessibleDescription(f"{self.urgent.sentence} {step}. {view.hint}".strip())
        self.hint.setText(view.hint)
        self.hint.setVisible(bool(view.hint))
        self.why.show_reason(view.why, view.cites)
        self._scroll.verticalScrollBar().setValue(0)
        self.heading.take_focus()  # before the old page goes: Qt would look for another place on the screen
        self._drop_page()
        self.page = page
        self._place.addWidget(page)
        page.show()
        page.answered.connect(self.answered)
        self._scroll.blocks.setEnabled(True)
        self._scroll.blocks.activate()  # now, so that the page has its final size when it is first painted

    def show_answers(self, sections: tuple[SectionRows, ...], shown: str | None) -> None:
        """Draw the list of answers anew."""
        self.answers.show_rows(sections, shown)

    def say_problem(self, sentence: str) -> None:
        """Say on top and beside the field what is wrong with the answer."""
        if self.page is not None:
            self.page.show_problem(sentence)
        self._scroll.verticalScrollBar().setValue(0)
        self.summary.say(sentence)

    def say(self, words: Words) -> None:
        """Tell what has been done at the wish of the person; an empty text takes it away."""
        self.told.say(words)

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
            let_go(self.page, AFTER_PAINT_MS)
            self.page = None

    def _focus_field(self) -> None:
        if self.page is not None:
            field = self.page.inputs()[0]
            field.setFocus(Qt.FocusReason.TabFocusReason)
            self._scroll.ensureWidgetVisible(field)

    def _build(self) -> None:
        self._scroll = ScrollColumn(self)
        for widget in (self.summary, self.urgent, self.step, self.heading, self.hint):
            self._scroll.blocks.addWidget(widget)
        self._scroll.blocks.addLayout(self._place)
        self._scroll.blocks.addWidget(self.why)
        self._scroll.blocks.addWidget(self.note)
        self._scroll.blocks.addStretch(1)
        right = QWidget(self)
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._scroll, stretch=1)
        column.addLayout(self._buttons())
        self._splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self._splitter.addWidget(self.column)
        self._splitter.addWidget(right)
        self._splitter.setStretchFactor(1, 1)
        self._splitter.setChildrenCollapsible(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._splitter, stretch=1)
        layout.addWidget(self._keys())
        self._place_leads()

    def _on_leads(self, wanted: bool) -> None:
        self._place_leads()
        self.leads.setVisible(wanted)
        self.leads_wanted.emit(wanted)

    def _place_leads(self) -> None:
        """On the right; under the answers where the window is too narrow for the size of the text."""
        roomy = self.width() >= THREE_COLUMNS * self.fontMetrics().averageCharWidth()
        if roomy and self.leads.parentWidget() is not self._splitter:
            self.column.let_go(self.leads)
            self._splitter.addWidget(self.leads)
            self.leads.stand_apart(apart=True)
        elif not roomy and self.leads.parentWidget() is not self.column:
            self.column.take_in(self.leads)
            self.leads.stand_apart(apart=False)
        self.leads.setVisible(self.leads_shown)

    def _buttons(self) -> QVBoxLayout:
        QShortcut(QKeySequence(Qt.Key.Key_F6), self, self.heading.take_focus)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self, self.undo_asked.emit)
        line = QHBoxLayout()
        for button in (self.back, self.next, self.undo):
            button.setMinimumHeight(36)
            line.addWidget(button)
        line.addStretch(1)
        column = QVBoxLayout()
        column.setContentsMargins(2 * GAP, GAP, 2 * GAP, GAP)
        column.addWidget(self.told)
        column.addLayout(line)
        return column

    def _keys(self) -> QuietText:
        """The keys in one line below everything, where there is most room."""
        keys = QuietText(
            self.tr(
                "Alt+C or Enter continue   Alt+W why   Alt+A answers   Alt+H doors   "
                "Ctrl+Z undo   Ctrl+M map   F6 question   F1 help"
            )
        )
        keys.setContentsMargins(GAP, 0, GAP, GAP)
        return keys

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

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Find the place for the doors anew."""
        super().resizeEvent(event)
        self._place_leads()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._place_leads()
