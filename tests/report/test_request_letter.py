"""The letter to the warden: what 28 CFR 571.61 asks for, on paper or in an editable file."""

from __future__ import annotations

import io
import zipfile

import docx
import pytest

from app.engine.judging.assess import assess
from app.engine.pack import Pack
from app.engine.telling.wording import Wording
from app.report.client_copy import client_copy
from app.report.document import Heading, PageBreak, ReportDocument, WritingLines
from app.report.letter.facts import LetterFacts
from app.report.letter.plain_text import WIDTH, plain_text
from app.report.letter.request_letter import request_letter
from app.report.letter.short_letter import LONGEST_PARAGRAPH, short_request
from app.report.letter.word_file import word_file
from app.services.printing.papers import Wish, make_paper
from tests.report.paper_cases import LETTER, PERSON, case, word_lines
from tests.report.sample_cases import AS_OF, MIXED, WAITING, Case
from tests.report.test_drawing import EVERY_BLOCK, paper

OWN_GROUNDS = [
    "medical_terminal", "medical_serious", "medical_care_not_provided", "medical_outbreak_risk", "age_65",
    "age_70_30_years", "family_child_caregiver", "family_spouse_partner", "family_parent", "family_other", "other",
]  # fmt: skip


def letter(
    pack: Pack, wording: Wording, answers: Case = MIXED, facts: LetterFacts = LETTER, abuse: bool = False
) -> ReportDocument:
    copy = client_copy(pack, answers, assess(pack, answers, AS_OF), wording, PERSON)
    return request_letter(copy, facts, with_abuse=abuse)


def headings(document: ReportDocument) -> list[str]:
    return [block.text for block in document.blocks if isinstance(block, Heading) and block.level == 3]


def test_every_ticked_ground_of_the_list_has_its_own_heading(pack: Pack, wording: Wording) -> None:
    found = headings(letter(pack, wording, {**MIXED, "grounds": [*OWN_GROUNDS, "actual_innocence", "rehabilitation"]}))
    assert len(found) == len(OWN_GROUNDS)
    for number, (ground, heading) in enumerate(zip(OWN_GROUNDS, found, strict=True), 1):
        assert heading == f"Reason {number}: {wording.text(f'letter.grounds.{ground}')}"


def test_the_letter_comes_in_the_order_of_the_rule(pack: Pack, wording: Wording) -> None:
    words = " ".join(letter(pack, wording).texts())
    in_order = (
        "Date: ", "To: Warden", "FCI Somewhere, 100 Prison Road", "From: Alex Sample", "00000-000", "Unit: B-2",
        "Request for a motion to reduce my sentence", "I ask the Bureau of Prisons",
        "alone, and for all of them together", "Reason 1", "Heart failure", "Reason 2", "Where I plan to live",
        "Dayton, Ohio", "How I plan to support myself", "Where I plan to get medical care",
        "How that care is to be paid", "Medicaid", "GED in 2021", "Attached", "Medical records, 12 pages",
        "written answer", "date on which you received", "Signature", "Copy kept", "Received by",
        "Declaration of delivery", "penalty of perjury", "28 U.S.C. 1746",
    )  # fmt: skip
    places = [words.index(line) for line in in_order]
    assert places == sorted(places)


def test_the_declaration_stands_on_a_sheet_of_its_own(pack: Pack, wording: Wording) -> None:
    blocks = letter(pack, wording).blocks
    assert isinstance(blocks[blocks.index(Heading(1, "Declaration of delivery")) - 1], PageBreak)


def test_what_is_not_given_is_a_line_to_write_on(pack: Pack, wording: Wording) -> None:
    bare = letter(pack, wording, facts=LetterFacts())
    prompts = [block.prompt for block in bare.blocks if isinstance(block, WritingLines) and block.prompt]
    labels = [prompt.lead or prompt.text for prompt in prompts]
    for label in ("Where I plan to live (city and state):", "Care I asked for, with dates:"):
        assert label in labels
    assert len([block for block in letter(pack, wording).blocks if isinstance(block, WritingLines)]) < len(prompts)


def test_a_letter_without_a_reason_leaves_room_for_some(pack: Pack, wording: Wording) -> None:
    assert len(headings(letter(pack, wording, {}))) == 3


