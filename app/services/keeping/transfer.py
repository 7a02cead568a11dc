"""Moves cases between computers in one sealed file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from app.engine.result import RawAnswer
from app.errors import UserError
from app.services.keeping.cases import TITLE_LETTERS, CaseShelf
from app.services.keeping.key_ring import refuse_weak
from app.services.keeping.raw_json import from_json
from app.services.safe_file import write_whole
from db.errors import StoreError, StoreFault

if TYPE_CHECKING:
    from db.key_wrap import Cost
    from db.merging import Meeting
    from db.parcel import PackedCase
    from db.transaction import Transaction


class Standing(StrEnum):
    """How an arriving case stands to this store."""

    NEW = "new"  # it is not here
    SAME = "same"  # nothing in it is new
    NEWER = "newer"  # it went on elsewhere
    BOTH = "both"  # it went on here as well as elsewhere
    DELETED = "deleted"  # it was deleted here


class Side(StrEnum):
    """Whose answer counts where two computers say different things."""

    HERE = "here"
    ARRIVING = "arriving"


@dataclass(frozen=True, slots=True)
class Conflict:
    """One question with two answers; None is no answer."""

    question: str
    here: RawAnswer | None
    arriving: RawAnswer | None


@dataclass(frozen=True, slots=True)
class Arrival:
    """What merging would do with one case; `lines` counts the lines of the log that are new here."""

    public_id: UUID
    title: str
    standing: Standing
    lines: int
    conflicts: tuple[Conflict, ...]


@dataclass(frozen=True, slots=True)
class Parcel:
    """The cases of one sealed file, read but not merged."""

    packed: tuple[PackedCase, ...]


def export_cases(
    shelf: CaseShelf, case_ids: Sequence[int], passphrase: str, target: Path, cost: Cost | None = None
) -> None:
    """Write cases with their whole logs to one file, sealed by a passphrase of its own.

    UserError when the passphrase is weak, a case is gone, or the file cannot be written; an old file then stays.
    """
    from db import parcel
    from db.key_wrap import Cost
    from db.sealed_file import seal

    refuse_weak(passphrase)
    with shelf.transaction() as connection:
        packed = [parcel.pack_case(connection, case_id) for case_id in case_ids]
    write_whole(target, seal(parcel.to_text(packed), passphrase, cost or Cost()))


def read_parcel(source: Path, passphrase: str) -> Parcel:
    """Open a sealed file, which is only read; UserError when the passphrase or the file is wrong."""
    from db import parcel
    from db.faults import told_as_store_errors
    from db.sealed_file import unseal

    try:
        with told_as_store_errors(source):
            packed = parcel.from_text(unseal(source, passphrase))
        for one in packed:
            _refuse_bad(one)
    except StoreError as error:
        raise _told(error) from error
    except ValueError as error:
        raise UserError("The file of cases is damaged.", "Ask for the file again. Nothing was changed.") from error
    return Parcel(packed)


def preview(shelf: CaseShelf, parcel: Parcel) -> list[Arrival]:
    """Tell what merging would do, case by case; nothing is changed."""
    with shelf.transaction() as connection:
        return [_arrival(connection, one) for one in parcel.packed]


def merge(
    shelf: CaseShelf,
    parcel: Parcel,
    choices: Mapping[tuple[UUID, str], Side],
    deleted_too: bool = False,
) -> list[Arrival]:
    """Bring the cases in, in one transaction; return what was done, as `preview` tells it.

    Both logs are kept. `choices` names a side for every conflict by case with question; UserError when one lacks.
    Cases that were deleted here stay out unless `deleted_too`.
    """
    from db import merging

    now = shelf.now
    with shelf.transaction() as connection:
        arrivals = [_arrival(connection, one) for one in parcel.packed]
        for arrival, one in zip(arrivals, parcel.packed, strict=True):
            if arrival.standing is Standing.NEW or (arrival.standing is Standing.DELETED and deleted_too):
                merging.bring_new(connection, one)
            elif arrival.standing in (Standing.NEWER, Standing.BOTH):
                case_id, meeting = _meeting(connection, one)
                chosen = {
                    question: sides[_side(choices, arrival, question)] for question, sides in meeting.conflicts.items()
                }
                merging.bring_together(connection, case_id, one, chosen, now)
    return arrivals


def _arrival(connection: Transaction, one: PackedCase) -> Arrival:
    from db import cases

    public_id, title = one.case.public_id, one.case.title
    if cases.find(connection, public_id) is None:
        was_here = any(line.public_id == public_id for line in cases.deletions(connection))
        return Arrival(public_id, title, Standing.DELETED if was_here else Standing.NEW, len(one.lines), ())
    _, meeting = _meeting(connection, one)
    conflicts = tuple(
        Conflict(question, *(None if raw is None else from_json(raw) for raw in sides))
        for question, sides in meeting.conflicts.items()
    )
    standing = Standing.BOTH if meeting.staying else Standing.NEWER
    return Arrival(public_id, title, standing if meeting.arriving else Standing.SAME, len(meeting.arriving), conflicts)


def _meeting(connection: Transaction, one: PackedCase) -> tuple[int, Meeting]:
    from db import answer_log, cases, merging

    case_id = cases.find(connection, one.case.public_id)
    assert case_id is not None
    return case_id, merging.meet(answer_log.lines_of(connection, case_id), one.lines)


def _side(choices: Mapping[tuple[UUID, str], Side], arrival: Arrival, question: str) -> int:
    side = choices.get((arrival.public_id, question))
    if side is None:
        raise UserError("Two answers differ, and none was chosen.", 'Choose one for "{title}".', title=arrival.title)
    return 0 if side is Side.HERE else 1


def _refuse_bad(one: PackedCase) -> None:
    """Refuse, by ValueError, what this program would never have written."""
    if not one.case.title.strip() or len(one.case.title) > TITLE_LETTERS:
        raise ValueError("no title")
    for line in one.lines:
        raw = getattr(line, "raw", None)
        if raw is not None:
            from_json(raw)


def _told(error: StoreError) -> UserError:
    message, hint = _WORDS.get(error.fault, _WORDS[StoreFault.UNREACHABLE])
    return UserError(message, hint)


_WORDS = {
    StoreFault.EMPTY: ("The file of cases is empty.", "Ask for the file again."),
    StoreFault.FOREIGN: ("This is not a file of cases.", "Choose another file."),
    StoreFault.DAMAGED: ("The file of cases is damaged.", "Ask for the file again. Nothing was changed."),
    StoreFault.WRONG_PASSPHRASE: (
        "The file of cases does not open.",
        "The passphrase is another, or the file was changed on its way. Type it again, then ask for the file again.",
    ),
    StoreFault.UNREACHABLE: ("The file of cases cannot be read.", "Check that its disk is plugged in."),
}
