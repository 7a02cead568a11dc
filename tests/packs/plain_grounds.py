"""The grounds of the contract, judged plainly."""

from fractions import Fraction
from typing import Any

from tests.packs.plain_answers import ELEMENTS, Answers

ATTACKS = {"conviction_invalid", "sentence_illegal", "actual_innocence", "ineffective_assistance"}
SUPPORTING = {"rehabilitation", "sentence_disparity", "prison_conditions"}
CLOSED = {"unusually_long_sentence", "change_in_law"}

Json = dict[str, Any]
Part = tuple[bool | None, list[str]]  # is this part of a ground shown, and the ids that can still settle it


def judge_ground(a: Answers, ground: str, findings: set[str]) -> Json:
    """Contract, "grounds": class, status, missing of one raised ground."""
    if ground in ATTACKS or ground == "sentence_computation":
        return {"class": "other_door", "status": "not_applicable", "missing": []}
    if ground in SUPPORTING or ground in CLOSED:
        kind = "supporting" if ground in SUPPORTING else "closed"
        return {"class": kind, "status": "not_applicable", "missing": []}
    parts = _parts(a, ground)
    if any(shown is False for shown, _ in parts):
        status = "elements_not_met"
    elif all(shown is True for shown, _ in parts):
        status = "elements_shown"
    else:
        status = "elements_missing"
    # "elements_not_met (missing empty)"; no id of a part that is already decided.
    missing = {name for shown, ids in parts if shown is None for name in ids} if status == "elements_missing" else set()
    if ground == "age_70_30_years" and [shown for shown, _ in parts] == [True, True, True, False]:
        findings.add("try_age_65")  # "when only the last fails"
    if ground == "abuse_in_custody" and status == "elements_missing" and _abuse_waits(a):
        findings.add("ask_about_delay")
    return {"class": "catch_all" if ground == "other" else "listed", "status": status, "missing": sorted(missing)}


def _parts(a: Answers, ground: str) -> list[Part]:
    """The parts that must all be shown."""
    if ground == "age_65":
        return [_at_least(a, "age", 65), _yes(a, "age_serious_decline"), _served(a)]
    if ground == "age_70_30_years":  # "70, 30 years served, 3559(c) sentence, and the Director's finding"
        elements = [_yes(a, name) for name in ELEMENTS[ground]]
        return [_at_least(a, "age", 70), _at_least(a, "years_served", 30), *elements]
    if ground == "abuse_in_custody":
        kind = a.choice("abuse_kind")
        kind_part: Part = (None, ["abuse_kind"]) if kind is None else (kind != "other", [])
        return [kind_part, _yes(a, "abuse_by_custodian"), _yes(a, "abuse_during_this_term"), _established(a)]
    return [_yes(a, name) for name in ELEMENTS[ground]]


def _yes(a: Answers, name: str) -> Part:
    return a.yes(name), [name]


def _at_least(a: Answers, name: str, least: int) -> Part:
    value = a.number(name)
    return (None if value is None else value >= least), [name]


def _served(a: Answers) -> Part:
    """Contract, `age_65`: "at least the lesser of 10 years and 75 percent of the term (life: 10 years ...)"."""
    served, term, life = a.number("years_served"), a.number("term_years"), a.yes("life_sentence")
    of_term = Fraction(10) if term is None else min(Fraction(10), term * 3 / 4)
    if life is True:
        low, high = Fraction(10), Fraction(10)
    elif term is None:
        low, high = Fraction(0), Fraction(10)  # any threshold up to ten years
    elif life is False or not a.counts("life_sentence"):
        low, high = of_term, of_term  # "absent with term_years given: finite"
    else:
        low, high = of_term, Fraction(10)  # "life_sentence unsure: it may be 10"
    if served is not None and served >= high:
        return True, []
    if served is not None and served <= low - 1:
        return False, []
    missing = ["years_served"] if served is None else []
    if life is None and (term is None or a.unsure("life_sentence")):
        missing.append("life_sentence")
    if term is None and life is not True:
        missing.append("term_years")
    # "Below the threshold by less than one year is elements_missing (years_served)"
    known_thresholds = {low, high} if term is not None or life is True else ({high} if life is None else set())
    if served is not None and any(line - 1 < served < line for line in known_thresholds):
        missing.append("years_served")
    return None, missing


def _abuse_waits(a: Answers) -> bool:
    """Contract: "pending or none, with no imminent danger"."""
    return a.choice("abuse_established") in ("pending", "none") and a.yes("abuse_imminent_danger") is not True


def _established(a: Answers) -> Part:
    """Contract: pending or none is "never not met for that reason"; imminent danger stands in for a finding."""
    finding = a.choice("abuse_established")
    if a.yes("abuse_imminent_danger") or finding not in (None, "pending", "none"):
        return True, []
    unknown = ["abuse_imminent_danger"] if a.yes("abuse_imminent_danger") is None else []
    return None, ["abuse_established", *unknown]


def ground_door(a: Answers, ground: str, out: bool, doors: Json) -> str | None:
    """Contract, "`door`: motion_3582 for listed, catch_all, supporting; ..."."""
    court = a.choice("sentencing_authority") or ""
    if ground == "sentence_computation":
        return "petition_2241"
    if ground in CLOSED:
        return "reduction_3582c2" if "reduction_3582c2" in doors else None
    if ground in ATTACKS:
        if court in ("us_district_court", "mixed"):
            return "authorization_2255h" if "authorization_2255h" in doors else "motion_2255"
        names = {"dc_superior_court": "dc_motion", "state_court": "petition_2254", "court_martial": "military"}
        return names.get(court)
    if not out:
        return "motion_3582"
    # "When motion_3582 is out: the door that replaces it (of two, old_law_4205g), or null"
    replacing = ("old_law_4205g", "state_program", "dc_motion", "military", "supervised_release_3583e")
    return next((door for door in replacing if door in doors), None)
