"""Proves that sealed cases open for those who hold a secret of theirs, for nobody else."""

import json
import stat
import sys
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from app.engine.pack import Pack
from app.errors import UserError
from app.services.keeping import backups
from app.services.keeping.vault import Vault, VaultState
from db import recovery_key
from tests.services.vaults import PASSPHRASE, Clock, vault_at

NEW = "another long passphrase"
posix_modes = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes")


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def vault(store_file: Path, clock: Clock) -> Vault:
    return vault_at(store_file, clock)


def key_file(store_file: Path) -> Path:
    return store_file.with_name(store_file.name + ".keys")


def refused(call: Callable[[], object]) -> UserError:
    with pytest.raises(UserError) as caught:
        call()
    return caught.value


def test_a_vault_is_new_then_open_then_locked(vault: Vault) -> None:
    states = [vault.state]
    vault.create(PASSPHRASE)
    states.append(vault.state)
    vault.lock()
    vault.lock()
    states.append(vault.state)
    assert states == [VaultState.NEW, VaultState.OPEN, VaultState.LOCKED]


def test_the_passphrase_opens_what_was_saved(vault: Vault, store_file: Path, stamp: Pack) -> None:
    shelf = vault.create(PASSPHRASE).shelf
    case_id = shelf.new("Ann Lee", stamp)
    shelf.save(case_id, "age", 41)
    vault.lock()
    again = vault_at(store_file).unlock(PASSPHRASE)
    assert again.answers(case_id) == {"age": 41}
    again.close()


def test_nothing_readable_stands_on_the_disk(vault: Vault, store_file: Path, stamp: Pack) -> None:
    shelf = vault.create(PASSPHRASE).shelf
    case_id = shelf.new("Wilhelmina Thornapple", stamp)
    shelf.save(case_id, "other_reason", "quartz umbrella")
    backups.make_backup(shelf)
    for _ in range(2):
        on_disk = b"".join(path.read_bytes() for path in store_file.parent.rglob("*") if path.is_file())
        for planted in (b"Thornapple", b"thornapple", b"quartz", PASSPHRASE.encode(), b"SQLite format", b"answers"):
            assert planted not in on_disk
        vault.lock()


@posix_modes
def test_every_file_is_for_its_owner_alone(vault: Vault, store_file: Path, stamp: Pack) -> None:
    shelf = vault.create(PASSPHRASE).shelf
    shelf.new("One", stamp)
    backups.make_backup(shelf)
    refused(lambda: vault.change_passphrase("not the passphrase", NEW))
    written = list(store_file.parent.rglob("*"))
    assert len(written) >= 8
    modes = {path: stat.S_IMODE(path.stat().st_mode) for path in (store_file.parent, *written)}
    assert {mode for path, mode in modes.items() if path.is_file()} == {0o600}
    assert {mode for path, mode in modes.items() if path.is_dir()} == {0o700}
    vault.lock()


def test_a_wrong_passphrase_is_told_from_damage(vault: Vault, store_file: Path) -> None:
    vault.create(PASSPHRASE)
    vault.lock()
    assert refused(lambda: vault.unlock("never chosen by anyone")).message == "This is not the passphrase."
    assert vault.state is VaultState.LOCKED
    text = key_file(store_file).read_text()
    key_file(store_file).write_text(text.replace('"made": true', '"made": false'))
    assert "key file is damaged" in refused(lambda: vault.unlock(PASSPHRASE)).message


def test_one_letter_typed_in_two_ways_is_one_passphrase(vault: Vault) -> None:
    vault.create("se\u00f1or de la torre")
    vault.lock()
    vault.unlock("sen\u0303or de la torre").close()


@pytest.mark.parametrize("weak", ["", "short", "eleven lett"])
def test_a_short_passphrase_is_refused(vault: Vault, weak: str) -> None:
    assert "too short" in refused(lambda: vault.create(weak)).message
    assert vault.state is VaultState.NEW


def test_a_vault_never_takes_the_place_of_another(vault: Vault, store_file: Path) -> None:
    vault.create(PASSPHRASE)
    vault.lock()
    before = key_file(store_file).read_bytes(), store_file.read_bytes()
    assert "cases here already" in refused(lambda: vault_at(store_file).create(NEW)).message
    assert (key_file(store_file).read_bytes(), store_file.read_bytes()) == before


