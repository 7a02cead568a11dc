"""The strip on top of the window that says what becomes of what is typed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ui.parts.blocks import PlainText, StrongText, announce
from ui.parts.flow_line import FlowLine

WORDS_AT_LEAST = 24
"""The least room for the words beside the buttons, in average characters."""


class ModeBar(QFrame):
    """Names the mode beside what can be done about it; holds the warning before an idle end."""

    quick_exit_asked = Signal()
    lock_asked = Signal()
    care_asked = Signal()
    time_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.mode = PlainText(parent=self)
        self.quick_exit = self._button(self.quick_exit_asked)
        self.lock = self._button(self.lock_asked)
        self.care = self._button(self.care_asked)
        self.warning = QFrame(self)
        self.warning.setFrameShape(QFrame.Shape.Box)
        self.warning.setLineWidth(2)
        self._sentence = StrongText(parent=self.warning)
        self.more_time = self._button(self.time_asked)
        self._before: QWidget | None = None
        self._warned_of = (0, False)
        self._lay_out()
        self.show_none()
        self.redraw()

    def redraw(self) -> None:
        """Say everything in the language that is on now."""
        self.quick_exit.setText(self.tr("Quick exit (Ctrl+Shift+Q)"))
        self.lock.setText(self.tr("Lock now (Ctrl+L)"))
        self.care.setText(self.tr("Passphrase or backups"))
        self.more_time.setText(self.tr("I need more time"))
        self.mode.setText(self._mode_words())
        self._fit()
        if self.sentence:
            left, wipes = self._warned_of
            self.warn_of(left, wipes=wipes)

    def show_none(self) -> None:
        """No mode is on: the strip takes no room."""
        self._show(())

    def show_library(self) -> None:
        """Say that nothing is kept."""
        self._show((self.quick_exit,))

    def show_clinic(self) -> None:
        """Say that the cases are kept."""
        self._show((self.care, self.lock))

    def show_server(self) -> None:
        """Say that the cases are kept elsewhere: who runs the server sees to backups, to passwords."""
        self._show((self.lock,))

    @property
    def sentence(self) -> str:
        """What the warning says; empty while there is none."""
        return "" if self.warning.isHidden() else self._sentence.text()

    def warn_of(self, left: int, *, wipes: bool) -> None:
        """Warn that in `left` seconds everything is wiped, or else locked."""
        self._warned_of = (left, wipes)
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
            self.more_time.setFocus()
            announce(self.more_time, sentence)

    def calm(self) -> None:
        """Take the warning away, give the focus back."""
        if not self.warning.isHidden():
            self.warning.hide()
            if self._before is not None and self._before.isVisible():
                self._before.setFocus()
        self._before = None

    def _mode_words(self) -> str:
        if not self.quick_exit.isHidden():
            return self.tr("Nothing you type is kept.")
        if not self.care.isHidden():
            return self.tr("Cases are kept on this computer, sealed.")
        return self.tr("Cases are kept on the server of your office.") if not self.lock.isHidden() else ""

    def _show(self, buttons: tuple[QPushButton, ...]) -> None:
        self.warning.hide()
        self._before = None
        for button in (self.quick_exit, self.lock, self.care):
            button.setVisible(button in buttons)
        self.mode.setText(self._mode_words())
        self._fit()
        self.setVisible(bool(buttons))

    def _button(self, signal: object) -> QPushButton:
        button = QPushButton(self)
        button.setMinimumHeight(32)
        button.clicked.connect(signal)
        return button

    def _lay_out(self) -> None:
        notice = QHBoxLayout(self.warning)
        notice.addWidget(self._sentence, stretch=1)
        notice.addWidget(self.more_time)
        self._buttons = FlowLine()
        for button in (self.care, self.lock, self.quick_exit):
            self._buttons.addWidget(button)
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._line.addWidget(self.mode, stretch=1)
        self._line.addLayout(self._buttons)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(self._line)
        layout.addWidget(self.warning)

    def _fit(self) -> None:
        """Put the buttons under the words where they would leave them too little room."""
        room = self.width() - self._buttons.sizeHint().width()
        narrow = room < WORDS_AT_LEAST * self.fontMetrics().averageCharWidth()
        wanted = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        if self._line.direction() is not wanted:
            self._line.setDirection(wanted)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Find the place of the buttons anew."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()
