"""Proves what the window may rely on when it works with cases."""

import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from itertools import count
from pathlib import Path

import pytest

from app.engine.pack import Pack
from app.errors import UserError
from app.services.keeping.cases import CaseLine, CaseShelf, PackStamp, open_shelf
from app.services.keeping.store_faults import _WORDS
from db.errors import StoreFault
from db.store import open_store

ROOT = Path(__file__).resolve().parents[2]
START = datetime(2026, 11, 23, 9, tzinfo=UTC)


def sentence_of_opening(path: Path) -> str:
    with pytest.raises(UserError) as caught:
        open_shelf(path)
    assert str(path) in caught.value.hint
    return caught.value.message


def test_the_module_loads_no_database_library() -> None:
    code = "import sys, app.services.keeping.cases; print('sqlalchemy' in sys.modules)"
    said = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert said.stdout == "False\n"


def test_answers_of_every_form_come_back_exactly(store_file: Path, stamp: Pack) -> None:
    answers = {
        "custody_place": "bop_prison",
        "age": 67,
        "years_served": Decimal("10.10"),
        "term_years": Decimal("0.1000000000000000000000000001"),
        "grounds": ["age_65", "other"],
        "later_trigger": [],
        "judgment_date": "2019-03",
        "other_reason": 'He said "Ñandú" — \n twice \\ 🙂',
        "appeal_pending": "unsure",
    }
    shelf = open_shelf(store_file)
    case_id = shelf.new("One", stamp)
    for question, raw in answers.items():
        shelf.save(case_id, question, raw)
    shelf.close()
    again = open_shelf(store_file)
    assert again.answers(case_id) == answers
    assert {name: type(raw) for name, raw in again.answers(case_id).items()} == {
        name: type(raw) for name, raw in answers.items()
    }
    again.close()


def test_a_number_keeps_its_last_digits(shelf: CaseShelf, stamp: Pack) -> None:
    case_id = shelf.new("One", stamp)
    shelf.save(case_id, "years_served", Decimal("10.10"))
    assert str(shelf.answers(case_id)["years_served"]) == "10.10"


def test_none_withdraws_an_answer(shelf: CaseShelf, stamp: Pack) -> None:
    case_id = shelf.new("One", stamp)
    shelf.save(case_id, "age", 41)
    shelf.save(case_id, "age", None)
    assert shelf.answers(case_id) == {}


def test_an_answer_is_on_the_disk_when_save_returns(store_file: Path, shelf: CaseShelf, stamp: Pack) -> None:
    case_id = shelf.new("One", stamp)
    shelf.save(case_id, "age", 41, open_question="state")
    with closing(sqlite3.connect(store_file)) as other:
        assert other.execute("SELECT case_id, question_id, raw FROM answers").fetchall() == [(case_id, "age", "41")]
        assert other.execute("SELECT open_question_id FROM cases").fetchall() == [("state",)]


def test_a_case_answered_last_stands_first_with_its_count(store_file: Path, stamp: Pack) -> None:
    minutes = count()
    shelf = CaseShelf(open_store(store_file), lambda: START + timedelta(minutes=next(minutes)))
    first, second = shelf.new("  First \n person ", stamp), shelf.new("Second person", stamp)
    shelf.save(first, "age", 41)
    shelf.save(first, "age", 42)
    changed, added = START + timedelta(minutes=3), START + timedelta(minutes=1)
    assert shelf.lines() == [
        CaseLine(first, "First person", changed, 1, True, None, stamp.sha256, None, changed),
        CaseLine(second, "Second person", added, 0, False, None, stamp.sha256, None, added),
    ]
    top = shelf.lines(limit=1)[0]
    assert [line.id for line in shelf.lines(before=top.place)] == [second]
    assert [line.id for line in shelf.lines(search=" SECOND ")] == [second]
    shelf.close()


