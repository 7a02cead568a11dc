"""Why a rule is worth what it is: the answers used, the questions missing."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from app.engine.judging.missing import Missing, MissingFinders
from app.engine.judging.question_sets import QuestionSets
from app.engine.judging.used import Used, UsedFinders
from app.engine.pack import Pack
from app.engine.rules.evaluation import Evaluation


class Reasons:
    """Reads the reasons out of any evaluation of one pack."""

    def __init__(self, pack: Pack) -> None:
        self.sets = QuestionSets(pack)
        self._used = UsedFinders(pack, self.sets)
        self._missing = MissingFinders(pack, self.sets)

    def used_in(self, env: Evaluation) -> Used:
        """Return a reader of the answers that rules used in ``env``."""
        return Used(self._used, env)

    def missing_in(self, env: Evaluation) -> Missing:
        """Return a reader of the questions that rules miss in ``env``."""
        return Missing(self._missing, env)


@lru_cache(maxsize=2)  # the pack in use beside the one it is held against
def reasons_of(pack: Pack) -> Reasons:
    """Return the one reader of the reasons in ``pack``."""
    return Reasons(pack)


def in_pack_order(pack: Pack, questions: Iterable[str]) -> tuple[str, ...]:
    """Return ``questions`` in the order in which the pack asks them."""
    sets = reasons_of(pack).sets
    return sets.names(sets.of(questions))
