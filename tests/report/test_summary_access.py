"""The client summary for people who listen, for people who see little, in cases short or long."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.engine.pack import Pack
from app.report.drawing.layout import LARGE_MARGINS, MARGINS, PAGE_HEIGHT, PAGE_WIDTH, Margins
from app.services.printing.papers import BOTH, HelpContact, PaperCase, Wish
from tests.report.all_cases import SUMMARY, check_cases, check_pages, whole_cases
from tests.report.paper_cases import PERSON, case
from tests.report.printed import Press, check_ua, check_words, press
from tests.report.sample_cases import AS_OF, MIXED, WAITING, Case
from tests.report.structure_reading import word_boxes

LANGUAGES = ("en", "es", BOTH)
SAMPLE = 24
QUARTER_INCH = 18.0  # what a printer needs at the edge
LONG_NAME = "The Office of the Federal Public Defender for the Northern District, Trial and Habeas Units of the City"


@pytest.fixture(scope="module")
def presses() -> Iterator[Press]:
    with press() as made:
        yield made


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sampled_case_passes_in_reading_order(pack: Pack, presses: Press, language: str) -> None:
    assert check_cases(presses, whole_cases(pack, SAMPLE), [(SUMMARY, Wish(language))]) == SAMPLE


@pytest.mark.parametrize("large", [False, True])
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_longest_cases_keep_their_pages(pack: Pack, presses: Press, language: str, large: bool) -> None:
    unsure: Case = dict.fromkeys(pack.questions, "unsure")
    grounds = [shape.id for shape in pack.outcome.grounds]
    office = HelpContact(LONG_NAME, "555-0100, extension 1234", "1 Main Street, Suite 100, Springfield, IL 62701")
    for base in (unsure, MIXED, WAITING):
        long = PaperCase(pack, {**base, "grounds": grounds}, AS_OF, PERSON, helpers=(office, office))
        wish = Wish(language, large)
        paper = presses.print(SUMMARY, long, wish)
        check_pages(paper, wish)
        check_ua(paper.drawn.pdf)
        check_words(paper)


@pytest.mark.parametrize(("large", "margins"), [(False, MARGINS), (True, LARGE_MARGINS)])
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("answers", [MIXED, WAITING, {}])
def test_no_word_stands_outside_the_margins(
    pack: Pack, presses: Press, tmp_path: Path, answers: Case, language: str, large: bool, margins: Margins
) -> None:
    paper = presses.print(SUMMARY, case(pack, answers), Wish(language, large))
    sheets = word_boxes(paper.drawn.pdf, tmp_path)
    assert len(sheets) == paper.drawn.pages
    for left, top, right, bottom, word in (box for sheet in sheets for box in sheet):
        assert left >= margins.side - 1, word
        assert right <= PAGE_WIDTH - margins.side + 1, word
        assert top > QUARTER_INCH, word
        assert bottom < PAGE_HEIGHT - QUARTER_INCH, word
