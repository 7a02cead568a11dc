"""What every screen has in common."""

from __future__ import annotations

from collections.abc import Callable

from PySide6 import QtCore
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from ui.parts.blocks import APART


class Screen(QWidget):
    """Draws itself in the language of the window, anew in another one, at any moment.

    A subclass draws its widgets in ``draw``, which its constructor calls last. What ``draw`` makes goes when it is
    called again; the screen itself stays, with its signals and with what a constructor made before. A screen that is a
    child of another one, so that it goes with it, is drawn anew by itself.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty(APART, True)
        self._focused: QWidget | None = None

    def draw(self) -> None:
        """Make the layout with every widget of the screen."""
        raise NotImplementedError

    def redraw(self, fill: Callable[[], None] | None = None) -> None:
        """Draw anew; then `fill` shows what was shown, and what a person typed, ticked or opened is put back."""
        from ui.parts.kept_input import KeptInput

        kept = KeptInput(self)
        self._strip()
        self.draw()
        if fill is not None:
            fill()
        kept.put_back(self)
        self._focused = kept.focused(self)

    def focus_again(self) -> None:
        """Give the focus to what had it before the screen was drawn anew."""
        if self._focused is not None and isValid(self._focused):
            self._focused.setFocus()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Go on with the Tab key, or back, in the order in which the parts stand now."""
        from ui.parts.tab_order import order_tabs

        order_tabs(self)
        return super().focusNextPrevChild(forward)

    def _strip(self) -> None:
        layout, attic = self.layout(), QWidget()
        if layout is not None:
            attic.setLayout(layout)  # takes its widgets along
        direct = QtCore.Qt.FindChildOption.FindDirectChildrenOnly
        for child in (*self.findChildren(QWidget, options=direct), *self.findChildren(QShortcut, options=direct)):
            if not child.property(APART):
                child.setParent(attic)
        attic.deleteLater()
        self._attic = attic  # one of its buttons may be what asked: it must not go at once
