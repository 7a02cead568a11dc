"""Makes every paper of a case, by its name."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from app.engine.pack import Pack
from app.engine.result import RawAnswer, Result
from app.errors import UserError
from app.report.letter.facts import LetterFacts, ReleasePlan, with_other_reason
from app.report.person import Person

if TYPE_CHECKING:
    from app.report.client_copy import ClientCopy
    from app.report.document import ReportDocument

__all__ = ["PAPERS", "STAFF_COPY", "LetterFacts", "PaperCase", "Person", "ReleasePlan", "Wish"]

LETTER_LANGUAGE = "en"
"""The prison and the court read English: what is sent to them stays English, with a page for the client beside it."""

STAFF_COPY, MEANING = "staff-copy", "letter-meaning"
PAPERS: Mapping[str, str] = {
    "client-summary": ".pdf",
    "warden-letter": ".pdf",
    "warden-letter-short": ".pdf",
    MEANING: ".pdf",
    "letter-text": ".txt",
    "letter-docx": ".docx",
    "answers-ao250": ".pdf",
    "answers-ao243": ".pdf",
    "answers-ao241": ".pdf",
    "answers-ao242": ".pdf",
    STAFF_COPY: ".pdf",
    "wall-calendar": ".pdf",
    "calendar-file": ".ics",
    "envelope": ".pdf",
}
"""Every paper with the ending of its file; MEANING exists only in a language that the letter is not written in."""

ANSWER_SHEETS = tuple(name for name in PAPERS if name.startswith("answers-"))
LETTERS = ("warden-letter", "warden-letter-short", MEANING, "letter-text", "letter-docx")
LARGE_PAPERS = ("client-summary", "warden-letter-short", MEANING, *ANSWER_SHEETS, "envelope")
"""What the client reads; a letter goes to the prison, a wall calendar needs its columns."""

_ABUSE = "abuse_in_custody"


@dataclass(frozen=True, slots=True)
class PaperCase:
    """Whose paper it is, on what answers, judged on which day."""

    pack: Pack
    answers: Mapping[str, RawAnswer] = field(repr=False)
    as_of: date
    person: Person = field(default_factory=Person)
    letter: LetterFacts = field(default_factory=LetterFacts)


@dataclass(frozen=True, slots=True)
class Wish:
    """How the paper is wanted.

    ``large`` is large print, for LARGE_PAPERS. ``include_abuse`` puts abuse in custody among the reasons in the letter:
    for a lawyer to decide.
    ``keep_flagged`` prints texts that the linter flags; otherwise they are left as blank lines.
    """

    language: str = LETTER_LANGUAGE
    large: bool = False
    include_abuse: bool = False
    keep_flagged: bool = False


def make_paper(name: str, case: PaperCase, wish: Wish = Wish()) -> bytes:
    """Return the file of the paper ``name`` of PAPERS; the same input gives the same bytes.

    The staff copy is a paper of its own: no other paper holds any part of it.
    """
    if name == "client-summary":
        from app.services.printing.paper import client_summary_pdf

        return client_summary_pdf(case.pack, case.answers, case.person, case.as_of, wish.language, wish.large)
    makers: Mapping[str, Callable[[_Desk], bytes]] = {
        "warden-letter": lambda desk: desk.drawn(desk.letter()),
        "warden-letter-short": lambda desk: desk.drawn(desk.short_letter()),
        MEANING: lambda desk: desk.drawn(desk.meaning()),
        "letter-text": lambda desk: desk.plain(),
        "letter-docx": lambda desk: desk.word(),
        STAFF_COPY: lambda desk: desk.drawn(desk.staff_copy()),
        "wall-calendar": lambda desk: desk.drawn(desk.wall_calendar()),
        "calendar-file": lambda desk: desk.calendar_file(),
        "envelope": lambda desk: desk.drawn(desk.envelope()),
    }
    desk = _Desk(name, case, wish)
    if name in makers:
        return makers[name](desk)
    return desk.drawn(desk.answer_sheet(name.removeprefix("answers-")))


def save_paper(name: str, case: PaperCase, target: Path, wish: Wish = Wish()) -> None:
    """Write the paper ``name`` to ``target``; an old file stays unless the new one is whole. Raises UserError."""
    from app.services.safe_file import write_whole

    write_whole(target, make_paper(name, case, wish))


def letter_warnings(case: PaperCase, language: str = LETTER_LANGUAGE) -> tuple[str, ...]:
    """Return what must not stand in the letter, one sentence for each thing found; to be shown, never logged."""
    from app.engine.telling.wording import Wording
    from app.report.letter.linter import Linter, flag_sentences

    facts = _letter_facts(case)
    return flag_sentences(Linter(case.pack).flags(facts.texts()), Wording(case.pack, language))


def _letter_facts(case: PaperCase) -> LetterFacts:
    reason = case.answers.get("other_reason", "")
    return with_other_reason(case.letter, reason if isinstance(reason, str) and reason != "unsure" else "")


def _can_be_drawn(_place: str, text: str) -> bool:
    from app.report.drawing.faces import prints

    return prints(text)


class _Desk:
    """Builds the papers of one case in the language wished for."""

    def __init__(self, name: str, case: PaperCase, wish: Wish) -> None:
        from app.engine.asking.ask_next import in_asking_order
        from app.engine.judging.assess import assess
        from app.report.printable import printable

        self._name, self._wish = name, wish
        self._case = replace(case, person=printable(case.person)) if PAPERS[name] == ".pdf" else case
        judged = assess(case.pack, case.answers, case.as_of)
        self._result: Result = in_asking_order(case.pack, case.answers, judged)
        self._with_abuse = wish.include_abuse and _ABUSE in judged.grounds

    def letter(self, language: str = LETTER_LANGUAGE) -> ReportDocument:
        from app.report.letter.request_letter import request_letter

        return request_letter(self._copy(language), self._facts(), with_abuse=self._with_abuse)

    def meaning(self) -> ReportDocument:
        from app.report.letter.gloss import meaning

        words = self._gloss()
        if words is None:
            raise UserError("The letter is in this language already.", hint="Choose another language for its meaning.")
        return meaning(self.letter(), self.letter(self._wish.language), words)

    def short_letter(self) -> ReportDocument:
        from app.report.letter.short_letter import short_letter

        copy = self._copy(LETTER_LANGUAGE)
        return short_letter(copy, self._facts(), with_abuse=self._with_abuse, gloss=self._gloss())

    def plain(self) -> bytes:
        from app.report.letter.plain_text import plain_text

        return plain_text(self.letter()).encode()

    def word(self) -> bytes:
        from app.report.letter.word_file import word_file

        return word_file(self.letter())

    def answer_sheet(self, form: str) -> ReportDocument:
        from app.report.forms.answer_sheet import FORMS, answer_sheet

        return answer_sheet(FORMS[form], self._copy(LETTER_LANGUAGE), self._facts(), self._gloss())

    def staff_copy(self) -> ReportDocument:
        from app.engine.asking.ask_next import ask_next
        from app.engine.telling.modes import wording_mode
        from app.engine.telling.wording import Wording
        from app.report.staff.case import StaffCase
        from app.report.staff.staff_copy import staff_copy

        case = self._case
        mode = wording_mode(case.pack, case.answers, case.as_of)
        words = Wording(case.pack, self._wish.language, mode)
        questions = ask_next(case.pack, case.answers, case.as_of)
        return staff_copy(StaffCase(case.pack, case.answers, self._result, words, case.person, questions))

    def wall_calendar(self) -> ReportDocument:
        from app.report.calendar.wall_calendar import wall_calendar

        return wall_calendar(self._copy(self._wish.language))

    def calendar_file(self) -> bytes:
        from app.report.calendar.calendar_file import calendar_file

        return calendar_file(self._copy(self._wish.language))

    def envelope(self) -> ReportDocument:
        from app.report.letter.envelope import envelope_sheet

        return envelope_sheet(self._copy(self._wish.language), self._copy(LETTER_LANGUAGE))

    def drawn(self, document: ReportDocument) -> bytes:
        from app.report.drawing.drawing import draw
        from app.report.drawing.layout import COMPACT_INSIDE, INSIDE, LARGE_LAYOUT, Layout
        from app.report.frame import with_short_foot

        if self._wish.large and self._name in LARGE_PAPERS:
            return draw(with_short_foot(document), LARGE_LAYOUT).pdf
        sizes = COMPACT_INSIDE if self._name == STAFF_COPY else INSIDE
        return draw(document, Layout(sizes, sizes)).pdf

    def _copy(self, language: str) -> ClientCopy:
        from app.engine.telling.wording import Wording
        from app.report.client_copy import client_copy

        case = self._case
        return client_copy(case.pack, case.answers, self._result, Wording(case.pack, language), case.person)

    def _gloss(self) -> ClientCopy | None:
        return None if self._wish.language == LETTER_LANGUAGE else self._copy(self._wish.language)

    def _facts(self) -> LetterFacts:
        from app.report.letter.linter import Linter

        facts = _letter_facts(self._case)
        if not self._wish.keep_flagged:
            facts = facts.keeping(Linter(self._case.pack).passes)
        return facts.keeping(_can_be_drawn) if PAPERS[self._name] == ".pdf" else facts
