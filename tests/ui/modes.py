"""A window in which a mode has to be chosen, with clocks that a test sets."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from app.engine.pack import Pack
from app.services.office import OfficeSettings
from tests.services.vaults import PASSPHRASE, Clock, vault_at
from tests.ui.driving import TODAY, press, type_into
from tests.ui.fakes import FakeDialogs, Replies
from ui.parts.form_screen import FormScreen
from ui.parts.look import TextSize
from ui.vault.vault_desk import VaultDesk
from ui.window.main_window import MainWindow
from ui.window.modes import Modes
from ui.window.pack_loader import PackLoader


class ReadyLoader(PackLoader):
    """A loader whose pack is there at once."""

    def __init__(self, window: MainWindow, pack: Pack) -> None:
        super().__init__(window, None)
        self._on_pack(pack)


@dataclass
class Desk:
    """One computer with somebody before it."""

    window: MainWindow
    modes: Modes
    clock: Clock
    qtbot: QtBot
    store: Path

    @property
    def vault_desk(self) -> VaultDesk:
        assert self.modes.vault_desk is not None
        return self.modes.vault_desk

    def wait_for(self, screen: object) -> None:
        self.qtbot.waitUntil(lambda: self.window.screen_shown is screen, timeout=10_000)

    def submit(self, screen: FormScreen, button: str, *texts: str) -> None:
        """Type into the fields of the form, press the button."""
        assert self.window.screen_shown is screen
        for field, text in zip(screen.findChildren(QLineEdit), texts, strict=True):
            type_into(field, text)
        press(screen, button)

    def create(self, passphrase: str = PASSPHRASE) -> str:
        """Make new cases; return the recovery key that was shown."""
        press(self.window.start, "Cases")
        desk = self.vault_desk
        self.submit(desk.create, "Create the cases", passphrase, passphrase)
        self.wait_for(desk.key_page)
        spelled = desk.key_page.key.text()
        desk.key_page.kept.click()
        press(desk.key_page, "Go on to the cases")
        self.wait_for(self.window.cases)
        return spelled

    def unlock(self, passphrase: str) -> None:
        self.submit(self.vault_desk.unlock, "Unlock", passphrase)

    def idle_for(self, seconds: float) -> None:
        self.clock.pass_by(seconds)
        self.modes.idle.tick()


def desk_at(
    store: Path, pack: Pack, replies: Replies, text_size: TextSize, qtbot: QtBot, office: OfficeSettings | None = None
) -> Desk:
    """A computer whose sealed cases are at `store`."""
    clock, dialogs = Clock(), FakeDialogs(replies)
    window = MainWindow(lambda: TODAY, dialogs, text_size)
    qtbot.addWidget(window)
    loader = ReadyLoader(window, pack)
    modes = Modes(
        window,
        loader,
        store,
        office or OfficeSettings(),
        dialogs,
        lambda path: vault_at(path, clock),
        lambda: clock.seconds,
        plain=store.with_name("cases.sqlite"),
    )
    window.resize(1366, 768)
    window.show()
    return Desk(window, modes, clock, qtbot, store)
