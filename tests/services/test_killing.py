"""Proves that no kill at any moment costs an acknowledged answer or a store."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
WORKS = {
    "answering", "backing_up", "exporting", "changing_the_passphrase", "migrating", "creating", "restoring", "deleting",
}  # fmt: skip

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows cannot fork")


def kill(folder: Path, kills: int, seed: int) -> dict[str, int]:
    command = [sys.executable, "-W", "error", "-m", "tests.services.killing", str(folder), str(kills), str(seed)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return {str(work): int(times) for work, times in json.loads(done.stdout).items()}


def test_forty_kills_lose_nothing(tmp_path: Path) -> None:
    killed = kill(tmp_path, 40, 20261123)
    assert set(killed) == WORKS
    assert sum(killed.values()) == 40


@pytest.mark.slow
@pytest.mark.timeout(1200)
def test_a_thousand_kills_lose_nothing(tmp_path: Path) -> None:
    killed = kill(tmp_path, 1000, 7)
    assert set(killed) == WORKS
    assert sum(killed.values()) == 1000
