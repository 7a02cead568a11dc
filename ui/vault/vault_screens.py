"""The screens that stand before the sealed cases."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QLabel, QListWidget, QWidget

from ui.pages.options import OptionRow
from ui.parts.blocks import PartText, PlainText
from ui.parts.form_screen import FormScreen
from ui.parts.outlines import outline

LETTERS = 12
"""The fewest letters of a passphrase; the vault has the last word."""


class CreateScreen(FormScreen):
    """Asks for the passphrase of new cases."""

    restore_asked = Signal()
    submitted = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Protect the cases"),
            self.tr("The cases are sealed with a passphrase. Without it nobody can read them."),
            self.tr("Use four or more words that do not belong together. Then you get a recovery key to print."),
            parent=parent,
        )
        rule = self.tr("At least {count} letters.").format(count=LETTERS)
        self.passphrase = self.add_field(self.tr("New passphrase"), rule)
        self.again = self.add_field(self.tr("The same passphrase again"), rule)
        self.add_show_box()
        self.add_status()
        self.add_button(self.tr("&Create the cases"), self.submitted.emit)
        self.add_button(self.tr("&Restore a backup"), self.restore_asked.emit)
        self.add_button(self.tr("&Back to the start"), self.left.emit)


class UnlockScreen(FormScreen):
    """Asks for the passphrase of the cases."""

    submitted = Signal()
    recovery_asked = Signal()
    restore_asked = Signal()
    mend_asked = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Unlock the cases"),
            self.tr("The cases on this computer are sealed. Type the passphrase to open them."),
            parent=parent,
        )
        self.passphrase = self.add_field(self.tr("Passphrase"))
        self.add_show_box()
        self.add_status()
        self.add_button(self.tr("&Unlock"), self.submitted.emit)
        self.add_button(self.tr("&Back to the start"), self.left.emit)
        self.add_button(self.tr("Use the recovery &key"), self.recovery_asked.emit, row=1)
        self.add_button(self.tr("&Restore a backup"), self.restore_asked.emit, row=1)
        self.add_button(self.tr("&Mend the key file"), self.mend_asked.emit, row=1)


class RecoverScreen(FormScreen):
    """Opens the cases by the printed recovery key, for another passphrase."""

    submitted = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Use the recovery key"),
            self.tr("Type the key from the printed page. Spaces and small letters do not matter."),
            self.tr("Then choose a new passphrase. The recovery key stays the same."),
            parent=parent,
        )
        self.key = self.add_field(self.tr("Recovery key"), self.tr("Nine groups of four letters."), secret=False)
        rule = self.tr("At least {count} letters.").format(count=LETTERS)
        self.passphrase = self.add_field(self.tr("New passphrase"), rule)
        self.again = self.add_field(self.tr("The same passphrase again"), rule)
        self.add_show_box()
        self.add_status()
        self.add_button(self.tr("&Unlock"), self.submitted.emit)
        self.add_button(self.tr("&Back"), self.left.emit)


class RestoreScreen(FormScreen):
    """Lists the backups; asks for the passphrase of the one to restore."""

    submitted = Signal()
    file_asked = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Restore a backup"),
            self.tr("A backup takes the place of the cases here. The file it replaces is moved aside, not deleted."),
            self.tr("From another computer, choose a backup in its folder of copies."),
            parent=parent,
        )
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Backups, newest first"))
        self.list.setMinimumHeight(self.fontMetrics().height() * 5)
        outline(self.list)
        caption = QLabel(self.tr("Backups, newest first"))
        caption.setBuddy(self.list)
        self.blocks.addWidget(caption)
        self.blocks.addWidget(self.list)
        self.passphrase = self.add_field(self.tr("Passphrase of the backup"))
        self.add_show_box()
        self.add_status()
        self.add_button(self.tr("&Restore"), self.submitted.emit)
        self.add_button(self.tr("&Choose another file"), self.file_asked.emit)
        self.add_button(self.tr("&Back"), self.left.emit)
        self._paths: list[Path] = []

    def show_backups(self, backups: list[tuple[str, Path]]) -> None:
        """List these, each as it is read with its file; the first is chosen."""
        self.list.clear()
        self._paths = []
        for label, path in backups:
            self.list.addItem(label)
            self._paths.append(path)
        self.list.setCurrentRow(0)

    def choose_file(self, path: Path) -> None:
        """Put a file that the person picked on top, chosen."""
        self.list.insertItem(0, str(path))
        self._paths.insert(0, path)
        self.list.setCurrentRow(0)

    @property
    def chosen(self) -> Path | None:
        """The backup whose row is current."""
        row = self.list.currentRow()
        return self._paths[row] if 0 <= row < len(self._paths) else None


class RecoveryKeyScreen(FormScreen):
    """Shows a recovery key once."""

    print_asked = Signal()
    save_asked = Signal()
    submitted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Keep this recovery key"),
            self.tr("It opens the cases when the passphrase is lost. It is shown only now. The program keeps no copy."),
            parent=parent,
        )
        self.key = PartText()
        self.key.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.blocks.addWidget(self.key)
        self.blocks.addWidget(PlainText(self.tr("Print it, or write it down. Lock the page away from this computer.")))
        self.kept = QCheckBox()
        self.blocks.addWidget(OptionRow(self.kept, self.tr("I have the key on paper or in another safe place")))
        self.add_status()
        self.add_button(self.tr("&Go on to the cases"), self.submitted.emit)
        self.add_button(self.tr("&Print the key"), self.print_asked.emit)
        self.add_button(self.tr("&Save the key"), self.save_asked.emit)

    def show_key(self, spelled: str) -> None:
        """Show this key; nothing is ticked yet."""
        self.forget()
        self.key.setText(spelled.replace("-", " - "))
        self.key.setAccessibleName(self.tr("Recovery key: {key}").format(key=spelled))

    def forget(self) -> None:
        """Take the key off the screen."""
        super().forget()
        self.key.clear()
        self.key.setAccessibleName("")
        self.kept.setChecked(False)

    def focus_field(self) -> None:
        """Go to the box to tick."""
        self.kept.setFocus(Qt.FocusReason.TabFocusReason)
