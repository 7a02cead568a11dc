"""Proves that library mode works, then keeps nothing."""

from pathlib import Path

import pytest

from app.engine.pack import Pack
from app.services.keeping.drafts import keep_drafts
from app.services.keeping.library import library_shelf
from tests.services.vaults import START

TABLES = ("cases", "answers", "titles", "deletions", "notes", "sign_offs", "judged", "case_days", "drafts")


def test_a_shelf_in_memory_does_what_a_shelf_does(stamp: Pack) -> None:
    shelf = library_shelf(lambda: START)
    first, second = shelf.new("Ann Lee", stamp), shelf.new("Second", stamp)
    shelf.save(first, "age", 41)
    shelf.save(first, "grounds", ["age_65"])
    shelf.rename(second, "Third")
    assert shelf.answers(first) == {"age": 41, "grounds": ["age_65"]}
    assert [line.title for line in shelf.lines("thi")] == ["Third"]
    shelf.delete(second)
    assert [line.id for line in shelf.lines()] == [first]
    shelf.wipe()


def test_two_shelves_in_memory_know_nothing_of_each_other(stamp: Pack) -> None:
    one, other = library_shelf(), library_shelf()
    one.new("Ann Lee", stamp)
    assert other.lines() == []
    one.wipe()
    other.wipe()


def test_wiping_ends_the_shelf_once(stamp: Pack) -> None:
    shelf = library_shelf()
    shelf.new("Ann Lee", stamp)
    shelf.wipe()
    shelf.wipe()
    with pytest.raises(Exception, match="closed"):
        shelf.lines()


def test_wiping_overwrites_before_it_lets_go(stamp: Pack, monkeypatch: pytest.MonkeyPatch) -> None:
    shelf = library_shelf()
    case_id = shelf.new("Ann Lee", stamp)
    shelf.save(case_id, "age", 41)
    keep_drafts(shelf, case_id, {"grounds": ("half a word",)})
    left: list[int] = []
    close = shelf.store.close

    def look_then_close() -> None:
        with shelf.store.begin() as connection:
            for table in TABLES:
                left.append(connection.driver.execute(f"SELECT count(*) FROM {table}").fetchone()[0])
        close()

    monkeypatch.setattr(shelf.store, "close", look_then_close)
    shelf.wipe()
    assert left == [0] * len(TABLES)


def test_a_shelf_in_memory_makes_no_file(stamp: Pack, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    shelf = library_shelf()
    for number in range(300):
        shelf.save(shelf.new(f"case {number}", stamp), "other_reason", "x" * 10_000)
    assert len(shelf.lines("case 29")) == 11
    shelf.wipe()
    assert list(tmp_path.iterdir()) == []
