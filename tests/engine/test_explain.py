"""A result says what it rests on, what is missing, how a date was counted."""

from datetime import date
from itertools import pairwise

import pytest

from app.engine.judging.assess import assess
from app.engine.pack import Pack
from app.engine.result import RawAnswer, Result, Step
from app.engine.telling.wording import Wording

DAY = date(2026, 7, 20)
FISHING: dict[str, RawAnswer] = {
    "berth": "a",
    "years": 30,
    "reasons": ["fishing"],
    "licensed": "yes",
    "asked": "harbor",
}


def judged(pack: Pack, **answers: RawAnswer) -> Result:
    return assess(pack, {**FISHING, **answers}, DAY)


def because(result: Result, finding: str) -> dict[str, RawAnswer]:
    return dict(next(found for found in result.findings if found.id == finding).because)


def sentences(pack: Pack, result: Result) -> list[str]:
    assert result.gate is not None
    return [Wording(pack, "en").step(step) for step in result.gate.working]


def test_a_leaf_names_the_answers_that_led_to_it(small: Pack) -> None:
    assert because(judged(small, years=12), "loan_out") == {"reasons": ["fishing"], "years": 12}
    assert because(judged(small, reasons=[]), "loan_out") == {"reasons": []}
    assert because(judged(small, got="2026-06-29"), "loan_now") == {"got": "2026-06-29"}


def test_a_leaf_reached_for_want_of_an_answer_names_the_one_that_is_not_sure(small: Pack) -> None:
    assert because(judged(small, got="unsure"), "loan_papers") == {"got": "unsure"}
    assert because(judged(small), "loan_papers") == {}


def test_a_finding_with_a_condition_names_the_answers_in_it(small: Pack) -> None:
    assert because(judged(small, asked="owner"), "ask_the_harbor") == {"asked": "owner"}


def test_a_finding_shows_only_with_its_door_and_its_condition(small: Pack) -> None:
    assert "ask_the_harbor" not in {found.id for found in judged(small, asked="harbor").findings}


def test_what_is_missing_names_the_doors_it_could_move(small: Pack) -> None:
    result = judged(small)
    assert [(item.question, item.settles) for item in result.missing] == [("got", ("loan",))]
    assert result.doors["loan"].possible[0] == "need_papers"
    assert set(result.doors["loan"].possible) == {"need_papers", "not_yet", "may_ask_now"}


def test_a_question_is_not_missing_before_the_one_that_makes_it_count(small: Pack) -> None:
    result = judged(small, asked="unsure", got="2026-06-29")
    assert [item.question for item in result.missing] == ["asked"]


def test_nothing_is_missing_once_the_door_is_settled(small: Pack) -> None:
    result = judged(small, years=12)
    assert result.missing == ()
    assert result.doors["loan"].possible == ("out",)


def test_a_partial_date_is_missing_where_the_boundary_lies_inside(small: Pack) -> None:
    result = judged(small, got="2026-07")
    assert result.doors["loan"].status == "need_papers"
    assert [item.question for item in result.missing] == ["got"]


def test_a_partial_date_is_not_missing_where_every_day_gives_the_same(small: Pack) -> None:
    result = judged(small, got="2026-05")
    assert result.doors["loan"].possible == ("may_ask_now",)
    assert result.missing == ()


def test_a_ground_names_the_answers_that_can_still_change_it(small: Pack) -> None:
    assert judged(small, licensed="unsure").grounds["fishing"].missing == ("licensed",)
    assert judged(small, licensed="no").grounds["fishing"].missing == ()


@pytest.mark.parametrize(("licensed", "status"), [("yes", "elements_shown"), ("no", "elements_not_met")])
def test_a_ground_stands_as_its_parts_do(small: Pack, licensed: str, status: str) -> None:
    assert judged(small, licensed=licensed).grounds["fishing"].status == status


def test_a_ground_without_parts_is_not_tested(small: Pack) -> None:
    ground = judged(small, reasons=["rescue"]).grounds["rescue"]
    assert (ground.status, ground.missing, ground.door) == ("not_applicable", (), None)


def test_the_working_of_a_date_is_told_step_by_step(small: Pack) -> None:
    result = judged(small, got="2026-06-29")
    assert result.gate is not None
    assert [step.kind for step in result.gate.working] == [
        "given", "add_days", "rolled", "holiday_near",
        "first_day_out",
    ]  # fmt: skip
    assert sentences(small, result) == [
        "got: Monday, June 29, 2026.",
        "Count 10 days: Thursday, July 9, 2026.",
        "Thursday, July 9, 2026 is a holiday, so Friday, July 10, 2026.",
        "A holiday is near: Thursday, July 9, 2026.",
        "First day out: Saturday, July 11, 2026.",
    ]


def test_the_working_of_a_weekend_names_it(small: Pack) -> None:
    result = judged(small, got="2026-06-17")
    assert sentences(small, result)[2] == "Saturday, June 27, 2026 is a Saturday, so Monday, June 29, 2026."


def test_no_step_is_told_for_a_day_that_is_open(small: Pack) -> None:
    result = judged(small, got="2026-06-15")
    assert result.gate is not None
    assert [step.kind for step in result.gate.working] == ["given", "add_days", "first_day_out"]


def test_the_working_of_a_partial_date_is_told_for_its_last_day(small: Pack) -> None:
    result = judged(small, got="2026-05")
    assert sentences(small, result)[:2] == [
        "got: from Friday, May 1, 2026 to Sunday, May 31, 2026.",
        "Count 10 days: Wednesday, June 10, 2026.",
    ]
    assert result.gate is not None
    assert result.gate.opens_on == date(2026, 6, 11)


def test_no_working_is_told_without_a_date(small: Pack) -> None:
    result = judged(small)
    assert result.gate is not None
    assert (result.gate.working, result.gate.opens_on) == ((), None)


def test_each_step_goes_on_from_the_day_of_the_one_before(small: Pack) -> None:
    result = judged(small, got="2026-06-30")
    assert result.gate is not None
    days = [step.values["date"] for step in result.gate.working if step.kind != "holiday_near"]
    assert all(isinstance(day, date) for day in days)
    assert all(str(first) <= str(second) for first, second in pairwise(days))
    assert days[-1] == result.gate.opens_on


def test_a_deadline_carries_its_working(small: Pack) -> None:
    clock = judged(small, got="2024-02-01", answered="2024-02-29").clock
    assert clock is not None
    (deadline,) = clock.deadlines
    assert (deadline.earliest, deadline.latest) == (date(2025, 2, 28), date(2025, 2, 28))
    assert deadline.working == (
        Step("given", {"name": "answered", "date": date(2024, 2, 29)}),
        Step("add_years", {"years": 1, "date": date(2025, 2, 28)}),
    )


def test_a_dated_holiday_of_the_pack_is_passed_over(small: Pack) -> None:
    result = judged(small, got="2026-07-03")
    assert result.gate is not None
    assert result.gate.opens_on == date(2026, 7, 15)
