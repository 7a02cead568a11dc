"""What came out of a case last time, under the pack that it keeps."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, delete, insert, select

from db import cases
from db.models import Judged
from db.reading import as_records
from db.records import JudgedRecord


def keep(connection: Connection, case_id: int, pack_sha256: str, summary: str, now: datetime) -> bool:
    """Put a summary in place of the one before; tell whether it was kept.

    It is not when the case keeps another pack: what came out under that one is still to be compared.
    StoreError(NO_CASE) when the case is gone.
    """
    if cases.get(connection, case_id).pack_sha256 != pack_sha256:
        return False
    connection.execute(delete(Judged).where(Judged.case_id == case_id))
    values = {"case_id": case_id, "pack_sha256": pack_sha256, "summary": summary, "judged_at": now}
    connection.execute(insert(Judged), values)
    return True


def last(connection: Connection, case_id: int) -> JudgedRecord | None:
    """Return what came out last time; None when nobody looked yet."""
    rows = connection.execute(
        select(Judged.pack_sha256, Judged.summary, Judged.judged_at).where(Judged.case_id == case_id)
    )
    return next(iter(as_records(JudgedRecord, rows)), None)
