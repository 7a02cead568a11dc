"""The screen on which papers are chosen."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QHBoxLayout,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from ui.pages.options import TARGET_HEIGHT, OptionRow
from ui.paper.paper_words import language_label, paper_label
from ui.parts.blocks import Card, PlainText, QuietText, ScrollColumn, StrongText, TitleText, announce, clear
from ui.parts.look import GAP
from ui.parts.names_card import NamesCard


class PaperScreen(QWidget):
    """Offers the papers that fit a case; the staff copy stands apart with buttons of its own."""

    changed = Signal()  # a choice or a name: the pages have to be counted anew
    language_changed = Signal()
    look_asked = Signal(str)  # paper
    file_asked = Signal(str)  # paper that is no page: saved as a file
    print_asked = Signal()
    save_asked = Signal()
    staff_print_asked = Signal()
    staff_save_asked = Signal()
    back_asked = Signal()

    def __init__(self, languages: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading = TitleText(self.tr("Papers"))
        self.count = StrongText(parent=self)
        self.status = PlainText(parent=self)
        self.status.hide()
        self._ticks: dict[str, QCheckBox] = {}
        self._languages: dict[str, QRadioButton] = {}
        self._wanted = {"client-summary"}  # by paper, so that the next case starts with the same ticks
        self._scroll = ScrollColumn(self)
        self._lay_out(languages)

    @property
    def chosen(self) -> tuple[str, ...]:
        """The papers for the client that have a tick, as listed."""
        return tuple(paper for paper, tick in self._ticks.items() if tick.isChecked())

    @property
    def language(self) -> str:
        """The language of what the client reads."""
        return next(language for language, button in self._languages.items() if button.isChecked())

    @property
    def include_abuse(self) -> bool:
        """Whether staff, where they are asked, want abuse in custody named in the letter."""
        return not self._abuse_card.isHidden() and self.abuse.isChecked()

    def show_papers(self, pages: tuple[str, ...], files: tuple[str, ...], warnings: tuple[str, ...]) -> None:
        """List the papers to print, then those that are only saved, with what must not stand in the letter."""
        clear(self._rows)
        clear(self._file_rows)
        self._ticks.clear()
        for paper in pages:
            self._add_page(paper)
        for paper in files:
            self._file_rows.addLayout(self._file_row(paper))
        clear(self._warnings)
        for warning in warnings:
            self._warnings.addWidget(PlainText(f"• {warning}"))
        self._letter_card.setVisible(bool(warnings))

    def offer_abuse(self, *, offered: bool) -> None:
        """Ask, or do not ask, whether the letter names abuse in custody; nothing is ticked beforehand."""
        self.abuse.setChecked(False)
        self._abuse_card.setVisible(offered)

    def forget(self) -> None:
        """Empty everything that tells of a person; the way the papers are wanted stays."""
        self.names.forget()
        self.show_papers((), (), ())
        self.offer_abuse(offered=False)
        self.count.setText("")
        self.say("")

    def say(self, sentence: str) -> None:
        """Tell how the papers are getting on."""
        self.status.setText(sentence)
        self.status.setVisible(bool(sentence))
        if sentence:
            announce(self.status, sentence)

    def to_top(self) -> None:
        """Show the heading first."""
        self._scroll.verticalScrollBar().setValue(0)
        self.heading.take_focus()

    def _lay_out(self, languages: tuple[str, ...]) -> None:
        blocks = self._scroll.blocks
        blocks.addWidget(self.heading)
        self._letter_card, self._warnings = self._warning_card()
        self._abuse_card = self._staff_choice()
        self.names = NamesCard(self)
        self.names.changed.connect(self.changed)
        client, self._rows = self._list_card(self.tr("For the client"))
        files, self._file_rows = self._list_card(self.tr("Files to keep or to edit"))
        for card in (self._letter_card, client, self._how_card(languages), self.names, self._abuse_card):
            blocks.addWidget(card)
        blocks.addWidget(files)
        blocks.addWidget(self._staff_card())
        blocks.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._scroll, stretch=1)
        layout.addLayout(self._bottom())

    def _list_card(self, heading: str) -> tuple[Card, QVBoxLayout]:
        card, rows = Card(heading), QVBoxLayout()
        card.blocks.addLayout(rows)
        return card, rows

    def _warning_card(self) -> tuple[Card, QVBoxLayout]:
        card, rows = self._list_card(self.tr("Read this before the letter goes out"))
        card.hide()
        return card, rows

    def _how_card(self, languages: tuple[str, ...]) -> Card:
        card, self._group = Card(self.tr("Language and size")), QButtonGroup(self)
        for language in languages:
            button = QRadioButton(card)
            button.setChecked(not self._languages)
            self._languages[language] = button
            self._group.addButton(button)
            card.blocks.addWidget(OptionRow(button, language_label(language), card))
        self._group.buttonToggled.connect(lambda _button, on: self.language_changed.emit() if on else None)
        card.say_quietly(self.tr("What goes to the prison or to a court stays English."))
        self.large = QCheckBox(card)
        self.large.toggled.connect(self.changed)
        card.blocks.addWidget(OptionRow(self.large, self.tr("Large print, for what the client reads"), card))
        return card

    def _staff_choice(self) -> Card:
        card = Card(self.tr("For the lawyer to decide"))
        self.abuse = QCheckBox(card)
        self.abuse.toggled.connect(self.changed)
        text = self.tr("Name abuse in custody in the letter. Others in the prison read it.")
        card.blocks.addWidget(OptionRow(self.abuse, text, card))
        card.hide()
        return card

    def _staff_card(self) -> Card:
        card = Card(self.tr("For staff only"))
        card.say(self.tr("The staff copy holds everything. Keep it in the office. It is never printed with the rest."))
        line = QHBoxLayout()
        actions: tuple[tuple[str, Callable[[], None]], ...] = (
            (self.tr("Print the s&taff copy"), self.staff_print_asked.emit),
            (self.tr("Save the sta&ff copy"), self.staff_save_asked.emit),
        )
        for text, action in actions:
            line.addWidget(self._button(text, action))
        line.addStretch(1)
        card.blocks.addLayout(line)
        return card

    def _bottom(self) -> QVBoxLayout:
        line = QHBoxLayout()
        actions: tuple[tuple[str, Callable[[], None]], ...] = (
            (self.tr("&Print the chosen papers"), self.print_asked.emit),
            (self.tr("&Save the chosen papers"), self.save_asked.emit),
            (self.tr("&Back to the result"), self.back_asked.emit),
        )
        for text, action in actions:
            line.addWidget(self._button(text, action))
        line.addStretch(1)
        column = QVBoxLayout()
        column.setContentsMargins(2 * GAP, GAP, 2 * GAP, GAP)
        column.addWidget(self.count)
        column.addWidget(self.status)
        column.addLayout(line)
        column.addWidget(QuietText(self.tr("Space sets or takes a tick   Alt+P print   Alt+S save")))
        return column

    def _add_page(self, paper: str) -> None:
        tick = QCheckBox()
        tick.setChecked(paper in self._wanted)
        tick.toggled.connect(lambda on: self._on_tick(paper, wanted=on))
        self._ticks[paper] = tick
        line = QHBoxLayout()
        line.addWidget(OptionRow(tick, paper_label(paper)), stretch=1)
        line.addWidget(self._row_button(self.tr("Look"), paper, lambda: self.look_asked.emit(paper)))
        self._rows.addLayout(line)

    def _file_row(self, paper: str) -> QHBoxLayout:
        line = QHBoxLayout()
        line.addWidget(PlainText(paper_label(paper)), stretch=1)
        line.addWidget(self._row_button(self.tr("Save…"), paper, lambda: self.file_asked.emit(paper)))
        return line

    def _row_button(self, text: str, paper: str, action: Callable[[], None]) -> QPushButton:
        button = self._button(text, action)
        button.setAccessibleName(f"{text} {paper_label(paper)}")
        return button

    def _on_tick(self, paper: str, *, wanted: bool) -> None:
        (self._wanted.add if wanted else self._wanted.discard)(paper)
        self.changed.emit()

    def _button(self, text: str, action: Callable[[], None]) -> QPushButton:
        button = QPushButton(text, self)
        button.setMinimumHeight(TARGET_HEIGHT)
        button.clicked.connect(lambda _checked=False: action())
        return button
