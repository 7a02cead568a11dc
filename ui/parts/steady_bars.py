"""Scroll bars that stand outside the scroll area's own, so that a screen reader never meets them come or go."""

from __future__ import annotations

from PySide6.QtWidgets import QAbstractScrollArea, QScrollBar

from ui.parts.calm_bar import CalmBar
from ui.parts.qt_numbers import ALWAYS_OFF, HORIZONTAL, NO_FOCUS


class SteadyBar(CalmBar):
    """Shows, moves another bar that is never on screen; it is hidden while there is nothing to scroll."""

    def __init__(self, unseen: QScrollBar, area: QAbstractScrollArea, *, sideways: bool = False) -> None:
        super().__init__(parent=area)  # by name, or PySide would look at the class Qt
        if sideways:
            self.setProperty("orientation", HORIZONTAL)
        self.setProperty("focusPolicy", NO_FOCUS)
        self._unseen = unseen
        self.follow()
        unseen.rangeChanged.connect(self.follow)
        unseen.valueChanged.connect(self.setValue)
        self.valueChanged.connect(unseen.setValue)

    def follow(self) -> None:
        """Take over everything from the bar that is not seen."""
        unseen = self._unseen
        self.setRange(unseen.minimum(), unseen.maximum())
        self.setPageStep(unseen.pageStep())
        self.setSingleStep(unseen.singleStep())
        self.setValue(unseen.value())
        self.setVisible(unseen.maximum() > unseen.minimum())


class SteadyBars:
    """The bars of one scroll area, in a margin that is kept free for them; its viewport alone is a part of it.

    Qt tells a screen reader the parts of a scroll area by their place, without a look at how many there still are:
    a bar of its own that vanishes between two questions would end the program.
    """

    def __init__(self, area: QAbstractScrollArea, *, sideways: bool = False) -> None:
        area.setProperty("horizontalScrollBarPolicy", ALWAYS_OFF)
        area.setProperty("verticalScrollBarPolicy", ALWAYS_OFF)
        self._area = area
        self._down = SteadyBar(area.verticalScrollBar(), area)
        self._across = SteadyBar(area.horizontalScrollBar(), area, sideways=True) if sideways else None
        self.right = self._down.sizeHint().width()
        self.bottom = self._across.sizeHint().height() if self._across is not None else 0

    def place(self) -> None:
        """Put the bars beside the viewport, whose size has changed."""
        # Not by asking for the viewport: PySide would make every class of widgets there is to find out which one it is.
        edge, seen = self._area.frameWidth(), self._area.maximumViewportSize()
        self._down.setGeometry(edge + seen.width(), edge, self.right, seen.height())
        self._down.follow()
        if self._across is not None:
            self._across.setGeometry(edge, edge + seen.height(), seen.width(), self.bottom)
            self._across.follow()
