"""The strip on top of the window that says what becomes of what is typed."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ui.parts.blocks import PlainText, StrongText, announce
from ui.parts.look import GAP


class ModeBar(QFrame):
    """Names the mode beside what can be done about it; holds the warning before an idle end."""

    quick_exit_asked = Signal()
    lock_asked = Signal()
    care_asked = Signal()
    time_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.mode = PlainText(parent=self)
        self.quick_exit = self._button(self.tr("Quick exit (Ctrl+Shift+Q)"), self.quick_exit_asked)
        self.lock = self._button(self.tr("Lock now (Ctrl+L)"), self.lock_asked)
        self.care = self._button(self.tr("Passphrase or backups"), self.care_asked)
        self.warning = QFrame(self)
        self.warning.setFrameShape(QFrame.Shape.Box)
        self.warning.setLineWidth(2)
        self._sentence = StrongText(parent=self.warning)
        self.more_time = self._button(self.tr("I need more time"), self.time_asked)
        self._before: QWidget | None = None
        self._lay_out()
        self.show_none()

    def show_none(self) -> None:
        """No mode is on: the strip takes no room."""
        self._show("", ())

    def show_library(self) -> None:
        """Say that nothing is kept."""
        self._show(self.tr("Nothing you type is kept."), (self.quick_exit,))

    def show_clinic(self) -> None:
        """Say that the cases are kept."""
        self._show(self.tr("Cases are kept on this computer, sealed."), (self.care, self.lock))

    @property
    def sentence(self) -> str:
        """What the warning says; empty while there is none."""
        return "" if self.warning.isHidden() else self._sentence.text()

    def warn_of(self, left: int, *, wipes: bool) -> None:
        """Warn that in `left` seconds everything is wiped, or else locked."""
        minutes, seconds = divmod(left, 60)
        time_left = self.tr("{minutes}:{seconds:02} minutes").format(minutes=minutes, seconds=seconds)
        wiped = self.tr("Nobody has typed for a while. Everything is wiped in {time}.")
        locked = self.tr("Nobody has typed for a while. The cases lock in {time}.")
        self._warn((wiped if wipes else locked).format(time=time_left))

    def _warn(self, sentence: str) -> None:
        """Show the warning; at first it takes the focus, so that Enter gives more time."""
        self.show()
        self._sentence.setText(sentence)
        self.warning.setAccessibleName(sentence)
        self.more_time.setAccessibleDescription(sentence)
        if self.warning.isHidden():
            self._before = self.window().focusWidget()
            self.warning.show()
            self.more_time.setFocus(Qt.FocusReason.OtherFocusReason)
            announce(self.more_time, sentence)

    def calm(self) -> None:
        """Take the warning away, give the focus back."""
        if not self.warning.isHidden():
            self.warning.hide()
            if self._before is not None and self._before.isVisible():
                self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        self._before = None

    def _show(self, mode: str, buttons: tuple[QPushButton, ...]) -> None:
        self.warning.hide()
        self._before = None
        self.mode.setText(mode)
        for button in (self.quick_exit, self.lock, self.care):
            button.setVisible(button in buttons)
        self.setVisible(bool(mode))

    def _button(self, text: str, signal: object) -> QPushButton:
        button = QPushButton(text, self)
        button.setMinimumHeight(32)
        button.clicked.connect(signal)
        return button

    def _lay_out(self) -> None:
        notice = QHBoxLayout(self.warning)
        notice.addWidget(self._sentence, stretch=1)
        notice.addWidget(self.more_time)
        line = QHBoxLayout()
        line.addWidget(self.mode, stretch=1)
        for button in (self.care, self.lock, self.quick_exit):
            line.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GAP, GAP // 2, 2 * GAP, GAP // 2)
        layout.addLayout(line)
        layout.addWidget(self.warning)
