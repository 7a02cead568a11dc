"""The cards of a result."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.blocks import Card, StrongText
from ui.result_texts import Dates, DoorText, GroundText, Reason


class DoorCard(Card):
    """One door: its status, the reasons, the dates, the grounds, what can be done next."""

    def __init__(self, door: DoorText, parent: QWidget | None = None) -> None:
        super().__init__(door.name, parent)
        self.say_strong(door.status)
        self.say_quietly(door.what)
        steps = tuple(dict.fromkeys(reason.next for reason in door.reasons if reason.next))
        if steps:
            self._part(self.tr("What can be done next"))
            self.say(*(f"• {step}" for step in steps))
        for dates in door.dates:
            self._add_dates(dates)
        for ground in door.grounds:
            add_ground(self, ground)
        if door.reasons:
            self._part(self.tr("Why"))
            for reason in door.reasons:
                add_reason(self, reason)

    def _part(self, heading: str) -> None:
        self.blocks.addWidget(StrongText(heading, self))

    def _add_dates(self, dates: Dates) -> None:
        self._part(dates.heading)
        self.say(*dates.lines)
        if dates.working:
            self.say_quietly(self.tr("How it was counted: {steps}").format(steps=" ".join(dates.working)))


class UrgentCard(Card):
    """Something that comes before every door."""

    def __init__(self, title: str, day: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        self.setLineWidth(3)
        self.setFrameShape(Card.Shape.Box)
        if day:
            self.say_strong(self.tr("The day to watch: {date}").format(date=day))
        self.say(text)


def add_reason(card: Card, reason: Reason) -> None:
    """Add one statement with the answers it rests on, then the law behind it."""
    card.say(reason.text)
    if reason.because:
        card.say_quietly(card.tr("From your answers: {answers}").format(answers="; ".join(reason.because)))
    if reason.cites:
        card.say_quietly(card.tr("The law: {cites}").format(cites="; ".join(reason.cites)))


def add_ground(card: Card, ground: GroundText) -> None:
    """Add one ground, part by part."""
    card.say_strong(card.tr("Your reason: {name}").format(name=ground.name))
    card.say(f"{ground.kind} {ground.status}", ground.asks)
    for part in ground.parts:
        line = card.tr("• Missing: {label}. {answer}") if part.missing else card.tr("• {label}: {answer}")
        card.say(line.format(label=part.label, answer=part.answer))
