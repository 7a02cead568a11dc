"""The walk replays the answers, keeping what it does not use."""

from datetime import date
from pathlib import Path

import pytest

from app.engine.judging.walk import walk
from app.engine.pack import Pack
from app.engine.reading.reader import read_pack
from app.engine.result import RawAnswer
from tests.engine.small_pack import small_files, write_pack

DAY = date(2026, 7, 20)
FULL: dict[str, RawAnswer] = {
    "berth": "a",
    "years": 30,
    "reasons": ["fishing"],
    "note": "calm sea",
    "licensed": "yes",
    "asked": "harbor",
    "sent": "2026-06-28",
    "got": "2026-06-29",
    "answered": "2026-07-01",
}


def path(pack: Pack, answers: dict[str, RawAnswer]) -> list[str]:
    return [stop.question for stop in walk(pack, answers, DAY).path]


def open_question(pack: Pack, answers: dict[str, RawAnswer]) -> str | None:
    found = walk(pack, answers, DAY).open
    return found.question if found else None


def test_no_answers_open_the_first_question(small: Pack) -> None:
    found = walk(small, {}, DAY)
    assert found.path == ()
    assert found.open is not None
    assert (found.open.section, found.open.question) == ("person", "berth")


def test_all_answers_finish_the_walk(small: Pack) -> None:
    assert path(small, FULL) == list(FULL)
    assert open_question(small, FULL) is None


def test_the_walk_stops_at_the_first_gap(small: Pack) -> None:
    for name in FULL:
        answers = {other: raw for other, raw in FULL.items() if other != name}
        if name == "reasons":
            continue
        assert open_question(small, answers) == name
        assert path(small, answers) == list(FULL)[: list(FULL).index(name)]


def test_each_answer_moves_on_by_one_question(small: Pack) -> None:
    answers: dict[str, RawAnswer] = {}
    for name, raw in FULL.items():
        assert open_question(small, answers) == name
        answers[name] = raw
    assert open_question(small, answers) is None


def test_the_order_in_which_answers_came_does_not_matter(small: Pack) -> None:
    assert walk(small, dict(reversed(FULL.items())), DAY) == walk(small, FULL, DAY)


def test_the_walk_leaves_the_answers_alone_and_gives_the_same_twice(small: Pack) -> None:
    answers = dict(FULL)
    assert walk(small, answers, DAY) == walk(small, answers, DAY)
    assert answers == FULL
    assert answers["reasons"] is FULL["reasons"]


def test_a_question_that_does_not_apply_is_passed_over(small: Pack) -> None:
    answers = {**FULL, "reasons": ["rescue"]}
    assert "licensed" not in path(small, answers)
    assert open_question(small, answers) is None


def test_a_changed_answer_parks_the_old_branch_and_changing_it_back_restores_it(small: Pack) -> None:
    changed = {**FULL, "asked": "nobody"}
    assert walk(small, changed, DAY).parked == ("sent", "got", "answered")
    assert path(small, changed)[-1] == "asked"
    assert walk(small, {**changed, "asked": "owner"}, DAY).parked == ()
    assert path(small, {**changed, "asked": "owner"}) == list(FULL)


def test_a_section_whose_condition_is_not_known_to_hold_is_passed_over(small: Pack) -> None:
    unsure: dict[str, RawAnswer] = {**FULL, "reasons": "unsure"}
    assert {stop.section for stop in walk(small, unsure, DAY).path} == {"person"}
    assert open_question(small, unsure) is None


def test_answers_in_a_section_passed_over_still_count(small: Pack) -> None:
    answers: dict[str, RawAnswer] = {**FULL, "reasons": []}
    assert "got" not in path(small, answers)
    assert "got" not in walk(small, answers, DAY).parked


def test_not_sure_is_an_answer(small: Pack) -> None:
    assert open_question(small, {"berth": "unsure"}) == "years"
    assert path(small, {"berth": "unsure"}) == ["berth"]


@pytest.mark.parametrize(
    ("name", "raw"),
    [("berth", "z"), ("years", 200), ("reasons", ["luck"]), ("note", " "), ("asked", "sea"), ("sent", "2026-02-30")],
)
def test_an_answer_that_cannot_be_read_counts_as_open(small: Pack, name: str, raw: RawAnswer) -> None:
    assert open_question(small, {**FULL, name: raw}) == name


def test_an_answer_to_no_question_is_passed_over(small: Pack) -> None:
    assert walk(small, {**FULL, "weather": "fair"}, DAY) == walk(small, FULL, DAY)


def test_an_unknown_test_takes_its_own_way(tmp_path: Path) -> None:
    files = small_files()
    files["sections/person.json"]["nodes"]["fishes"]["unknown"] = "licensed"
    del files["sections/person.json"]["nodes"]["licensed"]["ask"]["applies"]
    pack = read_pack(write_pack(tmp_path, files))
    assert open_question(pack, {**FULL, "reasons": "unsure", "licensed": "unsure"}) is None
    assert "licensed" in path(pack, {**FULL, "reasons": "unsure"})
    assert "licensed" not in path(pack, {**FULL, "reasons": ["rescue"]})


def test_the_day_can_change_the_walk_of_the_shipped_pack_only_through_rules(pack: Pack) -> None:
    assert walk(pack, {"keyboard": "client"}, date(2020, 1, 1)) == walk(pack, {"keyboard": "client"}, DAY)


def test_the_shipped_pack_can_be_walked_to_its_end_with_not_sure_alone(pack: Pack) -> None:
    answers: dict[str, RawAnswer] = {}
    while (stop := walk(pack, answers, DAY).open) is not None:
        assert stop.question not in answers
        answers[stop.question] = "unsure"
    assert len(answers) > 15
    assert [stop.question for stop in walk(pack, answers, DAY).path] == list(answers)
