"""A small complete law pack about borrowing a boat, as the files its author would write."""

import copy
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

Files = dict[str, Any]
CITE = [{"id": "harbor_rule", "pin": "1"}]


def small_files() -> Files:
    """Every file of the pack by its name; the caller may change it."""
    return copy.deepcopy(FILES)


def write_pack(folder: Path, files: Mapping[str, object]) -> Path:
    """Write the files below `folder`; a text is written as it stands, anything else as JSON."""
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")
    return folder


def _ask(kind: str, following: str, **rest: object) -> dict[str, object]:
    return {"ask": {"kind": kind, "authorities": CITE, **rest}, "next": following}


def _test(rule: object, yes: str, no: str, unknown: str) -> dict[str, object]:
    return {"test": rule, "yes": yes, "no": no, "unknown": unknown}


SECTIONS: dict[str, dict[str, Any]] = {
    "person": {
        "id": "person",
        "start": "berth",
        "nodes": {
            "berth": _ask("pick", "years", table="berths"),
            "years": _ask("number", "reasons", minimum=1, maximum=90),
            "reasons": _ask("several", "note", choices=["fishing", "rescue"]),
            "note": _ask("text", "fishes"),
            "fishes": _test({"includes": ["reasons", "fishing"]}, "licensed", "end", "end"),
            "licensed": _ask("yes_no", "end", applies={"includes": ["reasons", "fishing"]}),
            "end": {"find": "person_done"},
        },
    },
    "request": {
        "id": "request",
        "when": {"surely": {"not": {"empty": "reasons"}}},
        "start": "asked",
        "nodes": {
            "asked": _ask("choice", "sent", choices=["harbor", "owner", "nobody"]),
            "sent": _ask("date", "got", applies={"not": {"is": ["asked", "nobody"]}}),
            "got": _ask("date", "answered", applies={"not": {"is": ["asked", "nobody"]}}),
            "answered": _ask("date", "end", applies={"not": {"is": ["asked", "nobody"]}}),
            "end": {"find": "request_done"},
        },
    },
    "loan": {
        "id": "loan",
        "door": "loan",
        "start": "reasoned",
        "nodes": {
            "reasoned": _test({"empty": "reasons"}, "end_out", "old_enough", "end_papers"),
            "old_enough": _test({"at_least": ["years", 18]}, "waited", "end_out", "end_papers"),
            "waited": _test("wait_over", "end_now", "end_wait", "end_papers"),
            "end_out": {"find": "loan_out"},
            "end_papers": {"find": "loan_papers"},
            "end_wait": {"find": "loan_wait"},
            "end_now": {"find": "loan_now"},
        },
    },
    "rescue": {
        "id": "rescue",
        "door": "rescue",
        "when": {"surely": {"includes": ["reasons", "rescue"]}},
        "start": "end",
        "nodes": {"end": {"find": "rescue_here"}},
    },
}
FACTS = {
    "open_on": {
        "type": "date",
        "rule": {"step": ["first_day_out", {"add_days": [{"next_court_day": {"add_days": ["got", 10]}}, 1]}]},
        "note": "Ten days from receipt.",
    },
    "wait_over": {"type": "yes_no", "rule": {"on_or_before": ["open_on", "as_of"]}},
    "wait_status": {
        "type": ["open", "shut", "unknown"],
        "rule": {
            "cases": [
                {"when": {"unknown": "wait_over"}, "then": "unknown"},
                {"when": "wait_over", "then": "open"},
                {"otherwise": "shut"},
            ]
        },
    },
    "pier": {"type": ["1", "2"], "rule": {"lookup": ["berths", "berth", "pier"]}},
    "first_pier": {"type": ["yes", "no"], "rule": {"cases": [
        {"when": {"is": ["pier", "1"]}, "then": "yes"}, {"otherwise": "no"}]}},
    "goes_to": {"type": ["loan", "nothing"], "rule": {"cases": [
        {"when": {"includes": ["reasons", "fishing"]}, "then": "loan"}, {"otherwise": "nothing"}]}},
    "fishing_shown": {"type": "yes_no", "rule": "licensed"},
    "season_end": {"type": "date", "rule": {"add_years": ["answered", 1]}},
}  # fmt: skip
FINDINGS: dict[str, dict[str, object]] = {
    "person_done": {"authorities": CITE},
    "request_done": {"authorities": CITE},
    "loan_out": {"authorities": CITE, "status": "out", "door": "loan"},
    "loan_papers": {"authorities": CITE, "status": "need_papers", "door": "loan"},
    "loan_wait": {"authorities": CITE, "status": "not_yet", "door": "loan"},
    "loan_now": {"authorities": CITE, "status": "may_ask_now", "door": "loan"},
    "rescue_here": {"authorities": CITE, "status": "ask_a_lawyer", "door": "rescue"},
    "ask_the_harbor": {
        "authorities": [{"id": "tide_table", "pin": ""}],
        "door": "loan",
        "when": {"surely": {"is": ["asked", ["owner", "nobody"]]}},
    },
}
AUTHORITIES = {
    "harbor_rule": {
        "cite": "Harbor Rule 1",
        "kind": "rule",
        "court": None,
        "binding": "everywhere",
        "effective": "2020-03-01",
        "checked": {"on": "2026-01-02", "how": "text read"},
        "confidence": "VER",
    },
    "tide_table": {
        "cite": "Tide Table",
        "kind": "table",
        "court": None,
        "binding": ["1"],
        "effective": None,
        "checked": None,
        "confidence": "MEM",
    },
}
OUTCOME: dict[str, Any] = {
    "gate": {
        "present": {"surely": {"not": {"empty": "reasons"}}},
        "status": "wait_status",
        "route": "goes_to",
        "opens_on": "open_on",
        "issue_match": "first_pier",
        "working": "open_on",
    },
    "clock_2255": {
        "present": {"known": "answered"},
        "status": "wait_status",
        "safe_deadline": "season_end",
        "successive": "first_pier",
        "deadlines": [
            {"trigger": "f1", "when": {"known": "answered"}, "earliest": "season_end", "latest": "season_end"}
        ],
    },
    "grounds_question": "reasons",
    "grounds": [
        {"id": "fishing", "kind": "listed", "shown": "fishing_shown", "door": "goes_to"},
        {"id": "rescue", "kind": "supporting", "door": "goes_to"},
    ],
    "headline": {"door": "loan", "gives_way_when": ["out"]},
    "urgent": [{"id": "storm", "when": {"said": ["asked", "nobody"]}}],
}
QUESTION_IDS = [
    "berth", "years", "reasons", "note", "licensed", "asked", "sent", "got", "answered",
]  # fmt: skip


