"""Proves what becomes of cases on the list."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

import pytest

from db import answer_log, case_pages, cases, title_search
from db.chain import first_link
from db.errors import StoreError, StoreFault
from db.records import CaseLineRecord, CaseRecord
from db.store import Store

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
PACK = ("federal_relief", "0.1.0", "0f" * 32)


def add(store: Store, title: str, now: datetime = NOON) -> int:
    with store.begin() as connection:
        return cases.add(connection, title, PACK, now)


def say(store: Store, case_id: int, question: str, raw: str | None) -> None:
    with store.begin() as connection:
        answer_log.append(connection, case_id, question, raw, NOON)


def page(
    store: Store, search: str = "", limit: int = 50, before: tuple[datetime, int] | None = None
) -> tuple[CaseLineRecord, ...]:
    with store.begin() as connection:
        return case_pages.page(connection, search, limit, before)


def titles(store: Store, search: str = "") -> list[str]:
    return [line.title for line in page(store, search)]


def test_a_case_comes_back_as_it_was_written(store: Store) -> None:
    case_id = add(store, "Ángel Ruiz")
    with store.begin() as connection:
        cases.touch(connection, case_id, "grounds", NOON + timedelta(hours=1))
        record = cases.get(connection, case_id)
    assert record == CaseRecord(
        case_id,
        record.public_id,
        "Ángel Ruiz",
        NOON,
        NOON + timedelta(hours=1),
        *PACK,
        "grounds",
        first_link(record.public_id, NOON),
        0,
        None,
        None,
    )
    assert record.public_id.version == 4


def test_two_cases_have_two_public_ids(store: Store) -> None:
    first, second = add(store, "One"), add(store, "Two")
    with store.begin() as connection:
        assert cases.get(connection, first).public_id != cases.get(connection, second).public_id


def test_the_newest_case_stands_first(store: Store) -> None:
    for title, hour in (("early", 1), ("late", 3), ("middle", 2)):
        add(store, title, NOON + timedelta(hours=hour))
    assert titles(store) == ["late", "middle", "early"]


def test_pages_by_key_show_every_case_once(store: Store) -> None:
    # Many share a moment, so that the id has to decide.
    expected = {add(store, f"case {number}", NOON + timedelta(minutes=number // 4)) for number in range(23)}
    seen: list[CaseLineRecord] = []
    before = None
    while lines := page(store, limit=5, before=before):
        seen += lines
        before = (lines[-1].updated, lines[-1].id)
    assert [(line.updated, line.id) for line in seen] == sorted(
        ((line.updated, line.id) for line in seen), reverse=True
    )
    assert [line.id for line in seen] == sorted(expected, reverse=True)


def test_a_rare_word_is_looked_up_and_not_looked_for(store: Store) -> None:
    for number in range(50):
        add(store, f"case {number}")
    wanted = add(store, "Quincy Ñandú")
    with store.begin() as connection:
        assert title_search.few_with(connection, "nandu") == [wanted]
        assert title_search.few_with(connection, "never said") == []
        assert title_search.few_with(connection, "nu") is None
        plan = connection.driver.execute("EXPLAIN QUERY PLAN SELECT rowid FROM titles WHERE titles MATCH 'nandu'")
        assert "VIRTUAL TABLE INDEX" in plan.fetchone()[3]


def test_a_word_of_many_cases_is_found_page_by_page(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(title_search, "FEW", 4)
    for number in range(12):
        add(store, f"match {number}", NOON + timedelta(minutes=number))
    with store.begin() as connection:
        assert title_search.few_with(connection, "match") is None
    assert [line.title for line in page(store, "match", 2)] == ["match 11", "match 10"]


def test_search_forgets_old_titles(store: Store) -> None:
    renamed, gone = add(store, "Old name"), add(store, "Old friend")
    with store.begin() as connection:
        cases.rename(connection, renamed, "New name", NOON)
        cases.remove(connection, gone, NOON)
    assert titles(store, "old") == []
    assert titles(store, "new") == ["New name"]


@pytest.mark.parametrize("search", ["ángel", "ANGEL", "gel ru", "Ángel Ruiz"])
def test_search_finds_a_part_of_a_name_whatever_its_case_or_accents(store: Store, search: str) -> None:
    add(store, "Ángel Ruiz")
    add(store, "Angela Stone")
    assert "Ángel Ruiz" in titles(store, search)
    assert titles(store, "stone") == ["Angela Stone"]


@pytest.mark.parametrize("search", ["%", "_", "'", "\\", '"'])
def test_search_takes_signs_as_they_are(store: Store, search: str) -> None:
    add(store, "plain")
    add(store, f"a {search} b")
    assert titles(store, search) == [f"a {search} b"]


def test_search_goes_on_page_by_page(store: Store) -> None:
    for number in range(6):
        add(store, f"{'match' if number % 2 else 'other'} {number}", NOON + timedelta(minutes=number))
    (first,) = page(store, "match", 1)
    assert [line.title for line in page(store, "match", 5, (first.updated, first.id))] == ["match 3", "match 1"]


def test_a_line_counts_the_questions_answered_now(store: Store) -> None:
    empty, busy = add(store, "empty"), add(store, "busy")
    for question, raw in (("age", "1"), ("age", "2"), ("state", '"NY"'), ("gone", "1"), ("gone", None)):
        say(store, busy, question, raw)
    say(store, busy, "back", "1")
    say(store, busy, "back", None)
    say(store, busy, "back", "2")
    assert {line.id: line.answered for line in page(store)} == {empty: 0, busy: 3}


def test_renaming_changes_title_with_time(store: Store) -> None:
    case_id = add(store, "One")
    later = NOON + timedelta(days=1)
    with store.begin() as connection:
        cases.rename(connection, case_id, "Two", later)
        record = cases.get(connection, case_id)
    assert (record.title, record.created, record.updated) == ("Two", NOON, later)


def test_a_case_that_is_gone_is_named_as_such(store: Store) -> None:
    with store.begin() as connection:
        for ask in (
            lambda: cases.get(connection, 7),
            lambda: cases.rename(connection, 7, "Two", NOON),
            lambda: cases.touch(connection, 7, None, NOON),
            lambda: cases.remove(connection, 7, NOON),
        ):
            with pytest.raises(StoreError) as caught:
                ask()
            assert caught.value.fault is StoreFault.NO_CASE


def test_deleting_a_case_takes_its_log_and_no_other(store: Store) -> None:
    kept, gone = add(store, "kept"), add(store, "gone")
    say(store, kept, "age", "1")
    say(store, gone, "age", "2")
    with store.begin() as connection:
        cases.remove(connection, gone, NOON)
        left = connection.driver.execute("SELECT case_id, raw FROM answers").fetchall()
    assert left == [(kept, "1")]


def test_the_id_of_a_deleted_case_is_never_used_again(store: Store) -> None:
    gone = add(store, "gone")
    with store.begin() as connection:
        cases.remove(connection, gone, NOON)
    assert add(store, "next") != gone


def test_the_words_of_deleted_cases_leave_the_file(place: Path, store: Store) -> None:
    random, words = Random(4), dict[int, list[str]]()
    for number in range(120):
        word = f"word{number:05}x" + "t" * random.randrange(80)
        words[add(store, word)] = [word]
    for number in range(120, 500):
        case_id = random.choice(list(words))
        word = f"word{number:05}x" + "a" * random.choice([0, 60, 300, 6000])
        if number % 4:
            say(store, case_id, "other_reason", word)
        else:  # a longer title moves cells to other pages, where copies may stay behind
            with store.begin() as connection:
                cases.rename(connection, case_id, word, NOON)
        words[case_id].append(word)
    gone = random.sample(list(words), 100)
    with store.begin() as connection:
        for case_id in gone:
            cases.remove(connection, case_id, NOON)
    store.scrub()
    on_disk = b"".join(path.read_bytes() for path in place.parent.iterdir())
    assert [word for case_id in gone for word in words[case_id] if word[:10].encode() in on_disk] == []
    kept = [words[case_id][-1][:10] for case_id in words if case_id not in gone]
    assert all(word.encode() in on_disk for word in kept)
