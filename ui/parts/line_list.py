"""A list of lines in sections, redrawn only where a line has changed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QBrush, QFont, QKeyEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyleOptionViewItem, QWidget

from ui.parts.calm_bar import CalmBar
from ui.parts.look import quiet_colour
from ui.parts.outlines import outline

AIR = 6
"""Pixels between two rows."""

QUESTION = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the list; ``question`` is None where a click changes nothing."""

    text: str
    question: str | None
    heading: bool
    quiet: bool


class LineList(QListWidget):
    """Lines that wrap; one click, or Enter, on a line with a question asks to change its answer.

    Each line is measured once for one width and told to Qt, which would ask for the size of every line at each change.
    """

    change_asked = Signal(str)  # question id

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        outline(self)
        self.setVerticalScrollBar(CalmBar(self))
        self._lines: list[Line] = []
        self._measured: dict[Line, QSize] = {}
        self._measured_width = 0
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._measure_once_more)
        self.setWordWrap(True)
        self.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.itemClicked.connect(self._on_chosen)
        self.itemActivated.connect(self._on_chosen)

    @property
    def lines(self) -> tuple[Line, ...]:
        """What the list says, from top to bottom."""
        return tuple(self._lines)

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Draw the lines that have changed; the others stay as they are."""
        before = self._lines
        self._lines = list(lines)
        for number, line in enumerate(lines):
            if number >= len(before):
                item = QListWidgetItem()
                self._dress(item, line)
                self.addItem(item)
                self._fit(item, line)
            elif before[number] is not line and before[number] != line:
                self._dress(self.item(number), line)
                self._fit(self.item(number), line)
        while self.count() > len(lines):
            self.takeItem(self.count() - 1)

    def _dress(self, item: QListWidgetItem, line: Line) -> None:
        item.setText(line.text)
        item.setData(QUESTION, line.question)
        font = QFont(self.font())
        font.setBold(line.heading)
        font.setItalic(line.quiet)
        item.setFont(font)
        item.setData(Qt.ItemDataRole.ForegroundRole, QBrush(quiet_colour(QPalette())) if line.quiet else None)
        selectable = Qt.ItemFlag.NoItemFlags if line.heading else Qt.ItemFlag.ItemIsSelectable
        item.setFlags(Qt.ItemFlag.ItemIsEnabled | selectable)

    def _fit(self, item: QListWidgetItem, line: Line) -> None:
        """Give the line what its text needs at this width, with a few pixels more."""
        size = self._measured.get(line)
        if size is None:
            option = QStyleOptionViewItem()
            self.initViewItemOption(option)
            option.rect = self.viewport().rect()
            item.setSizeHint(QSize())
            size = self._measured[line] = self.itemDelegate().sizeHint(option, self.indexFromItem(item)) + QSize(0, AIR)
        item.setSizeHint(size)

    def updateGeometries(self) -> None:
        """Measure again when the scroll bar has come or gone, which Qt does not always say by a resize event."""
        super().updateGeometries()
        if self._lines and self.viewport().width() != self._measured_width:
            self._later.start()

    def _measure_once_more(self) -> None:
        if self.viewport().width() != self._measured_width:
            self._measure_anew()
            self._keep_in_sight()

    def _measure_anew(self) -> None:
        self._measured.clear()
        self._measured_width = self.viewport().width()
        for number, line in enumerate(self._lines):
            self._fit(self.item(number), line)

    def _on_chosen(self, item: QListWidgetItem) -> None:
        question = item.data(QUESTION)
        if question is not None:
            self.change_asked.emit(question)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep Enter here: it has opened an answer, and must not continue from that page at once."""
        super().keyPressEvent(event)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()

    def sizeHint(self) -> QSize:
        """Wide enough for an answer of some words, never a third of a small screen."""
        return QSize(self.fontMetrics().averageCharWidth() * 30, super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the marked line in sight."""
        super().resizeEvent(event)
        if self.viewport().width() != self._measured_width:
            self._measure_anew()
        self._keep_in_sight()

    def _keep_in_sight(self) -> None:
        if self.currentRow() >= 0:
            self.scrollToItem(self.currentItem())

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text size and the system's colours."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.PaletteChange):
            for number, line in enumerate(self._lines):
                self._dress(self.item(number), line)
            self._measure_anew()
            if event.type() == QEvent.Type.FontChange:
                self._keep_in_sight()
