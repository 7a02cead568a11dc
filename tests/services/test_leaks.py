"""Proves that no word of a case gets out, by file or by network."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.services.a_day_in_the_clinic import PLANTED

ROOT = Path(__file__).resolve().parents[2]
# ReportLab's XML escaping loads urllib.request, hence socket. That it never opens anything is what the audit shows.
REACHES_OUT = {
    "aiohttp", "ftplib", "httpx", "imaplib", "poplib", "requests", "smtplib", "socketserver", "telnetlib", "urllib3",
    "webbrowser", "xmlrpc.client", "PySide6.QtNetwork", "psycopg",
}  # fmt: skip
FOR_A_SERVER = {"sqlalchemy", "alembic", "asyncio"}
"""What only a server of the office needs, or a file of an older version."""


def a_day(place: Path, mode: str, ending: str) -> tuple[int, dict[str, Any]]:
    """Run a day in a process of its own, whose home with every temporary file lies in `place`."""
    home = place / "home"
    home.mkdir()
    variables = {name: value for name, value in os.environ.items() if not name.startswith(("XDG_", "RIGHTDOOR"))}
    for name in ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA", "TMPDIR", "TEMP", "TMP", "SQLITE_TMPDIR"):
        variables[name] = str(home)
    variables |= {"PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"}
    command = [sys.executable, "-m", "tests.services.a_day_in_the_clinic", mode, ending, str(place)]
    done = subprocess.run(command, cwd=ROOT, env=variables, capture_output=True, text=True, check=False)
    assert done.stderr == ""
    return done.returncode, json.loads(done.stdout)


def planted_in(place: Path) -> list[tuple[str, str]]:
    """Return each planted word with the file that holds it, in any of the usual writings."""
    found = []
    for path in (path for path in place.rglob("*") if path.is_file() and "elsewhere" not in path.parts):
        content = path.read_bytes()
        found += [
            (path.name, word)
            for word in PLANTED
            for written in (word, word.lower())
            if any(written.encode(code) in content for code in ("utf-8", "utf-16-le"))
        ]
    return found


@pytest.mark.parametrize("ending", ["exit", "crash"])
@pytest.mark.parametrize("mode", ["clinic", "library"])
def test_no_planted_word_gets_out(tmp_path: Path, mode: str, ending: str) -> None:
    code, noted = a_day(tmp_path, mode, ending)
    assert (code == 0) is (ending == "exit")
    assert noted["sockets"] == []
    assert (REACHES_OUT | FOR_A_SERVER) & set(noted["modules"]) == set()
    assert planted_in(tmp_path) == []
    outside = [path for path in noted["written"] if not path.startswith((str(tmp_path), os.devnull))]
    assert outside == []
    assert list((tmp_path / "home").rglob("*")) == []
    if mode == "library":
        assert {path.name for path in tmp_path.rglob("*")} == {"home", "elsewhere", "s.pdf"}
    else:
        assert (tmp_path / "data" / "cases.sqlite").stat().st_size > 50_000
        assert (tmp_path / "elsewhere" / "cases.csv").read_text(encoding="utf-8-sig").count("quartz umbrella") == 1


def test_the_search_for_planted_words_finds_them(tmp_path: Path) -> None:
    (tmp_path / "log").write_bytes("a quartz umbrella".encode("utf-16-le"))
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "paper").write_text("Wilhelmina")
    assert planted_in(tmp_path) == [("log", "quartz umbrella")] * 2
