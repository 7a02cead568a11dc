"""The first schema."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create cases with their append-only answer log."""
    op.create_table(
        "cases",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("public_id", sa.Uuid(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("created", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated", sa.DateTime(timezone=True), nullable=False),
        sa.Column("pack_id", sa.Text(), nullable=False),
        sa.Column("pack_version", sa.Text(), nullable=False),
        sa.Column("pack_sha256", sa.Text(), nullable=False),
        sa.Column("open_question_id", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_cases"),
        sa.UniqueConstraint("public_id", name="uq_cases_public_id"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_cases_updated_id", "cases", ["updated", "id"])
    op.create_table(
        "answers",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("question_id", sa.Text(), nullable=False),
        sa.Column("raw", sa.Text(), nullable=True),
        sa.Column("said_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_answers"),
        sa.UniqueConstraint("case_id", "sequence", name="uq_answers_case_id_sequence"),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name="fk_answers_case_id_cases", ondelete="CASCADE"),
    )
    if op.get_context().dialect.name == "sqlite":
        _guard_the_log()


def _guard_the_log() -> None:
    op.execute(
        "CREATE TRIGGER answers_never_change BEFORE UPDATE ON answers "
        "BEGIN SELECT RAISE(ABORT, 'an answer row never changes'); END"
    )
    op.execute(
        "CREATE TRIGGER answers_go_with_their_case BEFORE DELETE ON answers "
        "WHEN EXISTS (SELECT 1 FROM cases WHERE id = OLD.case_id) "
        "BEGIN SELECT RAISE(ABORT, 'an answer row goes only with its case'); END"
    )
