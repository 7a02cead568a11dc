"""A screen with a few fields above a row of buttons."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from app.errors import UserError
from ui.pages.options import OptionRow
from ui.parts.blocks import PlainText, ScrollColumn, TitleText
from ui.parts.error_summary import ErrorSummary
from ui.parts.fault_words import fault_sentence
from ui.parts.look import GAP
from ui.parts.outlines import LineField
from ui.parts.screen import Screen
from ui.parts.status_line import StrongStatusLine, Words

FIELD_CHARACTERS = 44


class FormScreen(Screen):
    """Takes texts, most of them secret, under a heading; its first button is what Enter does."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._error: UserError | None = None
        self.draw()

    def begin(self, heading: str, *explanation: str) -> None:
        """Begin to draw: the heading with a few sentences under it."""
        self.heading = TitleText(heading)
        self.problem = ErrorSummary(heading=self.tr("That did not work"), go=self.tr("&Go to the field"))
        self.status = StrongStatusLine()
        self.fields: list[LineField] = []
        self._secrets: list[LineField] = []
        self._scroll = ScrollColumn(self)
        self.blocks = self._scroll.blocks
        for widget in (self.problem, self.heading, *(PlainText(text) for text in explanation)):
            self.blocks.addWidget(widget)
        self._lines = (QHBoxLayout(), QHBoxLayout())
        self._first: Callable[[], None] | None = None
        self._lay_out()
        self.problem.field_asked.connect(self.focus_field)

    def add_field(self, label: str, description: str = "", *, secret: bool = True) -> LineField:
        """Add a labelled field; what is typed into a secret one is not shown."""
        field = LineField(parent=self)
        field.setMaximumWidth(field.fontMetrics().averageCharWidth() * FIELD_CHARACTERS * 2)
        field.setAccessibleName(label)
        field.setAccessibleDescription(description)
        if secret:
            field.setEchoMode(QLineEdit.EchoMode.Password)
            self._secrets.append(field)
        caption = QLabel(label)
        caption.setBuddy(field)
        self.blocks.addWidget(caption)
        self.blocks.addWidget(field)
        self.fields.append(field)
        return field

    def add_show_box(self) -> None:
        """Add the box that shows what is typed: a long passphrase is hard to type unseen."""
        self._show_box = QCheckBox()
        self._show_box.toggled.connect(self._show_secrets)
        self.blocks.addWidget(OptionRow(self._show_box, self.tr("Show what I type")))

    def add_status(self) -> None:
        """Put the line that tells how the work is getting on here."""
        self.blocks.addWidget(self.status)
        self.blocks.addStretch(1)

    def add_button(self, text: str, action: Callable[[], None], row: int = 0) -> QPushButton:
        """Add a button to the upper row, or to the lower one; the first of all is what Enter presses."""
        button = QPushButton(text, self)
        button.setMinimumHeight(36)
        button.clicked.connect(lambda _checked=False: action())
        self._lines[row].insertWidget(self._lines[row].count() - 1, button)
        self._first = self._first or action
        return button

    def say(self, words: Words) -> None:
        """Tell how the work is getting on; an empty sentence takes the line away."""
        self.status.say(words)

    def say_problem(self, error: UserError) -> None:
        """Say on top what went wrong with what can be done."""
        self.say("")
        self._error = error
        self.problem.say(fault_sentence(error))
        self._scroll.verticalScrollBar().setValue(0)

    def redraw(self, fill: Callable[[], None] | None = None) -> None:
        """Draw anew, with what went wrong."""
        error = None if self.problem.isHidden() else self._error
        super().redraw(fill)
        if error is not None:
            self.say_problem(error)

    def forget(self) -> None:
        """Empty every field, the undo memory of each too."""
        for field in self.fields:
            field.clear()
            field.setModified(False)
        if self._secrets:
            self._show_box.setChecked(False)
        self.problem.clear()
        self.say("")

    def focus_field(self) -> None:
        """Go to the first field."""
        if self.fields:
            self.fields[0].setFocus(Qt.FocusReason.TabFocusReason)
            self.fields[0].selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter does what the first button does, except on a button, where it presses that one."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
            return
        focused = self.focusWidget()
        if isinstance(focused, QPushButton):
            focused.click()
        elif self._first is not None:
            self._first()

    def _show_secrets(self, shown: bool) -> None:
        for field in self._secrets:
            field.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)

    def _lay_out(self) -> None:
        buttons = QVBoxLayout()
        buttons.setContentsMargins(2 * GAP, GAP, 2 * GAP, GAP)
        for line in self._lines:
            line.addStretch(1)
            buttons.addLayout(line)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._scroll, stretch=1)
        layout.addLayout(buttons)
