"""Proves that copies of the cases can be relied on."""

import shutil
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Thread

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.engine.pack import Pack
from app.errors import UserError
from app.services.keeping import backups
from app.services.keeping.cases import CaseShelf
from app.services.keeping.library import library_shelf
from app.services.keeping.vault import Vault
from db.copies import DAYS, NEWEST, WEEKS, too_many
from db.records import CopyRecord
from db.store import open_store
from tests.services.vaults import PASSPHRASE, START, Clock, vault_at


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def vault(store_file: Path, clock: Clock) -> Vault:
    return vault_at(store_file, clock)


@pytest.fixture
def sealed(vault: Vault) -> Iterator[CaseShelf]:
    yield vault.create(PASSPHRASE).shelf
    vault.lock()


def folder(store_file: Path) -> Path:
    return store_file.with_name("cases.sqlite-copies")


def test_a_backup_holds_every_case_with_its_answers(
    sealed: CaseShelf, vault: Vault, store_file: Path, stamp: Pack
) -> None:
    case_id = sealed.new("One", stamp)
    sealed.save(case_id, "age", 41)
    made = backups.make_backup(sealed)
    assert (made.cases, backups.prove_backup(sealed, made)) == (1, 1)
    copy = CaseShelf(open_store(Path(shutil.copyfile(made.path, store_file.with_name("c"))), key=sealed.store.key))
    assert copy.answers(case_id) == {"age": 41}
    copy.close()


def test_a_first_backup_is_made_on_opening_then_one_after_hours(vault: Vault, store_file: Path, clock: Clock) -> None:
    made = []
    vault.create(PASSPHRASE)
    for hours in (1, 10, 2, 400):
        made.append(len(backups.list_backups(store_file)))
        vault.lock()
        clock.pass_by(hours * 3600)
        vault.unlock(PASSPHRASE)
    made.append(len(backups.list_backups(store_file)))
    vault.lock()
    assert made == [1, 1, 1, 2, 3]


def test_a_clock_set_back_makes_a_backup_due_that_outlives_the_others(
    sealed: CaseShelf, store_file: Path, clock: Clock
) -> None:
    for _ in range(5):
        clock.pass_by(60)
        backups.make_backup(sealed)
    assert not backups.backup_is_due(sealed)
    clock.now -= timedelta(days=3000)
    assert backups.backup_is_due(sealed)
    made = backups.make_backup(sealed)
    assert backups.list_backups(store_file)[0].path == made.path


def test_two_backups_of_one_second_are_two(sealed: CaseShelf, store_file: Path) -> None:
    paths = {backups.make_backup(sealed).path for _ in range(2)}
    assert len(paths) == 2
    assert paths <= {backup.path for backup in backups.list_backups(store_file)}


def test_files_of_others_in_the_folder_are_let_be(sealed: CaseShelf, store_file: Path) -> None:
    names = ("letter.txt", "copy-000009-99999999T999999Z.sqlite", "copy-x.sqlite")
    for name in names:
        (folder(store_file) / name).write_text("Dear Sir")
    made = backups.make_backup(sealed)
    assert backups.list_backups(store_file)[0].path == made.path
    assert all((folder(store_file) / name).read_text() == "Dear Sir" for name in names)


@given(minutes=st.lists(st.integers(0, 200_000), min_size=1, max_size=60))
def test_rotation_keeps_the_newest_with_days_and_weeks(minutes: list[int]) -> None:
    copies: tuple[CopyRecord, ...] = ()
    moment = datetime(2026, 1, 1, tzinfo=UTC)
    for number, step in enumerate(minutes):
        moment += timedelta(minutes=step)
        copies = (CopyRecord(number, moment, Path(str(number))), *copies)
        gone = {copy.number for copy in too_many(copies)}
        copies = tuple(copy for copy in copies if copy.number not in gone)
    assert [copy.number for copy in copies[:NEWEST]] == list(range(len(minutes) - 1, -1, -1))[:NEWEST]
    assert len(copies) <= NEWEST + DAYS + WEEKS
    assert too_many(copies) == ()


