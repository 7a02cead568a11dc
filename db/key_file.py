"""The file beside a sealed store that holds its wrapped key."""

from __future__ import annotations

import hashlib
import json
from base64 import b64decode, b64encode
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

from db.errors import StoreError, StoreFault
from db.files import write_private
from db.key_wrap import (
    Cost,
    Wrap,
    open_by_passphrase,
    open_by_random_key,
    wrap_by_passphrase,
    wrap_by_random_key,
)
from db.store_key import StoreKey

FORMAT = "rightdoor-keys"
VERSION = 1
_LARGEST = 16_384  # bytes; a whole key file has less than a thousand
_NAMES = {"format", "version", "store", "made", "cost", "passphrase", "recovery", "check"}


@dataclass(frozen=True, slots=True)
class KeyFile:
    """The content of a key file; `made` says whether the store was ever put in its place."""

    store: UUID
    made: bool
    cost: Cost
    passphrase: Wrap
    recovery: Wrap

    def open_by_passphrase(self, passphrase: str) -> StoreKey | None:
        """Return the key of the store; None when the passphrase is another."""
        return _key(open_by_passphrase(self.passphrase, passphrase, self.cost, _meaning(self.store, "passphrase")))

    def open_by_recovery(self, recovery: bytes) -> StoreKey | None:
        """Return the key of the store; None when the recovery key is another."""
        return _key(open_by_random_key(self.recovery, recovery, _meaning(self.store, "recovery")))

    def with_passphrase(self, key: StoreKey, passphrase: str) -> KeyFile:
        """Return a key file that this passphrase opens, in place of the one before."""
        meaning = _meaning(self.store, "passphrase")
        return replace(self, passphrase=wrap_by_passphrase(key.secret, passphrase, self.cost, meaning))

    def with_recovery(self, key: StoreKey, recovery: bytes) -> KeyFile:
        """Return a key file that this recovery key opens, in place of the one before."""
        return replace(self, recovery=wrap_by_random_key(key.secret, recovery, _meaning(self.store, "recovery")))


def new_key_file(key: StoreKey, passphrase: str, recovery: bytes, cost: Cost) -> KeyFile:
    """Return the key file of a store that is about to be made."""
    store = uuid4()
    return KeyFile(
        store=store,
        made=False,
        cost=cost,
        passphrase=wrap_by_passphrase(key.secret, passphrase, cost, _meaning(store, "passphrase")),
        recovery=wrap_by_random_key(key.secret, recovery, _meaning(store, "recovery")),
    )


def read_key_file(path: Path) -> KeyFile:
    """Read a key file; it is never written.

    StoreError: KEY_MISSING, KEY_EMPTY, KEY_FOREIGN, KEY_DAMAGED or KEY_NEWER. A file that passes is as it was
    written, so that a secret which does not open it is a wrong secret.
    """
    try:
        with path.open("rb") as file:
            text = file.read(_LARGEST + 1)
    except FileNotFoundError as error:
        raise StoreError(StoreFault.KEY_MISSING, path) from error
    if not text:
        raise StoreError(StoreFault.KEY_EMPTY, path)
    if len(text) > _LARGEST:
        raise StoreError(StoreFault.KEY_FOREIGN, path)
    parts = _parsed(path, text)
    if isinstance(parts.get("version"), int) and parts["version"] > VERSION:
        raise StoreError(StoreFault.KEY_NEWER, path)
    try:
        return _from_parts(parts)
    except (ValueError, TypeError, KeyError, AttributeError, OverflowError) as error:
        raise StoreError(StoreFault.KEY_DAMAGED, path) from error


def write_key_file(path: Path, content: KeyFile) -> None:
    """Put a key file in place whole: a power cut leaves the old one or the new one."""
    write_private(path, _text(_to_parts(content)))


def _parsed(path: Path, text: bytes) -> Mapping[str, Any]:
    try:
        parts = json.loads(text)
    except (ValueError, RecursionError) as error:
        ours = FORMAT.encode() in text
        raise StoreError(StoreFault.KEY_DAMAGED if ours else StoreFault.KEY_FOREIGN, path) from error
    if not isinstance(parts, dict) or parts.get("format") != FORMAT:
        raise StoreError(StoreFault.KEY_FOREIGN, path)
    return parts


def _from_parts(parts: Mapping[str, Any]) -> KeyFile:
    if set(parts) != _NAMES or parts["version"] != VERSION or not isinstance(parts["made"], bool):
        raise ValueError("not the parts of a key file")
    if parts["check"] != _check(parts):
        raise ValueError("changed after it was written")
    cost = parts["cost"]
    if set(cost) != {"memory_kib", "passes", "lanes"} or not all(type(number) is int for number in cost.values()):
        raise ValueError("no cost")
    wraps = (_wrap_from(parts["passphrase"]), _wrap_from(parts["recovery"]))
    return KeyFile(UUID(parts["store"]), parts["made"], Cost(**cost), *wraps)


def _to_parts(content: KeyFile) -> dict[str, Any]:
    cost = content.cost
    parts: dict[str, Any] = {
        "format": FORMAT,
        "version": VERSION,
        "store": str(content.store),
        "made": content.made,
        "cost": {"memory_kib": cost.memory_kib, "passes": cost.passes, "lanes": cost.lanes},
        "passphrase": _wrap_parts(content.passphrase),
        "recovery": _wrap_parts(content.recovery),
    }
    return {**parts, "check": _check(parts)}


def _wrap_from(parts: Mapping[str, str]) -> Wrap:
    if set(parts) != {"salt", "nonce", "wrapped"}:
        raise ValueError("not the parts of a wrap")
    return Wrap(*(b64decode(parts[name], validate=True) for name in ("salt", "nonce", "wrapped")))


def _wrap_parts(wrap: Wrap) -> dict[str, str]:
    return {name: b64encode(getattr(wrap, name)).decode() for name in ("salt", "nonce", "wrapped")}


def _check(parts: Mapping[str, Any]) -> str:
    return hashlib.sha256(_text({name: part for name, part in parts.items() if name != "check"})).hexdigest()


def _text(parts: Mapping[str, Any]) -> bytes:
    return (json.dumps(parts, indent=1, sort_keys=True) + "\n").encode()


def _meaning(store: UUID, place: str) -> bytes:
    return f"{FORMAT}/{VERSION}/{store}/{place}".encode()


def _key(secret: bytes | None) -> StoreKey | None:
    return None if secret is None else StoreKey(secret)
