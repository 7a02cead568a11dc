"""Gives each proof of the packages its line with the time that it took."""

from __future__ import annotations

import subprocess
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager


class ProofError(Exception):
    """The proof found something wrong; the message says what."""


@contextmanager
def step(what: str) -> Iterator[None]:
    """Say "ok" with these words and the seconds it took, once what is done meanwhile has passed."""
    begun = time.monotonic()
    yield
    print(f"ok    {what} ({time.monotonic() - begun:.0f} s)", flush=True)


@contextmanager
def x_screen() -> Iterator[Mapping[str, str]]:
    """Give a screen in memory that speaks X, whatever numbers are taken."""
    command = ["Xvfb", "-displayfd", "1", "-screen", "0", "1366x768x24", "-nolisten", "tcp"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as server:
        try:
            assert server.stdout is not None
            yield {"QT_QPA_PLATFORM": "xcb", "DISPLAY": f":{server.stdout.readline().strip()}"}
        finally:
            server.terminate()
