"""The box on top of a question that says what stops it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from ui.parts.blocks import PartText, PlainText, announce


class ErrorSummary(QFrame):
    """Says in one sentence what is wrong, takes the focus, leads to the field."""

    field_asked = Signal()

    def __init__(self, parent: QWidget | None = None, *, heading: str = "", go: str = "") -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.Box)
        self.setLineWidth(3)
        self.heading = PartText(heading or self.tr("Please check this answer"), self)
        self._sentence = PlainText(parent=self)
        self._go = QPushButton(go or self.tr("&Go to the answer"), self)
        self._go.clicked.connect(self.field_asked)
        layout = QVBoxLayout(self)
        layout.addWidget(self.heading)
        layout.addWidget(self._sentence)
        layout.addWidget(self._go, alignment=Qt.AlignmentFlag.AlignLeft)
        self.hide()

    @property
    def sentence(self) -> str:
        """What it says; empty while it is hidden."""
        return "" if self.isHidden() else self._sentence.text()

    def say(self, sentence: str) -> None:
        """Show the sentence and take the focus."""
        self._sentence.setText(sentence)
        self.heading.setAccessibleDescription(sentence)
        self.setAccessibleName(f"{self.heading.text()}. {sentence}")
        self.show()
        self.heading.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self.heading, f"{self.heading.text()}. {sentence}")

    def clear(self) -> None:
        """Vanish: the answer is mended, or another question is on."""
        self._sentence.clear()
        self.hide()
