"""Makes the papers that were chosen, then prints or saves them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from threading import Lock

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from app.engine.judging.assess import assess
from app.engine.pack import Pack
from app.engine.result import RawAnswer
from app.engine.telling.modes import wording_mode
from app.engine.telling.wording import SUPERVISED
from app.errors import UserError
from app.services.keeping.samples import sample_mark
from app.services.printing.paper_choices import keep_choices, kept_choices
from app.services.printing.papers import (
    BOTH,
    PAPERS,
    STAFF_COPY,
    HelpContact,
    LetterFacts,
    PaperCase,
    Person,
    Wish,
    languages_wished,
    letter_warnings,
    make_paper,
    save_paper,
)
from app.services.printing.useful_papers import useful_papers
from ui.paper.letter_desk import LetterDesk
from ui.paper.paper_preview import PaperPreview
from ui.paper.paper_screen import PaperScreen
from ui.paper.paper_words import FILE_STEMS, kinds_of, paper_label
from ui.paper.printing import OpenedPdf, print_all
from ui.parts.background import run_in_background
from ui.parts.dialogs import Dialogs
from ui.parts.fault_words import fault_words
from ui.parts.word_check import WordCheck

COUNT_DELAY = 400
"""Milliseconds without a change before the pages are counted: a name is typed letter by letter."""

_ABUSE = "abuse_in_custody"
_Key = tuple[str, Person, Wish]


class PaperSet(QObject):
    """Stands between the screen of the papers and what makes, shows, prints or saves them."""

    screen_wanted = Signal(QWidget)
    back_asked = Signal()
    saved = Signal()

    def __init__(
        self,
        pack: Pack,
        language: str,
        today: Callable[[], date],
        dialogs: Dialogs,
        window: QWidget,
        owner: QObject,
    ) -> None:
        super().__init__(owner)
        self._language = language
        self._looked_at = ""
        self._abuse_offered = self._supervised = False
        self.remind = False  # whether the computer is one that others use next
        self.record_head = ""
        self.helpers: tuple[HelpContact, ...] = ()  # the offices that clients are sent to
        self.sample = False  # whether the case is a sample: its papers say so in place of a name
        self.letter = LetterFacts()
        self.keep_letter: Callable[[LetterFacts], None] = lambda _facts: None
        self._choices_at: Path | None = None  # where an office's choices are kept; None keeps none
        self._names_kept: tuple[str, ...] = ()
        self._words = WordCheck(pack)
        self._pack = pack
        self._today = today
        self._dialogs = dialogs
        self._window = window
        self._answers: dict[str, RawAnswer] = {}
        self._made: dict[_Key, bytes] = {}
        self._one_at_a_time = Lock()
        both = (BOTH,) if len(pack.languages) > 1 else ()
        self.screen = PaperScreen((*pack.languages, *both), language)
        self._letter_desk = LetterDesk(self._words, dialogs, self.screen, self)
        self.preview = PaperPreview(self.screen)  # goes with it, should it never be shown
        self.preview.hide()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(COUNT_DELAY)
        self._connect()

    def remember_at(self, place: Path | None) -> None:
        """Start from the choices of the office at `place`, keep there what is chosen from now on."""
        if place is not None and place != self._choices_at and (choices := kept_choices(place)):
            self.screen.take_choices(choices)
        self._choices_at = place

    def show(self, answers: Mapping[str, RawAnswer]) -> None:
        """Offer the papers that fit these answers."""
        self.take(answers)
        self.screen.say("")
        self._show_screen()

    def take(self, answers: Mapping[str, RawAnswer]) -> None:
        """Make papers of these answers from now on; the screen need not be on."""
        self._answers = dict(answers)
        self._made = {}
        judged = assess(self._pack, self._answers, self._today())
        self._supervised = wording_mode(self._pack, self._answers, self._today()) == SUPERVISED
        self._abuse_offered = self._supervised and _ABUSE in judged.grounds
        self._list_again()

    @property
    def person(self) -> Person:
        """The names that stand on the papers."""
        return Person(self._sample_mark()) if self.sample else Person(*self.screen.names.lines)

    def name(self, person: Person) -> None:
        """Put these names on the papers; those of a sample stay what they are."""
        if not self.sample:
            self.screen.names.fill((person.name, person.register_number, person.facility))
            self._on_changed()

    def case_and_wish(self) -> tuple[PaperCase, Wish]:
        """What a paper is made of at this moment, how it is wanted."""
        return self._case(), self._wish()

    def use(self, language: str) -> None:
        """Speak this language; the papers follow, unless somebody chose another one for them."""
        follows = self.screen.language == self._language
        self._language = language
        self.screen.redraw(self._list_again if self._answers else None)
        if follows:
            self.screen.choose_language(language)
        if follows and self.preview.shows_paper:
            self.preview.forget()  # the paper comes anew, in the other language
            self._make((self._looked_at,), self._show_looked_at)
        self.preview.name(paper_label(self._looked_at))
        if self._answers:
            self._letter_desk.use(self._case(), language, kept=not self.remind)

    def _list_again(self) -> None:
        self._list_papers()
        self.screen.offer_abuse(offered=self._abuse_offered)
        # On a shared computer nobody keeps it: it is there for a lawyer alone, who takes it along.
        self.screen.offer_staff(offered=self._supervised or not self.remind)

    def forget(self) -> None:
        """Let go of the case: its answers, its names, every page made of it."""
        self._timer.stop()
        self._answers = {}
        self._made = {}
        self._names_kept = ()
        self.letter = LetterFacts()
        self.screen.forget()
        self.preview.forget()
        self._letter_desk.forget()

    def _connect(self) -> None:
        screen = self.screen
        screen.changed.connect(self._on_changed)
        screen.language_changed.connect(self._list_papers)
        screen.look_asked.connect(self._on_look)
        screen.file_asked.connect(lambda paper: self._save((paper,)))
        screen.print_asked.connect(lambda: self._print(screen.chosen))
        screen.save_asked.connect(lambda: self._save(screen.chosen))
        screen.staff_print_asked.connect(lambda: self._print((STAFF_COPY,)))
        screen.staff_save_asked.connect(lambda: self._save((STAFF_COPY,)))
        screen.letter_asked.connect(self._on_letter_asked)
        screen.back_asked.connect(self._on_back)
        self._letter_desk.screen_wanted.connect(self.screen_wanted)
        self._letter_desk.done.connect(self._on_letter)
        self.preview.back_asked.connect(self._on_preview_left)
        self._timer.timeout.connect(self._count)

    def _show_screen(self) -> None:
        self.screen_wanted.emit(self.screen)
        self.screen.to_top()

    def _on_preview_left(self) -> None:
        self._looked_at = ""
        self.preview.forget()
        self._show_screen()

    def _list_papers(self) -> None:
        case, language = self._case(), self.screen.language
        fitting = [paper for paper in useful_papers(case, language) if paper != STAFF_COPY]
        pages = tuple(paper for paper in fitting if PAPERS[paper] == ".pdf")
        files = tuple(paper for paper in fitting if PAPERS[paper] != ".pdf")
        with_letter = any(paper.startswith(("letter", "warden-letter")) for paper in fitting)
        self.screen.names.setHidden(self.sample)
        self.screen.show_papers(pages, files, letter_warnings(case, language) if with_letter else ())
        self.screen.show_letter(sum(bool(text) for _, text in self.letter.texts()) if with_letter else None)
        self._on_changed()

    def _on_letter_asked(self) -> None:
        self._letter_desk.show(self._case(), self._language, kept=not self.remind)

    def _on_letter(self, facts: LetterFacts) -> None:
        self.letter = facts
        self._made = {}
        self._list_again()
        self._show_screen()
        self._try(lambda: self.keep_letter(facts))

    def _on_back(self) -> None:
        self._keep_choices()
        self.back_asked.emit()

    def _keep_choices(self) -> None:
        if self._choices_at is not None:
            keep_choices(self._choices_at, self.screen.choices)

    def _sample_mark(self) -> str:
        return sample_mark(languages_wished(self._pack, self.screen.language)[0])

    def _case(self) -> PaperCase:
        return PaperCase(
            self._pack, self._answers, self._today(), self.person, self.letter, self.helpers, self.record_head
        )

    def _names_may_stay(self) -> bool:
        """Whether the names hold no private word, or somebody keeps them all the same; otherwise they are cleared."""
        names = self.screen.names.lines
        found = self._words.found_in("\n".join(names))
        if found and names != self._names_kept:
            if not self._dialogs.keep_private_words(self._window, found):
                self.screen.names.forget()
                self._on_changed()
                return False
            self._names_kept = names
        return True

    def _wish(self) -> Wish:
        screen = self.screen
        return Wish(screen.language, screen.large.isChecked(), screen.include_abuse)

    def _on_changed(self) -> None:
        chosen = self.screen.chosen
        self.screen.count.setText(self.tr("Counting the pages…") if chosen else self.tr("No paper is chosen."))
        self._timer.start()

    def _count(self) -> None:
        chosen, case, wish = self.screen.chosen, self._case(), self._wish()

        def counted(papers: tuple[bytes, ...]) -> None:
            if (chosen, case.person, wish) == (self.screen.chosen, self._case().person, self._wish()):
                self.screen.count.setText(self._count_text(papers))

        if chosen:
            self._make(chosen, counted)

    def _count_text(self, papers: tuple[bytes, ...]) -> str:
        pages = sum(OpenedPdf(pdf).page_count for pdf in papers)
        return self.tr("Papers chosen: {papers}. Pages to print: {pages}.").format(papers=len(papers), pages=pages)

    def _on_look(self, paper: str) -> None:
        def show(papers: tuple[bytes, ...]) -> None:
            self.screen.say("")
            self._looked_at = paper
            self.screen_wanted.emit(self.preview)
            self._show_looked_at(papers)

        if self._names_may_stay():
            self.screen.say(lambda: self.tr("Making the paper…"))
            self._make((paper,), show)

    def _show_looked_at(self, papers: tuple[bytes, ...]) -> None:
        if self._looked_at:  # nobody has gone back to the list meanwhile
            self.preview.show_paper(paper_label(self._looked_at), OpenedPdf(papers[0]))

    def _print(self, papers: tuple[str, ...]) -> None:
        def choose_then_print(pdfs: tuple[bytes, ...]) -> None:
            self.screen.say(lambda: self._count_text(pdfs))
            printer = self._dialogs.choose_printer(self._window)
            if printer is None:
                return
            print_all(pdfs, printer)
            self.screen.say(lambda: self.tr("Sent to the printer. Take all pages."))
            if self.remind:
                self._dialogs.say(self._window, self.tr("Take all pages with you."), self._count_text(pdfs))

        if self._is_something(papers) and self._names_may_stay():
            self._keep_choices()
            self.screen.say(lambda: self.tr("Making the papers…"))
            self._make(papers, choose_then_print)

    def _save(self, papers: tuple[str, ...]) -> None:
        wanted = self._is_something(papers) and self._names_may_stay()
        targets = self._targets(papers) if wanted else {}
        if not targets:
            return
        self._keep_choices()
        case, wish, lock = self._case(), self._wish(), self._one_at_a_time

        def write() -> None:
            with lock:
                for paper, target in targets.items():
                    save_paper(paper, case, target, wish)

        self.screen.say(lambda: self.tr("Making the papers…"))
        run_in_background(self, write, lambda _none: self._on_saved(tuple(targets.values())), self._on_failed)

    def _targets(self, papers: tuple[str, ...]) -> dict[str, Path]:
        names = {paper: FILE_STEMS[paper] + PAPERS[paper] for paper in papers}
        title = self.tr("Save the papers")
        if len(papers) == 1:
            paper = papers[0]
            target = self._dialogs.choose_new_file(self._window, title, names[paper], kinds_of(PAPERS[paper]))
            return {} if target is None else {paper: target}
        folder = self._dialogs.choose_folder(self._window, title)
        if folder is None:
            return {}
        targets = {paper: folder / name for paper, name in names.items()}
        there = ", ".join(target.name for target in targets.values() if target.exists())
        return targets if not there or self._may_replace(there) else {}

    def _may_replace(self, there: str) -> bool:
        question = self.tr("Replace files that are there already?")
        return self._dialogs.confirm(self._window, question, there, self.tr("Replace them"), self.tr("Keep them"))

    def _on_saved(self, targets: tuple[Path, ...]) -> None:
        place = targets[0] if len(targets) == 1 else targets[0].parent
        self.screen.say(lambda: self.tr("Saved: {path}").format(path=place))
        self.saved.emit()

    def _is_something(self, papers: tuple[str, ...]) -> bool:
        if not papers:
            self.screen.say(lambda: self.tr("Choose a paper first."))
        return bool(papers)

    def _make(self, papers: tuple[str, ...], use: Callable[[tuple[bytes, ...]], None]) -> None:
        """Make the papers on a thread, one after the other; use them unless the case was left meanwhile."""
        case, wish, made, lock = self._case(), self._wish(), self._made, self._one_at_a_time

        def one(paper: str) -> bytes:
            key = (paper, case.person, wish)
            if key not in made:
                made[key] = make_paper(paper, case, wish)
            return made[key]

        def work() -> tuple[bytes, ...]:
            with lock:
                return tuple(one(paper) for paper in papers)

        def done(pdfs: tuple[bytes, ...]) -> None:
            if made is self._made:
                self._try(lambda: use(pdfs))

        run_in_background(self, work, done, self._on_failed)

    def _try(self, action: Callable[[], None]) -> None:
        try:
            action()
        except UserError as error:
            self._on_failed(error)

    def _on_failed(self, error: Exception) -> None:
        self.screen.say("")
        if not isinstance(error, UserError):
            raise error
        self._dialogs.say_error(self._window, *fault_words(error))
