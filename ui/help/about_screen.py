"""The screen about the law that the program knows."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ui.parts.blocks import Banner, QuietText, TitleText
from ui.parts.line_list import Line, LineList
from ui.parts.look import GAP
from ui.parts.screen import Screen


class AboutScreen(Screen):
    """Lists the dates of the law pack with every authority, under the banners that the pack calls for."""

    back_asked = Signal()

    def __init__(self, lines: Sequence[Line], notices: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = lines
        self._notices = notices
        self.draw()

    def say(self, lines: Sequence[Line], notices: tuple[str, ...]) -> None:
        """Say the same in another language."""
        self._lines = lines
        self._notices = notices
        self.redraw()

    def draw(self) -> None:
        """Make the page."""
        self.heading = TitleText(self.tr("About the law"))
        self.list = LineList(self)
        self.list.setAccessibleName(self.tr("The law pack with its authorities"))
        self.list.show_lines(self._lines)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GAP, 2 * GAP, 2 * GAP, GAP)
        layout.setSpacing(GAP)
        layout.addWidget(self.heading)
        for notice in self._notices:
            layout.addWidget(Banner(notice))
        layout.addWidget(self.list, stretch=1)
        layout.addLayout(self._buttons())

    def _buttons(self) -> QHBoxLayout:
        back = QPushButton(self.tr("&Back"), self)
        back.setMinimumHeight(36)
        back.clicked.connect(self.back_asked)
        line = QHBoxLayout()
        line.addWidget(back)
        line.addSpacing(GAP)
        line.addWidget(QuietText(self.tr("Alt+B back   Up and Down to read   F1 help")), stretch=1)
        return line
