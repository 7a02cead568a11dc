"""The papers that face each other in two languages, over 500 seeded cases."""

from __future__ import annotations

import pytest

from app.engine.pack import Pack
from app.services.printing.papers import BOTH, Wish
from tests.report.all_cases import CASES, SUMMARY, check_cases, whole_cases
from tests.report.printed import press

KINDS = tuple((name, Wish(BOTH)) for name in (SUMMARY, "wall-calendar", "envelope"))


@pytest.mark.slow
@pytest.mark.timeout(1800)
def test_both_languages_of_five_hundred_cases_can_be_read_aloud(pack: Pack) -> None:
    with press() as made:
        assert check_cases(made, whole_cases(pack), KINDS) == CASES * len(KINDS)
