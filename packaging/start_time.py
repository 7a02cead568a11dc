"""Measures from outside how soon a program shows its first painted window."""

from __future__ import annotations

import os
import statistics
import subprocess
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

PAINTED = b"Flushing"
"""What Qt says of its own accord, when asked, once a window is drawn and handed to the screen."""

_ASK_QT = {"QT_LOGGING_RULES": "qt.widgets.painting=true", "QT_MESSAGE_PATTERN": "%{message}"}
ROUNDS = 9


class NoWindowError(Exception):
    """A program ended without having shown a window."""


@dataclass(frozen=True, slots=True)
class StartTimes:
    """Seconds from the start of the process to the first paint, the median of several rounds."""

    ours: float
    bare: float

    @property
    def ratio(self) -> float:
        """How many times as long as the bare window ours takes."""
        return self.ours / self.bare


def compare(ours: Sequence[str], bare: Sequence[str], variables: Mapping[str, str], rounds: int = ROUNDS) -> StartTimes:
    """Start both in turn, each once before it counts; NoWindowError when one shows none."""
    taken: list[tuple[float, float]] = []
    for _ in range(rounds + 1):
        taken.append((first_paint(ours, variables), first_paint(bare, variables)))
    return StartTimes(*(statistics.median(times) for times in zip(*taken[1:], strict=True)))


def first_paint(command: Sequence[str], variables: Mapping[str, str]) -> float:
    """Return the seconds from starting the command to its first paint, then end it."""
    begun = time.perf_counter()
    with subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env={**os.environ, **variables, **_ASK_QT}
    ) as process:
        try:
            assert process.stderr is not None
            for line in process.stderr:
                if line.startswith(PAINTED):
                    return time.perf_counter() - begun
        finally:
            process.kill()
    raise NoWindowError(f"No window was shown: {' '.join(command)}")
