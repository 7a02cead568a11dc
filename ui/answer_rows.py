"""The answers of an interview as rows, the same for every view that lists them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from app.engine.pack import Pack
from app.engine.result import RawAnswer
from app.engine.walk import Walk
from app.engine.wording import Wording

UNSURE = "unsure"


class RowState(StrEnum):
    """What an answer counts for."""

    USED = "used"
    UNSURE = "unsure"
    OPEN = "open"
    NOT_USED = "not_used"


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """One question with its answer as a person reads it; ``paper`` names what would settle "not sure"."""

    question: str
    label: str
    answer: str
    state: RowState
    paper: str


@dataclass(frozen=True, slots=True)
class SectionRows:
    """The rows of one section under its title."""

    title: str
    rows: tuple[AnswerRow, ...]


def answer_rows(pack: Pack, walk: Walk, answers: Mapping[str, RawAnswer], wording: Wording) -> tuple[SectionRows, ...]:
    """Every section that has an answer, parked or not, or the open question; in the order of the pack."""
    groups: dict[str, list[AnswerRow]] = {section.id: [] for section in pack.sections}
    for stop in walk.path:
        groups[stop.section].append(_answered(stop.question, answers[stop.question], wording))
    if walk.open is not None:
        label = _label(walk.open.question, wording)
        groups[walk.open.section].append(AnswerRow(walk.open.question, label, "", RowState.OPEN, ""))
    for question in walk.parked:
        said = wording.raw_answer(question, answers[question])
        row = AnswerRow(question, _label(question, wording), said, RowState.NOT_USED, "")
        groups[pack.questions[question].section].append(row)
    return tuple(_titled(groups, wording))


def _titled(groups: Mapping[str, list[AnswerRow]], wording: Wording) -> Iterator[SectionRows]:
    for section, rows in groups.items():
        if rows:
            yield SectionRows(wording.text(f"sections.{section}.title"), tuple(rows))


def _answered(question: str, raw: RawAnswer, wording: Wording) -> AnswerRow:
    unsure = raw == UNSURE
    paper = (wording.find(f"questions.{question}.paper") or "") if unsure else ""
    state = RowState.UNSURE if unsure else RowState.USED
    return AnswerRow(question, _label(question, wording), wording.raw_answer(question, raw), state, paper)


def _label(question: str, wording: Wording) -> str:
    return wording.text(f"questions.{question}.short")
