"""The column beside a question."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from ui.interview.answer_list import AnswerList
from ui.parts.look import GAP


class AnswerColumn(QWidget):
    """Holds the list of answers over the ways out of the question; lends room to what has none elsewhere."""

    check_asked = Signal()
    cases_asked = Signal()
    leads_wanted = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.answers = AnswerList(self)
        self.leads = QPushButton(self)
        self.leads.setCheckable(True)
        caption = QLabel(self.tr("Your &answers"), self)
        caption.setBuddy(self.answers)
        check = QPushButton(self.tr("Chec&k your answers"), self)
        cases = QPushButton(self.tr("C&lose the case"), self)
        self._guests = QVBoxLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP, GAP, 0, GAP)
        column.addWidget(caption)
        column.addWidget(self.answers, stretch=1)
        column.addLayout(self._guests, stretch=0)
        for button in (self.leads, check, cases):
            column.addWidget(button)
        check.clicked.connect(self.check_asked)
        cases.clicked.connect(self.cases_asked)
        self.leads.toggled.connect(self._on_leads)
        self._on_leads(False)

    def take_in(self, guest: QWidget) -> None:
        """Show this widget under the list too, as tall as the list."""
        self._guests.addWidget(guest)
        layout = self.layout()
        if isinstance(layout, QVBoxLayout):
            layout.setStretchFactor(self._guests, 1)

    def let_go(self, guest: QWidget) -> None:
        """Give the room of this widget back to the list."""
        self._guests.removeWidget(guest)
        layout = self.layout()
        if isinstance(layout, QVBoxLayout):
            layout.setStretchFactor(self._guests, 0)

    def _on_leads(self, on: bool) -> None:
        self.leads.setText(self.tr("&Hide where this leads") if on else self.tr("W&here this leads"))
        self.leads_wanted.emit(on)
