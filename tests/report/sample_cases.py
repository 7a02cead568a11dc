"""A few whole cases as raw answers, judged on one day."""

from __future__ import annotations

from datetime import date

from app.engine.result import RawAnswer

AS_OF = date(2026, 11, 23)

Case = dict[str, RawAnswer]

_FEDERAL: Case = {
    "sentencing_authority": "us_district_court",
    "special_sentence": [],
    "offense_period": "on_or_after_1987_11_01",
    "custody_place": "bop_prison",
    "term_kind": "original",
    "appeal_pending": "no",
    "age": 68,
    "years_served": 12,
    "term_years": 20,
    "life_sentence": "no",
    "direct_appeal": "none",
    "prior_2255": "none",
    "later_trigger": [],
    "prior_3582_motion": "none",
    "changed_since_sentencing": "yes",
    "request_made": "yes",
    "request_by": "self",
    "request_asked_for": "sentence_reduction",
    "request_sent_to": "warden",
    "request_complete": "yes",
    "remedy_exhausted": "no",
    "transferred_since_request": "no",
}
# Illness with a claim of innocence in the 7th Circuit; one ground left out; the warden said no on day 12.
MIXED: Case = {
    **_FEDERAL,
    "sentencing_district": "ndil",
    "judgment_date": "2026-02-10",
    "grounds": ["medical_serious", "family_parent", "actual_innocence", "rehabilitation"],
    "serious_condition_limits_self_care": "yes",
    "serious_condition_recovery_not_expected": "yes",
    "parent_incapacitated": "yes",
    "parent_only_caregiver": "unsure",
    "request_sent_date": "2026-10-05",
    "request_received_date": "2026-10-07",
    "receipt_proof": "some",
    "request_grounds": ["medical_serious"],
    "warden_response": "denied",
    "warden_response_date": "2026-10-19",
}
# A full request, still within its 30 days.
WAITING: Case = {
    **_FEDERAL,
    "sentencing_district": "edva",
    "judgment_date": "2016-05",
    "grounds": ["age_65", "medical_terminal"],
    "age_serious_decline": "yes",
    "terminal_illness": "yes",
    "request_sent_date": "2026-11-02",
    "request_received_date": "2026-11-06",
    "receipt_proof": "strong",
    "request_grounds": ["age_65", "medical_terminal"],
    "warden_response": "none",
}
STATE: Case = {
    "sentencing_authority": "state_court",
    "special_sentence": [],
    "offense_period": "on_or_after_1987_11_01",
    "custody_place": "state_prison",
    "state": "OH",
    "grounds": ["conviction_invalid"],
}
PLANTED = "planted sentence that no page may hold"


def with_abuse(case: Case) -> Case:
    """The same case with the private ground in the answers as well as in the request."""
    return {
        **case,
        "grounds": [*_list(case["grounds"]), "abuse_in_custody"],
        "request_grounds": [*_list(case["request_grounds"]), "abuse_in_custody"],
        "abuse_kind": "sexual_act",
        "abuse_by_custodian": "yes",
        "abuse_during_this_term": "yes",
        "abuse_established": "pending",
        "abuse_imminent_danger": "yes",
        "other_reason": PLANTED,
    }


def _list(raw: RawAnswer) -> list[str]:
    assert isinstance(raw, list)
    return raw
