"""The shelf of an office whose laptops share one server."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

from app.services.keeping.cases import CaseShelf
from app.services.keeping.store_faults import told_to_the_user


def office_shelf(url: str, now: Callable[[], datetime] = lambda: datetime.now(UTC)) -> CaseShelf:
    """Open the shared cases at a database URL; its tables are made or brought up to date first.

    TLS is required unless the server is this computer. UserError when the address is bad or unprotected, the server
    does not answer, the name or password is wrong, or a newer version uses the server. Nothing that is raised holds
    the password. Slow: keep it off the window's thread.
    """
    from db.server import open_server

    with told_to_the_user():
        return CaseShelf(open_server(url), now)
