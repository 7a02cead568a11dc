"""JSON is read into records by their own annotations, with every fault at its place."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

import pytest

from app.engine.reading.problems import ProblemList
from app.engine.reading.shape import Rule, read


@dataclass(frozen=True, slots=True)
class Part:
    name: str
    size: int = 1


@dataclass(frozen=True, slots=True)
class Other:
    title: str


@dataclass(frozen=True, slots=True)
class Whole:
    part: Part
    parts: tuple[Part, ...]
    by_name: Mapping[str, Part | Other]
    made: date
    gone: date | None
    loud: bool
    word: str | tuple[str, ...]
    rule: Rule = None


GOOD: dict[str, object] = {
    "part": {"name": "a"},
    "parts": [{"name": "b", "size": 2}],
    "by_name": {"c": {"name": "c"}, "d": {"title": "d"}},
    "made": "2026-05-28",
    "gone": None,
    "loud": True,
    "word": "hush",
}
FAULTS: list[tuple[str, object, str, str]] = [
    ("part", "a", "RD-S01", "/part"),
    ("part", {"name": 1}, "RD-S01", "/part/name"),
    ("part", {"name": "a", "size": "2"}, "RD-S01", "/part/size"),
    ("part", {"name": "a", "size": True}, "RD-S01", "/part/size"),
    ("part", {}, "RD-S04", "/part"),
    ("part", {"name": "a", "weight": 1}, "RD-S03", "/part/weight"),
    ("parts", {}, "RD-S01", "/parts"),
    ("parts", [{"name": "b"}, {}], "RD-S04", "/parts/1"),
    ("by_name", [], "RD-S01", "/by_name"),
    ("by_name", {"c": {"nothing": 1}}, "RD-S05", "/by_name/c"),
    ("made", "28 May 2026", "RD-S02", "/made"),
    ("made", "2026-02-30", "RD-S02", "/made"),
    ("made", None, "RD-S02", "/made"),
    ("gone", "never", "RD-S02", "/gone"),
    ("gone", 5, "RD-S05", "/gone"),
    ("loud", 1, "RD-S01", "/loud"),
    ("word", 1, "RD-S05", "/word"),
    ("word", ["a", 1], "RD-S01", "/word/1"),
]


def found(raw: object) -> tuple[Whole | None, list[tuple[str, str]]]:
    problems = ProblemList()
    whole = read(raw, Whole, "file.json", problems)
    return whole, [(problem.code, problem.pointer) for problem in problems.found]


def test_good_json_becomes_its_record() -> None:
    assert found(GOOD) == (
        Whole(
            part=Part("a", 1),
            parts=(Part("b", 2),),
            by_name={"c": Part("c", 1), "d": Other("d")},
            made=date(2026, 5, 28),
            gone=None,
            loud=True,
            word="hush",
        ),
        [],
    )


def test_a_rule_is_kept_as_it_stands() -> None:
    whole, faults = found({**GOOD, "rule": {"not": "p"}})
    assert faults == []
    assert whole is not None
    assert whole.rule == {"not": "p"}


@pytest.mark.parametrize(("key", "raw", "code", "pointer"), FAULTS)
def test_a_fault_is_told_at_its_place_and_gives_no_record(key: str, raw: object, code: str, pointer: str) -> None:
    assert found({**GOOD, key: raw}) == (None, [(code, pointer)])


def test_every_fault_is_told_at_once() -> None:
    _, faults = found({"part": {}, "parts": 1, "by_name": {"c": 1}, "loud": "yes", "extra": 0})
    assert set(faults) == {
        ("RD-S03", "/extra"),
        ("RD-S04", "/part"),
        ("RD-S01", "/parts"),
        ("RD-S05", "/by_name/c"),
        ("RD-S04", ""),
        ("RD-S01", "/loud"),
    }


@pytest.mark.parametrize("raw", [None, [], "text", 3])
def test_what_is_no_object_is_one_fault(raw: object) -> None:
    assert found(raw) == (None, [("RD-S01", "")])
