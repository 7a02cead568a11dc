"""The way of the Tab key over a screen: as its parts stand in their layouts, whenever each was made."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from PySide6 import QtCore
from PySide6.QtWidgets import QLayout, QScrollArea, QSplitter, QWidget


def order_tabs(top: QWidget) -> None:
    """Have the Tab key go from part to part in the order of the layouts below `top`."""
    for before, after in pairwise(part for part in _parts(top) if part is not top):
        QWidget.setTabOrder(before, after)


def _parts(widget: QWidget) -> Iterator[QWidget]:
    """What may take the focus: the widget itself, then what it holds."""
    if widget.focusPolicy() != QtCore.Qt.FocusPolicy.NoFocus:
        yield widget
    layout = widget.layout()
    if layout is not None:
        yield from _laid_out(layout)
    elif isinstance(widget, QSplitter):
        for place in range(widget.count()):
            yield from _held(widget.widget(place))
    elif isinstance(widget, QScrollArea):
        yield from _held(widget.widget())


def _held(widget: QWidget | None) -> Iterator[QWidget]:
    if widget is not None:
        yield from _parts(widget)


def _laid_out(layout: QLayout) -> Iterator[QWidget]:
    for place in range(layout.count()):
        item = layout.itemAt(place)
        if item is None:
            continue
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            yield from _parts(widget)
        elif inner is not None:
            yield from _laid_out(inner)
