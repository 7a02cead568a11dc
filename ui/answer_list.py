"""The list beside a question of all that was answered."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QPalette
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.answer_rows import AnswerRow, RowState, SectionRows
from ui.look import quiet_colour
from ui.outlines import outline

AIR = 6
QUESTION = Qt.ItemDataRole.UserRole


class RoomyRows(QStyledItemDelegate):
    """Rows with a little air between them."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """What the text needs, with a few pixels more."""
        return super().sizeHint(option, index) + QSize(0, AIR)


class AnswerList(QListWidget):
    """The sections with their answers; one click, or Enter, opens an answer to change it."""

    change_asked = Signal(str)  # question id

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        outline(self)
        self._sections: tuple[SectionRows, ...] = ()
        self._shown: str | None = None
        self.setAccessibleName(self.tr("Your answers"))
        self.setAccessibleDescription(self.tr("Press Enter on an answer to change it."))
        self.setWordWrap(True)
        self.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setItemDelegate(RoomyRows(self))
        # Rows are measured once for one width: a scroll bar that came later would cut them off.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.itemClicked.connect(self._on_chosen)
        self.itemActivated.connect(self._on_chosen)

    def show_rows(self, sections: tuple[SectionRows, ...], shown: str | None) -> None:
        """Draw the rows anew; the question on screen is marked."""
        self._sections, self._shown = sections, shown
        self.clear()
        for section in sections:
            self._add_heading(section.title)
            for row in section.rows:
                self._add_row(row)

    def _add_heading(self, title: str) -> None:
        item = QListWidgetItem(title, self)
        font = self.font()
        font.setBold(True)
        item.setFont(font)
        item.setFlags(Qt.ItemFlag.ItemIsEnabled)

    def _add_row(self, row: AnswerRow) -> None:
        item = QListWidgetItem(self._text(row), self)
        if not row.state.is_off_path:
            item.setData(QUESTION, row.question)
        else:
            font = self.font()
            font.setItalic(True)
            item.setFont(font)
            item.setForeground(QBrush(quiet_colour(QPalette())))
        if row.question == self._shown:
            self.setCurrentItem(item)
            self.scrollToItem(item)

    def _text(self, row: AnswerRow) -> str:
        if row.state is RowState.OPEN:
            return self.tr("{label}: to answer").format(label=row.label)
        texts = {
            RowState.KEPT: self.tr("{label}: {answer} (kept)"),
            RowState.NOT_USED: self.tr("{label}: {answer} (not used)"),
        }
        return texts.get(row.state, self.tr("{label}: {answer}")).format(label=row.label, answer=row.answer)

    def _on_chosen(self, item: QListWidgetItem) -> None:
        question = item.data(QUESTION)
        if question is not None:
            self.change_asked.emit(question)

    def sizeHint(self) -> QSize:
        """Wide enough for an answer of some words, never a third of a small screen."""
        return QSize(self.fontMetrics().averageCharWidth() * 30, super().sizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text size and the system's colours."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.ApplicationPaletteChange):
            self.show_rows(self._sections, self._shown)
