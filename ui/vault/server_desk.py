"""What a person can do before the cases on an office server are open."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.errors import UserError
from app.services.keeping.cases import CaseShelf
from app.services.keeping.office_shelf import office_shelf, server_place
from ui.parts.background import run_in_background
from ui.parts.status_line import Words
from ui.vault.server_screen import SignInScreen

OpenServer = Callable[[str, str | None, str | None], CaseShelf]
"""Opens the shared cases at an address, as this user, by this password; None where the address or the system knows."""


@dataclass(frozen=True, slots=True)
class Entered:
    """The shared cases with what went wrong beside their opening."""

    shelf: CaseShelf
    notices: tuple[UserError, ...]


def server_at(address: str, user: str | None, password: str | None) -> CaseShelf:
    """The shared cases, as they are for everybody but a test."""
    return office_shelf(address, user=user, password=password)


class ServerDesk(QObject):
    """Asks for the password, opens the shared cases; closes them when they are locked.

    The password is asked for anew each time: nothing keeps it but the open connection.
    """

    screen_wanted = Signal(QWidget)
    opened = Signal(object)  # CaseShelf
    left = Signal()

    def __init__(self, address: str, window: QWidget, open_server: OpenServer = server_at) -> None:
        super().__init__(window)
        self.unlock = SignInScreen(server_place(address))
        self.notices: tuple[UserError, ...] = ()
        self._address = address
        self._open_server = open_server
        self._shelf: CaseShelf | None = None
        self._attempt = 0  # what an older one brings is closed at once
        self._busy = False
        self.unlock.submitted.connect(self._on_submitted)
        self.unlock.left.connect(self._on_left)

    def redraw(self) -> None:
        """Draw the screen anew: the window speaks another language."""
        self.unlock.redraw()

    def begin(self) -> None:
        """Ask who signs in."""
        self.unlock.forget()
        self.screen_wanted.emit(self.unlock)
        self.unlock.heading.take_focus()
        self.unlock.focus_field()

    def lock(self, notice: Words = "") -> None:
        """Leave the server, ask for the password anew."""
        self.end()
        self.begin()
        self.unlock.say(notice)

    def end(self) -> None:
        """Leave the server; what is still being opened is closed as soon as it is there."""
        self._attempt += 1
        self._busy = False
        self.notices = ()
        if self._shelf is not None:
            self._shelf.close()
            self._shelf = None

    def _on_submitted(self) -> None:
        user, password = self.unlock.user, self.unlock.password.text()
        if self._busy:
            return
        if user == "":
            self.unlock.say_problem(UserError("There is no name yet.", "Type your name on the server."))
            return
        self._attempt += 1
        self._busy = True
        self.unlock.problem.clear()
        self.unlock.say(lambda: self.tr("Please wait…"))
        attempt = self._attempt
        run_in_background(
            self,
            lambda: self._enter(attempt, user, password or None),
            self._taker(self._on_entered),
            self._taker(self._tell),
        )

    def _enter(self, attempt: int, user: str | None, password: str | None) -> Entered:
        """Open the cases on a thread; when nobody waits for them any more, close them at once."""
        from app.services.keeping.clock import refuse_wrong_clock

        shelf = self._open_server(self._address, user, password)
        if attempt != self._attempt:
            shelf.close()
            return Entered(shelf, ())
        try:
            refuse_wrong_clock(shelf)
        except UserError as notice:
            return Entered(shelf, (notice,))
        except BaseException:
            shelf.close()
            raise
        return Entered(shelf, ())

    def _taker(self, take: Callable[..., None]) -> Callable[[object], None]:
        """Take what this attempt brings; close what comes too late."""
        attempt = self._attempt

        def taking(outcome: object) -> None:
            if attempt == self._attempt:
                self._busy = False
                self.unlock.say("")
                take(outcome)
            elif isinstance(outcome, Entered):
                outcome.shelf.close()

        return taking

    def _on_entered(self, entered: Entered) -> None:
        self.unlock.forget()
        self._shelf, self.notices = entered.shelf, entered.notices
        self.opened.emit(entered.shelf)

    def _tell(self, error: Exception) -> None:
        if not isinstance(error, UserError):
            raise error
        self.unlock.say_problem(error)

    def _on_left(self) -> None:
        self.end()
        self.unlock.forget()
        self.left.emit()
