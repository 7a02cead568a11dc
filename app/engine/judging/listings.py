"""The rows of the pack's tables that belong to a door."""

from __future__ import annotations

from collections.abc import Mapping

from app.engine.pack import Listing, Pack
from app.engine.result import RawAnswer


def listing(pack: Pack, answers: Mapping[str, RawAnswer], door: str) -> tuple[Mapping[str, str], ...]:
    """Return the rows that ``door`` shows for ``answers``, in the order of the table.

    A column that is not known is absent from its row. No rows means that the pack has none to show, or that the
    answer is not there yet (see ``listed_doors``); it never means that the law has none.
    """
    return tuple(
        row
        for item in pack.outcome.listings
        if item.door == door and _settled(pack, answers, item)
        for row in pack.tables[item.table].rows
        if row.get(item.column) == answers[item.question]
    )


def listed_doors(pack: Pack, answers: Mapping[str, RawAnswer]) -> tuple[str, ...]:
    """Return the doors with a listing whose question is answered, so that even no row says something."""
    return tuple(dict.fromkeys(item.door for item in pack.outcome.listings if _settled(pack, answers, item)))


def _settled(pack: Pack, answers: Mapping[str, RawAnswer], item: Listing) -> bool:
    return answers.get(item.question) in pack.questions[item.question].choices
