"""Seals bytes in one file that only its own passphrase opens."""

from __future__ import annotations

import json
from base64 import b64decode, b64encode
from dataclasses import asdict
from pathlib import Path

from db.errors import StoreError, StoreFault
from db.key_wrap import Cost, Wrap, open_by_passphrase, wrap_by_passphrase

MAGIC = b"RDcases1"
LARGEST = 256 * 1024 * 1024  # bytes
_LARGEST_HEADER = 1024


def seal(content: bytes, passphrase: str, cost: Cost) -> bytes:
    """Return the bytes of a sealed file."""
    meaning = MAGIC + json.dumps(asdict(cost), sort_keys=True).encode()
    wrap = wrap_by_passphrase(content, passphrase, cost, meaning)
    header = {**asdict(cost), "salt": b64encode(wrap.salt).decode(), "nonce": b64encode(wrap.nonce).decode()}
    text = json.dumps(header, sort_keys=True).encode()
    return MAGIC + len(text).to_bytes(4, "big") + text + wrap.wrapped


def unseal(path: Path, passphrase: str) -> bytes:
    """Return the content of a sealed file, which is only read.

    StoreError: EMPTY, FOREIGN, DAMAGED, or WRONG_PASSPHRASE, which here may mean damage as well: the file was changed
    or the passphrase is another, and nobody can tell which.
    """
    with path.open("rb") as file:
        sealed = file.read(LARGEST + 1)
    if not sealed:
        raise StoreError(StoreFault.EMPTY, path)
    if not sealed.startswith(MAGIC) or len(sealed) > LARGEST:
        raise StoreError(StoreFault.FOREIGN, path)
    start = len(MAGIC) + 4
    length = int.from_bytes(sealed[len(MAGIC) : start], "big")
    if length > _LARGEST_HEADER:
        raise StoreError(StoreFault.DAMAGED, path)
    try:
        cost, wrap = _header(sealed[start : start + length], sealed[start + length :])
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError, OverflowError) as error:
        raise StoreError(StoreFault.DAMAGED, path) from error
    content = open_by_passphrase(wrap, passphrase, cost, MAGIC + json.dumps(asdict(cost), sort_keys=True).encode())
    if content is None:
        raise StoreError(StoreFault.WRONG_PASSPHRASE, path)
    return content


def _header(text: bytes, wrapped: bytes) -> tuple[Cost, Wrap]:
    parts = json.loads(text)
    names = ("memory_kib", "passes", "lanes")
    if set(parts) != {*names, "salt", "nonce"} or not all(type(parts[name]) is int for name in names):
        raise ValueError("not the parts of a header")
    cost = Cost(**{name: parts[name] for name in names})
    salt, nonce = (b64decode(parts[name], validate=True) for name in ("salt", "nonce"))
    return cost, Wrap(salt, nonce, wrapped)
