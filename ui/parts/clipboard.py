"""Empties the clipboard of what came from this program."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QClipboard, QGuiApplication


class OwnClipboard(QObject):
    """Remembers whether the last thing in the clipboard was put there from one of our windows."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._ours = False
        QGuiApplication.clipboard().dataChanged.connect(self._on_change)

    def empty(self) -> None:
        """Empty it if it is ours; what another program put there stays."""
        clipboard = QGuiApplication.clipboard()
        if self._ours or clipboard.ownsClipboard():
            clipboard.clear(QClipboard.Mode.Clipboard)
        if clipboard.supportsSelection() and clipboard.ownsSelection():
            clipboard.clear(QClipboard.Mode.Selection)
        self._ours = False

    def _on_change(self) -> None:
        # Not every system tells who owns the clipboard; whoever is at work in our window has just filled it.
        self._ours = QGuiApplication.applicationState() is Qt.ApplicationState.ApplicationActive