def test_a_second_window_is_refused(vault: Vault, store_file: Path) -> None:
    vault.create(PASSPHRASE)
    assert "open in another window" in refused(lambda: vault_at(store_file).unlock(PASSPHRASE)).message
    vault.lock()
    vault_at(store_file).unlock(PASSPHRASE).close()


def test_changing_the_passphrase_ends_the_old_one(vault: Vault, store_file: Path, stamp: Pack) -> None:
    vault.create(PASSPHRASE).shelf.new("One", stamp)
    vault.change_passphrase(PASSPHRASE, NEW)
    vault.lock()
    refused(lambda: vault.unlock(PASSPHRASE))
    assert [line.title for line in vault.unlock(NEW).lines()] == ["One"]
    copied = store_file.with_name("cases.sqlite-copies") / "copy.keys"
    assert copied.read_bytes() == key_file(store_file).read_bytes()
    vault.lock()


def test_changing_the_passphrase_needs_the_old_one(vault: Vault) -> None:
    vault.create(PASSPHRASE)
    assert "not the passphrase" in refused(lambda: vault.change_passphrase("never chosen by anyone", NEW)).message
    assert "old passphrase" in refused(lambda: vault.set_passphrase(NEW)).message
    vault.lock()
    assert "locked" in refused(lambda: vault.change_passphrase(PASSPHRASE, NEW)).message
    vault.unlock(PASSPHRASE).close()


