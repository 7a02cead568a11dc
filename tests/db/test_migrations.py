"""Proves that an older store climbs whole or not at all."""

import shutil
import sqlite3
import sys
from contextlib import closing
from datetime import UTC, date, datetime
from io import StringIO
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.operations import Operations
from alembic.script import ScriptDirectory
from sqlalchemy import create_mock_engine

from db import answer_log, case_pages, cases, judged, office, title_search
from db.admission import revision_of
from db.chain import first_break
from db.engine import APPLICATION_ID
from db.errors import StoreError, StoreFault
from db.ladder import MIGRATIONS, SHIPPED, Ladder
from db.migrate import climb
from db.models import Base
from db.records import Order
from db.schema_engine import driver, make_engine
from db.store import Store, open_store
from db.store_key import StoreKey

STORED = Path(__file__).parent / "files" / "store_0001.sqlite"
FIRST_CASE, SECOND_CASE = 1, 2
MOMENT = "2026-11-23 09:00:00.000000"

# A step as a later version may bring it: it drops the table that every answer hangs on.
STEP = """
import sqlalchemy as sa
from alembic import op

revision = "9001"
down_revision = "0004"


def upgrade():
    guards = op.get_bind().exec_driver_sql("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").all()
    for name, _ in guards:
        op.execute(f"DROP TRIGGER {name}")
    with op.batch_alter_table("cases", recreate="always") as batch:
        batch.add_column(sa.Column("note", sa.Text(), nullable=True))
    for _, sql in guards:
        op.execute(sql)
"""


STORED_0002 = STORED.with_name("store_0002.sqlite")
STORED_0003 = STORED.with_name("store_0003.sqlite")


def test_the_stored_file_of_0002_opens_with_all_that_was_said_or_signed(tmp_path: Path) -> None:
    store = open_store(Path(shutil.copyfile(STORED_0002, tmp_path / "cases.sqlite")))
    with store.begin() as connection:
        titles = {line.id: (line.title, line.answered) for line in case_pages.page(connection, "", 50, None)}
        for case_id in cases.ids(connection):
            assert first_break(cases.get(connection, case_id), answer_log.lines_of(connection, case_id)) is None
        signed = answer_log.sign_offs_of(connection, FIRST_CASE)
        noted, gone = office.notes(connection, FIRST_CASE), cases.deletions(connection)
        kept = judged.last(connection, FIRST_CASE)
        assert title_search.few_with(connection, "angel") == [FIRST_CASE]
    store.close()
    assert titles == {FIRST_CASE: ("Ángel Ruiz", 3), SECOND_CASE: ("Second person", 1)}
    assert [(line.sequence, line.name) for line in signed] == [(4, "R. Doe")]
    assert noted == {"age": "Seen on the card."}
    assert len(gone) == 1
    assert kept is None


def test_the_stored_file_of_0003_shows_what_came_out_at_a_glance(tmp_path: Path) -> None:
    store = open_store(Path(shutil.copyfile(STORED_0003, tmp_path / "cases.sqlite")))
    with store.begin() as connection:
        lines = {line.title: line for line in case_pages.page(connection, "", 50, None)}
        by_name = [line.title for line in case_pages.page(connection, "", 50, None, Order.NAME)]
        by_date = [(line.title, line.key) for line in case_pages.page(connection, "", 1, None, Order.DATE)]
        sample = cases.get(connection, lines["Third person"].id).sample
    store.close()
    judged_line = lines["Third person"]
    assert (judged_line.doors, judged_line.days, judged_line.current) == (
        "motion_3582=need_papers motion_2255=may_ask_now",
        "2026-12-15=gate 2027-03-02=clock",
        True,
    )
    assert (lines["Second person"].doors, lines["Second person"].current, sample) == (None, False, None)
    assert by_name == ["Ángel Ruiz", "Second person", "Third person"]
    assert by_date == [("Third person", date(2026, 12, 15))]


@pytest.mark.parametrize(
    "summary", ["", "{", "[]", "null", '{"as_of": 7}', '{"as_of": "2026-11-24"}', "[" * 9000, '{"as_of": "x"}']
)
def test_a_result_that_was_damaged_before_the_climb_is_told_when_it_is_read(tmp_path: Path, summary: str) -> None:
    path = Path(shutil.copyfile(STORED_0003, tmp_path / "cases.sqlite"))
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE judged SET summary = ?", (summary,))
    store = open_store(path)
    with store.begin() as connection:
        [line] = [line for line in case_pages.page(connection, "", 50, None) if line.title == "Third person"]
    assert (line.doors, line.days) == ("", "")
    store.close()


@pytest.fixture
def stored(tmp_path: Path) -> Path:
    """A store as version 0001 left it: two cases, one deleted."""
    return Path(shutil.copyfile(STORED, tmp_path / "cases.sqlite"))


def ladder_with(step: str, folder: Path) -> Ladder:
    folder.mkdir()
    (folder / "9001_later.py").write_text(step, encoding="utf-8")
    return Ladder(revisions=(*SHIPPED.revisions, "9001"), folders=(*SHIPPED.folders, folder))


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
        titles = {line.id: (line.title, line.answered) for line in case_pages.page(connection, "", 50, None)}
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


