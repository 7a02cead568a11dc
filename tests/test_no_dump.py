"""Proves that a crash leaves no copy of what was in memory."""

import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="other systems write such files elsewhere, or never")

ROOT = Path(__file__).resolve().parents[1]
LIMITS = "import contextlib, os, resource, signal\nfrom app.no_dump import leave_no_dump\n"
ASK = "print(resource.getrlimit(resource.RLIMIT_CORE), open('/proc/self/coredump_filter').read().strip())\n"
ALLOW = """\
with contextlib.suppress(OSError, ValueError):
    resource.setrlimit(resource.RLIMIT_CORE, (resource.RLIM_INFINITY,) * 2)
"""
CRASH = "os.kill(os.getpid(), signal.SIGSEGV)\n"


def run(code: str, folder: Path) -> str:
    command = [sys.executable, "-c", LIMITS + code]
    variables = {"PYTHONPATH": str(ROOT)}
    return subprocess.run(command, cwd=folder, env=variables, capture_output=True, text=True, check=False).stdout


def test_whoever_gathers_crashes_is_handed_no_memory(tmp_path: Path) -> None:
    assert run(f"leave_no_dump()\n{ASK}", tmp_path).strip() == "(0, 0) 00000000"
    assert not run(ASK, tmp_path).strip().endswith(" 00000000")


def test_a_crash_writes_no_file(tmp_path: Path) -> None:
    run(ALLOW + CRASH, tmp_path)
    written = list(tmp_path.iterdir())
    if not written:
        pytest.skip("this system writes none anyway")
    written[0].unlink()
    run(f"{ALLOW}leave_no_dump()\n{CRASH}", tmp_path)
    assert list(tmp_path.iterdir()) == []
