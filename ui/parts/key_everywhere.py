"""A key that works in a dialog, too."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QKeyCombination, QObject, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QWindow


class KeyEverywhere(QObject):
    """Tells when a key is pressed in any window of the program.

    A QShortcut of the main window is deaf while a dialog stands before it; an exit must not be.
    """

    pressed = Signal()

    def __init__(self, key: QKeyCombination, parent: QObject) -> None:
        super().__init__(parent)
        self._key = key
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.focusWindowChanged.connect(self._follow)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the key out, let everything else through."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.keyCombination() != self._key:
                return False
            self.pressed.emit()
            return True
        return False

    def _follow(self, window: QWindow | None) -> None:
        if window is not None:
            window.installEventFilter(self)
