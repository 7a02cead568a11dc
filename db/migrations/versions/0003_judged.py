"""Keeps what came out of a case, with the guards of the log for a server."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the table of what came out last; a server gets its titles, its guards."""
    op.create_table(
        "judged",
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("pack_sha256", sa.Text(), nullable=False),
        sa.Column("summary", sa.Text(), nullable=False),
        sa.Column("judged_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("case_id", name="pk_judged"),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name="fk_judged_case_id_cases", ondelete="CASCADE"),
    )
    if op.get_context().dialect.name == "postgresql":  # no server was in use before this step
        op.create_table(
            "titles",
            sa.Column("case_id", sa.Integer(), nullable=False),
            sa.Column("folded", sa.Text(), nullable=False),
            sa.PrimaryKeyConstraint("case_id", name="pk_titles"),
            sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name="fk_titles_case_id_cases", ondelete="CASCADE"),
        )
        for table in ("answers", "sign_offs"):
            for statement in (_NEVER_CHANGE, _GO_WITH_THEIR_CASE):
                op.execute(statement.format(table=table))


_NEVER_CHANGE = """
CREATE FUNCTION {table}_never_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'an answer row never changes';
END $$;
CREATE TRIGGER {table}_never_change BEFORE UPDATE OR TRUNCATE ON {table}
    EXECUTE FUNCTION {table}_never_change()
"""
_GO_WITH_THEIR_CASE = """
CREATE FUNCTION {table}_go_with_their_case() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM cases WHERE id = OLD.case_id) THEN
        RAISE EXCEPTION 'an answer row goes only with its case';
    END IF;
    RETURN OLD;
END $$;
CREATE TRIGGER {table}_go_with_their_case BEFORE DELETE ON {table}
    FOR EACH ROW EXECUTE FUNCTION {table}_go_with_their_case()
"""
