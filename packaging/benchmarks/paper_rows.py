"""The rows of the paper."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from app.engine.pack import Pack
from app.services.packs import load_pack
from app.services.printing.papers import PaperCase, make_paper
from benchmarks.children import script, whole_process
from benchmarks.complete_cases import TODAY, Answers, complete_cases
from benchmarks.measures import Line, compared
from benchmarks.minimal_paper import minimal_paper
from benchmarks.rounds import in_turn, timed

PAGES = 4
_CASES = 60
_PAGE = re.compile(rb"/Type\s*/Page\b")


def row_11() -> Iterator[Line]:
    """Draw the client summary, in a program that has drawn one before, then in one that has just started."""
    pack = load_pack()
    answers = _case_of(pack, PAGES)
    warm = in_turn(
        {
            "anchor": timed(lambda: minimal_paper(PAGES)),
            "ours": timed(lambda: make_paper("client-summary", PaperCase(pack, answers, TODAY))),
        }
    )
    plain, ours = script("minimal_paper", PAGES), script("client_paper", json.dumps(answers))
    whole = in_turn({"anchor": lambda: whole_process(plain), "ours": lambda: whole_process(ours)})
    for name, found in (("warm", warm), ("whole process", whole)):
        what = f"client summary, tagged, {PAGES} pages, {name}"
        yield compared(11, what, found["anchor"] * 1e3, found["ours"] * 1e3, "ms", 4, 2, "minimal ReportLab, untagged")


def _case_of(pack: Pack, pages: int) -> Answers:
    """Return the first case whose summary has so many pages."""
    for answers in complete_cases(pack, _CASES):
        if len(_PAGE.findall(make_paper("client-summary", PaperCase(pack, answers, TODAY)))) == pages:
            return answers
    raise RuntimeError(f"no summary of {pages} pages")


ROWS = {11: row_11}
