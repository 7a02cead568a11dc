"""What holds for every set of answers to the shipped pack."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import cache
from random import Random

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from app.engine.answers import check_answers
from app.engine.judging.assess import assess
from app.engine.judging.walk import walk
from app.engine.pack import Pack, QuestionKind
from app.engine.reading.pack_checks import all_rules
from app.engine.result import RawAnswer, Result
from app.engine.rules.expressions import Expression
from app.services.packs import load_pack
from tests.packs.seeded_answers import answer_sets, some_answer

Raw = dict[str, RawAnswer]
SEEDS = st.integers(0, 100_000)


@cache
def shipped() -> Pack:
    """The shipped pack; no fixture, because a failing property would print every argument."""
    return load_pack()


@cache
def read_as_given() -> frozenset[str]:
    """The questions that some rule reads whether they are parked or not."""
    pack = shipped()
    return frozenset(name for rule in (*all_rules(pack), *pack.facts.values()) for name in _given_in(rule))


def _given_in(rule: Expression) -> Iterator[str]:
    if rule.op == "given":
        yield str(rule.args[0])
    for part in rule.args:
        if isinstance(part, Expression):
            yield from _given_in(part)


def drawn(seed: int) -> tuple[Raw, date]:
    """One good set of seeded answers with its day; a bad one is passed over."""
    answers, as_of = next(answer_sets(seed, 1))
    good = {name: raw for name, raw in answers.items() if raw is not None and name != "as_of"}
    assume(check_answers(shipped(), good, as_of) == [])
    return good, as_of  # type: ignore[return-value]


@settings(max_examples=60)
@given(seed=SEEDS, other=SEEDS, shuffle=st.randoms(use_true_random=False))
def test_answers_changed_on_the_way_leave_no_trace(seed: int, other: int, shuffle: Random) -> None:
    final, as_of = drawn(seed)
    detours, _ = drawn(other)
    answers: Raw = {}
    for name in shuffle.sample(sorted(detours), len(detours)):
        answers[name] = detours[name]
        if shuffle.random() < 0.1:
            walk(shipped(), answers, as_of)
            assess(shipped(), answers, as_of)
    for name in set(detours) - set(final):
        del answers[name]
    for name in shuffle.sample(sorted(final), len(final)):
        answers[name] = final[name]
    assert walk(shipped(), answers, as_of) == walk(shipped(), final, as_of)
    assert assess(shipped(), answers, as_of) == assess(shipped(), final, as_of)


@settings(max_examples=25)
@given(seed=SEEDS)
def test_parking_a_branch_and_restoring_it_gives_the_same_result(seed: int) -> None:
    answers, as_of = drawn(seed)
    before = assess(shipped(), answers, as_of)
    for name, raw in (
        ("request_made", "no"),
        ("grounds", []),
        ("prior_3582_motion", "none"),
        ("direct_appeal", "none"),
    ):
        parked = assess(shipped(), {**answers, name: raw}, as_of)
        assert parked.parked != () or before.parked == ()
    assert assess(shipped(), answers, as_of) == before


def test_the_result_does_not_depend_on_what_was_judged_before() -> None:
    fresh = load_pack()
    for answers, as_of in answer_sets(77, 60):
        good = {name: raw for name, raw in answers.items() if raw is not None and name != "as_of"}
        if check_answers(shipped(), good, as_of) == []:
            assert assess(shipped(), good, as_of) == assess(fresh, good, as_of)  # type: ignore[arg-type]


@settings(max_examples=150)
@given(seed=SEEDS)
def test_removing_parked_answers_changes_nothing_but_the_list_of_them(seed: int) -> None:
    answers, as_of = drawn(seed)
    result = assess(shipped(), answers, as_of)
    dropped = set(result.parked) - read_as_given()
    left = {name: raw for name, raw in answers.items() if name not in dropped}
    kept = tuple(name for name in result.parked if name not in dropped)
    assert without_reasons(assess(shipped(), left, as_of)) == without_reasons(replace(result, parked=kept))


def without_reasons(result: Result) -> Result:
    """The result without the answers that each finding names as its reason."""
    return replace(result, findings=tuple(replace(finding, because=()) for finding in result.findings))


@pytest.mark.parametrize(
    ("answers", "name"),
    [
        ({"prior_3582_motion": "granted", "prior_3582_denied_as": "merits"}, "prior_3582_denied_as"),
        ({"request_made": "no", "request_sent_to": "warden", "receipt_proof": "weak"}, "receipt_proof"),
        ({"request_sent_to": "unit_team", "transferred_since_request": "yes"}, "request_sent_to"),
    ],
)
def test_no_finding_rests_on_a_parked_answer(answers: Raw, name: str) -> None:
    federal: Raw = {"sentencing_authority": "us_district_court", "sentencing_district": "edtx"}
    result = assess(shipped(), {**federal, **answers}, date(2026, 11, 23))
    assert name in result.parked
    assert name not in {question for finding in result.findings for question, _ in finding.because}


def test_only_a_few_answers_are_read_while_they_are_parked() -> None:
    assert read_as_given() == {
        "terminal_illness", "abuse_imminent_danger", "direct_appeal", "appeal_judgment_date", "rehearing",
        "rehearing_denied_date", "certiorari", "certiorari_date", "motion_2255_filed_date",
    }  # fmt: skip


@settings(max_examples=150)
@given(seed=SEEDS)
def test_the_status_of_every_door_is_possible(seed: int) -> None:
    answers, as_of = drawn(seed)
    result = assess(shipped(), answers, as_of)
    for door in result.doors.values():
        assert door.status in door.possible
        assert len(set(door.possible)) == len(door.possible)
    assert result.doors[result.headline.door].status == result.headline.status


@settings(max_examples=150)
@given(seed=SEEDS, chooser=st.randoms(use_true_random=False))
def test_one_more_answer_moves_a_door_only_to_where_it_could_go(seed: int, chooser: Random) -> None:
    answers, as_of = drawn(seed)
    before = assess(shipped(), answers, as_of)
    for name in chooser.sample(sorted(shipped().questions), 6):
        question = shipped().questions[name]
        if answers.get(name, "unsure") != "unsure" or question.kind is QuestionKind.TEXT:
            continue
        fuller = {**answers, name: some_answer(question, chooser, as_of)}
        if check_answers(shipped(), fuller, as_of):
            continue
        moved = _moved_elsewhere(before, assess(shipped(), fuller, as_of))
        assert moved == {}, (name, fuller[name])


def _moved_elsewhere(before: Result, after: Result) -> dict[str, str]:
    return {
        door: found.status
        for door, found in after.doors.items()
        if door in before.doors and found.status not in before.doors[door].possible
    }


@settings(max_examples=60)
@given(seed=SEEDS)
def test_a_missing_question_names_doors_that_are_not_settled(seed: int) -> None:
    answers, as_of = drawn(seed)
    result = assess(shipped(), answers, as_of)
    named = {door for item in result.missing for door in item.settles}
    assert named == {name for name, door in result.doors.items() if len(door.possible) > 1}


@settings(max_examples=60)
@given(seed=SEEDS)
def test_every_walk_ends_and_asks_nothing_twice(seed: int) -> None:
    answers, as_of = drawn(seed)
    asked: list[str] = []
    while (stop := walk(shipped(), answers, as_of).open) is not None:
        assert stop.question not in asked
        asked.append(stop.question)
        answers[stop.question] = "unsure"
    reached = [stop.question for stop in walk(shipped(), answers, as_of).path]
    assert len(set(reached)) == len(reached)
    assert set(asked) <= set(reached)
