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
from app.services.printing.papers import LetterFacts, Person, make_paper, save_paper
from ui.paper.printing import open_pdf, print_pdf
from ui.parts.background import run_in_background
from ui.parts.dialogs import Dialogs
from ui.parts.fault_words import fault_words
from ui.parts.status_line import Words
from ui.parts.word_check import WordCheck

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from app.services.printing.papers import HelpContact
    from ui.paper.paper_set import PaperSet

SUMMARY = "client-summary"
SUGGESTED_NAME = "summary.pdf"
"""Says nothing of the case: the name of a file is read by others."""


def _lines(person: Person) -> tuple[str, ...]:
    return person.name, person.register_number, person.facility


class PaperDesk(QObject):
    """Saves, opens, prints the client summary of one set of answers."""

    told = Signal(object)  # Words: how the paper is getting on, for the person to read
    saved = Signal(Path)
    screen_wanted = Signal(QWidget)
    papers_left = Signal()

    def __init__(self, pack: Pack, language: str, today: Callable[[], date], dialogs: Dialogs, window: QWidget) -> None:
        super().__init__(window)
        self._pack = pack
        self._language = language
        self._today = today
        self._dialogs = dialogs
        self._words = WordCheck(pack)
        self._window = window
        self.sample = False  # whether the case is a sample: its papers say so in place of a name
        self.helpers: tuple[HelpContact, ...] = ()  # the offices that clients are sent to
        self.record_head = ""  # the mark of the record of the case, for the staff copy
        self.letter = LetterFacts()  # what was typed for the letter of the case
        self.keep_letter: Callable[[LetterFacts], None] = lambda _facts: None
        self.choices_at: Path | None = None  # where the choices of an office are kept; None keeps none
        self.remind = False  # whether others use the computer next: then a person is told to take all pages
        self.papers: PaperSet | None = None
        self.forget()

    def forget(self) -> None:
        """Drop the names of the case before: another case is open."""
        self._file: Path | None = None
        self.letter = LetterFacts()
        if self.papers is not None:
            self.papers.forget()

    def use(self, language: str) -> None:
        """Speak this language from now on."""
        self._language = language
        if self.papers is not None:
            self.papers.use(language)

    def choose(self, answers: Mapping[str, RawAnswer]) -> None:
        """Offer every paper that fits these answers."""
        self._ready().show(answers)

    def save(self, answers: Mapping[str, RawAnswer], *, then_open: bool = False) -> None:
        """Ask for the names, then where to save; write the file on a thread."""
        papers = self._named(answers)
        if papers is None:
            return
        target = self._dialogs.choose_save_file(self._window, str(self._file or Path.home() / SUGGESTED_NAME))
        if target is None:
            return
        case, wish = papers.case_and_wish()
        self.told.emit(lambda: self.tr("Making the summary…"))
        run_in_background(
            self,
            lambda: save_paper(SUMMARY, case, target, wish),
            lambda _none: self._on_saved(target, then_open=then_open),
            self._on_failed,
        )

    def open(self, answers: Mapping[str, RawAnswer]) -> None:
        """Save first: what is opened is the file that the person keeps."""
        self.save(answers, then_open=True)

    def print(self, answers: Mapping[str, RawAnswer]) -> None:
        """Ask for the names, then for a printer; print without leaving a file."""
        papers = self._named(answers)
        if papers is None:
            return
        printer = self._dialogs.choose_printer(self._window)
        if printer is None:
            return
        case, wish = papers.case_and_wish()
        self.told.emit(lambda: self.tr("Making the summary…"))
        run_in_background(
            self,
            lambda: make_paper(SUMMARY, case, wish),
            lambda pdf: self._try(
                lambda: self._to_printer(pdf, printer), lambda: self.tr("Sent to the printer. Take all pages.")
            ),
            self._on_failed,
        )

    def _ready(self) -> PaperSet:
        """The papers with their screen, made when they are first asked for, told all that is known of the case."""
        if self.papers is None:
            from ui.paper.paper_set import PaperSet

            self.papers = PaperSet(self._pack, self._language, self._today, self._dialogs, self._window, self)
            self.papers.screen_wanted.connect(self.screen_wanted)
            self.papers.back_asked.connect(self.papers_left)
        self.papers.remember_at(self.choices_at)
        self.papers.remind = self.remind
        self.papers.sample = self.sample
        self.papers.helpers = self.helpers
        self.papers.record_head = "" if self.remind else self.record_head  # a record that is wiped proves nothing
        self.papers.letter = self.letter
        self.papers.keep_letter = self._keep_letter
        return self.papers

    def _keep_letter(self, facts: LetterFacts) -> None:
        self.letter = facts
        self.keep_letter(facts)

    def _to_printer(self, pdf: bytes, printer: QPrinter) -> None:
        print_pdf(pdf, printer)
        if self.remind:
            self._dialogs.say(self._window, self.tr("Take all pages with you."), "")

    def _named(self, answers: Mapping[str, RawAnswer]) -> PaperSet | None:
        """Ask for the names that stand on every paper, until none of them is a word that somebody clears.

        None when cancelled. The names of a sample are not asked for.
        """
        papers = self._ready()
        papers.take(answers)
        if self.sample:
            return papers
        person = self._dialogs.ask_person(self._window, papers.person)
        while person is not None and (found := self._words.found_in("\n".join(_lines(person)))):
            if self._dialogs.keep_private_words(self._window, found):
                break
            person = self._dialogs.ask_person(self._window, Person())
        if person is None:
            return None
        papers.name(person)
        return papers

    def _on_saved(self, target: Path, *, then_open: bool) -> None:
        self._file = target
        self.told.emit(lambda: self.tr("Saved: {path}").format(path=target))
        self.saved.emit(target)
        if then_open:
            self._try(lambda: open_pdf(target), lambda: self.tr("Saved and opened: {path}").format(path=target))

    def _try(self, action: Callable[[], None], success: Words) -> None:
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
        self._dialogs.say_error(self._window, *fault_words(error))
