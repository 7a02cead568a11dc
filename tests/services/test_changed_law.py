"""Proves that a case under changed law shows what comes out differently before it goes on."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from app.engine.pack import Pack
from app.engine.reading.reader import read_pack
from app.engine.result import RawAnswer
from app.errors import UserError
from app.services.interviewing import changed_law
from app.services.interviewing.changed_law import LawChange, Shift, what_changed
from app.services.interviewing.interview import Interview
from app.services.interviewing.judged import last_judged
from app.services.keeping.cases import CaseShelf, open_shelf
from app.services.keeping.library import library_shelf
from app.services.packs import SHIPPED_PACK, load_pack
from tests.engine.small_pack import Files, small_files, write_pack

DAY, LATER = date(2026, 3, 2), date(2026, 3, 9)
ANSWERS: dict[str, RawAnswer] = {
    "berth": "a",
    "years": 19,
    "reasons": ["fishing"],
    "note": "a private word",
    "licensed": "yes",
    "asked": "harbor",
    "sent": "2026-02-02",
    "got": "2026-02-03",
    "answered": "2026-02-05",
}


def older_boats(files: Files) -> None:
    files["sections/loan.json"]["nodes"]["old_enough"]["test"] = {"at_least": ["years", 21]}


def longer_wait(files: Files) -> None:
    files["facts.json"]["open_on"]["rule"]["step"][1]["add_days"][0]["next_court_day"]["add_days"][1] = 40


def no_license(files: Files) -> None:
    nodes = files["sections/person.json"]["nodes"]
    del nodes["licensed"]
    nodes["fishes"]["yes"] = "end"
    files["facts.json"]["fishing_shown"]["rule"] = {"at_least": ["years", 18]}
    for language in ("en", "es"):
        del files[f"texts/{language}.json"]["questions"]["licensed"]


def no_berth_a(files: Files) -> None:
    del files["tables/berths.json"][0]


def other_word(files: Files) -> None:
    files["texts/en.json"]["questions"]["note"]["why"] = "It may count."


def pack_with(folder: Path, *changes: Callable[[Files], None]) -> Pack:
    files = small_files()
    for change in changes:
        change(files)
    return read_pack(write_pack(folder, files))


@pytest.fixture
def old(tmp_path: Path) -> Pack:
    return pack_with(tmp_path / "old")


@pytest.fixture
def case_id(shelf: CaseShelf, old: Pack) -> int:
    """A case answered under the old pack; nobody looked at its result yet."""
    case_id = shelf.new("One", old)
    for question, raw in ANSWERS.items():
        shelf.save(case_id, question, raw)
    return case_id


def look(pack: Pack, shelf: CaseShelf, case_id: int, day: date = DAY) -> Interview:
    interview = Interview(pack, shelf, case_id, lambda: day)
    interview.result()
    return interview


def changed(pack: Pack, shelf: CaseShelf, case_id: int, day: date = LATER) -> LawChange:
    found = Interview(pack, shelf, case_id, lambda: day).law_change
    assert found is not None
    return found


def test_the_same_pack_shows_no_change(shelf: CaseShelf, old: Pack, case_id: int) -> None:
    assert look(old, shelf, case_id).law_change is None


def test_a_door_that_closed_is_shown_with_both_stamps(
    shelf: CaseShelf, old: Pack, case_id: int, tmp_path: Path
) -> None:
    look(old, shelf, case_id)
    new = pack_with(tmp_path / "new", older_boats)
    found = changed(new, shelf, case_id)
    assert (found.old.id, found.old.version, found.old.sha256) == (old.id, old.version, old.sha256)
    assert found.new.sha256 == new.sha256 != old.sha256
    assert Shift("loan", "may_ask_now", "out") in found.doors
    assert (found.gone, found.appeared) == (("loan_now",), ("loan_out",))
    assert found.unread == ()
    assert found.comes_out_differently is True
    assert found.before is not None
    assert (found.before.as_of, found.after.as_of) == (DAY, LATER)


def test_a_longer_wait_moves_the_gate(shelf: CaseShelf, old: Pack, case_id: int, tmp_path: Path) -> None:
    look(old, shelf, case_id)
    found = changed(pack_with(tmp_path / "new", longer_wait), shelf, case_id)
    assert found.before is not None
    assert (found.before.gate, found.after.gate) == ("open", "shut")
    assert (found.before.gate_opens, found.after.gate_opens) == (date(2026, 2, 14), date(2026, 3, 17))
    assert Shift("loan", "may_ask_now", "not_yet") in found.doors


def test_a_question_that_is_gone_leaves_its_answer_unread(
    shelf: CaseShelf, old: Pack, case_id: int, tmp_path: Path
) -> None:
    look(old, shelf, case_id)
    found = changed(pack_with(tmp_path / "new", no_license), shelf, case_id)
    assert found.unread == ("licensed",)
    assert [door for door in found.doors if door.before != door.after] == []
    assert found.comes_out_differently is True
    assert shelf.answers(case_id) == ANSWERS


def test_a_choice_that_is_gone_leaves_its_answer_unread(
    shelf: CaseShelf, old: Pack, case_id: int, tmp_path: Path
) -> None:
    look(old, shelf, case_id)
    assert "berth" in changed(pack_with(tmp_path / "new", no_berth_a), shelf, case_id).unread


def test_other_words_alone_change_nothing_that_comes_out(
    shelf: CaseShelf, old: Pack, case_id: int, tmp_path: Path
) -> None:
    look(old, shelf, case_id)
    found = changed(pack_with(tmp_path / "new", other_word), shelf, case_id, DAY)
    assert found.old.sha256 != found.new.sha256
    assert found.comes_out_differently is False


def test_without_an_earlier_look_nobody_claims_to_know(shelf: CaseShelf, case_id: int, tmp_path: Path) -> None:
    found = changed(pack_with(tmp_path / "new", older_boats, no_license), shelf, case_id)
    assert found.before is None
    assert found.comes_out_differently is None
    assert Shift("loan", None, "out") in found.doors
    assert (found.gone, found.appeared) == ((), ())
    assert found.unread == ("licensed",)


def test_the_files_of_the_old_pack_stand_in_for_an_earlier_look(
    shelf: CaseShelf, old: Pack, case_id: int, tmp_path: Path
) -> None:
    new = pack_with(tmp_path / "new", older_boats)
    found = what_changed(new, shelf, case_id, LATER, tmp_path / "old")
    assert found.before is not None
    assert found.before.as_of == found.after.as_of == LATER
    assert Shift("loan", "may_ask_now", "out") in found.doors


def test_the_files_of_a_third_pack_are_refused(shelf: CaseShelf, case_id: int, tmp_path: Path) -> None:
    new = pack_with(tmp_path / "new", older_boats)
    with pytest.raises(UserError, match="another law pack"):
        what_changed(new, shelf, case_id, LATER, SHIPPED_PACK)


def test_looking_under_the_new_pack_keeps_what_came_out_under_the_old(
    shelf: CaseShelf, old: Pack, case_id: int, tmp_path: Path
) -> None:
    look(old, shelf, case_id)
    new = pack_with(tmp_path / "new", older_boats)
    first = changed(new, shelf, case_id)
    interview = look(new, shelf, case_id)
    interview.answer("years", 20)
    interview.result()
    again = changed(new, shelf, case_id)
    assert again.before == first.before
    assert shelf.pack_of(case_id).sha256 == old.sha256


def test_a_case_goes_on_under_the_new_pack_once_that_was_accepted(
    shelf: CaseShelf, old: Pack, case_id: int, tmp_path: Path
) -> None:
    look(old, shelf, case_id)
    new = pack_with(tmp_path / "new", older_boats)
    interview = Interview(new, shelf, case_id, lambda: LATER)
    assert interview.answered_under_other_pack
    interview.accept_law()
    assert not interview.answered_under_other_pack
    assert interview.law_change is None
    assert shelf.pack_of(case_id).sha256 == new.sha256
    assert shelf.answers(case_id) == ANSWERS
    back = what_changed(old, shelf, case_id, LATER)
    assert Shift("loan", "out", "may_ask_now") in back.doors


def test_a_gist_is_written_once_for_the_same_answers(shelf: CaseShelf, old: Pack, case_id: int) -> None:
    interview = look(old, shelf, case_id)
    with shelf.transaction() as connection:
        connection.driver.execute("DELETE FROM judged")
    interview.result()
    interview.leave()
    with shelf.transaction() as connection:
        assert connection.driver.execute("SELECT count(*) FROM judged").fetchone()[0] == 0
    interview.answer("note", "another private word")
    interview.answer("years", 17)
    interview.leave()
    with shelf.transaction() as connection:
        [kept] = connection.driver.execute("SELECT summary, doors, days, entries FROM judged").fetchall()
        assert kept[-1] == connection.driver.execute("SELECT entries FROM cases").fetchone()[0]
    assert '"loan": "out"' in kept[0]
    assert "loan=out" in kept[1].split()
    assert "private" not in str(kept)
    assert "17" not in str(kept[:3])


def test_what_came_out_of_older_answers_than_the_log_holds_is_not_kept(
    shelf: CaseShelf, old: Pack, case_id: int
) -> None:
    here, elsewhere = Interview(old, shelf, case_id, lambda: DAY), Interview(old, shelf, case_id, lambda: DAY)
    elsewhere.answer("years", 17)
    here.leave()
    assert last_judged(shelf, case_id)[1] is None
    elsewhere.leave()
    assert last_judged(shelf, case_id)[1] is not None


def test_a_case_without_an_answer_has_no_gist(shelf: CaseShelf, old: Pack) -> None:
    empty = shelf.new("Empty", old)
    Interview(old, shelf, empty, lambda: DAY).leave()
    assert last_judged(shelf, empty)[1] is None


def test_a_result_shows_even_when_its_gist_cannot_be_kept(
    shelf: CaseShelf, old: Pack, case_id: int, store_file: Path
) -> None:
    interview = Interview(old, shelf, case_id, lambda: DAY)
    store_file.rename(store_file.with_name("moved"))
    assert interview.result().doors["loan"].status == "may_ask_now"


def test_a_gist_goes_with_its_case(shelf: CaseShelf, old: Pack, case_id: int) -> None:
    look(old, shelf, case_id)
    shelf.delete(case_id)
    with shelf.transaction() as connection:
        assert connection.driver.execute("SELECT count(*) FROM judged").fetchone()[0] == 0


@pytest.mark.parametrize("spoiled", ["", "{}", "[]", "null", '{"doors": 1}', '{"as_of": "x"}', "[" * 10_000])
def test_a_gist_that_cannot_be_read_is_told_as_damage(shelf: CaseShelf, old: Pack, case_id: int, spoiled: str) -> None:
    look(old, shelf, case_id)
    with shelf.transaction() as connection:
        connection.driver.execute("UPDATE judged SET summary = ?", (spoiled,))
    with pytest.raises(UserError, match="damaged"):
        what_changed(old, shelf, case_id, DAY)


def test_the_shipped_pack_meets_a_case_of_another_version() -> None:
    pack, shelf = load_pack(), library_shelf()
    case_id = shelf.new("One", pack)
    interview = Interview(pack, shelf, case_id, lambda: DAY)
    while interview.walk.open is not None:
        interview.answer(interview.walk.open.question, "unsure")
    interview.result()
    found = what_changed(pack, shelf, case_id, DAY)
    assert found.before == found.after
    assert found.comes_out_differently is False
    shelf.wipe()


def test_an_accepted_case_stays_accepted_after_a_restart(
    shelf: CaseShelf, old: Pack, case_id: int, tmp_path: Path, store_file: Path
) -> None:
    new = pack_with(tmp_path / "new", older_boats)
    changed_law.accept(new, shelf, case_id, LATER)
    shelf.close()
    again = open_shelf(store_file)
    assert Interview(new, again, case_id, lambda: LATER).law_change is None
    again.close()
