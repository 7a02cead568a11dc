"""The plain second implementation gives the worked dates of the law note."""

from datetime import date

import pytest

from tests.packs.plain_answers import ALL_IDS
from tests.packs.plain_contract import plain_assess
from tests.packs.plain_dates import add_year, first_safe_day, is_closed, read_date, roll
from tests.packs.seeded_answers import DISTRICTS, answer_sets

CIRCUITS = {
    **dict.fromkeys(["dme", "dpr"], "1"),
    **dict.fromkeys(["ndny", "sdny"], "2"),
    **dict.fromkeys(["edpa", "dvi"], "3"),
    **dict.fromkeys(["edva", "dmd", "wdva", "dsc"], "4"),
    **dict.fromkeys(["edtx", "sdms"], "5"),
    **dict.fromkeys(["ndoh", "edky"], "6"),
    **dict.fromkeys(["ndil", "cdil", "sdin"], "7"),
    **dict.fromkeys(["dmn", "dnd"], "8"),
    **dict.fromkeys(["ndca", "dgu"], "9"),
    **dict.fromkeys(["dco", "dut"], "10"),
    **dict.fromkeys(["ndal", "sdfl"], "11"),
    "ddc": "DC",
}
FEDERAL: dict[str, object] = {
    "sentencing_authority": "us_district_court",
    "special_sentence": [],
    "offense_period": "on_or_after_1987_11_01",
    "custody_place": "bop_prison",
    "term_kind": "original",
    "sentencing_district": "edpa",
    "appeal_pending": "no",
    "prior_2255": "none",
    "prior_3582_motion": "none",
}
REQUEST: dict[str, object] = {
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


def _clock(as_of: str, **answers: object) -> dict[str, object]:
    clock = plain_assess({**FEDERAL, **answers}, date.fromisoformat(as_of), CIRCUITS)["clock_2255"]
    assert isinstance(clock, dict)
    return clock


def _asked(as_of: str, **answers: object) -> dict[str, dict[str, object]]:
    return plain_assess({**FEDERAL, **REQUEST, **answers}, date.fromisoformat(as_of), CIRCUITS)


@pytest.mark.parametrize(
    ("received", "opens"),
    [("2026-10-19", "2026-11-19"), ("2026-10-27", "2026-11-28"), ("2026-11-23", "2026-12-24")],
)
def test_the_first_safe_day_is_the_one_of_the_law_note(received: str, opens: str) -> None:
    assert first_safe_day(date.fromisoformat(received)).isoformat() == opens


@pytest.mark.parametrize(("as_of", "status"), [("2026-11-18", "not_open"), ("2026-11-19", "open")])
def test_the_gate_opens_on_the_first_safe_day(as_of: str, status: str) -> None:
    result = _asked(as_of, request_received_date="2026-10-19")
    expected = {"status": status, "route": "thirty_days", "opens_on": "2026-11-19", "issue_match": "ok"}
    assert result["gate"] == expected
    assert result["doors"]["motion_3582"] == {
        "status": "may_ask_now" if status == "open" else "not_yet",
        "grounds": ["medical_terminal"],
    }


def test_a_partial_receipt_gives_the_last_such_day() -> None:
    gate = _asked("2026-11-20", request_received_date="2026-10")["gate"]
    assert (gate["status"], gate["opens_on"]) == ("unknown", "2026-12-01")


def test_a_receipt_without_proof_gives_no_date() -> None:
    gate = _asked("2026-11-20", request_received_date="2026-10-01", receipt_proof="weak")["gate"]
    assert (gate["status"], gate["route"], gate["opens_on"]) == ("unknown", None, None)


def test_a_denial_dates_the_receipt_and_opens_nothing() -> None:
    answers = {"warden_response": "denied", "warden_response_date": "2026-10-19", "receipt_proof": "none"}
    gate = _asked("2026-10-25", **answers)["gate"]
    assert (gate["status"], gate["opens_on"]) == ("not_open", "2026-11-19")


def test_a_finished_remedy_opens_the_gate_whatever_the_addressee() -> None:
    answers = {"remedy_exhausted": "final_denial", "remedy_exhausted_date": "2026-11-01"}
    result = _asked("2026-11-02", request_received_date="2026-10-19", request_sent_to="unit_team", **answers)
    assert (result["gate"]["status"], result["gate"]["route"]) == ("open", "exhausted")
    assert result["doors"]["motion_3582"]["status"] == "request_first"  # type: ignore[index]


@pytest.mark.parametrize(
    ("entered", "district", "safe", "latest"),
    [
        ("2025-11-10", "edpa", "2026-11-24", "2026-11-24"),
        ("2025-11-10", "edva", "2026-11-10", "2026-11-24"),
        ("2025-12-11", "edpa", "2026-12-25", "2026-12-28"),
    ],
)
def test_the_year_after_no_appeal_ends_as_in_the_law_note(entered: str, district: str, safe: str, latest: str) -> None:
    clock = _clock("2026-06-01", judgment_date=entered, direct_appeal="none", sentencing_district=district)
    assert clock["safe_deadline"] == safe
    assert clock["deadlines"] == [{"trigger": "f1", "earliest": safe, "latest": latest}]


def test_the_year_after_an_appeal_starts_ninety_days_after_its_judgment() -> None:
    appeal = {"direct_appeal": "decided", "appeal_judgment_date": "2026-01-15", "rehearing": "none"}
    clock = _clock("2026-06-01", judgment_date="2025-01-02", certiorari="none", **appeal)
    assert clock["deadlines"] == [{"trigger": "f1", "earliest": "2027-04-15", "latest": "2027-04-15"}]


@pytest.mark.parametrize(("as_of", "status"), [("2026-11-10", "timely"), ("2026-11-11", "may_be_late")])
def test_the_fourth_circuit_is_safe_only_from_the_entry(as_of: str, status: str) -> None:
    clock = _clock(as_of, judgment_date="2025-11-10", direct_appeal="none", sentencing_district="dmd")
    assert clock["status"] == status


@pytest.mark.parametrize(
    ("triggers", "status"), [([], "late"), ("unsure", "may_be_late"), (["new_facts"], "may_be_late")]
)
def test_late_needs_every_later_trigger_to_be_past(triggers: object, status: str) -> None:
    clock = _clock("2026-12-01", judgment_date="2025-11-10", direct_appeal="none", later_trigger=triggers)
    assert clock["status"] == status


def test_an_appeal_before_the_judgment_is_parked() -> None:
    answers: dict[str, object] = {"judgment_date": "2026-01-05", "direct_appeal": "decided"}
    answers |= {"appeal_judgment_date": "2025-03", "motion_2255_filed_date": "2025-06-01"}
    result = plain_assess({**FEDERAL, **answers}, date(2026, 6, 1), CIRCUITS)
    assert result["parked"] == ["appeal_judgment_date", "direct_appeal", "motion_2255_filed_date"]
    assert "earlier_judgment" in result["findings"]
    assert result["clock_2255"]["safe_deadline"] == "2027-01-19"


def test_february_29_gives_february_28() -> None:
    assert add_year(date(2024, 2, 29)) == date(2025, 2, 28)


@pytest.mark.parametrize("day", ["2021-06-18", "2021-12-31", "2022-12-26", "2026-07-03", "2026-11-26", "2027-05-31"])
def test_holidays_close_the_day_on_which_they_are_observed(day: str) -> None:
    assert is_closed(date.fromisoformat(day))
    assert roll(date.fromisoformat(day)) > date.fromisoformat(day)


@pytest.mark.parametrize("day", ["2020-06-19", "2026-05-18", "2026-11-27", "2025-01-21"])
def test_other_weekdays_are_open(day: str) -> None:
    assert roll(date.fromisoformat(day)) == date.fromisoformat(day)


@pytest.mark.parametrize("text", ["2025-02-29", "2025-13", "0000", "20250101", "2025-1-1", "", "２０２５"])  # noqa: RUF001
def test_an_impossible_date_is_none(text: str) -> None:
    assert read_date(text) is None


@pytest.mark.parametrize(
    ("answers", "count"),
    [
        ({"age": True}, 1),
        ({"age": "65", "custody": "x"}, 2),
        ({"grounds": ["a", "b", "a"]}, 2),
        ({"judgment_date": "2026-12-02"}, 1),
        ({"request_sent_date": "2027-01-01"}, 0),
        ({"request_made": "yes", "request_sent_date": "2026-03-02", "request_received_date": "2026-03-01"}, 1),
        ({"direct_appeal": "unsure", "as_of": "2026-10"}, 1),
    ],
)
def test_every_piece_of_bad_input_is_one_problem(answers: dict[str, object], count: int) -> None:
    assert len(plain_assess(answers, date(2026, 12, 1), CIRCUITS).get("problems", [])) == count


def test_the_seed_decides_the_answer_sets() -> None:
    assert repr(list(answer_sets(3, 40))) == repr(list(answer_sets(3, 40)))
    assert repr(list(answer_sets(3, 40))) != repr(list(answer_sets(4, 40)))


def test_the_answer_sets_reach_every_id_every_status_of_the_contract() -> None:
    results = [(answers, plain_assess(answers, as_of, CIRCUITS)) for answers, as_of in answer_sets(1, 3000)]
    good = [result for _, result in results if "problems" not in result]
    assert 0.92 < len(good) / len(results) < 0.995
    assert {name for answers, _ in results for name in answers} >= set(ALL_IDS)
    assert {result["doors"]["motion_3582"]["status"] for result in good} == {
        "out",
        "need_papers",
        "ask_a_lawyer",
        "not_raised",
        "wrong_door",
        "not_alone",
        "no_ground_shown",
        "request_first",
        "not_yet",
        "may_ask_now",
    }
    assert {result["gate"]["status"] for result in good if result["gate"]} == {"open", "not_open", "unknown"}
    clocks = {result["clock_2255"]["status"] for result in good if result["clock_2255"]}
    assert clocks == {"timely", "may_be_late", "late", "not_running", "unknown"}
    assert set(DISTRICTS.split()) == set(CIRCUITS)
