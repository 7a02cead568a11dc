"""Reads what a file of answers adds to the letter."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import cast

from app.engine.pack import Pack
from app.report.letter.facts import PLAN_PARTS, SINGLE_PARTS, LetterFacts, ReleasePlan

_KEYS = (*SINGLE_PARTS, "plan", "grounds", "attachments")


def read_letter(pack: Pack, raw: object) -> tuple[LetterFacts, list[str]]:
    """Return the facts in the object ``letter``, with one sentence for each problem.

    Its entries are all optional: texts ``unit``, ``work``, ``address``, ``conduct``; an object ``plan`` of texts
    ``place``, ``home``, ``support``, ``care``, ``payment``; an object ``grounds`` with a list of texts for a ground's
    id; a list of texts ``attachments``.
    """
    if raw is None:
        return LetterFacts(), []
    if not isinstance(raw, dict):
        return LetterFacts(), [f"letter: this has to be an object with {', '.join(_KEYS)}."]
    problems = list(_problems(pack, raw))
    return (LetterFacts(), problems) if problems else (_facts(raw), [])


def _problems(pack: Pack, raw: Mapping[str, object]) -> Iterator[str]:
    yield from (f"letter: there is no such entry as {key}." for key in raw if key not in _KEYS)
    yield from (f"letter: {key} has to be a text." for key in SINGLE_PARTS if not isinstance(raw.get(key, ""), str))
    plan, grounds = raw.get("plan", {}), raw.get("grounds", {})
    if not isinstance(plan, dict) or not all(isinstance(text, str) for text in plan.values()):
        yield "letter: plan has to be an object of texts."
    else:
        yield from (f"letter: plan has no such entry as {key}." for key in plan if key not in PLAN_PARTS)
    known = {ground.id for ground in pack.outcome.grounds}
    if not isinstance(grounds, dict) or not all(_is_list_of_texts(facts) for facts in grounds.values()):
        yield "letter: grounds has to be an object with a list of texts for each ground."
    else:
        yield from (f"letter: there is no ground {ground}." for ground in grounds if ground not in known)
    if not _is_list_of_texts(raw.get("attachments", [])):
        yield "letter: attachments has to be a list of texts."


def _is_list_of_texts(raw: object) -> bool:
    return isinstance(raw, list) and all(isinstance(text, str) for text in raw)


def _facts(raw: Mapping[str, object]) -> LetterFacts:
    plan = cast("Mapping[str, str]", raw.get("plan", {}))
    grounds = cast("Mapping[str, list[str]]", raw.get("grounds", {}))
    return LetterFacts(
        **{key: cast(str, raw.get(key, "")) for key in SINGLE_PARTS},
        plan=ReleasePlan(**plan),
        grounds={ground: tuple(facts) for ground, facts in grounds.items()},
        attachments=tuple(cast("list[str]", raw.get("attachments", []))),
    )
