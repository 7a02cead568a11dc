"""What a person can do with the backups."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.errors import UserError
from app.services.keeping.vault import VaultState
from ui.parts.dialogs import Dialogs
from ui.vault.backup_rows import backup_row, contents_sentence
from ui.vault.vault_screens import RestoreScreen
from ui.vault.vault_work import VaultWork

if TYPE_CHECKING:
    from app.services.keeping.backups import Backup
    from app.services.keeping.cases import CaseShelf


class RestoreDesk(QObject):
    """Lists the backups with what each holds, takes one from elsewhere, puts the chosen one in place."""

    opened = Signal(object)  # CaseShelf
    passphrase_lost = Signal()  # the recovery key opened the backup

    def __init__(
        self, screen: RestoreScreen, work: VaultWork, store_path: Path, dialogs: Dialogs, window: QWidget
    ) -> None:
        super().__init__(screen)
        self._screen = screen
        self._work = work
        self._store_path = store_path
        self._dialogs = dialogs
        self._window = window
        self._backups: list[Backup] = []
        screen.submitted.connect(self._on_restore)
        screen.look_asked.connect(self._on_look)
        screen.file_asked.connect(self._on_other_backup)

    def begin(self) -> None:
        """List the backups there are; while the cases are open, each is opened to see what it holds."""
        from app.services.keeping.backups import list_backups

        def listed() -> list[Backup]:
            backups = list_backups(self._store_path)
            return vault.look_into(backups) if vault.state is VaultState.OPEN else backups

        vault = self._work.vault
        self._work.run(self._screen, listed, self._list)

    def _list(self, backups: list[Backup]) -> None:
        self._backups = backups
        self._screen.show_backups([partial(backup_row, backup) for backup in backups])
        if not backups:
            self._screen.say(lambda: self.tr("There is no backup on this computer."))

    def _on_other_backup(self) -> None:
        from app.services.keeping.backups import backup_at

        path = self._dialogs.choose_open_file(self._window, self.tr("Choose a backup"), self.tr("Backups (*.sqlite)"))
        if path is None:
            return
        try:
            self._list([backup_at(path), *self._backups])
        except UserError as error:
            self._screen.say_problem(error)
        else:
            self._screen.choose(0)
            self._screen.say("")

    def _on_look(self) -> None:
        backups, typed = self._backups, self._screen.passphrase.text()
        self._work.run(self._screen, lambda: self._work.vault.look_into(backups, typed), self._show_again)

    def _show_again(self, backups: list[Backup]) -> None:
        chosen = self._screen.chosen
        self._list(backups)
        self._screen.choose(chosen)

    def _on_restore(self) -> None:
        row, typed = self._screen.chosen, self._screen.passphrase.text()
        if not 0 <= row < len(self._backups):
            self._screen.say_problem(UserError("There is no backup here.", "Choose another file."))
            return
        chosen = self._backups[row]

        def ask(seen: list[Backup]) -> None:
            self._show_again([seen[0] if backup is chosen else backup for backup in self._backups])
            self._ask(seen[0], typed)

        self._work.run(self._screen, lambda: self._work.vault.look_into([chosen], typed), ask)

    def _ask(self, backup: Backup, typed: str) -> None:
        if backup.fault is not None:
            self._screen.say_problem(backup.fault)
            return
        warning = self.tr("What was saved after this backup will not be in the list. The old file is moved aside.")
        detail = f"{contents_sentence(backup)} {warning}"
        yes, no = self.tr("Restore"), self.tr("Go back")
        if self._dialogs.confirm(self._window, self.tr("Restore this backup?"), detail, yes, no):
            self._work.run(self._screen, lambda: self._work.vault.restore(backup.path, typed), self._on_restored)

    def _on_restored(self, shelf: CaseShelf) -> None:
        self.opened.emit(shelf)
        if self._work.vault.may_reset:
            self.passphrase_lost.emit()
