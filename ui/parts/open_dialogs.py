"""Closes the dialogs that stand before the window."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

MOST_DIALOGS = 10
"""More than can stand upon each other; one that refuses to close must not hold up the rest."""


def close_dialogs() -> None:
    """Close every dialog as if it were cancelled: the person leaves, or nobody is there."""
    for _ in range(MOST_DIALOGS):
        dialog = QApplication.activeModalWidget()
        if dialog is None:
            return
        dialog.close()
