"""The dialogs with fields to fill in."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QDialog, QDialogButtonBox, QFormLayout, QLineEdit, QVBoxLayout, QWidget

from ui.pages.options import OptionRow
from ui.parts.blocks import PlainText
from ui.parts.outlines import LineField

LONGEST_LINE = 120
"""Characters that a name or a case title may have."""


class LinesDialog(QDialog):
    """Asks for one or more short lines of text."""

    def __init__(self, explanation: str, labels: tuple[str, ...], start: tuple[str, ...], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(QCoreApplication.applicationName())
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * 60)
        layout = QVBoxLayout(self)
        layout.addWidget(PlainText(explanation, self))
        form = QFormLayout()
        self._fields: list[LineField] = []
        for label, text in zip(labels, start, strict=True):
            field = LineField(text, self)
            field.setMaxLength(LONGEST_LINE)
            field.setAccessibleName(label)
            field.setAccessibleDescription(explanation)
            form.addRow(label, field)
            self._fields.append(field)
        layout.addLayout(form)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, parent=self
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout.addWidget(buttons)

    @property
    def lines(self) -> tuple[str, ...]:
        """What stands in the fields, without spaces at the ends."""
        return tuple(field.text().strip() for field in self._fields)

    @classmethod
    def ask(
        cls, parent: QWidget, explanation: str, labels: tuple[str, ...], start: tuple[str, ...]
    ) -> tuple[str, ...] | None:
        """Show the dialog; the lines, or None when it was cancelled."""
        dialog = cls(explanation, labels, start, parent)
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        lines = dialog.lines
        dialog.deleteLater()
        return lines if accepted else None


class SecretsDialog(QDialog):
    """Asks for one or more passphrases, hidden unless the person wants to see them."""

    def __init__(self, explanation: str, labels: tuple[str, ...], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(QCoreApplication.applicationName())
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * 60)
        layout = QVBoxLayout(self)
        layout.addWidget(PlainText(explanation, self))
        form = QFormLayout()
        self._fields: list[LineField] = []
        for label in labels:
            field = LineField(parent=self)
            field.setEchoMode(QLineEdit.EchoMode.Password)
            field.setAccessibleName(label)
            field.setAccessibleDescription(explanation)
            form.addRow(label, field)
            self._fields.append(field)
        layout.addLayout(form)
        show = QCheckBox(self)
        show.toggled.connect(self._show_secrets)
        layout.addWidget(OptionRow(show, self.tr("Show what I type"), self))
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, parent=self
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout.addWidget(buttons)

    @property
    def secrets(self) -> tuple[str, ...]:
        """What stands in the fields, as it was typed."""
        return tuple(field.text() for field in self._fields)

    def forget(self) -> None:
        """Empty the fields."""
        for field in self._fields:
            field.clear()

    def _show_secrets(self, shown: bool) -> None:
        for field in self._fields:
            field.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)
