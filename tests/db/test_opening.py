"""Proves that a store opens for one window, while a bad file is refused untouched."""

import os
import shutil
import sqlite3
import stat
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from db import birth, files
from db import store as store_module
from db.admission import revision_of
from db.engine import connect
from db.errors import StoreError, StoreFault
from db.ladder import SHIPPED
from db.store import Store, open_store

ROOT = Path(__file__).resolve().parents[2]
STORED = Path(__file__).parent / "files" / "store_0001.sqlite"
posix_modes = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes")


def fault_of_opening(path: Path) -> StoreFault:
    with pytest.raises(StoreError) as caught:
        open_store(path)
    return caught.value.fault


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.suffix != ".lock"}


def changed_by_sql(path: Path, *statements: str) -> Path:
    shutil.copyfile(STORED, path)
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for statement in statements:
            connection.execute(statement)
    return path


@posix_modes
def test_a_new_store_is_for_its_owner_alone(place: Path, store: Store) -> None:
    with store.begin() as connection:
        connection.driver.execute("DELETE FROM cases")
    modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in (place.parent, place.parent.parent)}
    assert set(modes.values()) == {0o700}
    written = list(place.parent.iterdir())
    assert {path.name for path in written} >= {"cases.sqlite", "cases.sqlite-wal", "cases.sqlite.lock"}
    assert {stat.S_IMODE(path.stat().st_mode) for path in written} == {0o600}


@posix_modes
def test_opening_takes_group_and_others_off_a_store(tmp_path: Path) -> None:
    path = Path(shutil.copyfile(STORED, tmp_path / "cases.sqlite"))
    path.chmod(0o644)
    open_store(path).close()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_disk_without_modes_keeps_a_store_all_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError

    path = Path(shutil.copyfile(STORED, tmp_path / "cases.sqlite"))
    monkeypatch.setattr(Path, "chmod", refuse)
    open_store(path).close()
    assert revision_of(path, SHIPPED) == SHIPPED.head


def test_a_connection_commits_durably_with_words_kept_off_the_disk(store: Store) -> None:
    wanted = {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "secure_delete": 1,
        "temp_store": 2,
        "recursive_triggers": 1,
        "fullfsync": 1,
        "trusted_schema": 0,
    }
    with store.begin() as connection:
        got = {name: connection.driver.execute(f"PRAGMA {name}").fetchone()[0] for name in wanted}
    assert got == wanted


def test_closing_leaves_one_whole_file(place: Path) -> None:
    open_store(place).close()
    assert {path.name for path in place.parent.iterdir()} == {"cases.sqlite", "cases.sqlite.lock"}


def test_a_second_window_is_refused_until_the_first_closes(place: Path, store: Store) -> None:
    assert fault_of_opening(place) is StoreFault.HELD
    assert fault_of_opening(place.parent / ".." / "rightdoor" / "cases.sqlite") is StoreFault.HELD
    store.close()
    open_store(place).close()


