"""The part of an interview that shows where the answers lead."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from ui.interview.door_rows import DoorRow
from ui.parts.line_list import Line, LineList
from ui.parts.look import GAP


class LeadsPanel(QWidget):
    """Lists the doors that are still possible, then the closed ones with the answer that closed each."""

    change_asked = Signal(str)  # question id

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.list = LineList(self)
        self.list.setAccessibleName(self.tr("Where this leads"))
        self.list.setAccessibleDescription(self.tr("Press Enter on the answer that closed a door to change it."))
        caption = QLabel(self.tr("Where this leads"), self)
        caption.setBuddy(self.list)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(caption)
        column.addWidget(self.list, stretch=1)
        self.list.change_asked.connect(self.change_asked)

    def stand_apart(self, *, apart: bool) -> None:
        """Keep the distance of a column of its own, or that of a guest in another one."""
        self.setContentsMargins(0, GAP, GAP if apart else 0, GAP if apart else 0)

    def show_rows(self, rows: tuple[DoorRow, ...]) -> None:
        """Draw what has changed."""
        self.list.show_lines(list(self._lines(rows)))

    def _lines(self, rows: tuple[DoorRow, ...]) -> Iterator[Line]:
        possible = [row for row in rows if not row.is_closed]
        closed = [row for row in rows if row.is_closed]
        yield self._heading(self.tr("Still possible: {count}").format(count=len(possible)))
        for row in possible:
            yield self._heading(row.name)
            if not row.settled:
                yield Line(self.tr("It may still come to this:"), None, heading=False, quiet=True)
            for status in row.statuses:
                text = self.tr("• {status}").format(status=status)
                yield Line(text, None, heading=False, quiet=False)
        yield self._heading(self.tr("Closed: {count}").format(count=len(closed)))
        for row in closed:
            text = self.tr("{door}. Closed by your answer. {answer}") if row.question else self.tr("{door}. Closed.")
            said = text.format(door=row.name, answer=row.answer)
            yield Line(said, row.question or None, heading=False, quiet=False)

    def _heading(self, text: str) -> Line:
        return Line(text, None, heading=True, quiet=False)
