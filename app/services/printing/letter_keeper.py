"""Keeps what a person typed for the letter with the case it belongs to."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from app.engine.pack import Pack
from app.report.letter.facts import PLAN_PARTS, SINGLE_PARTS, LetterFacts
from app.services.keeping.record import notes, set_note
from app.services.printing.letter_reader import read_letter

if TYPE_CHECKING:
    from app.services.keeping.cases import CaseShelf

PLACE = "paper.letter"
"""A note of the case under a name that no question has: it is sealed, moved and deleted with the case."""


def keep_letter(shelf: CaseShelf, case_id: int, facts: LetterFacts) -> None:
    """Keep the facts in place of those before, where the case is kept; UserError when the store fails."""
    told = {name: text for name in SINGLE_PARTS if (text := getattr(facts, name))}
    plan = {name: text for name in PLAN_PARTS if (text := getattr(facts.plan, name))}
    grounds = {ground: list(lines) for ground, lines in facts.grounds.items() if lines}
    lists = {"plan": plan, "grounds": grounds, "attachments": list(facts.attachments)}
    kept = {**told, **{name: value for name, value in lists.items() if value}}
    set_note(shelf, case_id, PLACE, json.dumps(kept, ensure_ascii=False) if kept else "")


def kept_letter(shelf: CaseShelf, case_id: int, pack: Pack) -> LetterFacts:
    """Return the facts that were kept; what this law pack knows no place for is left out.

    UserError when the store fails.
    """
    try:
        raw = json.loads(notes(shelf, case_id).get(PLACE, "{}"))
    except (ValueError, RecursionError):
        return LetterFacts()
    if isinstance(raw, dict) and isinstance(raw.get("grounds"), dict):
        known = {ground.id for ground in pack.outcome.grounds}
        raw["grounds"] = {ground: lines for ground, lines in raw["grounds"].items() if ground in known}
    facts, _problems = read_letter(pack, raw)
    return facts
