"""Wraps secret bytes so that only a passphrase or a recovery key opens them."""

from __future__ import annotations

import secrets
import unicodedata
from dataclasses import dataclass

NONCE_BYTES = 12
SALT_BYTES = 16
_LONGEST_PASSPHRASE = 1024


@dataclass(frozen=True, slots=True)
class Cost:
    """What one guess of a passphrase costs, in the terms of Argon2id; memory in KiB."""

    memory_kib: int = 65_536
    passes: int = 3
    lanes: int = 2

    def __post_init__(self) -> None:
        """Refuse, by ValueError, a cost that would hang this computer or guard nothing."""
        if not (8 * 1024 <= self.memory_kib <= 512 * 1024 and 1 <= self.passes <= 16 and 1 <= self.lanes <= 8):
            raise ValueError("no cost of ours")


@dataclass(frozen=True, slots=True)
class Wrap:
    """Wrapped bytes with all that is needed to open them, except the secret of the person."""

    salt: bytes
    nonce: bytes
    wrapped: bytes

    def __post_init__(self) -> None:
        """Refuse, by ValueError, parts that cannot be what they are called."""
        if len(self.salt) != SALT_BYTES or len(self.nonce) != NONCE_BYTES or len(self.wrapped) < 16:
            raise ValueError("no wrap of ours")


def wrap_by_passphrase(content: bytes, passphrase: str, cost: Cost, meaning: bytes) -> Wrap:
    """Wrap by a passphrase; `meaning` ties the wrap to its place, so that it opens nowhere else."""
    salt = secrets.token_bytes(SALT_BYTES)
    return _wrap(content, _from_passphrase(passphrase, salt, cost), salt, meaning)


def open_by_passphrase(wrap: Wrap, passphrase: str, cost: Cost, meaning: bytes) -> bytes | None:
    """Return the content; None when the passphrase is another."""
    return _open(wrap, _from_passphrase(passphrase, wrap.salt, cost), meaning)


def wrap_by_random_key(content: bytes, key: bytes, meaning: bytes) -> Wrap:
    """Wrap by bytes that nobody can guess, which need no slow derivation."""
    salt = secrets.token_bytes(SALT_BYTES)
    return _wrap(content, _from_random_key(key, salt, meaning), salt, meaning)


def open_by_random_key(wrap: Wrap, key: bytes, meaning: bytes) -> bytes | None:
    """Return the content; None when the key is another."""
    return _open(wrap, _from_random_key(key, wrap.salt, meaning), meaning)


def _wrap(content: bytes, key: bytes, salt: bytes, meaning: bytes) -> Wrap:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    nonce = secrets.token_bytes(NONCE_BYTES)
    return Wrap(salt, nonce, AESGCM(key).encrypt(nonce, content, meaning))


def _open(wrap: Wrap, key: bytes, meaning: bytes) -> bytes | None:
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    try:
        return AESGCM(key).decrypt(wrap.nonce, wrap.wrapped, meaning)
    except InvalidTag:
        return None


def _from_passphrase(passphrase: str, salt: bytes, cost: Cost) -> bytes:
    from argon2.low_level import Type, hash_secret_raw

    # One keyboard writes "é" as one sign, another as two.
    secret = unicodedata.normalize("NFKC", passphrase).encode("utf-8", "surrogatepass")[:_LONGEST_PASSPHRASE]
    return hash_secret_raw(secret, salt, cost.passes, cost.memory_kib, cost.lanes, 32, Type.ID)


def _from_random_key(key: bytes, salt: bytes, meaning: bytes) -> bytes:
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF

    return HKDF(SHA256(), 32, salt, meaning).derive(key)
