"""The screen that lists the cases."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, QTimer, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.services.keeping.case_lines import Order
from ui.cases.case_model import CHANGED, DAY, NAME, CaseModel
from ui.cases.case_table import CaseTable
from ui.parts.blocks import Banner, PlainText, QuietText, ScrollColumn, TitleText, clear
from ui.parts.flow_line import FlowLine
from ui.parts.look import GAP
from ui.parts.outlines import LineField
from ui.parts.screen import Screen
from ui.parts.status_line import StatusLine, Words

if TYPE_CHECKING:
    from app.services.keeping.cases import CaseLine
    from ui.cases.case_words import CaseWords
from ui.cases.due_line import DueLine

TYPING_PAUSE_MS = 150


class CaseListScreen(Screen):
    """Shows case lines, asks for actions on them; reads no store itself."""

    search_changed = Signal()
    order_changed = Signal()
    new_asked = Signal()
    open_asked = Signal(int)
    rename_asked = Signal(int)
    copy_asked = Signal(int)
    delete_asked = Signal(int)
    samples_asked = Signal()
    start_asked = Signal()
    export_asked = Signal()
    import_asked = Signal()
    plain_asked = Signal()
    keep_asked = Signal(int)
    record_asked = Signal(int)
    due_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = CaseModel(self)
        self._words: CaseWords | None = None
        self._order = Order.RECENT
        self._keeps = True
        self._samples = False
        self._searched = ""
        self._due = 0
        self._told: tuple[Callable[[], str], ...] = ()
        self._pause = QTimer(self, singleShot=True, interval=TYPING_PAUSE_MS)
        self._pause.timeout.connect(self.search_changed)
        self.draw()

    def draw(self) -> None:
        """Make the page over the cases that the model holds."""
        self.heading = TitleText(self.tr("Cases"))
        self.search = LineField(self._searched, self)
        self.search.setAccessibleName(self.tr("Search the cases"))
        self.search.setClearButtonEnabled(True)
        self.sort = QComboBox(self)
        self.table = CaseTable(self.model, self)
        self.detail = PlainText(parent=self)
        self.message = StatusLine(self)
        self.samples = QPushButton(self.tr("&Learn with a sample case"), self)
        self._notices = QVBoxLayout()
        self.due = DueLine(self._due, self)
        self.due.asked.connect(self.due_asked)
        self._keeping = QWidget(self)
        self._fill_orders()
        self._build()
        self._connect()
        self.offer_keeping(offered=self._keeps)
        self.offer_samples(offered=self._samples)
        self.say_notices(self._told)
        self._say_detail()
        if self.model.rowCount():
            self.table.choose(0)

    def _fill_orders(self) -> None:
        for order, text in (
            (Order.RECENT, self.tr("Recently changed")),
            (Order.NAME, self.tr("Name")),
            (Order.DATE, self.tr("Next date")),
        ):
            self.sort.addItem(text, order.value)
        self.sort.setCurrentIndex(list(Order).index(self._order))
        self.sort.setAccessibleName(self.tr("Sort the cases by"))

    def _connect(self) -> None:
        self.search.textChanged.connect(self._on_search)
        self.search.installEventFilter(self)
        self.sort.currentIndexChanged.connect(self._on_order)
        self.samples.clicked.connect(self.samples_asked)
        self.table.activated.connect(self._on_open)
        self.table.typed.connect(self._on_typed)
        self.table.selectionModel().currentRowChanged.connect(self._say_detail)
        header = self.table.horizontalHeader()
        header.setSectionsClickable(True)
        header.sectionClicked.connect(self._on_column)
        QShortcut(
            QKeySequence(Qt.Key.Key_Delete), self.table, self._on_delete, context=Qt.ShortcutContext.WidgetShortcut
        )

    @property
    def order(self) -> Order:
        """How the list is sorted."""
        return self._order

    def use(self, words: CaseWords) -> None:
        """Say the cases in these words from now on."""
        self._words = words
        self.model.use(words)

    def show_lines(self, lines: list[CaseLine], *, more: bool) -> None:
        """Show these cases; `more` says whether there are further ones."""
        self.model.set_lines(lines, more=more)
        searched = bool(self.search.text().strip())
        self.offer_samples(offered=not lines and not searched)
        self._say_detail()
        if lines:
            self.table.choose(0)
            self.message.show_again("")
        elif searched:
            self.message.show_again(lambda: self.tr("No case has these words in its name."))
        else:
            self.message.show_again(lambda: self.tr("There is no case yet. Press “New case” to start one."))

    def add_lines(self, lines: list[CaseLine], *, more: bool) -> None:
        """Show these cases below the others."""
        self.model.add_lines(lines, more=more)

    def choose_case(self, case_id: int) -> None:
        """Make this case the current one, if it is shown."""
        rows = (row for row in range(self.model.rowCount()) if self.model.line(row).id == case_id)
        row = next(rows, None)
        if row is not None:
            self.table.choose(row)

    def offer_keeping(self, *, offered: bool) -> None:
        """Offer what makes sense only for cases that are there tomorrow."""
        self._keeps = offered
        self._keeping.setVisible(offered)

    def offer_samples(self, *, offered: bool) -> None:
        """Offer to learn with a sample: there is no case yet."""
        self._samples = offered
        self.samples.setVisible(offered)

    def say_notices(self, notices: tuple[Callable[[], str], ...]) -> None:
        """Say on top what went wrong beside the opening of the cases, also when the screen is drawn anew."""
        self._told = notices
        clear(self._notices)
        for notice in notices:
            self._notices.addWidget(Banner(notice()))

    def say_due(self, count: int) -> None:
        """Say how many cases have reached the day until which the office keeps them."""
        self._due = count
        self.due.say(count)

    def selected(self) -> list[CaseLine]:
        """Every case whose row is selected, from top to bottom."""
        return [self.model.line(index.row()) for index in sorted(self.table.selectionModel().selectedRows())]

    def say(self, words: Words) -> None:
        """Tell how something is getting on; an empty sentence takes the line away."""
        self.message.say(words)

    def chosen(self) -> CaseLine | None:
        """The case whose row is current."""
        index = self.table.currentIndex()
        return self.model.line(index.row()) if index.isValid() else None

    def _on_open(self, _index: QModelIndex | None = None) -> None:
        self._with_chosen(self.open_asked)

    def _on_delete(self) -> None:
        self._with_chosen(self.delete_asked)

    def _on_search(self, text: str) -> None:
        self._searched = text
        self._pause.start()

    def _on_order(self, place: int) -> None:
        self._order = list(Order)[place]
        self.order_changed.emit()

    def _on_column(self, column: int) -> None:
        orders = {NAME: Order.NAME, DAY: Order.DATE, CHANGED: Order.RECENT}
        if column in orders:
            self.sort.setCurrentIndex(list(Order).index(orders[column]))

    def _on_typed(self, text: str) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.setText(text)

    def _say_detail(self) -> None:
        """Say the current case in full: a cell may be too narrow for it."""
        line = self.chosen()
        self.detail.setText(self._words.all(line) if line is not None and self._words is not None else "")
        self.detail.setVisible(line is not None)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Enter and the arrow keys go from the search into the cases that it found."""
        keys = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down)
        if watched is self.search and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() not in keys:
                return False
            if self._pause.isActive():
                self._pause.stop()
                self.search_changed.emit()
            if self.model.rowCount():
                self.table.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return True
        return super().eventFilter(watched, event)

    def _with_chosen(self, signal: SignalInstance) -> None:
        line = self.chosen()
        if line is None:
            self.message.show_again(lambda: self.tr("Choose a case in the list first."))
        else:
            signal.emit(line.id)

    def _build(self) -> None:
        caption, sort_caption = QLabel(self.tr("&Search"), self), QLabel(self.tr("Sor&t by"), self)
        caption.setBuddy(self.search)
        sort_caption.setBuddy(self.sort)
        line = QHBoxLayout()
        line.addWidget(caption)
        line.addWidget(self.search, stretch=1)
        line.addWidget(sort_caption)
        line.addWidget(self.sort)
        layout = QVBoxLayout(self._scrolled_page())
        layout.setContentsMargins(2 * GAP, 2 * GAP, 2 * GAP, GAP)
        layout.setSpacing(GAP)
        layout.addWidget(self.heading)
        layout.addLayout(self._notices)
        layout.addWidget(self.due)
        layout.addLayout(line)
        layout.addWidget(self.table, stretch=1)
        layout.addWidget(self.detail)
        layout.addWidget(self.message)
        layout.addWidget(self.samples, alignment=Qt.AlignmentFlag.AlignLeft)
        layout.addLayout(self._actions())
        self._keeping.setLayout(self._keeping_actions())
        layout.addWidget(self._keeping)
        keys = self.tr(
            "Alt+N new   Enter open   Alt+C copy   Del delete   Alt+S search   Alt+T sort   F1 help   F2 the law"
        )
        layout.addWidget(QuietText(keys))

    def _scrolled_page(self) -> QWidget:
        """The ground of the screen; it scrolls where large text leaves too little room for a few rows."""
        page, area = QWidget(), ScrollColumn(self)
        area.setWidget(page)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(area)
        return page

    def _actions(self) -> FlowLine:
        return self._line_of(
            (
                (self.tr("&New case"), self.new_asked.emit),
                (self.tr("&Open"), self._on_open),
                (self.tr("&Rename"), lambda: self._with_chosen(self.rename_asked)),
                (self.tr("Make a &copy"), lambda: self._with_chosen(self.copy_asked)),
                (self.tr("&Delete"), self._on_delete),
                (self.tr("&Back to the start"), self.start_asked.emit),
            )
        )

    def _keeping_actions(self) -> FlowLine:
        return self._line_of(
            (
                (self.tr("&Export"), self.export_asked.emit),
                (self.tr("&Import"), self.import_asked.emit),
                (self.tr("&Plain file"), self.plain_asked.emit),
                (self.tr("&Keep until"), lambda: self._with_chosen(self.keep_asked)),
                (self.tr("D&ue cases"), self.due_asked.emit),
                (self.tr("Record, si&gn-off"), lambda: self._with_chosen(self.record_asked)),
            )
        )

    def _line_of(self, actions: tuple[tuple[str, Callable[[], None]], ...]) -> FlowLine:
        line = FlowLine()
        for text, action in actions:
            button = QPushButton(text, self)
            button.setMinimumHeight(36)
            button.clicked.connect(lambda _checked=False, run=action: run())
            line.addWidget(button)
        return line
