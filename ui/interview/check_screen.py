"""The screen on which all answers are checked."""

from __future__ import annotations

from itertools import count

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ui.interview.answer_rows import AnswerRow, RowState, SectionRows
from ui.parts.blocks import Banner, PartText, PlainText, QuietText, ScrollColumn, StrongText, TitleText, clear
from ui.parts.look import GAP
from ui.parts.screen import Screen


class CheckScreen(Screen):
    """Lists every answer by section, each with a way to change it."""

    change_asked = Signal(str)  # question id
    back_asked = Signal()
    continue_asked = Signal()
    cases_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.draw()

    def draw(self) -> None:
        """Make the page, without rows."""
        self.heading = TitleText(self.tr("Check your answers"))
        self._scroll = ScrollColumn(self)
        self._scroll.blocks.addWidget(self.heading)
        self._top = QVBoxLayout()
        self._rows = QGridLayout()
        self._rows.setHorizontalSpacing(2 * GAP)
        self._rows.setColumnStretch(0, 4)
        self._rows.setColumnStretch(1, 5)
        self._scroll.blocks.addLayout(self._top)
        self._scroll.blocks.addLayout(self._rows)
        self._scroll.blocks.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._scroll, stretch=1)
        layout.addLayout(self._buttons())

    def show_rows(
        self, sections: tuple[SectionRows, ...], unsure: tuple[AnswerRow, ...], *, finished: bool, notice: str
    ) -> None:
        """Draw the rows anew; `unsure` are those to look at first, the one that settles most on top.

        `finished` says that no question is open, `notice` concerns the whole case.
        """
        clear(self._top)
        clear(self._rows)
        if notice:
            self._top.addWidget(Banner(notice))
        self._top.addWidget(PlainText(self._introduction(finished=finished)))
        lines = count()
        if unsure:
            self._rows.addWidget(PartText(self.tr("Not sure yet: what settles most comes first")), next(lines), 0, 1, 3)
        for row in unsure:
            self._add_unsure(next(lines), row)
        for section in sections:
            self._rows.addWidget(PartText(section.title), next(lines), 0, 1, 3)
            for row in section.rows:
                self._add_row(next(lines), row)
        self.next.setText(self.tr("&See the result") if finished else self.tr("&Continue with the questions"))
        self._scroll.verticalScrollBar().setValue(0)
        self.heading.take_focus()

    def _introduction(self, *, finished: bool) -> str:
        if finished:
            return self.tr("Every question has an answer. You may change each one. Then see the result.")
        return self.tr("There are more questions. You may change these answers now or later.")

    def _add_unsure(self, line: int, row: AnswerRow) -> None:
        top = Qt.AlignmentFlag.AlignTop
        settles = self.tr("What would settle it: {paper}").format(paper=row.paper) if row.paper else row.answer
        answer = QPushButton(self.tr("Answer"))
        answer.setAccessibleName(f"{answer.text()}: {row.label}")
        answer.setAccessibleDescription(settles)
        answer.clicked.connect(lambda _checked=False, question=row.question: self.change_asked.emit(question))
        self._rows.addWidget(StrongText(row.label), line, 0, top)
        self._rows.addWidget(PlainText(settles), line, 1, top)
        self._rows.addWidget(answer, line, 2, top)

    def _add_row(self, line: int, row: AnswerRow) -> None:
        grid = self._rows
        top = Qt.AlignmentFlag.AlignTop
        if row.state is RowState.NOT_USED:
            grid.addWidget(QuietText(row.label), line, 0, top)
            grid.addWidget(self._answer(row), line, 1, top)
            return
        grid.addWidget(QuietText(row.label) if row.state.is_off_path else PlainText(row.label), line, 0, top)
        change = QPushButton(self.tr("Answer") if row.state is RowState.OPEN else self.tr("Change"))
        change.setAccessibleName(f"{change.text()}: {row.label}")
        change.setAccessibleDescription(row.answer)
        change.clicked.connect(lambda _checked=False, question=row.question: self.change_asked.emit(question))
        grid.addWidget(self._answer(row), line, 1, top)
        grid.addWidget(change, line, 2, top)

    def _answer(self, row: AnswerRow) -> QWidget:
        if row.state is RowState.OPEN:
            return PlainText(self.tr("Not answered yet"))
        if row.state.is_off_path:
            said = (
                self.tr("{answer} (not used)")
                if row.state is RowState.NOT_USED
                else self.tr("{answer} (not asked now)")
            )
            return QuietText(said.format(answer=row.answer))
        return StrongText(row.answer) if row.state is RowState.UNSURE else PlainText(row.answer)

    def _buttons(self) -> QHBoxLayout:
        self.next = QPushButton(self)
        back = QPushButton(self.tr("&Back"), self)
        close = QPushButton(self.tr("C&lose the case"), self)
        for button, signal in ((back, self.back_asked), (self.next, self.continue_asked), (close, self.cases_asked)):
            button.setMinimumHeight(36)
            button.clicked.connect(lambda _checked=False, asked=signal: asked.emit())
        keys = QuietText(self.tr("Tab and Space to change an answer"))
        line = QHBoxLayout()
        line.setContentsMargins(2 * GAP, GAP, 2 * GAP, GAP)
        for button in (back, self.next, close):
            line.addWidget(button)
        line.addSpacing(GAP)
        line.addWidget(keys, stretch=1)
        return line
