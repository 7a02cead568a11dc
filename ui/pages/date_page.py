"""The page for a question that is answered with a date."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from app.engine.pack import Question
from app.engine.result import RawAnswer
from app.engine.telling.wording import Wording
from ui.pages.day_picker import DayPicker
from ui.pages.field_page import FieldPage
from ui.pages.page import UNSURE, AnswerError, Typed
from ui.pages.typed_date import FIRST_YEAR, LAST_YEAR, DateFault, TypedDate, TypedDateError, split_iso
from ui.parts.blocks import PlainText, QuietText, announce
from ui.parts.look import GAP


class DatePage(FieldPage):
    """Asks for a whole date, or for a month or a year alone; reads it back in long form."""

    def __init__(
        self, question: Question, wording: Wording, given: RawAnswer | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(question, wording, given, parent)
        start = split_iso(given) if isinstance(given, str) and given != UNSURE else TypedDate("", "", "")
        explanation = self.tr("If you do not know the day, leave it empty. If you know only the year, type the year.")
        self.blocks.addWidget(QuietText(explanation, self))
        grid = QGridLayout()
        grid.setHorizontalSpacing(2 * GAP)
        parts = (
            (self.tr("Month"), start.month, 9),
            (self.tr("Day"), start.day, 4),
            (self.tr("Year"), start.year, 6),
        )
        self._boxes = []
        for column, (label, text, characters) in enumerate(parts):
            caption, box = self.labelled_field(label, text, characters)
            grid.addWidget(caption, 0, column)
            grid.addWidget(box, 1, column)
            self._boxes.append(box)
        self._picker = DayPicker(self._day, self)
        self._picker.picked.connect(self._on_picked)
        grid.addWidget(self._picker.button, 1, len(parts), Qt.AlignmentFlag.AlignLeft)
        grid.setColumnStretch(len(parts), 1)
        self.blocks.addLayout(grid)
        self.blocks.addWidget(self._picker)
        self.read_back = PlainText(parent=self)
        self.blocks.addWidget(self.read_back)
        self.add_unsure()
        self._read_back()

    def read_fields(self) -> RawAnswer:
        """The date in ISO form, whole or partial."""
        try:
            return self._typed().iso(self._month_names())
        except TypedDateError as error:
            raise AnswerError(self._sentence(error)) from error

    def typed_fields(self) -> Typed:
        """Month, day, year as typed."""
        return tuple(box.text() for box in self._boxes)

    def retype_fields(self, typed: Typed) -> None:
        """Fill the three boxes."""
        for box, text in zip(self._boxes, typed, strict=True):
            box.setText(text)
        self._read_back()

    def clear_fields(self) -> None:
        """Empty the three boxes."""
        for box in self._boxes:
            box.clear()
        self._read_back()

    def inputs(self) -> tuple[QWidget, ...]:
        """Month, day, year, "I'm not sure"."""
        return (*self._boxes, self.unsure)

    def on_typed(self) -> None:
        """Read the date back as it is typed."""
        super().on_typed()
        self._read_back()

    def _day(self) -> date | None:
        """The day that is typed, the first of what is typed without a day; None when it is no date."""
        try:
            year, *rest = map(int, self._typed().iso(self._month_names()).split("-"))
        except TypedDateError:
            return None
        month, day = (*rest, 1, 1)[:2]
        return date(year, month, day)

    def _on_picked(self, day: QDate) -> None:
        for box, number in zip(self._boxes, (day.month(), day.day(), day.year()), strict=True):
            box.setText(str(number))
        announce(self.read_back, self.read_back.text())

    def _typed(self) -> TypedDate:
        month, day, year = (box.text() for box in self._boxes)
        return TypedDate(month, day, year)

    def _month_names(self) -> tuple[str, ...]:
        return tuple(self.locale().standaloneMonthName(month) for month in range(1, 13))

    def _read_back(self) -> None:
        try:
            iso = self._typed().iso(self._month_names())
        except TypedDateError:
            self.read_back.setText(self.tr("The date in full shows here."))
        else:
            said = self.wording.raw_answer(self.question.id, iso)
            self.read_back.setText(self.tr("You typed: {date}").format(date=said))

    def _sentence(self, error: TypedDateError) -> str:
        sentences = {
            DateFault.EMPTY: self.tr("Type a date. If you do not know it, tick “I'm not sure”."),
            DateFault.YEAR_MISSING: self.tr("Type the year too, with four digits."),
            DateFault.YEAR_NOT_FOUR_DIGITS: self.tr("Type the year with four digits, such as 2026."),
            DateFault.YEAR_OUT_OF_RANGE: self.tr("Type a year from {first} to {last}."),
            DateFault.MONTH_MISSING: self.tr("Type the month too, or leave the day empty."),
            DateFault.MONTH_UNKNOWN: self.tr("Type the month as a number from 1 to 12, or as a name."),
            DateFault.DAY_UNKNOWN: self.tr("Type the day as a number."),
            DateFault.DAY_NOT_IN_MONTH: self.tr("That month has only {days} days. Check the day."),
        }
        return sentences[error.fault].format(days=error.days, first=FIRST_YEAR, last=LAST_YEAR)
