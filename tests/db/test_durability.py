"""Proves that what was acknowledged is on the disk."""

import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from threading import Thread

import pytest

from db import answer_log, cases
from db.store import Store, open_store

ROOT = Path(__file__).resolve().parents[2]
NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
PACK = ("federal_relief", "0.1.0", "0f" * 32)

# Answers as fast as it can; says a number only after the store has taken it.
ANSWERING = """
import sys
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from db import answer_log, cases
from db.store import open_store

store = open_store(Path(sys.argv[1]))
for number in count(int(sys.argv[2])):
    with store.begin() as connection:
        cases.touch(connection, 1, None, datetime.now(UTC))
        answer_log.append(connection, 1, f"question_{number % 60}", str(number), datetime.now(UTC))
    print(number, flush=True)
"""


def test_an_answer_is_there_for_others_before_saving_returns(place: Path, store: Store) -> None:
    with store.begin() as connection:
        case_id = cases.add(connection, "One", PACK, NOON)
        answer_log.append(connection, case_id, "age", "41", NOON)
    with closing(sqlite3.connect(place)) as other:
        assert other.execute("SELECT question_id, raw FROM answers").fetchall() == [("age", "41")]


def test_killing_the_program_loses_no_acknowledged_answer(place: Path) -> None:
    store = open_store(place)
    with store.begin() as connection:
        cases.add(connection, "One", PACK, NOON)
    store.close()
    acknowledged: list[int] = []
    for answers_before_the_kill in (1, 7, 40, 130):
        command = [sys.executable, "-c", ANSWERING, str(place), str(len(acknowledged))]
        with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as answering:
            assert answering.stdout is not None
            lines = [answering.stdout.readline() for _ in range(answers_before_the_kill)]
            answering.kill()
            lines += answering.stdout.readlines()
        acknowledged += [int(line) for line in lines if line.endswith("\n")]
        assert place.with_name("cases.sqlite-wal").stat().st_size > 0
        store = open_store(place)
        with store.begin() as connection:
            kept = [int(line.raw or -1) for line in answer_log.log_of(connection, 1)]
        store.close()
        assert kept[: len(acknowledged)] == acknowledged
        assert len(kept) - len(acknowledged) in (0, 1)  # one may have been saved and not yet said
        acknowledged = kept


def test_threads_take_turns(store: Store) -> None:
    with store.begin() as connection:
        case_id = cases.add(connection, "One", PACK, NOON)

    def answer(question: str) -> None:
        for number in range(25):
            with store.begin() as connection:
                answer_log.append(connection, case_id, question, str(number), NOON)

    threads = [Thread(target=answer, args=(name,)) for name in "abc"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with store.begin() as connection:
        log = answer_log.log_of(connection, case_id)
    assert [line.sequence for line in log] == list(range(1, 76))
    assert answer_log.current(log) == {"a": "24", "b": "24", "c": "24"}


def test_a_closed_store_answers_no_more(place: Path) -> None:
    store = open_store(place)
    store.close()
    store.close()
    with pytest.raises(Exception, match="closed"), store.begin():
        pass
