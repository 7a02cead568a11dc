"""Work with the vault on a thread, one thing at a time."""

from __future__ import annotations

from collections.abc import Callable
from threading import Lock
from typing import TypeVar

from PySide6.QtCore import QObject, QThreadPool, Signal
from PySide6.QtWidgets import QWidget

from app.errors import UserError
from app.services.keeping.vault import Vault
from ui.parts.background import run_in_background
from ui.parts.dialogs import Dialogs
from ui.parts.fault_words import fault_words
from ui.parts.form_screen import FormScreen

T = TypeVar("T")


class VaultWork(QObject):
    """Runs what takes a secret; locks the vault only when nothing runs, so that no key is wiped while it is used."""

    failed = Signal()

    def __init__(self, vault: Vault, dialogs: Dialogs, window: QWidget) -> None:
        super().__init__(window)
        self.vault = vault
        self.busy = False
        self._dialogs = dialogs
        self._window = window
        self._lock_wanted = False
        self._turn = Lock()

    def run(self, screen: FormScreen | None, job: Callable[[], T], on_done: Callable[[T], None]) -> None:
        """Do one thing unless another is under way; faults are told on the screen, or in a dialog without one."""
        if self.busy:
            return
        self.busy = True
        if screen is not None:
            screen.problem.clear()
            screen.say(lambda: self.tr("Please wait…"))

        def done(outcome: T) -> None:
            if self._free():
                if screen is not None:
                    screen.say("")
                on_done(outcome)

        def failed(error: Exception) -> None:
            if self._free():
                self._tell(screen, error)

        run_in_background(self, self._in_turn(job), done, failed)

    def run_beside(self, screen: FormScreen, job: Callable[[], T], on_done: Callable[[T], None]) -> None:
        """Do something short without a secret, which keeps nobody from typing."""
        run_in_background(self, self._in_turn(job), on_done, lambda error: self._tell(screen, error))

    def lock(self) -> None:
        """Lock the vault, at once or when the thread has finished."""
        if self.busy:
            self._lock_wanted = True
        else:
            self.vault.lock()

    def end(self) -> None:
        """Wait for the thread, then lock: the window closes."""
        if self.busy:
            QThreadPool.globalInstance().waitForDone()
        self.vault.lock()

    def _in_turn(self, job: Callable[[], T]) -> Callable[[], T]:
        def waiting() -> T:
            with self._turn:
                return job()

        return waiting

    def _free(self) -> bool:
        """The thread has finished; tell whether its outcome still counts."""
        self.busy = False
        if self._lock_wanted:
            self._lock_wanted = False
            self.vault.lock()
            return False
        return True

    def _tell(self, screen: FormScreen | None, error: Exception) -> None:
        if screen is not None:
            screen.say("")
        if not isinstance(error, UserError):
            raise error
        if screen is None:
            self._dialogs.say_error(self._window, *fault_words(error))
        else:
            screen.say_problem(error)
        self.failed.emit()
