"""What was typed into a case but not yet given."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import Connection, delete, insert, select

from db import cases
from db.models import Draft
from db.reading import as_records
from db.records import DraftRecord


def replace(connection: Connection, case_id: int, drafts: Mapping[str, str]) -> None:
    """Keep these drafts, JSON text by name, in place of those before; StoreError(NO_CASE) when the case is gone."""
    cases.get(connection, case_id)
    connection.execute(delete(Draft).where(Draft.case_id == case_id))
    if drafts:
        rows = [{"case_id": case_id, "name": name, "text": text} for name, text in drafts.items()]
        connection.execute(insert(Draft), rows)


def of_case(connection: Connection, case_id: int) -> dict[str, str]:
    """Return the drafts of a case by name."""
    rows = connection.execute(select(Draft.name, Draft.text).where(Draft.case_id == case_id).order_by(Draft.name))
    return {draft.name: draft.text for draft in as_records(DraftRecord, rows)}
