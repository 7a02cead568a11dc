"""The frozen values that leave the store."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID


@dataclass(frozen=True, slots=True)
class CaseRecord:
    """One case; times are UTC, `open_question` is None when nothing is open or nothing was said yet."""

    id: int
    public_id: UUID
    title: str
    created: datetime
    updated: datetime
    pack_id: str
    pack_version: str
    pack_sha256: str
    open_question: str | None


@dataclass(frozen=True, slots=True)
class CaseLineRecord:
    """One row of the case list; `answered` counts the questions with a current answer."""

    id: int
    title: str
    updated: datetime
    answered: int


@dataclass(frozen=True, slots=True)
class AnswerRecord:
    """One line of the answer log; `raw` is JSON text, None for a withdrawn answer; `said_at` is UTC."""

    sequence: int
    question: str
    raw: str | None
    said_at: datetime
