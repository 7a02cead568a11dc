"""Proves that a changed record is noticed."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from app.engine.pack import Pack
from app.errors import UserError
from app.services.keeping import record
from app.services.keeping.cases import CaseShelf
from app.services.keeping.record import Break, DueCase

TAMPERINGS: dict[str, tuple[str, int]] = {
    "an answer changed": ("UPDATE answers SET raw = '99' WHERE sequence = 2", 2),
    "a question changed": ("UPDATE answers SET question_id = 'x' WHERE sequence = 2", 2),
    "a time changed": ("UPDATE answers SET said_at = '2020-01-01 00:00:00.000000' WHERE sequence = 1", 1),
    "a line taken out": ("DELETE FROM answers WHERE sequence = 2", 2),
    "the last line taken out": ("DELETE FROM answers WHERE sequence = 4", 4),
    "the last line taken out with its count": (
        "DELETE FROM answers WHERE sequence = 4; UPDATE cases SET entries = 3",
        4,
    ),
    "two lines swapped": (
        "UPDATE answers SET sequence = 9 WHERE sequence = 1; UPDATE answers SET sequence = 1 WHERE sequence = 2;"
        "UPDATE answers SET sequence = 2 WHERE sequence = 9",
        1,
    ),
    "a signature changed": ("UPDATE sign_offs SET name = 'Somebody else'", 3),
    "a signature taken out": ("DELETE FROM sign_offs", 3),
    "the start changed": ("UPDATE cases SET created = '2020-01-01 00:00:00.000000'", 1),
    "the head changed": ("UPDATE cases SET head = 'x'", 5),
}


@pytest.fixture
def case_id(shelf: CaseShelf, stamp: Pack) -> int:
    """A case of four lines, the third of them a signature."""
    made = shelf.new("One", stamp)
    shelf.save(made, "age", 41)
    shelf.save(made, "age", 42)
    record.sign_off(shelf, made, " Jo March ", "lawyer", "I checked this.", stamp)
    shelf.save(made, "age", None)
    return made


def tamper(shelf: CaseShelf, statements: str) -> None:
    with shelf.transaction() as connection:
        guards = connection.driver.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for name, _ in guards:
            connection.driver.execute(f"DROP TRIGGER {name}")
        for statement in statements.split(";"):
            connection.driver.execute(statement)
        for _, sql in guards:
            connection.driver.execute(sql)


def test_a_record_that_nobody_touched_holds(shelf: CaseShelf, case_id: int) -> None:
    assert record.verify_case(shelf, case_id) is None
    assert record.verify(shelf) == []


@pytest.mark.parametrize("kind", TAMPERINGS)
def test_the_first_broken_line_is_named(shelf: CaseShelf, case_id: int, stamp: Pack, kind: str) -> None:
    statements, line = TAMPERINGS[kind]
    tamper(shelf, statements)
    sound = shelf.new("Two", stamp)
    assert record.verify_case(shelf, case_id) == Break(case_id, line)
    assert record.verify_case(shelf, sound) is None
    assert record.verify(shelf) == [Break(case_id, line)]


def test_a_name_may_change_without_breaking_the_record(shelf: CaseShelf, case_id: int) -> None:
    shelf.rename(case_id, "Two")
    record.set_note(shelf, case_id, "age", "ask again")
    record.set_keep_until(shelf, case_id, date(2030, 1, 1))
    assert record.verify(shelf) == []


def test_the_head_changes_with_every_line(shelf: CaseShelf, case_id: int, stamp: Pack) -> None:
    heads = [record.head(shelf, case_id)]
    shelf.save(case_id, "age", 43)
    heads.append(record.head(shelf, case_id))
    record.sign_off(shelf, case_id, "Jo", "", "Again.", stamp)
    heads.append(record.head(shelf, case_id))
    assert len(set(heads)) == 3
    assert [len(head.split()) for head in heads] == [4, 4, 4]


def test_a_signature_covers_the_head_it_saw(shelf: CaseShelf, case_id: int, stamp: Pack) -> None:
    before = record.head(shelf, case_id).replace(" ", "")
    signed = record.sign_off(shelf, case_id, "Jo March", "lawyer", "I checked this.", stamp)
    assert signed.seen.startswith(before)
    assert record.sign_offs(shelf, case_id)[-1] == signed
    assert [one.name for one in record.sign_offs(shelf, case_id)] == ["Jo March", "Jo March"]


def test_a_signature_is_no_answer(shelf: CaseShelf, case_id: int) -> None:
    shelf.save(case_id, "state", "NY")
    assert shelf.answers(case_id) == {"state": "NY"}


@pytest.mark.parametrize(("name", "statement"), [("", "I checked this."), ("Jo", " ")])
def test_a_signature_needs_name_with_statement(
    shelf: CaseShelf, case_id: int, stamp: Pack, name: str, statement: str
) -> None:
    with pytest.raises(UserError, match="name with a statement"):
        record.sign_off(shelf, case_id, name, "lawyer", statement, stamp)


def test_a_deleted_case_leaves_a_line_without_content(shelf: CaseShelf, case_id: int, store_file: Path) -> None:
    with shelf.transaction() as connection:
        public_id = connection.driver.execute("SELECT public_id FROM cases").fetchone()[0]
    record.set_note(shelf, case_id, "age", "velvet anchor")
    shelf.delete(case_id)
    (line,) = record.deletions(shelf)
    assert line.public_id.hex == public_id
    assert abs(line.deleted - datetime.now(UTC)) < timedelta(minutes=5)
    on_disk = b"".join(path.read_bytes() for path in store_file.parent.iterdir())
    assert [word for word in (b"velvet anchor", b"Jo March", b"I checked this") if word in on_disk] == []


def test_the_day_of_the_office_brings_a_case_on_the_list(shelf: CaseShelf, case_id: int, stamp: Pack) -> None:
    early, never = shelf.new("Early", stamp), shelf.new("Never", stamp)
    record.set_keep_until(shelf, case_id, date(2026, 12, 1))
    record.set_keep_until(shelf, early, date(2026, 11, 1))
    record.set_keep_until(shelf, never, date(2026, 1, 1))
    record.set_keep_until(shelf, never, None)
    lists = [
        [case.id for case in record.due(shelf, date(2026, *day))] for day in ((10, 31), (11, 1), (11, 30), (12, 1))
    ]
    assert lists == [[], [early], [early], [early, case_id]]
    assert record.due(shelf, date(2026, 11, 1)) == [DueCase(early, "Early", date(2026, 11, 1))]
    assert (record.keep_until(shelf, early), record.keep_until(shelf, never)) == (date(2026, 11, 1), None)
    assert {line.id for line in shelf.lines()} == {case_id, early, never}


def test_a_note_is_written_over_then_removed(shelf: CaseShelf, case_id: int) -> None:
    record.set_note(shelf, case_id, "state", "first")
    record.set_note(shelf, case_id, "age", "one ")
    record.set_note(shelf, case_id, "age", "two")
    assert record.notes(shelf, case_id) == {"age": "two", "state": "first"}
    record.set_note(shelf, case_id, "age", " ")
    assert record.notes(shelf, case_id) == {"state": "first"}


def test_every_use_of_a_case_that_is_gone_is_told(shelf: CaseShelf, case_id: int, stamp: Pack) -> None:
    shelf.delete(case_id)
    uses: tuple[Callable[[], object], ...] = (
        lambda: record.head(shelf, case_id),
        lambda: record.verify_case(shelf, case_id),
        lambda: record.sign_off(shelf, case_id, "Jo", "", "Yes.", stamp),
        lambda: record.sign_offs(shelf, case_id),
        lambda: record.set_keep_until(shelf, case_id, None),
        lambda: record.set_note(shelf, case_id, "age", "x"),
    )
    for use in uses:
        with pytest.raises(UserError, match="no longer in the list"):
            use()
