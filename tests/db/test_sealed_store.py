"""Proves that a sealed store behaves as a plain one, with nothing to read on the disk."""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as sqlcipher

from db import answer_log, cases
from db.admission import revision_of
from db.engine import connect
from db.errors import StoreError, StoreFault
from db.inspection import inspect
from db.ladder import SHIPPED
from db.schema_engine import make_engine
from db.store import Store, memory_store, open_store
from db.store_key import StoreKey

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
PACK = ("federal_relief", "0.1.0", "0f" * 32)
NOBODY = 65534
ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def key() -> StoreKey:
    return StoreKey.random()


@pytest.fixture
def sealed(place: Path, key: StoreKey) -> Iterator[Store]:
    opened = open_store(place, key=key)
    yield opened
    opened.close()


def said(store: Store, raw: str = '"planted word"') -> int:
    with store.begin() as connection:
        case_id = cases.add(connection, "One", PACK, NOON)
        answer_log.append(connection, case_id, "other_reason", raw, NOON)
    return case_id


def fault_of_opening(path: Path, key: StoreKey, may_create: bool = True) -> StoreFault:
    with pytest.raises(StoreError) as caught:
        open_store(path, key=key, may_create=may_create)
    return caught.value.fault


def test_what_was_said_comes_back(place: Path, key: StoreKey) -> None:
    store = open_store(place, key=key)
    case_id = said(store)
    store.close()
    again = open_store(place, key=key)
    with again.begin() as connection:
        assert answer_log.current(answer_log.log_of(connection, case_id)) == {"other_reason": '"planted word"'}
    again.close()
    assert revision_of(place, SHIPPED, key) == SHIPPED.head


def test_a_connection_commits_durably_with_words_kept_off_the_disk(sealed: Store) -> None:
    wanted = {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "secure_delete": 1,
        "temp_store": 2,
        "recursive_triggers": 1,
        "trusted_schema": 0,
        "cipher_log_level": "NONE",
    }
    with sealed.begin() as connection:
        got = {name: connection.driver.execute(f"PRAGMA {name}").fetchone()[0] for name in wanted}
    assert got == wanted


def test_another_key_opens_nothing_and_changes_nothing(place: Path, sealed: Store) -> None:
    said(sealed)
    sealed.close()
    before = place.read_bytes()
    assert fault_of_opening(place, StoreKey.random()) is StoreFault.FOREIGN
    assert place.read_bytes() == before


def test_another_key_of_the_same_salt_finds_damage(place: Path, key: StoreKey, sealed: Store) -> None:
    sealed.close()
    assert fault_of_opening(place, StoreKey(bytes(32) + key.salt)) is StoreFault.DAMAGED


def test_a_plain_store_is_foreign_to_a_key(place: Path, key: StoreKey) -> None:
    open_store(place).close()
    assert fault_of_opening(place, key) is StoreFault.FOREIGN


def test_a_sealed_store_is_foreign_without_its_key(place: Path, sealed: Store) -> None:
    sealed.close()
    with pytest.raises(StoreError) as caught:
        open_store(place)
    assert caught.value.fault is StoreFault.FOREIGN


def test_a_sealed_file_of_another_program_is_foreign(place: Path, key: StoreKey, sealed: Store) -> None:
    sealed.close()
    connection = connect(place, key=key)
    connection.execute("PRAGMA application_id = 7")
    connection.close()
    assert fault_of_opening(place, key) is StoreFault.FOREIGN


def test_a_store_that_should_be_there_is_not_made_anew(place: Path, key: StoreKey) -> None:
    assert fault_of_opening(place, key, may_create=False) is StoreFault.MISSING
    assert not place.exists()


def test_no_error_holds_the_key_or_an_answer(sealed: Store, key: StoreKey) -> None:
    with pytest.raises(sqlcipher.OperationalError) as caught, sealed.begin() as connection:
        connection.driver.execute("INSERT INTO nowhere VALUES (?)", ("planted word",))
    told = f"{caught.value!r} {caught.value.__cause__!r} {make_engine(Path('x'), key).url!r}"
    assert "planted word" not in told
    assert key.secret[:32].hex() not in told


def test_damage_is_said_by_nobody_but_us(place: Path, key: StoreKey, sealed: Store) -> None:
    said(sealed)
    sealed.close()
    whole = bytearray(place.read_bytes())
    whole[4096 * 3 + 5] ^= 1
    place.write_bytes(whole)
    code = (
        "import sys, pathlib\nfrom db.store import open_store\nfrom db.store_key import StoreKey\n"
        "try: open_store(pathlib.Path(sys.argv[1]), key=StoreKey(bytes.fromhex(sys.stdin.read())))\n"
        "except Exception as error: print(error)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(place)],
        cwd=ROOT,
        input=key.secret.hex(),
        capture_output=True,
        text=True,
        check=True,
    )
    assert (done.stdout, done.stderr) == ("store: damaged\n", "")


