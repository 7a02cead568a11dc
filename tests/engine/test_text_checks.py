"""What a pack's texts may say: no banned phrase, one variant for readers with a lawyer, cards, dates."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from app.engine.judging.assess import assess
from app.engine.pack import Pack
from app.engine.reading.problems import PackError
from app.engine.reading.reader import read_pack
from app.engine.telling.modes import wording_mode
from app.engine.telling.wording import INFORMATION, SUPERVISED, Wording
from tests.engine.small_pack import CITE, Files, small_files, write_pack

AS_OF = date(2026, 5, 20)


def read_with(tmp_path: Path, files: Files) -> Pack:
    return read_pack(write_pack(tmp_path, files))


def codes(tmp_path: Path, files: Files) -> set[tuple[str, str, str]]:
    with pytest.raises(PackError) as caught:
        read_with(tmp_path, files)
    return {(problem.code, problem.file, problem.pointer) for problem in caught.value.problems}


def say(files: Files, finding: str, **parts: str) -> Files:
    for language in ("en", "es"):
        files[f"texts/{language}.json"]["findings"][finding].update(parts)
    return files


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Now YOU\n  WILL sail.", True),
        ("You qualify.", True),
        ("You\u2003will sail.", True),
        ("No, you\u00a0 \twill.", True),
        ("Thank you|will they?", False),
        ("Thank you willow.", False),
        ("You may be able to ask.", False),
    ],
)
def test_a_banned_phrase_is_a_fault_wherever_it_stands(tmp_path: Path, text: str, found: bool) -> None:
    files = say(small_files(), "loan_now", text=text)
    files["pack.json"]["banned"] = {"en": ["you will", "qualify"]}
    if found:
        assert codes(tmp_path, files) == {("RD-T22", "texts/en.json", "/findings/loan_now/text")}
    else:
        assert read_with(tmp_path, files).banned == {"en": ("you will", "qualify")}


def test_a_phrase_is_banned_in_its_own_language_only(tmp_path: Path) -> None:
    files = say(small_files(), "loan_now", text="You will.")
    files["pack.json"]["banned"] = {"es": ["you will"]}
    assert codes(tmp_path, files) == {("RD-T22", "texts/es.json", "/findings/loan_now/text")}


def test_a_supervised_variant_stands_in_for_text_and_next(tmp_path: Path) -> None:
    files = say(small_files(), "loan_now", next="Go.", supervised="Law.", supervised_next="File.")
    pack = read_with(tmp_path, files)
    plain, supervised = Wording(pack, "en"), Wording(pack, "en", SUPERVISED)
    assert (plain.find("findings.loan_now.text"), plain.find("findings.loan_now.next")) == ("loan_now.", "Go.")
    assert supervised.find("findings.loan_now.text") == "Law."
    assert supervised.find("findings.loan_now.next") == "File."
    assert supervised.find("findings.loan_out.text") == "loan_out."


def test_an_unknown_part_of_a_finding_is_a_fault(tmp_path: Path) -> None:
    assert codes(tmp_path, say(small_files(), "loan_now", hint="?")) >= {
        ("RD-T20", "texts/en.json", "/findings/loan_now/hint")
    }


def test_the_pack_says_who_reads_the_supervised_words(tmp_path: Path, small: Pack) -> None:
    files = small_files()
    files["outcome.json"]["supervised"] = {"is": ["asked", "harbor"]}
    pack = read_with(tmp_path, files)
    answers: dict[str, Any] = {"reasons": ["fishing"], "asked": "harbor"}
    assert wording_mode(pack, answers, AS_OF) == SUPERVISED
    for other in ("owner", "unsure"):
        assert wording_mode(pack, {**answers, "asked": other}, AS_OF) == INFORMATION
    assert wording_mode(pack, {}, AS_OF) == INFORMATION
    assert wording_mode(small, answers, AS_OF) == INFORMATION


def dated(files: Files) -> Files:
    files["findings.json"]["ask_the_harbor"]["date"] = {"add_days": [{"first_day": "sent"}, 20]}
    files["findings.json"]["ask_the_harbor"]["when"] = {"surely": {"known": "sent"}}
    return say(files, "ask_the_harbor", text="Ask by {date}.")


def test_a_finding_speaks_of_its_day_and_shows_how_it_was_counted(tmp_path: Path) -> None:
    pack = read_with(tmp_path, dated(small_files()))
    result = assess(pack, {"reasons": ["fishing"], "asked": "harbor", "sent": "2026-05-01"}, AS_OF)
    found = next(finding for finding in result.findings if finding.id == "ask_the_harbor")
    assert found.date == date(2026, 5, 21)
    assert [step.kind for step in found.working] == ["given", "add_days"]
    assert Wording(pack, "en").finding(found) == "Ask by Thursday, May 21, 2026."


def test_a_text_that_speaks_of_no_date_of_its_own_is_a_fault(tmp_path: Path) -> None:
    files = say(small_files(), "loan_now", text="By {date}.")
    assert codes(tmp_path, files) >= {("RD-T21", "texts/en.json", "/findings/loan_now")}


def test_a_card_has_to_have_its_words(tmp_path: Path) -> None:
    files = small_files()
    files["findings.json"]["loan_wait"] = {"authorities": CITE, "status": "not_yet", "door": "loan", "card": "early"}
    assert codes(tmp_path, files) == {
        ("RD-T18", f"texts/{language}.json", f"/cards/early/{part}")
        for language in ("en", "es")
        for part in ("title", "text")
    }
    for language in ("en", "es"):
        files[f"texts/{language}.json"]["cards"] = {"early": {"title": "Wait", "text": "Too early."}}
    assert read_with(tmp_path / "good", files).findings["loan_wait"].card == "early"
