"""The doors of the contract, judged plainly."""

from datetime import date

from tests.packs.plain_answers import Answers
from tests.packs.plain_clock import successive_of
from tests.packs.plain_dates import Span
from tests.packs.plain_gate import NO_WARDEN, asked_for, since_earlier_motion
from tests.packs.plain_grounds import ATTACKS, CLOSED, Json

OUT_COURTS = ("state_court", "dc_superior_court", "court_martial", "foreign_court", "tribal_court", "not_sentenced")
OUT_PLACES = ("supervised_release", "probation", "released", "immigration_detention")
OTHER_DOORS = [
    "state_program",
    "petition_2254",
    "dc_motion",
    "military",
    "old_law_4205g",
    "supervised_release_3583e",
    "reduction_3582c2",
    "petition_2241",
    "motion_2255",
    "authorization_2255h",
]


def is_out(a: Answers) -> bool:
    """Contract, doors rule 1."""
    return (
        a.choice("sentencing_authority") in OUT_COURTS
        or a.choice("offense_period") == "before_1987_11_01"
        or a.choice("custody_place") in OUT_PLACES
    )


def motion_3582(a: Answers, as_of: date, gate: Json | None, grounds: Json, live: list[str], findings: set[str]) -> str:
    """Contract, "motion_3582 is always present; first that applies"."""
    if gate is None:
        return "out"  # 1
    early = _person_or_grounds(a, grounds, live)
    if early is not None:
        return early  # 2 to 4
    if _request_first(a):
        return "request_first"  # 5
    if gate["issue_match"] in ("new_request_needed", "new_request_advised"):
        if _old_grounds_may_go(a, gate, live):
            findings.add("old_grounds_may_go_now")
        return "request_first"
    if gate["status"] == "unknown" or a.yes("request_made") is None or a.yes("request_complete") is None:
        return "need_papers"  # 6
    if all(grounds[ground]["status"] != "elements_shown" for ground in live) or gate["issue_match"] == "unknown":
        return "need_papers"
    if a.yes("appeal_pending") is None and a.choice("direct_appeal") != "pending":
        return "need_papers"
    filed = a.span("motion_3582_filed_date")
    if gate["status"] == "not_open":  # 7
        opened_since = gate["opens_on"] is not None and as_of >= date.fromisoformat(gate["opens_on"])
        if filed is None or not opened_since:
            return "not_yet"
    if motion_is_filed(a):  # 8
        return "ask_a_lawyer"
    if an_appeal_is_pending(a) or a.choice("prior_3582_motion") == "pending":
        return "ask_a_lawyer"
    return "may_ask_now"  # 9


def _old_grounds_may_go(a: Answers, gate: Json, live: list[str]) -> bool:
    """Contract, doors rule 5: the gate is open for grounds of the request, and nothing else stands in the way."""
    return bool(
        gate["issue_match"] == "new_request_advised"
        and gate["status"] == "open"
        and set(live) & set(a.several("request_grounds") or [])
        and a.yes("request_complete") is True
        and a.choice("prior_3582_motion") != "pending"
        and a.yes("appeal_pending") is False
        and a.choice("direct_appeal") not in (None, "pending")
        and not motion_is_filed(a)
    )


def motion_is_filed(a: Answers) -> bool:
    """Contract, doors rule 8: "`motion_3582_filed_date` is given and the motion is not decided"."""
    filed = a.span("motion_3582_filed_date")
    return filed is not None and not _decided(a, filed)


def _person_or_grounds(a: Answers, grounds: Json, live: list[str]) -> str | None:
    """Contract, doors rules 2 to 4."""
    court, place, period = a.choice("sentencing_authority"), a.choice("custody_place"), a.choice("offense_period")
    special = a.several("special_sentence")
    if court is None or place is None or period is None or special is None:
        return "need_papers"  # 2
    if court == "mixed" or special or period == "spans_both":
        return "ask_a_lawyer"  # 3
    if place in ("not_started", "state_prison", "civil_commitment"):
        return "ask_a_lawyer"  # 3: the sentence is federal, every other court was out
    if not grounds:
        return "not_raised"  # 4
    kinds = {grounds[ground]["class"] for ground in grounds}
    if kinds <= {"other_door", "closed"}:
        return "wrong_door"
    if kinds <= {"other_door", "closed", "supporting"}:
        return "not_alone"
    return None if live else "no_ground_shown"


def _request_first(a: Answers) -> bool:
    """Contract, doors rule 5, except the two issue_match values."""
    return (
        a.yes("request_made") is False
        or asked_for(a) is False
        or a.yes("request_complete") is False
        or a.yes("transferred_since_request") is True
        or a.unsure("transferred_since_request")
        or a.choice("request_sent_to") in NO_WARDEN
        or (a.yes("request_made") is True and since_earlier_motion(a) is False)
    )


def an_appeal_is_pending(a: Answers) -> bool:
    """Contract: "the answer that closes or delays a door wins"."""
    return a.yes("appeal_pending") is True or a.choice("direct_appeal") == "pending"


def _decided(a: Answers, filed: Span) -> bool:
    """Contract: "the motion is not decided": decided when the order is undated or cannot be before the filed day."""
    decided = a.span("prior_3582_decided_date")
    if a.choice("prior_3582_motion") not in ("denied", "granted"):
        return False
    return decided is None or decided[0] >= filed[1]


def other_door(a: Answers, door: str, raised: set[str], clock: Json | None) -> str | None:
    """Contract, the table "other door | present iff"; None when absent."""
    court, place, period = a.choice("sentencing_authority"), a.choice("custody_place"), a.choice("offense_period")
    district_court, attack = court == "us_district_court", bool(raised & ATTACKS)
    if door == "motion_2255":
        return _motion_2255(a, attack, clock) if district_court or court == "mixed" else None
    if door == "authorization_2255h":
        federal = district_court or court == "mixed"
        return "leave_of_court_first" if federal and successive_of(a) == "yes" else None
    if door == "state_program":
        status = "need_papers" if a.choice("state") is None else "ask_a_lawyer"
        return status if court == "state_court" else None
    present = {
        "petition_2254": court == "state_court" and attack,
        "dc_motion": court == "dc_superior_court",
        "military": court == "court_martial",
        "old_law_4205g": district_court and period in ("before_1987_11_01", "spans_both"),
        "supervised_release_3583e": district_court and place in ("supervised_release", "probation"),
        "reduction_3582c2": district_court and bool(raised & (CLOSED | {"sentence_disparity"})),
        "petition_2241": "sentence_computation" in raised,
    }
    return "ask_a_lawyer" if present[door] else None


def _motion_2255(a: Answers, attack: bool, clock: Json | None) -> str | None:
    """Contract, motion_2255: "status, in this order"."""
    place, successive = a.choice("custody_place"), successive_of(a)
    if clock is None or successive == "yes" or not (attack or a.known("judgment_date")):
        return None
    if place == "released":
        return "out"
    if successive == "unknown" or clock["status"] == "unknown":
        return "need_papers"
    if clock["status"] in ("late", "may_be_late"):
        return "may_be_late"
    if clock["status"] == "not_running":
        return "not_yet"
    if place is None:
        return "need_papers"
    lawyer = place in ("immigration_detention", "civil_commitment") or a.known("motion_2255_filed_date")
    return "ask_a_lawyer" if lawyer else "may_ask_now"
