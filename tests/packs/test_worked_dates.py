"""The worked dates of the law come out of the shipped pack with every step told."""

from datetime import date

import pytest

from app.engine.pack import Pack
from app.engine.result import Clock, Deadline, Gate, RawAnswer
from app.engine.telling.wording import Wording
from tests.packs.ordinary_case import FEDERAL, OPEN_CASE, judge, motion

APPEALED: dict[str, RawAnswer] = {
    "judgment_date": "2025-01-02",
    "direct_appeal": "decided",
    "appeal_judgment_date": "2026-01-15",
    "rehearing": "none",
    "certiorari": "none",
}
ENTRY = "Judgment entered"


def gate(pack: Pack, received: str, as_of: str = "2027-01-29", **answers: RawAnswer) -> Gate:
    sent = answers.pop("request_sent_date", "absent")
    case = {**OPEN_CASE, "request_sent_date": sent, "request_received_date": received, **answers}
    found = judge(pack, case, as_of).gate
    assert found is not None
    return found


def clock(pack: Pack, as_of: str = "2026-06-01", **answers: RawAnswer) -> Clock:
    found = judge(pack, {**FEDERAL, "sentencing_district": "edpa", "direct_appeal": "none", **answers}, as_of).clock
    assert found is not None
    return found


def deadline(pack: Pack, **answers: RawAnswer) -> Deadline:
    (found,) = clock(pack, **answers).deadlines
    assert found.trigger == "f1"
    return found


def sentences(pack: Pack, found: Gate | Deadline) -> list[str]:
    return [Wording(pack, "en").step(step) for step in found.working]


@pytest.mark.parametrize(
    ("received", "opens", "steps"),
    [
        pytest.param(
            "2026-10-19",
            "2026-11-19",
            ["Warden got it: Monday, October 19, 2026.", "Count 30 days: Wednesday, November 18, 2026."],
            id="an ordinary week",
        ),
        pytest.param(
            "2026-10-27",
            "2026-11-28",
            [
                "Warden got it: Tuesday, October 27, 2026.",
                "Count 30 days: Thursday, November 26, 2026.",
                "Thursday, November 26, 2026 is a court holiday, so the count goes on to Friday, November 27, 2026.",
                "A court holiday is close: Thursday, November 26, 2026. One more court day is safer.",
            ],
            id="Thanksgiving",
        ),
        pytest.param(
            "2026-10-22",
            "2026-11-24",
            [
                "Count 30 days: Saturday, November 21, 2026.",
                "Saturday, November 21, 2026 is a Saturday, so the count goes on to Monday, November 23, 2026.",
            ],
            id="a Saturday",
        ),
        pytest.param(
            "2026-10-23",
            "2026-11-24",
            ["Sunday, November 22, 2026 is a Sunday, so the count goes on to Monday, November 23, 2026."],
            id="a Sunday",
        ),
        pytest.param(
            "2026-11-23",
            "2026-12-24",
            [
                "Count 30 days: Wednesday, December 23, 2026.",
                "A court holiday is close: Friday, December 25, 2026. One more court day is safer.",
            ],
            id="before Christmas",
        ),
        pytest.param(
            "2026-11-25",
            "2026-12-29",
            [
                "Count 30 days: Friday, December 25, 2026.",
                "Friday, December 25, 2026 is a court holiday, so the count goes on to Monday, December 28, 2026.",
            ],
            id="Christmas before a weekend",
        ),
        pytest.param(
            "2026-06-03",
            "2026-07-07",
            ["Friday, July 3, 2026 is a court holiday, so the count goes on to Monday, July 6, 2026."],
            id="the observed Fourth of July",
        ),
    ],
)
def test_the_first_safe_day_after_thirty_days(pack: Pack, received: str, opens: str, steps: list[str]) -> None:
    found = gate(pack, received)
    assert (found.status, found.route, found.opens_on) == ("open", "thirty_days", date.fromisoformat(opens))
    told = sentences(pack, found)
    assert [step for step in told if step in steps] == steps
    long_day = Wording(pack, "en").long_date(date.fromisoformat(opens))
    assert told[-1] == f"The day after is the first safe day: {long_day}."


