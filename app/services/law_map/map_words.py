"""The words of the map that no pack gives."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from app.engine.pack import Pack, QuestionKind
from app.engine.rules.expressions import Expression
from app.engine.telling.rule_text import FORMS, bare, rule_text
from app.engine.telling.wording import Wording
from app.services.law_map.values import Branch, NodeKind, Standing


@dataclass(frozen=True, slots=True)
class MapWords:
    """Every fixed word of the map in the reader's language.

    ``kinds`` has a word for every kind of node, ``branches`` for every way a test can come out, ``standings`` for
    every way a node can stand to a case, ``confidence`` a sentence for every grade of an authority with ``unsure``
    for any other. Places in braces: ``go_on`` has {number}; ``step`` has {number}, {label}; ``marked`` has {label},
    {mark}; ``taken`` has {label}; ``rows`` has {count}; ``drawing``
    has {label}; ``here_to``, ``here_from`` have {number}.
    """

    kinds: Mapping[NodeKind, str]
    branches: Mapping[Branch, str]
    standings: Mapping[Standing, str]
    confidence: Mapping[str, str]
    unsure: str
    law: str
    asked: str
    doors: str
    said: str
    general: str
    either: str
    go_on: str
    step: str
    marked: str
    taken: str
    begin: str
    rows: str
    why: str
    answers: str
    only_when: str
    rule: str
    worked_out: str
    rests_on: str
    next_step: str
    said_when: str
    leads_to: str
    authorities: str
    holds: str
    title: str
    drawing: str
    here_to: str
    here_from: str

    def way_label(self, label: str, *, taken: bool) -> str:
        """Return the words beside a way; a way that the case took says so, where it has words at all."""
        return self.taken.format(label=label) if taken and label else label

    def ways(self, branches: tuple[Branch, ...]) -> str:
        """Return the ways a test can come out as one phrase, empty for none."""
        return self.either.join(self.branches[branch] for branch in branches)


class RuleWords:
    """Writes the names in a rule as a reader knows them, without their ids."""

    def __init__(self, pack: Pack, wording: Wording) -> None:
        self._pack = pack
        self._wording = wording

    def question(self, name: str) -> str:
        """Return a question's short label."""
        return f'"{self._wording.text(f"questions.{name}.short")}"'

    def fact(self, name: str) -> str:
        """Return a fact's short label, or its name with spaces."""
        label = self._wording.find(f"facts.{name}")
        return f'"{label}"' if label else spaced(name)

    def choice(self, question: str | None, value: str) -> str:
        """Return the words of a choice; outside a question those of a ground or a door."""
        if question is None:
            grounds = f"questions.{self._pack.outcome.grounds_question}.choices.{value}"
            found = self._wording.find(grounds) or self._wording.find(f"doors.{value}.name")
            return f'"{found}"' if found else self._wording.find(f"rules.ids.{value}") or spaced(value)
        if self._pack.questions[question].kind is QuestionKind.YES_NO:
            return self.form(value) if value in ("yes", "no") else value
        return f'"{self._wording.choice(question, value)}"'

    def as_of(self) -> str:
        """Return how the day of judging is written."""
        return self.form("as_of")

    def form(self, name: str) -> str:
        """Return the form in the words of the pack, where it has some."""
        return self._wording.find(f"rules.{name}") or FORMS[name]

    def phrase(self, rule: Expression) -> str:
        """Return a rule as one phrase."""
        return bare(rule_text(rule, self))


def spaced(name: str) -> str:
    """Return an id as words."""
    return name.replace("_", " ")
