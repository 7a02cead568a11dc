"""Notices a clock that stands wrong."""

from __future__ import annotations

from datetime import timedelta

from app.errors import UserError
from app.services.keeping.cases import CaseShelf

TOLERANCE = timedelta(minutes=10)


def refuse_wrong_clock(shelf: CaseShelf) -> None:
    """Raise UserError when an answer was saved later than now."""
    from db import cases

    with shelf.transaction() as connection:
        newest = cases.newest_change(connection)
    if newest is not None and newest - shelf.now > TOLERANCE:
        raise UserError(
            "The clock of this computer may be wrong.",
            "The newest answer was saved at a later time than now. Check the date: the results depend on it.",
        )
