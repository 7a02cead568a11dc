"""What a person can do before the sealed cases are open."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, QThreadPool, QTimer, Signal
from PySide6.QtWidgets import QWidget

from app.errors import UserError
from app.services.vault import AdoptedVault, NewVault, Vault, VaultState
from ui.background import run_in_background
from ui.dialogs import Dialogs
from ui.form_screen import FormScreen
from ui.vault_screens import CreateScreen, RecoverScreen, RecoveryKeyScreen, RestoreScreen, UnlockScreen

if TYPE_CHECKING:
    from app.services.backups import Backup
    from app.services.cases import CaseShelf

T = TypeVar("T")
SECOND_MS = 1000


class VaultDesk(QObject):
    """Creates, unlocks, restores, locks; everything with a secret runs on a thread, one thing at a time."""

    screen_wanted = Signal(QWidget)
    opened = Signal(object)  # CaseShelf
    closed = Signal()  # the open cases closed by themselves: a restore failed midway
    left = Signal()

    def __init__(
        self, vault: Vault, store_path: Path, dialogs: Dialogs, window: QWidget, plain: Path | None = None
    ) -> None:
        """`plain` is where an older version kept cases in the clear."""
        super().__init__(window)
        self._plain = plain
        self._discarded: Path | None = None  # what is left of the plain cases once they are sealed
        self.vault = vault
        self.create, self.unlock, self.recover = CreateScreen(), UnlockScreen(), RecoverScreen()
        self.restore, self.key_page = RestoreScreen(), RecoveryKeyScreen()
        self._store_path = store_path
        self._dialogs = dialogs
        self._window = window
        self._shelf: CaseShelf | None = None
        self._busy = self._lock_wanted = False
        self._turn = Lock()
        self._countdown = QTimer(self, interval=SECOND_MS)
        self._countdown.timeout.connect(self._show_wait)
        self._connect()

    @property
    def screens(self) -> tuple[FormScreen, ...]:
        """Every screen of this desk."""
        return (self.create, self.unlock, self.recover, self.restore, self.key_page)

    def begin(self) -> None:
        """Show what has to come first: a passphrase to choose, or one to type."""
        new = self.vault.state is VaultState.NEW
        self._show(self.create if new else self.unlock)
        if not new:
            wait = self._in_turn(self.vault.wait_seconds)
            run_in_background(self, wait, lambda _wait: self._show_wait(), self._on_background_fault)

    def lock(self, notice: str = "") -> None:
        """Close the cases, ask for the passphrase anew; what runs on the thread is let finish first."""
        for screen in self.screens:
            screen.forget()
        self._shelf = None
        if self._busy:
            self._lock_wanted = True
        else:
            self.vault.lock()
        self._show(self.unlock)
        self.unlock.say(notice)

    def end(self) -> None:
        """Close the cases for good: the window closes."""
        if self._busy:
            QThreadPool.globalInstance().waitForDone()
        self._countdown.stop()
        self.vault.lock()

    def run(self, screen: FormScreen | None, job: Callable[[], T], on_done: Callable[[T], None]) -> None:
        """Do one thing with the vault on a thread; faults are told on the screen, or in a dialog without one."""
        if self._busy:
            return
        self._busy = True
        if screen is not None:
            screen.problem.clear()
            screen.say(self.tr("Please wait…"))

        def done(outcome: T) -> None:
            if self._free():
                if screen is not None:
                    screen.say("")
                on_done(outcome)

        def failed(error: Exception) -> None:
            if self._free():
                self._on_failed(screen, error)

        run_in_background(self, self._in_turn(job), done, failed)

    def show_key(self, spelled: str) -> None:
        """Show a recovery key until the person has it."""
        self.key_page.show_key(spelled)
        self._show(self.key_page, forget=False)

    def ask_restore(self) -> None:
        """Show the backups there are."""
        from app.services.backups import list_backups

        self._show(self.restore)
        self.run(self.restore, lambda: list_backups(self._store_path), self._list_backups)

    def _in_turn(self, job: Callable[[], T]) -> Callable[[], T]:
        """The same job, never beside another one with the vault."""

        def waiting() -> T:
            with self._turn:
                return job()

        return waiting

    def _free(self) -> bool:
        """The thread has finished; tell whether its outcome still counts."""
        self._busy = False
        if self._lock_wanted:
            self._lock_wanted = False
            self.vault.lock()
            return False
        return True

    def _connect(self) -> None:
        self.create.submitted.connect(self._on_create)
        self.unlock.submitted.connect(self._on_unlock)
        self.recover.submitted.connect(self._on_recover)
        self.restore.submitted.connect(self._on_restore)
        self.key_page.submitted.connect(self._on_key_kept)
        for screen in (self.create, self.unlock):
            screen.restore_asked.connect(self.ask_restore)
            screen.left.connect(self._on_left)
        self.unlock.recovery_asked.connect(lambda: self._show(self.recover))
        self.unlock.mend_asked.connect(self._on_mend)
        self.recover.left.connect(lambda: self._show(self.unlock))
        self.restore.file_asked.connect(self._on_other_backup)
        self.restore.left.connect(self._on_restore_left)
        self.key_page.print_asked.connect(self._on_print_key)
        self.key_page.save_asked.connect(self._on_save_key)

    def _show(self, screen: FormScreen, *, forget: bool = True) -> None:
        if forget:
            screen.forget()
        self.screen_wanted.emit(screen)
        screen.heading.take_focus()
        if screen in (self.unlock, self.create, self.recover):
            screen.focus_field()

    def _on_create(self) -> None:
        passphrase = _twice(self.create)
        if passphrase is None:
            return
        plain = self._plain
        if plain is not None and plain.exists() and self._wants_plain():
            self.run(self.create, lambda: self.vault.adopt_plain(plain, passphrase), self._on_adopted)
        else:
            self.run(self.create, lambda: self.vault.create(passphrase), self._on_created)

    def _wants_plain(self) -> bool:
        question = self.tr("There are older cases here that are not sealed. Bring them in?")
        detail = self.tr("They are sealed with your new passphrase. Nothing is lost: the old file stays until you say.")
        yes, no = self.tr("Bring them in"), self.tr("Begin empty")
        return self._dialogs.confirm(self._window, question, detail, yes, no)

    def _on_adopted(self, made: AdoptedVault) -> None:
        self._discarded = made.plain
        if made.broken:
            message = self.tr("In {count} cases the record did not hold before it was sealed.")
            hint = self.tr("They were brought in as they were. Tell a supervising lawyer.")
            self._dialogs.say_error(self._window, message.format(count=len(made.broken)), hint)
        self._on_created(made)

    def _on_created(self, made: NewVault | AdoptedVault) -> None:
        self.create.forget()
        self._shelf = made.shelf
        self.show_key(made.recovery_key)

    def _on_unlock(self) -> None:
        typed = self.unlock.passphrase.text()
        self.run(self.unlock, lambda: self.vault.unlock(typed), self._on_opened)

    def _on_recover(self) -> None:
        passphrase, typed = _twice(self.recover), self.recover.key.text()
        if passphrase is not None:
            self.run(self.recover, lambda: self._recovered(typed, passphrase), self._on_opened)

    def _recovered(self, typed: str, passphrase: str) -> CaseShelf:
        from app.services.key_ring import refuse_weak

        refuse_weak(passphrase)
        shelf = self.vault.unlock_with_recovery(typed)
        self.vault.set_passphrase(passphrase)
        return shelf

    def _on_restore(self) -> None:
        backup, typed = self.restore.chosen, self.restore.passphrase.text()
        if backup is None:
            self.restore.say_problem(UserError(self.tr("There is no backup here."), self.tr("Choose another file.")))
            return
        detail = self.tr("What was saved after this backup will not be in the list. The old file is moved aside.")
        if self._dialogs.confirm(
            self._window, self.tr("Restore this backup?"), detail, self.tr("Restore"), self.tr("Go back")
        ):
            self.run(self.restore, lambda: self.vault.restore(backup, typed), self._on_opened)

    def _on_opened(self, shelf: CaseShelf) -> None:
        for screen in self.screens:
            screen.forget()
        self._countdown.stop()
        self._shelf = shelf
        self.opened.emit(shelf)

    def _on_key_kept(self) -> None:
        if not self.key_page.kept.isChecked():
            hint = self.tr("Print the key or write it down. Then tick the box.")
            self.key_page.say_problem(UserError(self.tr("This key is not shown again."), hint))
        elif self._shelf is not None:
            self._on_opened(self._shelf)
            self._offer_discard()

    def _offer_discard(self) -> None:
        """Ask whether the old file goes, once the person holds both keys to the new one."""
        plain, self._discarded = self._discarded, None
        if plain is None:
            return
        detail = self.tr("Its cases are in the sealed list now. Whoever finds the old file can read it. File: {path}")
        question = self.tr("Remove the old file that is not sealed?")
        yes, no = self.tr("Remove it for good"), self.tr("Keep it")
        if self._dialogs.confirm(self._window, question, detail.format(path=plain), yes, no):
            gone = self.tr("The old file is gone.")
            self.run(
                None,
                lambda: self.vault.discard_plain(plain),
                lambda _none: self._dialogs.say(self._window, gone, ""),
            )

    def _on_mend(self) -> None:
        self.run(
            self.unlock, self.vault.mend_key_file, lambda _none: self.unlock.say(self.tr("The key file is in order."))
        )

    def _list_backups(self, backups: list[Backup]) -> None:
        rows = [(f"{backup.made.astimezone():%Y-%m-%d %H:%M}", backup.path) for backup in backups]
        self.restore.show_backups(rows)
        if not rows:
            self.restore.say(self.tr("There is no backup on this computer."))

    def _on_other_backup(self) -> None:
        path = self._dialogs.choose_open_file(self._window, self.tr("Choose a backup"), self.tr("Backups (*.sqlite)"))
        if path is not None:
            self.restore.choose_file(path)
            self.restore.say("")

    def _on_restore_left(self) -> None:
        if self._shelf is not None:
            self._on_opened(self._shelf)
        else:
            self.begin()

    def _on_left(self) -> None:
        self._countdown.stop()
        for screen in self.screens:
            screen.forget()
        self.left.emit()

    def _on_print_key(self) -> None:
        from ui.key_paper import print_key

        printer = self._dialogs.choose_printer(self._window)
        if printer is not None:
            print_key(self.key_page.key.text(), printer)
            self.key_page.say(self.tr("Sent to the printer. Take the page."))

    def _on_save_key(self) -> None:
        from ui.key_paper import save_key

        title, kinds = self.tr("Save the recovery key"), self.tr("Text files (*.txt)")
        target = self._dialogs.choose_new_file(self._window, title, "recovery-key.txt", kinds)
        if target is not None:
            try:
                save_key(self.key_page.key.text(), target)
            except UserError as error:
                self.key_page.say_problem(error)
            else:
                self.key_page.say(self.tr("Saved. Move the file off this computer."))

    def _on_failed(self, screen: FormScreen | None, error: Exception) -> None:
        if screen is not None:
            screen.say("")
        if self._shelf is not None and self.vault.state is not VaultState.OPEN:
            self._shelf = None
            self.closed.emit()
        if not isinstance(error, UserError):
            raise error
        if screen is None:
            self._dialogs.say_error(self._window, error.message, error.hint)
        else:
            screen.say_problem(error)
            self._show_wait()

    def _on_background_fault(self, error: Exception) -> None:
        self._on_failed(self.unlock, error)

    def _show_wait(self) -> None:
        """Say how long the next try has to wait, once a second until it is over."""
        try:
            wait = 0 if self._busy else self.vault.wait_seconds()
        except UserError:
            wait = 0  # the try itself will say what is wrong
        if wait:
            for screen in (self.unlock, self.recover, self.restore):
                screen.status.setText(self.tr("Wait {count} seconds. Then try again.").format(count=wait))
                screen.status.show()
            self._countdown.start()
        elif self._countdown.isActive():
            self._countdown.stop()
            for screen in (self.unlock, self.recover, self.restore):
                screen.say("")
            self.unlock.say(self.tr("You can try again now."))


def _twice(screen: CreateScreen | RecoverScreen) -> str | None:
    """The new passphrase, when it was typed the same way twice."""
    if screen.passphrase.text() == screen.again.text():
        return screen.passphrase.text()
    screen.say_problem(
        UserError(screen.tr("The two passphrases are not the same."), screen.tr("Type the same one twice."))
    )
    return None
