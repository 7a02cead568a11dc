"""The pieces of text that every screen is built from."""

from __future__ import annotations

from PySide6 import QtCore, QtGui
from PySide6.QtCore import QEvent, QSize, QTimer
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QLabel, QLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from ui.parts.look import GAP, quiet_colour
from ui.parts.outlines import outline
from ui.parts.qt_numbers import NO_FOCUS, PLAIN_TEXT, TAB_FOCUS
from ui.parts.steady_bars import SteadyBars

APART = "apart"
"""The property of a screen: what is on it does not belong to the screen that it is a child of."""

GONE = "gone"
"""The property of a widget that is still a child of its screen, but no part of it."""

AFTER_PAINT_MS = 15
"""What nobody waits for begins so long after a change: the change itself is painted first."""

LINE_CHARACTERS = 90
"""The longest line of text, in average characters: longer lines are hard to follow."""


_WRAPPED = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
_WRAPPED.setHeightForWidth(True)
_MEASURED_ANEW = (QEvent.Type.FontChange, QEvent.Type.StyleChange)


class PlainText(QLabel):
    """A paragraph that wraps; never read as markup, because it may hold what a person typed."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        self._heights: dict[int, int] = {}  # by width: a layout asks a dozen times, and QLabel measures each time
        super().__init__(text, parent)
        self.setProperty("textFormat", PLAIN_TEXT)
        self.setWordWrap(True)
        self.setSizePolicy(_WRAPPED)

    def setText(self, text: str) -> None:
        """Say something else."""
        self._heights.clear()
        super().setText(text)

    def minimumSizeHint(self) -> QSize:
        """One line: what it needs for its width the layout asks by itself; QLabel's own guess is too tall."""
        return QSize(0, self.fontMetrics().height())

    def heightForWidth(self, width: int) -> int:
        """What the text needs, measured once for each width."""
        height = self._heights.get(width)
        if height is None:
            height = self._heights[width] = super().heightForWidth(width)
        return height

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew when the text gets another size, or another style draws it."""
        super().changeEvent(event)
        if event.type() in _MEASURED_ANEW:
            self._heights.clear()


class StrongText(PlainText):
    """A bold paragraph."""


class QuietText(PlainText):
    """A paragraph of lesser weight that stays easy to read in every palette."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._fade()

    def _fade(self) -> None:
        palette, quiet = QPalette(), quiet_colour(QPalette())
        if self.palette().color(QPalette.ColorRole.WindowText) != quiet:
            palette.setColor(QPalette.ColorRole.WindowText, quiet)
            self.setPalette(palette)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the system, or the choice of the person, from one set of colours to another."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._fade()


class PartText(PlainText):
    """The heading of a part of a screen; a stop on the way of the Tab key."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setProperty("focusPolicy", TAB_FOCUS)


class TitleText(PartText):
    """The heading of a screen: it takes the focus when the screen appears, so that a screen reader says it."""

    def take_focus(self) -> None:
        """Take the focus; say the heading aloud where a screen reader listens."""
        self.setFocus()
        announce(self, self.text())


def announce(widget: QWidget, sentence: str) -> None:
    """Have a screen reader, if there is one, say the sentence now."""
    if QtGui.QAccessible.isActive():
        QtGui.QAccessible.updateAccessibility(QtGui.QAccessibleAnnouncementEvent(widget, sentence))


class Column(QWidget):
    """A column of blocks, never wider than a line that is easy to read."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.blocks = QVBoxLayout(self)
        self.blocks.setContentsMargins(2 * GAP, 2 * GAP, 2 * GAP, 2 * GAP)
        self.blocks.setSpacing(GAP + GAP // 2)
        self._set_width()

    def _set_width(self) -> None:
        self.setMaximumWidth(self.fontMetrics().averageCharWidth() * LINE_CHARACTERS + 4 * GAP)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._set_width()


class ScrollColumn(QScrollArea):
    """A column that scrolls up or down, never sideways."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("focusPolicy", NO_FOCUS)
        self._bars = SteadyBars(self)
        self.setViewportMargins(0, 0, self._bars.right, 0)
        self.column = Column()
        self.setWidget(self.column)

    @property
    def blocks(self) -> QVBoxLayout:
        """Where the blocks of the column go, from top to bottom."""
        return self.column.blocks

    def resizeEvent(self, event: QtGui.QResizeEvent) -> None:
        """Take the bar along."""
        super().resizeEvent(event)
        self._bars.place()


class Card(QFrame):
    """A framed group of blocks under its own heading."""

    def __init__(self, heading: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        outline(self)
        self.setAccessibleName(heading)
        self.blocks = QVBoxLayout(self)
        self.blocks.setContentsMargins(2 * GAP, GAP, 2 * GAP, 2 * GAP)
        self.blocks.setSpacing(GAP)
        self.heading = PartText(heading, self)
        self.blocks.addWidget(self.heading)

    def say(self, *texts: str) -> None:
        """Add plain paragraphs; empty ones are left out."""
        for text in filter(None, texts):
            self.blocks.addWidget(PlainText(text, self))

    def say_strong(self, text: str) -> None:
        """Add a bold paragraph."""
        self.blocks.addWidget(StrongText(text, self))

    def say_quietly(self, *texts: str) -> None:
        """Add paragraphs of lesser weight; empty ones are left out."""
        for text in filter(None, texts):
            self.blocks.addWidget(QuietText(text, self))


class Banner(QFrame):
    """One framed sentence that concerns the whole screen."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.Box)
        self.setLineWidth(2)
        layout = QVBoxLayout(self)
        layout.addWidget(StrongText(text, self))
        self.setAccessibleName(text)


def let_go(widget: QWidget, after_ms: int = 0) -> None:
    """Hide a widget that is no part of its screen any more; it goes when the event loop is next idle, or later."""
    widget.hide()
    widget.setProperty(GONE, True)
    if after_ms:
        QTimer.singleShot(after_ms, widget, widget.deleteLater)
    else:
        widget.deleteLater()


def lay_out_unseen(widget: QWidget, width: int) -> None:
    """Do all that Qt would do when the widget appears at this width, short of showing it."""
    inner = widget.findChildren(QWidget)
    for each in inner:
        if not each.testAttribute(QtCore.Qt.WidgetAttribute.WA_WState_ExplicitShowHide):
            each.show()  # nobody sees it: what holds it is hidden
    layout = widget.layout()
    if layout is not None:
        widget.resize(width, layout.totalHeightForWidth(width))
        layout.activate()
    for each in inner:
        if (within := each.layout()) is not None:
            within.activate()


def clear(layout: QLayout) -> None:
    """Take every widget out of the layout; they go when the event loop is next idle."""
    while (item := layout.takeAt(0)) is not None:
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            let_go(widget)
        elif inner is not None:
            clear(inner)
            inner.deleteLater()
