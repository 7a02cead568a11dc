"""Proves that nothing in the program can reach a network, whoever tries."""

from __future__ import annotations

import json
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.office_server import OfficeServer, office_server, office_url

__all__ = ["office_server", "office_url"]

ROOT = Path(__file__).resolve().parents[1]
TRIES = {
    "a connection": "socket.create_connection(('127.0.0.1', PORT))",
    "a connection by a socket": "socket.socket().connect(('127.0.0.1', PORT))",
    "a connection over the other protocol": "socket.socket(socket.AF_INET6).connect(('::1', PORT))",
    "a try that raises nothing of itself": "socket.socket().connect_ex(('127.0.0.1', PORT))",
    "a packet": "socket.socket(type=socket.SOCK_DGRAM).sendto(b'word', ('127.0.0.1', PORT))",
    "a packet in parts": "socket.socket(type=socket.SOCK_DGRAM).sendmsg([b'word'], [], 0, ('127.0.0.1', PORT))",
    "a door for others": "socket.create_server(('127.0.0.1', 0))",
    "a name": "socket.getaddrinfo('localhost', PORT)",
    "a name the old way": "socket.gethostbyname('localhost')",
    "a name of an address": "socket.gethostbyaddr('127.0.0.1')",
    "a page": "urllib.request.urlopen(f'http://127.0.0.1:{PORT}/')",
    "a library": "asyncio.run(asyncio.open_connection('127.0.0.1', PORT))",
}
WITHIN = {
    "a pair of sockets": "here, there = socket.socketpair(); here.sendall(b'word')",
    "a process of our own": "multiprocessing.Pipe()",
    "a loop": "asyncio.run(asyncio.sleep(0))",
}


@pytest.fixture
def port() -> Iterator[int]:
    """A port of this computer on which somebody listens."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield server.getsockname()[1]


def run(code: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", code, *arguments], cwd=ROOT, capture_output=True, text=True, check=False
    )


def attempt(what: str, port: int, guarded: bool = True) -> str:
    code = f"import asyncio, multiprocessing, socket, urllib.request\nPORT = {port}\n"
    code += "from app.no_network import refuse_network; refuse_network()\n" if guarded else ""
    return run(f"{code}{what}\n").stderr


@pytest.mark.parametrize("what", TRIES)
def test_every_way_out_is_refused(port: int, what: str) -> None:
    assert "This program opens no network connection." in attempt(TRIES[what], port)


def test_without_the_guard_the_same_ways_lead_somewhere(port: int) -> None:
    for what in ("a connection", "a packet", "a door for others", "a name"):
        assert attempt(TRIES[what], port, guarded=False) == ""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no sockets of a path")
@pytest.mark.parametrize("what", WITHIN)
def test_what_stays_on_this_computer_goes_on(port: int, what: str) -> None:
    assert attempt(WITHIN[what], port) == ""


def test_a_command_cannot_reach_a_network(tmp_path: Path) -> None:
    (tmp_path / "answers.json").write_text("{}")
    done = run(
        "import socket; from app.__main__ import main\nassert main() == 0\nsocket.create_connection(('127.0.0.1', 9))",
        "assess",
        "--as-of",
        "2026-11-24",
        str(tmp_path / "answers.json"),
    )
    assert json.loads(done.stdout)
    assert "NetworkError" in done.stderr


@pytest.mark.parametrize(
    ("settings", "way", "refused"),
    [
        ("", "socket.getaddrinfo('localhost', 9)", True),
        ("server = 'postgresql://a@localhost/law'", "socket.getaddrinfo('localhost', 9)", False),
        ("server = 'postgresql://a@localhost/law'", "socket.getaddrinfo('127.0.0.1', 9)", True),
        ("server = 'postgresql://a@localhost/law'", "socket.create_connection(('localhost', 9))", True),
    ],
)
def test_the_window_looks_up_nothing_but_the_server_of_its_office(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, settings: str, way: str, refused: bool
) -> None:
    (tmp_path / "office.toml").write_text(settings)
    monkeypatch.setenv("RIGHTDOOR_OFFICE", str(tmp_path / "office.toml"))
    code = (
        "import socket, sys, types\n"
        "dialogs, start = types.ModuleType('ui.parts.dialogs'), types.ModuleType('ui.start')\n"
        "dialogs.Dialogs = object\n"
        f"start.tell_fault, start.open_window = None, lambda *_: {way} and 0\n"
        "sys.modules |= {'ui.parts.dialogs': dialogs, 'ui.start': start}\n"
        "from app.__main__ import main; sys.exit(main())"
    )
    done = run(code)
    assert (done.returncode != 0) is refused, done.stderr
    assert ("NetworkError" in done.stderr) is refused


def test_an_office_reaches_its_server_under_the_guard(office_server: OfficeServer, office_url: str) -> None:
    code = (
        "import sys; from app.no_network import refuse_network; refuse_network('localhost')\n"
        "from app.services.keeping.office_shelf import office_shelf\n"
        "shelf = office_shelf(sys.argv[1]); print(shelf.lines()); shelf.close()"
    )
    done = run(code, office_url.replace("127.0.0.1", "localhost"))
    assert done.stdout == "[]\n", done.stderr
