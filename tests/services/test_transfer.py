"""Proves that cases travel whole, with no answer of anybody lost on the way."""

import json
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.engine.pack import Pack
from app.errors import UserError
from app.services.keeping import plain_export, record, transfer
from app.services.keeping.cases import CaseShelf
from app.services.keeping.library import library_shelf
from app.services.keeping.transfer import Conflict, Side, Standing
from db.key_wrap import Cost
from db.merging import bring_together
from db.parcel import from_text, identity, pack_case, to_text
from db.records import LogLine
from db.sealed_file import seal
from tests.services.conftest import Stamp
from tests.services.vaults import CHEAP, START, Clock

SECRET = "passphrase of a file"


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def here(clock: Clock) -> Iterator[CaseShelf]:
    shelf = library_shelf(lambda: clock.now)
    yield shelf
    shelf.wipe()


@pytest.fixture
def there(clock: Clock) -> Iterator[CaseShelf]:
    shelf = library_shelf(lambda: clock.now)
    yield shelf
    shelf.wipe()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "moved.rdcases"


@pytest.fixture
def case_id(here: CaseShelf, stamp: Pack) -> int:
    made = here.new("Ann Lee", stamp)
    here.save(made, "age", 41)
    here.save(made, "years_served", Decimal("10.10"))
    return made


def carry(source: CaseShelf, case_id: int, file: Path) -> transfer.Parcel:
    transfer.export_cases(source, [case_id], SECRET, file, CHEAP)
    return transfer.read_parcel(file, SECRET)


def bring(source: CaseShelf, case_id: int, target: CaseShelf, file: Path, side: Side = Side.HERE) -> int:
    """Carry a case over, with one side for every conflict; return its id there."""
    parcel = carry(source, case_id, file)
    choices = {
        (one.public_id, what.question): side for one in transfer.preview(target, parcel) for what in one.conflicts
    }
    transfer.merge(target, parcel, choices)
    return next(line.id for line in target.lines() if line.title == "Ann Lee")


def log(shelf: CaseShelf, case_id: int) -> list[LogLine]:
    with shelf.transaction() as connection:
        return list(pack_case(connection, case_id).lines)


def test_a_case_arrives_with_all_that_belongs_to_it(
    here: CaseShelf, there: CaseShelf, case_id: int, file: Path, stamp: Pack
) -> None:
    here.save(case_id, "age", None)
    record.sign_off(here, case_id, "Jo March", "lawyer", "I checked this.", stamp)
    record.set_note(here, case_id, "age", "ask again")
    record.set_keep_until(here, case_id, date(2030, 1, 1))
    there.new("Somebody else", stamp)
    arrived = bring(here, case_id, there, file)
    assert there.answers(arrived) == {"years_served": Decimal("10.10")}
    assert log(there, arrived) == log(here, case_id)
    assert record.sign_offs(there, arrived) == record.sign_offs(here, case_id)
    assert record.notes(there, arrived) == {"age": "ask again"}
    assert record.keep_until(there, arrived) == date(2030, 1, 1)
    assert record.head(there, arrived) == record.head(here, case_id)
    assert there.pack_of(arrived) == here.pack_of(case_id)
    assert record.verify(there) == []


def test_preview_changes_nothing(here: CaseShelf, there: CaseShelf, case_id: int, file: Path) -> None:
    (arrival,) = transfer.preview(there, carry(here, case_id, file))
    assert (arrival.title, arrival.standing, arrival.lines) == ("Ann Lee", Standing.NEW, 2)
    assert there.lines() == []


def test_what_is_here_already_is_not_brought_twice(here: CaseShelf, there: CaseShelf, case_id: int, file: Path) -> None:
    arrived = bring(here, case_id, there, file)
    before = log(there, arrived)
    (arrival,) = transfer.preview(there, carry(here, case_id, file))
    assert arrival.standing is Standing.SAME
    bring(here, case_id, there, file)
    assert log(there, arrived) == before
    assert len(there.lines()) == 1


