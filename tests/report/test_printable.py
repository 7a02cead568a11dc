"""Names in letters that the paper does or does not have."""

from __future__ import annotations

import pytest

from app.engine.pack import Pack
from app.engine.telling.wording import Wording
from app.report.document import Paragraph
from app.report.drawing.drawing import draw
from app.report.person import Person
from app.report.printable import printable
from tests.report.pdf_reading import page_texts
from tests.report.sample_cases import MIXED
from tests.report.structure_reading import heard
from tests.report.summaries import plan_text, summary
from tests.report.test_drawing import paper

NOTE = "This paper has no letters for your name."


@pytest.mark.parametrize("name", ["Alex Sample", "José Núñez", "Đorđe Жук", "Nguyễn Thị Hương", "Ωλ"])
def test_a_name_with_letters_at_hand_stays(name: str) -> None:
    assert printable(Person(name)) == Person(name)


def test_an_accent_that_stands_apart_is_joined_to_its_letter() -> None:
    assert "José" in page_texts(draw(paper(Paragraph("Words"), name="Jose\u0301")).pdf)[0]


@pytest.mark.parametrize("name", ["王小明", "محمد", "דוד", "สมชาย", "Alex 王"])
def test_any_other_name_is_left_to_the_persons_own_hand(name: str) -> None:
    assert printable(Person(name, "00000-000", "FCI Somewhere")) == Person("", "00000-000", "FCI Somewhere", True)


def test_a_prison_with_other_letters_is_left_out_without_a_note() -> None:
    assert printable(Person("Alex", "1", "王")) == Person("Alex", "1", "")


def test_page_one_says_why_the_line_is_empty(pack: Pack, wording: Wording) -> None:
    by_hand = summary(pack, wording, MIXED, person=printable(Person("王小明", "00000-000")))
    assert by_hand.head.left[0].startswith("Name: ___")
    assert NOTE in plan_text(by_hand)
    assert NOTE not in plan_text(summary(pack, wording, MIXED, person=Person()))


def test_a_letter_that_no_face_has_is_marked_in_a_text() -> None:
    assert heard(draw(paper(Paragraph("One 王 two"))).pdf).words().split() == ["One", "\ufffd", "two"]
