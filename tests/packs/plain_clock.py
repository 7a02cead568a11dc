"""The one-year clock of the contract, judged plainly."""

from datetime import date

from tests.packs.plain_answers import TRIGGERS, Answers
from tests.packs.plain_dates import Span, add_days, add_year, last_legal_day, roll
from tests.packs.plain_grounds import Json


def judge_clock(
    a: Answers, as_of: date, attack: bool, circuit: str | None, findings: set[str]
) -> tuple[Json | None, date | None]:
    """Contract, "clock_2255": the clock, and the finality behind its safe_deadline."""
    court = a.choice("sentencing_authority")
    if court not in (None, "us_district_court", "mixed"):
        return None, None
    kind, entry, appeal = a.choice("term_kind"), a.span("judgment_date"), True
    no_judgment = False
    if attack and kind != "original":
        entry, appeal = a.span("original_judgment_date"), False  # the appeal answers are about another judgment
        no_judgment = kind is None or entry is None
    if no_judgment:
        findings.add("original_judgment_date_needed")
    deadlines, status, safe, first = [], "unknown", None, None
    if not no_judgment and appeal and _not_running(a):
        status = "not_running"
    elif not no_judgment:
        first, last, differ = _finality(a, entry, appeal, circuit)
        safe = None if first is None else add_year(first)
        end_of = last_legal_day if _ends_a_period(a, appeal) else _anniversary
        latest = None if last is None else end_of(last)
        if first is not None:
            in_time = safe if a.span("motion_2255_filed_date") is None or differ else end_of(first)
            assert in_time is not None
            status = _clock_status(a, as_of, in_time, latest)
        if safe is not None:
            deadlines.append({"trigger": "f1", "earliest": _iso(safe), "latest": _iso(latest)})
    for date_id, name in TRIGGERS.values():
        day = a.span(date_id)
        if day is not None:
            ends = add_year(day[0]), roll(add_year(day[1]))
            deadlines.append({"trigger": name, "earliest": _iso(ends[0]), "latest": _iso(ends[1])})
    if court is None:
        status = "unknown"  # "Court unknown: dates are computed, status is unknown"
    clock = {"status": status, "safe_deadline": _iso(safe), "deadlines": deadlines, "successive": successive_of(a)}
    return clock, first


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _ends_a_period(a: Answers, use_appeal: bool) -> bool:
    """Only the end of a period (14 or 90 days) is rolled; a ruling is final on its own day."""
    return not use_appeal or a.choice("direct_appeal") in (None, "none") or a.choice("certiorari") == "none"


def _anniversary(day: date) -> date:
    """The rolled day one year after an event."""
    return roll(add_year(day))


def _not_running(a: Answers) -> bool:
    """Contract: "pending, rehearing or certiorari pending"."""
    return "pending" in (a.choice("direct_appeal"), a.choice("rehearing"), a.choice("certiorari"))


def _finality(
    a: Answers, entry: Span | None, use_appeal: bool, circuit: str | None
) -> tuple[date | None, date | None, bool]:
    """Contract, the finality table: earliest, latest, and whether the readings of a filed motion differ."""
    appeal = a.choice("direct_appeal") if use_appeal else None
    from_entry = circuit in (None, "4")  # "in the 4th Circuit, or district unknown, the entry date itself"
    first = None if entry is None else entry[0] if from_entry else add_days(entry[0], 14)
    if appeal is None:
        return first, None, from_entry  # "Direct appeal unknown ...: latest is null"
    if appeal == "none":
        return first, None if entry is None else add_days(entry[1], 14), from_entry
    judgment, rehearing, cert = a.span("appeal_judgment_date"), a.choice("rehearing"), a.choice("certiorari")
    denied, cert_day = a.span("rehearing_denied_date"), a.span("certiorari_date")
    rehearing_open = rehearing is None or (rehearing == "denied" and denied is None)
    last = None
    if cert == "none":
        ended = denied or judgment  # "court of appeals judgment, or rehearing denial, + 90 days"
        last = None if ended is None else add_days(ended[1], 90)
        if appeal == "dismissed":  # the later of the two: never late too soon
            ends = [day[1] for day in (judgment, denied) if day is not None]
            last = None if judgment is None else add_days(max(ends), 90)
    elif cert_day is not None:
        last = cert_day[1]
    if rehearing_open:
        last = None  # "rehearing unknown or denied without its date: latest is null"
    if appeal == "dismissed":
        return first, last, True
    return _decided_finality(cert, judgment, denied, cert_day), last, False


def _decided_finality(
    cert: str | None, judgment: Span | None, denied: Span | None, cert_day: Span | None
) -> date | None:
    """Contract, the finality table: "finality used for the safe date" of a decided appeal."""
    if cert == "none":
        base = denied or judgment
        return None if base is None else add_days(base[0], 90)
    # cert unknown: "with only a rehearing date, that; neither: null"; otherwise "that day (unknown day: the court of
    # appeals judgment date)"
    base = judgment or denied if cert is None else cert_day or judgment
    return None if base is None else base[0]


def _clock_status(a: Answers, as_of: date, in_time: date, latest: date | None) -> str:
    """Contract, "Status. Not filed: ... Filed: ..."."""
    judged = a.span("motion_2255_filed_date") or (as_of, as_of)
    if judged[1] <= in_time:
        return "timely"
    if latest is None or judged[0] <= latest:
        return "may_be_late"
    named = a.several("later_trigger")
    if named is None:
        return "may_be_late"
    days = [a.span(TRIGGERS[trigger][0]) for trigger in named]
    past = [day is not None and roll(add_year(day[1])) < judged[0] for day in days]
    return "late" if all(past) else "may_be_late"


def successive_of(a: Answers) -> str:
    """Contract, "`successive`"."""
    prior = a.choice("prior_2255")
    if prior in ("none", "dismissed_without_prejudice", "recharacterized_without_warning"):
        return "no"
    if prior in ("denied_on_merits", "denied_as_untimely"):
        new_judgment = a.yes("new_judgment_since_2255") is True or a.unsure("new_judgment_since_2255")
        return "unknown" if new_judgment else "yes"
    return "yes" if prior == "pending_on_appeal" else "unknown"
