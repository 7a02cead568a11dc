"""Says what stands before the doors of a result."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from app.engine.pack import Pack
from app.engine.result import Result
from app.engine.telling.wording import Wording
from ui.result.result_values import CardText, UrgentText

DANGER = "abuse_danger_now"
ABUSE = "abuse_safety"
IMMIGRATION = "ice_caution"
"""The urgent card, then the findings, that concern a person's safety."""


def _tr(text: str) -> str:
    return QCoreApplication.translate("CardTexts", text)


class CardTexts:
    """Says the cards of one result in the words of the pack."""

    def __init__(self, pack: Pack, wording: Wording, result: Result) -> None:
        self._wording = wording
        self._result = result
        self._found = {finding.id: finding for finding in result.findings}
        self._card = {finding.id: pack.findings[finding.id].card for finding in result.findings}

    def danger(self) -> list[UrgentText]:
        """The card for danger now, if there is any; it stands before everything."""
        return self._urgent(danger=True)

    def safety(self) -> list[CardText]:
        """What keeps a person safe after abuse in custody."""
        if ABUSE not in self._found:
            return []
        card = self._card[ABUSE]
        punished = CardText(
            _tr("If someone is punished for asking"),
            _tr("If asking brings you trouble, note the day. Keep two copies of each paper in a safe place."),
            _tr("Tell a lawyer, or the Inspector General."),
        )
        return [*([self._of_pack(card)] if card else []), punished]

    def urgent(self) -> list[UrgentText]:
        """The other urgent cards; most urgent first."""
        return self._urgent(danger=False)

    def immigration(self) -> list[CardText]:
        """What early release can mean for someone who is not a citizen."""
        if IMMIGRATION not in self._found:
            return []
        next_step = self._wording.find(f"findings.{IMMIGRATION}.next") or ""
        return [CardText(_tr("Immigration"), self._wording.finding(self._found[IMMIGRATION]), next_step)]

    def stops(self) -> list[CardText]:
        """The cards of the findings, each once, in the order in which they were found."""
        cards = dict.fromkeys(card for finding, card in self._card.items() if card and finding != ABUSE)
        return [self._of_pack(card) for card in cards]

    def _urgent(self, *, danger: bool) -> list[UrgentText]:
        return [
            UrgentText(
                self._wording.text(f"urgent.{card.id}.title"),
                self._day(card.date),
                self._wording.text(f"urgent.{card.id}.text"),
            )
            for card in self._result.urgent
            if (card.id == DANGER) is danger
        ]

    def _of_pack(self, card: str) -> CardText:
        return CardText(self._wording.text(f"cards.{card}.title"), self._wording.text(f"cards.{card}.text"))

    def _day(self, day: date | None) -> str:
        return "" if day is None else self._wording.long_date(day)
