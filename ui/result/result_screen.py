"""The screen that shows the result of a case."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ui.parts.blocks import Banner, Card, QuietText, ScrollColumn, StrongText, TitleText, clear
from ui.parts.look import GAP
from ui.parts.screen import Screen
from ui.parts.statement import Explain
from ui.parts.status_line import StatusLine, Words
from ui.result.change_texts import ChangeGroup
from ui.result.result_cards import ChangesCard, DoorCard, NoticeCard, UrgentCard, add_ground, add_reasons
from ui.result.result_texts import ResultTexts

if TYPE_CHECKING:
    from app.services.printing.papers import HelpContact


class ResultScreen(Screen):
    """Shows urgent cards, then each door; offers the paper."""

    save_asked = Signal()
    open_asked = Signal()
    print_asked = Signal()
    papers_asked = Signal()
    map_asked = Signal()
    check_asked = Signal()
    cases_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.helpers: tuple[HelpContact, ...] = ()
        self.draw()

    def draw(self) -> None:
        """Make the page, without a result."""
        self.heading = TitleText(self.tr("The result"))
        self.status = StatusLine(self)
        self._scroll = ScrollColumn(self)
        self._scroll.blocks.addWidget(self.heading)
        self._changes: ChangesCard | None = None
        self._cards = QVBoxLayout()
        self._cards.setSpacing(2 * GAP)
        self._scroll.blocks.addLayout(self._cards)
        self._scroll.blocks.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._scroll, stretch=1)
        layout.addLayout(self._buttons())

    def show_result(self, texts: ResultTexts, notices: tuple[str, ...], explain: Explain) -> None:
        """Draw the result anew under the notices that concern all of it."""
        clear(self._cards)
        self.say("")
        for notice in notices:
            self._cards.addWidget(Banner(notice))
        self._add_first(texts)
        self._cards.addWidget(StrongText(texts.headline()))
        for door in texts.doors():
            self._cards.addWidget(DoorCard(door, explain))
        self._changes = ChangesCard()
        self._cards.addWidget(self._changes)
        self._add_rest(texts, explain)
        self._scroll.verticalScrollBar().setValue(0)
        self.heading.take_focus()

    def show_changes(self, groups: tuple[ChangeGroup, ...]) -> None:
        """Say what would change the result that is shown."""
        if self._changes is not None:
            self._changes.fill(groups)

    def _add_first(self, texts: ResultTexts) -> None:
        """What comes before the doors: danger, safety, clocks, what must not be mixed up."""
        cards = texts.cards
        for urgent in cards.danger():
            self._cards.addWidget(UrgentCard(urgent))
        for card in cards.safety():
            self._cards.addWidget(NoticeCard(card))
        for urgent in cards.urgent():
            self._cards.addWidget(UrgentCard(urgent))
        for card in (*cards.immigration(), *cards.stops()):
            self._cards.addWidget(NoticeCard(card))

    def say(self, words: Words) -> None:
        """Tell how the paper is getting on."""
        self.status.say(words)

    def _add_rest(self, texts: ResultTexts, explain: Explain) -> None:
        grounds, reasons, missing = texts.loose_grounds(), texts.general(), texts.missing()
        if grounds:
            card = Card(self.tr("Reasons that open no door here"))
            for ground in grounds:
                add_ground(card, ground, explain)
            self._cards.addWidget(card)
        if reasons:
            card = Card(self.tr("Also good to know"))
            add_reasons(card, tuple(reasons), explain)
            card.say(*(f"• {step}" for step in dict.fromkeys(reason.next for reason in reasons if reason.next)))
            self._cards.addWidget(card)
        if standing := texts.standing():
            card = Card(self.tr("Where things stand"))
            for part in standing:
                card.say_strong(part.title)
                add_reasons(card, part.reasons, explain)
                card.say(*(f"• {reason.next}" for reason in part.reasons if reason.next))
            self._cards.addWidget(card)
        if missing:
            card = Card(self.tr("What is not known yet"))
            card.say(*(f"• {line}" for line in missing))
            self._cards.addWidget(card)
        if helpers := texts.helpers(self.helpers):
            card = Card(self.tr("Who can help"))
            for helper in helpers:
                card.say_strong(helper.name)
                card.say(helper.phone, helper.address)
            self._cards.addWidget(card)

    def _buttons(self) -> QVBoxLayout:
        paper, way = QHBoxLayout(), QHBoxLayout()  # in one line they would be too wide for large text
        actions = (
            (paper, self.tr("&Save the summary (PDF)"), self.save_asked),
            (paper, self.tr("&Open the summary"), self.open_asked),
            (paper, self.tr("&Print"), self.print_asked),
            (paper, self.tr("P&apers"), self.papers_asked),
            (way, self.tr("&Back to your answers"), self.check_asked),
            (way, self.tr("Law &map"), self.map_asked),
            (way, self.tr("C&lose the case"), self.cases_asked),
        )
        for line, text, signal in actions:
            button = QPushButton(text, self)
            button.setMinimumHeight(36)
            button.clicked.connect(lambda _checked=False, asked=signal: asked.emit())
            line.addWidget(button)
        column = QVBoxLayout()
        column.setContentsMargins(2 * GAP, GAP, 2 * GAP, GAP)
        column.addWidget(self.status)
        for line in (paper, way):
            line.addStretch(1)
            column.addLayout(line)
        column.addWidget(
            QuietText(self.tr("Tab moves from card to card   Page Down scrolls   Alt+S save   Alt+P print"))
        )
        return column
