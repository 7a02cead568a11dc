"""Which part of the paper tells which finding."""

from __future__ import annotations

from app.engine.result import Finding, RawAnswer
from app.report.client_copy import CONVICTION_DOORS, MAIN_DOOR, ClientCopy
from app.report.document import Item
from app.report.key_dates import clock_matters

REQUEST = (
    "terminal_rights",
    "cannot_ask_alone",
    "recipient_unsettled",
    "check_request_complete",
    "transferred_resend",
    "new_request_after_denial",
    "old_grounds_may_go_now",
    "receipt_needs_proof",
    "fifth_circuit_proof",
    "issue_match_ferguson",
    "all_grounds_in_request",
    "hand_in_caution",
)
DENIED = (
    "denial_opens_nothing",
    "denied_early_settled",
    "denied_early_unsettled",
    "denied_early_eighth",
    "remedy_dates",
    "appeal_window",
)
CONVICTION = (
    "conviction_goes_2255",
    "sentence_goes_2255",
    "innocence_goes_2255",
    "ineffective_goes_2255",
    "keep_papers_apart",
    "two_clocks",
    "castro_notice",
    "amend_do_not_file_a_second",
)
NEVER_CUT = ("castro_notice", "two_clocks")
DATES = (
    "original_judgment_date_needed",
    "earlier_judgment",
    "late_not_hopeless",
    "trigger_is_arguable",
    "state_habeas_clock",
)
CLOCK_NOTES = ("entry_date_fourth",)
"""Told with the dates, and only where the year of 28 U.S.C. 2255(f) is one of them."""
OTHER_POINTS = (
    "rehabilitation_not_alone",
    "disparity_supporting",
    "conditions_supporting",
    "long_sentence_closed",
    "law_change_closed",
    "computation_goes_2241",
    "try_age_65",
    "foreseeable_warning",
)
ALSO = ("danger_and_factors", "ice_caution", "clemency", "plea_waiver")

_ELSEWHERE = frozenset((*REQUEST, *DENIED, *CONVICTION, *DATES, *CLOCK_NOTES, *OTHER_POINTS, *ALSO))
_GATE, _CLOCK = ("gate_",), ("clock_", "successive_")
_GROUND_ENDS = ("shown", "missing", "not_met")
_PLAIN = ("start_done", "court_inside", "court_outside", "reasons_named", "earlier_motion_none")


def notes(copy: ClientCopy, ids: tuple[str, ...]) -> tuple[Item, ...]:
    """Return the findings among ``ids`` that the result holds, each with what to do and where it is written."""
    return tuple(Item(note(copy, finding)) for finding in copy.result.findings if finding.id in ids)


def note(copy: ClientCopy, finding: Finding) -> str:
    """Return a finding's text, what a person can do about it, its first authority."""
    cite = f" ({copy.wording.cite(finding.authorities[0])})" if finding.authorities and not copy.brief else ""
    return f"{told(copy, finding)}{cite}"


def told(copy: ClientCopy, finding: Finding) -> str:
    """Return a finding's text with what a person can do about it."""
    after = None if copy.brief else copy.wording.find(f"findings.{finding.id}.next")
    return f"{copy.wording.finding(finding)} {after}" if after else copy.wording.finding(finding)


def because(copy: ClientCopy, finding: Finding) -> tuple[tuple[str, RawAnswer], ...]:
    """Return the answers a finding rests on; a door that names none rests on the wait or on the claims raised."""
    if finding.because:
        return finding.because
    if finding.door == MAIN_DOOR:
        return next((found.because for found in copy.result.findings if found.id.startswith(_GATE)), ())
    attacks = list(copy.attacks()) if finding.door in CONVICTION_DOORS else []
    return (("grounds", attacks),) if attacks else ()


def why_findings(copy: ClientCopy, most: int) -> tuple[Finding, ...]:
    """Return at most ``most`` findings that no other part tells, most telling first."""
    doors = {door: place for place, door in enumerate(copy.shown_doors())}
    ranked = [
        (doors.get(finding.door, len(doors)) if finding.door else len(doors) + 1, place, finding)
        for place, finding in enumerate(copy.result.findings)
        if _tells_why(copy, finding, doors)
    ]
    return tuple(finding for _, _, finding in sorted(ranked, key=lambda entry: entry[:2])[:most])


def cited_findings(copy: ClientCopy, most: int) -> tuple[Finding, ...]:
    """Return every finding that the paper tells, with ``most`` of those under "why"."""
    why = why_findings(copy, most)
    shown = dict.fromkeys((*DATES, *ALSO, *OTHER_POINTS))
    if copy.speaks_of_release():
        shown |= dict.fromkeys((*REQUEST, *DENIED))
    if copy.attacks():
        shown |= dict.fromkeys(CONVICTION)
    if clock_matters(copy):
        shown |= dict.fromkeys(CLOCK_NOTES)
    others = (f for f in copy.result.findings if f.id in shown or _of_a_ground(copy, f) or _of_a_date(copy, f))
    return (*why, *others)


def _tells_why(copy: ClientCopy, finding: Finding, doors: dict[str, int]) -> bool:
    if finding.id in _ELSEWHERE or finding.id in _PLAIN or finding.id.startswith((*_GATE, *_CLOCK)):
        return False
    if _of_a_ground(copy, finding):
        return False
    if finding.status is not None:
        return finding.door in doors
    return bool(finding.because)


def _of_a_ground(copy: ClientCopy, finding: Finding) -> bool:
    return any(finding.id == f"{ground}_{end}" for ground in copy.result.grounds for end in _GROUND_ENDS)


def _of_a_date(copy: ClientCopy, finding: Finding) -> bool:
    shown = (*(_GATE if copy.speaks_of_release() else ()), *(_CLOCK if clock_matters(copy) else ()))
    return finding.id.startswith(shown)
