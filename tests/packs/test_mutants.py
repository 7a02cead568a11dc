"""Every small break of the shipped law pack is caught before it reaches a person."""

import json
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from app.engine.judging.assess import assess
from app.engine.pack import Pack
from app.engine.prove.days import days_to_prove
from app.engine.prove.domains import Domains
from app.engine.prove.layout import Layout
from app.engine.prove.promises import promise_failures
from app.engine.prove.results import Results
from app.engine.prove.run import prove
from app.engine.prove.witness import Witnesses
from app.engine.reading.problems import PackError
from app.engine.reading.reader import read_pack
from app.engine.result import Result
from app.services.packs import SHIPPED_PACK
from tests.engine.small_pack import write_pack
from tests.packs.mutants import MUTANTS, Mutant, broken
from tests.packs.test_decided_cases import CASES, judge, judged_parts, mismatches, said

Answers = dict[str, Any]
ZERO, ONE = timedelta(0), timedelta(1)

FEDERAL: Answers = {
    "sentencing_authority": "us_district_court",
    "special_sentence": [],
    "offense_period": "on_or_after_1987_11_01",
    "custody_place": "bop_prison",
    "term_kind": "original",
    "sentencing_district": "edpa",
    "appeal_pending": "no",
    "prior_2255": "none",
    "prior_3582_motion": "none",
    "grounds": ["medical_terminal"],
    "terminal_illness": "yes",
    "request_made": "yes",
    "request_asked_for": "sentence_reduction",
    "request_sent_to": "warden",
    "receipt_proof": "strong",
    "request_complete": "yes",
    "request_grounds": ["medical_terminal"],
    "transferred_since_request": "no",
}
# Received, the first safe day: a plain month, Thanksgiving, Christmas near, Juneteenth.
SAFE_DAYS = {
    "2026-10-19": "2026-11-19",
    "2026-10-27": "2026-11-28",
    "2026-11-23": "2026-12-24",
    "2026-05-20": "2026-06-23",
}
# Entry of a judgment without an appeal, district, safe deadline, latest day.
CLOCKS = (
    ("2025-11-10", "edpa", "2026-11-24", "2026-11-24"),
    ("2025-11-10", "edva", "2026-11-10", "2026-11-24"),
    ("2025-12-11", "edpa", "2026-12-25", "2026-12-28"),
)
# An appeal whose ninetieth day is a Saturday; the year from the Monday after it.
AFTER_APPEAL: Answers = {
    "judgment_date": "2024-11-10",
    "direct_appeal": "decided",
    "appeal_judgment_date": "2025-08-24",
    "rehearing": "none",
    "certiorari": "none",
    "motion_2255_filed_date": "2026-11-24",
}
# A break that nothing catches would be named here with the reason why it is harmless.
SURVIVORS: dict[str, str] = {}
# A spread over the ways of catching, quick enough for every run.
QUICK = MUTANTS[::7]


@cache
def shipped() -> dict[str, Any]:
    files: dict[str, Any] = {}
    for path in SHIPPED_PACK.rglob("*.json"):
        files[path.relative_to(SHIPPED_PACK).as_posix()] = json.loads(path.read_text("utf-8"))
    return files


def caught_by(mutant: Mutant, folder: Path) -> str:
    """The first check that sees the break, with what it says; "" when none does."""
    files = json.loads(json.dumps(shipped()))
    broken(files, mutant)
    try:
        pack = read_pack(write_pack(folder, files))
    except PackError as fault:
        return f"reader {sorted({problem.code for problem in fault.problems})[0]}"
    for check in (wrong_dates(pack), wrong_cases(pack), unproven(pack)):
        seen = next(check, "")
        if seen:
            return seen
    return ""


def wrong_dates(pack: Pack) -> Iterator[str]:
    as_of = date(2026, 6, 1)
    for received, opens in SAFE_DAYS.items():
        gate = assess(pack, {**FEDERAL, "request_received_date": received}, date(2026, 12, 30)).gate
        first = date.fromisoformat(opens)
        around = [judged(pack, day, request_received_date=received).gate for day in (first - ONE, first)]
        if gate is None or gate.opens_on != first or [part and part.status for part in around] != ["not_open", "open"]:
            yield f"worked date {received}"
    for entered, district, safe, latest in CLOCKS:
        answers = {**FEDERAL, "judgment_date": entered, "direct_appeal": "none", "sentencing_district": district}
        clock = assess(pack, answers, as_of).clock
        days = (
            None if clock is None or not clock.deadlines else (clock.deadlines[0].earliest, clock.deadlines[0].latest)
        )
        if days != (date.fromisoformat(safe), date.fromisoformat(latest)):
            yield f"worked date {entered} {district}"
        told = [
            judged(pack, date.fromisoformat(day) + step, **answers) for day in (safe, latest) for step in (ZERO, ONE)
        ]
        statuses = [
            "timely",
            "may_be_late" if safe < latest else "late",
            "timely" if safe == latest else "may_be_late",
            "late",
        ]
        if [result.clock and result.clock.status for result in told] != statuses:
            yield f"worked status {entered} {district}"
    clock = judged(pack, date(2026, 12, 30), **AFTER_APPEAL).clock
    if clock is None or clock.status != "timely":
        yield "worked status after an appeal"


def judged(pack: Pack, as_of: date, **answers: Any) -> Result:
    return assess(pack, {**FEDERAL, "later_trigger": [], **answers}, as_of)


def wrong_cases(pack: Pack) -> Iterator[str]:
    for name, case in CASES.items():
        found: Mapping[str, Any] = said(judge(pack, case))
        if mismatches(judged_parts(case), found):
            yield f"decided case {name}"


def unproven(pack: Pack) -> Iterator[str]:
    """What the proof says: first the promises day by day, which is quick when one is broken, then all of it."""
    for day in (pack.law_as_of, *days_to_prove(pack)):
        results = Results(pack, Layout(pack, Domains(pack).on(day)), day)
        for found in promise_failures(results, Witnesses(results)):
            yield f"prove: {found.kind}, {found.place}"
    for found in prove(pack, samples=0).failures:
        yield f"prove: {found.kind}, {found.place}"


@pytest.mark.timeout(600)
@pytest.mark.parametrize("mutant", QUICK, ids=[mutant.name for mutant in QUICK])
def test_a_break_is_caught(mutant: Mutant, tmp_path: Path) -> None:
    assert caught_by(mutant, tmp_path)


@pytest.mark.slow
@pytest.mark.timeout(1800)
def test_every_break_is_caught_and_the_table_says_by_what(tmp_path: Path) -> None:
    table = {mutant.name: caught_by(mutant, tmp_path / str(place)) for place, mutant in enumerate(MUTANTS)}
    for name, seen in table.items():
        print(f"{name:<75} {seen or 'SURVIVED'}")
    assert {name for name, seen in table.items() if not seen} == set(SURVIVORS)


def test_there_are_enough_breaks_each_with_a_name_of_its_own() -> None:
    names = [mutant.name for mutant in MUTANTS]
    assert len(names) == len(set(names)) >= 60


def test_the_whole_pack_passes_the_quick_checks() -> None:
    pack = read_pack(SHIPPED_PACK)
    assert list(wrong_dates(pack)) == list(wrong_cases(pack)) == []
