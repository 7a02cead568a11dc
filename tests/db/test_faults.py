"""Proves that faults of disk or file are told by their code, unlike bugs."""

import errno
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from db import case_pages, cases
from db.errors import StoreError, StoreFault
from db.faults import told_as_store_errors
from db.store import Store, open_store

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
PACK = ("federal_relief", "0.1.0", "0f" * 32)


def fault_of_adding(store: Store, title: str = "One") -> StoreFault:
    with pytest.raises(StoreError) as caught, store.begin() as connection:
        cases.add(connection, title, PACK, NOON)
    return caught.value.fault


def titles(store: Store) -> list[str]:
    with store.begin() as connection:
        return [line.title for line in case_pages.page(connection, "", 50, None)]


def set_pragma(store: Store, pragma: str) -> None:
    with store.begin() as connection:
        connection.driver.execute(f"PRAGMA {pragma}")


def test_a_full_disk_is_told_with_nothing_half_saved(store: Store) -> None:
    set_pragma(store, "max_page_count = 1")
    assert fault_of_adding(store, "x" * 50_000) is StoreFault.FULL
    set_pragma(store, "max_page_count = 100000")
    assert titles(store) == []


def test_a_store_that_cannot_be_written_is_told(store: Store) -> None:
    set_pragma(store, "query_only = ON")
    assert fault_of_adding(store) is StoreFault.READ_ONLY


def test_a_program_that_keeps_the_file_is_told_until_it_lets_go(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("db.engine.BUSY_SECONDS", 0)
    store = open_store(place)
    with closing(sqlite3.connect(place, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        assert fault_of_adding(store) is StoreFault.BUSY
        with pytest.raises(StoreError) as caught:
            store.scrub()
        assert caught.value.fault is StoreFault.BUSY
    with store.begin() as connection:
        cases.add(connection, "after", PACK, NOON)
    assert titles(store) == ["after"]
    store.close()


def test_a_mistake_in_a_statement_stays_a_bug(store: Store) -> None:
    with pytest.raises(sqlite3.OperationalError), store.begin() as connection:
        connection.driver.execute("SELECT nothing FROM nowhere")


def test_a_fault_without_code_stays_as_it_is(tmp_path: Path) -> None:
    with pytest.raises(sqlite3.ProgrammingError), told_as_store_errors(tmp_path):
        raise sqlite3.ProgrammingError("no code")


@pytest.mark.parametrize(
    ("number", "fault"),
    [
        (errno.ENOSPC, StoreFault.FULL),
        (errno.EROFS, StoreFault.READ_ONLY),
        (errno.EACCES, StoreFault.READ_ONLY),
        (errno.EIO, StoreFault.UNREACHABLE),
        (None, StoreFault.UNREACHABLE),
    ],
)
def test_a_fault_of_the_disk_is_told_by_its_kind(tmp_path: Path, number: int | None, fault: StoreFault) -> None:
    with pytest.raises(StoreError) as caught, told_as_store_errors(tmp_path):
        raise OSError(number, "disk") if number else OSError("disk")
    assert (caught.value.fault, caught.value.path) == (fault, tmp_path)
