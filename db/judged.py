"""What came out of a case last time, under the pack that it keeps."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Connection, delete, insert, select

from db import cases
from db.models import CaseDay, Judged
from db.reading import as_records
from db.records import JudgedRecord


@dataclass(frozen=True, slots=True)
class Gist:
    """What is kept of a result: JSON text, the status of each door by its id, the kind of each day it turns on.

    Ids, statuses, kinds hold no space and no equals sign.
    """

    summary: str
    doors: Mapping[str, str]
    days: Mapping[date, str]


def keep(connection: Connection, case_id: int, pack_sha256: str, gist: Gist, now: datetime) -> bool:
    """Put a gist in place of the one before; tell whether it was kept.

    It is not when the case keeps another pack: what came out under that one is still to be compared.
    StoreError(NO_CASE) when the case is gone.
    """
    case = cases.get(connection, case_id)
    if case.pack_sha256 != pack_sha256:
        return False
    connection.execute(delete(Judged).where(Judged.case_id == case_id))
    connection.execute(delete(CaseDay).where(CaseDay.case_id == case_id))
    values = {
        "case_id": case_id,
        "pack_sha256": pack_sha256,
        "summary": gist.summary,
        "judged_at": now,
        "doors": " ".join(f"{door}={status}" for door, status in gist.doors.items()),
        "days": " ".join(f"{day.isoformat()}={gist.days[day]}" for day in sorted(gist.days)),
        "entries": case.entries,
    }
    connection.execute(insert(Judged), values)
    if gist.days:
        connection.execute(insert(CaseDay), [{"case_id": case_id, "day": day} for day in sorted(gist.days)])
    return True


def last(connection: Connection, case_id: int) -> JudgedRecord | None:
    """Return what came out last time; None when nobody looked yet."""
    rows = connection.execute(
        select(Judged.pack_sha256, Judged.summary, Judged.judged_at).where(Judged.case_id == case_id)
    )
    return next(iter(as_records(JudgedRecord, rows)), None)


def copy(connection: Connection, case_id: int, copy_id: int) -> None:
    """Note for a case what came out for another with the same answers; its log is whole already."""
    columns = (Judged.pack_sha256, Judged.summary, Judged.judged_at, Judged.doors, Judged.days, Judged.entries)
    found = connection.execute(select(*columns).where(Judged.case_id == case_id)).mappings().one_or_none()
    if found is None:
        return
    first, second = cases.get(connection, case_id), cases.get(connection, copy_id)
    entries = second.entries if found["entries"] == first.entries else -1
    connection.execute(insert(Judged), {**found, "case_id": copy_id, "entries": entries})
    days = connection.execute(select(CaseDay.day).where(CaseDay.case_id == case_id)).scalars().all()
    if days:
        connection.execute(insert(CaseDay), [{"case_id": copy_id, "day": day} for day in days])
