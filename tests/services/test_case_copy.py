"""Proves that a copy begins with the answers of a case, with nothing else of it."""

from __future__ import annotations

from datetime import date

import pytest

from app.engine.pack import Pack
from app.errors import UserError
from app.services.interviewing.interview import Interview
from app.services.keeping import record, transfer
from app.services.keeping.case_copy import copy_case
from app.services.keeping.cases import TITLE_LETTERS, CaseShelf
from app.services.keeping.drafts import drafts_of, keep_drafts
from app.services.keeping.library import library_shelf
from app.services.packs import load_pack
from db import answer_log
from tests.services.vaults import CHEAP

ENDING = " (copy)"
DAY = date(2026, 11, 23)


def test_the_log_of_a_copy_starts_with_the_answers(shelf: CaseShelf, stamp: Pack) -> None:
    first = shelf.new("Ann Lee", stamp)
    for question, raw in (("age", 41), ("age", 42), ("state", "NY"), ("grounds", []), ("grounds", None)):
        shelf.save(first, question, raw, "custody_place")
    copy = copy_case(shelf, first, ENDING)
    assert shelf.answers(copy) == shelf.answers(first) == {"age": 42, "state": "NY"}
    with shelf.transaction() as connection:
        log = answer_log.log_of(connection, copy)
    assert [(line.sequence, line.question, line.raw) for line in log] == [(1, "age", "42"), (2, "state", '"NY"')]
    assert record.verify(shelf) == []
    assert shelf.pack_of(copy) == shelf.pack_of(first)
    assert [line.title for line in shelf.lines()] == ["Ann Lee (copy)", "Ann Lee"]
    assert not shelf.lines()[0].finished


def test_what_staff_keep_beside_the_answers_stays_with_the_first_case(shelf: CaseShelf, stamp: Pack) -> None:
    first = shelf.new("Ann Lee", stamp)
    shelf.save(first, "age", 41)
    record.set_note(shelf, first, "age", "seen")
    record.set_keep_until(shelf, first, DAY)
    record.sign_off(shelf, first, "R. Doe", "attorney", "Read.", stamp)
    keep_drafts(shelf, first, {"answer state": ("New",)})
    copy = copy_case(shelf, first, ENDING)
    assert record.notes(shelf, copy) == drafts_of(shelf, copy) == {}
    assert record.keep_until(shelf, copy) is None
    assert record.sign_offs(shelf, copy) == []
    assert record.notes(shelf, first) == {"age": "seen"}


def test_the_two_go_their_own_ways(shelf: CaseShelf, stamp: Pack) -> None:
    first = shelf.new("Ann Lee", stamp)
    shelf.save(first, "age", 41)
    copy = copy_case(shelf, first, ENDING)
    shelf.save(copy, "age", 50)
    shelf.delete(first)
    assert shelf.answers(copy) == {"age": 50}


def test_a_copy_shows_the_same_at_a_glance(shelf: CaseShelf) -> None:
    pack = load_pack()
    first = shelf.new("Ann Lee", pack)
    interview = Interview(pack, shelf, first, lambda: DAY)
    for question, raw in (
        ("sentencing_authority", "us_district_court"),
        ("term_kind", "original"),
        ("judgment_date", "2026-03-02"),
        ("later_trigger", []),
        ("direct_appeal", "none"),
        ("prior_2255", "none"),
        ("grounds", ["actual_innocence"]),
    ):
        interview.answer(question, raw)
    copy_case(shelf, first, " 1")
    interview.leave()
    copy_case(shelf, first, " 2")
    lines = {line.title: line for line in shelf.lines()}
    assert lines["Ann Lee 1"].glance is None
    assert lines["Ann Lee 2"].glance == lines["Ann Lee"].glance
    assert lines["Ann Lee"].glance is not None
    assert lines["Ann Lee"].glance.days[0][1] == "clock"


def test_a_copy_of_what_is_out_of_date_is_out_of_date(shelf: CaseShelf) -> None:
    pack = load_pack()
    first = shelf.new("Ann Lee", pack)
    interview = Interview(pack, shelf, first, lambda: DAY)
    interview.answer("age", 41)
    interview.leave()
    shelf.save(first, "age", 42)
    copy_case(shelf, first, ENDING)
    assert [line.glance.current for line in shelf.lines() if line.glance] == [False, False]


def test_the_title_of_a_copy_fits(shelf: CaseShelf, stamp: Pack) -> None:
    first = shelf.new("x" * TITLE_LETTERS, stamp)
    copy_case(shelf, first, ENDING)
    assert len(shelf.lines()[0].title) == TITLE_LETTERS
    assert shelf.lines()[0].title.endswith("x (copy)")


def test_a_case_that_is_gone_has_no_copy(shelf: CaseShelf) -> None:
    with pytest.raises(UserError, match="no longer in the list"):
        copy_case(shelf, 7, ENDING)
    assert shelf.lines() == []


def test_a_sample_stays_one_when_it_is_copied_or_carried(shelf: CaseShelf, stamp: Pack, tmp_path) -> None:
    sample, person = shelf.new("Sample: Pat", stamp, "wait_over"), shelf.new("Ann Lee", stamp)
    copy = copy_case(shelf, sample, ENDING)
    assert (shelf.sample_of(sample), shelf.sample_of(copy), shelf.sample_of(person)) == (*["wait_over"] * 2, None)
    file, secret = tmp_path / "cases.rightdoor", "passphrase of a file"
    transfer.export_cases(shelf, [sample, person], secret, file, CHEAP)
    there = library_shelf()
    transfer.merge(there, transfer.read_parcel(file, secret), {})
    assert {line.title: line.sample for line in there.lines()} == {"Sample: Pat": "wait_over", "Ann Lee": None}
    there.wipe()
