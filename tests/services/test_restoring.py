"""Proves that a person sees what each backup holds before one of them takes the place of the cases."""

from __future__ import annotations

import shutil
from datetime import timedelta
from pathlib import Path

import pytest

from app.engine.pack import Pack
from app.errors import UserError
from app.services.keeping import backups
from app.services.keeping.vault import Vault
from tests.services.vaults import PASSPHRASE, START, Clock, vault_at

OTHER = "another four words entirely"


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def vault(store_file: Path, clock: Clock, stamp: Pack) -> Vault:
    """A vault with a backup of no case, then one of two."""
    made = vault_at(store_file, clock)
    shelf = made.create(PASSPHRASE).shelf
    for name in ("Ann Lee", "Bo Ruiz"):
        clock.pass_by(3600)
        shelf.new(name, stamp)
    clock.pass_by(3600)
    backups.make_backup(shelf)
    return made


@pytest.fixture
def stick(vault: Vault, store_file: Path, tmp_path: Path) -> Path:
    """The newest backup in a folder that was carried elsewhere."""
    shutil.copytree(store_file.with_name(store_file.name + "-copies"), tmp_path / "stick")
    vault.lock()
    return max((tmp_path / "stick").glob("*.sqlite"))


def held(seen: list[backups.Backup]) -> list[int | None]:
    return [backup.cases for backup in seen]


def test_each_backup_says_when_how_many_and_how_much(vault: Vault, store_file: Path) -> None:
    listed = backups.list_backups(store_file)
    assert held(listed) == [None, None]
    newest, first = vault.look_into(listed)
    assert (newest.cases, newest.newest) == (2, START + timedelta(hours=2))
    assert (first.cases, first.newest) == (0, None)
    assert newest.made == START + timedelta(hours=3)
    assert newest.size == newest.path.stat().st_size > 0


def test_a_locked_vault_needs_a_secret_to_look(vault: Vault, store_file: Path) -> None:
    listed = backups.list_backups(store_file)
    vault.lock()
    with pytest.raises(UserError, match="not the passphrase"):
        vault.look_into(listed, OTHER)
    assert held(vault.look_into(listed, PASSPHRASE)) == [2, 0]
    assert vault.wait_seconds() == 0


def test_a_damaged_backup_is_named_among_the_others(vault: Vault, store_file: Path) -> None:
    listed = backups.list_backups(store_file)
    listed[0].path.write_bytes(listed[0].path.read_bytes()[:-4096])
    bad, good = vault.look_into(listed)
    assert bad.cases is None
    assert bad.fault is not None
    assert "damaged" in bad.fault.message
    assert (good.cases, good.fault) == (0, None)


def test_a_backup_that_rotated_away_is_named(vault: Vault, store_file: Path) -> None:
    listed = backups.list_backups(store_file)
    listed[1].path.unlink()
    assert "gone" in str(vault.look_into(listed)[1].fault)
    with pytest.raises(UserError, match="gone"):
        backups.backup_at(listed[1].path)


def test_a_backup_from_elsewhere_is_looked_into_beside_other_cases(
    stick: Path, tmp_path: Path, stamp: Pack, clock: Clock
) -> None:
    there = vault_at(tmp_path / "there" / "cases.sqlite", clock)
    there.create(OTHER).shelf.new("Of another office", stamp)
    carried = backups.backup_at(stick)
    with pytest.raises(UserError, match="not the passphrase"):
        there.look_into([carried], OTHER)
    own = backups.list_backups(tmp_path / "there" / "cases.sqlite")
    assert held(there.look_into([carried, *own], PASSPHRASE)) == [2, 0]


def test_a_backup_of_another_office_takes_the_place_of_the_cases_which_are_kept_aside(
    stick: Path, tmp_path: Path, stamp: Pack, clock: Clock
) -> None:
    place = tmp_path / "there" / "cases.sqlite"
    there = vault_at(place, clock)
    there.create(OTHER).shelf.new("Of another office", stamp)
    shelf = there.restore(stick, PASSPHRASE)
    assert [line.title for line in shelf.lines()] == ["Bo Ruiz", "Ann Lee"]
    there.lock()
    assert there.unlock(PASSPHRASE).lines()
    there.lock()
    aside = sorted(path.name for path in place.parent.glob("*.bad-*"))
    assert len(aside) == 2, aside  # the store with its key file
    kept = tmp_path / "kept"
    kept.mkdir()
    for path in place.parent.glob("*.bad-*"):
        shutil.copy(path, kept / path.name[: path.name.index(".bad-")])
    assert [line.title for line in vault_at(kept / "cases.sqlite", clock).unlock(OTHER).lines()] == [
        "Of another office"
    ]


def test_the_recovery_key_restores_where_the_passphrase_is_lost(
    store_file: Path, tmp_path: Path, stamp: Pack, clock: Clock
) -> None:
    here = vault_at(store_file, clock)
    made = here.create(PASSPHRASE)
    made.shelf.new("Ann Lee", stamp)
    backup = backups.make_backup(made.shelf)
    there = vault_at(tmp_path / "there" / "cases.sqlite", clock)
    assert held(there.look_into([backup], made.recovery_key.lower())) == [1]
    shelf = there.restore(backup.path, made.recovery_key)
    assert [line.title for line in shelf.lines()] == ["Ann Lee"]
    assert there.may_reset
    there.set_passphrase(OTHER)
    assert not there.may_reset
    there.lock()
    assert there.unlock(OTHER).lines()


def test_the_passphrase_restores_without_a_right_to_reset_it(vault: Vault, store_file: Path) -> None:
    vault.restore(backups.list_backups(store_file)[0].path, PASSPHRASE)
    assert not vault.may_reset
