"""Measures from outside how soon a program shows its first painted window."""

from __future__ import annotations

import os
import statistics
import subprocess
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

PAINTED = b"Flushing"
"""What Qt says of its own accord, when asked, once a window is drawn and handed to the screen."""

_ASK_QT = {"QT_LOGGING_RULES": "qt.widgets.painting=true", "QT_MESSAGE_PATTERN": "%{message}"}
ROUNDS = 9
GATE = 1.25
IN_MEMORY = {"QT_QPA_PLATFORM": "offscreen"}


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


def start_told(frozen: Path, python: Path, variables: Mapping[str, str]) -> str:
    """Measure the frozen program beside a bare window under that Python; return the sentence that says it."""
    bare = [str(python), str(Path(__file__).with_name("bare_window.py"))]
    with tempfile.TemporaryDirectory() as home:
        times = compare([str(frozen / "rightdoor")], bare, {**variables, "HOME": home})
    verdict = "within" if times.ratio <= GATE else "over"
    return (
        f"first paint ({variables['QT_QPA_PLATFORM']}) after {times.ours * 1000:.0f} ms, a bare window of plain Python "
        f"after {times.bare * 1000:.0f} ms: {times.ratio:.2f} times, {verdict} the gate of {GATE}"
    )


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