def test_a_case_that_went_on_elsewhere_goes_on_here(
    here: CaseShelf, there: CaseShelf, case_id: int, file: Path
) -> None:
    arrived = bring(here, case_id, there, file)
    there.save(arrived, "age", 42)
    (arrival,) = transfer.preview(here, carry(there, arrived, file))
    assert (arrival.standing, arrival.lines, arrival.conflicts) == (Standing.NEWER, 1, ())
    bring(there, arrived, here, file)
    assert here.answers(case_id)["age"] == 42
    assert record.head(here, case_id) == record.head(there, arrived)


@pytest.mark.parametrize(("side", "age"), [(Side.HERE, 60), (Side.ARRIVING, 50)])
def test_two_answers_to_one_question_are_shown_then_chosen(
    here: CaseShelf, there: CaseShelf, case_id: int, file: Path, side: Side, age: int
) -> None:
    arrived = bring(here, case_id, there, file)
    here.save(case_id, "age", 60)
    here.save(case_id, "mine", "yes")
    there.save(arrived, "age", 50)
    there.save(arrived, "theirs", ["a", "b"])
    (arrival,) = transfer.preview(here, carry(there, arrived, file))
    assert arrival.standing is Standing.BOTH
    assert arrival.conflicts == (Conflict("age", 60, 50),)
    bring(there, arrived, here, file, side)
    expected = {"age": age, "years_served": Decimal("10.10"), "mine": "yes", "theirs": ["a", "b"]}
    assert here.answers(case_id) == expected
    said = [line.raw for line in log(here, case_id) if getattr(line, "question", "") == "age"]
    assert said == ["41", "60", "50", str(age)]
    assert record.verify(here) == []
    bring(here, case_id, there, file)
    assert there.answers(arrived) == expected
    assert record.verify(there) == []
    for shelf, other, one in ((here, there, case_id), (there, here, arrived)):
        assert transfer.preview(other, carry(shelf, one, file))[0].standing is Standing.SAME


def test_a_withdrawn_answer_conflicts_with_a_given_one(
    here: CaseShelf, there: CaseShelf, case_id: int, file: Path
) -> None:
    arrived = bring(here, case_id, there, file)
    here.save(case_id, "age", 60)
    there.save(arrived, "age", None)
    assert transfer.preview(here, carry(there, arrived, file))[0].conflicts == (Conflict("age", 60, None),)
    bring(there, arrived, here, file, Side.ARRIVING)
    assert "age" not in here.answers(case_id)


def test_a_conflict_without_a_choice_changes_nothing(
    here: CaseShelf, there: CaseShelf, case_id: int, file: Path
) -> None:
    arrived = bring(here, case_id, there, file)
    here.save(case_id, "age", 60)
    there.save(arrived, "age", 50)
    before = log(here, case_id)
    with pytest.raises(UserError, match="none was chosen"):
        transfer.merge(here, carry(there, arrived, file), {})
    assert log(here, case_id) == before


@pytest.mark.parametrize("deleted_too", [False, True])
def test_a_case_deleted_here_stays_out_unless_asked_for(
    here: CaseShelf, case_id: int, file: Path, deleted_too: bool
) -> None:
    parcel = carry(here, case_id, file)
    here.delete(case_id)
    assert transfer.preview(here, parcel)[0].standing is Standing.DELETED
    transfer.merge(here, parcel, {}, deleted_too)
    assert len(here.lines()) == deleted_too


def test_notes_of_the_other_computer_fill_gaps_alone(
    here: CaseShelf, there: CaseShelf, case_id: int, file: Path
) -> None:
    arrived = bring(here, case_id, there, file)
    record.set_note(here, case_id, "age", "mine")
    record.set_note(there, arrived, "age", "theirs")
    record.set_note(there, arrived, "state", "theirs")
    there.save(arrived, "age", 42)
    bring(there, arrived, here, file)
    assert record.notes(here, case_id) == {"age": "mine", "state": "theirs"}


def test_a_choice_for_no_conflict_is_a_bug(here: CaseShelf, case_id: int) -> None:
    with here.transaction() as connection:
        packed = pack_case(connection, case_id)
        with pytest.raises(ValueError, match="each conflict"):
            bring_together(connection, case_id, packed, {"age": "41"}, START)


