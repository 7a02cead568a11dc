"""The screen of the law map."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.services.law_map.values import NodeKind
from app.services.law_map.views import MapView, one_section, overview, whole
from ui.law_map.map_book import MapBook
from ui.law_map.map_frame import STEP, MapFrame
from ui.law_map.map_list import MapList
from ui.law_map.reading_panel import ReadingPanel
from ui.law_map.search_box import MOST_LISTED, SearchBox
from ui.pages.options import TARGET_HEIGHT
from ui.parts.blocks import QuietText, StrongText, TitleText
from ui.parts.flow_line import FlowLine
from ui.parts.look import GAP
from ui.parts.screen import Screen
from ui.parts.status_line import StatusLine, Words

OVERVIEW, WHOLE = "", "*"
"""What is shown beside one section: all sections closed, or everything opened."""

_CHOICE_CHARACTERS = 24


class LawMapScreen(Screen):
    """Shows the map, or the same as a list, beside the chosen node in full."""

    back_asked = Signal()
    searched = Signal(str)
    pdf_asked = Signal()
    svg_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shown = OVERVIEW
        self._book: MapBook | None = None
        self.draw()

    def draw(self) -> None:
        """Make the page, without a map."""
        self.heading = TitleText(self.tr("The law as a map"))
        self.notice = StrongText(parent=self)
        self.choice = QComboBox(self)
        self.choice.setAccessibleName(self.tr("What the map shows"))
        self.choice.setMinimumContentsLength(_CHOICE_CHARACTERS)
        self.choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.map = MapFrame()
        self.list = MapList()
        self.search = SearchBox()
        self.panel = ReadingPanel()
        self.status = StatusLine(self)
        self._ways = QStackedWidget(self)
        self._ways.setContentsMargins(3, 3, 3, 3)  # room for the ring of the focus
        self._ways.addWidget(self.map)
        self._ways.addWidget(self.list)
        self.as_list = QPushButton(self.tr("As a l&ist"), self)
        self.as_list.setCheckable(True)
        self._lay_out()
        self._connect()

    def show_book(self, book: MapBook, node: str, shown: str = OVERVIEW) -> None:
        """Show this map at this node, which the view has to hold."""
        self._book = book
        self.notice.setText(" ".join(f"{notice.rstrip('.')}." for notice in book.notices))
        self.notice.setVisible(bool(book.notices))
        self.choice.blockSignals(True)
        self.choice.clear()
        self.choice.addItem(self.tr("All sections"), OVERVIEW)
        for found in _openable(book):
            self.choice.addItem(book.law.nodes[found].label, found)
        self.choice.addItem(self.tr("The whole map"), WHOLE)
        self.choice.blockSignals(False)
        self.list.blockSignals(True)
        self.list.show_book(book)
        self.list.blockSignals(False)
        self._show(shown, node)

    @property
    def node(self) -> str:
        """The id of the chosen node."""
        return self.map.current

    def go_to(self, node: str) -> None:
        """Choose a node; show another part of the map where this one does not hold it."""
        book = self._book
        if book is None or node == self.map.current:
            return
        if node not in self.map.shown:
            self._show(_part_of(book, node), node)
            return
        self.map.go_to(node, book.row(node))
        self._read(book, node)

    def show_hits(self, names: tuple[str, ...]) -> None:
        """Show what a search has found."""
        if self._book is not None:
            self.search.show_hits(names, [self._book.placed(name) for name in names[:MOST_LISTED]])
            self.map.mark_found(names)

    def say(self, words: Words) -> None:
        """Tell how a file is getting on."""
        self.status.say(words)

    def _show(self, shown: str, node: str) -> None:
        book = self._book
        if book is None:
            return
        self.shown = shown
        self.choice.blockSignals(True)
        self.choice.setCurrentIndex(self.choice.findData(shown))
        self.choice.blockSignals(False)
        self.map.show_view(book, _view(book, shown))
        self.map.go_to(node, book.row(node))
        self.map.begin()
        self._read(book, node)

    def _read(self, book: MapBook, node: str) -> None:
        self.list.blockSignals(True)
        self.list.go_to(node)
        self.list.blockSignals(False)
        self.panel.show_reading(book.head(node), book.reading(node), book.in_case(node), self._go_words(book, node))

    def _go_words(self, book: MapBook, node: str) -> str:
        """What the button under the text does: open a closed part, or follow a reference."""
        found = book.law.nodes[node]
        if found.target:
            return self.tr("&Go to {number}").format(number=book.law.nodes[found.target].number)
        return self.tr("&Open this part") if node in _openable(book) and node != self.shown else ""

    def _open(self, node: str) -> None:
        book = self._book
        if book is None or not node:
            return
        if book.law.nodes[node].target:
            self.go_to(book.law.nodes[node].target)
        elif node in _openable(book) and node != self.shown:
            self._show(node, node)

    def _close(self) -> None:
        """Go back to all sections, at the one that was open."""
        if self._book is not None and self.shown != OVERVIEW:
            self._show(OVERVIEW, self._book.law.root if self.shown == WHOLE else self.shown)

    def _on_choice(self, place: int) -> None:
        shown = str(self.choice.itemData(place))
        if self._book is not None:
            self._show(shown, self._book.law.root if shown in (OVERVIEW, WHOLE) else shown)

    def _on_hit(self, node: str) -> None:
        self.go_to(node)
        self.map.centre()

    def _on_as_list(self, wanted: bool) -> None:
        self._ways.setCurrentWidget(self.list if wanted else self.map)
        self._side().setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_other_side(self) -> None:
        """F6: from the map or its list to the text, from anywhere else back."""
        side = self._side()
        if self.focusWidget() is side:
            self._read_aloud()
        else:
            side.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _side(self) -> MapFrame | MapList:
        return self.list if self.as_list.isChecked() else self.map

    def _read_aloud(self) -> None:
        self.panel.title.setFocus(Qt.FocusReason.OtherFocusReason)

    def _connect(self) -> None:
        self.choice.currentIndexChanged.connect(self._on_choice)
        for side in (self.map, self.list):
            side.chosen.connect(self.go_to)
            side.read_asked.connect(self._read_aloud)
        self.map.open_asked.connect(self._open)
        self.map.out_asked.connect(self._close)
        self.panel.go_asked.connect(lambda: self._open(self.map.current))
        self.search.searched.connect(self.searched)
        self.search.hit_asked.connect(self._on_hit)
        self.as_list.toggled.connect(self._on_as_list)
        QShortcut(QKeySequence(Qt.Key.Key_F6), self, self._on_other_side)

    def _lay_out(self) -> None:
        caption = QLabel(self.tr("Sho&w"), self)
        caption.setBuddy(self.choice)
        top = QHBoxLayout()
        top.addWidget(caption)
        top.addWidget(self.choice)
        top.addStretch(1)
        right = QWidget(self)
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.search)
        column.addWidget(self.panel, stretch=1)
        splitter = QSplitter(Qt.Orientation.Horizontal, self)
        splitter.addWidget(self._ways)
        splitter.addWidget(right)
        splitter.setStretchFactor(0, 3)
        splitter.setStretchFactor(1, 2)
        splitter.setChildrenCollapsible(False)
        splitter.setSizes([3000, 2000])  # shares of the room, whatever the widgets would like
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GAP, GAP, 2 * GAP, GAP)
        layout.setSpacing(GAP)
        layout.addWidget(self.heading)
        layout.addWidget(self.notice)
        layout.addLayout(top)
        layout.addWidget(splitter, stretch=1)
        layout.addWidget(self.status)
        layout.addLayout(self._buttons())

    def _buttons(self) -> QVBoxLayout:
        line = FlowLine()
        looking: tuple[tuple[str, Callable[[], object]], ...] = (
            (self.tr("&Larger"), lambda: self.map.zoom(STEP)),
            (self.tr("&Smaller"), lambda: self.map.zoom(1 / STEP)),
            (self.tr("&Fit"), self.map.fit),
        )
        leaving: tuple[tuple[str, Callable[[], object]], ...] = (
            (self.tr("&Back"), self.back_asked.emit),
            (self.tr("Save as &PDF"), self.pdf_asked.emit),
            (self.tr("Sa&ve as SVG"), self.svg_asked.emit),
        )
        for text, action in looking:
            button = self._button(text, action)
            self.as_list.toggled.connect(button.setHidden)
            line.addWidget(button)
        self.as_list.setMinimumHeight(TARGET_HEIGHT)
        line.addWidget(self.as_list)
        for text, action in leaving:
            line.addWidget(self._button(text, action))
        column = QVBoxLayout()
        column.addLayout(line)
        keys = self.tr("Arrows go from box to box   Enter read   Space open   Backspace out   F6 map or text   F1 help")
        column.addWidget(QuietText(keys))
        return column

    def _button(self, text: str, action: Callable[[], object]) -> QPushButton:
        button = QPushButton(text, self)
        button.setMinimumHeight(TARGET_HEIGHT)
        button.clicked.connect(lambda _checked=False: action())
        return button


def _openable(book: MapBook) -> tuple[str, ...]:
    """The parts of the map that can be looked at by themselves: every section, then what stands beside them."""
    groups = book.law.below(book.law.root)
    below = {group: book.law.below(group) for group in groups}
    kind = {group: book.law.nodes[names[0]].kind for group, names in below.items() if names}
    return tuple(
        name for group in groups for name in (below[group] if kind.get(group) is NodeKind.SECTION else (group,))
    )


def _part_of(book: MapBook, node: str) -> str:
    """The part that holds a node."""
    parts = set(_openable(book))
    here: str | None = node
    while here is not None and here not in parts:
        here = book.law.parents.get(here)
    return here or OVERVIEW


def _view(book: MapBook, shown: str) -> MapView:
    if shown == OVERVIEW:
        return overview(book.law)
    return whole(book.law) if shown == WHOLE else one_section(book.law, shown)
