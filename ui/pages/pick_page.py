"""The page for a question that is answered from a long list."""

from __future__ import annotations

from collections.abc import Mapping
from unicodedata import combining, normalize

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QListWidget, QListWidgetItem, QWidget

from app.engine.pack import Question
from app.engine.result import RawAnswer
from app.engine.telling.wording import Wording
from ui.pages.field_page import FieldPage
from ui.pages.page import AnswerError, Typed
from ui.parts.blocks import PlainText
from ui.parts.outlines import outline

CODE = Qt.ItemDataRole.UserRole
SHOWN_ROWS = 8
NAMING = ("name", "state", "code")
"""The columns that a typed part is looked for in, each in every language, such as ``name_es``."""


class PickPage(FieldPage):
    """Asks for one row of a table: type a part of its name, then pick it from what is left."""

    def __init__(
        self,
        question: Question,
        wording: Wording,
        rows: tuple[Mapping[str, str], ...],
        given: RawAnswer | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(question, wording, given, parent)
        translated = any(f"name_{wording.language}" in row for row in rows)
        self._rows = sorted(rows, key=lambda row: _folded(wording.row_name(row))) if translated else list(rows)
        caption, self._filter = self.labelled_field(self.tr("Type a part of the name"), "", 24)
        self._list = QListWidget(self)
        outline(self._list)
        self._list.setAccessibleName(self.tr("What fits the part you typed"))
        self._list.setMinimumHeight(self._list.fontMetrics().lineSpacing() * SHOWN_ROWS)
        list_caption = QLabel(self.tr("Then choose from the list"), self)
        list_caption.setBuddy(self._list)
        self.chosen = PlainText(parent=self)
        for widget in (caption, self._filter, list_caption, self._list, self.chosen):
            self.blocks.addWidget(widget)
        self.add_unsure()
        self._fill(given if isinstance(given, str) else None)
        self._filter.installEventFilter(self)
        self._list.currentItemChanged.connect(self._on_chosen)

    def read_fields(self) -> RawAnswer:
        """The code of the chosen row."""
        item = self._list.currentItem()
        if item is None:
            raise AnswerError(self.tr("Choose one from the list. If you do not know, tick “I'm not sure”."))
        return str(item.data(CODE))

    def typed_fields(self) -> Typed:
        """The part of a name as typed, the code of the chosen row."""
        row = self._list.currentRow()
        return self._filter.text(), "" if row < 0 else str(self._list.item(row).data(CODE))

    def retype_fields(self, typed: Typed) -> None:
        """Narrow the list, choose the row."""
        self._filter.setText(typed[0])
        self._fill(typed[1])

    def clear_fields(self) -> None:
        """Show the whole list again with nothing chosen."""
        self._filter.clear()
        self._fill(None)

    def inputs(self) -> tuple[QWidget, ...]:
        """The filter, the list, "I'm not sure"."""
        return (self._filter, self._list, self.unsure)

    def on_typed(self) -> None:
        """Narrow the list to what fits; a single fit is chosen at once."""
        super().on_typed()
        self._fill(None)

    def _fill(self, chosen: str | None) -> None:
        quiet = QSignalBlocker(self._list)  # a list that is emptied makes one row after the other its current one
        self._list.clear()
        words = _folded(self._filter.text()).split()
        fits = [row for row in self._rows if self._fits(row, words)]
        for row in fits:
            item = QListWidgetItem(self.wording.row_name(row), self._list)
            item.setData(CODE, row["code"])
            if row["code"] == chosen or (words and len(fits) == 1):
                self._list.setCurrentItem(item)
        quiet.unblock()
        self._say_chosen(none_fits=not fits)

    @staticmethod
    def _fits(row: Mapping[str, str], words: list[str]) -> bool:
        told = (entry for column, entry in row.items() if column.partition("_")[0] in NAMING)
        text = _folded(" ".join(told))
        return all(word in text for word in words)

    def _on_chosen(self, current: QListWidgetItem | None) -> None:
        if current is not None:
            self.unsure.setChecked(False)
        self._say_chosen(none_fits=False)
        self.changed.emit()

    def _say_chosen(self, *, none_fits: bool) -> None:
        item = self._list.currentItem()
        if item is not None:
            self.chosen.setText(self.tr("You chose: {name}").format(name=item.text()))
        elif none_fits:
            self.chosen.setText(self.tr("Nothing in the list has these letters."))
        else:
            self.chosen.setText(self.tr("Nothing is chosen yet."))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrow keys go from the typed part into the list."""
        goes_down = (
            isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Down
        )
        if watched is self._filter and goes_down and self._list.count():
            self._list.setCurrentRow(max(self._list.currentRow(), 0))
            self._list.setFocus(Qt.FocusReason.TabFocusReason)
            return True
        return super().eventFilter(watched, event)


def _folded(text: str) -> str:
    """The text without capitals or accents: people leave both out when they type."""
    return "".join(letter for letter in normalize("NFD", text.casefold()) if not combining(letter))
