"""Keeps what the list of cases shows at a glance, with what was typed but not yet given."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Mapping
from datetime import date
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the columns that the list sorts by, its dates, the drafts; fill what is known of cases so far."""
    context = op.get_context()
    on_server = context.dialect.name == "postgresql"
    folded = sa.Text(collation="C") if on_server else sa.Text()  # the same order on every laptop
    op.add_column("cases", sa.Column("folded", folded, server_default="", nullable=False))
    op.add_column("cases", sa.Column("sample", sa.Text(), nullable=True))
    op.create_index("ix_cases_folded_id", "cases", ["folded", "id"])
    op.add_column("judged", sa.Column("doors", sa.Text(), server_default="", nullable=False))
    op.add_column("judged", sa.Column("days", sa.Text(), server_default="", nullable=False))
    op.add_column("judged", sa.Column("entries", sa.Integer(), server_default="0", nullable=False))
    op.create_table(
        "case_days",
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.PrimaryKeyConstraint("case_id", "day", name="pk_case_days"),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name="fk_case_days_case_id_cases", ondelete="CASCADE"),
    )
    op.create_index("ix_case_days_day_case_id", "case_days", ["day", "case_id"])
    op.create_table(
        "drafts",
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("case_id", "name", name="pk_drafts"),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name="fk_drafts_case_id_cases", ondelete="CASCADE"),
    )
    if on_server:
        op.drop_table("titles")  # the column of the cases takes its place
    if not context.as_sql:
        _fill(op.get_bind())


def _fill(connection: sa.Connection) -> None:
    fold = sa.text("UPDATE cases SET folded = :folded WHERE id = :id")
    for case_id, title in connection.exec_driver_sql("SELECT id, title FROM cases").all():
        connection.execute(fold, {"id": case_id, "folded": _fold(title)})
    glance = sa.text("UPDATE judged SET doors = :doors, days = :days, entries = :entries WHERE case_id = :id")
    day = sa.text("INSERT INTO case_days (case_id, day) VALUES (:id, :day)").bindparams(
        sa.bindparam("day", type_=sa.Date())
    )
    kept = connection.exec_driver_sql(
        "SELECT cases.id, summary, CASE WHEN judged_at >= updated THEN cases.entries ELSE -1 END "
        "FROM judged JOIN cases ON cases.id = judged.case_id"
    )
    for case_id, summary, entries in kept.all():
        found = _read(summary)
        doors = " ".join(f"{door}={status}" for door, status in found.doors.items())
        days = " ".join(f"{when.isoformat()}={kind}" for when, kind in found.days.items())
        connection.execute(glance, {"id": case_id, "doors": doors, "days": days, "entries": entries})
        for when in found.days:
            connection.execute(day, {"id": case_id, "day": when})


class _Read:
    def __init__(self, doors: Mapping[str, str], days: Mapping[date, str]) -> None:
        self.doors = doors
        self.days = days


def _read(summary: str) -> _Read:
    """Return what a summary says of doors, of days that lay ahead; nothing where it is damaged, which is told later."""
    try:
        parts: dict[str, Any] = json.loads(summary)
        judged = date.fromisoformat(parts["as_of"])
        named = {kind: parts[key] for kind, key in (("gate", "gate_opens"), ("clock", "safe_deadline")) if parts[key]}
        days = {date.fromisoformat(text): kind for kind, text in named.items()}
        return _Read({str(door): str(status) for door, status in parts["doors"].items()}, _ahead(days, judged))
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return _Read({}, {})


def _ahead(days: Mapping[date, str], judged: date) -> dict[date, str]:
    return {when: days[when] for when in sorted(days) if when >= judged}


def _fold(text: str) -> str:
    if text.isascii():
        return text.lower()
    letters = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))
