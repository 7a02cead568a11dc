"""What was typed into a case but not yet given, kept where the cases are kept."""

from __future__ import annotations

import json
from collections.abc import Mapping

from app.services.keeping.cases import CaseShelf
from db.errors import StoreError, StoreFault

Typed = tuple[str, ...]
"""What stands in the controls of a page, field by field."""


def keep_drafts(shelf: CaseShelf, case_id: int, drafts: Mapping[str, Typed]) -> None:
    """Keep these drafts in place of those before, on the disk when this returns; UserError when the store fails."""
    from db import drafts as kept

    texts = {name: json.dumps(typed, ensure_ascii=False) for name, typed in drafts.items()}
    with shelf.transaction() as connection:
        if texts != kept.of_case(connection, case_id):
            kept.replace(connection, case_id, texts)


def drafts_of(shelf: CaseShelf, case_id: int) -> dict[str, Typed]:
    """Return the drafts of a case by name; UserError when the store fails."""
    from db import drafts as kept

    with shelf.transaction() as connection:
        texts = kept.of_case(connection, case_id)
        return {name: _typed(text) for name, text in texts.items()}


def _typed(text: str) -> Typed:
    try:
        fields = json.loads(text)
    except (ValueError, RecursionError):
        fields = None
    if not isinstance(fields, list) or not all(isinstance(field, str) for field in fields):
        raise StoreError(StoreFault.DAMAGED) from None
    return tuple(fields)
