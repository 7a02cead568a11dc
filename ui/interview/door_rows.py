"""Where the answers given so far can lead, door by door."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import cast

from app.engine.answers import evaluation, typed_answers
from app.engine.judging.possible import door_sections, reach, status_of, statuses
from app.engine.judging.reliance import Reliance
from app.engine.judging.walk import Walk
from app.engine.pack import FindNode, Pack, Section
from app.engine.result import RawAnswer
from app.engine.rules.evaluation import Evaluation
from app.engine.telling.wording import Wording

CLOSED = frozenset({"out", "wrong_door"})
"""The statuses in which a door leads nowhere for this case."""


@dataclass(frozen=True, slots=True)
class DoorRow:
    """One door: the statuses that it can still take in words, none where it is closed.

    ``question`` with ``answer`` in words is what closed it; both are empty where no single answer did. ``settled``
    says that its one status can change no more.
    """

    name: str
    statuses: tuple[str, ...]
    settled: bool
    question: str
    answer: str

    @property
    def is_closed(self) -> bool:
        """Whether no answer that is still open brings the door back."""
        return not self.statuses


def door_rows(
    pack: Pack, walk: Walk, answers: Mapping[str, RawAnswer], as_of: date, wording: Wording
) -> tuple[DoorRow, ...]:
    """Every door of the pack: first those that are still possible, each group in the order of the pack."""
    given = typed_answers(pack, answers)
    look = _Look(pack, walk, answers, wording, evaluation(pack, given, as_of))
    open_env = evaluation(pack, given, as_of, open_ended=True)
    rows = [look.row(section, open_env) for section in door_sections(pack)]
    return tuple(sorted(rows, key=lambda row: row.is_closed))


@dataclass(frozen=True, slots=True)
class _Look:
    """One look at the doors of a case; ``env`` takes what is open as not known."""

    pack: Pack
    walk: Walk
    answers: Mapping[str, RawAnswer]
    wording: Wording
    env: Evaluation

    def row(self, section: Section, open_env: Evaluation) -> DoorRow:
        name = self.wording.text(f"doors.{section.door}.name")
        reliance = Reliance(self.pack, open_env)
        present = True if section.when is None else section.when.run(open_env)
        if present is False and section.when is not None:
            return self._closed(name, reliance.of(section.when)[0])
        found = reach(section, open_env)
        if present:
            can_be = statuses(self.pack, section, found, status_of(self.pack, section, self.env))
        else:
            named = (cast(str, self.pack.findings[each].status) for each in _in_order(section, found.findings))
            can_be = tuple(dict.fromkeys(named))
        if set(can_be) <= CLOSED:
            return self._closed(name, reliance.of_path(section)[0])
        words = tuple(self.wording.text(f"statuses.{status}") for status in can_be if status not in CLOSED)
        return DoorRow(name, words, bool(present) and len(can_be) == 1, "", "")

    def _closed(self, name: str, rests_on: Iterable[str]) -> DoorRow:
        wanted = set(rests_on)
        closing = [stop.question for stop in self.walk.path if stop.question in wanted]
        if not closing:
            return DoorRow(name, (), True, "", "")
        question = closing[-1]
        said = self.wording.raw_answer(question, self.answers[question])
        label = self.wording.text(f"questions.{question}.short")
        return DoorRow(name, (), True, question, f"{label}: {said}")


def _in_order(section: Section, findings: frozenset[str]) -> list[str]:
    named = (node.finding for node in section.nodes.values() if isinstance(node, FindNode))
    return [name for name in named if name in findings]