def test_one_case_twice_in_a_file_is_refused(here: CaseShelf, case_id: int) -> None:
    with here.transaction() as connection:
        packed = pack_case(connection, case_id)
    with pytest.raises(ValueError, match="twice"):
        from_text(to_text([packed, packed]))


SAYINGS = st.lists(
    st.tuples(st.sampled_from(["here", "there", "to here", "to there"]), st.sampled_from("ab"), st.integers(0, 3)),
    max_size=14,
)


@settings(max_examples=25)
@given(steps=SAYINGS, side=st.sampled_from(Side))
def test_two_computers_end_with_the_same_answers(steps: list[tuple[str, str, int]], side: Side) -> None:
    clock = Clock()
    shelves = {name: library_shelf(lambda: clock.now) for name in ("here", "there")}
    shelves["here"].new("Ann Lee", Stamp())  # type: ignore[arg-type]
    ids = {"here": 1}

    def move(source: str, target: str) -> None:
        with shelves[source].transaction() as connection:
            parcel = transfer.Parcel(from_text(to_text([pack_case(connection, ids[source])])))
        found = transfer.preview(shelves[target], parcel)
        choices = {(one.public_id, what.question): side for one in found for what in one.conflicts}
        transfer.merge(shelves[target], parcel, choices)
        ids[target] = shelves[target].lines()[0].id

    move("here", "there")
    for who, question, value in [*steps, ("to here", "", 0), ("to there", "", 0)]:
        clock.now += timedelta(seconds=1)
        if who.startswith("to "):
            move("there" if who == "to here" else "here", who[3:])
        else:
            shelves[who].save(ids[who], question, value or None)
    here, there = (shelves[name].answers(ids[name]) for name in ("here", "there"))
    lines = [{identity(line) for line in log(shelves[name], ids[name])} for name in ("here", "there")]
    assert here == there
    assert lines[0] == lines[1]
    assert all(record.verify(shelf) == [] for shelf in shelves.values())
    for shelf in shelves.values():
        shelf.wipe()


def refused(call: Callable[[], object]) -> UserError:
    with pytest.raises(UserError) as caught:
        call()
    return caught.value


def test_the_file_tells_nothing_without_its_passphrase(here: CaseShelf, case_id: int, file: Path) -> None:
    carry(here, case_id, file)
    assert b"Ann Lee" not in file.read_bytes()
    assert b"years_served" not in file.read_bytes()
    assert "does not open" in refused(lambda: transfer.read_parcel(file, "never chosen by anyone")).message
    assert "too short" in refused(lambda: transfer.export_cases(here, [case_id], "short", file)).message


def test_a_case_that_is_gone_leaves_the_old_file(here: CaseShelf, case_id: int, file: Path) -> None:
    carry(here, case_id, file)
    before = file.read_bytes()
    assert "no longer" in refused(lambda: transfer.export_cases(here, [case_id, 99], SECRET, file, CHEAP)).message
    assert file.read_bytes() == before


SPOILED: dict[str, tuple[Callable[[bytes], bytes], str]] = {
    "no bytes": (lambda _: b"", "is empty"),
    "a letter": (lambda _: b"Dear Sir", "not a file of cases"),
    "cut": (lambda whole: whole[:-30], "does not open"),
    "cut in the header": (lambda whole: whole[:40], "is damaged"),
    "a flipped bit": (lambda whole: whole[:-30] + bytes([whole[-30] ^ 1]) + whole[-29:], "does not open"),
    "another cost": (lambda whole: whole.replace(b'"passes": 1', b'"passes": 2'), "does not open"),
    "an endless cost": (lambda whole: whole.replace(b"8192", b"9999"), "does not open"),
    "an impossible cost": (lambda whole: whole.replace(b'"lanes": 1', b'"lanes": 9'), "is damaged"),
    "an endless header": (lambda whole: whole[:8] + b"\xff" * 4 + whole[12:], "is damaged"),
}


