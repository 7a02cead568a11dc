"""Keeps the program, with every library in it, from reaching a network."""

from __future__ import annotations

import errno
import sys

_FINDS = "socket.getaddrinfo"
_LOOKS_UP = frozenset(
    {
        _FINDS,
        "socket.gethostbyaddr",
        "socket.gethostbyname",
        "socket.gethostbyname_ex",
        "socket.getnameinfo",
    }
)
_REACHES = frozenset({"socket.bind", "socket.connect", "socket.sendmsg", "socket.sendto"})


class NetworkError(PermissionError):
    """Something in the program tried to reach a network."""


def refuse_network(server: str | None = None) -> None:
    """From now on, until the program ends, raise NetworkError where anything looks up or reaches another computer.

    It holds for every Python module, ours or a library's. The name of an office `server` may be looked up; its own
    client library, which is no Python, then reaches it. Processes of this computer may still talk to each other by
    the path of a file. What Qt does with the screen is no business of Python's.
    """

    def refuse(event: str, arguments: tuple[object, ...]) -> None:
        if event.startswith("socket."):
            reaches = event in _REACHES and len(arguments) > 1 and isinstance(arguments[1], tuple)
            looks_up = event in _LOOKS_UP and not (event == _FINDS and server is not None and arguments[0] == server)
            if reaches or looks_up:
                raise NetworkError(errno.EACCES, "This program opens no network connection.")

    sys.addaudithook(refuse)
