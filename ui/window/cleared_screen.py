"""The screen that shows that everything is gone."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from ui.parts.blocks import PlainText, ScrollColumn, TitleText
from ui.parts.look import GAP
from ui.parts.screen import Screen
from ui.parts.status_line import StrongStatusLine, Words


class ClearedScreen(Screen):
    """Says "cleared", then what may still lie about."""

    start_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.draw()

    def draw(self) -> None:
        """Make the page."""
        self.heading = TitleText(self.tr("Cleared"))
        self.reason = StrongStatusLine()
        scroll = ScrollColumn(self)
        for widget in (
            self.heading,
            self.reason,
            PlainText(self.tr("The answers are wiped. This program kept nothing on this computer.")),
            PlainText(self.tr("A paper that you saved is still where you put it.")),
            PlainText(self.tr("Look at the printer. Take all pages.")),
        ):
            scroll.blocks.addWidget(widget)
        again = QPushButton(self.tr("&Start again"))
        again.setMinimumHeight(36)
        again.clicked.connect(self.start_asked)
        scroll.blocks.addWidget(again, alignment=Qt.AlignmentFlag.AlignLeft)
        scroll.blocks.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, GAP)
        layout.addWidget(scroll)

    def say_why(self, reason: Words) -> None:
        """Say why, when the person did not ask for it; empty takes the line away."""
        self.reason.show_again(reason)
