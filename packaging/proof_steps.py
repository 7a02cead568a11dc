"""Gives each proof of the packages its line with the time that it took."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager


class ProofError(Exception):
    """The proof found something wrong; the message says what."""


@contextmanager
def step(what: str) -> Iterator[None]:
    """Say "ok" with these words and the seconds it took, once what is done meanwhile has passed."""
    begun = time.monotonic()
    yield
    print(f"ok    {what} ({time.monotonic() - begun:.0f} s)", flush=True)
