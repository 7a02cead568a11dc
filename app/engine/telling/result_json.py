"""The result in the form that the contract of ``rightdoor assess`` fixes."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from app.engine.pack import Pack
from app.engine.result import Clock, Finding, Gate, RawAnswer, Result, Step
from app.engine.telling.wording import Wording

SCHEMA = "rightdoor.result/1"
Json = Mapping[str, object]


def result_json(pack: Pack, result: Result, language: str = "en") -> dict[str, object]:
    """Return ``result`` as the JSON object of ``rightdoor assess``, texts in ``language``."""
    words = Wording(pack, language)
    head = result.headline
    return {
        "schema": SCHEMA,
        "pack": {
            "id": pack.id,
            "version": pack.version,
            "law_as_of": pack.law_as_of.isoformat(),
            "review_by": pack.review_by.isoformat(),
            "sha256": pack.sha256,
        },
        "as_of": result.as_of.isoformat(),
        "headline": {
            "door": head.door,
            "status": head.status,
            "text": f"{words.text(f'doors.{head.door}.name')}: {words.text(f'statuses.{head.status}')}",
        },
        "urgent": [
            {"id": card.id, "date": _day(card.date), "text": words.text(f"urgent.{card.id}.text")}
            for card in result.urgent
        ],
        "gate": _gate(result.gate, words),
        "doors": {
            name: {
                "status": door.status,
                "possible": list(door.possible),
                "grounds": list(door.grounds),
                "findings": list(door.findings),
            }
            for name, door in result.doors.items()
        },
        "grounds": {
            name: {"class": ground.kind, "status": ground.status, "missing": list(ground.missing), "door": ground.door}
            for name, ground in result.grounds.items()
        },
        "clock_2255": _clock(result.clock, words),
        "findings": [_finding(finding, words) for finding in result.findings],
        "missing": [
            {"question": item.question, "settles": list(item.settles), "paper": words.find(_paper(item.question))}
            for item in result.missing
        ],
        "parked": list(result.parked),
    }


def plain_answer(raw: RawAnswer) -> object:
    """Return an answer as JSON holds it; decimals become numbers."""
    if isinstance(raw, Decimal):
        return int(raw) if raw == int(raw) else float(raw)
    return list(raw) if isinstance(raw, list) else raw


def _gate(gate: Gate | None, words: Wording) -> Json | None:
    if gate is None:
        return None
    return {
        "status": gate.status,
        "route": gate.route,
        "opens_on": _day(gate.opens_on),
        "issue_match": gate.issue_match,
        "working": _steps(gate.working, words),
    }


def _clock(clock: Clock | None, words: Wording) -> Json | None:
    if clock is None:
        return None
    return {
        "status": clock.status,
        "safe_deadline": _day(clock.safe_deadline),
        "deadlines": [
            {
                "trigger": item.trigger,
                "earliest": _day(item.earliest),
                "latest": _day(item.latest),
                "working": _steps(item.working, words),
            }
            for item in clock.deadlines
        ],
        "successive": clock.successive,
    }


def _finding(finding: Finding, words: Wording) -> Json:
    return {
        "id": finding.id,
        "status": finding.status,
        "door": finding.door,
        "text": words.finding(finding),
        "authorities": [{"id": cite.authority, "pin": cite.pin} for cite in finding.authorities],
        "because": [{"question": name, "answer": plain_answer(raw)} for name, raw in finding.because],
    }


def _steps(steps: tuple[Step, ...], words: Wording) -> list[str]:
    return [words.step(step) for step in steps]


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _paper(question: str) -> str:
    return f"questions.{question}.paper"
