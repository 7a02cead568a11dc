"""The case list as the rows of a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

if TYPE_CHECKING:
    from app.services.keeping.cases import CaseLine
    from ui.cases.case_words import CaseWords

Index = QModelIndex | QPersistentModelIndex

NAME, DAY, DOORS, CHANGED = range(4)
"""The columns: the name of a case, its next date, where its doors stand, when it was last changed."""

_TEXTS = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)


class CaseModel(QAbstractTableModel):
    """Read-only rows, a page of them at first; the view asks for the next page when somebody comes near its end."""

    more_asked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: list[CaseLine] = []
        self._words: CaseWords | None = None
        self._has_more = False

    def use(self, words: CaseWords) -> None:
        """Say the cases in these words from now on."""
        self.beginResetModel()
        self._words = words
        self.endResetModel()

    def set_lines(self, lines: list[CaseLine], *, more: bool) -> None:
        """Show these lines and no other; `more` says whether there are further ones."""
        self.beginResetModel()
        self._lines = list(lines)
        self._has_more = more
        self.endResetModel()

    def add_lines(self, lines: list[CaseLine], *, more: bool) -> None:
        """Show these lines below the others."""
        self._has_more = more
        if lines:
            first = len(self._lines)
            self.beginInsertRows(QModelIndex(), first, first + len(lines) - 1)
            self._lines.extend(lines)
            self.endInsertRows()

    def line(self, row: int) -> CaseLine:
        """The line in that row."""
        return self._lines[row]

    @property
    def last(self) -> CaseLine | None:
        """The lowest line, None when there is none."""
        return self._lines[-1] if self._lines else None

    def canFetchMore(self, parent: Index) -> bool:
        """Whether there are cases below the lowest line."""
        return self._has_more and not parent.isValid()

    def fetchMore(self, parent: Index) -> None:
        """Have the next page brought."""
        if self.canFetchMore(parent):
            self._has_more = False  # so that it is asked for once
            self.more_asked.emit()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own signature
        """How many cases are shown."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own signature
        """How many columns there are."""
        return 0 if parent.isValid() else len(self._columns())

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The text of a cell."""
        if not index.isValid() or role not in _TEXTS or self._words is None:
            return None
        words, line = self._words, self._lines[index.row()]
        return (words.title, words.day, words.doors, words.changed)[index.column()](line)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The title of a column."""
        if role == Qt.ItemDataRole.DisplayRole and orientation is Qt.Orientation.Horizontal:
            return self._columns()[section]
        return None

    def _columns(self) -> tuple[str, ...]:
        return self.tr("Case"), self.tr("Next date"), self.tr("Doors"), self.tr("Last changed")
