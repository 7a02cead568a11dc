"""The client summary on its pages."""

from __future__ import annotations

from dataclasses import replace

from app.engine.judging.assess import assess
from app.engine.pack import Pack
from app.engine.telling.wording import Wording
from app.report.drawing.drawing import Drawn, draw
from app.report.person import Person
from app.report.summary.client_summary import client_summary
from app.report.summary.fitting import draw_fitted
from tests.report.pdf_reading import colours, fonts_without_a_file, page_texts
from tests.report.sample_cases import AS_OF, MIXED, PLANTED, STATE, WAITING, Case, with_abuse
from tests.report.summaries import seeded

PERSON = Person("Alex Sample", "00000-000")


def pages(pack: Pack, wording: Wording, answers: Case, person: Person = PERSON) -> Drawn:
    result = assess(pack, answers, AS_OF)
    return draw_fitted(lambda room: client_summary(pack, answers, result, wording, person, room))


def test_page_one_stands_alone_and_six_pages_are_enough_in_every_seeded_case(pack: Pack, wording: Wording) -> None:
    for answers, as_of in seeded(pack):
        result = assess(pack, answers, as_of)
        drawn = draw_fitted(lambda room, a=answers, r=result: client_summary(pack, a, r, wording, PERSON, room))
        assert drawn.part_ends[0] == 1, answers
        assert drawn.pages <= 6, answers


def test_a_case_with_every_ground_and_no_sure_answer_still_fits(pack: Pack, wording: Wording) -> None:
    unsure: Case = dict.fromkeys(pack.questions, "unsure")
    grounds = [shape.id for shape in pack.outcome.grounds]
    for base in (unsure, MIXED, WAITING):
        drawn = pages(pack, wording, {**base, "grounds": grounds})
        assert drawn.part_ends[0] == 1
        assert drawn.pages <= 6


def test_every_sentence_of_page_one_can_be_read_from_page_one(pack: Pack, wording: Wording) -> None:
    for answers in (MIXED, WAITING, STATE, {}):
        result = assess(pack, answers, AS_OF)
        document = client_summary(pack, answers, result, wording, PERSON)
        words = page_texts(pages(pack, wording, answers).pdf)[0]
        sentences = replace(document, blocks=document.first_page_blocks()).texts()
        assert [text for text in sentences if text not in words] == []


def test_every_sentence_of_the_paper_can_be_read_from_its_pages(pack: Pack, wording: Wording) -> None:
    result = assess(pack, MIXED, AS_OF)
    document = client_summary(pack, MIXED, result, wording, PERSON)
    bodies = [text.split(document.head.left[0])[0] for text in page_texts(draw(document).pdf)]
    words = "".join("".join(bodies).split())
    assert [text for text in document.texts() if "".join(text.split()) not in words] == []


def test_the_summary_is_black_with_its_own_fonts(pack: Pack, wording: Wording) -> None:
    pdf = pages(pack, wording, MIXED, Person("Đorđe Жук", "00000-000")).pdf
    assert colours(pdf) == set()
    assert fonts_without_a_file(pdf) == set()


def test_the_summary_is_the_same_to_the_byte_when_made_again(pack: Pack, wording: Wording) -> None:
    assert pages(pack, wording, MIXED).pdf == pages(pack, wording, MIXED).pdf


def test_planted_words_are_in_no_page(pack: Pack, wording: Wording) -> None:
    words = " ".join(page_texts(pages(pack, wording, with_abuse(MIXED)).pdf)).lower()
    assert PLANTED not in words
    assert "abuse" not in words
