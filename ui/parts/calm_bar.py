"""A scroll bar that is quick to draw."""

from __future__ import annotations

from PySide6 import QtCore, QtGui, QtWidgets
from PySide6.QtWidgets import QScrollBar

from ui.parts.outlines import is_faint

CAP = 8
"""Pixels at an end of the handle that differ from its middle, and more."""


class CalmBar(QScrollBar):
    """Puts itself together from pictures of the whole bar: one without a handle, others that are all handle.

    The style shades a bar anew at each paint, and Qt shares tall shaded areas out among threads: on a small computer
    with something else to do, waiting for them takes longer than drawing the window.
    """

    _drawn_as: object = None
    _pictures: tuple[QtGui.QPixmap, QtGui.QPixmap, QtGui.QPixmap]

    @property
    def _is_calm(self) -> bool:
        touched = self.underMouse() or self.isSliderDown()
        upright = self.orientation() == QtCore.Qt.Orientation.Vertical
        return is_faint() and upright and not touched and self.devicePixelRatioF().is_integer()

    def paintEvent(self, event: QtGui.QPaintEvent) -> None:
        """Draw the bar as the style does; where a mouse is on it, or the style is another, have it do so."""
        option = QtWidgets.QStyleOptionSlider()
        self.initStyleOption(option)
        bar, parts = QtWidgets.QStyle.ComplexControl.CC_ScrollBar, QtWidgets.QStyle.SubControl
        handle = self.style().subControlRect(bar, option, parts.SC_ScrollBarSlider, self)
        way = self.style().subControlRect(bar, option, parts.SC_ScrollBarGroove, self)
        if not self._is_calm or handle.height() < 2 * CAP:
            super().paintEvent(event)
            return
        empty, loose, full = self._drawn(option)
        upper = full if handle.top() == way.top() else loose  # its edge lies on that of the arrow
        lower = full if handle.bottom() == way.bottom() else loose
        first, last = handle.top() - 1, handle.bottom() + 2  # its edges stand out
        painter = QtGui.QPainter(self)
        for picture, top, end, taken_from in (
            (empty, 0, first, 0),
            (upper, first, last - CAP, way.top() - 1),
            (lower, last - CAP, last, way.bottom() + 2 - CAP),
            (empty, last, self.height(), last),
        ):
            ratio, width = picture.devicePixelRatio(), self.width()
            part = QtCore.QRectF(0, taken_from * ratio, width * ratio, (end - top) * ratio)
            painter.drawPixmap(QtCore.QRectF(0, top, width, end - top), picture, part)
        painter.end()

    def _drawn(self, option: QtWidgets.QStyleOptionSlider) -> tuple[QtGui.QPixmap, QtGui.QPixmap, QtGui.QPixmap]:
        """The bar without its handle, then all handle: between no arrows, between arrows."""
        palettes = self.palette().cacheKey(), self.window().palette().cacheKey()
        now = (self.size(), palettes, self.devicePixelRatioF(), option.state)
        if self._drawn_as != now:
            parts = QtWidgets.QStyle.SubControl
            option.maximum = option.minimum  # the handle takes all the room
            drawn = (
                parts.SC_All & ~parts.SC_ScrollBarSlider,
                parts.SC_ScrollBarGroove | parts.SC_ScrollBarSlider,
                parts.SC_All,
            )
            empty, loose, full = (self._picture(option, each) for each in drawn)
            self._drawn_as, self._pictures = now, (empty, loose, full)
        return self._pictures

    def _picture(self, option: QtWidgets.QStyleOptionSlider, parts: QtWidgets.QStyle.SubControl) -> QtGui.QPixmap:
        option.subControls = parts
        ratio = self.devicePixelRatioF()
        picture = QtGui.QPixmap(self.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(self.window().palette().color(QtGui.QPalette.ColorRole.Window))
        painter = QtGui.QPainter(picture)
        self.style().drawComplexControl(QtWidgets.QStyle.ComplexControl.CC_ScrollBar, option, painter, self)
        painter.end()
        return picture