def test_a_renamed_case_keeps_its_answers(shelf: CaseShelf, stamp: Pack) -> None:
    case_id = shelf.new("One", stamp)
    shelf.save(case_id, "age", 41)
    shelf.rename(case_id, "Two")
    assert [line.title for line in shelf.lines()] == ["Two"]
    assert shelf.answers(case_id) == {"age": 41}


def test_a_case_remembers_its_pack(shelf: CaseShelf, stamp: Pack) -> None:
    assert shelf.pack_of(shelf.new("One", stamp)) == PackStamp("federal_relief", "0.1.0", "0f" * 32)


def test_deleting_a_case_takes_its_words_off_the_disk(store_file: Path, shelf: CaseShelf, stamp: Pack) -> None:
    gone, kept = shelf.new("Wilhelmina Thornapple", stamp), shelf.new("Second person", stamp)
    shelf.save(gone, "other_reason", "quartz umbrella")
    shelf.save(kept, "other_reason", "velvet anchor")
    shelf.delete(gone)
    on_disk = b"".join(path.read_bytes() for path in store_file.parent.iterdir())
    assert [word for word in (b"Thornapple", b"quartz umbrella") if word in on_disk] == []
    assert b"velvet anchor" in on_disk
    assert [line.id for line in shelf.lines()] == [kept]


@pytest.mark.parametrize("title", ["", "  \n "])
def test_a_case_needs_a_name(shelf: CaseShelf, stamp: Pack, title: str) -> None:
    with pytest.raises(UserError, match="no name yet"):
        shelf.new(title, stamp)
    assert shelf.lines() == []


def test_a_name_has_its_length(shelf: CaseShelf, stamp: Pack) -> None:
    case_id = shelf.new("x" * 200, stamp)
    with pytest.raises(UserError, match="too long"):
        shelf.rename(case_id, "x" * 201)


def test_a_case_that_is_gone_is_told_in_every_use(shelf: CaseShelf, stamp: Pack) -> None:
    case_id = shelf.new("One", stamp)
    shelf.delete(case_id)
    for use in (
        lambda: shelf.answers(case_id),
        lambda: shelf.save(case_id, "age", 41),
        lambda: shelf.pack_of(case_id),
        lambda: shelf.rename(case_id, "Two"),
        lambda: shelf.delete(case_id),
    ):
        with pytest.raises(UserError, match="no longer in the list"):
            use()


def test_a_value_that_is_no_answer_saves_nothing(shelf: CaseShelf, stamp: Pack) -> None:
    case_id = shelf.new("One", stamp)
    with pytest.raises(TypeError):
        shelf.save(case_id, "age", 41.5)  # type: ignore[arg-type]
    assert shelf.answers(case_id) == {}


@pytest.mark.parametrize(("raw", "said_at"), [("{", "2026-11-23 09:00:00.000000"), ("41", "noon")])
def test_an_answer_that_cannot_be_read_back_is_damage(
    store_file: Path, shelf: CaseShelf, stamp: Pack, raw: str, said_at: str
) -> None:
    case_id = shelf.new("One", stamp)
    with closing(sqlite3.connect(store_file, isolation_level=None)) as other:
        other.execute(
            "INSERT INTO answers (case_id, sequence, question_id, raw, said_at) VALUES (?, 1, 'age', ?, ?)",
            (case_id, raw, said_at),
        )
    with pytest.raises(UserError, match="damaged"):
        shelf.answers(case_id)


def test_a_second_window_reads_that_the_cases_are_open(store_file: Path, shelf: CaseShelf) -> None:
    assert sentence_of_opening(store_file) == "Your cases are open in another window."
    shelf.close()
    open_shelf(store_file).close()


def test_a_file_of_another_program_is_told_and_kept(tmp_path: Path) -> None:
    path = tmp_path / "letter.sqlite"
    path.write_text("Dear Sir")
    assert sentence_of_opening(path) == "This file is not a case file of this program."
    assert path.read_text() == "Dear Sir"


def test_every_fault_has_its_words() -> None:
    assert set(_WORDS) == set(StoreFault)
