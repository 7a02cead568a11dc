"""What becomes of what is typed: kept sealed in a clinic, kept nowhere in a library."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QKeyCombination, QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut

from app.errors import UserError
from app.services.office import Mode, OfficeSettings, unknown_districts
from ui.parts.clipboard import OwnClipboard
from ui.parts.dialogs import Dialogs
from ui.parts.fault_words import fault_sentence, fault_words
from ui.parts.key_everywhere import KeyEverywhere
from ui.parts.open_dialogs import close_dialogs
from ui.parts.status_line import Words
from ui.window.cleared_screen import ClearedScreen
from ui.window.idle import IdleWatch
from ui.window.integrity import IntegrityCheck
from ui.window.library_desk import LibraryDesk
from ui.window.main_window import MainWindow

if TYPE_CHECKING:
    from app.services.keeping.cases import CaseShelf
    from app.services.keeping.library import LibraryShelf
    from app.services.keeping.vault import Vault
    from ui.vault.server_desk import OpenServer, ServerDesk
    from ui.vault.vault_care import VaultCare
    from ui.vault.vault_desk import VaultDesk
    from ui.window.pack_loader import PackLoader

IDLE_MINUTES = {Mode.LIBRARY: 10, Mode.CLINIC: 15}
"""How long nobody may be at the keyboard, where the office has not fixed it."""

QUICK_EXIT_KEY = QKeyCombination(Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier, Qt.Key.Key_Q)
LOCK_KEY = QKeyCombination(Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_L)


def vault_at(store: Path) -> Vault:
    """The sealed cases at this place, as they are for everybody but a test."""
    from app.services.keeping.vault import Vault

    return Vault(store)


class Modes(QObject):
    """Opens the cases in the mode that was chosen; ends it by lock, by quick exit, when nobody is there."""

    def __init__(
        self,
        window: MainWindow,
        loader: PackLoader,
        store: Path,
        office: OfficeSettings,
        dialogs: Dialogs,
        open_vault: Callable[[Path], Vault] = vault_at,
        steady: Callable[[], float] = time.monotonic,
        plain: Path | None = None,
        open_server: OpenServer | None = None,
    ) -> None:
        """`store` is where the sealed cases are, `plain` where an older version kept them in the clear.

        An office with a server has its cases there instead.
        """
        super().__init__(window)
        self.vault_desk: VaultDesk | None = None
        self.server_desk: ServerDesk | None = None
        self.cleared = ClearedScreen()
        self.idle = IdleWatch(IDLE_MINUTES[Mode.LIBRARY], steady, self)
        self._clipboard = OwnClipboard(self)
        self._window = window
        self._first_language = window.language
        self._loader = loader
        self._store = store
        self._plain = plain
        self._office = office
        self._dialogs = dialogs
        self._open_vault = open_vault
        self._open_server = open_server
        self._care: VaultCare | None = None
        self._mode: Mode | None = None  # the one that was chosen
        self._shelf: CaseShelf | None = None
        self._library = LibraryDesk(dialogs, window)
        self._integrity = IntegrityCheck(dialogs, window)
        self._connect()
        self._offer()

    def enter(self, mode: Mode) -> None:
        """Open the cases in this mode, as soon as the law pack is there."""
        self._mode = mode
        if not self._loader.has_pack:
            self._window.start.say(lambda: self.tr("One moment…"))
            self._loader.load()
            return
        self.idle.minutes = self._office.idle_minutes or IDLE_MINUTES[mode]
        if mode is Mode.CLINIC:
            self._window.start.say("")
            self._door().begin()
            self.idle.start()
        else:
            self._library.begin()

    def lock(self, notice: Words = "") -> None:
        """Close the sealed cases, take them off the screen."""
        if self._mode is Mode.CLINIC and self._shelf is not None:
            close_dialogs()
            self._window.keep_typed()
            self._shelf = None
            desk = self._door()
            self._window.bar.show_none()
            self._window.drop_cases(desk.unlock)
            desk.lock(notice)
            self._clipboard.empty()
            self._offer()
            self.idle.start()

    def quick_exit(self, reason: Words = "") -> None:
        """Clear the screen at once, wipe everything, say so."""
        if self._mode is not Mode.LIBRARY:
            return
        close_dialogs()
        self.cleared.say_why(reason)
        self._window.bar.show_none()
        self._window.drop_cases(self.cleared)
        self.cleared.repaint()
        self._wipe()
        self._mode = None
        self._offer()
        self.cleared.heading.take_focus()

    def end(self) -> None:
        """Wipe or lock: the window closes."""
        self._mode = self._shelf = None
        self._wipe()
        if (desk := self._door_so_far()) is not None:
            desk.end()

    def _connect(self) -> None:
        window, bar = self._window, self._window.bar
        window.shelf_asked.connect(lambda: self.enter(Mode.CLINIC))
        window.start.library_asked.connect(self._on_library_asked)
        window.samples.place_wanted.connect(lambda: self.enter(self._office.mode or Mode.LIBRARY))
        window.closing.connect(self.end)
        self._loader.loaded.connect(self._on_pack)
        self._library.opened.connect(self._on_library)
        self._library.failed.connect(self._on_failed)
        bar.quick_exit_asked.connect(self.quick_exit)
        bar.lock_asked.connect(self.lock)
        bar.care_asked.connect(self._on_care)
        bar.time_asked.connect(self.idle.extend)
        self.idle.warned.connect(self._on_warned)
        self.idle.calmed.connect(bar.calm)
        self.idle.ended.connect(self._on_idle)
        self.cleared.start_asked.connect(self._on_next_person)
        window.language_changed.connect(self._redraw)
        for key, action in ((QUICK_EXIT_KEY, self.quick_exit), (LOCK_KEY, self.lock)):
            QShortcut(QKeySequence(key), window, action, context=Qt.ShortcutContext.WindowShortcut)
            KeyEverywhere(key, self).pressed.connect(action)

    def _redraw(self) -> None:
        self.cleared.redraw()
        if (desk := self._door_so_far()) is not None:
            desk.redraw()

    def _on_next_person(self) -> None:
        if self._window.language != self._first_language:
            self._window.speak(self._first_language)  # which language was spoken before is nobody's business
        self._window.show_start()

    def _offer(self) -> None:
        """Offer the modes that the office leaves open; while cases are open, the way back to them alone."""
        open_mode = self._mode if self._shelf is not None else self._office.mode
        shared = self._office.server is not None
        self._window.start.offer(open_mode, fixed=self._office.mode is not None, shared=shared)

    def _door(self) -> VaultDesk | ServerDesk:
        """What stands before the cases: those of this computer, or those of the office's server."""
        return self._desk() if self._office.server is None else self._desk_of_server(self._office.server)

    def _door_so_far(self) -> VaultDesk | ServerDesk | None:
        return self.vault_desk or self.server_desk

    def _desk_of_server(self, address: str) -> ServerDesk:
        if self.server_desk is None:
            from ui.vault.server_desk import ServerDesk, server_at

            desk = ServerDesk(address, self._window, self._open_server or server_at)
            desk.screen_wanted.connect(self._window.show_screen)
            desk.opened.connect(self._on_server)
            desk.left.connect(self._on_vault_left)
            self.server_desk = desk
        return self.server_desk

    def _desk(self) -> VaultDesk:
        if self.vault_desk is None:
            from ui.vault.vault_care import VaultCare
            from ui.vault.vault_desk import VaultDesk

            desk = VaultDesk(self._open_vault(self._store), self._store, self._dialogs, self._window, self._plain)
            desk.screen_wanted.connect(self._window.show_screen)
            desk.opened.connect(self._on_vault)
            desk.closed.connect(self._on_vault_closed)
            desk.left.connect(self._on_vault_left)
            self._care = VaultCare(desk, self._dialogs, self._window)
            self.vault_desk = desk
        return self.vault_desk

    def _on_pack(self) -> None:
        if codes := unknown_districts(self._office, self._loader.pack):
            fault = UserError(
                "The office settings name a district that the law pack does not know.",
                "Mend these codes: {codes}.",
                codes=", ".join(codes),
            )
            self._dialogs.say_error(self._window, *fault_words(fault))
        if self._mode is not None:
            self.enter(self._mode)

    def _on_library_asked(self) -> None:
        if self._shelf is None:
            self.enter(Mode.LIBRARY)
        else:
            self._window.show_cases()

    def _on_library(self, shelf: LibraryShelf) -> None:
        if self._mode is not Mode.LIBRARY:
            self._library.wipe()
            return
        self._shelf = shelf
        self._window.bar.show_library()
        self._window.use_shelf(shelf, keeps=False, helpers=self._office.defenders)
        self._offer()
        self.idle.start()
        if not self._window.samples.open_waiting():
            self._window.open_case(shelf.new(self.tr("This session"), self._loader.pack))

    def _on_failed(self, error: Exception) -> None:
        self._mode = None
        self._window.samples.drop()
        self._window.loading_failed(error)

    def _on_server(self, shelf: CaseShelf) -> None:
        self._window.bar.show_server()
        self._show(shelf)
        if self.server_desk is not None:
            self._say_notices(self.server_desk.notices)

    def _show(self, shelf: CaseShelf) -> None:
        self._shelf = shelf
        shelf.keep_months = self._office.keep_months
        self._window.use_shelf(shelf, keeps=True, helpers=self._office.defenders)
        self._offer()
        self._window.show_cases()
        self._window.samples.open_waiting()

    def _on_vault(self, shelf: CaseShelf) -> None:
        again = self._shelf is shelf
        self._window.bar.show_clinic()
        self._show(shelf)
        if again:
            return
        desk = self._desk()
        self._say_notices(desk.vault.notices)
        self._integrity.begin(shelf, lambda: self._shelf is shelf)

    def _say_notices(self, notices: tuple[UserError, ...]) -> None:
        self._window.cases.say_notices(tuple(partial(fault_sentence, notice) for notice in notices))

    def _on_vault_closed(self) -> None:
        self._shelf = None
        self._window.bar.show_none()
        self._window.drop_cases(self._desk().restore)
        self._offer()

    def _on_vault_left(self) -> None:
        self.idle.stop()
        self._mode = None
        self._window.samples.drop()
        self._window.show_start()

    def _on_care(self) -> None:
        if self._care is not None and self._shelf is not None:
            self._care.ask(self._shelf)

    def _on_warned(self, left: int) -> None:
        if self._shelf is None and not self._key_shown():
            return
        self._window.bar.warn_of(left, wipes=self._mode is Mode.LIBRARY)

    def _key_shown(self) -> bool:
        return self.vault_desk is not None and self._window.screen_shown is self.vault_desk.key_page

    def _on_idle(self) -> None:
        close_dialogs()
        if self._mode is Mode.LIBRARY:
            self.quick_exit(lambda: self.tr("Nobody was at the keyboard for some time."))
        elif self._shelf is not None:
            self.lock(lambda: self.tr("The cases were locked: nobody was at the keyboard."))
        elif (desk := self._door_so_far()) is not None:
            self._window.bar.show_none()
            desk.lock()
            desk.begin()
            self.idle.start()

    def _wipe(self) -> None:
        self.idle.stop()
        self._clipboard.empty()
        self._shelf = None
        self._library.wipe()
