"""Makes every paper of a case, by its name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from app.engine.pack import Pack
from app.engine.result import RawAnswer
from app.report.help_contact import HelpContact
from app.report.letter.facts import LetterFacts, ReleasePlan, with_other_reason
from app.report.person import Person

__all__ = ["BOTH", "PAPERS", "STAFF_COPY", "HelpContact", "LetterFacts", "PaperCase", "Person", "ReleasePlan", "Wish"]

LETTER_LANGUAGE = "en"
"""The prison and the court read English: what is sent to them stays English, with a page for the client beside it."""

BOTH = "both"
"""Instead of a language: the first two of the pack, on pages that face each other."""

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


@dataclass(frozen=True, slots=True)
class PaperCase:
    """Whose paper it is, on what answers, judged on which day.

    ``helpers`` are the offices that clients are sent to; ``record_head`` is the last link of the record of the case.
    """

    pack: Pack
    answers: Mapping[str, RawAnswer] = field(repr=False)
    as_of: date
    person: Person = field(default_factory=Person)
    letter: LetterFacts = field(default_factory=LetterFacts)
    helpers: tuple[HelpContact, ...] = ()
    record_head: str = ""


@dataclass(frozen=True, slots=True)
class Wish:
    """How the paper is wanted.

    ``language`` is one of the pack, or BOTH. ``large`` is large print, for LARGE_PAPERS. ``include_abuse`` puts abuse
    in custody among the reasons in the letter: for a lawyer to decide. ``keep_flagged`` prints texts that the linter
    flags; otherwise they are left as blank lines.
    """

    language: str = LETTER_LANGUAGE
    large: bool = False
    include_abuse: bool = False
    keep_flagged: bool = False


def make_paper(name: str, case: PaperCase, wish: Wish = Wish()) -> bytes:
    """Return the file of the paper ``name`` of PAPERS; the same input gives the same bytes.

    The staff copy is a paper of its own: no other paper holds any part of it. UserError for MEANING in the language
    of the letter.
    """
    from app.services.printing.making import make

    return make(name, case, wish)


def save_paper(name: str, case: PaperCase, target: Path, wish: Wish = Wish()) -> None:
    """Write the paper ``name`` to ``target``; an old file stays unless the new one is whole. Raises UserError."""
    from app.services.safe_file import write_whole

    write_whole(target, make_paper(name, case, wish))


def languages_wished(pack: Pack, language: str) -> tuple[str, ...]:
    """Return the languages that a paper is told in, the one on the left first."""
    return pack.languages[:2] if language == BOTH else (language,)


def letter_warnings(case: PaperCase, language: str = LETTER_LANGUAGE) -> tuple[str, ...]:
    """Return what must not stand in the letter, one sentence for each thing found; to be shown, never logged."""
    from app.engine.telling.wording import Wording
    from app.report.letter.linter import Linter, flag_sentences

    facts = facts_with_reason(case)
    words = Wording(case.pack, languages_wished(case.pack, language)[0])
    return flag_sentences(Linter(case.pack).flags(facts.texts()), words)


def facts_with_reason(case: PaperCase) -> LetterFacts:
    """Return the facts of the letter with the person's own sentence from the answers."""
    reason = case.answers.get("other_reason", "")
    return with_other_reason(case.letter, reason if isinstance(reason, str) and reason != "unsure" else "")
