"""The anchor of a step in the window: what stands on a page, rebuilt from bare widgets."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QMainWindow,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

_KINDS = (QLabel, QRadioButton, QCheckBox, QPushButton, QToolButton, QLineEdit, QPlainTextEdit, QListWidget)


@dataclass(frozen=True, slots=True)
class Piece:
    """One widget of a page: its kind, its texts (of a list one for each row)."""

    kind: type[QWidget]
    texts: tuple[str, ...]


def pieces(screen: QWidget) -> list[Piece]:
    """Return what a person sees on the screen, in the order in which it was made."""
    return list(_pieces(screen, screen))


def _pieces(widget: QWidget, screen: QWidget) -> Iterator[Piece]:
    for child in widget.children():
        if not isinstance(child, QWidget) or not child.isVisibleTo(screen):
            continue
        kind = next((kind for kind in _KINDS if isinstance(child, kind)), None)
        if kind is None:
            yield from _pieces(child, screen)
        elif isinstance(child, QListWidget):
            yield Piece(kind, tuple(child.item(row).text() for row in range(child.count())))
        else:
            yield Piece(kind, (child.text() if isinstance(child, QLabel | QAbstractButton) else "",))


class BareWindow(QMainWindow):
    """Holds the widgets of one page: the list on the left, everything else in a column that scrolls."""

    def rebuild(self, made_of: list[Piece]) -> QWidget:
        """Put a new page in the place of the old one; return its widget that shows most."""
        page = QWidget()
        sides = QHBoxLayout(page)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        inner = QWidget()
        column = QVBoxLayout(inner)
        for piece in made_of:
            widget = _bare(piece)
            if isinstance(widget, QListWidget):
                sides.addWidget(widget)
            else:
                column.addWidget(widget)
        column.addStretch(1)
        scroll.setWidget(inner)
        sides.addWidget(scroll, stretch=1)
        self.setCentralWidget(page)
        return inner


def _bare(piece: Piece) -> QWidget:
    if piece.kind is QListWidget:
        rows = QListWidget()
        rows.setWordWrap(True)
        rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        rows.addItems(piece.texts)
        return rows
    if piece.kind is QLabel:
        label = QLabel(piece.texts[0])
        label.setWordWrap(True)
        return label
    if piece.kind in (QLineEdit, QPlainTextEdit):
        return piece.kind()
    button = piece.kind()
    assert isinstance(button, QAbstractButton)
    button.setText(piece.texts[0])
    return button
