"""The cards of a result."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget

from ui.blocks import Card, PlainText, QuietText, StrongText
from ui.look import GAP
from ui.result_texts import Dates, DoorText, GroundText, Part, Reason


class Details(QWidget):
    """What stands behind some statements; opened by who wants to read it."""

    def __init__(self, caption: str, reasons: tuple[Reason, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.toggle = QToolButton(self)
        self.toggle.setText(caption)
        self.toggle.setCheckable(True)
        self.toggle.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.toggle.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.toggle.setAccessibleName(caption)
        self._inside = QWidget(self)
        inside = QVBoxLayout(self._inside)
        inside.setContentsMargins(2 * GAP, 0, 0, 0)
        for reason in reasons:
            inside.addWidget(PlainText(reason.text, self._inside))
            if reason.because:
                inside.addWidget(QuietText(self._answers(reason), self._inside))
            for cite in reason.cites:
                inside.addWidget(QuietText(f"• {cite}", self._inside))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.toggle)
        layout.addWidget(self._inside)
        self.toggle.toggled.connect(self._on_toggled)
        self._on_toggled(False)

    def _answers(self, reason: Reason) -> str:
        return self.tr("From your answers: {answers}").format(answers="; ".join(reason.because))

    def _on_toggled(self, opened: bool) -> None:
        self.toggle.setArrowType(Qt.ArrowType.DownArrow if opened else Qt.ArrowType.RightArrow)
        self.toggle.setAccessibleDescription(self.tr("Open") if opened else self.tr("Closed"))
        self._inside.setVisible(opened)


class DoorCard(Card):
    """One door: its status, what can be done next, the dates, the grounds, the reasons."""

    def __init__(self, door: DoorText, parent: QWidget | None = None) -> None:
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
            add_ground(self, ground)
        if door.reasons:
            self.say_strong(self.tr("Why"))
        add_reasons(self, door.reasons, tuple(reason for ground in door.grounds for reason in ground.reasons))

    def _add_dates(self, dates: Dates) -> None:
        self.say_strong(dates.heading)
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


def add_reasons(card: Card, reasons: tuple[Reason, ...], of_grounds: tuple[Reason, ...] = ()) -> None:
    """Add what the program says, with the answers and the law behind it, also behind the grounds, to be opened."""
    if reasons:
        card.say(*(reason.text for reason in reasons))
    if reasons or of_grounds:
        caption = card.tr("The answers and the law behind this")
        card.blocks.addWidget(Details(caption, (*reasons, *of_grounds), card))


def add_ground(card: Card, ground: GroundText) -> None:
    """Add one ground, part by part."""
    card.blocks.addWidget(StrongText(card.tr("Your reason: {name}").format(name=ground.name), card))
    card.say(f"{ground.kind} {ground.status}", ground.asks)
    for part in ground.parts:
        card.say(part_line(card, part))
    card.say(*(reason.next for reason in ground.reasons))


def part_line(card: Card, part: Part) -> str:
    """One part of a rule in words: shown, missing, or answered without settling the rule."""
    said = f"{part.label}: {part.answer}" if part.answer else part.label
    if not part.missing:
        return card.tr("• {part}").format(part=said)
    line = card.tr("• Not settled yet: {part}") if part.known else card.tr("• Missing: {part}")
    return line.format(part=said)
