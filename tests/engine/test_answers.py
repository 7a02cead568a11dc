"""Bad input is told in one clear sentence for each fault, with the id."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

import pytest

from app.engine.answers import check_answers
from app.engine.judging.assess import assess
from app.engine.pack import Pack, QuestionKind

AS_OF = date(2026, 11, 23)
MADE: dict[str, object] = {"request_made": "yes"}
DENIED: dict[str, object] = {**MADE, "warden_response": "denied"}
FINISHED: dict[str, object] = {**MADE, "remedy_exhausted": "final_denial"}
APPEALED: dict[str, object] = {"direct_appeal": "decided"}
REHEARD: dict[str, object] = {**APPEALED, "rehearing": "denied"}
CERT: dict[str, object] = {**APPEALED, "certiorari": "denied"}

# Every pair that has to come in order, with what makes both dates count.
PAIRS: list[tuple[str, str, dict[str, object]]] = [
    ("request_sent_date", "request_received_date", MADE),
    ("request_received_date", "warden_response_date", DENIED),
    ("request_sent_date", "warden_response_date", DENIED),
    ("request_received_date", "remedy_exhausted_date", FINISHED),
    ("request_sent_date", "remedy_exhausted_date", FINISHED),
    ("appeal_judgment_date", "rehearing_denied_date", REHEARD),
    ("appeal_judgment_date", "certiorari_date", CERT),
]
OF_AN_EARLIER_JUDGMENT: list[tuple[str, dict[str, object]]] = [
    ("appeal_judgment_date", APPEALED),
    ("rehearing_denied_date", REHEARD),
    ("certiorari_date", CERT),
    ("motion_2255_filed_date", {}),
]
BAD_VALUES: list[tuple[str, object, str]] = [
    ("custody", "bop_prison", "custody: there is no such question."),
    ("Age", 65, "Age: there is no such question."),
    ("", "yes", ": there is no such question."),
    ("plea_waiver", "maybe", 'plea_waiver: "maybe" is not one of the answers (yes, no).'),
    ("plea_waiver", True, 'plea_waiver: "true" is not one of the answers (yes, no).'),
    ("plea_waiver", "Yes", 'plea_waiver: "Yes" is not one of the answers (yes, no).'),
    ("plea_waiver", "", 'plea_waiver: "" is not one of the answers (yes, no).'),
    ("plea_waiver", ["yes"], "plea_waiver: \"['yes']\" is not one of the answers (yes, no)."),
    ("term_kind", 1, 'term_kind: "1" is not one of the answers (original, revocation).'),
    ("state", "va", 'state: "va" is not one of the answers (AL, AK, AS, AZ, AR, CA, CO, CT, ...).'),
    ("state", "ZZ", 'state: "ZZ" is not one of the answers (AL, AK, AS, AZ, AR, CA, CO, CT, ...).'),
    ("later_trigger", "new_facts", "later_trigger: this has to be a list of answers."),
    ("later_trigger", {"new_facts": True}, "later_trigger: this has to be a list of answers."),
    (
        "later_trigger",
        ["new_facts", "luck"],
        'later_trigger: "luck" is not one of the answers (government_impediment, new_supreme_court_right, new_facts).',
    ),
    (
        "later_trigger",
        ["unsure"],
        'later_trigger: "unsure" is not one of the answers'
        " (government_impediment, new_supreme_court_right, new_facts).",
    ),
    (
        "later_trigger",
        [["new_facts"]],
        "later_trigger: \"['new_facts']\" is not one of the answers"
        " (government_impediment, new_supreme_court_right, new_facts).",
    ),
    ("judgment_date", "2025-02-29", 'judgment_date: "2025-02-29" is no date; write 2026-10-19, 2026-10 or 2026.'),
    ("judgment_date", "2025-13", 'judgment_date: "2025-13" is no date; write 2026-10-19, 2026-10 or 2026.'),
    ("judgment_date", "10/19/2025", 'judgment_date: "10/19/2025" is no date; write 2026-10-19, 2026-10 or 2026.'),
    ("judgment_date", "", 'judgment_date: "" is no date; write 2026-10-19, 2026-10 or 2026.'),
    ("judgment_date", 2025, 'judgment_date: "2025" is no date; write 2026-10-19, 2026-10 or 2026.'),
    ("judgment_date", True, 'judgment_date: "true" is no date; write 2026-10-19, 2026-10 or 2026.'),
    ("age", "65", 'age: "65" is no number.'),
    ("age", True, 'age: "true" is no number.'),
    ("age", [65], 'age: "[65]" is no number.'),
    ("age", -1, 'age: "-1" is not between 0 and 120.'),
    ("age", 121, 'age: "121" is not between 0 and 120.'),
    ("age", Decimal("120.01"), 'age: "120.01" is not between 0 and 120.'),
    ("years_served", Decimal("-0.01"), 'years_served: "-0.01" is not between 0 and 120.'),
    ("term_years", 1001, 'term_years: "1001" is not between 0 and 1000.'),
]
GOOD_VALUES: list[tuple[str, object]] = [
    ("age", 0),
    ("age", 120),
    ("age", Decimal("64.9")),
    ("term_years", 1000),
    ("later_trigger", []),
    ("later_trigger", ["new_facts", "new_facts"]),
    ("later_trigger", "unsure"),
    ("age", "unsure"),
    ("judgment_date", "unsure"),
    ("judgment_date", "2025"),
    ("judgment_date", "2026-11"),
    ("judgment_date", "2026-11-23"),
    ("state", "PR"),
    ("sentencing_district", "edva"),
    ("age", None),
]


def problems(pack: Pack, answers: Mapping[str, object]) -> list[str]:
    return check_answers(pack, answers, AS_OF)


@pytest.mark.parametrize(("name", "raw", "sentence"), BAD_VALUES)
def test_a_bad_value_is_one_sentence_with_its_id(pack: Pack, name: str, raw: object, sentence: str) -> None:
    assert problems(pack, {name: raw}) == [sentence]


@pytest.mark.parametrize(
    "raw", [float("nan"), float("inf"), Decimal("NaN"), Decimal("-Infinity"), Decimal("1e900000000")]
)
def test_a_number_that_is_none_is_one_sentence_with_its_id(pack: Pack, raw: object) -> None:
    (sentence,) = problems(pack, {"age": raw})
    assert sentence.startswith("age: ")
    assert sentence.endswith(".")
    assert len(sentence) < 80


@pytest.mark.parametrize(("name", "raw"), GOOD_VALUES)
def test_a_good_value_has_no_problem(pack: Pack, name: str, raw: object) -> None:
    assert problems(pack, {name: raw}) == []


def test_every_question_takes_not_sure(pack: Pack) -> None:
    assert problems(pack, dict.fromkeys(pack.questions, "unsure")) == []


def test_every_question_takes_null_for_absent(pack: Pack) -> None:
    assert problems(pack, dict.fromkeys(pack.questions)) == []


def test_every_question_refuses_true(pack: Pack) -> None:
    found = problems(pack, dict.fromkeys(pack.questions, True))
    assert [sentence.split(":")[0] for sentence in found] == list(pack.questions)


def test_every_bad_answer_is_told_beside_the_others(pack: Pack) -> None:
    answers = {"age": "old", "custody": 1, "judgment_date": "2025-02-30", "plea_waiver": "no", "grounds": ["luck"]}
    assert [sentence.split(":")[0] for sentence in problems(pack, answers)] == [
        "age", "custody", "judgment_date", "grounds",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("raw", "sentence"), [("", "note: this has to be a text."), (7, "note: this has to be a text.")]
)
def test_a_text_has_to_be_one(small: Pack, raw: object, sentence: str) -> None:
    assert problems(small, {"note": raw}) == [sentence]


def test_a_text_has_a_length(small: Pack) -> None:
    assert problems(small, {"note": "x" * 500}) == []
    assert problems(small, {"note": "x" * 501}) == ["note: this text is longer than 500 letters."]


def test_a_number_below_its_own_minimum_is_refused(small: Pack) -> None:
    assert problems(small, {"years": 0}) == ['years: "0" is not between 1 and 90.']


@pytest.mark.parametrize(("first", "second", "base"), PAIRS)
def test_two_dates_in_the_wrong_order_are_one_sentence_with_both_ids(
    pack: Pack, first: str, second: str, base: dict[str, object]
) -> None:
    answers = {**base, first: "2026-10-02", second: "2026-10-01"}
    assert problems(pack, answers) == [f"{first}: 2026-10-02 has to be on or before {second}: 2026-10-01."]


@pytest.mark.parametrize(("first", "second", "base"), PAIRS)
@pytest.mark.parametrize(
    ("one", "two"),
    [("2026-10-01", "2026-10-01"), ("2026-10-02", "2026-10"), ("2026-10", "2026-10-01"), ("2026-10", "2026")],
)
def test_equal_days_or_days_that_may_be_in_order_are_fine(
    pack: Pack, first: str, second: str, base: dict[str, object], one: str, two: str
) -> None:
    assert problems(pack, {**base, first: one, second: two}) == []


@pytest.mark.parametrize(("first", "second", "base"), PAIRS)
def test_partial_dates_are_in_the_wrong_order_only_when_no_day_fits(
    pack: Pack, first: str, second: str, base: dict[str, object]
) -> None:
    assert len(problems(pack, {**base, first: "2026-11", second: "2026-10"})) == 1
    assert len(problems(pack, {**base, first: "2026", second: "2025-12-31"})) == 1


def test_the_orders_of_the_pack_are_the_pairs_of_its_chains(pack: Pack) -> None:
    from_judgment = {(first, second) for first, second in pack.orders if first == "judgment_date"}
    assert set(pack.orders) - from_judgment == {(first, second) for first, second, _ in PAIRS}
    assert {second for _, second in from_judgment} <= {name for name, _ in OF_AN_EARLIER_JUDGMENT}


@pytest.mark.parametrize(("name", "base"), OF_AN_EARLIER_JUDGMENT)
def test_a_date_before_the_judgment_belongs_to_an_older_one_and_is_no_error(
    pack: Pack, name: str, base: dict[str, object]
) -> None:
    answers = {**base, "judgment_date": "2026-02-02", name: "2026-02-01"}
    assert problems(pack, answers) == []
    result = assess(pack, answers, AS_OF)  # type: ignore[arg-type]
    assert name in result.parked
    assert "earlier_judgment" in {finding.id for finding in result.findings}


def test_a_motion_filed_before_the_request_happens(pack: Pack) -> None:
    answers = {**MADE, "request_received_date": "2026-10-01", "motion_3582_filed_date": "2026-09-01"}
    assert problems(pack, answers) == []


@pytest.mark.parametrize("raw", ["2026-11-24", "2026-12", "2027"])
def test_a_date_after_the_day_of_judging_is_refused(pack: Pack, raw: str) -> None:
    assert problems(pack, {"judgment_date": raw}) == [
        f"judgment_date: {raw} is later than 2026-11-23, the day on which the answers are judged."
    ]


def test_every_date_that_counts_is_held_against_the_day_of_judging(pack: Pack) -> None:
    dates = [name for name, question in pack.questions.items() if question.kind is QuestionKind.DATE]
    base: dict[str, object] = {
        **DENIED, **FINISHED, **CERT, **REHEARD, "prior_3582_motion": "denied",
        "later_trigger": ["government_impediment", "new_supreme_court_right", "new_facts"],
    }  # fmt: skip
    answers = {**base, **dict.fromkeys(dates, "2026-11-24")}
    parked = assess(pack, answers, AS_OF).parked
    assert {sentence.split(":")[0] for sentence in problems(pack, answers)} == set(dates) - set(parked)
    assert len(set(dates) - set(parked)) >= 14


def test_a_parked_answer_is_checked_for_form_but_not_for_order_or_future(pack: Pack) -> None:
    parked = {"request_made": "no", "request_sent_date": "2027-05-01", "request_received_date": "2026-05-01"}
    assert problems(pack, parked) == []
    assert problems(pack, {**parked, "request_sent_date": "2027-02-30"}) == [
        'request_sent_date: "2027-02-30" is no date; write 2026-10-19, 2026-10 or 2026.'
    ]


def test_answers_that_contradict_each_other_are_no_error(pack: Pack) -> None:
    answers = {"appeal_pending": "no", "direct_appeal": "pending"}
    assert problems(pack, answers) == []
    result = assess(pack, answers, AS_OF)  # type: ignore[arg-type]
    finding = next(found for found in result.findings if found.id == "answers_disagree")
    assert dict(finding.because) == answers