@pytest.mark.parametrize(
    ("received", "day", "status"),
    [
        ("2026-10-19", "2026-11-18", "not_open"),
        ("2026-10-19", "2026-11-19", "open"),
        ("2026-10-27", "2026-11-26", "not_open"),
        ("2026-10-27", "2026-11-27", "not_open"),
        ("2026-10-27", "2026-11-28", "open"),
        ("2026-11-23", "2026-12-23", "not_open"),
        ("2026-11-23", "2026-12-24", "open"),
    ],
)
def test_the_gate_turns_on_the_first_safe_day(pack: Pack, received: str, day: str, status: str) -> None:
    assert gate(pack, received, day).status == status
    door = motion(judge(pack, {**OPEN_CASE, "request_received_date": received, "request_sent_date": "absent"}, day))
    assert door == ("may_ask_now" if status == "open" else "not_yet")


def test_a_month_of_receipt_opens_after_its_last_day(pack: Pack) -> None:
    found = gate(pack, "2026-10", "2026-11-20")
    assert (found.status, found.opens_on) == ("unknown", date(2026, 12, 1))
    assert sentences(pack, found)[:2] == [
        "Warden got it: about, from Thursday, October 1, 2026 to Saturday, October 31, 2026.",
        "Count 30 days: Monday, November 30, 2026.",
    ]
    assert gate(pack, "2026-10", "2026-12-01").status == "open"
    assert gate(pack, "2026-10", "2026-11-02").status == "not_open"


def test_a_dated_answer_of_the_warden_stands_in_for_the_receipt(pack: Pack) -> None:
    found = gate(
        pack, "unsure", "2026-10-25", receipt_proof="none", warden_response="denied", warden_response_date="2026-10-19"
    )
    assert (found.status, found.opens_on) == ("not_open", date(2026, 11, 19))
    assert (
        "The warden's answer is dated Monday, October 19, 2026. The warden had the request by then, so we count from"
        " that day."
    ) in sentences(pack, found)


@pytest.mark.parametrize(
    ("answers", "safe", "latest", "steps"),
    [
        pytest.param(
            {"judgment_date": "2025-11-10"},
            "2026-11-24",
            "2026-11-24",
            [
                f"{ENTRY}: Monday, November 10, 2025.",
                "Count 14 days: Monday, November 24, 2025.",
                "Count 1 year: Tuesday, November 24, 2026.",
            ],
            id="no appeal: 14 days",
        ),
        pytest.param(
            {"judgment_date": "2025-11-10", "sentencing_district": "edva"},
            "2026-11-10",
            "2026-11-24",
            [f"{ENTRY}: Monday, November 10, 2025.", "Count 1 year: Tuesday, November 10, 2026."],
            id="no appeal in the Fourth Circuit: the entry date",
        ),
        pytest.param(
            {"judgment_date": "2025-11-10", "sentencing_district": "unsure"},
            "2026-11-10",
            "2026-11-24",
            [f"{ENTRY}: Monday, November 10, 2025.", "Count 1 year: Tuesday, November 10, 2026."],
            id="no appeal, district not known: the entry date",
        ),
        pytest.param(
            {"judgment_date": "2025-12-11"},
            "2026-12-25",
            "2026-12-28",
            [
                f"{ENTRY}: Thursday, December 11, 2025.",
                "Count 14 days: Thursday, December 25, 2025.",
                "Count 1 year: Friday, December 25, 2026.",
            ],
            id="the 14th day is Christmas",
        ),
        pytest.param(
            APPEALED,
            "2027-04-15",
            "2027-04-15",
            [
                "Appeal ended: Thursday, January 15, 2026.",
                "Count 90 days: Wednesday, April 15, 2026.",
                "Count 1 year: Thursday, April 15, 2027.",
            ],
            id="appeal decided: 90 days",
        ),
        pytest.param(
            {"judgment_date": "2024-02-15"},
            "2025-02-28",
            "2025-02-28",
            ["Count 14 days: Thursday, February 29, 2024.", "Count 1 year: Friday, February 28, 2025."],
            id="final on February 29",
        ),
        pytest.param(
            {"judgment_date": "2024-02-29", "sentencing_district": "dsc"},
            "2025-02-28",
            "2025-03-14",
            [f"{ENTRY}: Thursday, February 29, 2024.", "Count 1 year: Friday, February 28, 2025."],
            id="entered on February 29 in the Fourth Circuit",
        ),
        pytest.param(
            {"judgment_date": "2024-02-01"},
            "2025-02-15",
            "2025-02-18",
            ["Count 14 days: Thursday, February 15, 2024.", "Count 1 year: Saturday, February 15, 2025."],
            id="the year ends on a Saturday before Washington's Birthday",
        ),
        pytest.param(
            {"judgment_date": "2025-11"},
            "2026-11-15",
            "2026-12-15",
            [
                f"{ENTRY}: about, from Saturday, November 1, 2025 to Sunday, November 30, 2025.",
                "Count 14 days: Saturday, November 15, 2025.",
            ],
            id="only the month is known",
        ),
    ],
)
def test_the_year_of_2255_is_counted_from_the_day_the_judgment_is_final(
    pack: Pack, answers: dict[str, RawAnswer], safe: str, latest: str, steps: list[str]
) -> None:
    found = deadline(pack, **answers)
    assert (found.earliest, found.latest) == (date.fromisoformat(safe), date.fromisoformat(latest))
    assert clock(pack, **answers).safe_deadline == found.earliest
    told = sentences(pack, found)
    assert [step for step in told if step in steps] == steps
    assert told[-1].startswith("Count 1 year: ")


