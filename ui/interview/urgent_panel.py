"""What the last answer makes urgent, above the next question."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.parts.blocks import Card, let_go
from ui.parts.look import GAP

Caution = tuple[str, str]
"""A title with its text."""


class UrgentPanel(QWidget):
    """Shows each warning as a card; without one it takes no room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[Caution, ...] = ()
        self._cards: list[Card] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GAP)
        self.hide()

    @property
    def sentence(self) -> str:
        """Everything that is shown, for a screen reader; empty when there is nothing."""
        return " ".join(f"{title}. {text}" for title, text in self._shown)

    def show_warnings(self, warnings: tuple[Caution, ...]) -> None:
        """Show these instead of those before."""
        if warnings == self._shown:
            return
        self._shown = warnings
        for card in self._cards:
            self._column.removeWidget(card)
            let_go(card)
        self._cards = [self._card(title, text) for title, text in warnings]
        self.setVisible(bool(warnings))

    def _card(self, title: str, text: str) -> Card:
        card = Card(title, self)
        card.setFrameShape(Card.Shape.Box)
        card.setLineWidth(3)
        card.say(text)
        self._column.addWidget(card)
        return card