def structure(path: Path) -> dict[str, object]:
    """Return all that the schema means; columns added later stand in other words than those made at once."""
    with closing(sqlite3.connect(path)) as connection:
        ask = connection.execute
        named = dict(ask("SELECT name, type FROM sqlite_master WHERE name NOT LIKE 'sqlite_%'").fetchall())
        whole: dict[str, object] = {"triggers": ask("SELECT sql FROM sqlite_master WHERE type = 'trigger'").fetchall()}
        for name in [name for name, kind in named.items() if kind == "table"]:
            whole[name] = [
                sorted(ask(f"SELECT * FROM {view}('{name}')").fetchall())
                for view in ("pragma_table_xinfo", "pragma_foreign_key_list")
            ]
            for index in ask(f"SELECT name, \"unique\" FROM pragma_index_list('{name}')").fetchall():
                whole[index[0]] = [index, ask(f"SELECT * FROM pragma_index_xinfo('{index[0]}')").fetchall()]
        return whole


def is_of_the_models(_object: object, name: str | None, kind: str, *_: object) -> bool:
    return kind != "table" or not str(name).startswith("titles")


def test_the_migrated_schema_is_the_schema_of_the_models(tmp_path: Path) -> None:
    climbed, made = tmp_path / "climbed.sqlite", tmp_path / "made.sqlite"
    climbed.touch()
    with make_engine(climbed).connect() as connection:
        with connection.begin():
            climb(connection, SHIPPED)
        with connection.begin():
            options = {"compare_type": True, "include_object": is_of_the_models}
            context = MigrationContext.configure(connection, opts=options)
            assert compare_metadata(context, Base.metadata) == []
    open_store(made).close()
    assert {"sign_offs", "notes", "deletions", "judged", "case_days", "drafts", "titles"} <= set(structure(made))
    assert {**structure(climbed), "triggers": None} == {**structure(made), "triggers": None}
    assert sorted(structure(climbed)["triggers"]) == sorted(structure(made)["triggers"])  # type: ignore[call-overload]


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
        for revision in SHIPPED.revisions:
            ScriptDirectory(str(MIGRATIONS)).get_revision(revision).module.upgrade()
    made: list[str] = []
    server = create_mock_engine(
        "postgresql://", lambda statement, *_, **__: made.append(str(statement.compile(dialect=server.dialect)))
    )
    Base.metadata.create_all(server, checkfirst=False)
    for sql in (said.getvalue(), " ".join(made)):
        for table in Base.metadata.tables.values():
            assert f"CREATE TABLE {table.name} (" in sql
            assert all(f"{column.name} " in sql for column in table.columns)
        assert "RAISE(ABORT" not in sql
        assert "fts5" not in sql


def test_a_store_of_today_opens_without_loading_alembic(stored: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    open_store(stored).close()
    monkeypatch.setitem(sys.modules, "db.migrate", None)
    open_store(stored).close()
    assert revision_of(stored, SHIPPED) == SHIPPED.head


def test_what_was_said_before_the_chain_is_linked(stored: Path) -> None:
    store = open_store(stored)
    with store.begin() as connection:
        for case_id in cases.ids(connection):
            case, lines = cases.get(connection, case_id), answer_log.lines_of(connection, case_id)
            assert case.entries == len(lines) > 0
            assert first_break(case, lines) is None
        assert title_search.few_with(connection, "angel") == [FIRST_CASE]
    store.close()


def test_a_sealed_store_climbs_sealed(tmp_path: Path) -> None:
    path, key, first = tmp_path / "cases.sqlite", StoreKey.random(), Ladder(("0001",), SHIPPED.folders)
    path.touch()
    with make_engine(path, key).connect() as connection:
        driver(connection).execute(f"PRAGMA application_id = {APPLICATION_ID}")
        with connection.begin():
            climb(connection, first)
            connection.exec_driver_sql(
                "INSERT INTO cases VALUES (1, ?, 'Ángel Ruiz', ?, ?, 'p', '1', 'x', NULL)", ("0f" * 16, *[MOMENT] * 2)
            )
            connection.exec_driver_sql(
                "INSERT INTO answers VALUES (1, 1, 1, 'other_reason', '\"planted\"', ?)", (MOMENT,)
            )
    store = open_store(path, key=key)
    with store.begin() as connection:
        assert answer_log.current(answer_log.log_of(connection, 1)) == {"other_reason": '"planted"'}
    store.close()
    copy = tmp_path / "cases.sqlite.before-0001"
    assert revision_of(copy, first, key) == "0001"
    assert all(b"planted" not in file.read_bytes() for file in tmp_path.iterdir())


def test_an_older_store_climbs_with_every_answer(stored: Path, tmp_path: Path) -> None:
    ladder = ladder_with(STEP, tmp_path / "later")
    before = log_counts(stored)
    store = open_store(stored, ladder)
    with store.begin() as connection:
        columns = [row[1] for row in connection.driver.execute("PRAGMA table_info(cases)")]
        keys_on = connection.driver.execute("PRAGMA foreign_keys").fetchone()[0]
    store.close()
    assert "note" in columns
    assert keys_on == 1
    assert log_counts(stored) == before != []
    assert revision_of(stored, ladder) == "9001"


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
    with closing(sqlite3.connect(crashed / f"cases.sqlite.before-{SHIPPED.head}")) as copy:
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
    monkeypatch.setattr("db.copying._is_whole", lambda _copy: False)
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
    assert revision_of(path, ladder) == "9001"
