"""The screen that stands before a case whose law has changed."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ui.interview.law_change_texts import LawChangeText
from ui.parts.blocks import PartText, PlainText, ScrollColumn, StrongText, TitleText, clear
from ui.parts.look import GAP
from ui.parts.screen import Screen


class LawChangeScreen(Screen):
    """Shows what now comes out differently; asks whether the case goes on."""

    go_on_asked = Signal()
    cases_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.draw()

    def draw(self) -> None:
        """Make the page, empty."""
        self.heading = TitleText(self.tr("The law pack has changed"))
        self._scroll = ScrollColumn(self)
        self._scroll.blocks.addWidget(self.heading)
        self._body = QVBoxLayout()
        self._body.setSpacing(GAP)
        self._scroll.blocks.addLayout(self._body)
        self._scroll.blocks.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._scroll, stretch=1)
        layout.addLayout(self._buttons())

    def show_change(self, text: LawChangeText) -> None:
        """Draw one comparison."""
        self.forget()
        for sentence in text.introduction:
            self._body.addWidget(PlainText(sentence))
        if text.shifts:
            self._add_shifts(text)
        if text.found:
            self._add_found(text)
        for heading, lines in (
            (self.tr("What is said now, but was not before"), text.new),
            (self.tr("What was said before, but is not now"), text.gone),
            (self.tr("Answers that no longer count"), text.unread),
        ):
            self._add_lines(heading, lines)
        self._body.addSpacing(GAP)
        self._body.addWidget(
            PlainText(self.tr("No answer is changed or lost. Check the answers before you rely on it."))
        )
        self._scroll.verticalScrollBar().setValue(0)
        self.heading.take_focus()

    def forget(self) -> None:
        """Take the case off the screen."""
        clear(self._body)

    def _add_shifts(self, text: LawChangeText) -> None:
        grid = self._grid(self.tr("What comes out differently"))
        titles = (self.tr("What"), self.tr("Before"), self.tr("Now"))
        for column, title in enumerate(titles):
            grid.addWidget(StrongText(title), 0, column)
        for row, shift in enumerate(text.shifts, 1):
            for column, part in enumerate((shift.name, shift.before, shift.now)):
                cell = PlainText(part)
                if column:
                    cell.setAccessibleName(f"{shift.name}: {titles[column]}: {part}")
                grid.addWidget(cell, row, column, Qt.AlignmentFlag.AlignTop)

    def _add_found(self, text: LawChangeText) -> None:
        grid = self._grid(self.tr("What comes out now"))
        for row, (name, status) in enumerate(text.found):
            grid.addWidget(PlainText(name), row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(PlainText(status), row, 1, Qt.AlignmentFlag.AlignTop)

    def _grid(self, heading: str) -> QGridLayout:
        self._add_part(heading)
        grid = QGridLayout()
        grid.setHorizontalSpacing(2 * GAP)
        grid.setVerticalSpacing(GAP)
        for column, share in enumerate((3, 4, 4)):
            grid.setColumnStretch(column, share)
        self._body.addLayout(grid)
        return grid

    def _add_lines(self, heading: str, lines: tuple[str, ...]) -> None:
        if lines:
            self._add_part(heading)
        for line in lines:
            self._body.addWidget(PlainText(f"• {line}"))

    def _add_part(self, heading: str) -> None:
        self._body.addSpacing(GAP)
        self._body.addWidget(PartText(heading))

    def _buttons(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setContentsMargins(2 * GAP, GAP, 2 * GAP, GAP)
        for text, signal in (
            (self.tr("&Go on under the new law"), self.go_on_asked),
            (self.tr("&Back to the cases"), self.cases_asked),
        ):
            button = QPushButton(text, self)
            button.setMinimumHeight(36)
            button.clicked.connect(lambda _checked=False, asked=signal: asked.emit())
            line.addWidget(button)
        line.addStretch(1)
        return line
