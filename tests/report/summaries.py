"""Client summaries of sample or seeded cases, taken apart."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from app.engine.answers import check_answers
from app.engine.judging.assess import assess
from app.engine.pack import Pack
from app.engine.result import RawAnswer
from app.engine.telling.wording import Wording
from app.report.document import Heading, Item, ItemList, ListKind, ReportDocument, Table
from app.report.person import Person
from app.report.summary.client_summary import client_summary
from tests.packs.seeded_answers import answer_sets
from tests.report.sample_cases import AS_OF, Case

SEEDED = 120


def summary(
    pack: Pack, wording: Wording, answers: Case, as_of: date = AS_OF, person: Person | None = None
) -> ReportDocument:
    person = person or Person("Alex Sample", "00000-000")
    return client_summary(pack, answers, assess(pack, answers, as_of), wording, person)


def seeded(pack: Pack, count: int = SEEDED) -> Iterator[tuple[Case, date]]:
    for raw, as_of in answer_sets(5, count):
        answers: dict[str, RawAnswer] = {key: raw[key] for key in raw if key != "as_of"}  # type: ignore[misc]
        if not check_answers(pack, answers, as_of):
            yield answers, as_of


def plan_text(document: ReportDocument) -> str:
    return " ".join(replace(document, blocks=document.first_page_blocks()).texts())


def steps_of(document: ReportDocument) -> list[str]:
    lists = (block for block in document.first_page_blocks() if isinstance(block, ItemList))
    return [item.text for block in lists if block.kind is ListKind.NUMBERED_CHECKBOX for item in block.items]


def headings(document: ReportDocument, level: int = 1) -> list[str]:
    return [block.text for block in document.blocks if isinstance(block, Heading) and block.level == level]


def authorities_of(document: ReportDocument) -> tuple[Item, ...]:
    """The list of the law at the end."""
    place = document.blocks.index(Heading(1, "The law behind this"))
    return next(block.items for block in document.blocks[place:] if isinstance(block, ItemList))


def table_of(document: ReportDocument, first_column: str) -> Table:
    tables = (block for block in document.blocks if isinstance(block, Table))
    return next(table for table in tables if table.header[0] == first_column)
