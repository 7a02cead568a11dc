"""Options to choose from, with texts that may be longer than a line."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QHBoxLayout,
    QRadioButton,
    QStyle,
    QStyleOptionButton,
    QWidget,
)

from ui.parts.blocks import PlainText
from ui.parts.look import GAP, quiet_colour
from ui.parts.outlines import OUTLINE, is_faint

LARGEST_PLAIN_LINE = 22
"""The height in pixels of a line of text beside which the system's own mark is large enough."""

TARGET_HEIGHT = 36
"""The least height in pixels of something to click."""


class PageRow(QFrame):
    """A radio button or check box beside a text that wraps; a click on the text counts too.

    What holds the row outlines its mark by ``outline_marks``.
    """

    def __init__(self, button: QAbstractButton, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("focusRow", True)
        self.button = button
        self._text = PlainText(text, self)
        self._text.setBuddy(button)
        button.setParent(self)
        button.setAccessibleName(text)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(GAP, GAP // 2, GAP, GAP // 2)
        layout.setSpacing(GAP)
        layout.addWidget(button, alignment=Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self._text, stretch=1, alignment=Qt.AlignmentFlag.AlignTop)
        self.setMinimumHeight(TARGET_HEIGHT)
        self._mark: QRect | None = None
        self._fit_mark()

    def _fit_mark(self) -> None:
        """Draw the mark as tall as the text; a style sheet costs time, so small text goes without."""
        line = self._text.fontMetrics().height()
        if line > LARGEST_PLAIN_LINE:
            kind = type(self.button).__name__
            side = line * 3 // 4
            self.button.setStyleSheet(f"{kind}::indicator {{ width: {side}px; height: {side}px; }}")
        elif self.button.styleSheet():
            self.button.setStyleSheet("")
        self.button.setFixedHeight(line)
        self._mark = None

    def _find_mark(self) -> QRect:
        """Where the style draws the mark of the button, in the button."""
        option = QStyleOptionButton()
        option.initFrom(self.button)
        round_mark = isinstance(self.button, QRadioButton)
        element = QStyle.SubElement.SE_RadioButtonIndicator if round_mark else QStyle.SubElement.SE_CheckBoxIndicator
        return self.button.style().subElementRect(element, option, self.button)

    def outline_mark(self, painter: QPainter, corner: QPoint) -> None:
        """Draw an outline around the mark of the row, whose corner is there."""
        if self._mark is None:
            self._mark = self._find_mark()
        around = QRectF(self._mark.translated(self.button.pos() + corner)).adjusted(-1, -1, 1, 1)
        if isinstance(self.button, QRadioButton):
            painter.drawEllipse(around)
        else:
            painter.drawRect(around)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit_mark()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Pass the click on to the button."""
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.button.setFocus(Qt.FocusReason.MouseFocusReason)
            self.button.click()
        else:
            super().mouseReleaseEvent(event)


class OptionRow(PageRow):
    """A row that stands by itself, and outlines its own mark."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the outline."""
        super().paintEvent(event)
        if is_faint():
            painter = _outliner(self)
            self.outline_mark(painter, QPoint())
            painter.end()


def outline_marks(rows: Iterable[PageRow], page: QWidget, part: QRect) -> None:
    """Outline, on their page, the marks in this part where the style's own outlines are too faint for some eyes.

    The page draws them all at once beneath its rows: a painter for each row would take longer than all the rest.
    """
    if is_faint():
        painter = _outliner(page)
        for row in rows:
            place = row.geometry()
            if part.intersects(place):
                row.outline_mark(painter, place.topLeft())
        painter.end()


def _outliner(widget: QWidget) -> QPainter:
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(quiet_colour(widget.palette()), OUTLINE))
    return painter
