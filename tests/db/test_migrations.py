"""Proves that an older store climbs whole or not at all."""

import shutil
import sqlite3
import sys
from contextlib import closing
from datetime import UTC, datetime
from io import StringIO
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.operations import Operations
from alembic.script import ScriptDirectory
from sqlalchemy import create_mock_engine

from db import answer_log, cases
from db.admission import revision_of
from db.engine import make_engine
from db.errors import StoreError, StoreFault
from db.ladder import MIGRATIONS, SHIPPED, Ladder
from db.migrate import climb
from db.models import Base
from db.store import Store, open_store

STORED = Path(__file__).parent / "files" / "store_0001.sqlite"
FIRST_CASE, SECOND_CASE = 1, 2

# A step as a later version may bring it: it drops the table that every answer hangs on.
STEP = """
import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade():
    guards = op.get_bind().exec_driver_sql("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").all()
    for name, _ in guards:
        op.execute(f"DROP TRIGGER {name}")
    with op.batch_alter_table("cases", recreate="always") as batch:
        batch.add_column(sa.Column("note", sa.Text(), nullable=True))
    for _, sql in guards:
        op.execute(sql)
"""


@pytest.fixture
def stored(tmp_path: Path) -> Path:
    """A store as version 0001 left it: two cases, one deleted."""
    return Path(shutil.copyfile(STORED, tmp_path / "cases.sqlite"))


def ladder_with(step: str, folder: Path) -> Ladder:
    folder.mkdir()
    (folder / "0002_later.py").write_text(step, encoding="utf-8")
    return Ladder(revisions=("0001", "0002"), folders=(*SHIPPED.folders, folder))


def schema(path: Path) -> list[tuple[str, str]]:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY name").fetchall()


def log_counts(path: Path) -> list[tuple[int, int]]:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute("SELECT case_id, count(*) FROM answers GROUP BY case_id").fetchall()


def test_the_ladder_names_every_shipped_step() -> None:
    script = ScriptDirectory(str(MIGRATIONS))
    assert tuple(step.revision for step in script.walk_revisions())[::-1] == SHIPPED.revisions


def test_the_stored_file_of_0001_opens_with_all_that_was_said(stored: Path) -> None:
    store = open_store(stored)
    with store.begin() as connection:
        titles = {line.id: (line.title, line.answered) for line in cases.page(connection, "", 50, None)}
        first = cases.get(connection, FIRST_CASE)
        log = answer_log.log_of(connection, FIRST_CASE)
    store.close()
    assert titles == {FIRST_CASE: ("Ángel Ruiz", 3), SECOND_CASE: ("Second person", 1)}
    assert first.created == datetime(2026, 11, 23, 9, tzinfo=UTC)
    assert (first.pack_id, first.pack_version, first.pack_sha256) == ("federal_relief", "0.1.0", "0f" * 32)
    assert first.open_question == "request_made"
    assert [(line.question, line.raw) for line in log] == [
        ("age", "67.50"),
        ("judgment_date", '"2019-03"'),
        ("grounds", '["age_65", "other"]'),
        ("request_made", '"yes"'),
        ("request_made", None),
    ]


def test_the_migrated_schema_is_the_schema_of_the_models(tmp_path: Path) -> None:
    climbed, made = tmp_path / "climbed.sqlite", tmp_path / "made.sqlite"
    climbed.touch()
    with make_engine(climbed).connect() as connection:
        with connection.begin():
            climb(connection, SHIPPED)
        with connection.begin():
            context = MigrationContext.configure(connection, opts={"compare_type": True})
            assert compare_metadata(context, Base.metadata) == []
    open_store(made).close()
    assert schema(climbed) == schema(made)


def test_the_schema_of_the_stored_file_is_the_first_step(stored: Path, tmp_path: Path) -> None:
    first = tmp_path / "first.sqlite"
    first.touch()
    with make_engine(first).connect() as connection, connection.begin():
        climb(connection, Ladder(revisions=("0001",), folders=SHIPPED.folders))
    assert schema(stored) == schema(first)


def test_another_server_gets_the_same_tables_without_the_guards_of_sqlite() -> None:
    said = StringIO()
    context = MigrationContext.configure(dialect_name="postgresql", opts={"as_sql": True, "output_buffer": said})
    with Operations.context(context):
        ScriptDirectory(str(MIGRATIONS)).get_revision("0001").module.upgrade()
    made: list[str] = []
    server = create_mock_engine(
        "postgresql://", lambda statement, *_, **__: made.append(str(statement.compile(dialect=server.dialect)))
    )
    Base.metadata.create_all(server, checkfirst=False)
    assert said.getvalue().replace(";", "").split() == " ".join(made).split()
    assert "TRIGGER" not in said.getvalue()


