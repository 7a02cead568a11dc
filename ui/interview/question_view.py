"""The texts around a question's control, gathered from the pack."""

from __future__ import annotations

from dataclasses import dataclass

from app.engine.judging.walk import Walk
from app.engine.pack import Pack
from app.engine.telling.wording import Wording


@dataclass(frozen=True, slots=True)
class QuestionView:
    """What stands around the control: ``number`` counts from 1; each cite is one line of ``cites``."""

    section: str
    number: int
    title: str
    hint: str
    why: str
    cites: tuple[str, ...]


def question_view(question_id: str, pack: Pack, walk: Walk, wording: Wording) -> QuestionView:
    """The texts of the question, with its place in the walk; one that is not on the path counts as next."""
    stops = walk.path if walk.open is None else (*walk.path, walk.open)
    asked = [stop.question for stop in stops]
    here = asked.index(question_id) if question_id in asked else len(walk.path)
    question = pack.questions[question_id]
    section = stops[here].section if question_id in asked else question.section
    stem = f"questions.{question_id}"
    return QuestionView(
        section=wording.text(f"sections.{section}.title"),
        number=here + 1,
        title=wording.text(f"{stem}.title"),
        hint=wording.find(f"{stem}.hint") or "",
        why=wording.find(f"{stem}.why") or "",
        cites=tuple(cite_line(wording, cite.authority, wording.cite(cite)) for cite in question.authorities),
    )


def cite_line(wording: Wording, authority: str, cite: str) -> str:
    """A cite followed by the pack's plain line on that authority, if it has one."""
    plain = wording.find(f"authorities.{authority}")
    return f"{cite}: {plain}" if plain else cite
