"""Proves that no word typed into the window gets out, by file or by network, however a visit ends."""

import json
import os
import secrets
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from tests.services.test_leaks import REACHES_OUT
from tests.ui.a_visit import planted

ROOT = Path(__file__).resolve().parents[2]
HOMES = ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA", "TMPDIR", "TEMP", "TMP", "SQLITE_TMPDIR", "XDG_RUNTIME_DIR")
QUICK = (("library", "quick exit"), ("library", "crash"), ("clinic", "delete"), ("clinic", "crash"))
SLOW = (("library", "idle"), ("library", "close"), ("clinic", "lock"), ("clinic", "close"))
VISITS = [*QUICK, *(pytest.param(*visit, marks=pytest.mark.slow) for visit in SLOW)]
LARGEST = 20_000_000


def files_in(place: Path) -> list[Path]:
    return [path for path in place.rglob("*") if path.is_file()]


def holding(words: tuple[str, ...], files: Iterable[Path]) -> list[tuple[str, str]]:
    """Each file that holds one of the words, in any of the usual writings."""
    found = []
    for path in files:
        with suppress(OSError):  # another program took it away, or keeps it for itself
            content = path.read_bytes()
            found += [(str(path), word) for word in words if any(one in content for one in written(word))]
    return found


def written(word: str) -> list[bytes]:
    letters = {word, word.lower(), word.replace(" ", "%20"), word.replace(" ", "+")}
    return [one.encode(code) for one in letters for code in ("utf-8", "utf-16-le")]


def changed_since(begun: float, place: Path) -> Iterator[Path]:
    """Every file of a folder that somebody wrote after that moment."""
    for folder, _, names in os.walk(place):  # passes over a folder that another program took away
        for path in (Path(folder) / name for name in names):
            with suppress(OSError):
                stands = path.lstat()
                if path.is_file() and stands.st_mtime >= begun and stands.st_size < LARGEST:
                    yield path


@pytest.mark.parametrize(("mode", "ending"), VISITS)
def test_nothing_of_a_visit_gets_out(tmp_path: Path, mode: str, ending: str) -> None:
    home, elsewhere, mark = tmp_path / "home", tmp_path / "elsewhere", secrets.token_hex(4)
    home.mkdir(mode=0o700)
    elsewhere.mkdir()
    begun = time.time() - 2
    variables = {name: value for name, value in os.environ.items() if not name.startswith(("XDG_", "RIGHTDOOR"))}
    variables |= dict.fromkeys(HOMES, str(home))
    variables |= {"PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1", "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-m", "tests.ui.a_visit", mode, ending, str(elsewhere), mark]
    done = subprocess.run(command, cwd=ROOT, env=variables, capture_output=True, text=True, check=False)
    assert done.returncode == (-signal.SIGKILL if ending == "crash" else 0), done.stderr
    noted = json.loads(done.stdout)
    assert noted["sockets"] == []
    assert REACHES_OUT & set(noted["modules"]) == set()
    assert [path for path in noted["written"] if not path.startswith((str(tmp_path), os.devnull))] == []
    assert not any(word in done.stderr for word in planted(mark))
    assert files_in(elsewhere) == [elsewhere / "s.pdf"]
    kept = files_in(home)
    if mode == "library":
        assert kept == []
    else:
        assert [path.name for path in kept if path.suffix == ".keys"]
        assert all(path.stat().st_mode & 0o077 == 0 for path in kept)
    outside = changed_since(begun, Path(tempfile.gettempdir()))
    searched = (path for path in (*kept, *outside) if elsewhere not in path.parents)
    assert holding(planted(mark), searched) == []


def test_the_search_finds_what_was_planted(tmp_path: Path) -> None:
    begun = time.time() - 2
    (tmp_path / "log").write_bytes("a quartz umbrella 01".encode("utf-16-le"))
    (tmp_path / "old").write_text("quartz umbrella 01")
    os.utime(tmp_path / "old", (0, 0))
    found = holding(planted("01"), changed_since(begun, tmp_path))
    assert found == [(str(tmp_path / "log"), "quartz umbrella 01")]