def test_known_facts_are_told_in_the_first_person_and_doubts_are_not(pack: Pack, wording: Wording) -> None:
    words = " ".join(letter(pack, wording, facts=LetterFacts()).texts())
    assert "I am not expected to recover" in words
    assert "My parent cannot live without care" in words
    assert "I am the only one" not in words  # it was answered "not sure"
    assert "I am 68 years old" in " ".join(letter(pack, wording, WAITING).texts())


def test_a_person_too_ill_to_write_gets_a_line_for_the_writer(pack: Pack, wording: Wording) -> None:
    line = "571.61(b)"
    answers: Case = {**WAITING, "cannot_write_alone": "yes"}
    assert line in " ".join(letter(pack, wording, answers).texts())
    assert line not in " ".join(letter(pack, wording, WAITING).texts())


@pytest.mark.parametrize(
    ("place", "line"), [("halfway_house", "Reentry Manager"), ("nonfederal_facility", "head of the facility")]
)
def test_the_letter_goes_to_who_answers_for_the_place(pack: Pack, wording: Wording, place: str, line: str) -> None:
    assert line in " ".join(letter(pack, wording, {**MIXED, "custody_place": place}).texts())


def test_the_private_ground_gives_no_facts(pack: Pack, wording: Wording) -> None:
    document = letter(pack, wording, abuse=True)
    assert headings(document)[-1] == "Reason 3: Abuse in custody, USSG 1B1.13(b)(4)"
    assert "My lawyer can give the facts." in " ".join(document.texts())


def test_the_short_request_names_every_reason_and_fits_the_box(pack: Pack, wording: Wording) -> None:
    answers: Case = {**MIXED, "grounds": [*OWN_GROUNDS]}
    copy = client_copy(pack, answers, assess(pack, answers, AS_OF), wording, PERSON)
    for facts in (LETTER, LetterFacts()):
        text = short_request(copy, facts, with_abuse=True)
        assert len(text) <= LONGEST_PARAGRAPH
        assert all(wording.text(f"letter.short.grounds.{ground}") in text for ground in OWN_GROUNDS)


def test_the_text_is_narrow_and_says_all_that_the_letter_says(pack: Pack, wording: Wording) -> None:
    document = letter(pack, wording)
    text = plain_text(document)
    flat = " ".join(text.split()).lower()
    assert [line for line in document.texts() if " ".join(line.split()).lower() not in flat] == []
    headed = {block.text for block in document.blocks if isinstance(block, Heading)}
    assert [line for line in text.splitlines() if len(line) > WIDTH and line not in headed] == []


def test_the_text_of_every_kind_of_block_is_written() -> None:
    document = paper(*EVERY_BLOCK)
    flat = " ".join(plain_text(document).split()).lower()
    header = {"have", "paper", "what", "date"}
    assert [text for text in document.texts() if text.lower() not in flat and text.lower() not in header] == []


def test_the_word_file_opens_with_every_text_of_the_letter(pack: Pack, wording: Wording) -> None:
    document = letter(pack, wording)
    lines = " ".join(word_lines(word_file(document)))
    assert [text for text in document.texts() if text not in lines] == []


def test_every_kind_of_block_is_in_the_word_file() -> None:
    document = paper(*EVERY_BLOCK)
    lines = " ".join(word_lines(word_file(document)))
    assert [text for text in document.texts() if text not in lines] == []


def test_the_word_file_has_headings_lists_and_a_page_break(pack: Pack, wording: Wording) -> None:
    file = docx.Document(io.BytesIO(word_file(letter(pack, wording))))
    styles = {line.style.name for line in file.paragraphs if line.style is not None}
    assert {"Heading 1", "Heading 2", "Heading 3", "List Bullet", "List Number"} <= styles
    broken = [line.text for line in file.paragraphs if line.paragraph_format.page_break_before]
    assert broken == ["Declaration of delivery"]


def test_the_word_file_says_nothing_of_the_day_or_the_machine(pack: Pack) -> None:
    made = make_paper("letter-docx", case(pack), Wish())
    core = docx.Document(io.BytesIO(made)).core_properties
    assert (core.author, core.last_modified_by, core.title) == ("Right Door", "Right Door", "Request to the warden")
    assert core.created is not None and core.created.year == 2000
    with zipfile.ZipFile(io.BytesIO(made)) as opened:
        assert {entry.date_time for entry in opened.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert {entry.create_system for entry in opened.infolist()} == {3}


def test_letter_facts_never_show_in_a_log_line() -> None:
    assert repr(LETTER) == "LetterFacts()"
    assert repr(LETTER.plan) == "ReleasePlan()"