def test_a_check_finds_a_row_that_hangs_on_nothing(place: Path, key: StoreKey, sealed: Store) -> None:
    said(sealed)
    inspect(place, key)
    with sealed.begin() as connection:
        connection.driver.execute("INSERT INTO notes VALUES (1, 'age', 'x', '2026')")
    connection = connect(place, key=key)
    connection.execute("PRAGMA foreign_keys = OFF")
    connection.execute("UPDATE notes SET case_id = 99")
    connection.close()
    with pytest.raises(StoreError) as caught:
        inspect(place, key)
    assert caught.value.fault is StoreFault.DAMAGED


def test_a_check_finds_a_broken_page(place: Path, key: StoreKey, sealed: Store) -> None:
    with sealed.begin() as connection:
        for number in range(60):
            cases.add(connection, f"case {number}", PACK, NOON)
    sealed.scrub()
    whole = bytearray(place.read_bytes())
    whole[4096 * 4 + 5] ^= 1
    place.write_bytes(whole)
    with pytest.raises(StoreError) as caught:
        inspect(place, key)
    assert caught.value.fault is StoreFault.DAMAGED


def vanish(place: Path) -> None:
    place.unlink()


def move_away(place: Path) -> None:
    place.parent.rename(place.parent.with_name("moved"))


def replace_by_another(place: Path) -> None:
    shutil.copyfile(place, place.with_name("other"))
    place.with_name("other").replace(place)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows lets nobody take an open file away")
@pytest.mark.parametrize("change", [vanish, move_away, replace_by_another], ids=lambda change: change.__name__)
@pytest.mark.parametrize("with_key", [False, True])
def test_no_answer_is_acknowledged_into_a_file_that_is_no_longer_there(
    place: Path, key: StoreKey, change: object, with_key: bool
) -> None:
    store = open_store(place, key=key if with_key else None)
    said(store)
    assert callable(change)
    change(place)
    with pytest.raises(StoreError) as caught:
        said(store)
    assert caught.value.fault is StoreFault.UNREACHABLE
    store.close()


def test_a_stick_that_comes_back_has_every_acknowledged_answer(place: Path, sealed: Store) -> None:
    case_id = said(sealed)
    away = place.parent.with_name("away")
    place.parent.rename(away)
    with pytest.raises(StoreError):
        said(sealed)
    away.rename(place.parent)
    with sealed.begin() as connection:
        assert len(answer_log.log_of(connection, case_id)) == 1
        assert cases.ids(connection) == (case_id,)
    said(sealed)


def test_a_full_disk_is_told_with_every_acknowledged_answer_kept(place: Path, key: StoreKey, sealed: Store) -> None:
    case_id = said(sealed)
    with sealed.begin() as connection:
        pages = connection.driver.execute("PRAGMA page_count").fetchone()[0]
        connection.driver.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(StoreError) as caught:
        said(sealed, "x" * 100_000)
    assert caught.value.fault is StoreFault.FULL
    sealed.close()
    again = open_store(place, key=key)
    with again.begin() as connection:
        assert cases.ids(connection) == (case_id,)
        assert len(answer_log.log_of(connection, case_id)) == 1
    again.close()


@pytest.fixture
def place_of_nobody() -> Iterator[Path]:
    """A place for a store that the test owns; an administrator, to whom nothing is read-only, becomes nobody."""
    with tempfile.TemporaryDirectory() as made:
        folder, was_root = Path(made), os.geteuid() == 0
        if was_root:
            os.chown(folder, NOBODY, NOBODY)
            os.seteuid(NOBODY)
        try:
            yield folder / "cases.sqlite"
        finally:
            folder.chmod(0o700)
            if was_root:
                os.seteuid(0)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes")
def test_a_folder_that_cannot_be_written_is_told(place_of_nobody: Path, key: StoreKey) -> None:
    open_store(place_of_nobody, key=key).close()
    for lock_is_there in (True, False):
        if not lock_is_there:
            place_of_nobody.with_name("cases.sqlite.lock").unlink()
        place_of_nobody.parent.chmod(0o500)
        assert fault_of_opening(place_of_nobody, key) is StoreFault.READ_ONLY
        place_of_nobody.parent.chmod(0o700)


def test_a_store_in_memory_is_new_every_time() -> None:
    first, second = memory_store(), memory_store()
    said(first)
    with second.begin() as connection:
        assert cases.ids(connection) == ()
    assert first.path is None
    first.erase()
    with first.begin() as connection:
        assert cases.ids(connection) == ()
    first.close()
    second.close()