@pytest.mark.parametrize("kind", SPOILED)
def test_a_spoiled_file_is_refused_untouched(here: CaseShelf, case_id: int, file: Path, kind: str) -> None:
    carry(here, case_id, file)
    spoil, sentence = SPOILED[kind]
    spoiled = spoil(file.read_bytes())
    file.write_bytes(spoiled)
    assert sentence in refused(lambda: transfer.read_parcel(file, SECRET)).message
    assert file.read_bytes() == spoiled


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    assert "cannot be read" in refused(lambda: transfer.read_parcel(tmp_path / "none", SECRET)).message


CHANGED: dict[str, Callable[[dict[str, object]], object]] = {
    "another answer": lambda case: case["lines"][0].update(raw="99"),  # type: ignore[index]
    "an answer that is none": lambda case: case["lines"][0].update(raw="{"),  # type: ignore[index]
    "a line too few": lambda case: case["lines"].pop(),  # type: ignore[attr-defined]
    "no title": lambda case: case.update(title=" "),
    "an endless title": lambda case: case.update(title="x" * 201),
    "a number for a title": lambda case: case.update(title=7),
    "a naive time": lambda case: case.update(created="2026-11-23T09:00:00"),
    "an unknown part": lambda case: case.update(more="x"),
    "a part too few": lambda case: case.pop("head"),
    "notes that are none": lambda case: case.update(notes={"age": 7}),
    "no id": lambda case: case.update(public_id="x"),
}


@pytest.mark.parametrize("kind", CHANGED)
def test_cases_that_this_program_never_wrote_are_refused(here: CaseShelf, case_id: int, file: Path, kind: str) -> None:
    with here.transaction() as connection:
        parts = json.loads(to_text([pack_case(connection, case_id)]))
    CHANGED[kind](parts["cases"][0])
    file.write_bytes(seal(json.dumps(parts).encode(), SECRET, CHEAP))
    assert "is damaged" in refused(lambda: transfer.read_parcel(file, SECRET)).message


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", '{"format": "rightdoor-cases", "version": 2, "cases": []}', "[" * 9999]
)
def test_text_that_holds_no_cases_is_refused(file: Path, text: str) -> None:
    file.write_bytes(seal(text.encode(), SECRET, CHEAP))
    assert "is damaged" in refused(lambda: transfer.read_parcel(file, SECRET)).message


def test_plain_files_need_the_person_to_know(here: CaseShelf, case_id: int, tmp_path: Path) -> None:
    for export in (plain_export.export_json, plain_export.export_csv):
        target = tmp_path / "cases"
        assert (
            "not be protected"
            in refused(
                lambda: export(here, [case_id], target, everybody_can_read_it=False)  # noqa: B023
            ).message
        )
        assert not target.exists()


def test_json_holds_every_answer(here: CaseShelf, case_id: int, tmp_path: Path) -> None:
    plain_export.export_json(here, [case_id], tmp_path / "cases.json", everybody_can_read_it=True)
    (case,) = json.loads((tmp_path / "cases.json").read_text(encoding="utf-8"))
    assert case["answers"] == {"age": 41, "years_served": "10.10"}
    assert (case["title"], case["created"]) == ("Ann Lee", START.isoformat())


def test_csv_holds_every_answer_and_no_formula(here: CaseShelf, case_id: int, tmp_path: Path, stamp: Pack) -> None:
    here.save(case_id, "grounds", ["age_65", "other"])
    here.save(case_id, "other_reason", '=HYPERLINK("x")')
    empty = here.new("@nobody", stamp)
    plain_export.export_csv(here, [case_id, empty], tmp_path / "cases.csv", everybody_can_read_it=True)
    rows = (tmp_path / "cases.csv").read_bytes().decode("utf-8-sig").split("\r\n")
    assert [row.split(",", 6)[6] for row in rows[1:-1]] == [
        "age,41",
        "years_served,10.10",
        "grounds,age_65; other",
        'other_reason,"\'=HYPERLINK(""x"")"',
        ",",
    ]
    assert ",'@nobody," in rows[-2]


def test_the_cost_of_guessing_has_its_bounds() -> None:
    for wrong in ((0, 1, 1), (10**9, 1, 1), (8192, 0, 1), (8192, 99, 1), (8192, 1, 0), (8192, 1, 99)):
        with pytest.raises(ValueError, match="cost"):
            Cost(*wrong)
