"""Reads raw answers at the border, with one clear sentence for each fault."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import cast

from app.engine.pack import Pack, Question, QuestionKind
from app.engine.rules.evaluation import Evaluation
from app.engine.rules.expressions import exact
from app.engine.rules.spans import Span, read_span
from app.engine.rules.values import UNSURE, Answered

MOST_LETTERS = 500
MOST_DIGITS = 20


def read_answer(question: Question, raw: object) -> Answered | None:
    """Return the typed answer; None for JSON null. Raise ValueError with the sentence when it can't be read."""
    if raw is None:
        return None
    if raw == "unsure":
        return UNSURE
    kind = question.kind
    if kind is QuestionKind.DATE:
        return _date(question, raw)
    if kind is QuestionKind.SEVERAL:
        return _several(question, raw)
    if kind is QuestionKind.NUMBER:
        return _number(question, raw)
    if kind is QuestionKind.TEXT:
        return _text(question, raw)
    if isinstance(raw, str) and raw in question.picks:
        return raw
    raise ValueError(f"{question.id}: {_shown(raw)} is not one of the answers ({_some(question)}).")


def check_answer(question: Question, raw: object, as_of: date) -> str:
    """Return the sentence for a fault of one answer by itself, also where its question does not count; else empty."""
    try:
        value = read_answer(question, raw)
    except ValueError as fault:
        return str(fault)
    if question.kind is QuestionKind.DATE and isinstance(value, tuple) and value[0] > as_of.toordinal():
        return _to_come(question.id, raw, as_of)
    return ""


def check_answers(pack: Pack, answers: Mapping[str, object], as_of: date) -> list[str]:
    """Return one sentence for every fault in ``answers``: ids, values, dates to come, dates in the wrong order."""
    given, problems = _read_all(pack, answers)
    env = evaluation(pack, given, as_of)
    dates = {
        name: cast(Span, value)
        for name, value in given.items()
        if pack.questions[name].kind is QuestionKind.DATE and value is not UNSURE and env.counts(name)
    }
    problems += [_to_come(name, answers[name], as_of) for name, span in dates.items() if span[0] > as_of.toordinal()]
    problems += [
        f"{first}: {answers[first]} has to be on or before {second}: {answers[second]}."
        for first, second in pack.orders
        if first in dates and second in dates and dates[first][0] > dates[second][1]
    ]
    return problems


def typed_answers(pack: Pack, answers: Mapping[str, object]) -> dict[str, Answered]:
    """Return the answers that can be read; one that can't counts as not given."""
    return _read_all(pack, answers)[0]


def evaluation(pack: Pack, given: Mapping[str, Answered], as_of: date, *, open_ended: bool = False) -> Evaluation:
    """Return a fresh evaluation of ``pack`` on the day ``as_of``."""
    day = as_of.toordinal()
    return Evaluation(given, (day, day), pack.guards, pack.runs, open_ended=open_ended)


def _read_all(pack: Pack, answers: Mapping[str, object]) -> tuple[dict[str, Answered], list[str]]:
    given: dict[str, Answered] = {}
    problems: list[str] = []
    for name, raw in answers.items():
        question = pack.questions.get(name)
        if question is None:
            problems.append(f"{name}: there is no such question.")
            continue
        if isinstance(raw, str) and raw in question.picks:  # most answers are one choice
            given[name] = raw
            continue
        try:
            value = read_answer(question, raw)
        except ValueError as fault:
            problems.append(str(fault))
            continue
        if value is not None:
            given[name] = value
    return given, problems


def _to_come(name: str, raw: object, as_of: date) -> str:
    return f"{name}: {raw} is later than {as_of.isoformat()}, the day on which the answers are judged."


def _text(question: Question, raw: object) -> str:
    if not isinstance(raw, str) or not raw.strip():
        raise ValueError(f"{question.id}: this has to be a text.")
    if len(raw) > MOST_LETTERS:
        raise ValueError(f"{question.id}: this text is longer than {MOST_LETTERS} letters.")
    return raw


def _number(question: Question, raw: object) -> int | Fraction:
    if isinstance(raw, bool) or not isinstance(raw, int | Decimal):
        raise ValueError(f"{question.id}: {_shown(raw)} is no number.")
    if isinstance(raw, Decimal) and not (raw.is_finite() and abs(raw.adjusted()) <= MOST_DIGITS):
        raise ValueError(f"{question.id}: {_shown(raw)} is no number that can be used.")
    number = raw if isinstance(raw, int) else exact(Fraction(raw))
    low, high = question.minimum or 0, question.maximum
    if number < low or (high is not None and number > high):
        raise ValueError(f"{question.id}: {_shown(raw)} is not between {low} and {high}.")
    return number


def _date(question: Question, raw: object) -> Span:
    span = read_span(raw) if isinstance(raw, str) else None
    if span is None:
        raise ValueError(f"{question.id}: {_shown(raw)} is no date; write 2026-10-19, 2026-10 or 2026.")
    return span


def _several(question: Question, raw: object) -> frozenset[str]:
    if not isinstance(raw, list):
        raise ValueError(f"{question.id}: this has to be a list of answers.")
    for item in raw:
        if not isinstance(item, str) or item not in question.entries:
            raise ValueError(f"{question.id}: {_shown(item)} is not one of the answers ({_some(question)}).")
    return frozenset(raw)


def _shown(raw: object) -> str:
    text = str(raw) if not isinstance(raw, bool) else str(raw).lower()
    return f'"{text[:40]}"'


def _some(question: Question) -> str:
    return ", ".join(_listed(question))


def _listed(question: Question) -> Iterator[str]:
    shown = question.choices[:8]
    yield from shown
    if len(question.choices) > len(shown):
        yield "..."
