"""The screen that lists the cases whose keep-until day has come."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QListWidget, QPushButton, QVBoxLayout, QWidget

from ui.parts.blocks import PlainText, TitleText
from ui.parts.flow_line import FlowLine
from ui.parts.look import GAP
from ui.parts.outlines import outline
from ui.parts.screen import Screen
from ui.parts.status_line import StatusLine

if TYPE_CHECKING:
    from app.services.keeping.record import DueCase


class DueScreen(Screen):
    """Shows them, the longest overdue first, with what can be done; does nothing by itself."""

    open_asked = Signal()
    keep_asked = Signal()
    delete_asked = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cases: list[DueCase] = []
        self.draw()

    def draw(self) -> None:
        """Make the page over the cases that it shows."""
        self.heading = TitleText(self.tr("Cases whose day has come"))
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Cases with the day they were kept until, oldest first"))
        outline(self.list)
        self.list.itemActivated.connect(lambda _item: self.open_asked.emit())
        self.message = StatusLine(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GAP, 2 * GAP, 2 * GAP, GAP)
        layout.setSpacing(GAP)
        layout.addWidget(self.heading)
        layout.addWidget(PlainText(self.tr("The office noted how long it keeps these cases. You decide, one by one.")))
        layout.addWidget(self.list, stretch=1)
        layout.addWidget(self.message)
        layout.addLayout(self._buttons())
        self.show_cases(self._cases)

    def show_cases(self, cases: list[DueCase]) -> None:
        """List these; the row that was chosen stays, as far as there is one."""
        row = max(self.list.currentRow(), 0)
        self._cases = cases
        self.list.clear()
        self.list.addItems([f"{case.keep_until}   {case.title}" for case in cases])
        self.list.setCurrentRow(min(row, len(cases) - 1))
        self.message.show_again("" if cases else lambda: self.tr("No case has reached its day."))

    @property
    def chosen(self) -> DueCase | None:
        """The case whose row is current."""
        row = self.list.currentRow()
        return self._cases[row] if 0 <= row < len(self._cases) else None

    def _buttons(self) -> FlowLine:
        line = FlowLine()
        for text, signal in (
            (self.tr("&Open the case"), self.open_asked),
            (self.tr("&Keep until another day"), self.keep_asked),
            (self.tr("&Delete the case"), self.delete_asked),
            (self.tr("&Back to the cases"), self.left),
        ):
            button = QPushButton(text, self)
            button.setMinimumHeight(36)
            button.clicked.connect(lambda _checked=False, asked=signal: asked.emit())
            line.addWidget(button)
        return line
