"""What the list of cases says of each case."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app.engine.pack import Pack
from app.engine.telling.wording import Wording

if TYPE_CHECKING:
    from app.services.keeping.cases import CaseLine

NOT_OPEN = frozenset({"out", "wrong_door", "not_raised"})
"""The statuses in which a door is not worth a word in the list."""


def _tr(text: str) -> str:
    return QCoreApplication.translate("CaseWords", text)


class CaseWords:
    """Says where a case stands in the words of one language."""

    def __init__(self, pack: Pack, wording: Wording, today: Callable[[], date]) -> None:
        self._pack = pack
        self._wording = wording
        self._today = today

    def title(self, line: CaseLine) -> str:
        """The name of the case; a sample is called so whatever its name is."""
        return line.title if line.sample is None else _tr("{title} (not a real case)").format(title=line.title)

    def changed(self, line: CaseLine) -> str:
        """When the case was changed last."""
        return line.updated.astimezone().strftime("%Y-%m-%d %H:%M")

    def day(self, line: CaseLine) -> str:
        """The next day that the case turns on, never as a bare deadline, after one that has passed unseen."""
        passed, ahead = self._days(line)
        return " ".join((*passed[-1:], *ahead[:1])) or _tr("None known")

    def _days(self, line: CaseLine) -> tuple[list[str], list[str]]:
        """Every day of the case in a sentence: those that have passed, those that lie ahead."""
        days = line.glance.days if line.glance is not None else ()
        today = self._today()
        passed = [self._passed(day, kind) for day, kind in days if day < today]
        return passed, [self._ahead(day, kind) for day, kind in days if day >= today]

    def doors(self, line: CaseLine) -> str:
        """The doors that are not closed with where each stands; how old that is."""
        if line.glance is None:
            return self._not_judged(line)
        found = [self._door(door, status) for door, status in line.glance.doors if status not in NOT_OPEN]
        parts = ["; ".join(found) if found else _tr("no door is open so far"), *self._doubts(line)]
        return ". ".join(part[:1].upper() + part[1:] for part in parts) + "."

    def all(self, line: CaseLine) -> str:
        """Everything in one text, each day that is known."""
        passed, ahead = self._days(line)
        days = " ".join((*passed, *ahead)) or _tr("No date is known.")
        return f"{self.title(line)}: {days} {self.doors(line)}"

    def _ahead(self, day: date, kind: str) -> str:
        sentences = {
            "clock": _tr("The year could end as early as {date}."),
            "appeal": _tr("The time to appeal could end as early as {date}."),
        }
        safe = _tr("The first safe day to hand in the motion: {date}.")
        return sentences.get(kind, safe).format(date=self._wording.long_date(day))

    def _passed(self, day: date, kind: str) -> str:
        sentences = {
            "clock": _tr("The year could have ended on {date}. Open the case."),
            "appeal": _tr("The time to appeal could have ended on {date}. Open the case."),
        }
        over = _tr("The wait for the motion was over on {date}. Open the case.")
        return sentences.get(kind, over).format(date=self._wording.long_date(day))

    def _door(self, door: str, status: str) -> str:
        name = self._wording.find(f"doors.{door}.name") or door
        return f"{name}: {_short_statuses().get(status) or self._wording.find(f'statuses.{status}') or status}"

    def _not_judged(self, line: CaseLine) -> str:
        if not line.answered:
            return _tr("Not started.")
        if line.finished:
            return _tr("All questions have an answer. Open the case to see the result.")
        return _tr("Answers so far: {count}. Questions are left.").format(count=line.answered)

    def _doubts(self, line: CaseLine) -> list[str]:
        doubts = []
        if line.glance is not None and not line.glance.current:
            doubts.append(_tr("answers came in since: open the case"))
        if not line.finished:
            doubts.append(_tr("questions are left"))
        if line.pack_sha256 != self._pack.sha256:
            doubts.append(_tr("this is from an earlier law pack"))
        return doubts


def _short_statuses() -> dict[str, str]:
    return {
        "may_ask_now": _tr("may be ready"),
        "not_yet": _tr("too early"),
        "request_first": _tr("warden first"),
        "need_papers": _tr("something is missing"),
        "not_alone": _tr("not enough alone"),
        "no_ground_shown": _tr("reason not shown yet"),
        "leave_of_court_first": _tr("leave of court first"),
        "may_be_late": _tr("may be late"),
        "ask_a_lawyer": _tr("for a lawyer"),
    }
