"""The page for a question that is answered from a long list."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QListWidget, QListWidgetItem, QWidget

from app.engine.pack import Question
from app.engine.result import RawAnswer
from app.engine.telling.wording import Wording
from ui.pages.field_page import FieldPage
from ui.pages.page import AnswerError
from ui.parts.blocks import PlainText
from ui.parts.outlines import outline

CODE = Qt.ItemDataRole.UserRole
SHOWN_ROWS = 8


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
        self._rows = rows
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
        self._list.clear()
        words = self._filter.text().casefold().split()
        fits = [row for row in self._rows if self._fits(row, words)]
        for row in fits:
            item = QListWidgetItem(row["name"], self._list)
            item.setData(CODE, row["code"])
            if row["code"] == chosen or (words and len(fits) == 1):
                self._list.setCurrentItem(item)
        self._say_chosen(none_fits=not fits)

    @staticmethod
    def _fits(row: Mapping[str, str], words: list[str]) -> bool:
        text = f"{row['name']} {row.get('state', '')} {row['code']}".casefold()
        return all(word in text for word in words)

    def _on_chosen(self, current: QListWidgetItem | None) -> None:
        if current is not None:
            self.unsure.setChecked(False)
        self._say_chosen(none_fits=False)

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
