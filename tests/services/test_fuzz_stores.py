"""Proves with thousands of spoiled stores or key files that each is refused in words, soon, untouched."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from random import Random

import pytest

from app.errors import UserError
from app.services.keeping.cases import CaseShelf, open_shelf
from app.services.keeping.vault import Vault
from tests.services.sound_files import TIMES, Bench, look_around, spoil
from tests.services.spoiling import parts_of, spoil_bytes, spoil_parts
from tests.services.vaults import PASSPHRASE, vault_at


def look_at_keys(bench: Bench, chance: Random) -> None:
    if chance.random() < 0.5:
        spoiled = spoil_bytes(bench.keys, chance)
    else:
        spoiled = with_good_check(spoil_parts(bench.keys, chance, parts_of(bench.keys)))
    path = bench.emptied()
    keys = path.with_name("cases.sqlite.keys")
    path.write_bytes(bench.sealed)
    keys.write_bytes(spoiled)
    vault = vault_at(path)
    refused = said_in_words(lambda: open_by(vault), vault)
    if refused:
        assert path.read_bytes() == bench.sealed
        assert keys.read_bytes() == spoiled


def open_by(vault: Vault) -> CaseShelf:
    shelf = vault.unlock(PASSPHRASE)
    assert len(shelf.lines()) in (0, 2)
    return shelf


def with_good_check(text: bytes) -> bytes:
    """Return a key file as somebody would spoil it who knows how to renew its check."""
    parts = json.loads(text)
    if not isinstance(parts, dict):
        return text
    parts.pop("check", None)
    check = hashlib.sha256((json.dumps(parts, indent=1, sort_keys=True) + "\n").encode()).hexdigest()
    return json.dumps({**parts, "check": check}).encode()


def look_at_sealed_store(bench: Bench, chance: Random) -> None:
    path = bench.emptied()
    path.with_name("cases.sqlite.keys").write_bytes(bench.keys)
    path.write_bytes(spoiled := spoil_bytes(bench.sealed, chance))
    vault = vault_at(path)
    if said_in_words(lambda: look_around(vault.unlock(PASSPHRASE), bench.sound_pack), vault):
        assert path.read_bytes() == spoiled


def look_at_plain_store(bench: Bench, chance: Random) -> None:
    path = bench.emptied()
    path.write_bytes(spoiled := spoil_bytes(bench.plain, chance))
    try:
        shelf = open_shelf(path)
    except UserError as error:
        assert error.message.endswith(".")
        assert path.read_bytes() == spoiled
        return
    try:
        look_around(shelf, bench.sound_pack)
    except UserError as error:
        assert error.message.endswith(".")
    shelf.close()
    assert path.read_bytes() == spoiled  # reading writes nothing, whatever was found


def said_in_words(do: Callable[[], object], vault: Vault) -> bool:
    """Tell whether it was refused; a refusal is one for the person."""
    try:
        do()
    except UserError as error:
        assert error.message.endswith(".")
        return True
    finally:
        vault.lock()
    return False


LOOKS: dict[str, Callable[[Bench, Random], None]] = {
    "key files": look_at_keys,
    "sealed stores": look_at_sealed_store,
    "plain stores": look_at_plain_store,
}


@pytest.mark.parametrize("kind", LOOKS)
def test_spoiled_stores_are_refused_in_words_untouched(bench: Bench, kind: str) -> None:
    spoil(LOOKS[kind], bench, 100)


@pytest.mark.slow
@pytest.mark.timeout(1200)
@pytest.mark.parametrize("kind", LOOKS)
def test_many_spoiled_stores_are_refused_in_words_untouched(bench: Bench, kind: str) -> None:
    spoil(LOOKS[kind], bench, TIMES[kind])
