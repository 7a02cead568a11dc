"""The law map as a file: whole, readable aloud, silent about what a case must not show."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from datetime import date
from itertools import combinations

import page
import pytest

from app.engine.pack import Pack
from app.engine.telling.wording import Wording
from app.report.picture import Picture
from app.services.law_map import files
from app.services.law_map.case_way import NO_WAY
from app.services.law_map.files import MapFile, map_pdf, map_svg
from app.services.law_map.pictures import Drawing
from app.services.law_map.views import one_section
from app.services.packs import load_pack
from tests.report.pdf_reading import colours, fonts_without_a_file, page_texts
from tests.report.structure_reading import heard, outside_marks
from tests.services.law_maps import WORDS, made
from tests.services.test_case_way import finished

TODAY = date(2026, 11, 23)
PLANTED = "Zanzibar marmalade"
SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def pack() -> Pack:
    return load_pack()


@pytest.fixture(scope="module")
def wording(pack) -> Wording:
    return Wording(pack, "en")


@pytest.fixture(scope="module")
def answers(pack) -> dict[str, object]:
    given = {
        "keyboard": "client",
        "sentencing_authority": "us_district_court",
        "grounds": ["abuse_in_custody", "age_65", "other"],
        "other_reason": PLANTED,
        "age": 68,
    }
    return finished(pack, given, TODAY)


def flat(words: str) -> str:
    return " ".join(words.split())


@pytest.mark.parametrize("part", ["court", "motion_3582", "=said", None])
def test_the_pages_pass_as_accessible_and_hold_nothing_untagged(pack, wording, answers, part):
    pdf = map_pdf(pack, wording, WORDS, MapFile(part, TODAY, answers))
    assert [failure.message for failure in page.validate_pdf_bytes(pdf, profile="ua1").failures] == []
    assert outside_marks(pdf) == []
    assert colours(pdf) == set()
    assert fonts_without_a_file(pdf) == set()


@pytest.mark.parametrize("language", ["en", "es"])
def test_the_pages_tell_in_words_what_they_draw(pack, language):
    wording, law = Wording(pack, language), made(pack, language)
    pdf = map_pdf(pack, wording, WORDS, MapFile("court", TODAY))
    tree = heard(pdf)
    figures = tree.all("Figure")
    assert figures
    assert {figure.alt for figure in figures} == {f"Drawing of {law.nodes['court'].label}"}
    told = flat(tree.words())
    for name in law.under("court"):
        node = law.nodes[name]
        if node.number:
            assert flat(f"{node.number}. {node.kind.value}: {node.label}") in told
    for cite in pack.questions["sentencing_authority"].authorities:
        assert wording.cite(cite) in told
        assert flat(wording.text(f"authorities.{cite.authority}")) in told


def test_the_whole_file_tells_every_node_every_fact_and_every_authority_it_names(pack, wording):
    law = made(pack)
    told = flat(heard(map_pdf(pack, wording, WORDS, MapFile(None, TODAY))).words())
    for node in law.nodes.values():
        if node.name or node.target:
            assert flat(node.label) in told, node.id
    cited = {cite.authority for rule in pack.findings.values() for cite in rule.authorities}
    for authority in cited:
        assert flat(pack.authorities[authority].cite) in told


@pytest.mark.parametrize("make", [map_pdf, map_svg])
def test_the_same_map_gives_the_same_bytes(pack, wording, answers, make):
    wish = MapFile("motion_2255", TODAY, answers)
    assert make(pack, wording, WORDS, wish) == make(pack, wording, WORDS, wish)


@pytest.mark.parametrize("part", ["reasons", "other", "abuse_in_custody"])
def test_no_answer_and_nothing_private_is_in_a_file_with_a_path(pack, wording, answers, part):
    private = {**answers, "grounds": ["age_65", "other"]}
    private = {name: value for name, value in private.items() if "abuse" not in name}
    for make in (map_pdf, map_svg):
        made_file = make(pack, wording, WORDS, MapFile(part, TODAY, answers))
        words = made_file.decode() if make is map_svg else "\n".join(page_texts(made_file))
        assert PLANTED not in words
        assert made_file == make(pack, wording, WORDS, MapFile(part, TODAY, private))
    whole = MapFile(None, TODAY, answers)
    assert map_svg(pack, wording, WORDS, whole) == map_svg(pack, wording, WORDS, MapFile(None, TODAY, private))


def test_a_path_is_in_the_file_by_words_and_thickness_only_when_it_is_wanted(pack, wording, answers):
    with_path = "\n".join(page_texts(map_pdf(pack, wording, WORDS, MapFile("court", TODAY, answers))))
    without = "\n".join(page_texts(map_pdf(pack, wording, WORDS, MapFile("court", TODAY))))
    assert "1. ask, taken" in with_path
    assert "(taken)" in with_path
    assert "taken" not in without
    thick = 'stroke-width="2.6"'
    assert thick in map_svg(pack, wording, WORDS, MapFile("court", TODAY, answers)).decode()
    assert thick not in map_svg(pack, wording, WORDS, MapFile("court", TODAY)).decode()


def test_the_open_question_is_pointed_at(pack, wording):
    at_first, of_no_case = (
        map_svg(pack, wording, WORDS, MapFile("start", TODAY, answers)).decode() for answers in ({}, None)
    )
    assert "1. ask, open" in at_first
    # One arrow before the question, one before its section.
    assert at_first.count("<polygon") == of_no_case.count("<polygon") + 2


@pytest.mark.parametrize("part", ["court", "motion_3582", None])
def test_the_drawing_is_sound_xml_that_names_every_box(pack, wording, part):
    law = made(pack)
    root = ET.fromstring(map_svg(pack, wording, WORDS, MapFile(part, TODAY)))
    width, height = float(root.attrib["width"]), float(root.attrib["height"])
    names = [group.attrib["aria-label"] for group in root.iter(f"{SVG}g") if "aria-label" in group.attrib]
    assert len(names) == len(list(law.under(part or law.root)))
    assert root.find(f"{SVG}title").text == "title"
    for box in root.iter(f"{SVG}rect"):
        if "x" in box.attrib:
            assert float(box.attrib["x"]) + float(box.attrib["width"]) < width
            assert float(box.attrib["y"]) + float(box.attrib["height"]) < height
    told = "".join(root.itertext())
    assert wording.text("paper.footer") in told
    assert pack.version in told


def test_every_page_says_which_law_it_is_and_that_it_is_no_advice(pack, wording):
    for words in page_texts(map_pdf(pack, wording, WORDS, MapFile("judgment", TODAY))):
        assert wording.text("paper.footer") in flat(words)
        assert f"Law pack {pack.version}" in words
        assert "Draft law pack" in words


# The drawing on pages


def pictures(pack: Pack, section: str, first: float, later: float) -> tuple[Picture, ...]:
    law = made(pack)
    return Drawing(law, one_section(law, section, drawn_alone=True), NO_WAY, WORDS, files._PRINTED).pages(first, later)


@pytest.mark.parametrize(("first", "later"), [(550.0, 630.0), (200.0, 200.0), (100_000.0, 100_000.0)])
def test_each_box_is_on_one_page_whole_and_no_two_meet(pack, first, later):
    for section in pack.sections:
        law = made(pack)
        pages = pictures(pack, section.id, first, later)
        boxes = [frame for picture in pages for frame in picture.frames]
        expected = one_section(law, section.id, drawn_alone=True).edges
        assert len(boxes) == len(expected)
        for number, picture in enumerate(pages):
            assert picture.height <= (later if number else first)
            for frame in picture.frames:
                assert frame.x >= 0
                assert frame.x + frame.width <= picture.width
                assert frame.y >= 0
                assert frame.y + frame.height <= picture.height
            for one, other in combinations(picture.frames, 2):
                apart_across = one.x + one.width <= other.x or other.x + other.width <= one.x
                apart_down = one.y + one.height <= other.y or other.y + other.height <= one.y
                assert apart_across or apart_down


def test_a_way_that_is_cut_says_where_it_goes_on_and_where_it_comes_from(pack):
    pages = pictures(pack, "judgment", 200.0, 200.0)
    assert len(pages) > 5
    told = [[words.text for words in picture.words] for picture in pages]
    assert any(text.startswith("to ") for text in told[0])
    for words in told[1:]:
        assert any(text.startswith("from ") for text in words)


def test_words_stay_inside_their_boxes(pack):
    for section in pack.sections:
        for picture in pictures(pack, section.id, 550.0, 630.0):
            for frame in picture.frames:
                room = frame.width - 2 * picture.type.pad + 0.01
                for text in frame.head:
                    assert files._PRINTED.measure(text, picture.type.head, True) <= room
                for text in frame.lines:
                    assert files._PRINTED.measure(text, picture.type.label, False) <= room
