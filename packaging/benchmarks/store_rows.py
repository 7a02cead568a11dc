"""The rows of the store."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime, timedelta
from functools import partial
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import UUID

from app.services.keeping.case_lines import Place
from app.services.keeping.cases import CaseShelf
from app.services.packs import load_pack
from benchmarks.measures import Check, Line, compared, shown
from benchmarks.rounds import Contender, in_turn
from benchmarks.sealed_shelf import sealed_shelf
from db import title_search
from db.engine import fold
from db.transaction import FileTransaction

CASES = 100_000
PAGE = 50
LATER = 1_000
"""Which page is read besides the first."""

SAVES = 100
_ANSWERS_OF_A_CASE = 3
_START = datetime(2026, 1, 5, 9, tzinfo=UTC)
_RARE = "Zyxwin"
_SAVE = "INSERT INTO answers (case_id, sequence, question_id, raw, said_at) VALUES (?, ?, ?, ?, ?)"
_PAGE = """\
SELECT c.id, c.title, c.updated, c.open_question_id, c.sample, c.pack_sha256, j.doors, j.days,
 (SELECT count(DISTINCT a.question_id) FROM answers a WHERE a.case_id = c.id)
 FROM cases c LEFT JOIN judged j ON j.case_id = c.id {where}
 ORDER BY c.updated DESC, c.id DESC LIMIT ?"""
_FIRST_PAGE = _PAGE.format(where="")
_LATER_PAGE = _PAGE.format(where="WHERE (c.updated, c.id) < (?, ?)")
_LIKE = _PAGE.format(where="WHERE c.folded LIKE ?")
_A_CASE = """\
INSERT INTO cases (public_id, title, created, updated, pack_id, pack_version, pack_sha256, folded)
 VALUES (?, ?, ?, ?, 'federal_relief', '1', '', ?)"""
_AN_ANSWER = "INSERT INTO answers (case_id, sequence, question_id, raw, said_at) VALUES (?, ?, ?, '\"yes\"', ?)"


def row_8() -> Iterator[Line]:
    """Save one answer, on the disk when the call returns."""
    with sealed_shelf() as shelf, TemporaryDirectory(prefix="rightdoor-bench-") as folder:
        raw = _plain_log(Path(folder) / "raw.sqlite")
        case = shelf.new("One case", load_pack())
        ours = partial(shelf.save, case, "direct_appeal", "none", "certiorari")
        found = in_turn({"anchor": _many(partial(_save_raw, raw, count(1))), "ours": _many(ours)})
        raw.close()
    anchor, mine = found["anchor"] * 1e6, found["ours"] * 1e6
    checks = (Check(mine / anchor, 1.6, 1.3), Check(mine - anchor, 150, 60, "us"))
    what = "one answer saved durably (encrypted store, WAL, FULL)"
    yield Line(8, what, f"raw sqlite3, WAL, FULL: {shown(anchor, 'us')}", shown(mine, "us"), checks)


def _plain_log(path: Path) -> sqlite3.Connection:
    raw = sqlite3.connect(path, isolation_level=None)
    for setting in ("journal_mode = WAL", "synchronous = FULL"):
        raw.execute(f"PRAGMA {setting}")
    raw.execute(
        "CREATE TABLE answers (id INTEGER PRIMARY KEY, case_id INTEGER, sequence INTEGER, question_id TEXT, raw TEXT,"
        " said_at TEXT, UNIQUE (case_id, sequence))"
    )
    return raw


def _save_raw(raw: sqlite3.Connection, numbers: Iterator[int]) -> None:
    raw.execute(_SAVE, (1, next(numbers), "direct_appeal", '"none"', datetime.now(UTC).isoformat()))


def _many(work: Callable[[], object]) -> Contender:
    """Measure the mean of one call, by the middle of the calls: a disk has moments of its own."""

    def contender() -> float:
        times = []
        for _ in range(SAVES):
            start = time.perf_counter()
            work()
            times.append(time.perf_counter() - start)
        return sorted(times)[SAVES // 2]

    return contender


def rows_9_10() -> Iterator[Line]:
    """Page through many cases; look for a rare word among them."""
    with sealed_shelf() as shelf:
        with shelf.transaction() as connection:
            assert isinstance(connection, FileTransaction)
            _fill(connection)
            raw = connection.driver
        yield from _pages(shelf, raw)
        yield _search(shelf, raw)


def _pages(shelf: CaseShelf, raw: sqlite3.Connection) -> Iterator[Line]:
    before = _place_before(raw, LATER)
    at = (str(before[0])[:26], before[1])
    for number, place, statement, values in (
        (1, None, _FIRST_PAGE, (PAGE,)),
        (LATER, before, _LATER_PAGE, (*at, PAGE)),
    ):
        anchor, ours = partial(_rows, raw, statement, values), partial(shelf.lines, "", PAGE, place)
        if [row[0] for row in anchor()] != [line.id for line in ours()]:
            raise RuntimeError("the raw query reads another page")
        found = in_turn({"anchor": _many(anchor), "ours": _many(ours)})
        what = f"list page of {PAGE} among {CASES:,} cases, page {number:,}"
        yield compared(9, what, found["anchor"] * 1e6, found["ours"] * 1e6, "us", 5, 3.2, "raw query")


def _search(shelf: CaseShelf, raw: sqlite3.Connection) -> Line:
    anchor = partial(_rows, raw, _LIKE, (f"%{fold(_RARE)}%", PAGE))
    ours = partial(shelf.lines, _RARE, PAGE)
    if [row[0] for row in anchor()] != [line.id for line in ours()]:
        raise RuntimeError("LIKE finds other cases")

    def once() -> float:
        start = time.perf_counter()
        anchor()
        return time.perf_counter() - start

    found = in_turn({"anchor": once, "ours": _many(ours)})
    what = f"search among {CASES:,} cases, rare word"
    return compared(10, what, found["anchor"] * 1e6, found["ours"] * 1e6, "us", 1 / 100, 1 / 500, "LIKE")


def _rows(raw: sqlite3.Connection, statement: str, values: Sequence[object]) -> list[tuple[object, ...]]:
    return raw.execute(statement, values).fetchall()


def _place_before(raw: sqlite3.Connection, page: int) -> Place:
    """Return where the page before this one ends."""
    last = "SELECT updated, id FROM cases ORDER BY updated DESC, id DESC LIMIT 1 OFFSET ?"
    updated, case_id = raw.execute(last, ((page - 1) * PAGE - 1,)).fetchone()
    return datetime.fromisoformat(f"{updated}+00:00"), case_id


def _fill(opened: FileTransaction) -> None:
    names = [f"Case {number:06} of somebody" for number in range(CASES)]
    for place in range(7, CASES, CASES // 3):
        names[place] = f"{_RARE} {place}"
    cases = (
        (UUID(int=number + 1).hex, name, _stored(_START), _stored(_START + timedelta(minutes=number)), fold(name))
        for number, name in enumerate(names)
    )
    opened.driver.executemany(_A_CASE, cases)
    answers = (
        (number + 1, line, f"q{line}", _stored(_START))
        for number in range(CASES)
        for line in range(1, _ANSWERS_OF_A_CASE + 1)
    )
    opened.driver.executemany(_AN_ANSWER, answers)
    for number, name in enumerate(names):
        title_search.add(opened, number + 1, fold(name))


def _stored(moment: datetime) -> str:
    return moment.isoformat(" ", "microseconds")[:26]


ROWS = {8: row_8, 9: rows_9_10, 10: rows_9_10}
