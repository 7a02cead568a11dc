"""Says in the words of the pack what comes out differently under a newer law pack."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication

from app.engine.pack import Pack
from app.engine.telling.wording import Wording
from app.services.interviewing.changed_law import LawChange


def _tr(text: str) -> str:
    return QCoreApplication.translate("LawChangeTexts", text)


@dataclass(frozen=True, slots=True)
class ShiftText:
    """One thing that reads differently: what it is, how it read before, how it reads now."""

    name: str
    before: str
    now: str


@dataclass(frozen=True, slots=True)
class LawChangeText:
    """Everything that a person reads before a case goes on under another law pack.

    `found` stands for `shifts` when nobody knows what came out before: what comes out now, each door with its status.
    """

    introduction: tuple[str, ...]
    shifts: tuple[ShiftText, ...]
    found: tuple[tuple[str, str], ...]
    new: tuple[str, ...]
    gone: tuple[str, ...]
    unread: tuple[str, ...]


class LawChangeTexts:
    """Puts one comparison into words."""

    def __init__(self, pack: Pack, wording: Wording, change: LawChange) -> None:
        self._pack = pack
        self._wording = wording
        self._change = change

    def text(self) -> LawChangeText:
        """All of it; empty parts stand for what did not change."""
        known = self._change.before is not None
        return LawChangeText(
            introduction=tuple(self._introduction()),
            shifts=tuple(self._shifts()) if known else (),
            found=() if known else tuple(self._found()),
            new=tuple(self._new()),
            gone=tuple(self._gone()),
            unread=tuple(self._unread()),
        )

    def _introduction(self) -> Iterator[str]:
        change = self._change
        yield _tr(
            "This case was begun under another law pack, version {old}. The program now works with version {new}, "
            "which holds the law as of {day}."
        ).format(old=change.old.version, new=change.new.version, day=self._day(self._pack.law_as_of))
        if change.before is None:
            yield _tr("Nobody looked at the result under the old law. So the program cannot tell what changed.")
        elif not change.comes_out_differently:
            yield _tr("With the answers given so far, nothing comes out differently.")
        elif change.before.as_of != change.after.as_of:
            yield _tr("The old result is of {day}. A date that passed since then can change a result, too.").format(
                day=self._day(change.before.as_of)
            )

    def _shifts(self) -> Iterator[ShiftText]:
        before, after = self._change.before, self._change.after
        if before is None:
            return
        for door in self._change.doors:
            if door.before != door.after:
                yield ShiftText(self._name(door.door), self._status(door.before), self._status(door.after))
        pairs = (
            (_tr("The request to the warden"), "gate", before.gate, after.gate),
            (_tr("The one-year clock"), "clock", before.clock, after.clock),
        )
        for name, group, old, new in pairs:
            if old != new:
                yield ShiftText(name, self._of(group, old), self._of(group, new))
        days = (
            (_tr("The first safe day to hand in the motion"), before.gate_opens, after.gate_opens),
            (_tr("The day on which the year could end"), before.safe_deadline, after.safe_deadline),
        )
        for name, first, second in days:
            if first != second:
                yield ShiftText(name, self._day_or_none(first), self._day_or_none(second))

    def _found(self) -> Iterator[tuple[str, str]]:
        for door in self._change.doors:
            yield self._name(door.door), self._status(door.after)

    def _new(self) -> Iterator[str]:
        appeared = set(self._change.appeared)
        for finding in self._change.result.findings:
            if finding.id in appeared:
                yield self._wording.finding(finding)

    def _gone(self) -> Iterator[str]:
        unknown = 0
        for name in self._change.gone:
            text = self._wording.find(f"findings.{name}.text")
            if text is None:
                unknown += 1
            else:
                yield text.format(date=_tr("the day it spoke of"), answers="…")
        if unknown:
            yield _tr(
                "The words of the old law pack are not kept here. So many of its statements are gone: {count}."
            ).format(count=unknown)

    def _unread(self) -> Iterator[str]:
        for name in self._change.unread:
            if name in self._pack.questions:
                yield self._wording.text(f"questions.{name}.short")
            else:
                yield _tr("A question that is no longer asked ({name})").format(name=name)

    def _name(self, door: str) -> str:
        return self._wording.find(f"doors.{door}.name") or _tr("A door that is gone ({name})").format(name=door)

    def _status(self, status: str | None) -> str:
        return self._of("statuses", status)

    def _of(self, group: str, status: str | None) -> str:
        if status is None:
            return _tr("Nothing was said of it.")
        return self._wording.find(f"{group}.{status}") or status

    def _day_or_none(self, day: date | None) -> str:
        return _tr("No day") if day is None else self._day(day)

    def _day(self, day: date) -> str:
        return self._wording.long_date(day)
