"""Further questions about a case, answered in sentences or as JSON."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from app.engine.asking.ask_next import NextQuestion, ask_next
from app.engine.asking.moves import WAIT, ChangeKind
from app.engine.asking.what_if import DoorChange, what_if
from app.engine.judging.assess import assess
from app.engine.pack import Pack
from app.engine.result import Finding, RawAnswer
from app.engine.telling.pack_words import PackWords
from app.engine.telling.result_json import plain_answer
from app.engine.telling.why import Why, why
from app.engine.telling.wording import Wording
from app.errors import UserError

SCHEMA = "rightdoor.asking/1"
_INDENT = "  "
Json = dict[str, object]


@dataclass(frozen=True, slots=True)
class Case:
    """Answers under a pack on a day."""

    pack: Pack
    answers: Mapping[str, RawAnswer]
    as_of: date


class Asking:
    """Answers questions about one case in one language."""

    def __init__(self, case: Case, language: str = "en") -> None:
        self._case = case
        self._words = Wording(case.pack, language)

    # What to answer next

    def next_questions(self) -> tuple[NextQuestion, ...]:
        """Return the open questions, the most telling first."""
        return ask_next(self._case.pack, self._case.answers, self._case.as_of)

    def next_lines(self) -> Iterator[str]:
        """Yield what to answer next, as sentences."""
        found = self.next_questions()
        if not found:
            yield self._words.text("asking.next_none")
        for item in found:
            key = "asking.next_answered" if item.answered else "asking.next"
            yield self._words.text(key, title=self._words.text(f"questions.{item.question}.title"))
            doors = ", ".join(self._door(door) for door in item.settles)
            yield _INDENT + self._words.text("asking.next_doors", doors=doors)
            if item.closes:
                yield _INDENT + self._words.text("asking.next_closes", count=item.closes)
            paper = self._words.find(item.paper_key)
            if paper:
                yield _INDENT + self._words.text("asking.next_paper", paper=paper)

    def next_json(self) -> Json:
        """Return what to answer next as JSON."""
        return self._json(
            "next",
            [
                {
                    "question": item.question,
                    "answered": item.answered,
                    "settles": list(item.settles),
                    "closes": item.closes,
                    "closes_on_average": round(float(item.closes_on_average), 3),
                    "paper": self._words.find(item.paper_key),
                }
                for item in self.next_questions()
            ],
        )

    # What would change a door

    def changes(self) -> tuple[DoorChange, ...]:
        """Return the smallest changes that would bring a door closer."""
        return what_if(self._case.pack, self._case.answers, self._case.as_of)

    def change_lines(self) -> Iterator[str]:
        """Yield the smallest changes, as sentences under one heading for each kind."""
        found = self.changes()
        if not found:
            yield self._words.text("asking.none")
        for kind in ChangeKind:
            some = [change for change in found if change.kind is kind]
            if some:
                yield self._words.text(f"asking.{kind}")
            for change in some:
                yield from (_INDENT + line for line in self._change(change))

    def change_json(self) -> Json:
        """Return the smallest changes as JSON."""
        return self._json(
            "what_if",
            [
                {
                    "change": [{"question": name, "answer": plain_answer(raw)} for name, raw in change.parts],
                    "door": change.door,
                    "before": change.before,
                    "after": change.after,
                    "kind": change.kind.value,
                    "anew": change.anew,
                }
                for change in self.changes()
            ],
        )

    def _change(self, change: DoorChange) -> Iterator[str]:
        known = [part for part in change.parts if part[0] != WAIT]
        if change.kind is ChangeKind.CAN_DO:
            yield from (self._deed(name, raw) for name, raw in known)
        elif known:
            key = "asking.if_found" if change.kind is ChangeKind.FIND_OUT else "asking.if_fact"
            yield self._words.text(key, parts="; ".join(self._part(name, raw) for name, raw in known))
        yield from (self._deed(name, raw) for name, raw in change.parts if name == WAIT)
        if change.anew:
            yield self._words.text("asking.anew")
        status = self._words.text(f"statuses.{change.after}")
        yield self._words.text("asking.then", door=self._door(change.door), status=status)

    def _deed(self, name: str, raw: RawAnswer) -> str:
        if name == WAIT:
            return self._words.text("asking.wait", date=self._words.long_date(date.fromisoformat(str(raw))))
        if self._words.find(f"asking.do.{name}"):
            return self._words.text(f"asking.do.{name}", answer=self._words.raw_answer(name, raw))
        return self._words.text("asking.change", parts=self._part(name, raw))

    # Why something is said

    def why(self, finding: str) -> tuple[Finding, Why] | None:
        """Return a finding with its reasons, None when it is not said; UserError when there is no such finding."""
        case = self._case
        if finding not in case.pack.findings:
            hint = "The result of assess names the findings."
            raise UserError('There is no finding "{finding}".', hint, finding=finding)
        words = PackWords(case.pack, self._words)
        reasons = why(case.pack, case.answers, case.as_of, finding, words)
        said = assess(case.pack, case.answers, case.as_of).findings
        return None if reasons is None else (next(item for item in said if item.id == finding), reasons)

    def why_lines(self, finding: str) -> Iterator[str]:
        """Yield why a finding is said, as sentences."""
        found = self.why(finding)
        if found is None:
            yield self._words.text("asking.why_not_said")
            return
        said, reasons = found
        yield self._words.finding(said)
        yield from self._listed("why_used", [self._part(name, raw) for name, raw in reasons.used])
        unanswered = [self._words.text(f"questions.{name}.short") for name in reasons.unanswered]
        yield from self._listed("why_unanswered", unanswered)
        facts = [f"{name.replace('_', ' ')}: {value}" for name, value in reasons.facts]
        yield from self._listed("why_facts", facts)
        yield from self._listed("why_rule", list(reasons.rule))
        yield from self._listed("why_unused", [self._part(name, raw) for name, raw in reasons.unused])
        yield from self._listed("why_authorities", [self._words.cite(cite) for cite in reasons.authorities])

    def why_json(self, finding: str) -> Json:
        """Return why a finding is said as JSON; null reasons when it is not said."""
        found = self.why(finding)
        if found is None:
            return self._json("why", None)
        said, reasons = found
        return self._json(
            "why",
            {
                "finding": finding,
                "text": self._words.finding(said),
                "rule": list(reasons.rule),
                "used": [{"question": name, "answer": plain_answer(raw)} for name, raw in reasons.used],
                "unused": [{"question": name, "answer": plain_answer(raw)} for name, raw in reasons.unused],
                "unanswered": list(reasons.unanswered),
                "facts": dict(reasons.facts),
                "authorities": [{"id": cite.authority, "pin": cite.pin} for cite in reasons.authorities],
            },
        )

    def _listed(self, heading: str, lines: list[str]) -> Iterator[str]:
        if lines:
            yield self._words.text(f"asking.{heading}")
            yield from (_INDENT + line for line in lines)

    def _part(self, name: str, raw: RawAnswer) -> str:
        short = self._words.text(f"questions.{name}.short")
        return self._words.text("asking.part", short=short, answer=self._words.raw_answer(name, raw))

    def _door(self, door: str) -> str:
        return self._words.text(f"doors.{door}.name")

    def _json(self, name: str, content: object) -> Json:
        return {"schema": SCHEMA, "as_of": self._case.as_of.isoformat(), name: content}
