"""The answer table of the contract as plain data, with its rules of form, order, future, parking."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction

from tests.packs.plain_dates import Span, read_date

CHOICES: dict[str, str] = {
    "sentencing_authority": "us_district_court state_court dc_superior_court court_martial foreign_court tribal_court"
    " not_sentenced mixed",
    "offense_period": "before_1987_11_01 on_or_after_1987_11_01 spans_both",
    "custody_place": "bop_prison nonfederal_facility state_prison halfway_house home_confinement not_started"
    " supervised_release probation released immigration_detention civil_commitment",
    "term_kind": "original revocation",
    "direct_appeal": "none pending decided dismissed",
    "rehearing": "none pending denied",
    "certiorari": "none pending denied decided",
    "prior_2255": "none pending pending_on_appeal denied_on_merits denied_as_untimely dismissed_without_prejudice"
    " granted recharacterized_without_warning appeal_reinstated_only",
    "prior_3582_motion": "none pending denied granted",
    "prior_3582_denied_as": "merits too_early",
    "abuse_kind": "sexual_act serious_bodily_injury other",
    "abuse_established": "conviction civil_finding administrative_finding pending unduly_delayed none",
    "request_by": "self family lawyer",
    "request_asked_for": "sentence_reduction home_confinement_or_transfer medical_grievance",
    "request_sent_to": "warden facility_head reentry_manager central_office unit_team court_or_prosecutor",
    "receipt_proof": "strong some weak none",
    "warden_response": "none denied granted",
    "remedy_exhausted": "no bp11_answered bp11_lapsed final_denial",
    "state": "AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH"
    " OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC PR GU VI AS MP",
}
GROUND_IDS = [
    "medical_terminal",
    "medical_serious",
    "medical_care_not_provided",
    "medical_outbreak_risk",
    "age_65",
    "age_70_30_years",
    "family_child_caregiver",
    "family_spouse_partner",
    "family_parent",
    "family_other",
    "abuse_in_custody",
    "other",
    "rehabilitation",
    "unusually_long_sentence",
    "change_in_law",
    "sentence_disparity",
    "conviction_invalid",
    "sentence_illegal",
    "actual_innocence",
    "ineffective_assistance",
    "prison_conditions",
    "sentence_computation",
]
LISTS: dict[str, list[str]] = {
    "special_sentence": ["death", "juvenile_adjudication", "treaty_transfer", "commuted"],
    "later_trigger": ["government_impediment", "new_supreme_court_right", "new_facts"],
    "grounds": GROUND_IDS,
    "request_grounds": GROUND_IDS,
}
YES_NO = [
    "appeal_pending",
    "life_sentence",
    "sentenced_under_3559c",
    "director_found_no_danger",
    "new_judgment_since_2255",
    "plea_waiver",
    "terminal_illness",
    "serious_condition_limits_self_care",
    "serious_condition_recovery_not_expected",
    "care_needed_not_provided",
    "care_gap_risks_serious_harm",
    "outbreak_at_facility",
    "outbreak_personal_risk",
    "outbreak_not_mitigable",
    "age_serious_decline",
    "child_caregiver_lost",
    "child_minor_or_incapable",
    "spouse_incapacitated",
    "spouse_only_caregiver",
    "parent_incapacitated",
    "parent_only_caregiver",
    "relative_incapacitated",
    "relative_only_caregiver",
    "abuse_by_custodian",
    "abuse_during_this_term",
    "abuse_imminent_danger",
    "other_similar_gravity",
    "changed_since_sentencing",
    "request_made",
    "request_complete",
    "transferred_since_request",
]
NUMBERS = {"age": 120, "years_served": 120, "term_years": 1000}
DATES = [
    "original_judgment_date",
    "judgment_date",
    "appeal_judgment_date",
    "rehearing_denied_date",
    "certiorari_date",
    "impediment_removed_date",
    "new_right_date",
    "new_facts_date",
    "motion_2255_filed_date",
    "prior_3582_decided_date",
    "request_sent_date",
    "request_received_date",
    "warden_response_date",
    "remedy_exhausted_date",
    "motion_3582_filed_date",
]
ALL_IDS = [*CHOICES, "sentencing_district", *LISTS, *YES_NO, *NUMBERS, *DATES]

TRIGGERS = {  # trigger -> its date and its name in 28 U.S.C. 2255(f)
    "government_impediment": ("impediment_removed_date", "f2"),
    "new_supreme_court_right": ("new_right_date", "f3"),
    "new_facts": ("new_facts_date", "f4"),
}
EXHAUSTED = ("bp11_answered", "bp11_lapsed", "final_denial")
APPEAL_IDS = ("appeal_judgment_date", "rehearing", "rehearing_denied_date", "certiorari", "certiorari_date")
REQUEST_IDS = [
    "request_by",
    "request_asked_for",
    "request_sent_to",
    "request_sent_date",
    "request_received_date",
    "receipt_proof",
    "request_complete",
    "request_grounds",
    "warden_response",
    "warden_response_date",
    "remedy_exhausted",
    "remedy_exhausted_date",
    "transferred_since_request",
]
ELEMENTS: dict[str, tuple[str, ...]] = {
    "medical_terminal": ("terminal_illness",),
    "medical_serious": ("serious_condition_limits_self_care", "serious_condition_recovery_not_expected"),
    "medical_care_not_provided": ("care_needed_not_provided", "care_gap_risks_serious_harm"),
    "medical_outbreak_risk": ("outbreak_at_facility", "outbreak_personal_risk", "outbreak_not_mitigable"),
    "age_65": ("age_serious_decline",),
    "age_70_30_years": ("sentenced_under_3559c", "director_found_no_danger"),
    "family_child_caregiver": ("child_caregiver_lost", "child_minor_or_incapable"),
    "family_spouse_partner": ("spouse_incapacitated", "spouse_only_caregiver"),
    "family_parent": ("parent_incapacitated", "parent_only_caregiver"),
    "family_other": ("relative_incapacitated", "relative_only_caregiver"),
    "abuse_in_custody": (
        "abuse_kind",
        "abuse_by_custodian",
        "abuse_during_this_term",
        "abuse_established",
        "abuse_imminent_danger",
    ),
    "other": ("other_similar_gravity",),
}
# "Every pair of a chain counts, adjacent or not". Pairs with the judgment never fail: they are parked instead.
ORDER = (
    ("request_sent_date", "request_received_date"),
    ("request_received_date", "warden_response_date"),
    ("request_sent_date", "warden_response_date"),
    ("request_received_date", "remedy_exhausted_date"),
    ("request_sent_date", "remedy_exhausted_date"),
    ("appeal_judgment_date", "rehearing_denied_date"),
    ("appeal_judgment_date", "certiorari_date"),
)

Value = str | Fraction | list[str] | Span


@dataclass(frozen=True, slots=True)
class Answers:
    """Well-formed answers; every getter gives None for absent, unsure or parked."""

    values: Mapping[str, Value]
    parked: frozenset[str]
    earlier: bool  # an answer about an earlier judgment was parked

    def counts(self, name: str) -> bool:
        """Contract: "An answer counts whenever it is present, except" when parked."""
        return name in self.values and name not in self.parked

    def unsure(self, name: str) -> bool:
        return self.counts(name) and self.values[name] == "unsure"

    def known(self, name: str) -> bool:
        return self.counts(name) and self.values[name] != "unsure"

    def choice(self, name: str) -> str | None:
        value = self.values[name] if self.known(name) else None
        return value if isinstance(value, str) else None

    def yes(self, name: str) -> bool | None:
        word = self.choice(name)
        return None if word is None else word == "yes"

    def several(self, name: str) -> list[str] | None:
        value = self.values[name] if self.known(name) else None
        return value if isinstance(value, list) else None

    def number(self, name: str) -> Fraction | None:
        value = self.values[name] if self.known(name) else None
        return value if isinstance(value, Fraction) else None

    def span(self, name: str) -> Span | None:
        value = self.values[name] if self.known(name) else None
        return value if isinstance(value, tuple) else None


def read_answers(raw: Mapping[str, object], as_of: date, circuits: Mapping[str, str]) -> tuple[Answers, list[str]]:
    """Contract, "Bad input": the answers that count, then one string a problem."""
    values: dict[str, Value] = {}
    problems: list[str] = []
    for name, given in raw.items():
        if given is None:
            continue  # "null = absent"
        if name not in ALL_IDS:
            problems.append(f"{name}: unknown id")
        elif given == "unsure":
            values[name] = "unsure"  # "Every id takes "unsure" as its whole value"
        elif name in LISTS and isinstance(given, list):
            wrong = [item for item in given if item not in LISTS[name]]
            problems += [f"{name}: unknown value {item}" for item in dict.fromkeys(map(repr, wrong))]
            if not wrong:
                values[name] = list(dict.fromkeys(given))  # "a duplicate id in a list is ignored"
        else:
            value = _read_one(name, given, circuits)
            if value is None:
                problems.append(f"{name}: bad value {given!r}")
            else:
                values[name] = value
    parked = _parked(values)
    earlier = _earlier_than_judgment(values, parked)
    answers = Answers(values, frozenset(parked | earlier), bool(earlier))
    return answers, problems + _wrong_dates(answers, as_of)


def _read_one(name: str, given: object, circuits: Mapping[str, str]) -> Value | None:
    """One value that is no list; None when it is not one of the values in the table."""
    if name in NUMBERS:
        if isinstance(given, bool) or not isinstance(given, int | float | Decimal):
            return None
        exact = Decimal(str(given))  # "Numbers are exact, decimals allowed"
        return Fraction(exact) if exact.is_finite() and 0 <= exact <= NUMBERS[name] else None
    if not isinstance(given, str):
        return None
    if name in DATES:
        return read_date(given)
    if name in YES_NO:
        return given if given in ("yes", "no") else None
    if name == "sentencing_district":
        return given if given in circuits else None
    return given if name in CHOICES and given in CHOICES[name].split() else None


def _parked(values: Mapping[str, Value]) -> set[str]:
    """Contract, "Parked", except the answers about an earlier judgment."""
    parked: set[str] = set()

    def park(names: Iterable[str]) -> None:
        parked.update(name for name in names if name in values)

    def counting(name: str) -> Value | None:
        return values.get(name) if name not in parked else None

    if values.get("request_made") != "yes":
        park(REQUEST_IDS)
    if counting("warden_response") not in ("denied", "granted"):
        park(["warden_response_date"])
    if counting("remedy_exhausted") not in EXHAUSTED:
        park(["remedy_exhausted_date"])
    if values.get("direct_appeal") not in ("decided", "dismissed"):
        park(APPEAL_IDS)
    if counting("rehearing") != "denied":
        park(["rehearing_denied_date"])
    if counting("certiorari") not in ("denied", "decided"):
        park(["certiorari_date"])
    for trigger, (date_id, _) in TRIGGERS.items():
        named = values.get("later_trigger")
        if not isinstance(named, list) or trigger not in named:
            park([date_id])
    if values.get("prior_2255") in (None, "none", "unsure"):
        park(["new_judgment_since_2255"])
    if values.get("prior_3582_motion") not in ("denied", "granted"):
        park(["prior_3582_decided_date"])
    if values.get("prior_3582_motion") != "denied":
        park(["prior_3582_denied_as"])
    grounds = values.get("grounds")
    for ground, elements in ELEMENTS.items():
        if not isinstance(grounds, list) or ground not in grounds:
            park(elements)
    return parked


def _earlier_than_judgment(values: Mapping[str, Value], parked: set[str]) -> set[str]:
    """Contract: "when they are clearly earlier than it (resentenced, revocation) they are parked".

    An earlier appeal day parks the whole answer about the appeal, for the appeal itself is then of another judgment.
    """
    judgment = values.get("judgment_date")

    def earlier(name: str) -> bool:
        day = values.get(name) if name not in parked else None
        return isinstance(day, tuple) and isinstance(judgment, tuple) and day[1] < judgment[0]

    found: set[str] = set()
    if any(earlier(name) for name in ("appeal_judgment_date", "rehearing_denied_date", "certiorari_date")):
        found.update(name for name in ("direct_appeal", *APPEAL_IDS) if name in values)
    if earlier("motion_2255_filed_date"):
        found.add("motion_2255_filed_date")
    return found


def _wrong_dates(answers: Answers, as_of: date) -> list[str]:
    """Contract: "Wrong order means earliest(first) > latest(second)", and no counting date after as_of."""
    problems = []
    for name in DATES:
        day = answers.span(name)
        if day is not None and day[0] > as_of:
            problems.append(f"{name}: after {as_of}")
    for first, second in ORDER:
        before, after = answers.span(first), answers.span(second)
        if before is not None and after is not None and before[0] > after[1]:
            problems.append(f"{first}: later than {second}")
    return problems
