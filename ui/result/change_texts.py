"""Says which small changes would bring a door closer."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication

from app.engine.asking.moves import WAIT, ChangeKind
from app.engine.asking.what_if import DoorChange, what_if
from app.engine.pack import Pack
from app.engine.result import RawAnswer
from app.engine.telling.wording import Wording

TOLD = (ChangeKind.CAN_DO, ChangeKind.FIND_OUT)
"""The third kind, facts that are otherwise, is never told: it would only invite an answer that is not true."""


def _tr(text: str) -> str:
    return QCoreApplication.translate("ChangeTexts", text)


@dataclass(frozen=True, slots=True)
class ChangeText:
    """One change: its steps, a line each, then what the door would read like."""

    steps: tuple[str, ...]
    then: str


@dataclass(frozen=True, slots=True)
class ChangeGroup:
    """Changes of one kind under their heading; ``caution`` stands under them, empty where none is due."""

    heading: str
    changes: tuple[ChangeText, ...]
    caution: str


def change_groups(
    pack: Pack, answers: Mapping[str, RawAnswer], as_of: date, wording: Wording
) -> tuple[ChangeGroup, ...]:
    """What a person can do, then what a paper may settle; nothing where neither helps. Too slow for a paint."""
    found = what_if(pack, answers, as_of)
    groups = []
    for kind in TOLD:
        changes = dict.fromkeys(_told(change, wording) for change in found if change.kind is kind)
        if changes:
            heading = _tr("What you can do") if kind is ChangeKind.CAN_DO else _tr("What a paper may settle")
            caution = "" if kind is ChangeKind.CAN_DO else _tr("Change an answer only when you know that it is so.")
            groups.append(ChangeGroup(heading, tuple(changes), caution))
    return tuple(groups)


def _told(change: DoorChange, wording: Wording) -> ChangeText:
    status = wording.text(f"statuses.{change.after}")
    then = _tr("Then this door would read: {door}. {status}")
    return ChangeText(
        tuple(_steps(change, wording)),
        then.format(door=wording.text(f"doors.{change.door}.name"), status=status),
    )


def _steps(change: DoorChange, wording: Wording) -> Iterator[str]:
    for name, raw in change.parts:
        if name == WAIT or change.kind is ChangeKind.CAN_DO:
            yield _deed(name, raw, wording)
            continue
        paper = wording.find(f"questions.{name}.paper")
        look = wording.text("asking.next_paper", paper=paper) if paper else ""
        yield _tr("If you learn this: “{part}”. {look}").format(part=_part(name, raw, wording), look=look).strip()
    if change.anew:
        yield wording.text("asking.anew")


def _deed(name: str, raw: RawAnswer, wording: Wording) -> str:
    if name == WAIT:
        return wording.text("asking.wait", date=wording.long_date(date.fromisoformat(str(raw))))
    if wording.find(f"asking.do.{name}"):
        return wording.text(f"asking.do.{name}", answer=wording.raw_answer(name, raw))
    return wording.text("asking.change", parts=_part(name, raw, wording))


def _part(name: str, raw: RawAnswer, wording: Wording) -> str:
    return wording.text(
        "asking.part", short=wording.text(f"questions.{name}.short"), answer=wording.raw_answer(name, raw)
    )
