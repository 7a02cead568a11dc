"""A law pack of any size, of which one case meets the same part."""

from __future__ import annotations

import itertools
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

IN_ALL, IN_A_GROUND = 20, 10
"""How many questions everybody is asked; how many each ground adds."""

Json = dict[str, Any]

_CITE = [{"id": "rule", "pin": "1"}]
_DAY = "2026-01-02"


def write_pack(folder: Path, questions: int) -> dict[str, object]:
    """Write a pack of so many questions; return a whole interview under it, in which one ground was named.

    Each ground has a section of its own that opens only to those who named it, as in the shipped pack. The ground that
    was named stands in the middle.
    """
    grounds = [f"ground_{number:04}" for number in range((questions - IN_ALL) // IN_A_GROUND)]
    named = grounds[len(grounds) // 2]
    for name, content in _files(grounds).items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(content), encoding="utf-8")
    answers: dict[str, object] = {f"all_{number:02}": "yes" for number in range(IN_ALL - 1)}
    return {**answers, "grounds": [named], **dict.fromkeys(_asked(named), "yes")}


def _asked(ground: str) -> list[str]:
    return [f"{ground}_{number}" for number in range(IN_A_GROUND)]


def _files(grounds: list[str]) -> Json:
    everybody = [f"all_{number:02}" for number in range(IN_ALL - 1)]
    asked = [*everybody, "grounds", *(name for ground in grounds for name in _asked(ground))]
    sections = {"everybody": _everybody(everybody, grounds), **{ground: _ground(ground) for ground in grounds}}
    sections["door"] = _door()
    findings: Json = {f"{name}_done": {"authorities": _CITE} for name in ("everybody", *grounds)}
    findings["door_out"] = {"authorities": _CITE, "status": "out", "door": "door"}
    findings["door_now"] = {"authorities": _CITE, "status": "may_ask_now", "door": "door"}
    return {
        "pack.json": {
            "id": "synthetic",
            "version": "1",
            "law_as_of": _DAY,
            "review_by": "2027-01-02",
            "languages": ["en"],
            "sections": list(sections),
            "reviewers": [],
            "translators": [],
            "changes": [{"version": "1", "date": _DAY, "text": "First."}],
        },
        **{f"sections/{name}.json": section for name, section in sections.items()},
        "facts.json": _facts(grounds),
        "findings.json": findings,
        "authorities.json": {"rule": _authority()},
        "calendar.json": {"holidays": [{"name": "Day", "month": 7, "day": 9}], "dated": []},
        "orders.json": {"chains": []},
        "outcome.json": _outcome(grounds),
        "texts/en.json": _texts(asked, grounds, list(findings)),
    }


def _ask(following: str, kind: str = "yes_no", **rest: object) -> Json:
    return {"ask": {"kind": kind, "authorities": _CITE, **rest}, "next": following}


def _everybody(questions: list[str], grounds: list[str]) -> Json:
    order = [*questions, "grounds"]
    nodes = {name: _ask(following) for name, following in itertools.pairwise(order)}
    nodes["grounds"] = _ask("end", "several", choices=grounds)
    return {"id": "everybody", "start": order[0], "nodes": {**nodes, "end": {"find": "everybody_done"}}}


def _ground(ground: str) -> Json:
    asked = _asked(ground)
    nodes = {
        name: _ask(following, applies=asked[0]) if name != asked[0] else _ask(following)
        for name, following in zip(asked, [*asked[1:], "shown"], strict=True)
    }
    nodes["shown"] = {"test": f"{ground}_shown", "yes": "end", "no": "end", "unknown": "end"}
    nodes["end"] = {"find": f"{ground}_done"}
    when = {"surely": {"includes": ["grounds", ground]}}
    return {"id": ground, "when": when, "start": asked[0], "nodes": nodes}


def _door() -> Json:
    nodes = {
        "test": {"test": {"empty": "grounds"}, "yes": "out", "no": "now", "unknown": "out"},
        "out": {"find": "door_out"},
        "now": {"find": "door_now"},
    }
    return {"id": "door", "door": "door", "start": "test", "nodes": nodes}


def _facts(grounds: list[str]) -> Json:
    return {
        **{
            f"{ground}_shown": {"type": "yes_no", "rule": {"all": _asked(ground)}, "note": "Every part."}
            for ground in grounds
        },
        "status": {"type": ["open", "shut"], "rule": _cases(["open", "shut"])},
        "goes_to": {"type": ["door", "nothing"], "rule": _cases(["door", "nothing"])},
        "yes_or_no": {"type": ["yes", "no"], "rule": _cases(["yes", "no"])},
        "opens_on": {"type": "date", "rule": {"step": ["counted", {"add_days": ["as_of", 30]}]}},
    }


def _cases(values: list[str]) -> Json:
    return {"cases": [{"when": {"surely": "all_00"}, "then": values[0]}, {"otherwise": values[1]}]}


def _authority() -> Json:
    return {
        "cite": "Rule 1",
        "kind": "rule",
        "court": None,
        "binding": "everywhere",
        "effective": "2020-03-01",
        "checked": {"on": _DAY, "how": "text read"},
        "confidence": "VER",
    }


def _outcome(grounds: list[str]) -> Json:
    return {
        "gate": {
            "present": {"surely": {"not": {"empty": "grounds"}}},
            "status": "status",
            "route": "goes_to",
            "opens_on": "opens_on",
            "issue_match": "yes_or_no",
            "working": "opens_on",
        },
        "clock_2255": {
            "present": {"known": "all_00"},
            "status": "status",
            "safe_deadline": "opens_on",
            "successive": "yes_or_no",
            "deadlines": [],
        },
        "grounds_question": "grounds",
        "grounds": [
            {"id": ground, "kind": "listed", "shown": f"{ground}_shown", "door": "goes_to"} for ground in grounds
        ],
        "headline": {"door": "door", "gives_way_when": ["out"]},
        "urgent": [],
    }


def _texts(questions: list[str], grounds: list[str], findings: list[str]) -> Json:
    asked: Json = {name: {"title": "Is it so?", "short": "So", "why": "It counts."} for name in questions}
    asked["grounds"]["choices"] = dict.fromkeys(grounds, "A ground")
    return {
        "questions": asked,
        "sections": {name: {"title": "A part"} for name in ("everybody", *grounds)},
        "doors": {"door": {"name": "The door", "what": "A door."}},
        "statuses": {"out": "Not here.", "may_ask_now": "Now."},
        "findings": {name: {"text": "So it is."} for name in findings},
        "grounds": {name: {"name": "A ground", "asks": "A part."} for name in grounds},
        "ground_kinds": {"listed": "Listed."},
        "authorities": {"rule": "The rule."},
        "working": dict(_working()),
        "dates": {
            "months": [f"Month {number}" for number in range(1, 13)],
            "weekdays": [f"Day {number}" for number in range(1, 8)],
            "long": "{weekday}, {month} {day}, {year}",
            "about_month": "about {month} {year}",
            "about_year": "about {year}",
            "yes": "Yes",
            "no": "No",
            "unsure": "Not sure",
            "none": "None of these",
        },
    }


def _working() -> Iterator[tuple[str, object]]:
    yield "given", "{name}: {date}."
    yield "given_about", "{name}: from {first} to {last}."
    yield "add_days", "Count {days} days: {date}."
    yield "add_years", "Count {years} year: {date}."
    yield "rolled", "{from} is {reason}, so {date}."
    yield "counted", "Counted: {date}."
    yield "holiday_near", "A holiday is near: {date}."
    yield "reasons", {"saturday": "a Saturday", "sunday": "a Sunday", "holiday": "a holiday"}
