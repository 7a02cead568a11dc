"""Answers, like dates, are put into the words of a language."""

from datetime import date
from decimal import Decimal

import pytest

from app.engine.pack import Cite, Pack
from app.engine.result import Finding, RawAnswer, Step
from app.engine.telling.wording import Wording


@pytest.fixture
def english(pack: Pack) -> Wording:
    return Wording(pack, "en")


@pytest.mark.parametrize(
    ("day", "text"),
    [
        (date(2026, 11, 23), "Monday, November 23, 2026"),
        (date(2024, 2, 29), "Thursday, February 29, 2024"),
        (date(2027, 1, 1), "Friday, January 1, 2027"),
        (date(2025, 8, 31), "Sunday, August 31, 2025"),
    ],
)
def test_a_day_is_told_in_long_form(english: Wording, day: date, text: str) -> None:
    assert english.long_date(day) == text


def test_a_day_is_told_in_the_order_of_its_language(small: Pack) -> None:
    assert Wording(small, "es").long_date(date(2026, 7, 9)) == "jueves 9 de julio de 2026"


@pytest.mark.parametrize(
    ("question", "raw", "text"),
    [
        ("judgment_date", "2026-11-23", "Monday, November 23, 2026"),
        ("judgment_date", "2026-10", "about October 2026"),
        ("judgment_date", "2026", "about 2026"),
        ("judgment_date", "unsure", "Not sure"),
        ("plea_waiver", "yes", "Yes"),
        ("plea_waiver", "no", "No"),
        ("plea_waiver", "unsure", "Not sure"),
        ("age", 65, "65"),
        ("years_served", Decimal("7.50"), "7.50"),
        ("term_years", Decimal("13.4"), "13.4"),
        ("grounds", [], "None of these"),
        ("sentencing_district", "edva", "Eastern District of Virginia"),
        ("state", "VA", "Virginia"),
    ],
)
def test_an_answer_is_told_as_a_person_reads_it(english: Wording, question: str, raw: RawAnswer, text: str) -> None:
    assert english.raw_answer(question, raw) == text


def test_a_list_is_told_by_its_labels(english: Wording, pack: Pack) -> None:
    labels = [english.choice("grounds", name) for name in ("age_65", "other")]
    assert english.raw_answer("grounds", ["age_65", "other"]) == ", ".join(labels)


def test_a_text_is_told_as_it_was_typed(small: Pack) -> None:
    assert Wording(small, "en").raw_answer("note", "calm {sea}") == "calm {sea}"


def test_every_choice_of_every_question_has_a_label(english: Wording, pack: Pack) -> None:
    labels = {
        (name, choice): english.choice(name, choice) for name, q in pack.questions.items() for choice in q.choices
    }
    assert len(labels) > 250
    assert [key for key, label in labels.items() if not label.strip() or (label == key[1] and len(label) > 2)] == []


def test_two_choices_of_a_question_never_have_the_same_label(english: Wording, pack: Pack) -> None:
    for name, question in pack.questions.items():
        labels = [english.choice(name, choice) for choice in question.choices]
        assert len(set(labels)) == len(labels), name


def test_a_missing_text_is_an_error_unless_it_is_only_looked_for(english: Wording) -> None:
    assert english.find("questions.age.nothing") is None
    assert english.find("questions") is None
    with pytest.raises(KeyError):
        english.text("questions.age.nothing")


def test_a_step_is_told_with_long_dates(english: Wording) -> None:
    rolled = Step("rolled", {"from": date(2026, 11, 26), "reason": "holiday", "date": date(2026, 11, 27)})
    assert english.step(rolled) == (
        "Thursday, November 26, 2026 is a court holiday, so the count goes on to Friday, November 27, 2026."
    )


def test_a_citation_carries_its_pin(english: Wording) -> None:
    assert english.cite(Cite("usc_18_3582", "(c)(1)(A)")) == "18 U.S.C. 3582(c)(1)(A)"
    assert english.cite(Cite("usc_18_3582", "")) == "18 U.S.C. 3582"


def test_every_template_of_a_working_can_be_filled(english: Wording, pack: Pack) -> None:
    day = date(2026, 11, 23)
    steps = [
        Step("given", {"name": "judgment_date", "date": day}),
        Step("given_about", {"name": "judgment_date", "first": day, "last": day}),
        Step("add_days", {"days": 30, "date": day}),
        Step("add_months", {"months": 15, "date": day}),
        Step("add_years", {"years": 1, "date": day}),
        *(Step("rolled", {"from": day, "reason": reason, "date": day}) for reason in ("saturday", "sunday", "holiday")),
        Step("holiday_near", {"date": day}),
        Step("first_safe_day", {"date": day}),
        Step("taken_from_answer", {"date": day}),
    ]
    told = [english.step(step) for step in steps]
    assert len(set(told)) == len(steps)
    assert all("Monday, November 23, 2026" in text and "{" not in text for text in told)


def test_a_finding_names_the_answers_where_its_text_asks_for_them(english: Wording, pack: Pack) -> None:
    text = pack.texts["en"]["findings"]["answers_disagree"]["text"]  # type: ignore[index]
    finding = Finding("answers_disagree", None, None, (), (("appeal_pending", "no"), ("direct_appeal", "pending")))
    told = english.finding(finding)
    assert "{" not in told
    assert ("Pending" in told or english.raw_answer("direct_appeal", "pending") in told) == ("{answers}" in text)
