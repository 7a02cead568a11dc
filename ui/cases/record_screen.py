"""The screen that shows the record of a case with its signatures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.parts.blocks import PartText, PlainText, StrongText, clear
from ui.parts.form_screen import FormScreen

if TYPE_CHECKING:
    from app.services.keeping.record import CaseRecord, SignOff


class RecordScreen(FormScreen):
    """Says whether the record holds, who signed it; takes one more signature."""

    submitted = Signal()
    every_asked = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        self._shown: tuple[str, CaseRecord] | None = None
        super().__init__(parent)

    def draw(self) -> None:
        """Make the page over the record that it shows."""
        self.begin(
            self.tr("Record and sign-off"),
            self.tr(
                "Each answer is a line of the record, and no line is ever changed. Its mark stands on the staff copy."
            ),
        )
        self._record = QVBoxLayout()
        self.blocks.addLayout(self._record)
        self.blocks.addWidget(PartText(self.tr("Sign this record")))
        self.blocks.addWidget(PlainText(self.tr("A signature covers every answer given so far.")))
        self.name = self.add_field(self.tr("Name"), secret=False)
        self.role = self.add_field(self.tr("Role"), self.tr("Such as supervising lawyer."), secret=False)
        self.statement = self.add_field(self.tr("What was checked"), secret=False)
        self.add_status()
        self.add_button(self.tr("&Sign off"), self.submitted.emit)
        self.add_button(self.tr("&Check the record of every case"), self.every_asked.emit)
        self.add_button(self.tr("&Back to the cases"), self.left.emit)
        if self._shown is not None:
            self.show_record(*self._shown)

    def show_record(self, title: str, record: CaseRecord) -> None:
        """Show this record of the case with this name."""
        self._shown = (title, record)
        clear(self._record)
        self._record.addWidget(PartText(title))
        self._record.addWidget(
            PlainText(self.tr("Lines: {count}. Mark: {mark}").format(count=record.lines, mark=record.head))
        )
        if record.broken is None:
            self._record.addWidget(PlainText(self.tr("The record holds: each line follows from the one before.")))
        else:
            broken = self.tr("Line {line} does not follow from those before it. Tell a supervising lawyer.")
            self._record.addWidget(StrongText(broken.format(line=record.broken.line)))
        for signed, changed in record.signed:
            self._record.addWidget(PlainText(self._signature(signed, changed=changed)))
        if not record.signed:
            self._record.addWidget(PlainText(self.tr("Nobody has signed it yet.")))

    def forget(self) -> None:
        """Take the case off the screen."""
        super().forget()
        self._shown = None
        clear(self._record)

    def _signature(self, signed: SignOff, *, changed: bool) -> str:
        who = f"{signed.name}, {signed.role}" if signed.role else signed.name
        words = (
            self.tr("{moment}  {who}: {statement} An answer was given after this signature.")
            if changed
            else self.tr("{moment}  {who}: {statement} No answer was given since.")
        )
        statement = signed.statement if signed.statement.endswith((".", "!", "?")) else f"{signed.statement}."
        return words.format(moment=f"{signed.signed.astimezone():%Y-%m-%d %H:%M}", who=who, statement=statement)
