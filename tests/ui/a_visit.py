"""Spends a while at the real window in a process of its own: types planted words everywhere, then leaves."""

from __future__ import annotations

import json
import os
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path

noted: dict[str, list[str]] = {"sockets": [], "written": []}


def note(event: str, arguments: tuple[object, ...]) -> None:
    if event.startswith("socket."):
        noted["sockets"].append(event)
    elif event == "open":
        path, _, flags = arguments
        if isinstance(flags, int) and flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT) and isinstance(path, str):
            noted["written"].append(path)


sys.addaudithook(note)

from PySide6.QtGui import QGuiApplication  # noqa: E402
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit  # noqa: E402

from app.engine.telling.wording import Wording  # noqa: E402
from app.services.office import Mode, OfficeSettings  # noqa: E402
from app.services.places import sealed_store_path, store_path  # noqa: E402
from app.services.printing.papers import Person as Named  # noqa: E402
from tests.packs.ordinary_case import FEDERAL  # noqa: E402
from tests.ui.driving import TODAY, Person, press, type_into  # noqa: E402
from tests.ui.fakes import FakeDialogs, Replies  # noqa: E402
from ui.parts.look import TextSize  # noqa: E402
from ui.start import keep_no_settings  # noqa: E402
from ui.window.main_window import MainWindow  # noqa: E402
from ui.window.modes import Modes  # noqa: E402
from ui.window.pack_loader import PackLoader  # noqa: E402

WORDS = ("Wilhelmina", "quartz umbrella", "velvet anchor", "marble kettle", "Jo Marchbanks", "copper lantern")
ANSWERS = FEDERAL | {"keyboard": "lawyer", "grounds": ["other"]}
PATIENCE_SECONDS = 60


def planted(mark: str) -> tuple[str, ...]:
    """What this visit types; `mark` is its own, so that the words of no other visit are found."""
    return tuple(f"{word} {mark}" for word in WORDS)


class Visit:
    """One person before the window."""

    def __init__(self, mode: Mode, elsewhere: Path, mark: str) -> None:
        self.name, self.reason, self.note, self.draft, self.printed, self.passphrase = planted(mark)
        self.replies = Replies(title=self.name, person=Named(self.printed), file=elsewhere / "s.pdf")
        self.application = QApplication([])
        keep_no_settings()
        dialogs = FakeDialogs(self.replies)
        self.window = MainWindow(lambda: TODAY, dialogs, TextSize(self.application))
        self.loader = PackLoader(self.window, None)
        store = sealed_store_path(store_path())
        self.modes = Modes(self.window, self.loader, store, OfficeSettings(mode), dialogs)
        self.window.show()
        self.modes.enter(mode)
        self.until(lambda: self.loader.has_pack)
        self.elsewhere = elsewhere
        self.person = Person(self.window, self.loader.pack, Wording(self.loader.pack, "en"))

    def until(self, done: Callable[[], bool]) -> None:
        end = time.monotonic() + PATIENCE_SECONDS
        while not done():
            assert time.monotonic() < end, "this takes too long"
            self.application.processEvents()

    def begin_library(self) -> None:
        self.until(lambda: not self.window.bar.isHidden())
        self.window._shelf.rename(1, self.name)
        self.person = Person(self.window, self.loader.pack, Wording(self.loader.pack, "en"))

    def begin_clinic(self) -> None:
        desk = self.modes.vault_desk
        for field in desk.create.findChildren(QLineEdit):
            type_into(field, self.passphrase)
        press(desk.create, "Create the cases")
        self.until(lambda: self.window.screen_shown is desk.key_page)
        desk.key_page.kept.click()
        press(desk.key_page, "Go on to the cases")
        self.until(lambda: self.window.screen_shown is self.window.cases)
        press(self.window.cases, "New case")

    def unlock(self) -> None:
        desk = self.modes.vault_desk
        type_into(desk.unlock.passphrase, self.passphrase)
        press(desk.unlock, "Unlock")
        self.until(lambda: self.window.screen_shown is self.window.cases)

    def work(self) -> None:
        """Answer to the end with planted words, look for the case, save a paper, copy a word."""
        person, note = self.person, self.window.case.interview.note
        person.answer_until("grounds", ANSWERS)
        if not note.isHidden():
            note.field.setPlainText(self.note)
        person.answer_until("other_reason", ANSWERS)
        person.answer(self.reason)
        person.answer_until(None, ANSWERS)
        press(self.window.case.check, "See the result")
        press(self.window.case.result, "Save the summary (PDF)")
        self.until(lambda: (self.elsewhere / "s.pdf").exists())
        self.window.show_cases()
        self.window.cases.search.setText(self.name)
        self.window.cases.search_changed.emit()
        QGuiApplication.clipboard().setText(self.reason)
        self.choose_a_file()
        self.type_a_draft()

    def type_a_draft(self) -> None:
        """Leave a question with words that were not yet given."""
        self.window.open_case(1)
        self.window.case.interview.change_asked.emit("other_reason")
        from PySide6.QtWidgets import QPlainTextEdit

        self.window.case.interview.page.findChildren(QPlainTextEdit)[0].setPlainText(self.draft)
        self.application.processEvents()

    def choose_a_file(self) -> None:
        """Look at a folder through Qt's own dialog, which likes to remember folders."""
        chooser = QFileDialog(self.window, "Save", str(self.elsewhere))
        chooser.setOption(QFileDialog.Option.DontUseNativeDialog)
        chooser.show()
        self.application.processEvents()
        chooser.accept()
        chooser.deleteLater()

    def leave(self, ending: str) -> None:
        if ending == "quick exit":
            self.modes.quick_exit()
            assert self.window.screen_shown is self.modes.cleared
        elif ending == "idle":
            self.modes.idle.ended.emit()
            assert self.window.screen_shown is self.modes.cleared
        elif ending == "lock":
            self.modes.lock()
            self.unlock()
        elif ending == "delete":
            self.window.show_cases()
            self.window.cases.search.setText("")
            self.window.cases.search_changed.emit()
            press(self.window.cases, "Delete")
            assert self.window.cases.model.rowCount() == 0
        assert self.replies.errors == []
        print(json.dumps({**noted, "modules": sorted(sys.modules)}), flush=True)
        if ending == "crash":
            os.kill(os.getpid(), signal.SIGKILL)
        self.window.close()
        self.application.processEvents()


def main(mode: Mode, ending: str, elsewhere: Path, mark: str) -> None:
    visit = Visit(mode, elsewhere, mark)
    if mode is Mode.LIBRARY:
        visit.begin_library()
    else:
        visit.begin_clinic()
    visit.work()
    visit.leave(ending)


if __name__ == "__main__":
    main(Mode(sys.argv[1]), sys.argv[2], Path(sys.argv[3]), sys.argv[4])
