"""Proves that the answer log only grows."""

import sqlite3
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from itertools import count
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db import answer_log, cases
from db.errors import StoreError, StoreFault
from db.records import AnswerRecord
from db.store import Store, open_store

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
PACK = ("federal_relief", "0.1.0", "0f" * 32)


def new_case(store: Store, *said: tuple[str, str | None]) -> int:
    with store.begin() as connection:
        case_id = cases.add(connection, "One", PACK, NOON)
        for question, raw in said:
            answer_log.append(connection, case_id, question, raw, NOON)
    return case_id


def current(store: Store, case_id: int) -> dict[str, str]:
    with store.begin() as connection:
        return answer_log.current(answer_log.log_of(connection, case_id))


def test_the_log_keeps_every_line_in_order(store: Store) -> None:
    new_case(store, ("age", "30"))
    case_id = new_case(store, ("age", "41"), ("age", None), ("age", "42"))
    with store.begin() as connection:
        log = answer_log.log_of(connection, case_id)
    assert [replace(line, link="") for line in log] == [
        AnswerRecord(1, "age", "41", NOON, "", None),
        AnswerRecord(2, "age", None, NOON, "", None),
        AnswerRecord(3, "age", "42", NOON, "", None),
    ]


def test_the_last_line_of_a_question_counts_unless_it_withdraws(store: Store) -> None:
    case_id = new_case(store, ("age", "41"), ("state", '"NY"'), ("age", "42"), ("state", None), ("custody", None))
    assert current(store, case_id) == {"age": "42"}


def test_times_come_back_in_utc(store: Store) -> None:
    case_id = new_case(store)
    there = datetime(2026, 11, 23, 7, 30, 0, 5, tzinfo=timezone(timedelta(hours=-5)))
    with store.begin() as connection:
        answer_log.append(connection, case_id, "age", "41", there)
        (line,) = answer_log.log_of(connection, case_id)
    assert line.said_at == there
    assert line.said_at.tzinfo is UTC


def test_a_time_without_zone_is_refused(store: Store) -> None:
    case_id = new_case(store)
    with pytest.raises(ValueError, match="time zone"), store.begin() as connection:
        answer_log.append(connection, case_id, "age", "41", datetime(2026, 11, 23))
    assert current(store, case_id) == {}


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE answers SET raw = '99'",
        "DELETE FROM answers",
        "REPLACE INTO answers (id, case_id, sequence, question_id, raw, said_at) "
        "SELECT id, case_id, sequence, question_id, '99', said_at FROM answers",
        "UPDATE cases SET id = id + 1",
    ],
)
def test_no_statement_changes_what_was_said(store: Store, statement: str) -> None:
    case_id = new_case(store, ("age", "41"), ("state", '"NY"'))
    with pytest.raises(sqlite3.IntegrityError), store.begin() as connection:
        connection.driver.execute(statement)
    assert current(store, case_id) == {"age": "41", "state": '"NY"'}


def test_an_answer_needs_its_case(store: Store) -> None:
    for say in (
        lambda connection: answer_log.append(connection, 7, "age", "41", NOON),
        lambda connection: answer_log.answer(connection, 7, "age", "41", None, NOON),
    ):
        with pytest.raises(StoreError) as caught, store.begin() as connection:
            say(connection)
        assert caught.value.fault is StoreFault.NO_CASE


def test_an_error_undoes_the_whole_action(store: Store) -> None:
    case_id = new_case(store)
    with pytest.raises(ZeroDivisionError), store.begin() as connection:
        answer_log.append(connection, case_id, "age", "41", NOON)
        raise ZeroDivisionError
    assert current(store, case_id) == {}


def test_an_error_message_holds_no_answer(store: Store) -> None:
    case_id = new_case(store)
    with pytest.raises(sqlite3.OperationalError) as caught, store.begin() as connection:
        connection.driver.execute("INSERT INTO nowhere VALUES (?, ?)", (case_id, "secret word"))
    assert "secret word" not in str(caught.value)


STEPS = st.lists(
    st.tuples(st.sampled_from("abc"), st.none() | st.text(max_size=20)) | st.just("reopen"),
    max_size=12,
)


@pytest.fixture(scope="module")
def shared_place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("shared") / "cases.sqlite"


@given(steps=STEPS)
def test_any_script_leaves_the_last_surviving_answers(shared_place: Path, steps: list[tuple[str, str | None]]) -> None:
    store, expected, clock = open_store(shared_place), dict[str, str](), count()
    case_id = new_case(store)
    for step in steps:
        if step == "reopen":
            store.close()
            store = open_store(shared_place)
            continue
        question, raw = step
        with store.begin() as connection:
            answer_log.append(connection, case_id, question, raw, NOON - timedelta(days=next(clock)))
        expected.pop(question, None)
        if raw is not None:
            expected[question] = raw
    with store.begin() as connection:
        counted = answer_log.counts(connection, [case_id]).get(case_id, 0)
    assert current(store, case_id) == expected
    assert counted == len(expected)
    store.close()