def test_a_store_of_today_opens_without_loading_alembic(stored: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "db.migrate", None)
    open_store(stored).close()
    assert revision_of(stored, SHIPPED) == SHIPPED.head


def test_an_older_store_climbs_with_every_answer(stored: Path, tmp_path: Path) -> None:
    ladder = ladder_with(STEP, tmp_path / "later")
    before = log_counts(stored)
    store = open_store(stored, ladder)
    with store.begin() as connection:
        columns = [row[1] for row in connection.exec_driver_sql("PRAGMA table_info(cases)")]
        keys_on = connection.exec_driver_sql("PRAGMA foreign_keys").scalar_one()
    store.close()
    assert "note" in columns
    assert keys_on == 1
    assert log_counts(stored) == before != []
    assert revision_of(stored, ladder) == "0002"


def test_the_copy_made_before_a_step_is_a_whole_store_of_the_old_schema(stored: Path, tmp_path: Path) -> None:
    old = schema(stored)
    open_store(stored, ladder_with(STEP, tmp_path / "later")).close()
    copy = tmp_path / "cases.sqlite.before-0001"
    assert schema(copy) == old
    assert log_counts(copy) == log_counts(stored)
    assert revision_of(copy, SHIPPED) == "0001"
    assert not list(tmp_path.glob("*.new*"))


def test_the_copy_holds_what_still_stands_in_the_log(stored: Path, tmp_path: Path) -> None:
    crashed = tmp_path / "crashed"
    crashed.mkdir()
    store = open_store(stored)
    with store.begin() as connection:
        cases.rename(connection, FIRST_CASE, "Only in the log", datetime(2026, 11, 24, tzinfo=UTC))
    for suffix in ("", "-wal"):
        shutil.copyfile(f"{stored}{suffix}", crashed / f"cases.sqlite{suffix}")
    store.close()
    open_store(crashed / "cases.sqlite", ladder_with(STEP, tmp_path / "later")).close()
    with closing(sqlite3.connect(crashed / "cases.sqlite.before-0001")) as copy:
        assert copy.execute("SELECT title FROM cases WHERE id = ?", (FIRST_CASE,)).fetchone() == ("Only in the log",)


@pytest.mark.parametrize(
    ("last_words", "error"),
    [
        ('    op.execute("SELECT nothing FROM nowhere")', Exception),
        ('    raise RuntimeError("a bug in a step")', RuntimeError),
        ('    op.execute("UPDATE cases SET id = id + 100")', StoreError),
    ],
)
def test_a_failing_step_leaves_the_old_schema_with_all_rows(
    stored: Path, tmp_path: Path, last_words: str, error: type[Exception]
) -> None:
    old_schema, old_rows = schema(stored), log_counts(stored)
    step = f'{STEP}    op.create_table("half", sa.Column("id", sa.Integer()))\n{last_words}\n'
    with pytest.raises(error):
        open_store(stored, ladder_with(step, tmp_path / "later"))
    assert schema(stored) == old_schema
    assert log_counts(stored) == old_rows
    open_store(stored).close()


def test_a_copy_that_is_not_whole_stops_the_climb(
    stored: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = schema(stored)
    monkeypatch.setattr("db.migrate._is_whole", lambda _copy: False)
    with pytest.raises(StoreError) as caught:
        open_store(stored, ladder_with(STEP, tmp_path / "later"))
    assert caught.value.fault is StoreFault.DAMAGED
    assert schema(stored) == old
    assert not (tmp_path / "cases.sqlite.before-0001").exists()


def test_this_version_refuses_what_a_later_one_climbed_to(stored: Path, tmp_path: Path) -> None:
    open_store(stored, ladder_with(STEP, tmp_path / "later")).close()
    climbed = stored.read_bytes()
    with pytest.raises(StoreError) as caught:
        open_store(stored)
    assert caught.value.fault is StoreFault.NEWER
    assert stored.read_bytes() == climbed


def test_a_percent_sign_in_the_folder_is_no_obstacle(tmp_path: Path) -> None:
    folder = tmp_path / "100% mine #1?"
    folder.mkdir()
    path = Path(shutil.copyfile(STORED, folder / "cases.sqlite"))
    ladder = ladder_with(STEP, folder / "later")
    opened: Store = open_store(path, ladder)
    opened.close()
    assert revision_of(path, ladder) == "0002"
