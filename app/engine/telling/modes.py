"""Which of the two ways of wording fits the reader."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from app.engine.answers import evaluation, typed_answers
from app.engine.pack import Pack
from app.engine.result import RawAnswer
from app.engine.telling.wording import INFORMATION, SUPERVISED


def wording_mode(pack: Pack, answers: Mapping[str, RawAnswer], as_of: date) -> str:
    """Return SUPERVISED when the answers say that a lawyer stands behind the reader, otherwise INFORMATION."""
    rule = pack.outcome.supervised
    if rule is None:
        return INFORMATION
    env = evaluation(pack, typed_answers(pack, answers), as_of)
    return SUPERVISED if rule.run(env) is True else INFORMATION
