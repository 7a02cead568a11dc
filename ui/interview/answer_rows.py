"""The answers of an interview as rows, the same for every view that lists them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from app.engine.answers import read_answer
from app.engine.judging.walk import Walk
from app.engine.pack import Pack, Question
from app.engine.result import RawAnswer
from app.engine.telling.wording import Wording

UNSURE = "unsure"


class RowState(StrEnum):
    """What an answer counts for."""

    USED = "used"
    UNSURE = "unsure"
    OPEN = "open"
    NOT_ASKED = "not_asked"
    """The path does not come here now; the answer counts all the same wherever a rule reads it."""
    NOT_USED = "not_used"
    """The engine has parked it: no rule reads it until the answer that it hangs on comes back."""

    @property
    def is_off_path(self) -> bool:
        """Whether its question isn't asked now."""
        return self in (RowState.NOT_ASKED, RowState.NOT_USED)


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


Told = dict[str, tuple[RawAnswer, AnswerRow]]
"""The rows of answers on the path in one wording, by question, each with the very answer that it tells."""


def answer_rows(
    pack: Pack, walk: Walk, answers: Mapping[str, RawAnswer], wording: Wording, told: Told | None = None
) -> tuple[SectionRows, ...]:
    """Every section that has an answer, on the path or off it, or the open question; in the order of the pack.

    Only what is not in ``told`` yet is put into words; it then is.
    """
    groups: dict[str, list[AnswerRow]] = {section.id: [] for section in pack.sections}
    known: Told = {} if told is None else told
    for stop in walk.path:
        raw = answers[stop.question]
        before = known.get(stop.question)
        if before is None or before[0] is not raw:
            before = known[stop.question] = raw, _answered(stop.question, raw, wording)
        groups[stop.section].append(before[1])
    if walk.open is not None:
        label = _label(walk.open.question, wording)
        groups[walk.open.section].append(AnswerRow(walk.open.question, label, "", RowState.OPEN, ""))
    for question in _off_path(pack, walk, answers):
        said = wording.raw_answer(question.id, answers[question.id])
        state = RowState.NOT_USED if question.id in walk.parked else RowState.NOT_ASKED
        groups[question.section].append(AnswerRow(question.id, _label(question.id, wording), said, state, ""))
    return tuple(_titled(groups, wording))


def _off_path(pack: Pack, walk: Walk, answers: Mapping[str, RawAnswer]) -> Iterator[Question]:
    reached = {stop.question for stop in (*walk.path, *((walk.open,) if walk.open else ()))}
    for question in pack.questions.values():
        if question.id in answers and question.id not in reached and _can_be_read(question, answers[question.id]):
            yield question


def _can_be_read(question: Question, raw: RawAnswer) -> bool:
    """Whether this version of the pack still knows the answer."""
    try:
        read_answer(question, raw)
    except ValueError:
        return False
    return True


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
