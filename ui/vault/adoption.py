"""What a person is asked about cases that an older version kept in the clear."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.services.keeping.vault import AdoptedVault
from ui.parts.dialogs import Dialogs
from ui.vault.vault_work import VaultWork


class Adoption(QObject):
    """Offers to bring plain cases in, later to remove what is left of them."""

    def __init__(self, plain: Path | None, work: VaultWork, dialogs: Dialogs, window: QWidget) -> None:
        super().__init__(window)
        self._plain = plain
        self._work = work
        self._dialogs = dialogs
        self._window = window
        self._left: Path | None = None  # the old file, once its cases are sealed

    def wanted(self) -> Path | None:
        """The plain cases to bring in; None when there are none, or when the person begins empty."""
        if self._plain is None or not self._plain.exists():
            return None
        question = self.tr("There are older cases here that are not sealed. Bring them in?")
        detail = self.tr("They are sealed with your new passphrase. Nothing is lost: the old file stays until you say.")
        yes, no = self.tr("Bring them in"), self.tr("Begin empty")
        return self._plain if self._dialogs.confirm(self._window, question, detail, yes, no) else None

    def take_note(self, made: AdoptedVault) -> None:
        """Remember what is left of the plain cases; tell of records that did not hold."""
        self._left = made.plain
        if made.broken:
            message = self.tr("In {count} cases the record did not hold before it was sealed.")
            hint = self.tr("They were brought in as they were. Tell a supervising lawyer.")
            self._dialogs.say_error(self._window, message.format(count=len(made.broken)), hint)

    def offer_removal(self) -> None:
        """Ask whether the old file goes, once the person holds both keys to the new one."""
        plain, self._left = self._left, None
        if plain is None:
            return
        question = self.tr("Remove the old file that is not sealed?")
        detail = self.tr("Its cases are in the sealed list now. Whoever finds the old file can read it. File: {path}")
        yes, no = self.tr("Remove it for good"), self.tr("Keep it")
        if self._dialogs.confirm(self._window, question, detail.format(path=plain), yes, no):
            gone = self.tr("The old file is gone.")
            self._work.run(
                None,
                lambda: self._work.vault.discard_plain(plain),
                lambda _none: self._dialogs.say(self._window, gone, ""),
            )
