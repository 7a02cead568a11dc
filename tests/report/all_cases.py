"""Every kind of paper over many seeded cases."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import islice

from app.engine.pack import Pack
from app.report.document import ReportDocument
from app.report.summary.fitting import MOST_LARGE_PAGES, MOST_PAGES
from app.services.printing.papers import ANSWER_SHEETS, BOTH, STAFF_COPY, PaperCase, Wish
from tests.report.paper_cases import pages_in, seeded_cases
from tests.report.printed import Press, Printed, check_ua, check_words, press

CASES = 500
SUMMARY = "client-summary"
# To read every word of a page takes as long as to make it: all papers of one case in so many are read.
READ_ONE_IN = 5
# An answer sheet for a client who reads Spanish has both languages: in large print it is two dozen pages long.
LONG_ONE_IN = 4
PRIVATE = ("abuse", "sexual", "harm in custody", "who had control", "kind of harm", "danger now", "abuso")
STAFF_WORDS = ("red flag", "staff copy", "supervising", "privileged", "alertas", "copia del personal")
FORBIDDEN = ("you qualify", "you are eligible", "you will", "you should file", "you have until", "usted califica")


def kinds() -> Iterator[tuple[str, Wish]]:
    """Every paper that is drawn on pages: in each language, in both at once, in each size."""
    for language in ("en", "es"):
        yield from pages_in(language)
    for name in (SUMMARY, "wall-calendar", "envelope"):
        yield name, Wish(BOTH)
    yield SUMMARY, Wish(BOTH, large=True)


def whole_cases(pack: Pack, count: int = CASES) -> Iterator[PaperCase]:
    """The first ``count`` seeded cases that are whole."""
    return islice(seeded_cases(pack, count * 2), count)


def check_quarter(pack: Pack, quarter: int) -> None:
    """Print every kind of paper for one of the four quarters of the cases; check each page."""
    each = CASES // 4
    cases = list(islice(whole_cases(pack), quarter * each, (quarter + 1) * each))
    with press() as made, _few_collections():
        assert check_cases(made, cases, kinds()) == each


def check_cases(press: Press, cases: Iterable[PaperCase], wanted: Iterable[tuple[str, Wish]]) -> int:
    """Print these kinds of each case, check each page that was not seen before; return how many cases were seen."""
    wanted, seen = tuple(wanted), 0
    for place, case in enumerate(cases):
        for name, wish in wanted:
            if _is_long(name, wish) and place % LONG_ONE_IN:
                continue
            paper = press.print_new(name, case, wish)
            if paper is not None:
                _check(name, wish, paper, read=place % READ_ONE_IN == 0)
            assert paper is not None or name != SUMMARY
        seen += 1
    return seen


def _is_long(name: str, wish: Wish) -> bool:
    return wish.large and wish.language == "es" and name in ANSWER_SHEETS


@contextmanager
def _few_collections() -> Iterator[None]:
    """Drawing makes many objects that live shortly; to look for lost ones less often saves a twentieth."""
    before = gc.get_threshold()
    gc.set_threshold(100_000, *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)


def _check(name: str, wish: Wish, paper: Printed, *, read: bool) -> None:
    check_ua(paper.drawn.pdf)
    check_secrets(name, paper)
    if name == SUMMARY:
        check_pages(paper, wish)
    if read:
        check_words(paper)


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
