"""Makes each further guess of a passphrase wait longer."""

from __future__ import annotations

import json
from collections.abc import Callable
from math import ceil
from pathlib import Path

from db.files import make_private_folder, write_private

FREE_TRIES = 3
FIRST_WAIT = 5  # seconds
LONGEST_WAIT = 900  # seconds
_TRIES_AFTER_DAMAGE = 8
_MOST_TRIES = 1_000_000
_LARGEST = 4096  # bytes


class UnlockDelay:
    """Wrong tries, counted in a small file so that a restart does not forget them.

    `clock` gives seconds since 1970, `steady` seconds that nobody can set. Of the two the one that moved less
    counts, so that a clock set forward gains nothing while the program runs; one set back starts the wait anew.
    """

    def __init__(self, path: Path, clock: Callable[[], float], steady: Callable[[], float]) -> None:
        self._path = path
        self._clock = clock
        self._steady = steady
        self._steady_start: float | None = None

    def wait_seconds(self) -> int:
        """Return how many seconds are left until the next try; 0 when it may be now."""
        tries, since = self._read()
        wait = _wait_after(tries)
        if not wait:
            return 0
        passed = self._clock() - since
        if passed < 0:
            self._write(tries)
            return wait
        if self._steady_start is not None:
            passed = min(passed, self._steady() - self._steady_start)
        return max(0, ceil(wait - passed))

    def count_try(self) -> None:
        """Count a try before it is made: a program killed midway has not saved anybody a wait."""
        make_private_folder(self._path.parent)
        self._write(min(self._read()[0] + 1, _MOST_TRIES))

    def forget(self) -> None:
        """Forget all tries, after a right one."""
        self._path.unlink(missing_ok=True)
        self._steady_start = None

    def _write(self, tries: int) -> None:
        write_private(self._path, json.dumps({"tries": tries, "since": self._clock()}).encode())
        self._steady_start = self._steady()

    def _read(self) -> tuple[int, float]:
        try:
            with self._path.open("rb") as file:
                parts = json.loads(file.read(_LARGEST))
            tries, since = parts["tries"], parts["since"]
            if type(tries) is int and 0 <= tries <= _MOST_TRIES and isinstance(since, int | float) and since == since:
                return tries, float(since)
        except FileNotFoundError:
            return 0, 0.0
        except (ValueError, TypeError, KeyError, RecursionError, OverflowError):
            pass
        # Somebody may have spoiled the file to be rid of the wait.
        self._write(_TRIES_AFTER_DAMAGE)
        return _TRIES_AFTER_DAMAGE, self._clock()


def _wait_after(tries: int) -> int:
    if tries < FREE_TRIES:
        return 0
    return min(FIRST_WAIT << min(tries - FREE_TRIES, 20), LONGEST_WAIT)
