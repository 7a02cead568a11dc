"""The page for a question that is answered with a number."""

from __future__ import annotations

import re
from decimal import Decimal

from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.engine.pack import Question
from app.engine.result import RawAnswer
from app.engine.telling.wording import Wording
from ui.pages.field_page import FieldPage
from ui.pages.page import UNSURE, AnswerError, Typed
from ui.parts.look import GAP

NUMBER = re.compile(r"\d{1,6}(\.\d{1,6})?|\.\d{1,6}")


class NumberPage(FieldPage):
    """Asks for a number, kept exactly as it was typed."""

    def __init__(
        self, question: Question, wording: Wording, given: RawAnswer | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(question, wording, given, parent)
        start = "" if given is None or given == UNSURE else str(given)
        label = wording.find(f"questions.{question.id}.short") or self.tr("Number")
        caption, self._box = self.labelled_field(label, start, 8)
        self.blocks.addWidget(caption)
        line = QHBoxLayout()
        line.addWidget(self._box)
        line.addStretch(1)
        line.setSpacing(GAP)
        self.blocks.addLayout(line)
        self.add_unsure()
        self.meant = given

    def read_fields(self) -> RawAnswer:
        """The number: an int when it is whole, otherwise an exact Decimal."""
        text = self._box.text().strip()
        if not text:
            raise AnswerError(self.tr("Type a number. If you do not know it, tick “I'm not sure”."))
        if NUMBER.fullmatch(text) is None or not text.isascii():
            raise AnswerError(self.tr("Type the number in digits, such as 12 or 12.5."))
        number = Decimal(text)
        lowest, highest = self.question.minimum, self.question.maximum
        if (lowest is not None and number < lowest) or (highest is not None and number > highest):
            raise AnswerError(self._range(lowest, highest))
        return int(number) if number == number.to_integral_value() else number

    def doubt(self, raw: RawAnswer) -> str:
        """What to ask about a number that is outside what is usual."""
        low, high = self.question.usual_from, self.question.usual_to
        if not isinstance(raw, int | Decimal):
            return ""
        if (low is None or raw >= low) and (high is None or raw <= high):
            return ""
        return self.tr("You typed {number}. Is that right? If it is, press “Continue” again.").format(number=raw)

    def typed_fields(self) -> Typed:
        """The number as typed."""
        return (self._box.text(),)

    def retype_fields(self, typed: Typed) -> None:
        """Fill the box."""
        self._box.setText(typed[0])

    def clear_fields(self) -> None:
        """Empty the box."""
        self._box.clear()

    def inputs(self) -> tuple[QWidget, ...]:
        """The box, "I'm not sure"."""
        return (self._box, self.unsure)

    def _range(self, lowest: int | None, highest: int | None) -> str:
        if lowest is None:
            return self.tr("Type a number that is not more than {highest}.").format(highest=highest)
        if highest is None:
            return self.tr("Type a number that is not less than {lowest}.").format(lowest=lowest)
        return self.tr("Type a number from {lowest} to {highest}.").format(lowest=lowest, highest=highest)
