"""The question asked next is open, can move a door, closes what it says it closes."""

import itertools
from random import Random

import pytest

from app.engine.answers import check_answers
from app.engine.asking.ask_next import NextQuestion, ask_next, in_asking_order
from app.engine.asking.reads import Reads
from app.engine.judging.assess import assess
from app.engine.judging.possible import possible
from app.engine.pack import Pack
from app.engine.reading.reader import read_pack
from app.engine.result import RawAnswer
from tests.engine.asking_pack import PARTIAL, SPACE, TODAY, Answers, asking_files, cases, completions, statuses
from tests.engine.small_pack import write_pack
from tests.packs.seeded_answers import answer_sets


@pytest.fixture(scope="module")
def boats(tmp_path_factory: pytest.TempPathFactory) -> Pack:
    return read_pack(write_pack(tmp_path_factory.mktemp("boats"), asking_files()))


def _open(answers: Answers, question: str) -> bool:
    return answers.get(question, "unsure") in ("unsure", *PARTIAL)


def test_every_question_is_open_while_a_door_can_still_move(boats: Pack) -> None:
    for answers in cases(boats, 3, 200):
        found = possible(boats, answers, TODAY)
        for item in ask_next(boats, answers, TODAY):
            assert _open(answers, item.question) is not item.answered
            assert item.settles
            assert all(len(found[door]) > 1 for door in item.settles)
            assert item.paper_key == f"questions.{item.question}.paper"


def test_the_questions_are_those_that_the_judgment_misses(boats: Pack) -> None:
    for answers in cases(boats, 4, 200):
        judged = assess(boats, answers, TODAY)
        found = ask_next(boats, answers, TODAY)
        assert {(item.question, item.settles) for item in found} == {(m.question, m.settles) for m in judged.missing}
        ordered = in_asking_order(boats, answers, judged)
        assert [item.question for item in ordered.missing] == [item.question for item in found]


def test_two_completions_that_differ_in_the_first_question_alone_end_differently(boats: Pack) -> None:
    moved = 0
    for answers in cases(boats, 5, 25):
        for item in _unanswered(boats, answers)[:1]:
            if not item.closes_on_average:
                continue
            by_rest: dict[str, set[str]] = {}
            for filled in completions(boats, answers):
                rest = repr({name: raw for name, raw in filled.items() if name != item.question})
                by_rest.setdefault(rest, set()).add(repr(statuses(boats, filled)))
            assert max(len(ends) for ends in by_rest.values()) > 1, (answers, item)
            moved += 1
    assert moved > 10


def test_the_least_that_closes_is_the_least_over_every_answer(boats: Pack) -> None:
    compared = 0
    for answers in cases(boats, 6, 60):
        before = possible(boats, answers, TODAY)
        for item in _unanswered(boats, answers):
            ends = [possible(boats, filled, TODAY) for filled in _answered(boats, answers, item.question)]
            lost = [_lost(before, end, item.settles) for end in ends]
            assert item.closes == min(lost), (answers, item)
            assert min(lost) <= item.closes_on_average <= max(lost)
            compared += 1
    assert compared > 40


def test_the_question_that_closes_most_stands_first(boats: Pack, pack: Pack) -> None:
    looks = [ask_next(boats, answers, TODAY) for answers in cases(boats, 7, 60)]
    looks += [ask_next(pack, answers, day) for answers, day in _shipped(pack, 7, 25)]
    for found in looks:
        weights = [(not item.answered, item.closes_on_average, item.closes) for item in found]
        assert weights == sorted(weights, reverse=True)


def test_a_question_of_the_shipped_pack_that_stands_first_leaves_fewer_statuses(pack: Pack) -> None:
    looked = 0
    for answers, day in _shipped(pack, 8, 60):
        found = ask_next(pack, answers, day)
        if not found or found[0].answered or not found[0].closes_on_average:
            continue
        first = found[0]
        assert answers.get(first.question, "unsure") == "unsure" or pack.questions[first.question].kind == "date"
        before = possible(pack, answers, day)
        values: list[RawAnswer] = [*pack.questions[first.question].choices]
        if pack.questions[first.question].kind == "several":
            values = [[], *([value] for value in pack.questions[first.question].choices)]  # type: ignore[list-item]
        ends = [possible(pack, {**answers, first.question: value}, day) for value in values]
        if ends:
            looked += 1
            assert any(_lost(before, end, first.settles) > 0 for end in ends), (answers, first)
    assert looked > 20


def test_reads_made_once_give_the_same(pack: Pack) -> None:
    reads = Reads(pack)
    for answers, day in _shipped(pack, 9, 20):
        assert ask_next(pack, answers, day, reads) == ask_next(pack, answers, day)


def test_the_start_is_asked_for_first_in_an_empty_case(pack: Pack) -> None:
    found = ask_next(pack, {}, TODAY)
    assert found[0].question == "sentencing_authority"
    assert len(found) > 20


def _unanswered(pack: Pack, answers: Answers) -> list[NextQuestion]:
    return [item for item in ask_next(pack, answers, TODAY) if not item.answered]


def _lost(before: dict[str, tuple[str, ...]], after: dict[str, tuple[str, ...]], doors: tuple[str, ...]) -> int:
    return sum(len(before[door]) - len(after.get(door, ("gone",))) for door in doors)


def _answered(pack: Pack, answers: Answers, question: str) -> list[Answers]:
    present = answers.get(question, "unsure")
    values = [raw for raw in SPACE[question] if present == "unsure" or str(raw).startswith(str(present))]
    filled = [{**answers, question: raw} for raw in values]
    return [chosen for chosen in filled if not check_answers(pack, chosen, TODAY)]


def _shipped(pack: Pack, seed: int, count: int) -> list[tuple[Answers, object]]:
    random = Random(seed)
    found = []
    for full, day in itertools.islice(answer_sets(seed, 2 * count), count):
        answers = {name: raw for name, raw in full.items() if random.random() < 0.7}
        if not check_answers(pack, answers, day):
            found.append((answers, day))
    return found  # type: ignore[return-value]
