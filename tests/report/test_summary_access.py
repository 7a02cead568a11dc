"""The client summary for people who listen, in every seeded case."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import islice
from pathlib import Path

import page
import pytest
from pypdf import PdfReader

from app.engine.judging.assess import assess
from app.engine.pack import Pack
from app.engine.telling.wording import Wording
from app.report.document import ReportDocument
from app.report.drawing.drawing import Drawn
from app.report.drawing.layout import LARGE_MARGINS, MARGINS, PAGE_HEIGHT, PAGE_WIDTH, Margins
from app.report.drawing.stacking import stacked
from app.report.person import Person
from app.report.summary.client_summary import Room, client_summary
from app.report.summary.fitting import MOST_LARGE_PAGES, MOST_PAGES, draw_fitted, draw_large
from tests.report.sample_cases import AS_OF, MIXED, STATE, WAITING, Case
from tests.report.structure_reading import heard, outside_marks, word_boxes
from tests.report.summaries import seeded

PERSON = Person("Alex Sample", "00000-000", "FCI Somewhere")
SAMPLE, WHOLE = 60, 500
QUARTER_INCH = 18.0  # what a printer needs at the edge


@dataclass(frozen=True, slots=True)
class Printed:
    """A drawn summary with the document that was drawn."""

    document: ReportDocument
    drawn: Drawn


def printed(pack: Pack, wording: Wording, answers: Case, as_of: date, large: bool = False) -> Printed:
    result = assess(pack, answers, as_of)
    built: list[ReportDocument] = []

    def build(room: Room) -> ReportDocument:
        built.append(client_summary(pack, answers, result, wording, PERSON, room))
        return built[-1]

    drawn = draw_large(build) if large else draw_fitted(build)
    return Printed(stacked(built[-1]) if large else built[-1], drawn)


def check(paper: Printed, most_pages: int) -> None:
    pdf = paper.drawn.pdf
    report = page.validate_pdf_bytes(pdf, profile="ua1")
    assert [failure.message for failure in report.failures] == []
    assert outside_marks(pdf) == []
    assert paper.drawn.pages <= most_pages
    tree = heard(pdf)
    assert tree.words().split() == " ".join(paper.document.texts()).split()
    marks = [mark for one in tree.walk() for mark in one.marks]
    assert marks == sorted(marks)
    assert not_in_sight(pdf, " ".join(paper.document.texts())) == []


def not_in_sight(pdf: bytes, text: str) -> list[str]:
    """Words of the paper that a second reader does not find inside the pages."""
    seen = "".join("".join(sheet.extract_text().split()) for sheet in PdfReader(io.BytesIO(pdf)).pages)
    return [word for word in set(text.split()) if word not in seen]


def cases(pack: Pack, count: int) -> Iterator[tuple[Case, date]]:
    """The first ``count`` seeded cases that are whole."""
    return islice(seeded(pack, count * 2), count)


def test_every_sampled_case_passes_in_reading_order(pack: Pack, wording: Wording) -> None:
    seen = 0
    for answers, as_of in cases(pack, SAMPLE):
        paper = printed(pack, wording, answers, as_of)
        check(paper, MOST_PAGES)
        assert paper.drawn.part_ends[0] == 1
        seen += 1
    assert seen == SAMPLE


@pytest.mark.parametrize("answers", [MIXED, WAITING, STATE, {}])
def test_the_large_print_passes_in_reading_order(pack: Pack, wording: Wording, answers: Case) -> None:
    check(printed(pack, wording, answers, AS_OF, large=True), MOST_LARGE_PAGES)


def test_the_large_print_of_the_longest_cases_keeps_its_pages(pack: Pack, wording: Wording) -> None:
    unsure: Case = dict.fromkeys(pack.questions, "unsure")
    grounds = [shape.id for shape in pack.outcome.grounds]
    for base in (unsure, MIXED, WAITING):
        check(printed(pack, wording, {**base, "grounds": grounds}, AS_OF, large=True), MOST_LARGE_PAGES)


@pytest.mark.parametrize(("large", "margins"), [(False, MARGINS), (True, LARGE_MARGINS)])
@pytest.mark.parametrize("answers", [MIXED, WAITING, {}])
def test_no_word_stands_outside_the_margins(
    pack: Pack, wording: Wording, tmp_path: Path, answers: Case, large: bool, margins: Margins
) -> None:
    paper = printed(pack, wording, answers, AS_OF, large)
    sheets = word_boxes(paper.drawn.pdf, tmp_path)
    assert len(sheets) == paper.drawn.pages
    for left, top, right, bottom, word in (box for sheet in sheets for box in sheet):
        assert left >= margins.side - 1, word
        assert right <= PAGE_WIDTH - margins.side + 1, word
        assert top > QUARTER_INCH, word
        assert bottom < PAGE_HEIGHT - QUARTER_INCH, word


@pytest.mark.slow
@pytest.mark.timeout(900)
@pytest.mark.parametrize("large", [False, True])
def test_five_hundred_cases_pass_in_reading_order(pack: Pack, wording: Wording, large: bool) -> None:
    seen = 0
    for answers, as_of in cases(pack, WHOLE):
        paper = printed(pack, wording, answers, as_of, large)
        check(paper, MOST_LARGE_PAGES if large else MOST_PAGES)
        assert large or paper.drawn.part_ends[0] == 1
        seen += 1
    assert seen == WHOLE