def test_the_year_after_certiorari_starts_on_the_day_of_its_denial(pack: Pack) -> None:
    found = deadline(pack, **{**APPEALED, "certiorari": "denied", "certiorari_date": "2026-05-18"})
    assert (found.earliest, found.latest) == (date(2027, 5, 18), date(2027, 5, 18))


def test_the_ninety_days_run_from_the_denial_of_rehearing(pack: Pack) -> None:
    found = deadline(pack, **{**APPEALED, "rehearing": "denied", "rehearing_denied_date": "2026-02-17"})
    assert (found.earliest, found.latest) == (date(2027, 5, 18), date(2027, 5, 18))
    assert "Count 90 days: Monday, May 18, 2026." in sentences(pack, found)


@pytest.mark.parametrize(
    ("district", "day", "status"),
    [
        ("edpa", "2026-11-24", "timely"),
        ("edpa", "2026-11-25", "late"),
        ("edva", "2026-11-10", "timely"),
        ("edva", "2026-11-11", "may_be_late"),
        ("edva", "2026-11-24", "may_be_late"),
        ("edva", "2026-11-25", "late"),
    ],
)
def test_the_clock_turns_on_its_last_day(pack: Pack, district: str, day: str, status: str) -> None:
    found = clock(pack, day, judgment_date="2025-11-10", sentencing_district=district, later_trigger=[])
    assert found.status == status


def test_the_14th_day_of_an_appeal_is_shown_unrolled(pack: Pack) -> None:
    denied: dict[str, RawAnswer] = {"prior_3582_motion": "denied", "prior_3582_decided_date": "2026-12-11"}
    result = judge(pack, {**OPEN_CASE, **denied, "prior_3582_denied_as": "too_early"}, "2026-12-15")
    card = next(card for card in result.urgent if card.id == "appeal_window_3582")
    assert card.date == date(2026, 12, 25)


@pytest.mark.parametrize("received", ["2026-10-19", "2026-10-27", "2026-11-23"])
def test_the_added_safe_day_is_told_once(pack: Pack, received: str) -> None:
    told = sentences(pack, gate(pack, received))
    assert not any("1 days" in sentence for sentence in told)
    assert sum("first safe day" in sentence for sentence in told) == 1
