"""The questions that come with keeping cases."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QInputDialog,
    QLineEdit,
    QMessageBox,
    QVBoxLayout,
    QWidget,
)

from ui.pages.options import OptionRow
from ui.parts.blocks import PlainText
from ui.parts.outlines import LineField


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


class OfficeDialogs(QObject):
    """Asks for passphrases, files, choices."""

    def ask_secrets(self, parent: QWidget, explanation: str, labels: tuple[str, ...]) -> tuple[str, ...] | None:
        """Ask for passphrases; None when cancelled."""
        dialog = SecretsDialog(explanation, labels, parent)
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        secrets = dialog.secrets
        dialog.forget()
        dialog.deleteLater()
        return secrets if accepted else None

    def say(self, parent: QWidget, message: str, detail: str) -> None:
        """Tell something that is no fault."""
        box = QMessageBox(QMessageBox.Icon.Information, QCoreApplication.applicationName(), message, parent=parent)
        box.setInformativeText(detail)
        box.exec()
        box.deleteLater()

    def choose_between(self, parent: QWidget, question: str, detail: str, choices: tuple[str, ...]) -> int | None:
        """Ask for one of several things; its place, or None when cancelled, which is what Escape does."""
        box = QMessageBox(QMessageBox.Icon.Question, QCoreApplication.applicationName(), question, parent=parent)
        box.setInformativeText(detail)
        buttons = [box.addButton(choice, QMessageBox.ButtonRole.ActionRole) for choice in choices]
        cancel = box.addButton(QMessageBox.StandardButton.Cancel)
        box.setDefaultButton(cancel)
        box.setEscapeButton(cancel)
        box.exec()
        clicked = box.clickedButton()
        box.deleteLater()
        return next((place for place, button in enumerate(buttons) if button is clicked), None)

    def ask_day(self, parent: QWidget, day: str) -> str | None:
        """Ask until which day the office keeps a case, empty for none; None when cancelled."""
        explanation = self.tr("Until which day is this case kept? Write it as 2031-11-23, or leave it empty.")
        line, given = QInputDialog.getText(
            parent, QCoreApplication.applicationName(), explanation, QLineEdit.EchoMode.Normal, day
        )
        return line.strip() if given else None

    def choose_open_file(self, parent: QWidget, title: str, kinds: str) -> Path | None:
        """Ask for a file to read; None when cancelled."""
        chosen, _ = QFileDialog.getOpenFileName(parent, title, str(Path.home()), kinds)
        return Path(chosen) if chosen else None

    def choose_new_file(self, parent: QWidget, title: str, suggested: str, kinds: str) -> Path | None:
        """Ask where a file goes, by default under the name `suggested`, whose ending it gets; None when cancelled."""
        chosen, _ = QFileDialog.getSaveFileName(parent, title, str(Path.home() / suggested), kinds)
        if not chosen:
            return None
        path, ending = Path(chosen), Path(suggested).suffix
        return path if path.suffix.lower() == ending else path.with_name(path.name + ending)

    def choose_folder(self, parent: QWidget, title: str) -> Path | None:
        """Ask for a folder to save in; None when cancelled."""
        chosen = QFileDialog.getExistingDirectory(parent, title, str(Path.home()))
        return Path(chosen) if chosen else None
