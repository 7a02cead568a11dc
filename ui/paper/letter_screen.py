"""The screen on which a person types what the letter needs."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from app.services.printing.letter_form import ATTACHMENTS, CONDUCT, PRISON, LetterField
from ui.pages.options import TARGET_HEIGHT
from ui.parts.blocks import Banner, Card, QuietText, ScrollColumn, TitleText
from ui.parts.flow_line import FlowLine
from ui.parts.look import GAP
from ui.parts.outlines import LineField, outline
from ui.parts.screen import Screen
from ui.parts.status_line import StatusLine, Words

LONGEST_LINE, SHOWN_LINES = 160, 4
_Box = LineField | QPlainTextEdit


@dataclass(frozen=True, slots=True)
class LetterView:
    """What the screen shows: the notice of what must not be typed, the fields that come from the law pack."""

    notice: str = ""
    reasons: tuple[LetterField, ...] = ()
    plan: tuple[LetterField, ...] = ()
    kept: bool = False  # whether the case is there tomorrow


class LetterScreen(Screen):
    """Takes short lines for the letter; every one may stay empty, to be filled in by hand."""

    done = Signal()
    empty_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = LetterView()
        self.draw()

    def draw(self) -> None:
        """Make the page with its fields, empty."""
        self.heading = TitleText(self.tr("What the letter needs"))
        self.status = StatusLine(self)
        self.fields: dict[str, _Box] = {}
        self._scroll = ScrollColumn(self)
        blocks = self._scroll.blocks
        blocks.addWidget(self.heading)
        if self._view.notice:
            blocks.addWidget(Banner(self._view.notice))
        blocks.addWidget(QuietText(self._advice()))
        for card in self._cards():
            blocks.addWidget(card)
        blocks.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._scroll, stretch=1)
        layout.addLayout(self._bottom())

    @property
    def texts(self) -> dict[str, str]:
        """What stands in each field, by place."""
        return {place: _text(box) for place, box in self.fields.items()}

    def show_letter(self, view: LetterView, texts: Mapping[str, str]) -> None:
        """Show these fields with what is known already."""
        self._view = view
        self.redraw()
        for place, box in self.fields.items():
            _fill(box, texts.get(place, ""))

    def use(self, view: LetterView) -> None:
        """Draw anew in another language; what is typed stays."""
        self._view = view
        self.redraw()

    def clear_places(self, places: frozenset[str]) -> None:
        """Empty these fields and go to the first of them."""
        boxes = [box for place, box in self.fields.items() if place in places]
        for box in boxes:
            _fill(box, "")
        if boxes:
            boxes[0].setFocus()

    def forget(self) -> None:
        """Let go of the case: no field of it stays."""
        self._view = replace(self._view, reasons=(), plan=())
        self.clear_places(frozenset(self.fields))
        self.redraw()
        self.clear_places(frozenset(self.fields))
        self.say("")

    def say(self, words: Words) -> None:
        """Tell what happened to a field."""
        self.status.say(words)

    def to_top(self) -> None:
        """Show the heading first."""
        self._scroll.verticalScrollBar().setValue(0)
        self.heading.take_focus()

    def _advice(self) -> str:
        kept = self.tr("It is kept with the case.") if self._view.kept else self.tr("It is gone when you leave.")
        advice = self.tr(
            "You may leave any line empty and write it by hand. "
            "Type in English if you can: the prison reads English. Use initials for a child."
        )
        return f"{advice} {kept}"

    def _cards(self) -> tuple[Card, ...]:
        labels = (self.tr("Unit"), self.tr("Work assignment"), self.tr("Address of the prison"))
        prison = tuple(LetterField(place, label) for place, label in zip(PRISON, labels, strict=True))
        conduct = LetterField(CONDUCT, self.tr("Programs, work, conduct"))
        papers = LetterField(ATTACHMENTS, self.tr("Papers attached"), (self.tr("One paper on each line."),), lines=True)
        reasons = self._card(self.tr("Facts for each reason"), self._view.reasons)
        if not self._view.reasons:
            reasons.hide()  # shown, it would be a window for a moment: it has no parent yet
        return (
            self._card(self.tr("In the prison"), prison),
            reasons,
            self._card(self.tr("Plan after release"), self._view.plan),
            self._card(self.tr("The rest"), (conduct, papers)),
        )

    def _card(self, heading: str, fields: tuple[LetterField, ...]) -> Card:
        card = Card(heading)
        for field in fields:
            self._add(card, field)
        return card

    def _add(self, card: Card, field: LetterField) -> None:
        box = self._lines_box(card) if field.lines else self._line_box(card)
        caption = QLabel(field.label, card)
        caption.setWordWrap(True)
        caption.setBuddy(box)
        box.setAccessibleName(field.label)
        hints = " ".join(field.hints)
        box.setAccessibleDescription(hints)
        card.blocks.addWidget(caption)
        if hints:
            card.blocks.addWidget(QuietText(hints, card))
        card.blocks.addWidget(box)
        self.fields[field.place] = box

    def _line_box(self, card: Card) -> LineField:
        box = LineField(parent=card)
        box.setMaxLength(LONGEST_LINE)
        return box

    def _lines_box(self, card: Card) -> QPlainTextEdit:
        box = QPlainTextEdit(card)
        outline(box)
        box.setTabChangesFocus(True)
        box.setFixedHeight(box.fontMetrics().lineSpacing() * (SHOWN_LINES + 1))
        return box

    def _bottom(self) -> QVBoxLayout:
        line = FlowLine()
        actions: tuple[tuple[str, Callable[[], None]], ...] = (
            (self.tr("&Done"), self.done.emit),
            (self.tr("&Empty every line"), self.empty_asked.emit),
        )
        for text, action in actions:
            button = QPushButton(text, self)
            button.setMinimumHeight(TARGET_HEIGHT)
            button.clicked.connect(lambda _checked=False, act=action: act())
            line.addWidget(button)
        column = QVBoxLayout()
        column.setContentsMargins(2 * GAP, GAP, 2 * GAP, GAP)
        column.addWidget(self.status)
        column.addLayout(line)
        return column


def _text(box: _Box) -> str:
    return box.text() if isinstance(box, LineField) else box.toPlainText()


def _fill(box: _Box, text: str) -> None:
    if isinstance(box, LineField):
        box.setText(text)
        box.setModified(False)
    else:
        box.setPlainText(text)  # which also empties the memory of undo
