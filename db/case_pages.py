"""Reads the list of cases page by page, in each of its orders."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from itertools import product
from typing import Any

from db import answer_log, title_search
from db.engine import fold
from db.page_kinds import Found, Part, name_of
from db.prepared import Prepared, Value
from db.reading import as_records
from db.records import CaseLineRecord, Order, Place
from db.transaction import Transaction

_STATEMENTS = {kind: Prepared(name_of(*kind)) for kind in product(Part, Found, (False, True))}


def page(
    connection: Transaction,
    search: str,
    limit: int,
    before: Place | None,
    order: Order = Order.RECENT,
    since: date = date.min,
) -> tuple[CaseLineRecord, ...]:
    """Return up to `limit` cases whose title holds `search` in any case or accent.

    By date those come first that turn on a day, the earliest on or after `since`; the others follow, newest first.
    `before` is the key with the id of the last row of the page before; a page costs the same wherever it stands.
    """
    wanted = fold(search)
    few = title_search.few_with(connection, wanted) if wanted else None
    way = Found.ALL if not wanted else Found.WALK if few is None else Found.FEW
    values: dict[str, Value] = {"wanted": wanted, "few": few, "since": since}
    found: list[tuple[Any, ...]] = []
    for part in _parts(order, before):
        later = before if _stands_in(part, before) else None
        key, case_id = later or (None, None)
        values |= {"limit": limit - len(found), "key": key, "id": case_id}
        found += _STATEMENTS[part, way, later is not None].rows(connection, values)
        if len(found) == limit:
            break
    answered = answer_log.counts(connection, [row[0] for row in found])
    return as_records(CaseLineRecord, (_line(row, answered.get(row[0], 0)) for row in found))


def _line(row: tuple[Any, ...], answered: int) -> tuple[Any, ...]:
    case_id, title, updated, *others, current, key = row
    return (case_id, title, updated, answered, *others, bool(current), key)


def _parts(order: Order, before: Place | None) -> Iterator[Part]:
    if order is Order.DATE and (before is None or not isinstance(before[0], datetime)):
        yield Part.DATE
    yield Part.UNDATED if order is Order.DATE else Part(order)


def _stands_in(part: Part, before: Place | None) -> bool:
    """Whether the row before the page was in this part of the list, and not in the one that came first."""
    return before is not None and (part is not Part.UNDATED or isinstance(before[0], datetime))
