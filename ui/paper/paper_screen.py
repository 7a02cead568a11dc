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

from app.services.printing.paper_choices import PaperChoices
from ui.pages.options import TARGET_HEIGHT, OptionRow
from ui.paper.paper_words import paper_label, reading_label
from ui.parts.blocks import Card, PlainText, QuietText, ScrollColumn, StrongText, TitleText, clear
from ui.parts.flow_line import FlowLine
from ui.parts.look import GAP
from ui.parts.names_card import NamesCard
from ui.parts.screen import Screen
from ui.parts.status_line import StatusLine, Words


class PaperScreen(Screen):
    """Offers the papers that fit a case; the staff copy stands apart with buttons of its own."""

    changed = Signal()  # a choice or a name: the pages have to be counted anew
    language_changed = Signal()
    look_asked = Signal(str)  # paper
    file_asked = Signal(str)  # paper that is no page: saved as a file
    print_asked = Signal()
    save_asked = Signal()
    staff_print_asked = Signal()
    staff_save_asked = Signal()
    letter_asked = Signal()
    back_asked = Signal()

    def __init__(self, languages: tuple[str, ...], language: str, parent: QWidget | None = None) -> None:
        """`language` is the one in which the client reads, until another is chosen."""
        super().__init__(parent)
        self._offered_languages = languages
        self._first_language = language
        self._wanted = {"client-summary"}  # by paper, so that the next case starts with the same ticks
        self.draw()

    def draw(self) -> None:
        """Make the page, without papers."""
        self.heading = TitleText(self.tr("Papers"))
        self.count = StrongText(parent=self)
        self.status = StatusLine(self)
        self._ticks: dict[str, QCheckBox] = {}
        self._languages: dict[str, QRadioButton] = {}
        self._scroll = ScrollColumn(self)
        self._lay_out(self._offered_languages)

    @property
    def chosen(self) -> tuple[str, ...]:
        """The papers for the client that have a tick, as listed."""
        return tuple(paper for paper, tick in self._ticks.items() if tick.isChecked())

    @property
    def language(self) -> str:
        """The language of what the client reads."""
        return next(language for language, button in self._languages.items() if button.isChecked())

    def choose_language(self, language: str) -> None:
        """Set the language of what the client reads."""
        self._first_language = language
        self._languages[language].setChecked(True)

    @property
    def choices(self) -> PaperChoices:
        """Which papers are wanted, in which language, in which size: an office wants them so the next time."""
        return PaperChoices(frozenset(self._wanted), self.language, self.large.isChecked())

    def take_choices(self, choices: PaperChoices) -> None:
        """Set what was wanted the last time; the papers are listed afterwards."""
        self._wanted = set(choices.papers)
        if choices.language in self._languages:
            self.choose_language(choices.language)
        self.large.setChecked(choices.large)

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

    def offer_staff(self, *, offered: bool) -> None:
        """Offer the staff copy, or do not."""
        self._staff.setVisible(offered)

    def show_letter(self, lines: int | None) -> None:
        """Tell how many lines were typed for the letter; None when there is no letter."""
        self._typed_card.setHidden(lines is None)
        typed = self.tr("Lines typed so far: {lines}.").format(lines=lines)
        self._typed.setText(typed if lines else self.tr("Nothing is typed yet: the lines are left to write on."))

    def forget(self) -> None:
        """Empty everything that tells of a person; the way the papers are wanted stays."""
        self.names.forget()
        self.show_papers((), (), ())
        self.offer_abuse(offered=False)
        self.show_letter(None)
        self.count.setText("")
        self.say("")

    def say(self, words: Words) -> None:
        """Tell how the papers are getting on."""
        self.status.say(words)

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
        self._typed_card, self._typed = self._facts_card()
        how = self._how_card(languages)
        for card in (self._letter_card, client, how, self.names, self._typed_card, self._abuse_card, files):
            blocks.addWidget(card)
        self._staff = self._staff_card()
        blocks.addWidget(self._staff)
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
        card = Card(self.tr("Language and size"))
        self._group = QButtonGroup(card)
        for language in languages:
            button = QRadioButton(card)
            button.setChecked(language == self._first_language)
            self._languages[language] = button
            self._group.addButton(button)
            card.blocks.addWidget(OptionRow(button, reading_label(language), card))
        self._group.buttonToggled.connect(lambda _button, on: self.language_changed.emit() if on else None)
        card.say_quietly(self.tr("What goes to the prison or to a court stays English."))
        self.large = QCheckBox(card)
        self.large.toggled.connect(self.changed)
        card.blocks.addWidget(OptionRow(self.large, self.tr("Large print, for what the client reads"), card))
        return card

    def _facts_card(self) -> tuple[Card, PlainText]:
        card, typed = Card(self.tr("For the letter and the sheets")), PlainText()
        card.say(self.tr("Facts for each reason, a plan after release, papers attached."))
        card.blocks.addWidget(typed)
        line = FlowLine()
        line.addWidget(self._button(self.tr("Fill in the &letter…"), self.letter_asked.emit))
        card.blocks.addLayout(line)
        card.hide()
        return card, typed

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
        line = FlowLine()
        actions: tuple[tuple[str, Callable[[], None]], ...] = (
            (self.tr("Print the s&taff copy"), self.staff_print_asked.emit),
            (self.tr("Save the sta&ff copy"), self.staff_save_asked.emit),
        )
        for text, action in actions:
            line.addWidget(self._button(text, action))
        card.blocks.addLayout(line)
        return card

    def _bottom(self) -> QVBoxLayout:
        line = FlowLine()
        actions: tuple[tuple[str, Callable[[], None]], ...] = (
            (self.tr("&Print the chosen papers"), self.print_asked.emit),
            (self.tr("&Save the chosen papers"), self.save_asked.emit),
            (self.tr("&Back to the result"), self.back_asked.emit),
        )
        for text, action in actions:
            line.addWidget(self._button(text, action))
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
