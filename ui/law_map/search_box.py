"""The field that searches the map, with what it found."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from ui.parts.blocks import QuietText, announce
from ui.parts.line_list import Line, LineList
from ui.parts.look import GAP
from ui.parts.outlines import LineField

MOST_LISTED = 40
"""More hits than anybody reads; the count says how many there are."""

_ROWS = 5


class SearchField(LineField):
    """Enter goes on to the next hit, Shift+Enter to the one before."""

    turned = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter out; let everything else be typed."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.turned.emit(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        else:
            super().keyPressEvent(event)


class SearchBox(QWidget):
    """Takes what is typed, lists the hits; a click, or Enter, goes to one."""

    searched = Signal(str)
    hit_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = SearchField(parent=self)
        caption = QLabel(self.tr("Sea&rch the map"), self)
        caption.setBuddy(self.field)
        self.field.setAccessibleName(self.tr("Search the map"))
        self.field.setAccessibleDescription(self.tr("Enter goes to the next place that was found."))
        self.told = QuietText(parent=self)
        self.hits = LineList(self)
        self.hits.setAccessibleName(self.tr("What the search found"))
        self._names: tuple[str, ...] = ()
        self._place = -1
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP // 2)
        for widget in (caption, self.field, self.told, self.hits):
            column.addWidget(widget)
        self.field.textChanged.connect(self.searched)
        self.field.turned.connect(self._turn)
        self.hits.change_asked.connect(self._on_listed)
        self.show_hits((), ())

    def show_hits(self, names: tuple[str, ...], lines: Sequence[str]) -> None:
        """List what was found: ``lines`` are the first hits in words."""
        self._names = names
        self._place = -1
        self.hits.show_lines(
            [Line(line, name, heading=False, quiet=False) for line, name in zip(lines, names, strict=False)]
        )
        self.hits.setVisible(bool(names))
        self.hits.setMaximumHeight(_ROWS * (self.fontMetrics().height() + GAP))
        self._tell()

    def _turn(self, by: int) -> None:
        if self._names:
            self._place = 0 if self._place < 0 and by > 0 else (self._place + by) % len(self._names)
            self._go()

    def _on_listed(self, name: str) -> None:
        self._place = self._names.index(name)
        self._go()

    def _go(self) -> None:
        if self._place < self.hits.count():
            self.hits.setCurrentRow(self._place)
        self._tell()
        self.hit_asked.emit(self._names[self._place])

    def _tell(self) -> None:
        if not self.field.text().strip():
            sentence = ""
        elif not self._names:
            sentence = self.tr("Nothing found.")
        elif self._place < 0:
            sentence = self.tr("Found: {count}. Press Enter for the next.").format(count=len(self._names))
        else:
            sentence = self.tr("{place} of {count}").format(place=self._place + 1, count=len(self._names))
        self.told.setText(sentence)
        self.told.setVisible(bool(sentence))
        if sentence:
            announce(self.told, sentence)
