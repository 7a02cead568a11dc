"""Every kind of paper in each language or size, for people who listen, for people who look."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.engine.pack import Pack
from app.services.printing.papers import BOTH
from tests.report.paper_cases import case, pages_in
from tests.report.printed import Press, check_ua, check_words, press
from tests.report.sample_cases import MIXED, STATE, WAITING, Case

LANGUAGES = ("en", "es", BOTH)
EXAMPLES = (MIXED, WAITING, STATE, {})


@pytest.fixture(scope="module")
def presses() -> Iterator[Press]:
    with press() as made:
        yield made


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("answers", EXAMPLES)
def test_every_page_can_be_read_aloud_word_for_word(pack: Pack, presses: Press, language: str, answers: Case) -> None:
    for name, wish in pages_in(language):
        paper = presses.print(name, case(pack, answers), wish)
        check_ua(paper.drawn.pdf)
        check_words(paper)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_second_reader_of_the_structure_hears_the_same(
    pack: Pack, presses: Press, language: str, tmp_path: Path
) -> None:
    for name, wish in pages_in(language):
        paper = presses.print(name, case(pack), wish)
        (tmp_path / "paper.pdf").write_bytes(paper.drawn.pdf)
        command = ["pdfinfo", "-struct-text", tmp_path / "paper.pdf"]
        told = subprocess.run(command, check=True, capture_output=True, text=True).stdout
        lines = re.sub(r"\bLbl \(block\)\n(?:(?!\n\s*LBody).)*", "", told, flags=re.DOTALL)
        words = "".join(re.findall(r'^\s*"(.*?)"$', lines, re.MULTILINE))
        assert "".join(words.split()) == "".join(paper.text.split()), name
