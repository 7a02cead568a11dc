"""The answers that are not known yet, in the order in which they matter."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from app.engine.asking.ask_next import ask_next
from app.engine.pack import Pack
from app.engine.result import RawAnswer
from ui.interview.answer_rows import AnswerRow, RowState, SectionRows


def unsure_rows(
    pack: Pack, answers: Mapping[str, RawAnswer], as_of: date, sections: tuple[SectionRows, ...]
) -> tuple[AnswerRow, ...]:
    """The rows that say "not sure": what settles most first, last what settles nothing, in the order of the path."""
    rows = [row for section in sections for row in section.rows if row.state is RowState.UNSURE]
    if len(rows) < 2:
        return tuple(rows)
    order = [item.question for item in ask_next(pack, answers, as_of)]
    return tuple(sorted(rows, key=lambda row: order.index(row.question) if row.question in order else len(order)))