def _texts() -> dict[str, Any]:
    questions: dict[str, dict[str, object]] = {
        name: {"title": f"{name}?", "short": name, "why": "It counts."} for name in QUESTION_IDS
    }
    questions["reasons"]["choices"] = {"fishing": "To fish", "rescue": "To help"}
    questions["asked"]["choices"] = {"harbor": "The harbor", "owner": "The owner", "nobody": "Nobody"}
    return {
        "questions": questions,
        "sections": {"person": {"title": "You"}, "request": {"title": "Your request"}},
        "doors": {name: {"name": name, "what": "A door."} for name in ("loan", "rescue")},
        "statuses": dict.fromkeys(("out", "need_papers", "not_yet", "may_ask_now", "ask_a_lawyer"), "So it stands."),
        "findings": {name: {"text": f"{name}."} for name in FINDINGS},
        "grounds": {name: {"name": name, "asks": "A part."} for name in ("fishing", "rescue")},
        "ground_kinds": {"listed": "Listed.", "supporting": "Helps."},
        "urgent": {"storm": {"title": "Storm", "text": "Stay in."}},
        "authorities": {"harbor_rule": "The rule.", "tide_table": "The table."},
        "working": {
            "given": "{name}: {date}.",
            "given_about": "{name}: from {first} to {last}.",
            "add_days": "Count {days} days: {date}.",
            "add_years": "Count {years} year: {date}.",
            "rolled": "{from} is {reason}, so {date}.",
            "first_day_out": "First day out: {date}.",
            "holiday_near": "A holiday is near: {date}.",
            "reasons": {"saturday": "a Saturday", "sunday": "a Sunday", "holiday": "a holiday"},
        },
        "dates": {
            "months": ["January", "February", "March", "April", "May", "June", "July", "August", "September",
                       "October", "November", "December"],
            "weekdays": ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
            "long": "{weekday}, {month} {day}, {year}",
            "about_month": "about {month} {year}",
            "about_year": "about {year}",
            "yes": "Yes",
            "no": "No",
            "unsure": "Not sure",
            "none": "None of these",
        },
    }  # fmt: skip


def _spanish() -> dict[str, Any]:
    texts = _texts()
    texts["dates"]["months"] = [
        "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre",
        "noviembre", "diciembre",
    ]  # fmt: skip
    texts["dates"]["weekdays"] = ["lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"]
    texts["dates"]["long"] = "{weekday} {day} de {month} de {year}"
    return texts


FILES: Files = {
    "pack.json": {
        "id": "boats",
        "version": "1",
        "law_as_of": "2026-01-02",
        "review_by": "2027-01-02",
        "languages": ["en", "es"],
        "sections": list(SECTIONS),
        "reviewers": [],
        "translators": [],
        "changes": [{"version": "1", "date": "2026-01-02", "text": "First."}],
    },
    **{f"sections/{name}.json": section for name, section in SECTIONS.items()},
    "facts.json": FACTS,
    "findings.json": FINDINGS,
    "authorities.json": AUTHORITIES,
    "calendar.json": {"holidays": [{"name": "Harbor Day", "month": 7, "day": 9}], "dated": ["2026-07-13"]},
    "orders.json": {"chains": [["sent", "got", "answered"]]},
    "outcome.json": OUTCOME,
    "tables/berths.json": [
        {"code": "a", "name": "Berth A", "pier": "1"},
        {"code": "b", "name": "Berth B", "pier": "2"},
    ],
    "texts/en.json": _texts(),
    "texts/es.json": _spanish(),
}
