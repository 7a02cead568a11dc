"""Which urgent cards hold."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from app.engine.answers import evaluation, typed_answers
from app.engine.pack import Pack, UrgentShape
from app.engine.result import RawAnswer
from app.engine.rules.evaluation import Evaluation


def urgent_now(pack: Pack, answers: Mapping[str, RawAnswer], as_of: date) -> tuple[str, ...]:
    """Return the ids of the urgent cards whose rule holds on ``as_of``, the most urgent first."""
    return tuple(card.id for card in urgent_cards(pack, evaluation(pack, typed_answers(pack, answers), as_of)))


def urgent_cards(pack: Pack, env: Evaluation) -> Iterator[UrgentShape]:
    """Yield the urgent cards whose rule certainly holds, the most urgent first."""
    return (card for card in pack.outcome.urgent if card.when.run(env) is True)