def test_a_copy_that_is_not_whole_is_never_named(
    sealed: CaseShelf, store_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = sorted(folder(store_file).iterdir())
    monkeypatch.setattr("db.copying._is_whole", lambda _: False)
    with pytest.raises(UserError, match="damaged"):
        backups.make_backup(sealed)
    assert sorted(folder(store_file).iterdir()) == before


@pytest.mark.parametrize(
    ("number", "sentence"), [(28, "disk is full"), (30, "cannot be written"), (5, "cannot be reached")]
)
def test_a_disk_that_fails_is_told_while_older_backups_stay(
    sealed: CaseShelf, store_file: Path, stamp: Pack, monkeypatch: pytest.MonkeyPatch, number: int, sentence: str
) -> None:
    case_id = sealed.new("One", stamp)
    before = [backup.path for backup in backups.list_backups(store_file)]

    def fail(*_: object) -> None:
        raise OSError(number, "disk")

    with monkeypatch.context() as patch:
        patch.setattr("os.fsync", fail)
        with pytest.raises(UserError, match=sentence):
            backups.make_backup(sealed)
    assert [backup.path for backup in backups.list_backups(store_file)] == before
    sealed.save(case_id, "age", 41)
    assert sealed.answers(case_id) == {"age": 41}


def test_a_broken_copy_cannot_take_the_place_of_the_store(
    sealed: CaseShelf, vault: Vault, store_file: Path, stamp: Pack
) -> None:
    sealed.new("One", stamp)
    made = backups.make_backup(sealed)
    whole = bytearray(made.path.read_bytes())
    whole[9000] ^= 1
    made.path.write_bytes(whole)
    with pytest.raises(UserError, match="damaged"):
        backups.prove_backup(sealed, made)
    vault.lock()
    store = store_file.read_bytes()
    with pytest.raises(UserError, match="damaged"):
        vault.restore(made.path, PASSPHRASE)
    with pytest.raises(UserError, match="backup is gone"):
        vault.restore(made.path.with_name("copy-000077-20261123T090000Z.sqlite"), PASSPHRASE)
    assert store_file.read_bytes() == store
    assert len(vault.unlock(PASSPHRASE).lines()) == 1


def test_a_window_that_holds_the_store_keeps_a_backup_from_its_place(sealed: CaseShelf, store_file: Path) -> None:
    made = backups.make_backup(sealed)
    with pytest.raises(UserError, match="another window"):
        vault_at(store_file).restore(made.path, PASSPHRASE)


def test_the_store_is_checked_on_a_thread_while_answers_are_saved(sealed: CaseShelf, stamp: Pack) -> None:
    case_id = sealed.new("One", stamp)
    faults: list[BaseException] = []

    def check() -> None:
        try:
            for _ in range(10):
                backups.check_store(sealed)
        except BaseException as error:
            faults.append(error)

    thread = Thread(target=check)
    thread.start()
    for number in range(100):
        sealed.save(case_id, "age", number)
    thread.join()
    assert faults == []


def test_damage_is_found_while_the_store_is_open(sealed: CaseShelf, store_file: Path, stamp: Pack) -> None:
    for number in range(100):
        sealed.new(f"case {number}", stamp)
    sealed.store.scrub()  # everything stands in the file now
    backups.check_store(sealed)
    whole = bytearray(store_file.read_bytes())
    whole[-5000] ^= 1
    store_file.write_bytes(whole)
    with pytest.raises(UserError, match="damaged"):
        backups.check_store(sealed)


def test_a_deleted_case_leaves_every_backup(sealed: CaseShelf, store_file: Path, clock: Clock, stamp: Pack) -> None:
    gone, kept = sealed.new("Gone", stamp), sealed.new("Kept", stamp)
    sealed.save(gone, "age", 41)
    for _ in range(3):
        clock.pass_by(86_400)
        backups.make_backup(sealed)
    made = backups.list_backups(store_file)
    counts = [backups.prove_backup(sealed, backup) for backup in made]
    sealed.delete(gone)
    assert backups.list_backups(store_file) == made
    assert counts == [2, 2, 2, 0]
    assert [backups.prove_backup(sealed, backup) for backup in made] == [1, 1, 1, 0]
    assert [line.id for line in sealed.lines()] == [kept]
    assert not list(folder(store_file).glob("*.new*"))


def test_a_plain_backup_holds_no_word_of_a_deleted_case(shelf: CaseShelf, store_file: Path, stamp: Pack) -> None:
    gone = shelf.new("Wilhelmina Thornapple", stamp)
    shelf.save(gone, "other_reason", "quartz umbrella")
    backups.make_backup(shelf)
    shelf.delete(gone)
    on_disk = b"".join(path.read_bytes() for path in store_file.parent.rglob("*") if path.is_file())
    assert [word for word in (b"hornapple", b"hor", b"quartz umbrella") if word in on_disk] == []


def test_a_deletion_that_was_cut_short_is_finished_by_the_next_backup(
    sealed: CaseShelf, store_file: Path, stamp: Pack, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone = sealed.new("Gone", stamp)
    made = backups.make_backup(sealed)
    with monkeypatch.context() as patch, pytest.raises(KeyboardInterrupt):
        patch.setattr("db.copies.forget_cases", interrupt)
        sealed.delete(gone)
    assert backups.prove_backup(sealed, made) == 1
    backups.make_backup(sealed)
    assert backups.prove_backup(sealed, made) == 0


def interrupt(*_: object) -> None:
    raise KeyboardInterrupt


def test_a_backup_that_cannot_be_read_is_named_after_a_deletion(sealed: CaseShelf, stamp: Pack) -> None:
    gone = sealed.new("Gone", stamp)
    made = backups.make_backup(sealed)
    made.path.write_bytes(b"x" * 8192)
    with pytest.raises(UserError, match="may still hold it") as caught:
        sealed.delete(gone)
    assert str(made.path) in caught.value.hint
    assert sealed.lines() == []


def test_a_shelf_in_memory_has_no_backups() -> None:
    shelf = library_shelf(lambda: START)
    for ask in (backups.make_backup, backups.backup_is_due, backups.check_store):
        with pytest.raises(UserError, match="no backups"):
            ask(shelf)
    shelf.wipe()
