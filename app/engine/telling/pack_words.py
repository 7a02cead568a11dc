"""The names in a rule as the pack's own words, each with its id."""

from __future__ import annotations

from app.engine.pack import Pack, QuestionKind
from app.engine.telling.rule_text import FORMS
from app.engine.telling.wording import Wording


class PackWords:
    """Writes questions or facts with their short labels, choices with their words; ``mark`` stands around every id."""

    def __init__(self, pack: Pack, wording: Wording, mark: str = "") -> None:
        self._pack = pack
        self._wording = wording
        self._mark = mark

    def question(self, name: str) -> str:
        """Return a question's short label with its id."""
        return self._labelled(self._wording.find(f"questions.{name}.short"), name)

    def fact(self, name: str) -> str:
        """Return a fact's short label, where the pack has one, with its id."""
        return self._labelled(self._wording.find(f"facts.{name}"), name)

    def choice(self, question: str | None, value: str) -> str:
        """Return the words of a choice with its id; outside a question those of a ground or a door."""
        if question is None:
            grounds = f"questions.{self._pack.outcome.grounds_question}.choices.{value}"
            return self._labelled(self._wording.find(grounds) or self._wording.find(f"doors.{value}.name"), value)
        if self._pack.questions[question].kind is QuestionKind.YES_NO:
            return self.form(value) if value in ("yes", "no") else value
        return self._labelled(self._wording.choice(question, value), value)

    def as_of(self) -> str:
        """Return how the day of judging is written."""
        return self.form("as_of")

    def form(self, name: str) -> str:
        """Return the form in the words of the pack, where it has some."""
        return self._wording.find(f"rules.{name}") or FORMS[name]

    def id(self, name: str) -> str:
        """Return an id as this vocabulary writes it."""
        return f"{self._mark}{name}{self._mark}"

    def _labelled(self, label: str | None, name: str) -> str:
        return f'"{label}" ({self.id(name)})' if label else self.id(name)
