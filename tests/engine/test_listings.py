"""The rows that belong to a door, with the faults of a listing."""

from collections.abc import Callable
from pathlib import Path

import pytest

from app.engine.judging.listings import listed_doors, listing
from app.engine.pack import Pack
from app.engine.reading.problems import PackError
from app.engine.reading.reader import read_pack
from app.engine.telling.wording import Wording
from tests.engine.small_pack import Files, small_files, write_pack

ROWS = [
    {"code": "1", "name": "Old boat", "berth": "a", "owner": "The club", "state": "worn"},
    {"code": "2", "name": "New boat", "berth": "a"},
]
WORDS = {
    "check": "Look again.",
    "columns": {"name": "Boat", "owner": "Whose", "state": "State"},
    "values": {"worn": "It is worn."},
    "doors": {"loan": {"heading": "Boats", "none": "We know of none."}},
}
LISTING = {"door": "loan", "table": "boats", "column": "berth", "question": "berth"}
Change = Callable[[Files], object]


def with_listing(**changes: str) -> Files:
    files = small_files()
    files["tables/boats.json"] = [dict(row) for row in ROWS]
    files["outcome.json"]["listings"] = [{**LISTING, **changes}]
    for language in ("en", "es"):
        files[f"texts/{language}.json"]["listings"] = WORDS
    return files


@pytest.fixture
def boats(tmp_path: Path) -> Pack:
    return read_pack(write_pack(tmp_path, with_listing()))


def test_a_door_shows_the_rows_of_the_answer(boats: Pack) -> None:
    assert [row["name"] for row in listing(boats, {"berth": "a"}, "loan")] == ["Old boat", "New boat"]
    assert listing(boats, {"berth": "a"}, "rescue") == ()


def test_an_answer_without_rows_is_told_apart_from_no_answer(boats: Pack) -> None:
    assert listing(boats, {"berth": "b"}, "loan") == ()
    assert listed_doors(boats, {"berth": "b"}) == ("loan",)
    assert listed_doors(boats, {"berth": "unsure"}) == ()
    assert listed_doors(boats, {}) == ()


def test_a_row_is_shown_with_its_labels_and_without_what_is_not_known(boats: Pack) -> None:
    old, new = listing(boats, {"berth": "a"}, "loan")
    words = Wording(boats, "en")
    assert words.row(old) == (("Boat", "Old boat"), ("Whose", "The club"), ("State", "It is worn."))
    assert words.row(new) == (("Boat", "New boat"),)


def _row(place: int, **entries: str) -> Change:
    return lambda files: files["tables/boats.json"][place].update(entries)


def _without(group: str) -> Change:
    return lambda files: files["texts/es.json"].update(listings={**WORDS, group: {}})


FAULTS: list[tuple[dict[str, str], Change | None, set[tuple[str, str, str]]]] = [
    ({"door": "gangway"}, None, {("RD-L01", "outcome.json", "/listings/0/door")}),
    ({"table": "oars"}, None, {("RD-L02", "outcome.json", "/listings/0/table")}),
    ({"column": "mast"}, None, {("RD-L03", "outcome.json", "/listings/0/column")}),
    ({"question": "mast"}, None, {("RD-L04", "outcome.json", "/listings/0/question")}),
    ({"question": "years"}, None, {("RD-L04", "outcome.json", "/listings/0/question")}),
    ({}, _row(1, berth="z"), {("RD-L05", "tables/boats.json", "/1/berth")}),
    ({}, _row(1, owner=" "), {("RD-L06", "tables/boats.json", "/1/owner")}),
    ({}, _without("doors"), {("RD-T18", "texts/es.json", "/listings/doors/loan/none")}),
    ({}, _without("columns"), {("RD-T18", "texts/es.json", "/listings/columns/owner")}),
]


@pytest.mark.parametrize(("listed", "change", "expected"), FAULTS)
def test_a_fault_of_a_listing_is_told_with_its_place(
    tmp_path: Path, listed: dict[str, str], change: Change | None, expected: set[tuple[str, str, str]]
) -> None:
    files = with_listing(**listed)
    if change is not None:
        change(files)
    with pytest.raises(PackError) as caught:
        read_pack(write_pack(tmp_path, files))
    assert expected <= {(problem.code, problem.file, problem.pointer) for problem in caught.value.problems}
