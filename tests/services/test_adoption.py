"""Proves that plain cases move into a vault whole, whatever cuts the move short."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from app.engine.pack import Pack
from app.errors import UserError
from app.services.keeping import backups, record
from app.services.keeping.cases import open_shelf
from app.services.keeping.vault import AdoptedVault, Vault, VaultState
from db import adopting
from db.errors import StoreError, StoreFault
from tests.services.vaults import PASSPHRASE, vault_at

STORED = Path(__file__).parents[1] / "db" / "files" / "store_0001.sqlite"
WORD = b"quartz umbrella"


class PowerCutError(Exception):
    """The moment in which everything stops."""


@pytest.fixture(autouse=True)
def few_rows_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(adopting, "_ROWS_AT_ONCE", 7)


@pytest.fixture
def plain(store_file: Path, stamp: Pack) -> Path:
    """A plain store with all that a store can hold, its backups beside it."""
    shelf = open_shelf(store_file)
    for number in range(3):
        case_id = shelf.new(f"Case {number}", stamp)
        for answered in range(20 if number == 0 else 3):
            shelf.save(case_id, "other_reason", f"quartz umbrella {answered}")
        record.sign_off(shelf, case_id, "R. Doe", "attorney", "Read.", stamp)
        record.set_note(shelf, case_id, "age", "seen")
        record.set_keep_until(shelf, case_id, date(2030, 1, 1))
    shelf.delete(shelf.new("Gone", stamp))
    backups.make_backup(shelf)
    shelf.close()
    return store_file


@pytest.fixture
def sealed(tmp_path: Path) -> Path:
    return tmp_path / "data" / "cases.sealed.sqlite"


def whole(shelf_or_vault: AdoptedVault | Path) -> tuple[object, ...]:
    """Return all that is told of the cases."""
    shelf = open_shelf(shelf_or_vault) if isinstance(shelf_or_vault, Path) else shelf_or_vault.shelf
    lines = shelf.lines()
    told = (
        lines,
        [shelf.answers(line.id) for line in lines],
        [record.head(shelf, line.id) for line in lines],
        [record.sign_offs(shelf, line.id) for line in lines],
        [record.notes(shelf, line.id) for line in lines],
        [record.keep_until(shelf, line.id) for line in lines],
        record.deletions(shelf),
        record.verify(shelf),
        shelf.lines("case 1"),
    )
    if isinstance(shelf_or_vault, Path):
        shelf.close()
    return told


def readable(folder: Path) -> set[str]:
    return {path.name for path in folder.rglob("*") if path.is_file() and WORD in path.read_bytes()}


def test_a_vault_takes_every_case_with_its_record(plain: Path, sealed: Path, stamp: Pack) -> None:
    before = whole(plain)
    vault = vault_at(sealed)
    adopted = vault.adopt_plain(plain, PASSPHRASE)
    assert whole(adopted) == before
    assert (adopted.cases, adopted.broken) == (3, ())
    assert adopted.shelf.new("Next", stamp) == 5  # the number of a deleted case is not used again
    vault.lock()
    assert vault.state is VaultState.LOCKED
    assert len(vault.unlock_with_recovery(adopted.recovery_key).lines()) == 4
    vault.lock()


def test_the_plain_store_stands_aside_with_all_that_belongs_to_it(plain: Path, sealed: Path) -> None:
    before = whole(plain)
    vault = vault_at(sealed)
    adopted = vault.adopt_plain(plain, PASSPHRASE)
    assert adopted.plain == plain.with_name("cases.sqlite.plain")
    assert not plain.exists()
    assert not plain.with_name("cases.sqlite-copies").exists()
    assert [copy.number for copy in backups.list_backups(adopted.plain)] == [1]
    assert whole(adopted.plain) == before
    assert readable(plain.parent) == {"cases.sqlite.plain", backups.list_backups(adopted.plain)[0].path.name}
    vault.lock()


def test_the_plain_store_is_overwritten_only_when_asked(plain: Path, sealed: Path) -> None:
    vault = vault_at(sealed)
    adopted = vault.adopt_plain(plain, PASSPHRASE)
    second_name = plain.with_name("second name")
    second_name.hardlink_to(adopted.plain)
    vault.discard_plain(adopted.plain)
    assert readable(plain.parent) == set()
    assert set(second_name.read_bytes()) == {0}
    assert not list(plain.parent.glob("*.plain*"))
    assert len(adopted.shelf.lines()) == 3
    vault.lock()


def test_only_a_plain_store_that_was_moved_is_discarded_by_somebody_with_the_key(plain: Path, sealed: Path) -> None:
    vault = vault_at(sealed)
    adopted = vault.adopt_plain(plain, PASSPHRASE)
    with pytest.raises(ValueError, match="moved aside"):
        vault.discard_plain(sealed)
    vault.lock()
    with pytest.raises(UserError, match="locked"):
        vault.discard_plain(adopted.plain)
    assert adopted.plain.exists()


def test_a_plain_file_is_never_taken_for_a_locked_vault(plain: Path, sealed: Path) -> None:
    vault = vault_at(sealed)
    assert vault.state is VaultState.NEW
    vault.adopt_plain(plain, PASSPHRASE)
    vault.lock()
    assert vault_at(plain).state is VaultState.NEW


def test_an_older_plain_store_is_adopted_with_its_copy(tmp_path: Path, sealed: Path) -> None:
    old = tmp_path / "data" / "cases.sqlite"
    old.parent.mkdir()
    shutil.copyfile(STORED, old)
    vault = vault_at(sealed)
    adopted = vault.adopt_plain(old, PASSPHRASE)
    assert {line.title for line in adopted.shelf.lines()} == {"Ángel Ruiz", "Second person"}
    assert adopted.broken == ()
    assert old.with_name("cases.sqlite.plain.before-0001").exists()
    vault.discard_plain(adopted.plain)
    assert not list(old.parent.glob("cases.sqlite*[!k]"))
    vault.lock()


def test_a_record_that_was_broken_before_is_moved_and_named(plain: Path, sealed: Path) -> None:
    shelf = open_shelf(plain)
    with shelf.transaction() as connection:
        connection.driver.execute("UPDATE cases SET head = 'x' WHERE id = 2")
    shelf.close()
    vault = vault_at(sealed)
    adopted = vault.adopt_plain(plain, PASSPHRASE)
    assert [line.case_id for line in adopted.broken] == [2]
    assert adopted.cases == 3
    vault.lock()


def test_a_window_with_the_plain_store_stands_in_the_way(plain: Path, sealed: Path) -> None:
    shelf = open_shelf(plain)
    with pytest.raises(UserError, match="another window"):
        vault_at(sealed).adopt_plain(plain, PASSPHRASE)
    shelf.close()
    assert not sealed.exists()


def test_there_has_to_be_a_plain_store(store_file: Path, sealed: Path) -> None:
    with pytest.raises(UserError):
        vault_at(sealed).adopt_plain(store_file, PASSPHRASE)
    assert not store_file.exists()
    assert vault_at(sealed).state is VaultState.NEW


@pytest.mark.parametrize("content", [b"", b"no store", STORED.read_bytes()[:5000]])
def test_a_bad_plain_store_is_refused_untouched(store_file: Path, sealed: Path, content: bytes) -> None:
    store_file.parent.mkdir()
    store_file.write_bytes(content)
    with pytest.raises(UserError):
        vault_at(sealed).adopt_plain(store_file, PASSPHRASE)
    assert store_file.read_bytes() == content
    assert vault_at(sealed).state is VaultState.NEW


@pytest.mark.parametrize("there", ["vault", "backups", "same"])
def test_nothing_takes_the_place_of_sealed_cases(plain: Path, sealed: Path, there: str) -> None:
    before = whole(plain)
    target = plain if there == "same" else sealed
    if there != "same":
        vault = vault_at(sealed)
        vault.create(PASSPHRASE)
        vault.lock()
    if there == "backups":
        for path in sealed.parent.glob("cases.sealed.sqlite*"):
            if path.is_file():
                path.unlink()
    with pytest.raises(UserError):
        vault_at(target).adopt_plain(plain, PASSPHRASE)
    assert whole(plain) == before


def test_a_copy_that_differs_leaves_the_plain_store_in_its_place(
    plain: Path, sealed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = whole(plain)
    fill = adopting._fill

    def lossy(source: object, copy: object, table: str, columns: tuple[str, ...]) -> None:
        if table != "notes":
            fill(source, copy, table, columns)  # type: ignore[arg-type]

    monkeypatch.setattr(adopting, "_fill", lossy)
    with pytest.raises(UserError):
        vault_at(sealed).adopt_plain(plain, PASSPHRASE)
    assert whole(plain) == before
    assert vault_at(sealed).state is VaultState.NEW


STEPS = ("held", "refuse_taken", "create_store", "_fill", "prove_copy", "_same", "move_aside", "rename", "place_first")


@pytest.mark.parametrize("step", STEPS)
@pytest.mark.parametrize("after", [False, True])
def test_a_power_cut_at_any_step_loses_nothing(
    plain: Path, sealed: Path, monkeypatch: pytest.MonkeyPatch, step: str, after: bool
) -> None:
    before = whole(plain)
    owner: object = {"rename": Path, "place_first": "app.services.keeping.key_ring.KeyRing"}.get(step, adopting)
    if isinstance(owner, str):
        from app.services.keeping.key_ring import KeyRing as owner  # noqa: N813
    real = getattr(owner, step)

    def cut(*given: object, **named: object) -> object:
        if after:
            real(*given, **named)
        raise PowerCutError

    with monkeypatch.context() as patched, pytest.raises(PowerCutError):
        patched.setattr(owner, step, cut)
        vault_at(sealed).adopt_plain(plain, PASSPHRASE)
    if plain.exists():
        assert whole(plain) == before
        vault = vault_at(sealed)
        assert whole(vault.adopt_plain(plain, PASSPHRASE)) == before
    else:
        vault = vault_at(sealed)
        assert vault.state is VaultState.LOCKED
        assert len(vault.unlock(PASSPHRASE).lines()) == 3
        assert [path for path in plain.parent.glob("cases.sqlite*.plain") if whole(path) == before]
    vault.lock()


def test_unlocking_finishes_a_move_that_was_cut_short(
    plain: Path, sealed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def cut(_self: Vault, *_given: object) -> None:
        raise PowerCutError

    with monkeypatch.context() as patched, pytest.raises(PowerCutError):
        patched.setattr(Vault, "_open", cut)
        vault_at(sealed).adopt_plain(plain, PASSPHRASE)
    assert not sealed.exists()
    vault = vault_at(sealed)
    assert len(vault.unlock(PASSPHRASE).lines()) == 3
    assert sealed.exists()
    vault.lock()


def test_a_vault_made_after_a_move_cut_short_is_empty(
    plain: Path, sealed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def cut(*_given: object) -> None:
        raise PowerCutError

    with monkeypatch.context() as patched, pytest.raises(PowerCutError):
        patched.setattr(adopting, "_same", cut)
        vault_at(sealed).adopt_plain(plain, PASSPHRASE)
    vault = vault_at(sealed)
    assert vault.create(PASSPHRASE).shelf.lines() == []
    vault.lock()
    assert len(whole(plain)) == 9


def test_the_place_of_a_finished_vault_stays_taken(plain: Path, sealed: Path) -> None:
    vault = vault_at(sealed)
    vault.adopt_plain(plain, PASSPHRASE)
    vault.lock()
    sealed.rename(sealed.with_name("lent"))
    with pytest.raises(StoreError) as caught:
        adopting.refuse_taken(sealed)
    assert caught.value.fault is StoreFault.EXISTS
