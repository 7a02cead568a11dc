"""The frozen values that leave the store."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple, TypeAlias
from uuid import UUID


class Order(StrEnum):
    """How the list of cases is sorted."""

    RECENT = "recent"  # changed last comes first
    NAME = "name"
    DATE = "date"  # what turns on the next day comes first


Place: TypeAlias = tuple[datetime | date | str, int]
"""Where a page of the list ends: the key that its order goes by, with the id of the last case."""


@dataclass(frozen=True, slots=True)
class CaseRecord:
    """One case; times are UTC, `open_question` is None when nothing is open or nothing was said yet.

    `head` is the link of its newest line, `entries` how many lines it has, sign-offs included; `keep_until` is the
    day the office chose. `sample` names the sample that it is, None when it is a person's.
    """

    id: int
    public_id: UUID
    title: str
    created: datetime
    updated: datetime
    pack_id: str
    pack_version: str
    pack_sha256: str
    open_question: str | None
    head: str
    entries: int
    keep_until: date | None
    sample: str | None


class CaseLineRecord(NamedTuple):  # there are many at once, and this is made in a third of the time
    """One row of the case list; `answered` counts the questions with a current answer.

    `doors` are words "door=status", `days` words "day=kind", as they were judged last; None when they never were.
    `current` says that nothing was answered since. `key` is what the order of the list goes by.
    """

    id: int
    title: str
    updated: datetime
    answered: int
    open_question: str | None
    sample: str | None
    pack_sha256: str
    doors: str | None
    days: str | None
    current: bool
    key: datetime | date | str


@dataclass(frozen=True, slots=True)
class AnswerRecord:
    """One line of the answer log; `raw` is JSON text, None for a withdrawn answer; `said_at` is UTC.

    `link` ties it to the lines before; `origin` is the link it had in the store it was brought from.
    """

    sequence: int
    question: str
    raw: str | None
    said_at: datetime
    link: str
    origin: str | None


@dataclass(frozen=True, slots=True)
class SignOffRecord:
    """One sign-off of a case; `seen` is the head of the log that the person signed, `signed_at` is UTC."""

    sequence: int
    name: str
    role: str
    statement: str
    pack_sha256: str
    seen: str
    signed_at: datetime
    link: str
    origin: str | None


@dataclass(frozen=True, slots=True)
class JudgedRecord:
    """What came out of a case under one pack; `summary` is JSON text, `judged_at` is UTC."""

    pack_sha256: str
    summary: str
    judged_at: datetime


@dataclass(frozen=True, slots=True)
class DeletionRecord:
    """All that is left of a deleted case; `deleted_at` is UTC."""

    public_id: UUID
    deleted_at: datetime


@dataclass(frozen=True, slots=True)
class KeepRecord:
    """A case with the day until which the office keeps it."""

    id: int
    title: str
    keep_until: date


@dataclass(frozen=True, slots=True)
class NoteRecord:
    """What staff wrote beside a question."""

    question: str
    text: str


@dataclass(frozen=True, slots=True)
class DraftRecord:
    """Something typed but not yet given; `text` is JSON."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class CopyRecord:
    """One copy of a store; `made` is UTC, `cases` how many it holds, None when nobody looked."""

    number: int
    made: datetime
    path: Path
    cases: int | None = None


@dataclass(frozen=True, slots=True)
class CopyContents:
    """What a copy holds that was opened; `newest` is when a case in it was last changed, None without cases."""

    cases: int
    newest: datetime | None


LogLine = AnswerRecord | SignOffRecord
