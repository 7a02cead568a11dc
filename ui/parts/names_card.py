"""The fields for the names that go on a page."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QWidget

from ui.parts.blocks import Card
from ui.parts.outlines import LineField

LONGEST_LINE = 120
"""Characters that a name may have."""


class NamesCard(Card):
    """Takes the names that stand on the paper; they are kept nowhere else."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.heading.setText(self.tr("Names on the page"))
        self.setAccessibleName(self.heading.text())
        self._note = self.tr("You may leave these lines empty. They are not kept.")
        self.say_quietly(self._note)
        labels = (self.tr("Name"), self.tr("Register number"), self.tr("Prison"))
        self.fields = tuple(self._field(label) for label in labels)

    @property
    def lines(self) -> tuple[str, str, str]:
        """Name, register number, prison, without spaces at the ends."""
        name, number, prison = (field.text().strip() for field in self.fields)
        return name, number, prison

    def fill(self, lines: tuple[str, str, str]) -> None:
        """Put these names into the fields."""
        for field, line in zip(self.fields, lines, strict=True):
            if field.text() != line:
                field.setText(line)

    def forget(self) -> None:
        """Empty the fields, the undo memory of each too."""
        for field in self.fields:
            field.clear()
            field.setModified(False)

    def _field(self, label: str) -> LineField:
        field, caption = LineField(parent=self), QLabel(label, self)
        field.setMaxLength(LONGEST_LINE)
        field.setAccessibleName(label)
        field.setAccessibleDescription(self._note)
        field.textEdited.connect(self.changed)
        caption.setBuddy(field)
        self.blocks.addWidget(caption)
        self.blocks.addWidget(field)
        return field
