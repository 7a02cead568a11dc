"""Which screen comes next in an interview."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from app.engine.judging.walk import Walk


@dataclass(frozen=True, slots=True)
class Place:
    """Where a person is: at a question, or at the check-your-answers page when ``question`` is None.

    ``visiting`` holds when the question was opened by "Change" or from the list, out of its turn.
    """

    question: str | None
    visiting: bool = False


def first_open(walk: Walk) -> Place:
    """The open question, or the check-your-answers page when there is none."""
    return Place(walk.open.question if walk.open is not None else None)


def held_place(walk: Walk, held: Iterable[str]) -> Place | None:
    """The question that holds something typed: the open one, or else the last one on the path; None without any."""
    names = set(held)
    if walk.open is not None and walk.open.question in names:
        return Place(walk.open.question)
    answered = [stop.question for stop in walk.path if stop.question in names]
    return Place(answered[-1], visiting=True) if answered else None


def after_answer(walk: Walk, place: Place, *, changed: bool) -> Place:
    """Where "Continue" leads: on by one after an answer left as it was, otherwise to what is now open."""
    asked = [stop.question for stop in walk.path]
    if changed or place.visiting or place.question not in asked:
        return first_open(walk)
    rest = asked[asked.index(place.question) + 1 :]
    return Place(rest[0]) if rest else first_open(walk)


def before(walk: Walk, place: Place) -> Place | None:
    """Where "Back" leads; None when it leads out of the interview."""
    asked = [stop.question for stop in walk.path]
    if place.question in asked:
        asked = asked[: asked.index(place.question)]
    return Place(asked[-1]) if asked else None
