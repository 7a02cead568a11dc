"""The questions that come with keeping cases."""

from __future__ import annotations

from pathlib import Path

from PySide6 import QtWidgets
from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QWidget


class OfficeDialogs(QObject):
    """Asks for passphrases, files, choices."""

    def ask_secrets(self, parent: QWidget, explanation: str, labels: tuple[str, ...]) -> tuple[str, ...] | None:
        """Ask for passphrases; None when cancelled."""
        from ui.parts.field_dialogs import SecretsDialog

        dialog = SecretsDialog(explanation, labels, parent)
        accepted = dialog.exec() == QtWidgets.QDialog.DialogCode.Accepted
        secrets = dialog.secrets
        dialog.forget()
        dialog.deleteLater()
        return secrets if accepted else None

    def say(self, parent: QWidget, message: str, detail: str) -> None:
        """Tell something that is no fault."""
        box = QtWidgets.QMessageBox(
            QtWidgets.QMessageBox.Icon.Information, QCoreApplication.applicationName(), message, parent=parent
        )
        box.setInformativeText(detail)
        box.exec()
        box.deleteLater()

    def choose_between(self, parent: QWidget, question: str, detail: str, choices: tuple[str, ...]) -> int | None:
        """Ask for one of several things; its place, or None when cancelled, which is what Escape does."""
        box = QtWidgets.QMessageBox(
            QtWidgets.QMessageBox.Icon.Question, QCoreApplication.applicationName(), question, parent=parent
        )
        box.setInformativeText(detail)
        buttons = [box.addButton(choice, QtWidgets.QMessageBox.ButtonRole.ActionRole) for choice in choices]
        cancel = box.addButton(QtWidgets.QMessageBox.StandardButton.Cancel)
        box.setDefaultButton(cancel)
        box.setEscapeButton(cancel)
        box.exec()
        clicked = box.clickedButton()
        box.deleteLater()
        return next((place for place, button in enumerate(buttons) if button is clicked), None)

    def ask_day(self, parent: QWidget, day: str) -> str | None:
        """Ask until which day the office keeps a case, empty for none; None when cancelled."""
        explanation = self.tr("Until which day is this case kept? Write it as 2031-11-23, or leave it empty.")
        line, given = QtWidgets.QInputDialog.getText(
            parent, QCoreApplication.applicationName(), explanation, QtWidgets.QLineEdit.EchoMode.Normal, day
        )
        return line.strip() if given else None

    def choose_open_file(self, parent: QWidget, title: str, kinds: str) -> Path | None:
        """Ask for a file to read; None when cancelled."""
        chosen, _ = QtWidgets.QFileDialog.getOpenFileName(parent, title, str(Path.home()), kinds)
        return Path(chosen) if chosen else None

    def choose_new_file(self, parent: QWidget, title: str, suggested: str, kinds: str) -> Path | None:
        """Ask where a file goes, by default under the name `suggested`, whose ending it gets; None when cancelled."""
        chosen, _ = QtWidgets.QFileDialog.getSaveFileName(parent, title, str(Path.home() / suggested), kinds)
        if not chosen:
            return None
        path, ending = Path(chosen), Path(suggested).suffix
        return path if path.suffix.lower() == ending else path.with_name(path.name + ending)

    def choose_folder(self, parent: QWidget, title: str) -> Path | None:
        """Ask for a folder to save in; None when cancelled."""
        chosen = QtWidgets.QFileDialog.getExistingDirectory(parent, title, str(Path.home()))
        return Path(chosen) if chosen else None
