"""What comes out differently when a case meets a newer law pack."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from app.engine.answers import typed_answers
from app.engine.judging.assess import assess
from app.engine.judging.walk import walk
from app.engine.pack import Pack
from app.engine.result import RawAnswer, Result
from app.errors import UserError
from app.services.interviewing.judged import Judged, judged, keep_judged, last_judged
from app.services.keeping.cases import CaseShelf, PackStamp
from app.services.packs import load_pack


@dataclass(frozen=True, slots=True)
class Shift:
    """The status of one door under both packs; None where the pack has no such door, or nobody knows."""

    door: str
    before: str | None
    after: str | None


@dataclass(frozen=True, slots=True)
class LawChange:
    """A case under the pack it keeps, beside the same answers under the pack of today.

    `before` is None when nobody looked at the result under the old pack, whose files are gone: then nothing can be
    compared. It may be of an earlier day than `after`: `as_of` in each says which. `unread` names the questions whose
    answers counted before, or were meant to, but count no longer. `result` is what `after` is the gist of.
    """

    old: PackStamp
    new: PackStamp
    before: Judged | None
    after: Judged
    doors: tuple[Shift, ...]
    appeared: tuple[str, ...]
    gone: tuple[str, ...]
    unread: tuple[str, ...]
    result: Result

    @property
    def comes_out_differently(self) -> bool | None:
        """Whether anything a person reads changed; None when nobody knows what came out before."""
        if self.before is None:
            return None
        shifted = any(door.before != door.after for door in self.doors)
        same = _dates(self.before) == _dates(self.after)
        return bool(shifted or self.appeared or self.gone or self.unread) or not same


def what_changed(
    pack: Pack, shelf: CaseShelf, case_id: int, today: date, old_pack_folder: Path | None = None
) -> LawChange:
    """Compare the result of a case under its own pack with the one under `pack`; nothing is changed.

    With the files of the old pack both results are of `today`. Without them the result that was last shown is taken.
    UserError when the case is gone, or the folder holds another pack.
    """
    old, before = last_judged(shelf, case_id)
    answers = shelf.answers(case_id)
    if old_pack_folder is not None:
        before = _judge(_the_old(old_pack_folder, old), answers, today)
    result = assess(pack, answers, today)
    after = judged(result, walk(pack, answers, today))
    then = before.findings if before else ()
    return LawChange(
        old=old,
        new=PackStamp(pack.id, pack.version, pack.sha256),
        before=before,
        after=after,
        doors=_shifts(before, after),
        appeared=tuple(name for name in after.findings if name not in then) if before else (),
        gone=tuple(name for name in then if name not in after.findings),
        unread=_unread(pack, answers, before, after),
        result=result,
    )


def accept(pack: Pack, shelf: CaseShelf, case_id: int, today: date) -> None:
    """Let a case go on under `pack`, once the person agreed; what comes out today is kept for the next time."""
    from db import cases

    answers = shelf.answers(case_id)
    with shelf.transaction() as connection:
        cases.restamp(connection, case_id, (pack.id, pack.version, pack.sha256), shelf.now)
    keep_judged(shelf, case_id, pack, answers, assess(pack, answers, today), walk(pack, answers, today))


def _judge(pack: Pack, answers: Mapping[str, RawAnswer], today: date) -> Judged:
    return judged(assess(pack, answers, today), walk(pack, answers, today))


def _the_old(folder: Path, stamp: PackStamp) -> Pack:
    pack = load_pack(folder)
    if pack.sha256 != stamp.sha256:
        raise UserError(
            "This folder holds another law pack than the case was answered under.",
            "Look for version {version} of {pack}.",
            version=stamp.version,
            pack=stamp.id,
        )
    return pack


def _shifts(before: Judged | None, after: Judged) -> tuple[Shift, ...]:
    then: Mapping[str, str] = before.doors if before else {}
    names = dict.fromkeys((*after.doors, *then))
    return tuple(Shift(name, then.get(name), after.doors.get(name)) for name in names)


def _unread(pack: Pack, answers: Mapping[str, RawAnswer], before: Judged | None, after: Judged) -> tuple[str, ...]:
    readable = typed_answers(pack, answers)
    lost = set(before.read) - set(after.read) if before else set()
    return tuple(name for name in answers if name in lost or name not in readable)


def _dates(found: Judged) -> tuple[object, ...]:
    return found.gate, found.gate_opens, found.clock, found.safe_deadline
