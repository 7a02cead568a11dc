"""One case as it travels between stores."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, fields
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

from db import answer_log, cases, office
from db.chain import first_break
from db.records import AnswerRecord, CaseRecord, LogLine, SignOffRecord
from db.transaction import Transaction

FORMAT = "rightdoor-cases"
VERSION = 1


@dataclass(frozen=True, slots=True)
class PackedCase:
    """A case with its whole log; `lines` holds answers with sign-offs, oldest first, notes go by question id."""

    case: CaseRecord
    lines: tuple[LogLine, ...]
    notes: Mapping[str, str]


def pack_case(connection: Transaction, case_id: int) -> PackedCase:
    """Take one case out of a store, as a copy."""
    return PackedCase(
        cases.get(connection, case_id),
        answer_log.lines_of(connection, case_id),
        office.notes(connection, case_id),
    )


def to_text(packed: Sequence[PackedCase]) -> bytes:
    """Return the cases as JSON text; ids of this store stay here."""
    return json.dumps(
        {"format": FORMAT, "version": VERSION, "cases": [_case_parts(one) for one in packed]}, ensure_ascii=False
    ).encode("utf-8", "surrogatepass")


def from_text(text: bytes) -> tuple[PackedCase, ...]:
    """Read cases that `to_text` wrote; ValueError when the text is another or a log does not hold together."""
    try:
        parts = json.loads(text.decode("utf-8", "surrogatepass"))
        if parts["format"] != FORMAT or parts["version"] != VERSION:
            raise ValueError("cases of another version")
        packed = tuple(_case_from(one) for one in parts["cases"])
    except (KeyError, TypeError, AttributeError, RecursionError, OverflowError) as error:
        raise ValueError("not the parts of cases") from error
    if any(first_break(one.case, one.lines) is not None for one in packed):
        raise ValueError("a log does not hold together")
    if len({one.case.public_id for one in packed}) != len(packed):
        raise ValueError("one case twice")
    return packed


def identity(line: LogLine) -> str:
    """Return what a line is known by in every store: the link it had where it was said."""
    return line.origin or line.link


def _case_parts(packed: PackedCase) -> dict[str, Any]:
    case = {name: _plain(value) for name, value in asdict(packed.case).items() if name != "id"}
    if packed.case.sample is None:
        del case["sample"]  # so that an older version reads the case of a person as ever
    return {**case, "lines": [_line_parts(line) for line in packed.lines], "notes": dict(packed.notes)}


def _line_parts(line: LogLine) -> dict[str, Any]:
    return {name: _plain(value) for name, value in asdict(line).items()}


def _case_from(parts: dict[str, Any]) -> PackedCase:
    lines = tuple(_line_from(line) for line in parts.pop("lines"))
    notes = parts.pop("notes")
    if not all(isinstance(text, str) for text in notes.values()):
        raise ValueError("no notes")
    record = CaseRecord(
        id=0,
        public_id=UUID(parts.pop("public_id")),
        created=_moment(parts.pop("created")),
        updated=_moment(parts.pop("updated")),
        keep_until=None if (day := parts.pop("keep_until")) is None else date.fromisoformat(day),
        sample=_checked({"sample": parts.pop("sample", None)}, {"sample": (str, type(None))})["sample"],
        **_checked(parts, {"entries": int, "open_question": (str, type(None))}),
    )
    return PackedCase(record, lines, notes)


def _line_from(parts: dict[str, Any]) -> LogLine:
    kinds: Mapping[str, Any] = {"sequence": int, "raw": (str, type(None)), "origin": (str, type(None))}
    if "question" in parts:
        said_at = _moment(parts.pop("said_at"))
        return AnswerRecord(said_at=said_at, **_checked(parts, kinds))
    signed_at = _moment(parts.pop("signed_at"))
    return SignOffRecord(signed_at=signed_at, **_checked(parts, kinds))


def _checked(parts: dict[str, Any], kinds: Mapping[str, Any]) -> dict[str, Any]:
    known = {field.name for kind in (CaseRecord, AnswerRecord, SignOffRecord) for field in fields(kind)}
    for name, value in parts.items():
        if name not in known or not isinstance(value, kinds.get(name, str)) or isinstance(value, bool):
            raise ValueError("a part of another kind")
    return parts


def _plain(value: object) -> object:
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat()
    return str(value) if isinstance(value, UUID | date) else value


def _moment(text: str) -> datetime:
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        raise ValueError("a moment without its zone")
    return moment.astimezone(UTC)
