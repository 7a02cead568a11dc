"""Large print over a part of the 500 seeded cases: its words are those of the normal size."""

from __future__ import annotations

from itertools import islice

import pytest

from app.engine.pack import Pack
from app.services.printing.papers import BOTH, LARGE_PAPERS, Wish
from tests.report.all_cases import CASES, SUMMARY, check_cases, whole_cases
from tests.report.paper_cases import names_in
from tests.report.printed import press

SUMMARIES = tuple((SUMMARY, Wish(language, large=True)) for language in ("en", "es", BOTH))
OTHERS = tuple(
    (name, Wish(language, large=True))
    for language in ("en", "es")
    for name in LARGE_PAPERS
    if name != SUMMARY and name in names_in(language)
)
EACH_SUMMARY, EACH = 5, 10
"""Every fifth case gives its summaries in large print, every tenth all the others."""


@pytest.mark.slow
@pytest.mark.timeout(1800)
def test_the_summary_of_a_hundred_cases_in_large_print_can_be_read_aloud(pack: Pack) -> None:
    with press() as made:
        cases = islice(whole_cases(pack), 0, None, EACH_SUMMARY)
        assert check_cases(made, cases, SUMMARIES) == CASES // EACH_SUMMARY * len(SUMMARIES)


@pytest.mark.slow
@pytest.mark.timeout(1800)
def test_the_other_papers_in_large_print_can_be_read_aloud(pack: Pack) -> None:
    with press() as made:
        cases = islice(whole_cases(pack), 0, None, EACH)
        assert check_cases(made, cases, OTHERS) == CASES // EACH * len(OTHERS)
