"""The screen that lists the cases."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, QTimer, Signal, SignalInstance
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from ui.cases.case_model import CaseModel
from ui.parts.blocks import Banner, PlainText, QuietText, TitleText, announce, clear
from ui.parts.look import GAP
from ui.parts.outlines import LineField, outline

if TYPE_CHECKING:
    from app.services.keeping.cases import CaseLine

TYPING_PAUSE_MS = 150


class CaseListScreen(QWidget):
    """Shows case lines, asks for actions on them; reads no store itself."""

    search_changed = Signal(str)
    more_asked = Signal()
    new_asked = Signal()
    open_asked = Signal(int)
    rename_asked = Signal(int)
    delete_asked = Signal(int)
    start_asked = Signal()
    export_asked = Signal()
    import_asked = Signal()
    plain_asked = Signal()
    keep_asked = Signal(int)
    due_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading = TitleText(self.tr("Cases"))
        self.search = LineField(parent=self)
        self.search.setAccessibleName(self.tr("Search the cases"))
        self.search.setClearButtonEnabled(True)
        self.model = CaseModel(self)
        self.table = QTableView(self)
        self.message = PlainText(parent=self)
        self.more = QPushButton(self.tr("Show &more cases"), self)
        self._notices = QVBoxLayout()
        self._keeping = QWidget(self)
        self._pause = QTimer(self, singleShot=True, interval=TYPING_PAUSE_MS)
        self._set_up_table()
        self._build()
        self._pause.timeout.connect(lambda: self.search_changed.emit(self.search.text().strip()))
        self.search.textChanged.connect(lambda: self._pause.start())
        self.more.clicked.connect(self.more_asked)
        self.table.activated.connect(self._on_open)
        QShortcut(
            QKeySequence(Qt.Key.Key_Delete), self.table, self._on_delete, context=Qt.ShortcutContext.WidgetShortcut
        )

    def show_lines(self, lines: list[CaseLine], *, more: bool) -> None:
        """Show these cases; `more` says whether there are older ones."""
        self.model.set_lines(lines)
        self.more.setVisible(more)
        if lines:
            self._choose_first()
            self.message.setText("")
        elif self.search.text().strip():
            self.message.setText(self.tr("No case has these words in its name."))
        else:
            self.message.setText(self.tr("There is no case yet. Press “New case” to start one."))
        self.message.setVisible(not lines)

    def _choose_first(self) -> None:
        # selectRow would heed a Ctrl key that is held down, and toggle.
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        self.table.selectionModel().setCurrentIndex(self.model.index(0, 0), flags)

    def add_lines(self, lines: list[CaseLine], *, more: bool) -> None:
        """Show these cases below the others."""
        self.model.add_lines(lines)
        self.more.setVisible(more)

    def offer_keeping(self, *, offered: bool) -> None:
        """Offer what makes sense only for cases that are there tomorrow."""
        self._keeping.setVisible(offered)

    def say_notices(self, notices: tuple[str, ...]) -> None:
        """Say on top what went wrong beside the opening of the cases."""
        clear(self._notices)
        for notice in notices:
            self._notices.addWidget(Banner(notice))

    def selected(self) -> list[CaseLine]:
        """Every case whose row is selected, from top to bottom."""
        return [self.model.line(index.row()) for index in sorted(self.table.selectionModel().selectedRows())]

    def say(self, sentence: str) -> None:
        """Tell how something is getting on; an empty sentence takes the line away."""
        self.message.setText(sentence)
        self.message.setVisible(bool(sentence))
        if sentence:
            announce(self.message, sentence)

    def chosen(self) -> CaseLine | None:
        """The case whose row is current."""
        index = self.table.currentIndex()
        return self.model.line(index.row()) if index.isValid() else None

    def _on_open(self, _index: QModelIndex | None = None) -> None:
        self._with_chosen(self.open_asked)

    def _on_rename(self) -> None:
        self._with_chosen(self.rename_asked)

    def _on_delete(self) -> None:
        self._with_chosen(self.delete_asked)

    def _with_chosen(self, signal: SignalInstance) -> None:
        line = self.chosen()
        if line is None:
            self.message.setText(self.tr("Choose a case in the list first."))
            self.message.show()
        else:
            signal.emit(line.id)

    def _set_up_table(self) -> None:
        table = self.table
        outline(table)
        table.setModel(self.model)
        table.setAccessibleName(self.tr("The cases"))
        table.setAccessibleDescription(self.tr("Enter opens a case. Shift with the arrow keys selects several."))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.verticalHeader().hide()
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header = table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)

    def _build(self) -> None:
        caption = QLabel(self.tr("&Search"), self)
        caption.setBuddy(self.search)
        line = QHBoxLayout()
        line.addWidget(caption)
        line.addWidget(self.search, stretch=1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GAP, 2 * GAP, 2 * GAP, GAP)
        layout.setSpacing(GAP)
        layout.addWidget(self.heading)
        layout.addLayout(self._notices)
        layout.addLayout(line)
        layout.addWidget(self.table, stretch=1)
        layout.addWidget(self.message)
        layout.addWidget(self.more, alignment=Qt.AlignmentFlag.AlignLeft)
        layout.addLayout(self._buttons())
        layout.addWidget(self._keeping)
        layout.addWidget(QuietText(self.tr("Alt+N new   Enter open   Alt+R rename   Del delete   Alt+S search")))

    def _buttons(self) -> QHBoxLayout:
        keeping = (
            (self.tr("&Export"), self.export_asked.emit),
            (self.tr("&Import"), self.import_asked.emit),
            (self.tr("&Plain file"), self.plain_asked.emit),
            (self.tr("&Keep until"), lambda: self._with_chosen(self.keep_asked)),
            (self.tr("D&ue cases"), self.due_asked.emit),
        )
        line = self._line_of(keeping)
        line.setContentsMargins(0, 0, 0, 0)
        self._keeping.setLayout(line)
        actions = (
            (self.tr("&New case"), self.new_asked.emit),
            (self.tr("&Open"), self._on_open),
            (self.tr("&Rename"), self._on_rename),
            (self.tr("&Delete"), self._on_delete),
            (self.tr("&Back to the start"), self.start_asked.emit),
        )
        return self._line_of(actions)

    def _line_of(self, actions: tuple[tuple[str, Callable[[], None]], ...]) -> QHBoxLayout:
        line = QHBoxLayout()
        for text, action in actions:
            button = QPushButton(text, self)
            button.setMinimumHeight(36)
            button.clicked.connect(lambda _checked=False, run=action: run())
            line.addWidget(button)
        line.addStretch(1)
        return line
