"""The screens that stand before the sealed cases."""

from __future__ import annotations

from collections.abc import Callable

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

    def draw(self) -> None:
        """Make the page."""
        self.begin(
            self.tr("Protect the cases"),
            self.tr("The cases are sealed with a passphrase. Without it nobody can read them."),
            self.tr("Use four or more words that do not belong together. Then you get a recovery key to print."),
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

    def draw(self) -> None:
        """Make the page."""
        self.begin(
            self.tr("Unlock the cases"),
            self.tr("The cases on this computer are sealed. Type the passphrase to open them."),
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

    def draw(self) -> None:
        """Make the page."""
        self.begin(
            self.tr("Use the recovery key"),
            self.tr("Type the key from the printed page. Spaces and small letters do not matter."),
            self.tr("Then choose a new passphrase. The recovery key stays the same."),
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
    look_asked = Signal()
    file_asked = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        self._rows: list[Callable[[], str]] = []
        super().__init__(parent)

    def draw(self) -> None:
        """Make the page."""
        self.begin(
            self.tr("Restore a backup"),
            self.tr("A backup takes the place of the cases here. The file it replaces is moved aside, not deleted."),
            self.tr("From another computer, choose a backup in its folder of copies."),
            self.tr("“Look into them” opens each backup to see what it holds."),
        )
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Backups, newest first"))
        self.list.setMinimumHeight(self.fontMetrics().height() * 5)
        outline(self.list)
        caption = QLabel(self.tr("Backups, newest first"))
        caption.setBuddy(self.list)
        self.blocks.addWidget(caption)
        self.blocks.addWidget(self.list)
        self.list.addItems([say() for say in self._rows])
        self.passphrase = self.add_field(
            self.tr("Passphrase of the backup"), self.tr("The recovery key of the backup opens it, too.")
        )
        self.add_show_box()
        self.add_status()
        self.add_button(self.tr("&Restore"), self.submitted.emit)
        self.add_button(self.tr("&Look into them"), self.look_asked.emit)
        self.add_button(self.tr("&Choose another file"), self.file_asked.emit)
        self.add_button(self.tr("&Back"), self.left.emit)

    def show_backups(self, rows: list[Callable[[], str]]) -> None:
        """List these, each by what gives its line; the first is chosen."""
        self._rows = rows
        self.list.clear()
        self.list.addItems([say() for say in rows])
        self.list.setCurrentRow(0)

    def choose(self, row: int) -> None:
        """Make this row the current one."""
        self.list.setCurrentRow(row)

    @property
    def chosen(self) -> int:
        """The row that is current; -1 when there is none."""
        return self.list.currentRow()


class RecoveryKeyScreen(FormScreen):
    """Shows a recovery key once."""

    print_asked = Signal()
    save_asked = Signal()
    submitted = Signal()

    def draw(self) -> None:
        """Make the page."""
        self.begin(
            self.tr("Keep this recovery key"),
            self.tr("It opens the cases when the passphrase is lost. It is shown only now. The program keeps no copy."),
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

    def redraw(self, fill: Callable[[], None] | None = None) -> None:
        """Draw anew, with the key that is shown."""
        shown = self.key.text()
        super().redraw(lambda: self._say_key(shown))

    def show_key(self, spelled: str) -> None:
        """Show this key; nothing is ticked yet."""
        self.forget()
        self._say_key(spelled.replace("-", " - "))

    def _say_key(self, spaced: str) -> None:
        self.key.setText(spaced)
        named = self.tr("Recovery key: {key}").format(key=spaced.replace(" - ", "-"))
        self.key.setAccessibleName(named if spaced else "")

    def forget(self) -> None:
        """Take the key off the screen."""
        super().forget()
        self.key.clear()
        self.key.setAccessibleName("")
        self.kept.setChecked(False)

    def focus_field(self) -> None:
        """Go to the box to tick."""
        self.kept.setFocus(Qt.FocusReason.TabFocusReason)
