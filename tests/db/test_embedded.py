"""Proves that a file is told what SQLAlchemy would tell it, without SQLAlchemy."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from datetime import UTC, date, datetime, timedelta, timezone
from itertools import count
from pathlib import Path
from uuid import UUID

import pytest

from db import answer_log, birth, case_pages, cases, drafts, judged, office
from db.embed import embedded_text
from db.embedded import FILE
from db.engine import APPLICATION_ID
from db.errors import StoreError, StoreFault
from db.judged import Gist
from db.ladder import SHIPPED
from db.models import Base
from db.page_kinds import Found, Part, name_of
from db.records import Order, SignOffRecord
from db.schema_engine import driver, make_engine
from db.statements import STATEMENTS
from db.store import open_store
from db.transaction import Transaction

NOON = datetime(2026, 11, 23, 12, 0, 0, 120, tzinfo=UTC)
LATER = datetime(2026, 11, 24, 1, tzinfo=timezone(timedelta(hours=9)))
PACK, NEW_PACK = ("federal_relief", "0.1.0", "0f" * 32), ("federal_relief", "0.2.0", "1f" * 32)
GIST = Gist('{"doors": {}}', {"first": "open"}, {date(2026, 12, 1): "clock", date(2026, 11, 30): "gate"})
TABLES = [table.name for table in Base.metadata.sorted_tables]


def work(opened: Transaction) -> list[object]:
    """Do everything that is done with cases; return everything that was read."""
    first, second = (cases.add(opened, title, PACK, NOON, sample) for title, sample in (("Ann", None), ("Ñandú", "s")))
    gone = cases.add(opened, "Gone", PACK, LATER)
    cases.rename(opened, second, "Quincy Ñandú", LATER)
    cases.touch(opened, second, None, LATER)
    cases.restamp(opened, second, NEW_PACK, LATER)
    for question, raw in (("age", "41"), ("state", '"NY"'), ("age", None)):
        answer_log.answer(opened, first, question, raw, "state", LATER)
    answer_log.append(opened, first, "state", '"MÉ"', NOON)
    answer_log.add_line(opened, first, SignOffRecord(0, "R. Doe", "", "Read.", PACK[2], "0f", NOON, "", "2f"))
    office.set_keep_until(opened, second, date(2027, 1, 1))
    office.set_keep_until(opened, gone, None)
    for note in ("to go", "to stay"):
        office.set_note(opened, first, "age", note, LATER)
    drafts.replace(opened, first, {"age": "4", "state": '"N'})
    kept = [judged.keep(opened, first, pack[2], GIST, NOON) for pack in (PACK, NEW_PACK)]
    judged.copy(opened, first, second)
    public_id = cases.get(opened, gone).public_id
    cases.remove(opened, gone, LATER)
    return [
        kept,
        [cases.get(opened, case_id) for case_id in cases.ids(opened)],
        [cases.find(opened, sought) for sought in (public_id, cases.get(opened, first).public_id)],
        cases.deletions(opened),
        cases.newest_change(opened),
        answer_log.lines_of(opened, first),
        answer_log.counts(opened, [first, second]),
        office.due(opened, date(2027, 1, 1)),
        office.notes(opened, first),
        drafts.of_case(opened, first),
        judged.last(opened, first),
        judged.last(opened, gone),
        *[case_pages.page(opened, "", 5, before, order, date(2026, 11, 1)) for order, before in places()],
    ]


def places() -> list[tuple[Order, tuple[datetime | date | str, int] | None]]:
    firsts = [(order, None) for order in Order]
    return [
        *firsts,
        (Order.RECENT, (LATER, 2)),
        (Order.NAME, ("ann", 1)),
        (Order.DATE, (date(2026, 11, 30), 1)),
        (Order.DATE, (NOON, 2)),
    ]


def rows(path: Path) -> dict[str, list[tuple[object, ...]]]:
    with closing(sqlite3.connect(path)) as connection:
        return {table: connection.execute(f"SELECT * FROM {table}").fetchall() for table in TABLES}


def test_the_file_of_statements_is_up_to_date() -> None:
    assert FILE.read_text(encoding="utf-8") == embedded_text(), (
        "db/embedded.json lags behind the models or db/statements: write it anew with `python -m db.embed`"
    )


def test_each_statement_is_run_by_somebody_and_each_that_is_run_is_there() -> None:
    named = {
        name
        for path in Path(birth.__file__).parent.glob("*.py")
        for name in re.findall(r'Prepared\("(.+)"\)', path.read_text())
    }
    pages = {name_of(part, found, later) for part in Part for found in Found for later in (False, True)}
    assert named | pages == set(STATEMENTS)


def test_a_file_keeps_and_gives_the_same_with_the_library_as_without(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = []
    for name in ("without", "with"):
        numbers = count(1)
        monkeypatch.setattr(cases, "uuid4", lambda numbers=numbers: UUID(int=next(numbers)))
        store = open_store(tmp_path / name)
        if name == "without":
            with store.begin() as opened:
                read.append(work(opened))
        store.close()
    with make_engine(tmp_path / "with").connect() as connection, connection.begin():
        read.append(work(connection))
    assert read[0] == read[1]
    assert rows(tmp_path / "without") == rows(tmp_path / "with")


def everything(path: Path) -> tuple[object, ...]:
    with closing(sqlite3.connect(path)) as connection:
        ask = connection.execute
        schema = ask("SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY name").fetchall()
        pragmas = [ask(f"PRAGMA {name}").fetchone() for name in ("application_id", "page_size", "user_version")]
        return schema, pragmas, ask("SELECT * FROM alembic_version").fetchall(), path.stat().st_size


def test_a_new_store_is_what_the_library_makes(tmp_path: Path) -> None:
    birth.create_store(tmp_path / "without", SHIPPED.head)
    (tmp_path / "with").touch()
    with make_engine(tmp_path / "with").connect() as connection:
        driver(connection).execute(f"PRAGMA application_id = {APPLICATION_ID}")
        with connection.begin():
            Base.metadata.create_all(connection)
            connection.exec_driver_sql(
                "CREATE TABLE alembic_version (\n\tversion_num VARCHAR(32) NOT NULL, \n"
                "\tCONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)\n)"
            )
            connection.exec_driver_sql("INSERT INTO alembic_version VALUES (?)", (SHIPPED.head,))
    assert everything(tmp_path / "without") == everything(tmp_path / "with")


@pytest.mark.parametrize(
    ("change", "read"),
    [
        ("UPDATE cases SET public_id = 7", lambda opened: cases.get(opened, 1)),
        ("UPDATE cases SET public_id = x'00'", lambda opened: cases.get(opened, 1)),
        ("UPDATE cases SET public_id = 'planted'", lambda opened: cases.get(opened, 1)),
        ("UPDATE cases SET keep_until = 'planted'", lambda opened: cases.get(opened, 1)),
        ("UPDATE cases SET keep_until = 20261123", lambda opened: cases.get(opened, 1)),
        ("UPDATE cases SET updated = 'planted'", lambda opened: cases.newest_change(opened)),
        ("UPDATE cases SET updated = 5", lambda opened: case_pages.page(opened, "", 5, None)),
    ],
)
def test_a_value_that_its_column_cannot_hold_is_damage(place: Path, change: str, read: object) -> None:
    store = open_store(place)
    with store.begin() as opened:
        cases.add(opened, "Ann", PACK, NOON)
        opened.driver.execute(change)
    assert callable(read)
    with pytest.raises(StoreError) as caught, store.begin() as opened:
        read(opened)
    assert caught.value.fault is StoreFault.DAMAGED
    assert "planted" not in f"{caught.value!r} {caught.value.__cause__!r}"
    store.close()


def test_a_transaction_that_fails_while_it_is_committed_is_undone(place: Path) -> None:
    store = open_store(place)
    with pytest.raises(sqlite3.IntegrityError), store.begin() as opened:
        cases.add(opened, "Ann", PACK, NOON)
        opened.driver.execute("PRAGMA defer_foreign_keys = ON")
        opened.driver.execute("INSERT INTO notes VALUES (99, 'age', 'x', '2026')")
    with store.begin() as opened:
        assert cases.ids(opened) == ()
    store.close()


def test_a_transaction_within_another_undoes_both(place: Path) -> None:
    store = open_store(place)
    with pytest.raises(sqlite3.OperationalError), store.begin() as opened:
        cases.add(opened, "Ann", PACK, NOON)
        with store.begin():
            pass
    with store.begin() as opened:
        assert cases.ids(opened) == ()
    store.close()
