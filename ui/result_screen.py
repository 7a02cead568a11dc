"""The screen that shows the result of a case."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ui.blocks import Banner, Card, PlainText, QuietText, ScrollColumn, StrongText, TitleText, announce, clear
from ui.look import GAP
from ui.result_cards import DoorCard, UrgentCard, add_ground, add_reasons
from ui.result_texts import ResultTexts


class ResultScreen(QWidget):
    """Shows urgent cards, then each door; offers the paper."""

    save_asked = Signal()
    open_asked = Signal()
    print_asked = Signal()
    check_asked = Signal()
    cases_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading = TitleText(self.tr("The result"))
        self.status = PlainText(parent=self)
        self._scroll = ScrollColumn(self)
        self._scroll.blocks.addWidget(self.heading)
        self._cards = QVBoxLayout()
        self._cards.setSpacing(2 * GAP)
        self._scroll.blocks.addLayout(self._cards)
        self._scroll.blocks.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._scroll, stretch=1)
        layout.addLayout(self._buttons())

    def show_result(self, texts: ResultTexts, notices: tuple[str, ...]) -> None:
        """Draw the result anew under the notices that concern all of it."""
        clear(self._cards)
        self.say("")
        for notice in notices:
            self._cards.addWidget(Banner(notice))
        for title, day, text in texts.urgent():
            self._cards.addWidget(UrgentCard(title, day, text))
        self._cards.addWidget(StrongText(texts.headline()))
        for door in texts.doors():
            self._cards.addWidget(DoorCard(door))
        self._add_rest(texts)
        self._scroll.verticalScrollBar().setValue(0)
        self.heading.take_focus()

    def say(self, sentence: str) -> None:
        """Tell how the paper is getting on."""
        self.status.setText(sentence)
        self.status.setVisible(bool(sentence))
        if sentence:
            announce(self.status, sentence)

    def _add_rest(self, texts: ResultTexts) -> None:
        grounds, reasons, missing = texts.loose_grounds(), texts.general(), texts.missing()
        if grounds:
            card = Card(self.tr("Reasons that open no door here"))
            for ground in grounds:
                add_ground(card, ground)
            self._cards.addWidget(card)
        if reasons:
            card = Card(self.tr("Also good to know"))
            add_reasons(card, tuple(reasons))
            card.say(*(f"• {step}" for step in dict.fromkeys(reason.next for reason in reasons if reason.next)))
            self._cards.addWidget(card)
        if missing:
            card = Card(self.tr("What is not known yet"))
            card.say(*(f"• {line}" for line in missing))
            self._cards.addWidget(card)

    def _buttons(self) -> QVBoxLayout:
        line = QHBoxLayout()
        actions = (
            (self.tr("&Save the summary (PDF)"), self.save_asked),
            (self.tr("&Open the summary"), self.open_asked),
            (self.tr("&Print"), self.print_asked),
            (self.tr("&Back to your answers"), self.check_asked),
            (self.tr("C&lose the case"), self.cases_asked),
        )
        for text, signal in actions:
            button = QPushButton(text, self)
            button.setMinimumHeight(36)
            button.clicked.connect(lambda _checked=False, asked=signal: asked.emit())
            line.addWidget(button)
        line.addStretch(1)
        column = QVBoxLayout()
        column.setContentsMargins(2 * GAP, GAP, 2 * GAP, GAP)
        column.addWidget(self.status)
        column.addLayout(line)
        column.addWidget(
            QuietText(self.tr("Tab moves from card to card   Page Down scrolls   Alt+S save   Alt+P print"))
        )
        return column
