"""Outlines that can be seen in every palette."""

from __future__ import annotations

from PySide6 import QtGui
from PySide6.QtWidgets import QApplication, QFrame, QLineEdit

from ui.parts.look import quiet_colour

FAINT_STYLE = "fusion"
"""The style that Qt draws itself where the system has none; its outlines are too faint for some eyes."""

OUTLINE = 1.5
"""The width of an outline in pixels."""


def is_faint() -> bool:
    """Whether the style in use needs outlines of ours."""
    return QApplication.style().name() == FAINT_STYLE


def outline(frame: QFrame) -> None:
    """Have the frame drawn in the colour of the text."""
    if is_faint():
        frame.setFrameStyle(QFrame.Shape.Box | QFrame.Shadow.Plain)


class LineField(QLineEdit):
    """A field for one line of text."""

    def paintEvent(self, event: QtGui.QPaintEvent) -> None:
        """Draw the field, then its outline."""
        super().paintEvent(event)
        if is_faint():
            painter = QtGui.QPainter(self)
            painter.setPen(QtGui.QPen(quiet_colour(self.palette()), OUTLINE))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
            painter.end()
