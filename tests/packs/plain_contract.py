"""A second, deliberately plain implementation of the judged parts of `rightdoor assess`."""

from collections.abc import Mapping
from datetime import date

from tests.packs.plain_answers import GROUND_IDS, Answers, read_answers
from tests.packs.plain_clock import judge_clock
from tests.packs.plain_dates import add_days, add_months, read_date
from tests.packs.plain_doors import OTHER_DOORS, an_appeal_is_pending, is_out, motion_3582, motion_is_filed, other_door
from tests.packs.plain_gate import bp11_outside, judge_gate
from tests.packs.plain_grounds import ATTACKS, Json, ground_door, judge_ground

# The newest authorities: Fernandez v. United States and Rutherford v. United States, both of this day.
NEWEST_AUTHORITY = date(2026, 5, 28)


def plain_assess(answers: Mapping[str, object], as_of: date, circuits: Mapping[str, str]) -> Json:
    """The judged parts of the contract's result, or {"problems": [...]} for bad input."""
    raw = dict(answers)
    own_day = raw.pop("as_of", None)  # "An `as_of` key in the object overrides"
    if own_day is not None:
        day = read_date(own_day) if isinstance(own_day, str) else None
        if day is None or day[0] != day[1]:
            return {"problems": ["as_of: not a whole date", *read_answers(raw, as_of, circuits)[1]]}
        as_of = day[0]
    a, problems = read_answers(raw, as_of, circuits)
    return {"problems": problems} if problems else _judge(a, as_of, circuits)


def _judge(a: Answers, as_of: date, circuits: Mapping[str, str]) -> Json:
    findings: set[str] = set()
    circuit = circuits.get(a.choice("sentencing_district") or "")
    raised = set(a.several("grounds") or [])
    grounds = {ground: judge_ground(a, ground, findings) for ground in GROUND_IDS if ground in raised}
    live = [g for g in grounds if grounds[g]["status"] in ("elements_shown", "elements_missing")]
    out = is_out(a)
    gate = None if out else judge_gate(a, as_of, live, circuit)
    motion = motion_3582(a, as_of, gate, grounds, live, findings)
    clock, finality = judge_clock(a, as_of, bool(raised & ATTACKS), circuit, findings)
    doors = {"motion_3582": {"status": motion, "grounds": [] if out else live}}
    for door in OTHER_DOORS:
        status = other_door(a, door, raised, clock)
        if status is not None:
            doors[door] = {"status": status, "grounds": []}
    for ground in grounds:
        grounds[ground]["door"] = ground_door(a, ground, out, doors)
    _findings(a, as_of, gate, doors, findings)
    first = next((door for door in OTHER_DOORS if door in doors), "motion_3582")
    head = first if motion in ("out", "wrong_door", "not_raised") else "motion_3582"
    return {
        "headline": {"door": head, "status": doors[head]["status"]},
        "urgent": _urgent(a, as_of, bool(raised & ATTACKS), clock, finality),
        "gate": gate,
        "doors": doors,
        "grounds": grounds,
        "clock_2255": clock,
        "findings": findings,
        "parked": sorted(a.parked),
    }


def _urgent(a: Answers, as_of: date, attack: bool, clock: Json | None, finality: date | None) -> list[Json]:
    """Contract, "urgent (before the headline, most urgent first)"."""
    cards: list[Json] = []
    if a.values.get("abuse_imminent_danger") == "yes":  # "always reach urgent", parked or not
        cards.append({"id": "abuse_danger_now", "date": None})
    if a.values.get("terminal_illness") == "yes":
        cards.append({"id": "terminal_illness", "date": None})
    running = False
    if clock is not None and not a.known("motion_2255_filed_date"):
        safe = clock["safe_deadline"]
        if safe is not None and abs((date.fromisoformat(safe) - as_of).days) <= 30:
            cards.append({"id": "clock_2255_may_end_soon", "date": safe})
        elif clock["status"] in ("timely", "may_be_late", "unknown"):
            running = attack or (finality is not None and as_of <= add_months(finality, 15))
    decided = a.span("prior_3582_decided_date") if a.choice("prior_3582_motion") == "denied" else None
    if decided is not None and decided[0] <= as_of <= add_days(decided[1], 14):  # "14 days from", on the widest reading
        cards.append({"id": "appeal_window_3582", "date": add_days(decided[0], 14).isoformat()})
    if running and clock is not None:
        cards.append({"id": "clock_2255_running", "date": clock["safe_deadline"]})
    return cards


def _findings(a: Answers, as_of: date, gate: Json | None, doors: Json, findings: set[str]) -> None:
    """Contract, "Finding ids named here": those that follow from the answers and the doors alone."""
    court, place, second = a.choice("sentencing_authority"), a.choice("custody_place"), doors.get("motion_2255")
    inside = gate is not None
    filed = a.known("motion_2255_filed_date") or a.choice("prior_2255") == "pending"
    contradiction = a.yes("appeal_pending") is False and a.choice("direct_appeal") == "pending"
    incomplete = a.yes("request_made") is True and a.yes("request_complete") is not True
    helpless = court in ("foreign_court", "tribal_court", "not_sentenced") or place == "immigration_detention"
    conditions = {
        "judged_by_later_law": as_of < NEWEST_AUTHORITY,
        "answers_disagree": contradiction or bp11_outside(a),
        "earlier_judgment": a.earlier,
        "recipient_unsettled": inside and place in ("nonfederal_facility", "halfway_house", "home_confinement"),
        "rule_37": inside and an_appeal_is_pending(a),
        "already_filed": gate is not None and gate["status"] == "open" and motion_is_filed(a),
        "file_a_new_motion": gate is not None and gate["status"] == "not_open" and motion_is_filed(a),
        "check_request_complete": inside and incomplete,
        "coram_nobis": second is not None and place == "released",
        "amend_do_not_file_a_second": second is not None and filed,
        "see_a_lawyer": helpless,
        "plea_waiver": a.yes("plea_waiver") is True and court in (None, "us_district_court", "mixed"),
    }
    findings.update(name for name, holds in conditions.items() if holds)
