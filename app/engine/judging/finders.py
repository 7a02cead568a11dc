"""What every reader of reasons starts from: one closure for each rule."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import Generic, TypeVar

from app.engine.judging.question_sets import QuestionSets
from app.engine.pack import Pack
from app.engine.rules.expressions import Expression

OF_ANSWER = ("answer", "yes", "known", "unsure")
"""The operators that read the counting answer to one question."""

FinderT = TypeVar("FinderT")


class Finders(ABC, Generic[FinderT]):
    """The finders of one pack, each made when it is first asked for; a finder finds questions behind one rule."""

    def __init__(self, pack: Pack, sets: QuestionSets) -> None:
        self.sets = sets
        self.pack = pack
        self.places = {name: place for place, name in enumerate(pack.facts)}
        """The place of each fact in the pack's order."""
        self._facts = tuple(pack.facts.values())
        self._made: dict[Expression, FinderT] = {}

    def of_fact(self, place: int) -> FinderT:
        """Return the finder of the fact at ``place``."""
        return self.of(self._facts[place])

    def of(self, rule: Expression) -> FinderT:
        """Return the finder of ``rule``."""
        found = self._made.get(rule)
        if found is None:
            found = self._made[rule] = self._make(rule)
        return found

    @abstractmethod
    def _make(self, rule: Expression) -> FinderT:
        """Make the finder of ``rule``."""
