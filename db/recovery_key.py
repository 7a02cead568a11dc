"""Spells a recovery key so that a person can copy it from paper."""

from __future__ import annotations

import hashlib
import secrets

RANDOM_BYTES = 20
_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # without I, L, O, U: nobody mistakes one for another
_READ_AS = str.maketrans("OIL", "011")
_SPACES = str.maketrans("", "", " -\t\r\n")
_KEY_LETTERS = 32
_CHECK_LETTERS = 4
_GROUP = 4


def new_recovery_key() -> bytes:
    """Return a random key of 160 bits."""
    return secrets.token_bytes(RANDOM_BYTES)


def spell(key: bytes) -> str:
    """Write the bytes of a key as nine groups of four letters; the last group checks the others."""
    letters = _letters(int.from_bytes(key, "big"), _KEY_LETTERS)
    letters += _check(letters)
    return "-".join(letters[start : start + _GROUP] for start in range(0, len(letters), _GROUP))


def read(typed: str) -> bytes | None:
    """Return the bytes of a key as a person typed it; None when letters are wrong, missing or too many."""
    letters = typed.translate(_SPACES).upper().translate(_READ_AS)
    if len(letters) != _KEY_LETTERS + _CHECK_LETTERS or set(letters) - set(_LETTERS):
        return None
    key, check = letters[:_KEY_LETTERS], letters[_KEY_LETTERS:]
    if check != _check(key):
        return None
    number = 0
    for letter in key:
        number = number * len(_LETTERS) + _LETTERS.index(letter)
    return number.to_bytes(RANDOM_BYTES, "big")


def _check(letters: str) -> str:
    return _letters(int.from_bytes(hashlib.sha256(letters.encode()).digest()[:4], "big"), _CHECK_LETTERS)


def _letters(number: int, count: int) -> str:
    written = ""
    for _ in range(count):
        number, place = divmod(number, len(_LETTERS))
        written = _LETTERS[place] + written
    return written
