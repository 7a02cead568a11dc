"""The tables of the store, as today's schema."""

from __future__ import annotations

from datetime import UTC, date, datetime
from uuid import UUID

from sqlalchemy import (
    Connection,
    DateTime,
    Dialect,
    ForeignKey,
    Index,
    MetaData,
    Table,
    Text,
    TypeDecorator,
    UniqueConstraint,
    event,
)
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from db.dialects import SERVER, TITLE_INDEX, guards, in_utc, is_sqlite

NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}


class UtcTime(TypeDecorator[datetime]):
    """A moment, aware in Python, UTC in the store; text order is time order."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Turn an aware moment to UTC; a naive one has no meaning, hence ValueError."""
        if value is not None and value.tzinfo is None:
            raise ValueError("a moment needs its time zone")
        return None if value is None else value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Give the moment its zone back."""
        return None if value is None else in_utc(value)


FoldedText = Text().with_variant(Text(collation="C"), SERVER)
"""A folded text; on a server too it sorts by its letters alone, so that every laptop sees one order."""


class Base(DeclarativeBase):
    """Names every constraint, so that later migrations can reach it."""

    metadata = MetaData(naming_convention=NAMING)


class Case(Base):
    """One person's interview, with the pack it was answered under."""

    __tablename__ = "cases"
    __table_args__ = (
        Index(None, "updated", "id"),
        Index(None, "folded", "id"),
        {"sqlite_autoincrement": True},  # an id is never used twice: a stale window must not reach another case
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    public_id: Mapped[UUID] = mapped_column(unique=True)
    title: Mapped[str] = mapped_column(Text)
    created: Mapped[datetime] = mapped_column(UtcTime)
    updated: Mapped[datetime] = mapped_column(UtcTime)
    pack_id: Mapped[str] = mapped_column(Text)
    pack_version: Mapped[str] = mapped_column(Text)
    pack_sha256: Mapped[str] = mapped_column(Text)
    open_question_id: Mapped[str | None] = mapped_column(Text)
    head: Mapped[str] = mapped_column(Text, server_default="")
    entries: Mapped[int] = mapped_column(server_default="0")
    keep_until: Mapped[date | None]
    folded: Mapped[str] = mapped_column(FoldedText, server_default="")
    sample: Mapped[str | None] = mapped_column(Text)


class Answer(Base):
    """One line of the append-only answer log; `raw` is JSON text, or NULL for a withdrawn answer."""

    __tablename__ = "answers"
    __table_args__ = (UniqueConstraint("case_id", "sequence"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id", ondelete="CASCADE"))
    sequence: Mapped[int]
    question_id: Mapped[str] = mapped_column(Text)
    raw: Mapped[str | None] = mapped_column(Text)
    said_at: Mapped[datetime] = mapped_column(UtcTime)
    link: Mapped[str] = mapped_column(Text, server_default="")
    origin: Mapped[str | None] = mapped_column(Text)


class SignOff(Base):
    """One line that a person signed; it stands in the log of its case, among the answers."""

    __tablename__ = "sign_offs"
    __table_args__ = (UniqueConstraint("case_id", "sequence"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id", ondelete="CASCADE"))
    sequence: Mapped[int]
    name: Mapped[str] = mapped_column(Text)
    role: Mapped[str] = mapped_column(Text)
    statement: Mapped[str] = mapped_column(Text)
    pack_sha256: Mapped[str] = mapped_column(Text)
    seen: Mapped[str] = mapped_column(Text)
    signed_at: Mapped[datetime] = mapped_column(UtcTime)
    link: Mapped[str] = mapped_column(Text)
    origin: Mapped[str | None] = mapped_column(Text)


class Note(Base):
    """What staff wrote beside a question; it may change, so it is no part of the log."""

    __tablename__ = "notes"

    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id", ondelete="CASCADE"), primary_key=True)
    question_id: Mapped[str] = mapped_column(Text, primary_key=True)
    text: Mapped[str] = mapped_column(Text)
    written_at: Mapped[datetime] = mapped_column(UtcTime)


class Judged(Base):
    """What came out last time under the pack that a case keeps; `summary` is JSON text.

    `doors` with `days` are what the list of cases shows of it, `entries` how many lines the log had.
    """

    __tablename__ = "judged"

    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id", ondelete="CASCADE"), primary_key=True)
    pack_sha256: Mapped[str] = mapped_column(Text)
    summary: Mapped[str] = mapped_column(Text)
    judged_at: Mapped[datetime] = mapped_column(UtcTime)
    doors: Mapped[str] = mapped_column(Text, server_default="")
    days: Mapped[str] = mapped_column(Text, server_default="")
    entries: Mapped[int] = mapped_column(server_default="0")


class CaseDay(Base):
    """One day that a case turned on when it was last judged; the list sorts by it."""

    __tablename__ = "case_days"
    __table_args__ = (Index(None, "day", "case_id"),)

    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id", ondelete="CASCADE"), primary_key=True)
    day: Mapped[date] = mapped_column(primary_key=True)


class Draft(Base):
    """What was typed into a case but not yet given, as JSON text; it is no part of the log."""

    __tablename__ = "drafts"

    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id", ondelete="CASCADE"), primary_key=True)
    name: Mapped[str] = mapped_column(Text, primary_key=True)
    text: Mapped[str] = mapped_column(Text)


class Deletion(Base):
    """A line without content: a case was here."""

    __tablename__ = "deletions"

    id: Mapped[int] = mapped_column(primary_key=True)
    public_id: Mapped[UUID] = mapped_column(unique=True)
    deleted_at: Mapped[datetime] = mapped_column(UtcTime)


@event.listens_for(Answer.__table__, "after_create")
@event.listens_for(SignOff.__table__, "after_create")
def _guard_the_log(table: Table, connection: Connection, **_options: object) -> None:
    if is_sqlite(connection):
        for guard in guards(table.name):
            connection.exec_driver_sql(guard)


@event.listens_for(Case.__table__, "after_create")
def _index_titles(_table: Table, connection: Connection, **_options: object) -> None:
    if is_sqlite(connection):
        connection.exec_driver_sql(TITLE_INDEX)
