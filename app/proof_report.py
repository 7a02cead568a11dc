"""Writes a proof of a law pack for people or for programs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from datetime import date

from app.engine.prove.proof import Failure, Line, Proof

_HEAD = ("section, door or part", "questions", "combinations", "cases told apart", "ends")
_EXACT_BELOW = 10**7


def proof_lines(proof: Proof) -> Iterator[str]:
    """Yield the lines of a proof: what was walked, what failed with a smallest set of answers, the verdict."""
    yield f"{proof.pack} {proof.version}, judged on {', '.join(day.isoformat() for day in proof.days)}"
    yield _row(*_HEAD)
    for line in proof.lines:
        name = f"door {line.place}" if line.door else line.place
        yield _row(name, str(line.questions), _count(line.answers), str(line.cases), str(line.leaves))
    yield f"{proof.invariants} invariants held against all of these; {proof.samples} whole answer sets judged beside."
    for failure in proof.failures:
        yield from _failure(failure)
    yield f"{len(proof.failures)} failures." if proof.failures else "No failure."


def proof_json(proof: Proof) -> dict[str, object]:
    """Return a proof as JSON values; counts are exact."""
    return {
        "schema": "rightdoor.proof/1",
        "pack": {"id": proof.pack, "version": proof.version},
        "days": [day.isoformat() for day in proof.days],
        "lines": [_line(line) for line in proof.lines],
        "invariants": proof.invariants,
        "samples": proof.samples,
        "failures": [
            {
                "kind": failure.kind.value,
                "place": failure.place,
                "text": failure.text,
                "as_of": _iso(failure.as_of),
                "answers": {question: str(raw) if _is_exact(raw) else raw for question, raw in failure.witness},
            }
            for failure in proof.failures
        ],
    }


def _line(line: Line) -> dict[str, object]:
    return asdict(line)


def _failure(failure: Failure) -> Iterator[str]:
    yield f"{failure.kind.value}: {failure.place}. {failure.text}"
    answers = ", ".join(f"{question} = {_shown(raw)}" for question, raw in failure.witness) or "no answers"
    day = f" on {failure.as_of.isoformat()}" if failure.as_of else ""
    yield f"    shown by{day}: {answers}"


def _shown(raw: object) -> str:
    return f"[{', '.join(raw)}]" if isinstance(raw, list) else str(raw)


def _is_exact(raw: object) -> bool:
    return not isinstance(raw, str | int | list)


def _count(number: int) -> str:
    if number < _EXACT_BELOW:
        return f"{number:,}"
    digits = str(number)
    return f"{digits[0]}.{digits[1]} x 10^{len(digits) - 1}"


def _row(name: str, *cells: str) -> str:
    return f"{name:<28}" + "".join(f"{cell:>18}" for cell in cells)


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
