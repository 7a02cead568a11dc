"""Every kind of paper over the third quarter of 500 seeded cases."""

from __future__ import annotations

import pytest

from app.engine.pack import Pack
from tests.report.all_cases import check_quarter


@pytest.mark.slow
@pytest.mark.timeout(1800)
def test_every_paper_can_be_read_aloud(pack: Pack) -> None:
    check_quarter(pack, 2)
