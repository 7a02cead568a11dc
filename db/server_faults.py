"""Turns the faults of an office server into StoreError."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError, TimeoutError

from db.errors import StoreError, StoreFault

# By code or class of code, as the server gives them; its sentences may be in any language.
_BY_STATE = {
    "08": StoreFault.SERVER_AWAY,
    "57": StoreFault.SERVER_AWAY,
    "25P03": StoreFault.SERVER_AWAY,  # this computer slept in the middle of a change
    "57014": StoreFault.SERVER_BUSY,
    "57P03": StoreFault.SERVER_BUSY,  # it is starting up
    "40": StoreFault.SERVER_BUSY,
    "55P03": StoreFault.SERVER_BUSY,
    "53300": StoreFault.SERVER_BUSY,
    "23505": StoreFault.SERVER_BUSY,  # another laptop was first
    "53100": StoreFault.SERVER_FULL,
    "25006": StoreFault.SERVER_READ_ONLY,
    "42501": StoreFault.SERVER_READ_ONLY,
    "28P01": StoreFault.SERVER_ENTRY,
    "28": StoreFault.SERVER_REFUSED,
    "3D": StoreFault.SERVER_REFUSED,
}
# While the connection is made there is no code. The first sentences come from the client, which knows only English.
_BY_WORDS = (
    ("ssl", StoreFault.SERVER_UNPROTECTED),
    ("certificate", StoreFault.SERVER_UNPROTECTED),
    ("connection refused", StoreFault.SERVER_SHUT),
    ("no such file or directory", StoreFault.SERVER_SHUT),
    ("password authentication failed", StoreFault.SERVER_ENTRY),
    ("no password supplied", StoreFault.SERVER_ENTRY),
    ("too many", StoreFault.SERVER_BUSY),
    ("remaining connection slots", StoreFault.SERVER_BUSY),
    ("starting up", StoreFault.SERVER_BUSY),
    ("shutting down", StoreFault.SERVER_AWAY),
    ("fatal:", StoreFault.SERVER_REFUSED),
)


@contextmanager
def told_as_server_errors() -> Iterator[None]:
    """Raise StoreError for a fault of server or network; every other error is a bug, so it passes unchanged."""
    try:
        yield
    except TimeoutError as error:
        raise StoreError(StoreFault.SERVER_BUSY) from error
    except DBAPIError as error:
        fault = _fault(error)
        if fault is None:
            raise
        raise StoreError(fault) from error


def _fault(error: DBAPIError) -> StoreFault | None:
    state = getattr(error.orig, "sqlstate", None)
    if state is not None:
        return _BY_STATE.get(state) or _BY_STATE.get(state[:2])
    if type(error.orig).__name__ not in ("OperationalError", "ConnectionTimeout"):
        return None
    said = str(error.orig).lower()
    return next((fault for words, fault in _BY_WORDS if words in said), StoreFault.SERVER_AWAY)
