"""Proves that no kill at any moment costs an acknowledged answer or a store."""

import json
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
WORKS = {
    "answering", "backing_up", "exporting", "changing_the_passphrase", "migrating", "creating", "restoring", "deleting",
}  # fmt: skip
PIPES: dict[str, Any] = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True}

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows cannot fork")


def kill(folder: Path, kills: int, seeds: range) -> Counter[str]:
    """Kill so many processes for each seed, side by side: most of the time is spent waiting for the moment."""
    grounds = [subprocess.Popen(command(folder / str(seed), kills, seed), cwd=ROOT, **PIPES) for seed in seeds]
    told = [ground.communicate() for ground in grounds]
    killed = Counter[str]()
    for ground, (said, problem) in zip(grounds, told, strict=True):
        assert ground.returncode == 0, problem
        killed.update(json.loads(said))
    return killed


def command(folder: Path, kills: int, seed: int) -> list[str]:
    return [sys.executable, "-W", "error", "-m", "tests.services.killing", str(folder), str(kills), str(seed)]


def test_forty_kills_lose_nothing(tmp_path: Path) -> None:
    killed = kill(tmp_path, 40, range(20261123, 20261124))
    assert set(killed) == WORKS
    assert sum(killed.values()) == 40


@pytest.mark.slow
@pytest.mark.timeout(1200)
def test_a_thousand_kills_lose_nothing(tmp_path: Path) -> None:
    killed = kill(tmp_path, 250, range(4))
    assert set(killed) == WORKS
    assert sum(killed.values()) == 1000
