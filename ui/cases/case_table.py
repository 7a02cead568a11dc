"""The table of the case list."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QItemSelectionModel, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from ui.cases.case_model import CHANGED, DAY, DOORS, NAME, CaseModel
from ui.parts.look import GAP
from ui.parts.outlines import outline

SHARES = {NAME: 3, DAY: 4, DOORS: 5}
"""How the width is shared out after the last column has what it needs."""

A_MOMENT = "0000-00-00 00:00"
ROWS_AT_LEAST = 2
ROW_LINES = 2
"""What does not fit stands under the table, for the case that is chosen."""


class CaseTable(QTableView):
    """Shows the rows of the model, all of one height, so that no row has to be measured.

    What is typed on it is meant for the search, which knows every case; the table knows the ones it shows.
    """

    typed = Signal(str)

    def __init__(self, model: CaseModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        outline(self)
        self.setModel(model)
        self.setAccessibleName(self.tr("The cases"))
        self.setAccessibleDescription(
            self.tr("Enter opens a case. Shift with the arrow keys selects several. Type a name to search.")
        )
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setAlternatingRowColors(True)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._share_out()

    def minimumSizeHint(self) -> QSize:
        """Room for a few rows."""
        rows = ROWS_AT_LEAST * self.verticalHeader().defaultSectionSize()
        return QSize(0, self.horizontalHeader().sizeHint().height() + rows + 2 * self.frameWidth())

    def choose(self, row: int) -> None:
        """Make this row the current one, and the only one that is selected."""
        # selectRow would heed a Ctrl key that is held down, and toggle.
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        self.selectionModel().setCurrentIndex(self.model().index(row, NAME), flags)

    def keyboardSearch(self, search: str) -> None:
        """Hand on what is typed."""
        if search.strip():
            self.typed.emit(search)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the width of the window."""
        super().resizeEvent(event)
        self._share_out()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._share_out()

    def _share_out(self) -> None:
        letters, header = self.fontMetrics(), self.horizontalHeader()
        last = letters.horizontalAdvance(A_MOMENT) + 3 * GAP
        left = max(self.viewport().width() - last, 0)
        for column, share in SHARES.items():
            header.resizeSection(column, left * share // sum(SHARES.values()))
        header.resizeSection(CHANGED, last)
        self.verticalHeader().setDefaultSectionSize(ROW_LINES * letters.lineSpacing() + GAP)
