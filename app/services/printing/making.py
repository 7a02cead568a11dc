"""Builds the papers of one case in the languages wished for, then draws them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import lru_cache

from app.engine.asking.ask_next import ask_next, in_asking_order
from app.engine.asking.reads import Reads
from app.engine.judging.assess import assess
from app.engine.pack import Pack
from app.engine.result import Result
from app.engine.telling.modes import wording_mode
from app.engine.telling.wording import Wording
from app.errors import UserError
from app.report.client_copy import ClientCopy, client_copy
from app.report.document import ReportDocument
from app.report.drawing.drawing import draw
from app.report.drawing.faces import prints
from app.report.drawing.layout import COMPACT_INSIDE, INSIDE, LARGE_LAYOUT, Layout
from app.report.drawing.pairing import draw_pair
from app.report.frame import with_short_foot
from app.report.letter.facts import LetterFacts
from app.report.letter.linter import Linter
from app.report.printable import printable
from app.report.summary.client_summary import Added, Room, client_summary
from app.report.summary.fitting import draw_fitted, draw_large, fit_facing
from app.services.printing.papers import (
    LARGE_PAPERS,
    LETTER_LANGUAGE,
    MEANING,
    PAPERS,
    STAFF_COPY,
    PaperCase,
    Wish,
    facts_with_reason,
    languages_wished,
)

_ABUSE = "abuse_in_custody"


def make(name: str, case: PaperCase, wish: Wish) -> bytes:
    """Return the file of the paper ``name``; see ``make_paper``."""
    makers: Mapping[str, Callable[[_Desk], bytes]] = {
        "client-summary": lambda desk: desk.client_summary(),
        "warden-letter": lambda desk: desk.drawn_letter(),
        "warden-letter-short": lambda desk: desk.drawn(desk.short_letter()),
        MEANING: lambda desk: desk.drawn(desk.meaning()),
        "letter-text": lambda desk: desk.plain(),
        "letter-docx": lambda desk: desk.word(),
        STAFF_COPY: lambda desk: desk.drawn(desk.staff_copy()),
        "wall-calendar": lambda desk: desk.drawn(*desk.wall_calendars()),
        "calendar-file": lambda desk: desk.calendar_file(),
        "envelope": lambda desk: desk.drawn(*desk.envelopes()),
    }
    desk = _Desk(name, case, wish)
    if name in makers:
        return makers[name](desk)
    return desk.drawn(desk.answer_sheet(name.removeprefix("answers-")))


@lru_cache(maxsize=1)
def _reads(pack: Pack) -> Reads:
    """Return the reading side of the pack, which every paper of a case asks for."""
    return Reads(pack)


class _Desk:
    """One paper of one case."""

    def __init__(self, name: str, case: PaperCase, wish: Wish) -> None:
        self._name, self._wish = name, wish
        self._case = replace(case, person=printable(case.person)) if PAPERS[name] == ".pdf" else case
        self._languages = languages_wished(case.pack, wish.language)
        judged = assess(case.pack, case.answers, case.as_of)
        self._result: Result = in_asking_order(case.pack, case.answers, judged, _reads(case.pack))
        self._with_abuse = wish.include_abuse and _ABUSE in judged.grounds

    def client_summary(self) -> bytes:
        case, result = self._case, self._result
        added = Added(self._facts().plan, case.helpers)

        def build(room: Room, language: str) -> ReportDocument:
            words = Wording(case.pack, language)
            return client_summary(case.pack, case.answers, result, words, case.person, room, added)

        first, *others = self._languages
        if not others:
            draw_whole = draw_large if self._wish.large else draw_fitted
            return draw_whole(lambda room: build(room, first)).pdf
        second = others[0]
        empty = (self._empty(first), self._empty(second))
        pages = fit_facing(lambda room: (build(room, first), build(room, second)), empty, large=self._wish.large)
        return pages[1].pdf

    def letter(self, language: str) -> ReportDocument:
        from app.report.letter.request_letter import request_letter

        return request_letter(self._copy(language), self._facts(), with_abuse=self._with_abuse)

    def drawn_letter(self) -> bytes:
        from app.report.letter.fitting import letter_layout

        letter = self.letter(LETTER_LANGUAGE)
        return draw(letter, *letter_layout(letter)).pdf

    def meaning(self) -> ReportDocument:
        from app.report.letter.gloss import meaning

        words = self._gloss()
        if words is None:
            raise UserError("The letter is in this language already.", hint="Choose another language for its meaning.")
        return meaning(self.letter(LETTER_LANGUAGE), self.letter(words.wording.language), words)

    def short_letter(self) -> ReportDocument:
        from app.report.letter.short_letter import short_letter

        copy = self._copy(LETTER_LANGUAGE)
        return short_letter(copy, self._facts(), with_abuse=self._with_abuse, gloss=self._gloss())

    def plain(self) -> bytes:
        from app.report.letter.plain_text import plain_text

        return plain_text(self.letter(LETTER_LANGUAGE)).encode()

    def word(self) -> bytes:
        from app.report.letter.word_file import word_file

        return word_file(self.letter(LETTER_LANGUAGE))

    def answer_sheet(self, form: str) -> ReportDocument:
        from app.report.forms.answer_sheet import FORMS, answer_sheet

        return answer_sheet(FORMS[form], self._copy(LETTER_LANGUAGE), self._facts(), self._gloss())

    def staff_copy(self) -> ReportDocument:
        from app.report.staff.case import StaffCase
        from app.report.staff.staff_copy import staff_copy

        case = self._case
        mode = wording_mode(case.pack, case.answers, case.as_of)
        words = Wording(case.pack, self._languages[0], mode)
        questions = ask_next(case.pack, case.answers, case.as_of, _reads(case.pack))
        told = StaffCase(case.pack, case.answers, self._result, words, case.person, questions, case.record_head)
        return staff_copy(told)

    def wall_calendars(self) -> tuple[ReportDocument, ...]:
        from app.report.calendar.wall_calendar import wall_calendar

        return tuple(wall_calendar(self._copy(language)) for language in self._languages)

    def calendar_file(self) -> bytes:
        from app.report.calendar.calendar_file import calendar_file

        return calendar_file(self._copy(self._languages[0]))

    def envelopes(self) -> tuple[ReportDocument, ...]:
        from app.report.letter.envelope import envelope_sheet

        return tuple(envelope_sheet(self._copy(language), self._copy(LETTER_LANGUAGE)) for language in self._languages)

    def drawn(self, *sides: ReportDocument) -> bytes:
        """Return the pages of one document, or of two that face each other."""
        layout = self._layout()
        documents = tuple(map(with_short_foot, sides)) if layout.stacked else sides
        if len(documents) == 1:
            return draw(documents[0], layout).pdf
        left, right = documents
        return draw_pair(left, right, layout, (self._empty(left.language), self._empty(right.language))).pdf

    def _layout(self) -> Layout:
        if self._wish.large and self._name in LARGE_PAPERS:
            return LARGE_LAYOUT
        sizes = COMPACT_INSIDE if self._name == STAFF_COPY else INSIDE
        return Layout(sizes, sizes)

    def _empty(self, language: str) -> str:
        return Wording(self._case.pack, language).text("paper.facing.empty")

    def _copy(self, language: str) -> ClientCopy:
        case = self._case
        return client_copy(case.pack, case.answers, self._result, Wording(case.pack, language), case.person)

    def _gloss(self) -> ClientCopy | None:
        language = self._languages[-1]
        return None if language == LETTER_LANGUAGE else self._copy(language)

    def _facts(self) -> LetterFacts:
        facts = facts_with_reason(self._case)
        if not self._wish.keep_flagged and any(text for _, text in facts.texts()):
            facts = facts.keeping(Linter(self._case.pack).passes)
        return facts.keeping(lambda _place, text: prints(text)) if PAPERS[self._name] == ".pdf" else facts
