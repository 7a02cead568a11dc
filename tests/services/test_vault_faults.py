"""Proves that bad files beside sealed cases are refused untouched until a copy takes their place."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from app.engine.pack import Pack
from app.errors import UserError
from app.services.keeping import backups
from app.services.keeping.cases import CaseShelf
from app.services.keeping.vault import Vault, VaultState
from db import recovery_key
from db.engine import connect
from tests.services.vaults import PASSPHRASE, vault_at

NEW = "another long passphrase"


@pytest.fixture
def vault(store_file: Path) -> Vault:
    return vault_at(store_file)


def key_file(store_file: Path) -> Path:
    return store_file.with_name(store_file.name + ".keys")


def refused(call: Callable[[], object]) -> UserError:
    with pytest.raises(UserError) as caught:
        call()
    return caught.value


BAD_KEY_FILES: dict[str, tuple[Callable[[bytes], bytes], str]] = {
    "no bytes": (lambda _: b"", "key file is empty"),
    "cut": (lambda whole: whole[:-40], "key file is damaged"),
    "a flipped digit": (lambda whole: whole.replace(b'"passes": 1', b'"passes": 2'), "key file is damaged"),
    "a letter": (lambda _: b"Dear Sir", "not a key file"),
    "another program's": (lambda _: b'{"format": "else"}', "not a key file"),
    "a picture": (lambda _: bytes(range(256)) * 100, "not a key file"),
    "newer": (lambda whole: whole.replace(b'"version": 1', b'"version": 2'), "newer version"),
}


@pytest.mark.parametrize("kind", BAD_KEY_FILES)
def test_a_bad_key_file_is_refused_untouched(vault: Vault, store_file: Path, kind: str) -> None:
    vault.create(PASSPHRASE)
    vault.lock()
    spoil, sentence = BAD_KEY_FILES[kind]
    spoiled = spoil(key_file(store_file).read_bytes())
    key_file(store_file).write_bytes(spoiled)
    store = store_file.read_bytes()
    for call in (lambda: vault.unlock(PASSPHRASE), lambda: vault.unlock_with_recovery(recovery_key.spell(b"x" * 20))):
        assert sentence in refused(call).message
    refused(lambda: vault.create(NEW))
    assert key_file(store_file).read_bytes() == spoiled
    assert store_file.read_bytes() == store


def test_the_copy_of_the_key_file_mends_a_bad_one(vault: Vault, store_file: Path, stamp: Pack) -> None:
    vault.create(PASSPHRASE).shelf.new("One", stamp)
    vault.lock()
    for spoil in (lambda: key_file(store_file).write_bytes(b"{"), key_file(store_file).unlink):
        spoil()
        refused(lambda: vault.unlock(PASSPHRASE))
        vault.mend_key_file()
        assert len(vault.unlock(PASSPHRASE).lines()) == 1
        vault.lock()
    assert key_file(store_file).with_name("cases.sqlite.keys.bad-1").read_bytes() == b"{"


def flip(path: Path, place: int) -> None:
    whole = bytearray(path.read_bytes())
    whole[place] ^= 1
    path.write_bytes(whole)


def raise_revision(path: Path, shelf: CaseShelf) -> None:
    connection = connect(path, key=shelf.store.key)
    connection.execute("UPDATE alembic_version SET version_num = '9001'")
    connection.close()


BAD_STORES: dict[str, tuple[Callable[[Path], object], str]] = {
    "no bytes": (lambda path: path.write_bytes(b""), "case file is empty"),
    "a letter": (lambda path: path.write_text("Dear Sir"), "not a case file"),
    "a flipped salt": (lambda path: flip(path, 3), "not a case file"),
    "a flipped first page": (lambda path: flip(path, 100), "case file is damaged"),
    "a flipped later page": (lambda path: flip(path, 4096 * 5 + 9), "case file is damaged"),
    "cut inside a page": (lambda path: path.write_bytes(path.read_bytes()[:-9]), "case file is damaged"),
    "cut between pages": (lambda path: path.write_bytes(path.read_bytes()[:-8192]), "case file is damaged"),
    "gone": (lambda path: path.unlink(), "case file is gone"),
}


@pytest.mark.parametrize("kind", BAD_STORES)
def test_a_bad_store_is_refused_untouched_until_a_backup_takes_its_place(
    vault: Vault, store_file: Path, stamp: Pack, kind: str
) -> None:
    shelf = vault.create(PASSPHRASE).shelf
    case_id = shelf.new("One", stamp)
    shelf.save(case_id, "age", 41)
    backup = backups.make_backup(shelf)
    vault.lock()
    spoil, sentence = BAD_STORES[kind]
    spoil(store_file)
    spoiled = store_file.read_bytes() if store_file.exists() else None
    assert sentence in refused(lambda: vault.unlock(PASSPHRASE)).message
    assert (store_file.read_bytes() if store_file.exists() else None) == spoiled
    assert vault.restore(backup.path, PASSPHRASE).answers(case_id) == {"age": 41}
    vault.lock()
    aside = store_file.with_name("cases.sqlite.bad-1")
    assert (aside.read_bytes() if aside.exists() else None) == spoiled


def test_a_newer_store_is_refused_untouched(vault: Vault, store_file: Path) -> None:
    shelf = vault.create(PASSPHRASE).shelf
    raise_revision(store_file, shelf)
    vault.lock()
    before = store_file.read_bytes()
    assert "newer version" in refused(lambda: vault.unlock(PASSPHRASE)).message
    assert store_file.read_bytes() == before


def test_a_store_of_another_key_is_foreign(vault: Vault, store_file: Path, tmp_path: Path) -> None:
    vault.create(PASSPHRASE)
    vault.lock()
    other = tmp_path / "other" / "cases.sqlite"
    vault_at(other).create(PASSPHRASE).shelf.close()
    shutil.copyfile(other, store_file)
    assert "not a case file" in refused(lambda: vault.unlock(PASSPHRASE)).message


def test_a_folder_of_backups_restores_on_another_computer(
    vault: Vault, store_file: Path, tmp_path: Path, stamp: Pack
) -> None:
    shelf = vault.create(PASSPHRASE).shelf
    shelf.new("One", stamp)
    backup = backups.make_backup(shelf)
    vault.lock()
    carried = Path(shutil.copytree(backup.path.parent, tmp_path / "stick"))
    elsewhere = vault_at(tmp_path / "elsewhere" / "cases.sqlite")
    refused(lambda: elsewhere.restore(carried / backup.path.name, "never chosen by anyone"))
    restored = elsewhere.restore(carried / backup.path.name, PASSPHRASE)
    assert [line.title for line in restored.lines()] == ["One"]
    elsewhere.lock()
    elsewhere.unlock(PASSPHRASE).close()


def test_backups_without_their_store_are_not_locked_out_by_a_new_one(
    vault: Vault, store_file: Path, stamp: Pack
) -> None:
    shelf = vault.create(PASSPHRASE).shelf
    shelf.new("One", stamp)
    backup = backups.make_backup(shelf)
    vault.lock()
    store_file.unlink()
    key_file(store_file).unlink()
    assert vault.state is VaultState.LOCKED
    assert "cases here already" in refused(lambda: vault.create(NEW)).message
    assert [line.title for line in vault.restore(backup.path, PASSPHRASE).lines()] == ["One"]
    vault.lock()


def test_the_key_of_other_backups_is_moved_aside(vault: Vault, store_file: Path, tmp_path: Path) -> None:
    other = vault_at(tmp_path / "other" / "cases.sqlite")
    other.create(PASSPHRASE)
    other.lock()
    shelf = vault.create(PASSPHRASE).shelf
    copied = store_file.with_name("cases.sqlite-copies") / "copy.keys"
    foreign = key_file(tmp_path / "other" / "cases.sqlite").read_bytes()
    copied.write_bytes(foreign)
    backups.make_backup(shelf)
    assert copied.read_bytes() == key_file(store_file).read_bytes()
    assert copied.with_name("copy.keys.bad-1").read_bytes() == foreign
    vault.lock()


def test_a_newer_key_file_is_never_put_aside(vault: Vault, store_file: Path) -> None:
    backup = backups.make_backup(vault.create(PASSPHRASE).shelf)
    vault.lock()
    newer = key_file(store_file).read_bytes().replace(b'"version": 1', b'"version": 2')
    key_file(store_file).write_bytes(newer)
    for call in (vault.mend_key_file, lambda: vault.restore(backup.path, PASSPHRASE)):
        assert "newer version" in refused(call).message
    assert key_file(store_file).read_bytes() == newer
