"""Finds the federal court of a case in the law pack."""

from __future__ import annotations

from collections.abc import Mapping

from app.engine.pack import Pack


def district_row(pack: Pack, district: object) -> Mapping[str, str] | None:
    """Return the row of the pack's table of districts with this code; None for an unknown code, or no such table."""
    table = pack.tables.get("districts")
    return next((row for row in table.rows if row["code"] == district), None) if table else None
