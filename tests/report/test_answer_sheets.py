"""Answers in the order of a court's form: facts alone, blanks for the rest."""

from __future__ import annotations

import pytest

from app.engine.judging.assess import assess
from app.engine.pack import Pack
from app.engine.telling.wording import Wording
from app.report.client_copy import client_copy
from app.report.document import Heading, ReportDocument, Table, cell_lines
from app.report.forms.answer_sheet import FORMS, answer_sheet
from app.report.forms.form import Fill
from app.report.letter.facts import LetterFacts
from tests.report.paper_cases import LETTER, PERSON
from tests.report.sample_cases import AS_OF, MIXED, STATE, WAITING, Case, with_abuse

EARLIER_2255: Case = {**MIXED, "prior_2255": "denied_on_merits"}


def sheet(
    pack: Pack, wording: Wording, form: str, answers: Case = MIXED, facts: LetterFacts = LETTER
) -> ReportDocument:
    copy = client_copy(pack, answers, assess(pack, answers, AS_OF), wording, PERSON)
    return answer_sheet(FORMS[form], copy, facts)


def answered(document: ReportDocument) -> dict[str, str]:
    tables = (block for block in document.blocks if isinstance(block, Table))
    rows = (row for table in tables for row in table.rows)
    return {" ".join(cell_lines(row[0])): " ".join(cell_lines(row[1])) for row in rows}


def level(document: ReportDocument, wanted: int) -> list[str]:
    return [block.text for block in document.blocks if isinstance(block, Heading) and block.level == wanted]


@pytest.mark.parametrize("form", FORMS)
def test_every_sheet_says_that_it_is_to_be_checked_against_the_current_form(
    pack: Pack, wording: Wording, form: str
) -> None:
    document = sheet(pack, wording, form)
    number = f"AO {form.removeprefix('ao')}"
    assert document.title == f"Answers for form {number}"
    assert document.foot[0] == f"Check each line against the current form {number}. Copy it by hand."
    assert any("The form may have changed" in text for text in document.texts())


@pytest.mark.parametrize("form", FORMS)
def test_what_is_filled_in_by_hand_is_never_typed(pack: Pack, wording: Wording, form: str) -> None:
    rows = answered(sheet(pack, wording, form))
    for item in (item for part in FORMS[form].parts for item in part.items if item.fill is Fill.BY_HAND):
        label = wording.text(f"forms.items.{item.key}")
        assert rows[f"{label} [seal]" if item.seal else label].startswith("By hand: ___")


def test_ao_250_comes_in_its_own_order_with_seal_and_redaction_notes(pack: Pack, wording: Wording) -> None:
    document = sheet(pack, wording, "ao250")
    parts = level(document, 2)[1:]
    assert [part.partition(".")[0] for part in parts[:5]] == ["I", "II", "III", "IV", "V"]
    rows = answered(document)
    assert rows["Court (district)"] == "District: Northern District of Illinois"
    assert "October 7, 2026" in rows["Request to the warden, with the date"]
    assert rows["B. Other reasons (write each one)"] == "Care for a parent"
    assert rows["City and state to live in"] == "Dayton, Ohio"
    assert "Street address, owner of the home [seal]" in rows
    assert any("Rule 49.1" in text for text in document.texts())


def test_ao_243_has_the_claims_the_earlier_motion_and_the_safer_end_of_the_year(pack: Pack, wording: Wording) -> None:
    document = sheet(pack, wording, "ao243", EARLIER_2255)
    assert level(document, 3)[0] == "Claim 1: I did not do it"
    assert len(level(document, 3)) == 4
    rows = answered(document)
    assert "the judge looked at the claims and said no" in rows["Earlier 2255 motion"]
    assert "could end as early as" in rows["End of the year, as we count"]
    assert "Dayton" not in " ".join(document.texts())


def test_ao_241_takes_only_the_claims_on_a_state_case(pack: Pack, wording: Wording) -> None:
    assert level(sheet(pack, wording, "ao241", STATE), 3)[0] == "Claim 1: The conviction is wrong"
    assert "___" in level(sheet(pack, wording, "ao241", MIXED), 3)[0]
    assert "Ohio" in answered(sheet(pack, wording, "ao241", STATE))["State and court"]


def test_ao_242_is_for_how_the_time_is_counted(pack: Pack, wording: Wording) -> None:
    timing: Case = {**WAITING, "grounds": ["sentence_computation"], "remedy_step": "bp9_filed"}
    document = sheet(pack, wording, "ao242", timing)
    assert level(document, 3)[0] == "Claim 1: Time counted wrong"
    assert any("BP-9" in text for text in document.texts())


@pytest.mark.parametrize("form", FORMS)
def test_the_private_ground_is_on_no_sheet(pack: Pack, wording: Wording, form: str) -> None:
    assert sheet(pack, wording, form, with_abuse(WAITING)) == sheet(pack, wording, form, WAITING)


def test_a_sheet_without_answers_is_all_blanks(pack: Pack, wording: Wording) -> None:
    rows = answered(sheet(pack, wording, "ao243", {}, LetterFacts()))
    named = {"Your name, as on the judgment", "Register number", "Prison"}
    assert [label for label, answer in rows.items() if "___" not in answer and label not in named] == []
