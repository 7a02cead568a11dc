"""The case list as the rows of a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

if TYPE_CHECKING:
    from app.services.keeping.cases import CaseLine

Index = QModelIndex | QPersistentModelIndex


class CaseModel(QAbstractTableModel):
    """Read-only rows: the name of a case, when it was last changed, how many answers it has."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: list[CaseLine] = []
        self._columns = (self.tr("Case"), self.tr("Last changed"), self.tr("Answers"))

    def set_lines(self, lines: list[CaseLine]) -> None:
        """Show these lines and no other."""
        self.beginResetModel()
        self._lines = list(lines)
        self.endResetModel()

    def add_lines(self, lines: list[CaseLine]) -> None:
        """Show these lines below the others."""
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

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own signature
        """How many cases are shown."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own signature
        """How many columns there are."""
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The text of a cell."""
        if not index.isValid() or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        line = self._lines[index.row()]
        changed = line.updated.astimezone().strftime("%Y-%m-%d %H:%M")
        return (line.title, changed, str(line.answered))[index.column()]

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The title of a column."""
        if role == Qt.ItemDataRole.DisplayRole and orientation is Qt.Orientation.Horizontal:
            return self._columns[section]
        return None
