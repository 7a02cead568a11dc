"""Every kind of paper in English over 500 seeded cases."""

from __future__ import annotations

import pytest

from app.engine.pack import Pack
from app.services.printing.papers import PAPERS, Wish
from tests.report.all_cases import CASES, check_cases, whole_cases
from tests.report.paper_cases import names_in
from tests.report.printed import press

KINDS = tuple((name, Wish("en")) for name in names_in("en") if PAPERS[name] == ".pdf")


@pytest.mark.slow
@pytest.mark.timeout(1800)
def test_every_paper_of_five_hundred_cases_can_be_read_aloud(pack: Pack) -> None:
    with press() as made:
        assert check_cases(made, whole_cases(pack), KINDS) == CASES * len(KINDS)
