"""What of a result may stand on the paper that the client carries through a prison."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from app.engine.pack import Pack, QuestionKind
from app.engine.result import DoorResult, Finding, RawAnswer, Result
from app.engine.telling.wording import Wording
from app.report.person import Person

UNSURE = "unsure"
MAIN_DOOR = "motion_3582"
CONVICTION_MOTIONS = ("motion_2255", "authorization_2255h")
CONVICTION_DOORS = (*CONVICTION_MOTIONS, "petition_2254", "dc_motion")
OWN_KINDS = ("listed", "catch_all")
_HIDDEN_GROUND = "abuse_in_custody"
_HIDDEN_IDS = frozenset({_HIDDEN_GROUND, "ask_about_delay"})
_HIDDEN_PREFIX = "abuse_"


@dataclass(frozen=True, slots=True)
class ClientCopy:
    """Pack, printable answers, printable result, words, names: all that a part of the paper is made of.

    ``answers`` holds neither parked answers nor free text. Nothing in it speaks of abuse in custody:
    others in the prison read this paper. ``brief`` asks for a short telling, ``terse`` for the
    shortest: what to do and what is missing, without the reasons. ``most_notes`` limits each long list of points.
    """

    pack: Pack
    answers: Mapping[str, RawAnswer]
    result: Result
    wording: Wording
    person: Person
    brief: bool = False
    terse: bool = False
    most_notes: int | None = None

    def text(self, key: str, **values: str | int) -> str:
        """Return the fixed line ``paper.<key>``."""
        return self.wording.text(f"paper.{key}", **values)

    def find(self, key: str) -> str | None:
        """Return the fixed line ``paper.<key>`` if the pack has one."""
        return self.wording.find(f"paper.{key}")

    def short(self, question: str) -> str:
        """Return the label of a question in one to five words."""
        return self.wording.text(f"questions.{question}.short")

    def title(self, question: str) -> str:
        """Return a question as it is asked."""
        return self.wording.text(f"questions.{question}.title")

    def told(self, question: str) -> str | None:
        """Return an answer as a person reads it, or None when it was not given."""
        raw = self.answers.get(question)
        return None if raw is None else self.wording.raw_answer(question, raw)

    def says_yes(self, question: str) -> bool:
        """Tell whether the answer is a plain yes."""
        return self.answers.get(question) == "yes"

    def attacks(self) -> tuple[str, ...]:
        """Return the grounds raised that say the conviction or the sentence is wrong, in the order raised.

        A reason of health, age or family is no attack, even where one door serves for both (D.C. Superior Court).
        """
        grounds = self.result.grounds.items()
        return tuple(
            ground for ground, found in grounds if found.door in CONVICTION_DOORS and found.kind not in OWN_KINDS
        )

    def speaks_of_release(self) -> bool:
        """Tell whether a request to the warden can lead anywhere in this case."""
        return self.status(MAIN_DOOR) not in (None, "out", "wrong_door", "not_raised")

    def shown_doors(self) -> tuple[str, ...]:
        """Return the doors that the paper names, the headline first.

        A 2255 door that is there only because a judgment date was given is left to the list of dates.
        """
        headline = self.result.headline.door
        others = [door for door in self.result.doors if door != headline]
        if not self.attacks():
            others = [door for door in others if door not in CONVICTION_MOTIONS]
        if not self.speaks_of_release():
            others.sort(key=lambda door: door == MAIN_DOOR)
        return (headline, *others)

    def status(self, door: str) -> str | None:
        """Return the status of a door, or None when it is not there."""
        return self.result.doors[door].status if door in self.result.doors else None


def client_copy(
    pack: Pack, answers: Mapping[str, RawAnswer], result: Result, wording: Wording, person: Person
) -> ClientCopy:
    """Return what may be printed of ``answers`` with ``result``; what must not be printed is gone."""
    counted = {
        question: shown
        for question, raw in answers.items()
        if question not in result.parked and (shown := _shown(pack, question, raw)) is not None
    }
    return ClientCopy(pack, counted, _printable(pack, result), wording, person)


def is_private(name: str) -> bool:
    """Tell whether a question, a ground or a finding speaks of abuse in custody, which no client paper shows."""
    return name in _HIDDEN_IDS or name.startswith(_HIDDEN_PREFIX)


def _shown(pack: Pack, question: str, raw: RawAnswer) -> RawAnswer | None:
    known = pack.questions.get(question)
    if known is None or known.kind is QuestionKind.TEXT or is_private(question):
        return None
    if isinstance(raw, list) and _HIDDEN_GROUND in raw:
        return [choice for choice in raw if choice != _HIDDEN_GROUND] or None
    return raw


def _printable(pack: Pack, result: Result) -> Result:
    return replace(
        result,
        urgent=tuple(card for card in result.urgent if not is_private(card.id)),
        doors={door: _printable_door(found) for door, found in result.doors.items()},
        grounds={ground: found for ground, found in result.grounds.items() if not is_private(ground)},
        findings=tuple(_printable_finding(pack, found) for found in result.findings if not is_private(found.id)),
        missing=tuple(gap for gap in result.missing if not is_private(gap.question)),
        parked=(),
    )


def _printable_door(door: DoorResult) -> DoorResult:
    return replace(
        door,
        grounds=tuple(ground for ground in door.grounds if not is_private(ground)),
        findings=tuple(finding for finding in door.findings if not is_private(finding)),
    )


def _printable_finding(pack: Pack, finding: Finding) -> Finding:
    because = ((question, _shown(pack, question, raw)) for question, raw in finding.because)
    return replace(finding, because=tuple((question, raw) for question, raw in because if raw is not None))
