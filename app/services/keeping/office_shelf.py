"""The shelf of an office whose laptops share one server."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime

from app.errors import UserError
from app.services.keeping.cases import CaseShelf
from app.services.keeping.store_faults import told_to_the_user


@dataclass(frozen=True, slots=True)
class ServerPlace:
    """Where the shared cases are; `user` is None when each person signs in by a name of their own."""

    host: str
    database: str
    user: str | None


def server_place(url: str) -> ServerPlace:
    """Read the address of a server as an office may write it down; nothing is reached yet.

    UserError when it is bad or unprotected, or when it holds a password: whoever can read the settings could then
    read every case.
    """
    from db.server_address import read_address

    with told_to_the_user():
        address = read_address(url)
    if address.password is not None:
        raise UserError(
            'The address in "server" holds a password.',
            "Take it out: whoever can read this file could read every case. The program asks for the password.",
        )
    return ServerPlace(address.host, address.database, address.user)


def office_shelf(
    url: str,
    now: Callable[[], datetime] = lambda: datetime.now(UTC),
    user: str | None = None,
    password: str | None = None,
) -> CaseShelf:
    """Open the shared cases at a database URL; its tables are made or brought up to date first.

    `user` with `password` come before those of the URL; without a password the server's own ways count, such as the
    password file of PostgreSQL. TLS is required unless the server is this computer. UserError when the address is bad
    or unprotected, the server does not answer, name or password is wrong, or a newer version uses the server. Nothing
    that is raised holds the password. Slow: keep it off the window's thread.
    """
    from db.server import open_server

    with told_to_the_user():
        return CaseShelf(open_server(url, user=user, password=password), now)
