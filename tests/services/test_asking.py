"""Further questions about a case, in sentences or as JSON."""

import json
from datetime import date
from pathlib import Path

import pytest
import textstat

from app.__main__ import main
from app.engine.asking.ask_next import ask_next
from app.engine.asking.what_if import what_if
from app.engine.pack import Pack
from app.engine.result import RawAnswer
from app.errors import UserError
from app.services.interviewing.asking import Asking, Case
from app.services.packs import load_pack

DAY = date(2026, 11, 23)
FEDERAL: dict[str, RawAnswer] = {
    "sentencing_authority": "us_district_court",
    "special_sentence": [],
    "offense_period": "on_or_after_1987_11_01",
    "custody_place": "bop_prison",
    "term_kind": "original",
    "sentencing_district": "edpa",
    "appeal_pending": "no",
    "prior_2255": "none",
    "prior_3582_motion": "none",
    "grounds": ["medical_terminal"],
    "terminal_illness": "yes",
    "request_made": "yes",
    "request_asked_for": "sentence_reduction",
    "request_sent_to": "warden",
    "request_sent_date": "2026-11-01",
    "request_received_date": "2026-11-02",
    "receipt_proof": "strong",
    "request_complete": "yes",
    "request_grounds": ["medical_terminal"],
    "transferred_since_request": "no",
    "remedy_exhausted": "no",
    "motion_3582_filed": "no",
}


@pytest.fixture(scope="module")
def pack() -> Pack:
    return load_pack()


def asking(pack: Pack, **changed: RawAnswer) -> Asking:
    return Asking(Case(pack, {**FEDERAL, **changed}, DAY))


def test_waiting_is_said_with_its_day(pack: Pack) -> None:
    lines = [line.strip() for line in asking(pack).change_lines()]
    assert lines[:2] == ["What you can do", "Wait until Thursday, December 3, 2026."]
    assert lines[2].startswith("Then this door would read as follows. Compassionate release")


def test_a_request_to_the_wrong_person_is_to_be_sent_again_with_a_new_wait(pack: Pack) -> None:
    lines = [line.strip() for line in asking(pack, request_sent_to="unit_team").change_lines()]
    assert "Send it to the right person: The warden." in lines
    assert "This is a new request, so the wait starts over." in lines


def test_what_is_open_is_asked_for_with_its_paper(pack: Pack) -> None:
    lines = list(asking(pack, receipt_proof="unsure").next_lines())
    assert lines[0] == f"Answer this next: {pack.texts['en']['questions']['receipt_proof']['title']}"  # type: ignore[index]
    assert any(line.startswith("  Look here: ") for line in lines)


def test_nothing_open_is_said(pack: Pack) -> None:
    state = Asking(Case(pack, {"sentencing_authority": "dc_superior_court"}, DAY))
    assert list(state.next_lines()) == ["No open question can change a door today."]
    done = Asking(Case(pack, {}, DAY))
    assert list(done.change_lines()) == ["No small change brings a door closer today."]


def test_reasons_are_told_in_the_words_of_the_pack(pack: Pack) -> None:
    lines = list(asking(pack).why_lines("m3582_not_yet"))
    assert "These answers lead to it:" in lines
    assert "  Warden got it: Monday, November 2, 2026" in lines
    assert "  thirty days open on: 2026-12-03" in lines
    assert any("18 U.S.C." in line for line in lines)
    assert list(asking(pack).why_lines("m3582_may_ask_now")) == ["Your answers do not lead to this."]


def test_an_unknown_finding_is_told(pack: Pack) -> None:
    with pytest.raises(UserError):
        asking(pack).why("no_such_finding")


def test_json_holds_what_the_sentences_say(pack: Pack) -> None:
    case = asking(pack, receipt_proof="unsure", request_received_date="2026-11")
    told = case.next_json()
    assert [item["question"] for item in told["next"]] == [  # type: ignore[index, attr-defined]
        item.question
        for item in ask_next(pack, {**FEDERAL, "receipt_proof": "unsure", "request_received_date": "2026-11"}, DAY)
    ]
    changes = asking(pack).change_json()
    assert changes["as_of"] == "2026-11-23"
    assert [item["after"] for item in changes["what_if"]] == [  # type: ignore[index, attr-defined]
        change.after for change in what_if(pack, FEDERAL, DAY)
    ]
    reasons = asking(pack).why_json("m3582_not_yet")["why"]
    assert reasons["facts"]["thirty_days_open_on"] == "2026-12-03"  # type: ignore[index]
    assert asking(pack).why_json("m3582_may_ask_now")["why"] is None


@pytest.mark.parametrize("command", [["next"], ["what-if"], ["why", "m3582_not_yet"]])
def test_the_commands_print_sentences_or_json(
    command: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "case.json"
    file.write_text(json.dumps({"as_of": "2026-11-23", **FEDERAL}), encoding="utf-8")
    assert main([*command, str(file)]) == 0
    assert capsys.readouterr().out.strip()
    assert main([*command, "--json", str(file)]) == 0
    assert json.loads(capsys.readouterr().out)["schema"] == "rightdoor.asking/1"


def test_a_wrong_finding_or_answer_ends_with_a_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "case.json"
    file.write_text(json.dumps(FEDERAL), encoding="utf-8")
    assert main(["why", "no_such_finding", str(file)]) == 2
    assert 'There is no finding "no_such_finding".' in capsys.readouterr().err
    file.write_text(json.dumps({"age": "old"}), encoding="utf-8")
    assert main(["next", str(file)]) == 2
    assert "age" in capsys.readouterr().err


def test_the_words_of_the_further_questions_are_easy_to_read(pack: Pack) -> None:
    texts = pack.texts["en"]["asking"]
    assert isinstance(texts, dict)
    doable = {name for name, question in pack.questions.items() if question.can_do}
    assert set(texts["do"]) == doable
    sentences = [
        text for text in (*texts.values(), *texts["do"].values()) if isinstance(text, str) and text.endswith(".")
    ]
    plain = " ".join(sentence.replace("{", "").replace("}", "") for sentence in sentences)
    assert textstat.flesch_kincaid_grade(plain) <= 6
