"""Brings a case that was answered on two computers together again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from db import answer_log, cases, office
from db.chain import link_of
from db.parcel import PackedCase, identity
from db.records import AnswerRecord, LogLine
from db.transaction import Transaction


@dataclass(frozen=True, slots=True)
class Meeting:
    """How two logs of one case stand to each other.

    `arriving` are the lines that only the other one has, `staying` those that only this one has, oldest first.
    `conflicts` holds, by question id, the answer here with the answer there as JSON text, None when there is none:
    only where both sides said something of their own that differs.
    """

    arriving: tuple[LogLine, ...]
    staying: tuple[LogLine, ...]
    conflicts: Mapping[str, tuple[str | None, str | None]]


def meet(here: tuple[LogLine, ...], there: tuple[LogLine, ...]) -> Meeting:
    """Compare two logs of one case."""
    known_here, known_there = {identity(line) for line in here}, {identity(line) for line in there}
    arriving = tuple(line for line in there if identity(line) not in known_here)
    staying = tuple(line for line in here if identity(line) not in known_there)
    mine, theirs = answer_log.current(here), answer_log.current(there)
    both = _questions(arriving) & _questions(staying)
    differing = {
        name: (mine.get(name), theirs.get(name)) for name in sorted(both) if mine.get(name) != theirs.get(name)
    }
    return Meeting(arriving, staying, differing)


def bring_new(connection: Transaction, packed: PackedCase) -> int:
    """Add a case that is not here yet, its log link by link as it was; return its id."""
    case = packed.case
    case_id = cases.bring(
        connection,
        case.public_id,
        case.title,
        (case.pack_id, case.pack_version, case.pack_sha256),
        case.created,
        case.sample,
    )
    for line in packed.lines:
        placed = answer_log.add_line(connection, case_id, line)
        if placed.link != line.link:
            raise ValueError("a line of the case does not follow from the one before it")
    cases.touch(connection, case_id, case.open_question, case.updated)
    office.set_keep_until(connection, case_id, case.keep_until)
    for question, text in packed.notes.items():
        office.set_note(connection, case_id, question, text, case.updated)
    return case_id


def bring_together(
    connection: Transaction, case_id: int, packed: PackedCase, chosen: Mapping[str, str | None], now: datetime
) -> int:
    """Append what only the other log says, then what was chosen for each conflict; return how many lines came.

    `chosen` holds JSON text by question id, None for no answer. Both logs stay whole: nothing is rewritten.
    """
    here = answer_log.lines_of(connection, case_id)
    meeting = meet(here, packed.lines)
    if set(chosen) != set(meeting.conflicts):
        raise ValueError("one choice for each conflict")
    for line in meeting.arriving:
        _add(connection, case_id, line)
    for question, raw in chosen.items():
        answer_log.append(connection, case_id, question, raw, now)
    if meeting.arriving:
        cases.touch(connection, case_id, None, now)
    for question, text in packed.notes.items():
        if question not in office.notes(connection, case_id):
            office.set_note(connection, case_id, question, text, now)
    return len(meeting.arriving)


def _add(connection: Transaction, case_id: int, line: LogLine) -> None:
    case = cases.get(connection, case_id)
    # A log that only went on elsewhere keeps its links; one that parted ways remembers them as origins.
    follows = link_of(case.head, case.entries + 1, line) == line.link
    answer_log.add_line(connection, case_id, line if follows else replace(line, origin=identity(line)))


def _questions(lines: tuple[LogLine, ...]) -> set[str]:
    return {line.question for line in lines if isinstance(line, AnswerRecord)}
