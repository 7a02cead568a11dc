"""Every question that stops the window until it is answered."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6 import QtCore, QtWidgets
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from ui.parts.office_dialogs import OfficeDialogs

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from app.services.printing.papers import Person


class Dialogs(OfficeDialogs):
    """The dialogs of the program behind plain calls, so that a test can answer them without a screen."""

    def confirm(self, parent: QWidget, question: str, detail: str, yes: str, no: str) -> bool:
        """Ask a question whose safe answer is `no`."""
        box = QtWidgets.QMessageBox(
            QtWidgets.QMessageBox.Icon.Warning, QCoreApplication.applicationName(), question, parent=parent
        )
        box.setInformativeText(detail)
        agree = box.addButton(yes, QtWidgets.QMessageBox.ButtonRole.DestructiveRole)
        refuse = box.addButton(no, QtWidgets.QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(refuse)
        box.setEscapeButton(refuse)
        box.exec()
        agreed = box.clickedButton() is agree
        box.deleteLater()
        return agreed

    def keep_private_words(self, parent: QWidget, words: tuple[str, ...]) -> bool:
        """Ask whether a text with these words is kept; the safe answer is to clear it."""
        question = self.tr("This may be something to leave out: {words}").format(words=", ".join(words))
        detail = self.tr("Tell it to a lawyer in private. Nothing is kept until you choose.")
        return self.confirm(parent, question, detail, self.tr("Keep it as it is"), self.tr("Clear it"))

    def say_help(self, parent: QWidget, lines: tuple[str, ...], *, about: bool) -> bool:
        """Say what can be done on a screen; tell whether the page about the law is wanted, where it is offered."""
        box = QtWidgets.QMessageBox(
            QtWidgets.QMessageBox.Icon.Information, QCoreApplication.applicationName(), self.tr("Help"), parent=parent
        )
        box.setInformativeText("\n\n".join(lines))
        law = box.addButton(self.tr("About the &law"), QtWidgets.QMessageBox.ButtonRole.ActionRole) if about else None
        box.setDefaultButton(box.addButton(QtWidgets.QMessageBox.StandardButton.Ok))
        box.setEscapeButton(QtWidgets.QMessageBox.StandardButton.Ok)
        box.exec()
        wanted = law is not None and box.clickedButton() is law
        box.deleteLater()
        return wanted

    def say_error(self, parent: QWidget, message: str, hint: str) -> None:
        """Say what went wrong with what can be done about it."""
        box = QtWidgets.QMessageBox(
            QtWidgets.QMessageBox.Icon.Warning, QCoreApplication.applicationName(), message, parent=parent
        )
        box.setInformativeText(hint)
        box.exec()
        box.deleteLater()

    def say_fault(self, parent: QWidget, report: str) -> None:
        """Say that the program itself is at fault, with a report that can be copied."""
        message = self.tr("The program met a fault of its own.")
        box = QtWidgets.QMessageBox(
            QtWidgets.QMessageBox.Icon.Critical, QCoreApplication.applicationName(), message, parent=parent
        )
        box.setInformativeText(
            self.tr("Each answer given so far is kept. You may go on, or close the program and start it again.")
        )
        box.setDetailedText(report)
        box.setTextInteractionFlags(QtCore.Qt.TextInteractionFlag.TextSelectableByMouse)
        box.exec()
        box.deleteLater()

    def ask_title(self, parent: QWidget, title: str) -> str | None:
        """Ask for the name of a case; None when cancelled."""
        from ui.parts.field_dialogs import LinesDialog

        explanation = self.tr(
            "Give the case a short name. Initials or an office number are enough. Do not use a charge."
        )
        lines = LinesDialog.ask(parent, explanation, (self.tr("Name of the case"),), (title,))
        return lines[0] if lines is not None else None

    def ask_person(self, parent: QWidget, person: Person) -> Person | None:
        """Ask for the names that stand on the paper; None when cancelled."""
        from app.services.printing.papers import Person as NamedPerson
        from ui.parts.field_dialogs import LinesDialog

        explanation = self.tr("These lines go on the paper. You may leave them empty. They are not kept.")
        labels = (self.tr("Name"), self.tr("Register number"), self.tr("Prison"))
        start = (person.name, person.register_number, person.facility)
        lines = LinesDialog.ask(parent, explanation, labels, start)
        if lines is None:
            return None
        name, register_number, facility = lines
        return NamedPerson(name, register_number, facility)

    def choose_save_file(self, parent: QWidget, suggested: str) -> Path | None:
        """Ask where a PDF goes; None when cancelled."""
        chosen, _ = QtWidgets.QFileDialog.getSaveFileName(
            parent, self.tr("Save the summary"), suggested, self.tr("PDF files (*.pdf)")
        )
        if not chosen:
            return None
        path = Path(chosen)
        return path if path.suffix.lower() == ".pdf" else path.with_name(path.name + ".pdf")

    def choose_printer(self, parent: QWidget) -> QPrinter | None:
        """Ask for a printer; None when cancelled."""
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        dialog = QPrintDialog(printer, parent)
        accepted = dialog.exec() == QtWidgets.QDialog.DialogCode.Accepted
        dialog.deleteLater()
        return printer if accepted else None
