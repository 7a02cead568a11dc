"""Whole cases with a letter, for every paper."""

from __future__ import annotations

import io
from collections.abc import Iterator

from app.engine.pack import Pack
from app.services.printing.papers import (
    LARGE_PAPERS,
    MEANING,
    PAPERS,
    LetterFacts,
    PaperCase,
    Person,
    ReleasePlan,
    Wish,
    make_paper,
)
from tests.report.pdf_reading import page_texts
from tests.report.sample_cases import AS_OF, MIXED, Case
from tests.report.summaries import seeded

PERSON = Person("Alex Sample", "00000-000", "FCI Somewhere")
LETTER = LetterFacts(
    unit="B-2",
    work="Kitchen",
    address="100 Prison Road, Somewhere, KY 40000",
    conduct="GED in 2021.",
    plan=ReleasePlan("Dayton, Ohio", "With my sister", "Social Security", "The clinic in Dayton", "Medicaid"),
    grounds={"medical_serious": ("Heart failure since March 2023.", "Dr. Jones can confirm, paper 1.")},
    attachments=("Medical records, 12 pages", "Letter of my sister"),
)
SEEDED = 20
CLIENT_PAPERS = tuple(name for name in PAPERS if name != "staff-copy")


def case(pack: Pack, answers: Case = MIXED, letter: LetterFacts = LETTER) -> PaperCase:
    return PaperCase(pack, answers, AS_OF, PERSON, letter)


def seeded_cases(pack: Pack, count: int = SEEDED) -> Iterator[PaperCase]:
    for answers, as_of in seeded(pack, count):
        yield PaperCase(pack, answers, as_of, PERSON, LETTER)


def names_in(language: str) -> tuple[str, ...]:
    """Every paper that exists in the language."""
    return tuple(name for name in PAPERS if name != MEANING or language != "en")


def pages_in(language: str) -> Iterator[tuple[str, Wish]]:
    """Every paper that is drawn on pages in the language, in each size."""
    for name in names_in(language):
        if PAPERS[name] == ".pdf":
            yield name, Wish(language)
            if name in LARGE_PAPERS:
                yield name, Wish(language, large=True)


def words_of(name: str, made: bytes) -> str:
    """What a reader of the file can read, in one line."""
    if PAPERS[name] == ".pdf":
        return " ".join(page_texts(made))
    if PAPERS[name] == ".docx":
        return " ".join(word_lines(made))
    return " ".join(made.decode().split())


def word_lines(made: bytes) -> list[str]:
    """Every line of a Word file, those in tables as well as those in the head or foot."""
    import docx

    file = docx.Document(io.BytesIO(made))
    running = [*file.sections[0].header.paragraphs, *file.sections[0].footer.paragraphs]
    return [line.text for line in (*file.iter_inner_content(), *running) if hasattr(line, "text")] + [
        cell.text for table in file.tables for row in table.rows for cell in row.cells
    ]


def words(name: str, paper_case: PaperCase, wish: Wish | None = None) -> str:
    return words_of(name, make_paper(name, paper_case, wish or Wish()))
