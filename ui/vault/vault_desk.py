"""What a person can do before the sealed cases are open."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from app.errors import UserError
from app.services.keeping.vault import AdoptedVault, NewVault, Vault, VaultState
from ui.parts.dialogs import Dialogs
from ui.parts.form_screen import FormScreen
from ui.parts.status_line import Words
from ui.vault.adoption import Adoption
from ui.vault.key_desk import KeyDesk
from ui.vault.restore_desk import RestoreDesk
from ui.vault.vault_screens import CreateScreen, RecoverScreen, RecoveryKeyScreen, RestoreScreen, UnlockScreen
from ui.vault.vault_work import VaultWork

if TYPE_CHECKING:
    from app.services.keeping.cases import CaseShelf

SECOND_MS = 1000


class VaultDesk(QObject):
    """Leads from screen to screen until the cases are open, then back when they are locked."""

    screen_wanted = Signal(QWidget)
    opened = Signal(object)  # CaseShelf
    closed = Signal()  # the open cases closed by themselves: a restore failed midway
    left = Signal()
    passphrase_lost = Signal()

    def __init__(
        self, vault: Vault, store_path: Path, dialogs: Dialogs, window: QWidget, plain: Path | None = None
    ) -> None:
        """`plain` is where an older version kept cases in the clear."""
        super().__init__(window)
        self.vault = vault
        self.work = VaultWork(vault, dialogs, window)
        self.create, self.unlock, self.recover = CreateScreen(), UnlockScreen(), RecoverScreen()
        self.restore, self.key_page = RestoreScreen(), RecoveryKeyScreen()
        self._backups = RestoreDesk(self.restore, self.work, store_path, dialogs, window)
        self._key_desk = KeyDesk(self.key_page, dialogs, window)
        self._adoption = Adoption(plain, self.work, dialogs, window)
        self._shelf: CaseShelf | None = None
        self._countdown = QTimer(self, interval=SECOND_MS)
        self._countdown.timeout.connect(self.show_wait)
        self._connect()

    @property
    def screens(self) -> tuple[FormScreen, ...]:
        """Every screen of this desk."""
        return (self.create, self.unlock, self.recover, self.restore, self.key_page)

    def redraw(self) -> None:
        """Draw every screen anew: the window speaks another language."""
        for screen in self.screens:
            screen.redraw()

    def begin(self) -> None:
        """Show what has to come first: a passphrase to choose, or one to type."""
        new = self.vault.state is VaultState.NEW
        self._show(self.create if new else self.unlock)
        if not new:
            self.work.run_beside(self.unlock, self.vault.wait_seconds, lambda _wait: self.show_wait())

    def lock(self, notice: Words = "") -> None:
        """Close the cases, ask for the passphrase anew; what runs on the thread is let finish first."""
        self._forget()
        self._shelf = None
        self.work.lock()
        self._show(self.unlock)
        self.unlock.say(notice)

    def end(self) -> None:
        """Close the cases for good: the window closes."""
        self._countdown.stop()
        self.work.end()

    def show_key(self, spelled: str) -> None:
        """Show a recovery key until the person has it."""
        self.key_page.show_key(spelled)
        self._show(self.key_page, forget=False)

    def ask_restore(self) -> None:
        """Show the backups there are."""
        self._show(self.restore)
        self._backups.begin()

    def show_wait(self) -> None:
        """Say how long the next try has to wait, once a second until it is over."""
        try:
            wait = 0 if self.work.busy else self.vault.wait_seconds()
        except UserError:
            wait = 0  # the try itself will say what is wrong
        waiting = (self.unlock, self.recover, self.restore)
        if wait:
            for screen in waiting:
                screen.status.show_again(lambda: self.tr("Wait {count} seconds. Then try again.").format(count=wait))
            self._countdown.start()
        elif self._countdown.isActive():
            self._countdown.stop()
            for screen in waiting:
                screen.say("")
            self.unlock.say(lambda: self.tr("You can try again now."))

    def _connect(self) -> None:
        self.create.submitted.connect(self._on_create)
        self.unlock.submitted.connect(self._on_unlock)
        self.recover.submitted.connect(self._on_recover)
        for screen in (self.create, self.unlock):
            screen.restore_asked.connect(self.ask_restore)
            screen.left.connect(self._on_left)
        self.unlock.recovery_asked.connect(lambda: self._show(self.recover))
        self.unlock.mend_asked.connect(self._on_mend)
        self.recover.left.connect(lambda: self._show(self.unlock))
        self.restore.left.connect(self._on_restore_left)
        self._backups.opened.connect(self._on_opened)
        self._backups.passphrase_lost.connect(self.passphrase_lost)
        self._key_desk.kept.connect(self._on_key_kept)
        self.work.failed.connect(self._on_failed)

    def _show(self, screen: FormScreen, *, forget: bool = True) -> None:
        if forget:
            screen.forget()
        self.screen_wanted.emit(screen)
        screen.heading.take_focus()
        if screen in (self.unlock, self.create, self.recover):
            screen.focus_field()

    def _forget(self) -> None:
        for screen in self.screens:
            screen.forget()

    def _on_create(self) -> None:
        passphrase = _twice(self.create)
        if passphrase is None:
            return
        plain = self._adoption.wanted()
        if plain is None:
            self.work.run(self.create, lambda: self.vault.create(passphrase), self._on_created)
        else:
            self.work.run(self.create, lambda: self.vault.adopt_plain(plain, passphrase), self._on_adopted)

    def _on_adopted(self, made: AdoptedVault) -> None:
        self._adoption.take_note(made)
        self._on_created(made)

    def _on_created(self, made: NewVault | AdoptedVault) -> None:
        self.create.forget()
        self._shelf = made.shelf
        self.show_key(made.recovery_key)

    def _on_unlock(self) -> None:
        typed = self.unlock.passphrase.text()
        self.work.run(self.unlock, lambda: self.vault.unlock(typed), self._on_opened)

    def _on_recover(self) -> None:
        passphrase, typed = _twice(self.recover), self.recover.key.text()
        if passphrase is not None:
            self.work.run(self.recover, lambda: self._recovered(typed, passphrase), self._on_opened)

    def _recovered(self, typed: str, passphrase: str) -> CaseShelf:
        from app.services.keeping.key_ring import refuse_weak

        refuse_weak(passphrase)
        shelf = self.vault.unlock_with_recovery(typed)
        self.vault.set_passphrase(passphrase)
        return shelf

    def _on_opened(self, shelf: CaseShelf) -> None:
        self._forget()
        self._countdown.stop()
        self._shelf = shelf
        self.opened.emit(shelf)

    def _on_key_kept(self) -> None:
        if self._shelf is not None:
            self._on_opened(self._shelf)
            self._adoption.offer_removal()

    def _on_mend(self) -> None:
        def say(_none: None) -> None:
            self.unlock.say(lambda: self.tr("The key file is in order."))

        self.work.run(self.unlock, self.vault.mend_key_file, say)

    def _on_restore_left(self) -> None:
        if self._shelf is not None:
            self._on_opened(self._shelf)
        else:
            self.begin()

    def _on_left(self) -> None:
        self._countdown.stop()
        self._forget()
        self.left.emit()

    def _on_failed(self) -> None:
        if self._shelf is not None and self.vault.state is not VaultState.OPEN:
            self._shelf = None
            self.closed.emit()
        self.show_wait()


def _twice(screen: CreateScreen | RecoverScreen) -> str | None:
    """The new passphrase, when it was typed the same way twice."""
    if screen.passphrase.text() == screen.again.text():
        return screen.passphrase.text()
    screen.say_problem(UserError("The two passphrases are not the same.", "Type the same one twice."))
    return None
