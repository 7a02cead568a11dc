"""Proves that a key file opens by its secrets alone, while a changed one is told as such."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db import recovery_key
from db.errors import StoreError, StoreFault
from db.key_file import KeyFile, new_key_file, read_key_file, write_key_file
from db.key_wrap import Cost
from db.store_key import StoreKey

CHEAP = Cost(memory_kib=8192, passes=1, lanes=1)
RECOVERY = b"r" * recovery_key.RANDOM_BYTES


@pytest.fixture(scope="module")
def key() -> StoreKey:
    return StoreKey.random()


@pytest.fixture(scope="module")
def made(key: StoreKey) -> KeyFile:
    return new_key_file(key, "passphrase", RECOVERY, CHEAP)


def opened(found: StoreKey | None) -> bytes | None:
    return None if found is None else found.secret


def test_either_secret_opens_the_same_key(key: StoreKey, made: KeyFile) -> None:
    assert opened(made.open_by_passphrase("passphrase")) == key.secret
    assert opened(made.open_by_recovery(RECOVERY)) == key.secret
    assert made.open_by_passphrase("Passphrase") is None
    assert made.open_by_recovery(b"s" * recovery_key.RANDOM_BYTES) is None


def test_a_file_comes_back_as_it_was_written(made: KeyFile, tmp_path: Path) -> None:
    write_key_file(tmp_path / "keys", made)
    assert read_key_file(tmp_path / "keys") == made
    assert [path.name for path in tmp_path.iterdir()] == ["keys"]


def test_a_new_secret_leaves_the_other_one(key: StoreKey, made: KeyFile) -> None:
    changed = made.with_passphrase(key, "another")
    assert (changed.recovery, changed.store) == (made.recovery, made.store)
    assert changed.open_by_passphrase("passphrase") is None
    assert opened(changed.open_by_passphrase("another")) == key.secret
    renewed = made.with_recovery(key, b"n" * 20)
    assert renewed.passphrase == made.passphrase
    assert opened(renewed.open_by_recovery(b"n" * 20)) == key.secret


def test_a_wrap_opens_only_in_its_own_place(key: StoreKey, made: KeyFile) -> None:
    other = new_key_file(key, "passphrase", RECOVERY, CHEAP)
    moved = KeyFile(other.store, other.made, other.cost, made.passphrase, made.recovery)
    assert moved.open_by_passphrase("passphrase") is None
    assert moved.open_by_recovery(RECOVERY) is None


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(StoreError) as caught:
        read_key_file(tmp_path / "keys")
    assert caught.value.fault is StoreFault.KEY_MISSING


@pytest.mark.parametrize("name", ["store", "made", "cost", "passphrase", "recovery", "check"])
def test_any_part_that_changed_is_told(made: KeyFile, tmp_path: Path, name: str) -> None:
    write_key_file(tmp_path / "keys", made)
    parts = json.loads((tmp_path / "keys").read_text())
    parts[name] = "else"
    (tmp_path / "keys").write_text(json.dumps(parts))
    with pytest.raises(StoreError) as caught:
        read_key_file(tmp_path / "keys")
    assert caught.value.fault is StoreFault.KEY_DAMAGED


@pytest.mark.parametrize("length", [0, 47, 49])
def test_a_key_has_its_length(length: int) -> None:
    with pytest.raises(ValueError, match="length"):
        StoreKey(b"x" * length)


@given(key=st.binary(min_size=20, max_size=20))
def test_a_spelled_recovery_key_is_read_back(key: bytes) -> None:
    spelled = recovery_key.spell(key)
    assert [len(group) for group in spelled.split("-")] == [4] * 9
    assert recovery_key.read(spelled) == key
    assert recovery_key.read(f" {spelled.lower().replace('-', ' ')}\n") == key


@given(key=st.binary(min_size=20, max_size=20), place=st.integers(0, 35), letter=st.sampled_from("0123456789ABCDEFGH"))
def test_one_wrong_letter_is_noticed(key: bytes, place: int, letter: str) -> None:
    letters = recovery_key.spell(key).replace("-", "")
    wrong = letters[:place] + letter + letters[place + 1 :]
    assert recovery_key.read(wrong) == (key if wrong == letters else None)


@given(typed=st.text(max_size=60))
def test_whatever_is_typed_is_read_or_refused(typed: str) -> None:
    key = recovery_key.read(typed)
    assert key is None or len(key) == recovery_key.RANDOM_BYTES


def test_letters_that_look_alike_are_read_as_one() -> None:
    spelled = recovery_key.spell(bytes(20))
    assert recovery_key.read(spelled.replace("0", "o").replace("1", "l")) == bytes(20)


def test_a_cut_recovery_key_is_refused() -> None:
    spelled = recovery_key.spell(RECOVERY)
    assert recovery_key.read(spelled[:-1]) is None
    assert recovery_key.read(f"{spelled}0") is None
    assert recovery_key.read("") is None
