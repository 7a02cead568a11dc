"""The keys that work on every screen of the window."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from ui.parts.look import TextSize


def add_keys(window: QWidget, text_size: TextSize, show_map: Callable[[], None]) -> None:
    """Have the window listen to the keys for the size of the text, for the map of the law."""
    standard = QKeySequence.StandardKey
    keys = (
        (QKeySequence(standard.ZoomIn), text_size.larger),
        (QKeySequence.fromString("Ctrl+="), text_size.larger),
        (QKeySequence(standard.ZoomOut), text_size.smaller),
        (QKeySequence.fromString("Ctrl+0"), text_size.normal),
        (QKeySequence.fromString("Ctrl+M"), show_map),
    )
    for key, action in keys:
        QShortcut(key, window, action)
