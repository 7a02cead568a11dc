"""What a person has typed, ticked, opened or chosen on a screen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QSplitter,
    QWidget,
)
from shiboken6 import isValid

from ui.parts.blocks import APART, GONE
from ui.parts.status_line import StatusLine

W = TypeVar("W", bound=QWidget)
S = TypeVar("S")


class KeptInput:
    """Takes note of it; puts it back once the screen has been drawn anew with the same widgets.

    Each kind of widget counts by itself: where their number is another, that kind is left as it was drawn.
    """

    def __init__(self, screen: QWidget) -> None:
        self._ticks = _noted(_ticks(screen), QAbstractButton.isChecked)
        self._lines = _noted(_parts(screen, QLineEdit), lambda field: (field.text(), field.cursorPosition()))
        self._texts = _noted(_texts(screen), lambda field: (field.toPlainText(), field.textCursor().position()))
        self._rows = _noted(_parts(screen, QListWidget), QListWidget.currentRow)
        self._sizes = _noted(_parts(screen, QSplitter), QSplitter.sizes)
        self._said = _noted(_parts(screen, StatusLine), lambda line: line.words)
        self._heights = _noted(_parts(screen, QAbstractScrollArea), _height)
        self._seen = _noted(_parts(screen, QListWidget), _seen)
        self._focus = _place(screen, screen.focusWidget())

    def put_back(self, screen: QWidget) -> None:
        """Put everything back; the places of the scroll bars when the layout is done."""
        _restore(_ticks(screen), self._ticks, QAbstractButton.setChecked)
        _restore(_parts(screen, QLineEdit), self._lines, _retype)
        _restore(_texts(screen), self._texts, _rewrite)
        _restore(_parts(screen, QListWidget), self._rows, _rechoose)
        _restore(_parts(screen, QSplitter), self._sizes, QSplitter.setSizes)
        _restore(_parts(screen, StatusLine), self._said, StatusLine.show_again)
        QTimer.singleShot(0, lambda: self._scroll(screen))

    def focused(self, screen: QWidget) -> QWidget | None:
        """The widget in the place of the one that had the focus; None when no part of the screen had it."""
        if self._focus is None:
            return None
        kind, number = self._focus
        same = [widget for widget in _parts(screen, kind) if type(widget) is kind]
        return same[number] if number < len(same) else None

    def _scroll(self, screen: QWidget) -> None:
        if isValid(screen):
            areas = _parts(screen, QAbstractScrollArea)
            _restore(areas, self._heights, lambda area, height: area.verticalScrollBar().setValue(height))
            _restore(_parts(screen, QListWidget), self._seen, _see)  # in other words, rows have other heights


def _parts(screen: QWidget, kind: type[W]) -> list[W]:
    """The widgets of this kind that are still part of the screen."""
    return [widget for widget in screen.findChildren(kind) if not _is_gone(widget, screen)]


def _is_gone(widget: QWidget, screen: QWidget) -> bool:
    above: QWidget | None = widget
    while above is not None and above is not screen:
        if above.property(GONE) or above.property(APART):
            return True
        above = above.parentWidget()
    return False


def _noted(widgets: Sequence[W], look: Callable[[W], S]) -> list[S]:
    return [look(widget) for widget in widgets]


def _restore(widgets: Sequence[W], noted: Sequence[S], put: Callable[[W, S], object]) -> None:
    if len(widgets) == len(noted):
        for widget, state in zip(widgets, noted, strict=True):
            put(widget, state)


def _ticks(screen: QWidget) -> list[QAbstractButton]:
    return [button for button in _parts(screen, QAbstractButton) if button.isCheckable()]


def _texts(screen: QWidget) -> list[QPlainTextEdit]:
    return [field for field in _parts(screen, QPlainTextEdit) if not field.isReadOnly()]


def _height(area: QAbstractScrollArea) -> int:
    return area.verticalScrollBar().value()


def _seen(rows: QListWidget) -> tuple[int, bool]:
    """The row at the top, whether the marked one is in sight."""
    seen, marked = rows.viewport().rect(), rows.currentRow()
    in_sight = marked >= 0 and seen.contains(rows.visualItemRect(rows.item(marked)).center())
    return rows.indexAt(QPoint(1, 1)).row(), in_sight


def _see(rows: QListWidget, state: tuple[int, bool]) -> None:
    top, in_sight = state
    if 0 <= top < rows.count():
        rows.scrollToItem(rows.item(top), QListWidget.ScrollHint.PositionAtTop)
    if in_sight and rows.currentRow() >= 0:
        rows.scrollToItem(rows.currentItem())


def _place(screen: QWidget, widget: QWidget | None) -> tuple[type[QWidget], int] | None:
    """Where the widget stands among those of its kind."""
    if widget is None or widget is screen:
        return None
    same = [other for other in _parts(screen, type(widget)) if type(other) is type(widget)]
    return (type(widget), same.index(widget)) if widget in same else None


def _retype(field: QLineEdit, state: tuple[str, int]) -> None:
    text, cursor = state
    if field.text() != text:
        field.setText(text)
        field.textEdited.emit(text)
    field.setCursorPosition(cursor)


def _rewrite(field: QPlainTextEdit, state: tuple[str, int]) -> None:
    text, position = state
    if field.toPlainText() != text:
        field.setPlainText(text)
    cursor = field.textCursor()
    cursor.setPosition(min(position, len(field.document().toRawText())))
    field.setTextCursor(cursor)


def _rechoose(rows: QListWidget, row: int) -> None:
    if rows.currentRow() != row:
        rows.setCurrentRow(row)
