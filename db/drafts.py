"""What was typed into a case but not yet given."""

from __future__ import annotations

from collections.abc import Mapping

from db import cases
from db.prepared import Prepared
from db.reading import as_records
from db.records import DraftRecord
from db.transaction import Transaction

_REMOVE = Prepared("drafts.remove")
_ADD = Prepared("drafts.add")
_OF_CASE = Prepared("drafts.of_case")


def replace(connection: Transaction, case_id: int, drafts: Mapping[str, str]) -> None:
    """Keep these drafts, JSON text by name, in place of those before; StoreError(NO_CASE) when the case is gone."""
    cases.get(connection, case_id)
    _REMOVE.run(connection, {"case": case_id})
    for name, text in drafts.items():
        _ADD.run(connection, {"case": case_id, "name": name, "text": text})


def of_case(connection: Transaction, case_id: int) -> dict[str, str]:
    """Return the drafts of a case by name."""
    rows = _OF_CASE.rows(connection, {"case": case_id})
    return {draft.name: draft.text for draft in as_records(DraftRecord, rows)}
