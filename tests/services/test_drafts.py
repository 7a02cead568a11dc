"""Proves that what was typed but not given is kept with its case, sealed where the case is sealed."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.engine.pack import Pack
from app.errors import UserError
from app.services.keeping import transfer
from app.services.keeping.cases import CaseShelf, open_shelf
from app.services.keeping.drafts import drafts_of, keep_drafts
from app.services.keeping.library import library_shelf
from db.parcel import pack_case, to_text
from tests.services.vaults import PASSPHRASE, new_shelf, vault_at

TYPED = {"answer age": ("", "4"), "note age": ('half a "word" é\n',), "answer grounds": ("age_65", "other")}


def test_drafts_come_back_as_they_were_typed(store_file: Path, stamp: Pack) -> None:
    shelf = open_shelf(store_file)
    case_id, other = shelf.new("Ann Lee", stamp), shelf.new("Bo", stamp)
    keep_drafts(shelf, case_id, {"answer state": ("New",)})
    keep_drafts(shelf, case_id, TYPED)
    shelf.close()
    again = open_shelf(store_file)
    assert drafts_of(again, case_id) == TYPED
    assert drafts_of(again, other) == {}
    keep_drafts(again, case_id, {})
    assert drafts_of(again, case_id) == {}
    again.close()


def test_a_draft_is_no_answer(shelf: CaseShelf, stamp: Pack) -> None:
    case_id = shelf.new("Ann Lee", stamp)
    before = shelf.lines()[0].updated
    keep_drafts(shelf, case_id, TYPED)
    assert shelf.answers(case_id) == {}
    assert (shelf.lines()[0].answered, shelf.lines()[0].updated) == (0, before)
    with shelf.transaction() as connection:
        assert b"half a" not in to_text([pack_case(connection, case_id)])


def test_drafts_go_with_their_case(shelf: CaseShelf, stamp: Pack, store_file: Path) -> None:
    case_id = shelf.new("Ann Lee", stamp)
    keep_drafts(shelf, case_id, {"answer other_reason": ("planted words",)})
    shelf.delete(case_id)
    assert all(b"planted" not in file.read_bytes() for file in store_file.parent.iterdir() if file.is_file())
    with pytest.raises(UserError, match="no longer in the list"):
        keep_drafts(shelf, case_id, TYPED)


def test_the_disk_shows_no_word_of_a_draft_in_a_vault(tmp_path: Path, stamp: Pack) -> None:
    store = tmp_path / "cases.sealed.sqlite"
    shelf = new_shelf(store)
    case_id = shelf.new("Ann Lee", stamp)
    keep_drafts(shelf, case_id, {"answer other_reason": ("planted words",)})
    shelf.close()
    assert all(b"planted" not in file.read_bytes() for file in tmp_path.rglob("*") if file.is_file())
    again = vault_at(store).unlock(PASSPHRASE)
    assert drafts_of(again, case_id) == {"answer other_reason": ("planted words",)}
    again.close()


@pytest.mark.parametrize("text", ["", "{", "7", "null", '{"a": "b"}', "[1]", '["a", 2]', "[" * 9000])
def test_a_damaged_draft_is_told_without_its_words(shelf: CaseShelf, stamp: Pack, text: str) -> None:
    case_id = shelf.new("Ann Lee", stamp)
    keep_drafts(shelf, case_id, TYPED)
    with shelf.transaction() as connection:
        connection.driver.execute("UPDATE drafts SET text = ?", (text,))
    with pytest.raises(UserError, match="damaged") as caught:
        drafts_of(shelf, case_id)
    assert "half a" not in str(caught.value)


def test_a_case_that_travels_leaves_its_drafts_at_home(shelf: CaseShelf, stamp: Pack) -> None:
    case_id = shelf.new("Ann Lee", stamp)
    keep_drafts(shelf, case_id, TYPED)
    with shelf.transaction() as connection:
        parcel = transfer.Parcel((pack_case(connection, case_id),))
    there = library_shelf()
    transfer.merge(there, parcel, {})
    assert drafts_of(there, there.lines()[0].id) == {}
    there.wipe()
