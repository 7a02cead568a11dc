"""What a person can do with the paper of a result."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.engine.pack import Pack
from app.engine.result import RawAnswer
from app.errors import UserError
from app.services.printing.paper import Person, client_summary_pdf, save_client_summary
from ui.paper.printing import open_pdf, print_pdf
from ui.parts.background import run_in_background
from ui.parts.dialogs import Dialogs

if TYPE_CHECKING:
    from ui.paper.paper_set import PaperSet

SUGGESTED_NAME = "summary.pdf"
"""Says nothing of the case: the name of a file is read by others."""


class PaperDesk(QObject):
    """Saves, opens, prints the client summary of one set of answers."""

    told = Signal(str)  # how the paper is getting on, for the person to read
    saved = Signal(Path)
    screen_wanted = Signal(QWidget)
    papers_left = Signal()

    def __init__(self, pack: Pack, language: str, today: Callable[[], date], dialogs: Dialogs, window: QWidget) -> None:
        super().__init__(window)
        self._pack = pack
        self._language = language
        self._today = today
        self._dialogs = dialogs
        self._window = window
        self.remind = False  # whether others use the computer next: then a person is told to take all pages
        self.papers: PaperSet | None = None
        self.forget()

    def forget(self) -> None:
        """Drop the names of the case before: another case is open."""
        self._person = Person()
        self._file: Path | None = None
        if self.papers is not None:
            self.papers.forget()

    def choose(self, answers: Mapping[str, RawAnswer]) -> None:
        """Offer every paper that fits these answers, on a screen that is made when it is first asked for."""
        if self.papers is None:
            from ui.paper.paper_set import PaperSet

            self.papers = PaperSet(self._pack, self._today, self._dialogs, self._window, self)
            self.papers.screen_wanted.connect(self.screen_wanted)
            self.papers.back_asked.connect(self.papers_left)
        self.papers.remind = self.remind
        self.papers.show(answers)

    def save(self, answers: Mapping[str, RawAnswer], *, then_open: bool = False) -> None:
        """Ask for the names, then where to save; write the file on a thread."""
        person = self._dialogs.ask_person(self._window, self._person)
        if person is None:
            return
        self._person = person
        target = self._dialogs.choose_save_file(self._window, str(self._file or Path.home() / SUGGESTED_NAME))
        if target is None:
            return
        pack, day, language, fixed = self._pack, self._today(), self._language, dict(answers)
        self.told.emit(self.tr("Making the summary…"))
        run_in_background(
            self,
            lambda: save_client_summary(pack, fixed, person, day, target, language),
            lambda _none: self._on_saved(target, then_open=then_open),
            self._on_failed,
        )

    def open(self, answers: Mapping[str, RawAnswer]) -> None:
        """Save first: what is opened is the file that the person keeps."""
        self.save(answers, then_open=True)

    def print(self, answers: Mapping[str, RawAnswer]) -> None:
        """Ask for the names, then for a printer; print without leaving a file."""
        person = self._dialogs.ask_person(self._window, self._person)
        if person is None:
            return
        self._person = person
        printer = self._dialogs.choose_printer(self._window)
        if printer is None:
            return
        pack, day, language, fixed = self._pack, self._today(), self._language, dict(answers)
        self.told.emit(self.tr("Making the summary…"))
        run_in_background(
            self,
            lambda: client_summary_pdf(pack, fixed, person, day, language),
            lambda pdf: self._try(lambda: print_pdf(pdf, printer), self.tr("Sent to the printer. Take all pages.")),
            self._on_failed,
        )

    def _on_saved(self, target: Path, *, then_open: bool) -> None:
        self._file = target
        self.told.emit(self.tr("Saved: {path}").format(path=target))
        self.saved.emit(target)
        if then_open:
            self._try(lambda: open_pdf(target), self.tr("Saved and opened: {path}").format(path=target))

    def _try(self, action: Callable[[], None], success: str) -> None:
        try:
            action()
        except UserError as error:
            self._on_failed(error)
        else:
            self.told.emit(success)

    def _on_failed(self, error: Exception) -> None:
        self.told.emit("")
        if not isinstance(error, UserError):
            raise error
        self._dialogs.say_error(self._window, error.message, error.hint)
