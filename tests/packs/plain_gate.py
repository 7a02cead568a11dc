"""The gate of the contract, judged plainly."""

from datetime import date

from tests.packs.plain_answers import EXHAUSTED, Answers
from tests.packs.plain_dates import Span, add_days, first_safe_day, reached, roll
from tests.packs.plain_grounds import Json

NO_WARDEN = ("unit_team", "court_or_prosecutor")


def judge_gate(a: Answers, as_of: date, live: list[str], circuit: str | None) -> Json:
    """Contract, "gate": "any not_open wins, then any unknown, then open"."""
    match = _issue_match(a, live, circuit)
    if a.yes("request_made") is not True:  # no request: nothing to wait for
        status = "unknown" if a.yes("request_made") is None else "not_open"
        return {"status": status, "route": None, "opens_on": None, "issue_match": match}
    filed = a.span("motion_3582_filed_date")
    judged = filed or (as_of, as_of)
    waited, waited_on = _thirty_days(a, judged)
    finished, finished_on = _exhausted(a, judged, filed is not None)
    wait_counts = _addressee_good(a) and a.yes("transferred_since_request") is False
    by_date = True if waited or finished else None if waited is None or finished is None else False
    # "full exhaustion opens the gate whatever the addressee"; "a remedy finished before the transfer stays finished"
    others = [asked_for(a), True if wait_counts or finished else None, since_earlier_motion(a)]
    rules = [by_date, *others]
    status = "not_open" if False in rules else "unknown" if None in rules else "open"
    route, opens_on = None, None
    if all(rule is True for rule in others):  # "null whenever a rule other than the date kept the gate ..."
        dates = [(finished_on, "exhausted")] if finished_on is not None else []
        if waited_on is not None and wait_counts:  # a route that another rule blocks gives no date
            dates.append((waited_on, "thirty_days"))
        if finished and finished_on is None:
            route = "exhausted"  # "a finished remedy without a date: open, exhausted, null"
        elif dates:
            day, route = min(dates)  # "the earlier date of the two routes (same day: exhausted)"
            opens_on = day.isoformat()
    return {"status": status, "route": route, "opens_on": opens_on, "issue_match": match}


def _receipt(a: Answers) -> tuple[Span | None, bool]:
    """The usable receipt, and whether it is only the warden's answer date ("it cannot be later")."""
    received, answered = a.span("request_received_date"), a.span("warden_response_date")
    if received is not None and a.choice("receipt_proof") in ("strong", "some"):
        return received, False
    if answered is not None and answered[0] == answered[1]:
        return answered, True
    return None, False


def _thirty_days(a: Answers, judged: Span) -> tuple[bool | None, date | None]:
    """Contract, "thirty_days": is the wait over on the judged day, and `opens_on`."""
    receipt, _ = _receipt(a)
    sent = a.span("request_sent_date")
    if receipt is not None:
        opens = first_safe_day(receipt[0]), first_safe_day(receipt[1])
        return reached(judged, opens), opens[1]
    if sent is not None and judged[1] <= roll(add_days(sent[0], 30)):
        return False, None  # "not_open through the rolled day 30 of the earliest sent date"
    return None, None


def _exhausted(a: Answers, judged: Span, at_filing: bool) -> tuple[bool | None, date | None]:
    """Contract, "exhausted: open from remedy_exhausted_date (no date: open now; unknown if judged at a filed date)"."""
    remedy, day = a.choice("remedy_exhausted"), a.span("remedy_exhausted_date")
    if remedy not in EXHAUSTED:
        return False, None  # "absent or unsure = not finished"
    if bp11_outside(a):
        return None, None  # "this route is unknown (no BP-11 there)"
    if day is None:
        return (None if at_filing else True), None
    return reached(judged, day), day[1]


def bp11_outside(a: Answers) -> bool:
    bp11 = a.choice("remedy_exhausted") in ("bp11_answered", "bp11_lapsed")
    return bp11 and a.choice("custody_place") == "nonfederal_facility"


def asked_for(a: Answers) -> bool | None:
    """Contract: "`request_asked_for` other than sentence_reduction is not_open ...; absent or unsure is unknown"."""
    asked = a.choice("request_asked_for")
    return None if asked is None else asked == "sentence_reduction"


def _addressee_good(a: Answers) -> bool:
    """Contract: "Sent to unit_team or court_or_prosecutor, unsure or absent: unknown"."""
    return a.choice("request_sent_to") not in (None, *NO_WARDEN)


def since_earlier_motion(a: Answers) -> bool | None:
    """Contract: "Earlier motion denied on the merits (or unknown why), or granted: ...".

    The warden's answer is the latest possible receipt, so it can prove "before" and never "after".
    """
    prior = a.choice("prior_3582_motion")
    if prior is None:
        return None
    if prior in ("none", "pending") or a.choice("prior_3582_denied_as") == "too_early":
        return True
    decided, sent = a.span("prior_3582_decided_date"), a.span("request_sent_date")
    receipt, only_an_upper_bound = _receipt(a)
    asked = sent or receipt
    if decided is None or asked is None:
        return None
    if asked[1] < decided[0]:
        return False
    if asked[0] > decided[1] and (sent is not None or not only_an_upper_bound):
        return True
    return None


def _issue_match(a: Answers, live: list[str], circuit: str | None) -> str:
    """Contract, "`issue_match` compares ..., in this order"."""
    asked = a.several("request_grounds")
    if a.yes("request_made") is not True:
        return "unknown"
    if not live or circuit == "4":
        return "ok"
    if asked is None:
        return "unknown"
    if set(live) <= set(asked):
        return "ok"
    if circuit is None:
        return "unknown"
    return "new_request_needed" if circuit == "7" else "new_request_advised"
