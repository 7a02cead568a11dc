"""The cards of a result."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from ui.parts.blocks import Card, PlainText, StrongText
from ui.parts.statement import Explain, Statement
from ui.result.change_texts import ChangeGroup
from ui.result.result_values import CardText, Dates, DoorText, GroundText, ListingText, Part, Reason, UrgentText


def _tr(text: str) -> str:
    return QCoreApplication.translate("ResultCards", text)


class DoorCard(Card):
    """One door: its status, what can be done next, the dates, the grounds, the reasons."""

    def __init__(self, door: DoorText, explain: Explain, parent: QWidget | None = None) -> None:
        super().__init__(door.name, parent)
        self.say_quietly(door.what)
        self.say_strong(door.status)
        steps = tuple(dict.fromkeys(reason.next for reason in door.reasons if reason.next))
        if steps:
            self.say_strong(self.tr("What can be done next"))
            self.say(*(f"• {step}" for step in steps))
        for dates in door.dates:
            self._add_dates(dates)
        for ground in door.grounds:
            add_ground(self, ground, explain)
        if door.listing is not None:
            self._add_listing(door.listing)
        if door.reasons:
            self.say_strong(self.tr("What stands behind this"))
        add_reasons(self, door.reasons, explain)

    def _add_listing(self, listing: ListingText) -> None:
        self.say_strong(listing.heading)
        for row in listing.rows:
            self.say(*(f"{label}: {entry}" for label, entry in row), "")
        self.say_strong(listing.check)

    def _add_dates(self, dates: Dates) -> None:
        self.say_strong(dates.heading)
        self.say(*dates.lines)
        if dates.working:
            self.say_quietly(self.tr("How it was counted: {steps}").format(steps=" ".join(dates.working)))


class UrgentCard(Card):
    """Something that comes before every door."""

    def __init__(self, urgent: UrgentText, parent: QWidget | None = None) -> None:
        super().__init__(urgent.title, parent)
        self.setLineWidth(3)
        self.setFrameShape(Card.Shape.Box)
        if urgent.day:
            self.say_strong(self.tr("The day to watch: {date}").format(date=urgent.day))
        self.say(urgent.text)


class NoticeCard(Card):
    """Something to know before the doors."""

    def __init__(self, card: CardText, parent: QWidget | None = None) -> None:
        super().__init__(card.title, parent)
        self.setLineWidth(2)
        self.setFrameShape(Card.Shape.Box)
        self.say(card.text)
        if card.next:
            self.say_strong(card.next)


class ChangesCard(Card):
    """What would change the result; filled when it has been worked out."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        heading = self.tr("What would change this")
        self.heading.setText(heading)
        self.setAccessibleName(heading)
        self.wait = PlainText(self.tr("Working it out…"), self)
        self.blocks.addWidget(self.wait)

    def fill(self, groups: tuple[ChangeGroup, ...]) -> None:
        """Say the changes in the place of the line that asked to wait."""
        self.wait.setVisible(not groups)
        self.wait.setText(self.tr("No step that we know of changes this today."))
        for group in groups:
            self.say_strong(group.heading)
            for change in group.changes:
                self.say(*(f"• {step}" for step in change.steps), change.then)
            self.say_quietly(group.caution)


def add_reasons(card: Card, reasons: tuple[Reason, ...], explain: Explain) -> None:
    """Add what the program says, each with its reasons to be opened."""
    for reason in reasons:
        card.blocks.addWidget(Statement(reason.text, reason, explain, card))


def add_ground(card: Card, ground: GroundText, explain: Explain) -> None:
    """Add one ground, part by part."""
    card.blocks.addWidget(StrongText(_tr("Your reason: {name}").format(name=ground.name), card))
    said = f"{ground.kind} {ground.status}"
    if ground.reasons:
        card.blocks.addWidget(Statement(said, ground.reasons[0], explain, card))
        card.say(ground.asks)
    else:
        card.say(said, ground.asks)
    for part in ground.parts:
        card.say(part_line(part))
    card.say(*(reason.next for reason in ground.reasons))


def part_line(part: Part) -> str:
    """One part of a rule in words: shown, missing, or answered without settling the rule."""
    said = f"{part.label}: {part.answer}" if part.answer else part.label
    if not part.missing:
        return f"• {said}"
    line = _tr("• Not settled yet: {part}") if part.known else _tr("• Missing: {part}")
    return line.format(part=said)
