"""The map as a list, for those who read rather than look."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from ui.law_map.map_book import MapBook
from ui.parts.outlines import outline

NODE = Qt.ItemDataRole.UserRole


class MapList(QTreeWidget):
    """Every node of the map as a line: sections in their group, inside a section one line after the other.

    Enter reads a line.
    """

    chosen = Signal(str)
    read_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        outline(self)
        self.setAccessibleName(self.tr("The map as a list"))
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._items: dict[str, QTreeWidgetItem] = {}
        self.currentItemChanged.connect(self._on_current)

    def show_book(self, book: MapBook) -> None:
        """List the whole map."""
        self._items = {}
        self.clear()
        for group in book.law.below(book.law.root):
            top = self._add(self.invisibleRootItem(), book, group)
            for name in book.law.below(group):
                item = self._add(top, book, name)
                for inner in [inner for inner in book.law.under(name) if inner != name]:
                    if not book.law.nodes[inner].target:  # a reference is told with the way that leads to it
                        self._add(item, book, inner)
            top.setExpanded(True)

    def go_to(self, name: str) -> None:
        """Choose the line of a node; one that has none leaves everything as it is."""
        item = self._items.get(name)
        if item is not None and item is not self.currentItem():
            self.setCurrentItem(item)

    def text_of(self, name: str) -> str:
        """What the list says of a node."""
        return self._items[name].text(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter reads the line; every other key moves in the list."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.read_asked.emit()
        else:
            super().keyPressEvent(event)

    def _add(self, parent: QTreeWidgetItem, book: MapBook, name: str) -> QTreeWidgetItem:
        item = QTreeWidgetItem(parent, [book.row(name)])
        item.setData(0, NODE, name)
        self._items[name] = item
        return item

    def _on_current(self, item: QTreeWidgetItem | None, _before: QTreeWidgetItem | None) -> None:
        if item is not None:
            self.chosen.emit(str(item.data(0, NODE)))
