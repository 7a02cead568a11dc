"""The line that says that the office may be done with some cases."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from ui.parts.blocks import QuietText
from ui.parts.look import GAP


class DueLine(QWidget):
    """One quiet line with a way to the cases it speaks of; takes no room while there are none."""

    asked = Signal()

    def __init__(self, count: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = QuietText(parent=self)
        self.show_them = QPushButton(self.tr("Sho&w them"), self)
        self.show_them.clicked.connect(self.asked)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(GAP)
        line.addWidget(self.text, stretch=1)
        line.addWidget(self.show_them, alignment=Qt.AlignmentFlag.AlignTop)
        self.say(count)

    def say(self, count: int) -> None:
        """Say how many they are."""
        sentence = self.tr("Cases whose keep-until day has come: {count}. You decide what becomes of them.")
        self.text.setText(sentence.format(count=count))
        self.show_them.setAccessibleDescription(self.text.text())
        self.setVisible(count > 0)
