"""Runs the steps of a self-test, one line for each."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory


class StepError(Exception):
    """What a step found is not what it should be; the message says what."""


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to try: `run` gets an empty folder, returns what it saw in a few words, raises anything on failure."""

    name: str
    run: Callable[[Path], str]


def require(holds: bool, sentence: str) -> None:
    """Raise StepError with this sentence unless it holds."""
    if not holds:
        raise StepError(sentence)


def run_steps(steps: Iterable[Step], say: Callable[[str], None]) -> int:
    """Run every step, whatever became of those before; return how many failed.

    Each says "ok" or "FAIL" with its name. The cases in it are made up, so a message may be told in full.
    """
    failed = 0
    for step in steps:
        try:
            with TemporaryDirectory(prefix="rightdoor-self-test-", ignore_cleanup_errors=True) as folder:
                line = f"ok    {step.name}: {step.run(Path(folder))}"
        except Exception as fault:
            failed += 1
            line = f"FAIL  {step.name}: {_told(fault)}"
        say(line)
    return failed


def _told(fault: Exception) -> str:
    words = " ".join(str(fault).split())
    return words if isinstance(fault, StepError) else f"{type(fault).__name__}: {words}".rstrip(": ")
