"""The part of a question that holds the note of staff."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QToolButton, QVBoxLayout, QWidget

from ui.parts.blocks import Banner, QuietText
from ui.parts.look import GAP
from ui.parts.outlines import outline

SHOWN_LINES = 3


class NotePanel(QWidget):
    """Opens a field for a note on the question, under a notice of what must not be typed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.toggle = QToolButton(self)
        self.toggle.setCheckable(True)
        self.toggle.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.toggle.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._inside = QWidget(self)
        self._inner = QVBoxLayout(self._inside)
        self._inner.setContentsMargins(0, 0, 0, 0)
        self._banner: Banner | None = None
        self.field = QPlainTextEdit(self._inside)
        outline(self.field)
        self.field.setTabChangesFocus(True)
        self.field.setAccessibleName(self.tr("Note for staff"))
        self.field.setFixedHeight(self.field.fontMetrics().lineSpacing() * (SHOWN_LINES + 1))
        caption = QLabel(self.tr("Note for staff"), self._inside)
        caption.setBuddy(self.field)
        hint = self.tr("It is kept when you leave this question. It is never on the client's paper.")
        self.field.setAccessibleDescription(hint)
        for widget in (caption, self.field, QuietText(hint, self._inside)):
            self._inner.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP)
        layout.addWidget(self.toggle)
        layout.addWidget(self._inside)
        self.toggle.toggled.connect(self._on_toggled)
        self.field.textChanged.connect(self._name_toggle)
        self.hide()

    @property
    def text(self) -> str:
        """The note as it stands in the field, without spaces at the ends."""
        return self.field.toPlainText().strip()

    def show_note(self, text: str, notice: str) -> None:
        """Hold the note of another question; open when there is one."""
        if self.field.toPlainText() != text:
            self.field.setPlainText(text)
        if self._banner is None:
            self._banner = Banner(notice, self._inside)
            self._inner.insertWidget(0, self._banner)
        self.toggle.setChecked(bool(text))
        self._on_toggled(bool(text))
        self.show()

    def _name_toggle(self) -> None:
        label = self.tr("&Note for staff (there is one)") if self.text else self.tr("&Note for staff")
        self.toggle.setText(label)
        self.toggle.setAccessibleName(label.replace("&", ""))

    def _on_toggled(self, opened: bool) -> None:
        self._name_toggle()
        self.toggle.setArrowType(Qt.ArrowType.DownArrow if opened else Qt.ArrowType.RightArrow)
        self.toggle.setAccessibleDescription(self.tr("Open") if opened else self.tr("Closed"))
        self._inside.setVisible(opened)
