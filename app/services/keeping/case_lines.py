"""The rows of the case list, with what each shows at a glance."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, NamedTuple

from db.errors import StoreError, StoreFault
from db.records import Order, Place

if TYPE_CHECKING:
    from db.records import CaseLineRecord

__all__ = ["CaseLine", "Glance", "Order", "Place", "line_of"]


@dataclass(frozen=True, slots=True)
class Glance:
    """What came out of a case when it was last judged: door ids with statuses, days with their kinds.

    The days lay ahead then, the earliest first; a kind is "clock", "appeal" or "gate". `current` says that nothing was
    answered since.
    """

    doors: tuple[tuple[str, str], ...]
    days: tuple[tuple[date, str], ...]
    current: bool


class CaseLine(NamedTuple):  # there are many at once, and this is made in a third of the time
    """One row of the case list; `updated` is UTC, `answered` counts the questions with a current answer.

    `finished` says that no question was open after the last answer. `sample` names the sample that the case is, None
    when it is a person's; `glance` is None when nobody judged the case under the pack that it keeps. `key` is what
    the order of the list goes by.
    """

    id: int
    title: str
    updated: datetime
    answered: int
    finished: bool
    sample: str | None
    pack_sha256: str
    glance: Glance | None
    key: datetime | date | str

    @property
    def place(self) -> Place:
        """Where a page ends whose last row this is."""
        return self.key, self.id


def line_of(record: CaseLineRecord) -> CaseLine:
    """Return a row as it comes from the store; StoreError(DAMAGED) when its words are none of ours."""
    return CaseLine(
        record.id,
        record.title,
        record.updated,
        record.answered,
        record.open_question is None and record.answered > 0,
        record.sample,
        record.pack_sha256,
        _glance(record),
        record.key,
    )


def _glance(record: CaseLineRecord) -> Glance | None:
    if record.doors is None or record.days is None:
        return None
    try:
        doors = tuple(_pair(word) for word in record.doors.split())
        days = tuple((date.fromisoformat(day), kind) for day, kind in map(_pair, record.days.split()))
    except ValueError:
        raise StoreError(StoreFault.DAMAGED) from None  # the cause would show what came out
    return Glance(doors, days, record.current)


def _pair(word: str) -> tuple[str, str]:
    name, value = word.split("=")
    return name, value
