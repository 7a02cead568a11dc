"""Proves that the tables of an office server are made once, whole, guarded."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import psycopg
import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy.exc import DBAPIError, ResourceClosedError

from db import answer_log, case_pages, cases
from db.chain import first_break
from db.errors import StoreError, StoreFault
from db.ladder import SHIPPED, Ladder
from db.models import Base
from db.records import SignOffRecord
from db.server import _MIGRATION_LOCK, ServerStore, open_server
from tests.office_server import OfficeServer

NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)
PACK = ("federal_relief", "0.1.0", "0f" * 32)
LATER = """
import sqlalchemy as sa
from alembic import op

revision = "9001"
down_revision = "{head}"


def upgrade():
    op.add_column("cases", sa.Column("later", sa.Text(), nullable=True))
    {last_words}
"""


def ladder_with(folder: Path, last_words: str = "pass") -> Ladder:
    folder.mkdir()
    step = LATER.format(head=SHIPPED.head, last_words=last_words)
    (folder / "9001_later.py").write_text(step, encoding="utf-8")
    return Ladder((*SHIPPED.revisions, "9001"), (*SHIPPED.folders, folder))


def fault_of(call: Callable[[], object]) -> StoreFault:
    with pytest.raises(StoreError) as caught:
        call()
    return caught.value.fault


def with_case(url: str) -> tuple[ServerStore, int]:
    store = open_server(url)
    with store.begin() as connection:
        case_id = cases.add(connection, "Ann Lee", PACK, NOW)
        answer_log.answer(connection, case_id, "age", "67", "judgment_date", NOW)
        answer_log.add_line(connection, case_id, SignOffRecord(0, "R. Doe", "", "Read.", "0f", "", NOW, "", None))
    return store, case_id


def rows(server: OfficeServer, url: str, asked: str) -> list[tuple[object, ...]]:
    with server.admin(url.rpartition("/")[2]) as admin:
        return admin.execute(asked).fetchall()  # type: ignore[arg-type]


def test_the_tables_of_a_new_server_are_those_of_the_models(office_url: str) -> None:
    store = open_server(office_url)
    options = {"compare_type": True, "compare_server_default": True}
    with store.begin() as connection:
        assert compare_metadata(MigrationContext.configure(connection, opts=options), Base.metadata) == []
    store.close()


def test_moments_come_back_in_utc_whatever_the_server_likes(office_server: OfficeServer, office_url: str) -> None:
    with office_server.admin("postgres") as admin:
        admin.execute(f"ALTER DATABASE {office_url.rpartition('/')[2]} SET timezone = 'Asia/Kolkata'")  # type: ignore
    store, case_id = with_case(office_url)
    with store.begin() as connection:
        case, line = cases.get(connection, case_id), case_pages.page(connection, "", 5, None)[0]
        assert case.created == line.updated == NOW
        assert case.created.tzinfo is UTC
        assert first_break(case, answer_log.lines_of(connection, case_id)) is None
    store.close()


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE answers SET raw = '1'",
        "DELETE FROM answers",
        "TRUNCATE answers",
        "UPDATE sign_offs SET name = 'x'",
        "DELETE FROM sign_offs",
        "TRUNCATE cases CASCADE",
    ],
)
def test_the_server_keeps_the_log_from_being_changed(office_url: str, change: str) -> None:
    store, case_id = with_case(office_url)
    with pytest.raises(DBAPIError, match="an answer row"), store.begin() as connection:
        connection.exec_driver_sql(change)
    with store.begin() as connection:
        assert len(answer_log.lines_of(connection, case_id)) == 2
        cases.remove(connection, case_id, NOW)
        assert connection.exec_driver_sql("SELECT count(*) FROM answers").scalar_one() == 0
    store.close()


def test_laptops_that_start_at_once_make_the_tables_once(office_url: str) -> None:
    opened: list[ServerStore] = []
    laptops = [threading.Thread(target=lambda: opened.append(open_server(office_url))) for _ in range(5)]
    for laptop in laptops:
        laptop.start()
    for laptop in laptops:
        laptop.join()
    assert len(opened) == 5
    for store in opened:
        with store.begin() as connection:
            assert case_pages.page(connection, "", 5, None) == ()
        store.close()


def test_a_climb_waits_for_the_lock_that_laptops_share(office_server: OfficeServer, office_url: str) -> None:
    name = office_url.rpartition("/")[2]
    opened: list[ServerStore] = []
    with office_server.admin(name) as admin:
        admin.execute("SELECT pg_advisory_lock(%s)", (_MIGRATION_LOCK,))
        laptop = threading.Thread(target=lambda: opened.append(open_server(office_url)))
        laptop.start()
        waiting = "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted AND objid = %s"
        while admin.execute(waiting, (_MIGRATION_LOCK,)).fetchone() == (0,):
            laptop.join(0.01)
        assert admin.execute("SELECT to_regclass('cases')").fetchone() == (None,)
    laptop.join()
    opened[0].close()


def test_an_older_server_climbs_with_every_answer(office_url: str, tmp_path: Path) -> None:
    ladder = ladder_with(tmp_path / "later")
    store, case_id = with_case(office_url)
    store.close()
    store = open_server(office_url, ladder)
    with store.begin() as connection:
        assert answer_log.current(answer_log.lines_of(connection, case_id)) == {"age": "67"}
        assert connection.exec_driver_sql("SELECT later FROM cases").all() == [(None,)]
    store.close()
    assert fault_of(lambda: open_server(office_url)) is StoreFault.SERVER_NEWER


def test_a_failing_step_leaves_the_old_tables(office_server: OfficeServer, office_url: str, tmp_path: Path) -> None:
    store, _ = with_case(office_url)
    store.close()
    with pytest.raises(RuntimeError):
        open_server(office_url, ladder_with(tmp_path / "later", 'raise RuntimeError("a bug in a step")'))
    assert rows(office_server, office_url, "SELECT version_num FROM alembic_version") == [(SHIPPED.head,)]
    assert rows(office_server, office_url, "SELECT 1 FROM pg_attribute WHERE attname = 'later'") == []
    open_server(office_url).close()


def test_a_laptop_that_comes_back_after_a_climb_is_told(
    office_server: OfficeServer, office_url: str, tmp_path: Path
) -> None:
    store, case_id = with_case(office_url)
    open_server(office_url, ladder_with(tmp_path / "later")).close()
    rows(
        office_server,
        office_url,
        "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE usename = 'clinic'",
    )

    def look() -> None:
        with store.begin() as connection:
            cases.get(connection, case_id)

    assert fault_of(look) is StoreFault.SERVER_NEWER
    store.close()


@pytest.mark.parametrize("table", ["cases", "alembic_version"])
def test_a_database_of_something_else_is_refused_unchanged(
    office_server: OfficeServer, office_url: str, table: str
) -> None:
    with office_server.admin(office_url.rpartition("/")[2]) as admin:
        admin.execute(f"CREATE TABLE {table} (number int)")  # type: ignore[arg-type]
    assert fault_of(lambda: open_server(office_url)) is StoreFault.SERVER_FOREIGN
    found = rows(office_server, office_url, "SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace")
    assert found == [(table,)]


def test_a_user_who_may_not_make_tables_is_told(office_server: OfficeServer, office_url: str) -> None:
    with office_server.admin("postgres") as admin:
        admin.execute(f"ALTER DATABASE {office_url.rpartition('/')[2]} OWNER TO postgres")  # type: ignore[arg-type]
    assert fault_of(lambda: open_server(office_url)) is StoreFault.SERVER_READ_ONLY


def test_another_laptop_waits_its_turn_with_the_same_case(office_server: OfficeServer, office_url: str) -> None:
    first, case_id = with_case(office_url)
    second = open_server(office_url)
    done = threading.Event()

    def answer_too() -> None:
        with second.begin() as connection:
            answer_log.answer(connection, case_id, "age", "68", None, NOW)
        done.set()

    with first.begin() as connection, office_server.admin(office_url.rpartition("/")[2]) as admin:
        answer_log.answer(connection, case_id, "age", "69", None, NOW)
        laptop = threading.Thread(target=answer_too)
        laptop.start()
        while admin.execute("SELECT count(*) FROM pg_locks WHERE NOT granted").fetchone() == (0,):
            laptop.join(0.01)
        assert not done.is_set()
    laptop.join()
    with first.begin() as connection:
        lines = answer_log.lines_of(connection, case_id)
        assert [(line.sequence, getattr(line, "raw", None)) for line in lines] == [
            (1, "67"),
            (2, None),
            (3, "69"),
            (4, "68"),
        ]
        assert first_break(cases.get(connection, case_id), lines) is None
        assert answer_log.current(lines) == {"age": "68"}
    first.close()
    second.close()


def test_a_line_in_a_place_that_is_taken_is_told_as_busy(office_url: str) -> None:
    store, case_id = with_case(office_url)

    def write_over() -> None:
        with store.begin() as connection:
            connection.exec_driver_sql(
                "INSERT INTO answers (case_id, sequence, question_id, raw, said_at) VALUES (%s, 1, 'age', '1', now())",
                (case_id,),
            )

    assert fault_of(write_over) is StoreFault.SERVER_BUSY
    store.close()


def test_only_faults_of_the_server_are_told(office_url: str) -> None:
    store = open_server(office_url)
    with pytest.raises(DBAPIError) as caught, store.begin() as connection:
        connection.exec_driver_sql("SELECT nothing FROM nowhere")
    assert isinstance(caught.value.orig, psycopg.ProgrammingError)
    store.close()
    assert store.closed


def test_a_closed_store_reaches_the_server_no_more(office_server: OfficeServer, office_url: str) -> None:
    store, _ = with_case(office_url)
    store.close()
    with pytest.raises(ResourceClosedError), store.begin():
        raise AssertionError("it is open")
    there = "SELECT pid FROM pg_stat_activity WHERE usename = 'clinic' AND datname = current_database()"
    for _ in range(100):  # the server notices after a moment that somebody left
        if not (found := rows(office_server, office_url, there)):
            break
        time.sleep(0.05)
    assert found == []
