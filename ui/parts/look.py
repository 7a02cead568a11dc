"""How the window looks: text sizes, quiet text, the ring around what has the focus."""

from __future__ import annotations

from functools import cache

from PySide6 import QtGui
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication, QFocusFrame, QWidget

TEXT_SIZES = (100, 125, 150, 175, 200)
"""Text sizes in percent of the normal size."""

SMALLEST_NORMAL_POINTS = 11.0
GAP = 8
"""The unit of every space between things, in pixels."""

RING_WIDTH = 3
HEADINGS = {"TitleText": 1.5, "PartText": 1.2, "StrongText": 1.0}
"""Widget classes of bold text with their size against plain text."""


class TextSize:
    """The one text size of the whole program; its normal size is what the system asks for, or 11 points."""

    def __init__(self, app: QApplication) -> None:
        self._normal = max(app.font().pointSizeF(), SMALLEST_NORMAL_POINTS)
        self._font = QFont(app.font())
        self.percent = 100
        self.set_percent(100)

    def set_percent(self, percent: int) -> None:
        """Redraw everything at this size, one of ``TEXT_SIZES``."""
        self.percent = percent
        points = self._normal * percent / 100
        font = QFont(self._font)
        font.setPointSizeF(points)
        QApplication.setFont(font)
        for class_name, factor in HEADINGS.items():
            heading = QFont(font)
            heading.setPointSizeF(points * factor)
            heading.setBold(True)
            QApplication.setFont(heading, class_name)  # type: ignore[arg-type]  # the stub asks for bytes, Qt takes text

    def larger(self) -> None:
        """One step up; stays at the largest."""
        self.set_percent(next((size for size in TEXT_SIZES if size > self.percent), TEXT_SIZES[-1]))

    def smaller(self) -> None:
        """One step down; stays at the smallest."""
        self.set_percent(next((size for size in reversed(TEXT_SIZES) if size < self.percent), TEXT_SIZES[0]))

    def next(self) -> None:
        """One step up; from the largest back to the smallest."""
        self.set_percent(next((size for size in TEXT_SIZES if size > self.percent), TEXT_SIZES[0]))

    def normal(self) -> None:
        """Back to the size that the system asks for."""
        self.set_percent(100)


def quiet_colour(palette: QPalette) -> QColor:
    """The text colour, faded a little into the ground: still more than 4.5:1 where plain text is black on white."""
    return _faded(palette.color(QPalette.ColorRole.WindowText).rgb(), palette.color(QPalette.ColorRole.Window).rgb())


@cache
def _faded(text: int, ground: int) -> QColor:
    mixed = (round(0.7 * (text >> place & 255) + 0.3 * (ground >> place & 255)) for place in (16, 8, 0))
    return QColor(*mixed)


class FocusRing(QFocusFrame):
    """Draws a thick ring, in the system's own text colour, around the widget that has the focus."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.hide()

    def begin(self) -> None:
        """Stand around what has the focus from now on."""
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self.follow)
            self.follow(None, app.focusWidget())

    def follow(self, _old: QWidget | None, new: QWidget | None) -> None:
        """Move to the widget that has just got the focus; vanish when it is in another window."""
        if new is None or new is self._window or new.window() is not self._window:
            self.setWidget(None)  # type: ignore[arg-type]  # the stub forgets that no widget is allowed
            return
        row = new.parentWidget()
        self.setWidget(row if row is not None and row.property("focusRow") else new)

    def let_go(self) -> None:
        """Stand around nothing: what has the focus is about to go, and would take the ring along."""
        self.setWidget(None)  # type: ignore[arg-type]  # as above
        self.setParent(self._window)

    def paintEvent(self, _event: QtGui.QPaintEvent) -> None:
        """Draw the ring just inside the frame's own edge."""
        painter = QtGui.QPainter(self)
        painter.setPen(QtGui.QPen(self.palette().color(QPalette.ColorRole.WindowText), RING_WIDTH))
        edge = RING_WIDTH // 2
        painter.drawRect(self.rect().adjusted(edge, edge, -edge - 1, -edge - 1))
        painter.end()
