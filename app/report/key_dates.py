"""The few dates that a person must not miss."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from app.engine.result import Step
from app.report.client_copy import MAIN_DOOR, UNSURE, ClientCopy

CLOCK, APPEAL, GATE = "clock", "appeal", "gate"
_CLOCK_CARDS = ("clock_2255_may_end_soon", "clock_2255_running")
_UNCERTAIN = ("given_about", "no_proof", "taken_from_answer")
_SHIFTS = {"add_days": "days", "add_months": "months", "add_years": "years"}


@dataclass(frozen=True, slots=True)
class KeyDate:
    """One date: its kind, what it is, the day (None: to be written in by hand), how it was counted, sure or about.

    ``kind`` is "clock", "appeal" or "gate".
    """

    kind: str
    what: str
    day: date | None
    how: str
    sure: bool


def key_dates(copy: ClientCopy) -> tuple[KeyDate, ...]:
    """Return the dates that matter for this result, earliest first, a blank one last."""
    dates = [*_clock(copy), *_appeal(copy), *_gate(copy)]
    return tuple(sorted(dates, key=lambda key: (key.day is None, key.day or date.max)))


def clock_matters(copy: ClientCopy) -> bool:
    """Tell whether the year of 28 U.S.C. 2255(f) is to be watched: a card says so, or an attack is raised."""
    carded = any(card.id in _CLOCK_CARDS for card in copy.result.urgent)
    return carded or ("motion_2255" in copy.result.doors and bool(copy.attacks()))


def _clock(copy: ClientCopy) -> Iterator[KeyDate]:
    clock = copy.result.clock
    if clock is None or clock.safe_deadline is None or not clock_matters(copy):
        return
    working = next((line.working for line in clock.deadlines if line.trigger == "f1"), ())
    past = clock.safe_deadline < copy.result.as_of
    what = copy.text("date_2255_past" if past else "date_2255")
    sure = _is_sure(working) and clock.status == "timely" and copy.answers.get("direct_appeal") not in (None, UNSURE)
    yield KeyDate(CLOCK, what, clock.safe_deadline, count(copy, working), sure)


def _appeal(copy: ClientCopy) -> Iterator[KeyDate]:
    for card in copy.result.urgent:
        if card.id == "appeal_window_3582" and card.date is not None:
            yield KeyDate(APPEAL, copy.text("date_appeal"), card.date, copy.text("count.appeal"), True)


def _gate(copy: ClientCopy) -> Iterator[KeyDate]:
    gate = copy.result.gate
    if gate is None or not copy.speaks_of_release():
        return
    if gate.opens_on is not None and copy.status(MAIN_DOOR) != "request_first":
        past = gate.opens_on <= copy.result.as_of
        what = copy.text("date_gate_past" if past else "date_gate")
        yield KeyDate(GATE, what, gate.opens_on, count(copy, gate.working), _is_sure(gate.working))
    elif gate.status != "open" or copy.status(MAIN_DOOR) == "request_first":
        yield KeyDate(GATE, copy.text("date_day_31"), None, copy.text("count.day_31"), False)


def count(copy: ClientCopy, working: Sequence[Step]) -> str:
    """Return in a few words how a date was counted: the day it starts from, plus what was added."""
    parts: list[str] = []
    for step in told_steps(working):
        if step.kind in ("given", "given_about"):
            parts.append(copy.short(str(step.values["name"])))
        elif step.kind in _SHIFTS:
            parts.append(copy.text(f"count.{step.kind}", number=str(step.values[_SHIFTS[step.kind]])))
        elif line := copy.find(f"count.{step.kind}"):
            parts.append(line)
    return " ".join(parts)


def told_steps(working: Sequence[Step]) -> tuple[Step, ...]:
    """Return ``working`` without the bare "+ 1 day" that the step to the first safe day tells better.

    A count of more days stays: it is the wait itself.
    """
    following = (*working[1:], None)
    return tuple(
        step
        for step, after in zip(working, following, strict=True)
        if not (step.values.get("days") == 1 and after is not None and after.kind == "first_safe_day")
    )


def _is_sure(working: Sequence[Step]) -> bool:
    return bool(working) and not any(step.kind in _UNCERTAIN for step in working)
