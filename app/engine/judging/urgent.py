"""Which urgent cards hold while the questions are still being answered."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from app.engine.answers import evaluation, typed_answers
from app.engine.pack import Pack
from app.engine.result import RawAnswer


def urgent_now(pack: Pack, answers: Mapping[str, RawAnswer], as_of: date) -> tuple[str, ...]:
    """Return the ids of the urgent cards whose rule holds on ``as_of``, the most urgent first."""
    env = evaluation(pack, typed_answers(pack, answers), as_of)
    return tuple(card.id for card in pack.outcome.urgent if card.when.run(env) is True)
