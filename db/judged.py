"""What came out of a case last time, under the pack that it keeps."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from db import cases
from db.prepared import Prepared, Value
from db.reading import as_records
from db.records import JudgedRecord
from db.transaction import Transaction

_REMOVE = Prepared("judged.remove")
_REMOVE_DAYS = Prepared("judged.remove_days")
_ADD = Prepared("judged.add")
_ADD_DAY = Prepared("judged.add_day")
_LAST = Prepared("judged.last")
_WHOLE = Prepared("judged.whole")
_DAYS = Prepared("judged.days")


@dataclass(frozen=True, slots=True)
class Gist:
    """What is kept of a result: JSON text, the status of each door by its id, the kind of each day it turns on.

    Ids, statuses, kinds hold no space and no equals sign.
    """

    summary: str
    doors: Mapping[str, str]
    days: Mapping[date, str]


def keep(connection: Transaction, case_id: int, pack_sha256: str, gist: Gist, now: datetime) -> bool:
    """Put a gist in place of the one before; tell whether it was kept.

    It is not when the case keeps another pack: what came out under that one is still to be compared.
    StoreError(NO_CASE) when the case is gone.
    """
    case = cases.get(connection, case_id)
    if case.pack_sha256 != pack_sha256:
        return False
    _REMOVE.run(connection, {"case": case_id})
    _REMOVE_DAYS.run(connection, {"case": case_id})
    values: dict[str, Value] = {
        "case": case_id,
        "pack_sha256": pack_sha256,
        "summary": gist.summary,
        "judged_at": now,
        "doors": " ".join(f"{door}={status}" for door, status in gist.doors.items()),
        "days": " ".join(f"{day.isoformat()}={gist.days[day]}" for day in sorted(gist.days)),
        "entries": case.entries,
    }
    _ADD.run(connection, values)
    for day in sorted(gist.days):
        _ADD_DAY.run(connection, {"case": case_id, "day": day})
    return True


def last(connection: Transaction, case_id: int) -> JudgedRecord | None:
    """Return what came out last time; None when nobody looked yet."""
    rows = _LAST.rows(connection, {"case": case_id})
    return next(iter(as_records(JudgedRecord, rows)), None)


def copy(connection: Transaction, case_id: int, copy_id: int) -> None:
    """Note for a case what came out for another with the same answers; its log is whole already."""
    found = _WHOLE.first(connection, {"case": case_id})
    if found is None:
        return
    pack_sha256, summary, judged_at, doors, days, entries = found
    first, second = cases.get(connection, case_id), cases.get(connection, copy_id)
    values: dict[str, Value] = {
        "case": copy_id,
        "pack_sha256": pack_sha256,
        "summary": summary,
        "judged_at": judged_at,
        "doors": doors,
        "days": days,
        "entries": second.entries if entries == first.entries else -1,
    }
    _ADD.run(connection, values)
    for (day,) in _DAYS.rows(connection, {"case": case_id}):
        _ADD_DAY.run(connection, {"case": copy_id, "day": day})
