"""What was typed for the letter is kept with its case, under the same seal."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.engine.pack import Pack
from app.errors import UserError
from app.services.keeping.cases import CaseShelf
from app.services.keeping.record import set_note
from app.services.packs import load_pack
from app.services.printing.letter_form import as_facts, typed
from app.services.printing.letter_keeper import PLACE, keep_letter, kept_letter
from app.services.printing.papers import LetterFacts, ReleasePlan
from tests.services.vaults import new_shelf

FACTS = LetterFacts(
    unit="B-2",
    conduct="GED in 2021.",
    plan=ReleasePlan("Dayton, Ohio", payment="Medicaid"),
    grounds={"age_65": ("Cannot climb stairs since 2024.", "Nurse Poe can confirm.")},
    attachments=("Letter of my sister Xanthippe",),
)
PACK = load_pack()


@pytest.fixture
def case_id(shelf: CaseShelf, stamp: Pack) -> int:
    return shelf.new("A case", stamp)


def test_the_facts_come_back_as_they_were(shelf: CaseShelf, case_id: int) -> None:
    assert kept_letter(shelf, case_id, PACK) == LetterFacts()
    keep_letter(shelf, case_id, FACTS)
    assert kept_letter(shelf, case_id, PACK) == FACTS
    keep_letter(shelf, case_id, LetterFacts())
    assert kept_letter(shelf, case_id, PACK) == LetterFacts()


def test_the_fields_say_the_same_as_the_facts() -> None:
    assert as_facts(typed(FACTS)) == FACTS
    assert as_facts({}) == LetterFacts()


def test_a_sealed_store_shows_no_word_of_it(tmp_path: Path, stamp: Pack) -> None:
    shelf = new_shelf(tmp_path / "cases.sqlite")
    keep_letter(shelf, shelf.new("A case", stamp), FACTS)
    shelf.close()
    for path in (path for path in tmp_path.rglob("*") if path.is_file()):
        assert b"Xanthippe" not in path.read_bytes()


def test_a_reason_that_the_pack_no_longer_has_is_left_out(shelf: CaseShelf, case_id: int) -> None:
    set_note(shelf, case_id, PLACE, '{"unit": "B-2", "grounds": {"gone": ["x"], "age_65": ["y"]}}')
    assert kept_letter(shelf, case_id, PACK) == LetterFacts(unit="B-2", grounds={"age_65": ("y",)})


@pytest.mark.parametrize("spoiled", ["{", "[]", '"x"', '{"unit": 3}', '{"grounds": []}', '{"stamp": "x"}', "[" * 9000])
def test_a_spoiled_letter_is_an_empty_one(shelf: CaseShelf, case_id: int, spoiled: str) -> None:
    set_note(shelf, case_id, PLACE, spoiled)
    assert kept_letter(shelf, case_id, PACK) == LetterFacts()


def test_a_case_that_is_gone_keeps_nothing(shelf: CaseShelf, case_id: int) -> None:
    shelf.delete(case_id)
    with pytest.raises(UserError):
        keep_letter(shelf, case_id, FACTS)