def test_a_change_cut_short_leaves_the_old_passphrase(
    vault: Vault, store_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    vault.create(PASSPHRASE)
    with monkeypatch.context() as patch, pytest.raises(KeyboardInterrupt):
        patch.setattr("db.files.put_in_place", interrupt_for(key_file(store_file)))
        vault.change_passphrase(PASSPHRASE, NEW)
    vault.lock()
    vault_at(store_file).unlock(PASSPHRASE).close()


def interrupt_for(wanted: Path) -> Callable[[Path, Path], None]:
    from db.files import put_in_place

    def place(finished: Path, target: Path) -> None:
        if target == wanted:
            raise KeyboardInterrupt
        put_in_place(finished, target)

    return place


def test_the_printed_key_opens_the_store_once_more(vault: Vault, store_file: Path, stamp: Pack) -> None:
    made = vault.create(PASSPHRASE)
    made.shelf.new("One", stamp)
    vault.lock()
    typed = made.recovery_key.lower().replace("-", " ").replace("0", "o").replace("1", "l")
    assert [line.title for line in vault.unlock_with_recovery(typed).lines()] == ["One"]
    vault.set_passphrase(NEW)
    vault.lock()
    vault.unlock(NEW)
    vault.lock()
    refused(lambda: vault.unlock(PASSPHRASE))


def test_a_misread_letter_of_the_printed_key_is_no_try(vault: Vault) -> None:
    key = vault.create(PASSPHRASE).recovery_key
    vault.lock()
    for _ in range(9):
        wrong = ("B" if key[0] == "A" else "A") + key[1:]
        assert "wrong letter" in refused(lambda: vault.unlock_with_recovery(wrong)).message  # noqa: B023
    assert vault.wait_seconds() == 0
    other = recovery_key.spell(b"x" * 20)
    assert "not the recovery key" in refused(lambda: vault.unlock_with_recovery(other)).message


def test_a_new_printed_key_ends_the_old_one(vault: Vault) -> None:
    first = vault.create(PASSPHRASE).recovery_key
    second = vault.new_recovery_key(PASSPHRASE)
    vault.lock()
    refused(lambda: vault.unlock_with_recovery(first))
    vault.unlock_with_recovery(second).close()


def wait_after(vault: Vault, tries: int) -> int:
    for _ in range(tries):
        refused(lambda: vault.unlock("never chosen by anyone"))
    return vault.wait_seconds()


def test_wrong_tries_make_the_next_one_wait_longer(vault: Vault, clock: Clock) -> None:
    vault.create(PASSPHRASE)
    vault.lock()
    waits = [wait_after(vault, 2)]
    for _ in range(12):
        waits.append(wait_after(vault, 1))
        clock.pass_by(waits[-1])
    assert waits == [0, 5, 10, 20, 40, 80, 160, 320, 640, 900, 900, 900, 900]


def test_a_try_before_its_time_is_not_even_looked_at(vault: Vault, clock: Clock) -> None:
    vault.create(PASSPHRASE)
    vault.lock()
    wait_after(vault, 3)
    assert "Wait 5 seconds" in refused(lambda: vault.unlock(PASSPHRASE)).hint
    clock.pass_by(5)
    vault.unlock(PASSPHRASE)
    assert vault.wait_seconds() == 0
    vault.lock()


def test_a_restart_does_not_shorten_the_wait(vault: Vault, store_file: Path, clock: Clock) -> None:
    vault.create(PASSPHRASE)
    vault.lock()
    wait_after(vault, 3)
    clock.pass_by(2)
    assert vault_at(store_file, clock).wait_seconds() == 3


@pytest.mark.parametrize("restarted", [False, True])
def test_a_clock_set_back_does_not_shorten_the_wait(
    vault: Vault, store_file: Path, clock: Clock, restarted: bool
) -> None:
    vault.create(PASSPHRASE)
    vault.lock()
    wait_after(vault, 3)
    clock.now -= timedelta(days=900)
    asked = vault_at(store_file, clock) if restarted else vault
    assert asked.wait_seconds() == 5
    clock.pass_by(4)
    assert asked.wait_seconds() > 0
    clock.pass_by(1)
    assert asked.wait_seconds() == 0


def test_a_clock_set_forward_gains_nothing_while_the_program_runs(vault: Vault, clock: Clock) -> None:
    vault.create(PASSPHRASE)
    vault.lock()
    wait_after(vault, 3)
    clock.now += timedelta(days=1)
    assert vault.wait_seconds() == 5


@pytest.mark.parametrize("spoiled", [b"", b"{", b"[]", b'{"tries": -1, "since": 0}', b'{"tries": 1, "since": NaN}'])
def test_spoiling_the_count_of_tries_gains_nothing(vault: Vault, store_file: Path, spoiled: bytes) -> None:
    vault.create(PASSPHRASE)
    vault.lock()
    store_file.with_name("cases.sqlite.tries").write_bytes(spoiled)
    assert vault.wait_seconds() > 60


def test_a_vault_half_made_is_finished_by_unlocking(
    vault: Vault, store_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def crash(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch, pytest.raises(KeyboardInterrupt):
        patch.setattr("db.store.create_store", crash)
        vault.create(PASSPHRASE)
    assert not store_file.exists()
    assert vault_at(store_file).unlock(PASSPHRASE).lines() == []


def test_a_clock_set_back_is_told_while_the_cases_open(
    vault: Vault, store_file: Path, clock: Clock, stamp: Pack
) -> None:
    vault.create(PASSPHRASE).shelf.new("One", stamp)
    vault.lock()
    clock.now -= timedelta(days=400)
    shelf = vault.unlock(PASSPHRASE)
    assert ["clock" in notice.message for notice in vault.notices] == [True]
    shelf.save(shelf.lines()[0].id, "age", 41)
    assert len(shelf.answers(shelf.lines()[0].id)) == 1
    vault.lock()


def test_a_backup_that_fails_keeps_nobody_out(vault: Vault, clock: Clock, monkeypatch: pytest.MonkeyPatch) -> None:
    vault.create(PASSPHRASE)
    vault.lock()
    clock.pass_by(86_400)

    def full(*_: object) -> None:
        raise OSError(28, "no room")

    monkeypatch.setattr("db.copies.back_up", full)
    vault.unlock(PASSPHRASE)
    assert ["disk is full" in notice.message for notice in vault.notices] == [True]
    vault.lock()


def test_a_forgotten_key_is_gone_from_its_object(vault: Vault) -> None:
    key = vault.create(PASSPHRASE).shelf.store.key
    assert key is not None
    assert len(key.secret) == 48
    assert key.secret.hex() not in repr(key)
    vault.lock()
    with pytest.raises(RuntimeError, match="forgotten"):
        _ = key.secret


def test_the_key_file_tells_no_secret(vault: Vault, store_file: Path) -> None:
    made = vault.create(PASSPHRASE)
    key = made.shelf.store.key
    assert key is not None
    text = key_file(store_file).read_text()
    assert set(json.loads(text)) == {
        "format", "version", "store", "made", "cost", "passphrase", "recovery", "check",
    }  # fmt: skip
    assert key.secret.hex() not in text
    assert made.recovery_key not in text
    vault.lock()
