"""Chains the log, with tables for sign-offs, notes, deletions, titles."""

from __future__ import annotations

import hashlib
import json
import unicodedata

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the columns of the chain, link what was said so far, add the new tables."""
    on_sqlite = op.get_context().dialect.name == "sqlite"
    op.add_column("cases", sa.Column("head", sa.Text(), server_default="", nullable=False))
    op.add_column("cases", sa.Column("entries", sa.Integer(), server_default="0", nullable=False))
    op.add_column("cases", sa.Column("keep_until", sa.Date(), nullable=True))
    op.add_column("answers", sa.Column("link", sa.Text(), server_default="", nullable=False))
    op.add_column("answers", sa.Column("origin", sa.Text(), nullable=True))
    _create_sign_offs()
    _create_notes()
    op.create_table(
        "deletions",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("public_id", sa.Uuid(), nullable=False),
        sa.Column("deleted_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_deletions"),
        sa.UniqueConstraint("public_id", name="uq_deletions_public_id"),
    )
    if on_sqlite:
        op.execute("DROP TRIGGER answers_never_change")
        _link_the_log(op.get_bind())
        op.execute(_NEVER_CHANGE.format(table="answers"))
        op.execute(_NEVER_CHANGE.format(table="sign_offs"))
        op.execute(_GO_WITH_THEIR_CASE)
        op.execute("CREATE VIRTUAL TABLE titles USING fts5(folded, tokenize = 'trigram')")
        _index_titles(op.get_bind())


_NEVER_CHANGE = (
    "CREATE TRIGGER {table}_never_change BEFORE UPDATE ON {table} "
    "BEGIN SELECT RAISE(ABORT, 'an answer row never changes'); END"
)
_GO_WITH_THEIR_CASE = (
    "CREATE TRIGGER sign_offs_go_with_their_case BEFORE DELETE ON sign_offs "
    "WHEN EXISTS (SELECT 1 FROM cases WHERE id = OLD.case_id) "
    "BEGIN SELECT RAISE(ABORT, 'an answer row goes only with its case'); END"
)


def _create_sign_offs() -> None:
    op.create_table(
        "sign_offs",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("statement", sa.Text(), nullable=False),
        sa.Column("pack_sha256", sa.Text(), nullable=False),
        sa.Column("seen", sa.Text(), nullable=False),
        sa.Column("signed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("link", sa.Text(), nullable=False),
        sa.Column("origin", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_sign_offs"),
        sa.UniqueConstraint("case_id", "sequence", name="uq_sign_offs_case_id_sequence"),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name="fk_sign_offs_case_id_cases", ondelete="CASCADE"),
    )


def _create_notes() -> None:
    op.create_table(
        "notes",
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("question_id", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("written_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("case_id", "question_id", name="pk_notes"),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name="fk_notes_case_id_cases", ondelete="CASCADE"),
    )


def _link_the_log(connection: sa.Connection) -> None:
    heads: dict[int, tuple[str, int]] = {}
    for case_id, public_id, created in connection.exec_driver_sql("SELECT id, public_id, created FROM cases").all():
        heads[case_id] = (_digest("case", public_id, _moment(created)), 0)
    log = connection.exec_driver_sql(
        "SELECT id, case_id, sequence, question_id, raw, said_at FROM answers ORDER BY case_id, sequence"
    )
    for row, case_id, sequence, question, raw, said_at in log.all():
        link = _digest("answer", heads[case_id][0], sequence, question, raw, _moment(said_at), None)
        connection.exec_driver_sql("UPDATE answers SET link = ? WHERE id = ?", (link, row))
        heads[case_id] = (link, sequence)
    for case_id, (head, entries) in heads.items():
        connection.exec_driver_sql("UPDATE cases SET head = ?, entries = ? WHERE id = ?", (head, entries, case_id))


def _index_titles(connection: sa.Connection) -> None:
    for case_id, title in connection.exec_driver_sql("SELECT id, title FROM cases").all():
        connection.exec_driver_sql("INSERT INTO titles (rowid, folded) VALUES (?, ?)", (case_id, _fold(title)))


def _digest(*parts: str | int | None) -> str:
    return hashlib.sha256(json.dumps(parts, ensure_ascii=False).encode("utf-8", "surrogatepass")).hexdigest()


def _moment(stored: str) -> str:
    # As SQLite holds it: "2026-11-23 09:00:00.000000", in UTC.
    return f"{stored.replace(' ', 'T')}+00:00"


def _fold(text: str) -> str:
    if text.isascii():
        return text.lower()
    letters = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))
