"""What a person can do with the backups."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.errors import UserError
from ui.parts.dialogs import Dialogs
from ui.vault.vault_screens import RestoreScreen
from ui.vault.vault_work import VaultWork

if TYPE_CHECKING:
    from app.services.keeping.backups import Backup


class RestoreDesk(QObject):
    """Lists the backups, takes one from elsewhere, puts the chosen one in place."""

    opened = Signal(object)  # CaseShelf

    def __init__(
        self, screen: RestoreScreen, work: VaultWork, store_path: Path, dialogs: Dialogs, window: QWidget
    ) -> None:
        super().__init__(screen)
        self._screen = screen
        self._work = work
        self._store_path = store_path
        self._dialogs = dialogs
        self._window = window
        screen.submitted.connect(self._on_restore)
        screen.file_asked.connect(self._on_other_backup)

    def begin(self) -> None:
        """List the backups there are."""
        from app.services.keeping.backups import list_backups

        self._work.run(self._screen, lambda: list_backups(self._store_path), self._list)

    def _list(self, backups: list[Backup]) -> None:
        rows = [(f"{backup.made.astimezone():%Y-%m-%d %H:%M}", backup.path) for backup in backups]
        self._screen.show_backups(rows)
        if not rows:
            self._screen.say(self.tr("There is no backup on this computer."))

    def _on_other_backup(self) -> None:
        path = self._dialogs.choose_open_file(self._window, self.tr("Choose a backup"), self.tr("Backups (*.sqlite)"))
        if path is not None:
            self._screen.choose_file(path)
            self._screen.say("")

    def _on_restore(self) -> None:
        backup, typed = self._screen.chosen, self._screen.passphrase.text()
        if backup is None:
            self._screen.say_problem(UserError(self.tr("There is no backup here."), self.tr("Choose another file.")))
            return
        detail = self.tr("What was saved after this backup will not be in the list. The old file is moved aside.")
        yes, no = self.tr("Restore"), self.tr("Go back")
        if self._dialogs.confirm(self._window, self.tr("Restore this backup?"), detail, yes, no):
            self._work.run(self._screen, lambda: self._work.vault.restore(backup, typed), self.opened.emit)
