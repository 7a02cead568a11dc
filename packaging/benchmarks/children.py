"""Runs contenders in processes of their own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

HERE = Path(__file__).resolve().parent
PROGRAM = (sys.executable, "-m", "app")
OFFSCREEN = {"QT_QPA_PLATFORM": "offscreen"}
PATIENCE = 120
"""Seconds after which a child counts as hung."""

_LAST_LETTERS = 2_000
_NOT_PASSED_ON = ("XDG_", "QT_", "RIGHTDOOR_", "PYTHON")


def script(name: str, *arguments: object) -> list[str]:
    """Return the command that runs a module of this folder as a program, which Python then compiles only once."""
    return [sys.executable, "-m", f"benchmarks.{name}", *map(str, arguments)]


def seconds_to_first_line(command: Sequence[str], screen: Mapping[str, str]) -> float:
    """Start a process; return the seconds until it wrote its first line, then wait for its end."""
    with _home() as home:
        start = time.perf_counter()
        with subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=_variables(home, screen), cwd=home
        ) as child:
            assert child.stdout is not None
            line = child.stdout.readline()
            seconds = time.perf_counter() - start
            _, faults = child.communicate(timeout=PATIENCE)
        if not line or child.returncode:
            raise RuntimeError(_failure(command, child.returncode, faults))
        return seconds


def whole_process(command: Sequence[str], screen: Mapping[str, str] = OFFSCREEN) -> float:
    """Return the seconds that a process takes from its start to its end."""
    with _home() as home:
        start = time.perf_counter()
        _run(command, home, screen)
        return time.perf_counter() - start


def told(command: Sequence[str], screen: Mapping[str, str] = OFFSCREEN) -> Any:
    """Run a process to its end; return the JSON that it wrote last."""
    with _home() as home:
        return json.loads(_run(command, home, screen).splitlines()[-1])


def _run(command: Sequence[str], home: str, screen: Mapping[str, str]) -> str:
    done = subprocess.run(
        command,
        env=_variables(home, screen),
        cwd=home,
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )
    if done.returncode:
        raise RuntimeError(_failure(command, done.returncode, done.stderr))
    return done.stdout


def _failure(command: Sequence[str], code: int | None, faults: str) -> str:
    return f"{' '.join(command)} failed ({code}):\n{faults[-_LAST_LETTERS:]}"


@contextmanager
def _home() -> Iterator[str]:
    with TemporaryDirectory(prefix="rightdoor-bench-") as home:
        yield home


def _variables(home: str, screen: Mapping[str, str]) -> dict[str, str]:
    """Return the variables of a child: a home of its own, so that nothing of this computer's cases is touched.

    Python's own settings stay behind: a Python that may keep no compiled code would compile the program at each start.
    """
    kept = {name: value for name, value in os.environ.items() if not name.startswith(_NOT_PASSED_ON)}
    return {**kept, "HOME": home, "PYTHONPATH": str(HERE.parent), **screen}
