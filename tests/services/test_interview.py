"""Proves that an interview stands where its saved answers lead."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from random import Random

import pytest

from app.engine.asking.ask_next import in_asking_order
from app.engine.judging.assess import assess
from app.engine.judging.walk import walk
from app.engine.pack import Pack
from app.errors import UserError
from app.services.interviewing.interview import Interview
from app.services.keeping.cases import CaseShelf, open_shelf
from app.services.packs import load_pack

DAY = date(2026, 11, 24)


@pytest.fixture(scope="module")
def pack() -> Pack:
    return load_pack()


@pytest.fixture
def case_id(shelf: CaseShelf, pack: Pack) -> int:
    return shelf.new("One", pack)


def resumed(pack: Pack, shelf: CaseShelf, case_id: int, today: Callable[[], date] = lambda: DAY) -> Interview:
    return Interview(pack, shelf, case_id, today)


def open_question(interview: Interview) -> str | None:
    return interview.walk.open.question if interview.walk.open else None


def test_a_new_case_starts_at_the_first_question(pack: Pack, shelf: CaseShelf, case_id: int) -> None:
    interview = resumed(pack, shelf, case_id)
    assert interview.walk == walk(pack, {}, DAY)
    assert interview.walk.path == ()
    assert interview.answers == {}
    assert not interview.answered_under_other_pack


def test_an_answer_is_saved_before_the_next_question_shows(
    pack: Pack, shelf: CaseShelf, case_id: int, store_file: Path
) -> None:
    interview = resumed(pack, shelf, case_id)
    first = open_question(interview)
    assert first is not None
    walked = interview.answer(first, "unsure")
    assert shelf.answers(case_id) == {first: "unsure"}
    assert walked == interview.walk
    assert [stop.question for stop in walked.path] == [first]
    assert open_question(interview) not in (None, first)


def test_a_closed_program_resumes_at_the_open_question(pack: Pack, store_file: Path) -> None:
    shelf = open_shelf(store_file)
    case_id = shelf.new("One", pack)
    interview = resumed(pack, shelf, case_id)
    for _ in range(6):
        question = open_question(interview)
        assert question is not None
        interview.answer(question, "unsure")
    left = interview.walk
    shelf.close()

    shelf = open_shelf(store_file)
    again = resumed(pack, shelf, case_id)
    assert again.walk == left
    assert len(again.walk.path) == 6
    assert again.answers == interview.answers
    shelf.close()


def test_an_interview_of_unsure_answers_comes_to_its_end(pack: Pack, shelf: CaseShelf, case_id: int) -> None:
    interview = resumed(pack, shelf, case_id)
    for _ in pack.questions:
        question = open_question(interview)
        if question is None:
            break
        interview.answer(question, "unsure")
    assert interview.walk.open is None
    judged = assess(pack, interview.answers, DAY)
    assert interview.result() == in_asking_order(pack, interview.answers, judged)


def test_changing_the_first_answer_parks_the_later_ones_and_changing_it_back_returns_them(
    pack: Pack, shelf: CaseShelf, case_id: int
) -> None:
    interview = resumed(pack, shelf, case_id)
    interview.answer("request_made", "yes")
    interview.answer("request_sent_date", "2026-09-01")
    interview.answer("warden_response", "none")
    assert interview.walk.parked == ()
    interview.answer("request_made", "no")
    assert set(interview.walk.parked) == {"request_sent_date", "warden_response"}
    assert shelf.answers(case_id) == {
        "request_made": "no",
        "request_sent_date": "2026-09-01",
        "warden_response": "none",
    }
    assert resumed(pack, shelf, case_id).walk == interview.walk
    interview.answer("request_made", "yes")
    assert interview.walk.parked == ()


def test_an_answer_taken_back_is_asked_again(pack: Pack, shelf: CaseShelf, case_id: int) -> None:
    interview = resumed(pack, shelf, case_id)
    first = open_question(interview)
    assert first is not None
    interview.answer(first, "unsure")
    interview.withdraw(first)
    assert open_question(interview) == first
    assert interview.answers == shelf.answers(case_id) == {}


@pytest.mark.parametrize(
    ("question", "raw"),
    [
        ("no_such_question", "yes"),
        ("request_made", "perhaps"),
        ("request_sent_date", "2026-02-30"),
        ("request_sent_date", "2027-01-01"),
        ("request_sent_date", "2026-10-02"),
        ("age", -1),
    ],
)
def test_a_bad_answer_is_one_sentence_and_nothing_changes(
    pack: Pack, shelf: CaseShelf, case_id: int, question: str, raw: str | int
) -> None:
    interview = resumed(pack, shelf, case_id)
    for known, good in (
        ("request_made", "yes"),
        ("request_sent_date", "2026-09-01"),
        ("request_received_date", "2026-10-01"),
    ):
        interview.answer(known, good)
    answers, walked = interview.answers, interview.walk
    with pytest.raises(UserError) as caught:
        interview.answer(question, raw)
    assert question in caught.value.message
    assert (interview.answers, interview.walk) == (answers, walked)
    assert shelf.answers(case_id) == answers


def test_an_answer_that_cannot_be_saved_changes_nothing(pack: Pack, shelf: CaseShelf, case_id: int) -> None:
    interview = resumed(pack, shelf, case_id)
    walked = interview.walk
    shelf.delete(case_id)
    with pytest.raises(UserError, match="no longer in the list"):
        interview.answer("request_made", "yes")
    assert (interview.answers, interview.walk) == ({}, walked)


def test_the_answers_handed_out_are_a_copy(pack: Pack, shelf: CaseShelf, case_id: int) -> None:
    interview = resumed(pack, shelf, case_id)
    interview.answers["age"] = 41
    assert interview.answers == {}


def test_a_case_of_another_pack_is_noticed(pack: Pack, shelf: CaseShelf) -> None:
    case_id = shelf.new("One", replace(pack, sha256="0f" * 32))
    assert resumed(pack, shelf, case_id).answered_under_other_pack


def test_an_old_answer_that_the_pack_no_longer_knows_blocks_nothing(pack: Pack, shelf: CaseShelf, case_id: int) -> None:
    shelf.save(case_id, "asked_in_an_older_pack", "yes")
    shelf.save(case_id, "age", "no number")
    interview = resumed(pack, shelf, case_id)
    interview.answer("request_made", "yes")
    judged = assess(pack, interview.answers, DAY)
    assert interview.result() == in_asking_order(pack, interview.answers, judged)


def test_a_date_that_lies_ahead_after_the_clock_was_set_back_is_told_with_the_result(
    pack: Pack, shelf: CaseShelf, case_id: int
) -> None:
    days = [DAY]
    interview = resumed(pack, shelf, case_id, lambda: days[-1])
    while (question := open_question(interview)) is not None:
        interview.answer(question, "2026-11-01" if question == "judgment_date" else "unsure")
    assert interview.result().as_of == DAY
    days.append(date(2026, 1, 5))
    with pytest.raises(UserError, match="judgment_date"):
        interview.result()


@pytest.mark.parametrize("seed", range(3))
def test_a_random_interview_resumes_where_it_stood(pack: Pack, store_file: Path, seed: int) -> None:
    random = Random(seed)
    shelf = open_shelf(store_file)
    case_id = shelf.new("One", pack)
    interview = resumed(pack, shelf, case_id)
    for _ in range(40):
        question = open_question(interview)
        if question is None or random.random() < 0.2:
            question = random.choice([stop.question for stop in interview.walk.path] or ["request_made"])
        asked = pack.questions[question]
        interview.answer(question, random.choice([*asked.choices, "unsure"]) if asked.kind == "choice" else "unsure")
        if random.random() < 0.2:
            shelf.close()
            shelf = open_shelf(store_file)
            stood = interview
            interview = resumed(pack, shelf, case_id)
            assert (interview.answers, interview.walk) == (stood.answers, stood.walk)
    shelf.close()


def test_a_date_to_come_is_refused_even_where_the_way_does_not_lead(pack: Pack, shelf: CaseShelf, case_id: int) -> None:
    interview = resumed(pack, shelf, case_id)
    interview.answer("sentencing_authority", "us_district_court")
    interview.answer("later_trigger", [])
    with pytest.raises(UserError, match="2026-12-08 is later than 2026-11-24"):
        interview.answer("new_right_date", "2026-12-08")
    assert "new_right_date" not in interview.answers
