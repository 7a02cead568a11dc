"""The key that seals a store."""

from __future__ import annotations

import secrets

KEY_BYTES = 32
SALT_BYTES = 16  # what SQLCipher keeps in the first bytes of each file


class StoreKey:
    """A data key with the salt of its files; neither shows in a representation or a log."""

    def __init__(self, secret: bytes) -> None:
        """Take `KEY_BYTES` of key, then `SALT_BYTES` of salt; ValueError for any other length."""
        if len(secret) != KEY_BYTES + SALT_BYTES:
            raise ValueError("a store key has its length")
        self._secret = bytearray(secret)

    @classmethod
    def random(cls) -> StoreKey:
        """Return a new key from the system's source of randomness."""
        return cls(secrets.token_bytes(KEY_BYTES + SALT_BYTES))

    @property
    def secret(self) -> bytes:
        """The bytes to wrap; RuntimeError once the key is forgotten."""
        if not self._secret:
            raise RuntimeError("the key is forgotten")
        return bytes(self._secret)

    @property
    def salt(self) -> bytes:
        """The first bytes of every file sealed with this key, by which a foreign file is told from a damaged one."""
        return self.secret[KEY_BYTES:]

    @property
    def pragma(self) -> str:
        """The statement that gives SQLCipher the raw key, so that it derives none of its own."""
        return f"PRAGMA key = \"x'{self.secret.hex()}'\""

    def forget(self) -> None:
        """Overwrite the key in memory."""
        for place in range(len(self._secret)):
            self._secret[place] = 0
        self._secret.clear()

    def __repr__(self) -> str:
        return "StoreKey(...)"
