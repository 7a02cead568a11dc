"""What a person may type for the letter, field by field."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from app.engine.judging.assess import assess
from app.engine.telling.wording import Wording
from app.report.client_copy import client_copy
from app.report.letter.body import letter_grounds, prompts
from app.report.letter.facts import PLAN_PARTS, LetterFacts, ReleasePlan
from app.services.printing.papers import PaperCase

GROUND = "grounds."
CONDUCT, ATTACHMENTS = "conduct", "attachments"
PRISON = ("unit", "work", "address")
PLAN = tuple(f"plan.{part}" for part in PLAN_PARTS)


@dataclass(frozen=True, slots=True)
class LetterField:
    """One field: the place it fills, its label, hints; ``lines`` tells that it takes a list, one entry on a line."""

    place: str
    label: str
    hints: tuple[str, ...] = ()
    lines: bool = False


def plan_fields(case: PaperCase, language: str) -> tuple[LetterField, ...]:
    """Return the fields of the release plan."""
    words = Wording(case.pack, language)
    return tuple(LetterField(place, words.text(f"letter.{place}")) for place in PLAN)


def reason_fields(case: PaperCase, language: str) -> tuple[LetterField, ...]:
    """Return a field for each reason that the letter gives, with what to write there."""
    words = Wording(case.pack, language)
    result = assess(case.pack, case.answers, case.as_of)
    copy = client_copy(case.pack, case.answers, result, words, case.person)
    return tuple(
        LetterField(
            f"{GROUND}{ground}",
            words.text(f"grounds.{ground}.name"),
            tuple(f"{prompt.rstrip(':')}." for prompt in prompts(copy, ground)),
            lines=True,
        )
        for ground in letter_grounds(copy)
    )


def typed(facts: LetterFacts) -> dict[str, str]:
    """Return what stands in each field; entries of a list are on lines of their own."""
    texts: dict[str, list[str]] = {}
    for place, text in facts.texts():
        if text:
            texts.setdefault(place, []).append(text)
    return {place: "\n".join(lines) for place, lines in texts.items()}


def as_facts(texts: Mapping[str, str]) -> LetterFacts:
    """Return the facts that stand in the fields, by place."""
    return LetterFacts(
        **{place: _line(texts.get(place, "")) for place in (*PRISON, CONDUCT)},
        plan=ReleasePlan(**{part: _line(texts.get(f"plan.{part}", "")) for part in PLAN_PARTS}),
        grounds={
            place.removeprefix(GROUND): lines
            for place, text in texts.items()
            if place.startswith(GROUND) and (lines := tuple(_lines(text)))
        },
        attachments=tuple(_lines(texts.get(ATTACHMENTS, ""))),
    )


def _line(text: str) -> str:
    return " ".join(text.split())


def _lines(text: str) -> Iterator[str]:
    return (line for line in map(_line, text.splitlines()) if line)
