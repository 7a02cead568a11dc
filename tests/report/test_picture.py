"""A picture on a page: one figure with its words, never cut, never wider than the text."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET

import page
import pytest

from app.report.document import Heading, Paragraph
from app.report.drawing.drawing import draw
from app.report.drawing.layout import LARGE_LAYOUT, PAGE_HEIGHT, PLAIN_LAYOUT, Layout
from app.report.law_map.svg import svg
from app.report.picture import Frame, Outline, Picture, PictureType, Stroke, Words
from tests.report.pdf_reading import colours, fonts_without_a_file
from tests.report.structure_reading import heard, outside_marks
from tests.report.test_drawing import paper

TYPE = PictureType(head=8, head_line=10, label=10, line=12, pad=6)
ALT = "Two boxes with a line between them"


def picture(width: float = 300.0, height: float = 200.0) -> Picture:
    frames = tuple(
        Frame(
            20, 20 + 25 * number, 120, 20, outline, (f"Head {number}",), ("Ω <word>",), f'Told "{number}" & more',
            thick=number == 1, pointed=number == 2,
        )
        for number, outline in enumerate(Outline)
    )  # fmt: skip
    strokes = Stroke((10, 10), (10, 60), thick=True, arrow=True), Stroke((10, 60), (80, 60))
    return Picture(width, height, TYPE, frames, strokes, (Words(15, 15, "yes"),), ALT)


@pytest.mark.parametrize("layout", [PLAIN_LAYOUT, LARGE_LAYOUT])
def test_a_page_with_a_picture_passes_as_pdf_ua_1(layout: Layout) -> None:
    pdf = draw(paper(Heading(1, "Map"), picture(), Paragraph("After it.")), layout).pdf
    assert [failure.message for failure in page.validate_pdf_bytes(pdf, profile="ua1").failures] == []
    assert outside_marks(pdf) == []
    assert colours(pdf) == set()
    assert fonts_without_a_file(pdf) == set()


def test_a_picture_is_one_figure_in_its_place_with_words_for_it() -> None:
    tree = heard(draw(paper(Heading(1, "Map"), picture(), Paragraph("After it."))).pdf)
    assert [child.kind for child in tree.children] == ["H1", "Figure", "P"]
    (figure,) = tree.all("Figure")
    assert figure.alt == ALT
    assert len(figure.marks) == 1
    assert figure.children == []


@pytest.mark.parametrize("width", [300.0, 900.0])
def test_a_picture_is_made_smaller_where_it_is_wider_than_the_text(width: float) -> None:
    (figure,) = heard(draw(paper(picture(width))).pdf).all("Figure")
    left, bottom, right, top = map(float, re.findall(r"'([\d.]+)'", figure.attributes["BBox"]))
    room = PLAIN_LAYOUT.room()[0]
    assert right - left == pytest.approx(min(width, room), abs=0.1)
    assert top - bottom == pytest.approx(200 * min(1, room / width), abs=0.1)


def test_a_picture_that_does_not_fit_under_the_text_stands_on_the_next_page() -> None:
    tall = picture(height=PAGE_HEIGHT - 160)
    (figure,) = heard(draw(paper(Heading(1, "Map"), Paragraph("word " * 200), tall)).pdf).all("Figure")
    assert [place for place, _ in figure.marks] == [1]


def test_a_picture_adds_nothing_to_what_the_paper_says_in_words() -> None:
    assert paper(Heading(1, "Map"), picture()).texts() == ("Map",)


def test_the_drawing_for_a_screen_is_sound_with_every_sign_kept() -> None:
    root = ET.fromstring(svg(picture(), 'A "title" & more', "es", ("Foot <one>",)))
    assert root.attrib["{http://www.w3.org/XML/1998/namespace}lang"] == "es"
    told = [text for text in root.itertext() if text.strip()]
    assert told[:2] == ['A "title" & more', ALT]
    assert told[-1] == "Foot <one>"
    assert told.count("Ω <word>") == len(Outline)
    labels = [group.attrib["aria-label"] for group in root.iter() if "aria-label" in group.attrib]
    assert labels == [f'Told "{number}" & more' for number in range(len(Outline))]


def test_a_foot_that_is_wider_than_the_drawing_is_not_cut() -> None:
    narrow, wide = (ET.fromstring(svg(picture(), "Map", "en", (foot,))) for foot in ("Foot", "Foot of a map " * 30))
    assert float(wide.attrib["width"]) > 2 * float(narrow.attrib["width"])
