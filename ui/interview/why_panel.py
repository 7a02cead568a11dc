"""The part of a question that opens to say why it is asked."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from ui.parts.blocks import PlainText, QuietText, announce
from ui.parts.look import GAP


class WhyPanel(QWidget):
    """Opens and closes the reason for a question with the law behind it."""

    map_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._toggle = QToolButton(self)
        self._toggle.setText(self.tr("&Why we ask"))
        self._toggle.setCheckable(True)
        self._toggle.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._toggle.setArrowType(Qt.ArrowType.RightArrow)
        self._toggle.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._toggle.setAccessibleName(self.tr("Why we ask"))
        self._reason = PlainText(parent=self)
        self._law = QuietText(parent=self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, GAP, 0, 0)
        self._map = QPushButton(self.tr("See it on the law &map"), self)
        self._map.clicked.connect(self.map_asked)
        for widget in (self._toggle, self._reason, self._law):
            layout.addWidget(widget)
        line = QHBoxLayout()
        line.addWidget(self._map)
        line.addStretch(1)
        layout.addLayout(line)
        self._toggle.toggled.connect(self._on_toggled)

    def show_reason(self, reason: str, cites: tuple[str, ...]) -> None:
        """Close, and hold the reason of another question; hide when there is none to give."""
        self._toggle.setChecked(False)
        self._reason.setText(reason)
        self._law.setText("\n".join((self.tr("The law:"), *cites)) if cites else "")
        self._on_toggled(False)
        self.setVisible(bool(reason or cites))

    def _on_toggled(self, opened: bool) -> None:
        self._toggle.setArrowType(Qt.ArrowType.DownArrow if opened else Qt.ArrowType.RightArrow)
        self._toggle.setAccessibleDescription(self.tr("Open") if opened else self.tr("Closed"))
        self._reason.setVisible(opened and bool(self._reason.text()))
        self._law.setVisible(opened and bool(self._law.text()))
        self._map.setVisible(opened)
        if opened:
            announce(self, f"{self._reason.text()} {self._law.text()}")
