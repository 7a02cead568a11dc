"""Every kind of paper over many seeded cases."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice

from app.engine.pack import Pack
from app.report.document import ReportDocument
from app.report.summary.fitting import MOST_LARGE_PAGES, MOST_PAGES
from app.services.printing.papers import BOTH, STAFF_COPY, PaperCase, Wish
from tests.report.paper_cases import seeded_cases
from tests.report.printed import Press, Printed, check_ua, check_words

CASES = 500
SUMMARY = "client-summary"
# To read every word of a page takes as long as to make it: all papers of one case in so many are read.
READ_ONE_IN = 5
PRIVATE = ("abuse", "sexual", "harm in custody", "who had control", "kind of harm", "danger now", "abuso")
STAFF_WORDS = ("red flag", "staff copy", "supervising", "privileged", "alertas", "copia del personal")
FORBIDDEN = ("you qualify", "you are eligible", "you will", "you should file", "you have until", "usted califica")


def whole_cases(pack: Pack, count: int = CASES) -> Iterator[PaperCase]:
    """The first ``count`` seeded cases that are whole."""
    return islice(seeded_cases(pack, count * 2), count)


def check_cases(press: Press, cases: Iterable[PaperCase], kinds: Iterable[tuple[str, Wish]]) -> int:
    """Print these kinds of each case and check each page; return how many papers were seen."""
    kinds, seen = tuple(kinds), 0
    for place, case in enumerate(cases):
        for name, wish in kinds:
            paper = press.print(name, case, wish)
            check_ua(paper.drawn.pdf)
            check_secrets(name, paper)
            if name == SUMMARY:
                check_pages(paper, wish)
            if place % READ_ONE_IN == 0:
                check_words(paper)
            seen += 1
    return seen


def check_pages(paper: Printed, wish: Wish) -> None:
    """Page 1 holds the plan alone; a side has no more pages than a paper in one language."""
    sides = 2 if wish.language == BOTH else 1
    assert paper.drawn.pages <= sides * (MOST_LARGE_PAGES if wish.large else MOST_PAGES)
    assert paper.drawn.pages % sides == 0
    if not wish.large:
        assert paper.drawn.part_ends[0] == 1


def check_secrets(name: str, paper: Printed) -> None:
    """No paper promises, none but the staff's own tells what is private."""
    told = paper.told
    documents = (told,) if isinstance(told, ReportDocument) else (told.left, told.right)
    running = (line for one in documents for line in (*one.head.left, one.head.short_title, *one.foot))
    words = " ".join((paper.text, *running)).lower()
    assert [phrase for phrase in FORBIDDEN if phrase in words] == []
    if name != STAFF_COPY:
        assert [word for word in (*PRIVATE, *STAFF_WORDS) if word in words] == []
