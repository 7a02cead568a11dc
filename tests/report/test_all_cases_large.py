"""Large print over 500 seeded cases."""

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
EACH = 10  # every tenth case has all the others in large print: their words are those of the normal size


@pytest.mark.slow
@pytest.mark.timeout(1800)
def test_the_summary_of_five_hundred_cases_in_large_print_can_be_read_aloud(pack: Pack) -> None:
    with press() as made:
        assert check_cases(made, whole_cases(pack), SUMMARIES) == CASES * len(SUMMARIES)


@pytest.mark.slow
@pytest.mark.timeout(1800)
def test_the_other_papers_in_large_print_can_be_read_aloud(pack: Pack) -> None:
    with press() as made:
        cases = islice(whole_cases(pack), 0, None, EACH)
        assert check_cases(made, cases, OTHERS) == CASES // EACH * len(OTHERS)
