"""What a person can do about the passphrase, the recovery key, the backups of open cases."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.services.keeping.cases import CaseShelf
from ui.parts.dialogs import Dialogs
from ui.vault.vault_desk import VaultDesk


class VaultCare(QObject):
    """Asks by dialogs, works by the desk of the vault."""

    def __init__(self, desk: VaultDesk, dialogs: Dialogs, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._dialogs = dialogs
        self._window = window
        desk.passphrase_lost.connect(self.change_passphrase)

    def ask(self, shelf: CaseShelf) -> None:
        """Ask what to do, then do it."""
        actions = (
            (self.tr("Change the passphrase"), self.change_passphrase),
            (self.tr("New recovery key"), self.new_recovery_key),
            (self.tr("Back up now"), lambda: self.back_up(shelf)),
            (self.tr("Restore a backup"), self._desk.ask_restore),
        )
        question = self.tr("What do you want to do?")
        detail = self.tr("Backups are made by themselves. They are sealed like the cases.")
        chosen = self._dialogs.choose_between(self._window, question, detail, tuple(name for name, _ in actions))
        if chosen is not None:
            actions[chosen][1]()

    def change_passphrase(self) -> None:
        """Ask for the old passphrase with the new one twice; after the recovery key, for the new one alone."""
        vault = self._desk.vault
        lost = vault.may_reset
        explanation = self.tr("The recovery key stays the same. The new passphrase needs 12 letters or more.")
        labels = (self.tr("Old passphrase"), self.tr("New passphrase"), self.tr("New passphrase again"))
        typed = self._dialogs.ask_secrets(self._window, explanation, labels[lost:])
        if typed is None:
            return
        *old, new, again = typed
        if new != again:
            self._dialogs.say_error(
                self._window, self.tr("The two new passphrases are not the same."), self.tr("Nothing was changed.")
            )
            return
        changed = self.tr("The passphrase is changed.")

        def change() -> None:
            if lost:
                vault.set_passphrase(new)
            else:
                vault.change_passphrase(old[0], new)

        self._desk.work.run(None, change, lambda _none: self._say(changed))

    def new_recovery_key(self) -> None:
        """Ask for the passphrase, then show another recovery key."""
        explanation = self.tr("You get a new recovery key. The old one opens nothing from then on.")
        typed = self._dialogs.ask_secrets(self._window, explanation, (self.tr("Passphrase"),))
        if typed is not None:
            self._desk.work.run(None, lambda: self._desk.vault.new_recovery_key(typed[0]), self._desk.show_key)

    def back_up(self, shelf: CaseShelf) -> None:
        """Make one backup now."""
        from app.services.keeping.backups import make_backup

        made = self.tr("A backup is made. It was opened to prove it.")
        self._desk.work.run(None, lambda: make_backup(shelf), lambda _backup: self._say(made))

    def _say(self, message: str) -> None:
        self._dialogs.say(self._window, message, "")