def test_another_process_is_refused_and_its_death_frees_the_store(place: Path) -> None:
    code = (
        "import sys, pathlib, db.store\n"
        "kept = db.store.open_store(pathlib.Path(sys.argv[1]))\n"
        "print('open', flush=True)\n"
        "sys.stdin.read()"
    )
    holder = subprocess.Popen(
        [sys.executable, "-c", code, str(place)], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    with holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "open\n"
        assert fault_of_opening(place) is StoreFault.HELD
        holder.kill()
    open_store(place).close()


def test_a_refused_file_leaves_the_lock_free(tmp_path: Path) -> None:
    path = tmp_path / "cases.sqlite"
    path.touch()
    assert fault_of_opening(path) is StoreFault.EMPTY
    path.unlink()
    open_store(path).close()


def with_a_long_answer(path: Path) -> Path:
    # Its last page is all text, which SQLite reads without noticing that some is missing.
    return changed_by_sql(
        path,
        "INSERT INTO answers (case_id, sequence, question_id, raw, said_at) "
        f"VALUES (1, 99, 'other_reason', '{'x' * 20_000}', '2026-11-23 09:00:00.000000')",
    )


def flip_a_page(path: Path) -> None:
    whole = bytearray(STORED.read_bytes())
    page = int.from_bytes(whole[16:18], "big")
    whole[page : page + 64] = b"\xff" * 64
    path.write_bytes(whole)


BAD_FILES = {
    "no bytes": (lambda path: path.write_bytes(b""), StoreFault.EMPTY),
    "a letter": (lambda path: path.write_text("Dear Sir"), StoreFault.FOREIGN),
    "another program's database": (
        lambda path: changed_by_sql(path, "PRAGMA application_id = 7"),
        StoreFault.FOREIGN,
    ),
    "cut inside the header": (lambda path: path.write_bytes(STORED.read_bytes()[:60]), StoreFault.DAMAGED),
    "cut inside a page": (lambda path: path.write_bytes(STORED.read_bytes()[:-100]), StoreFault.DAMAGED),
    "cut inside the end of a long answer": (
        lambda path: path.write_bytes(with_a_long_answer(path).read_bytes()[:-3000]),
        StoreFault.DAMAGED,
    ),
    "cut between pages": (lambda path: path.write_bytes(STORED.read_bytes()[:-8192]), StoreFault.DAMAGED),
    "no page size": (
        lambda path: path.write_bytes(STORED.read_bytes()[:16] + b"\0\0" + STORED.read_bytes()[18:]),
        StoreFault.DAMAGED,
    ),
    "a broken page": (flip_a_page, StoreFault.DAMAGED),
    "a lost row of an index": (
        lambda path: changed_by_sql(
            path,
            "PRAGMA writable_schema = ON",
            "DELETE FROM sqlite_master WHERE name = 'ix_cases_updated_id'",
        ),
        StoreFault.DAMAGED,
    ),
    "no table of answers": (lambda path: changed_by_sql(path, "DROP TABLE answers"), StoreFault.DAMAGED),
    "no schema version": (lambda path: changed_by_sql(path, "DELETE FROM alembic_version"), StoreFault.DAMAGED),
    "a newer schema": (
        lambda path: changed_by_sql(path, "UPDATE alembic_version SET version_num = '9001'"),
        StoreFault.NEWER,
    ),
}


@pytest.mark.parametrize("kind", BAD_FILES)
def test_a_bad_file_is_refused_untouched(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "cases.sqlite"
    make, fault = BAD_FILES[kind]
    make(path)
    before = contents(tmp_path)
    assert fault_of_opening(path) is fault
    assert contents(tmp_path) == before


def test_a_newer_store_with_an_open_log_is_refused_untouched(tmp_path: Path) -> None:
    path = changed_by_sql(tmp_path / "made.sqlite", "PRAGMA journal_mode = WAL")
    kept = tmp_path / "kept"
    kept.mkdir()
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9001'")
        shutil.copyfile(path, kept / "cases.sqlite")
        shutil.copyfile(f"{path}-wal", kept / "cases.sqlite-wal")
    before = contents(kept)
    assert fault_of_opening(kept / "cases.sqlite") is StoreFault.NEWER
    after = contents(kept)
    assert {name: after[name] for name in before} == before


def test_a_log_without_its_store_is_not_written_over(place: Path) -> None:
    place.parent.mkdir(parents=True)
    log = place.with_name("cases.sqlite-wal")
    log.write_bytes(b"what is left of a store")
    assert fault_of_opening(place) is StoreFault.DAMAGED
    assert contents(place.parent) == {log.name: b"what is left of a store"}


def test_a_folder_is_no_store(tmp_path: Path) -> None:
    path = tmp_path / "cases.sqlite"
    path.mkdir()
    assert fault_of_opening(path) is StoreFault.UNREACHABLE


def test_a_place_below_a_file_cannot_be_reached(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert fault_of_opening(tmp_path / "file" / "cases.sqlite") is StoreFault.UNREACHABLE


def test_a_lock_that_the_disk_cannot_keep_is_no_second_window(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_locks(_descriptor: int) -> None:
        raise OSError(95, "not supported")

    monkeypatch.setattr("db.lock._hold", no_locks)
    assert fault_of_opening(place) is StoreFault.UNREACHABLE


def test_a_crash_while_a_store_is_made_leaves_none_behind(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def crash() -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(birth, "schema", crash)
        with pytest.raises(KeyboardInterrupt):
            open_store(place)
    assert not place.exists()
    open_store(place).close()
    assert {path.name for path in place.parent.iterdir()} == {"cases.sqlite", "cases.sqlite.lock"}


def test_a_store_that_cannot_be_reopened_frees_its_lock(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise sqlite3.OperationalError("no code")

    with monkeypatch.context() as patch:
        patch.setattr(store_module, "connect", fail)
        with pytest.raises(sqlite3.OperationalError):
            open_store(place)
    open_store(place).close()


def test_a_connection_whose_settings_fail_is_closed(tmp_path: Path) -> None:
    path = tmp_path / "cases.sqlite"
    path.write_bytes(b"x" * 4096)
    with pytest.raises(sqlite3.DatabaseError):
        connect(path)


def test_a_finished_file_reaches_the_disk_before_its_name_does(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    steps: list[str] = []
    sync, replace = os.fsync, Path.replace

    def note_sync(descriptor: int) -> None:
        steps.append("sync")
        sync(descriptor)

    def note_move(path: Path, target: Path) -> Path:
        steps.append("move")
        return replace(path, target)

    monkeypatch.setattr(os, "fsync", note_sync)
    monkeypatch.setattr(Path, "replace", note_move)
    (tmp_path / "new").write_bytes(b"whole")
    files.put_in_place(tmp_path / "new", tmp_path / "kept")
    assert steps[:2] == ["sync", "move"]
    assert (tmp_path / "kept").read_bytes() == b"whole"


def test_a_changed_letter_in_what_makes_the_search_is_refused_untouched(place: Path) -> None:
    open_store(place).close()
    whole = place.read_bytes()
    assert whole.count(b"tokenize") == 1
    place.write_bytes(whole.replace(b"tokenize", b"tokenizd"))
    before = contents(place.parent)
    assert fault_of_opening(place) is StoreFault.DAMAGED
    assert contents(place.parent) == before
