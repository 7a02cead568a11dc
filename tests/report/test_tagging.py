"""The structure that a reader for blind people walks."""

from __future__ import annotations

import io
from dataclasses import replace

import page
import pikepdf
import pytest
from reportlab.pdfgen.canvas import Canvas

from app.report.document import Heading, Item, ItemList, ListKind, PageBreak, Paragraph, ReportDocument, Table, TickBox
from app.report.drawing.drawing import draw
from app.report.drawing.layout import LARGE_LAYOUT, PLAIN_LAYOUT, Layout
from app.report.drawing.stacking import stacked
from app.report.tagging.fonts import readable_map
from tests.report.structure_reading import Heard, heard, outside_marks, unicode_maps
from tests.report.test_drawing import EVERY_BLOCK, paper

LINKED = Paragraph("the court's page, which is a long way down a long line", lead="See:", link="https://example.org/a")
SPANISH = Paragraph("Then English again.", lead="Su plan", lead_language="es")
EVERYTHING = paper(
    *EVERY_BLOCK,
    LINKED,
    SPANISH,
    Heading(2, "Ayuda", language="es"),
    ItemList(
        ListKind.NUMBERED,
        (Item("First", lines=(Paragraph("below", lead="More:"),), ticks=(TickBox("Have"), TickBox("Asked for"))),),
    ),
)


def words(document: ReportDocument, layout: Layout = PLAIN_LAYOUT) -> list[str]:
    shown = stacked(document) if layout.stacked else document
    return " ".join(shown.texts()).split()


def only(*blocks: object) -> Heard:
    return heard(draw(paper(*blocks)).pdf)  # type: ignore[arg-type]


@pytest.mark.parametrize("layout", [PLAIN_LAYOUT, LARGE_LAYOUT])
def test_every_kind_of_block_passes_as_pdf_ua_1(layout: Layout) -> None:
    report = page.validate_pdf_bytes(draw(EVERYTHING, layout).pdf, profile="ua1")
    assert [(failure.rule_id, failure.message) for failure in report.failures] == []
    assert report.is_compliant


def untagged() -> bytes:
    target = io.BytesIO()
    plain = Canvas(target)
    plain.drawString(72, 72, "words")
    plain.save()
    return target.getvalue()


def test_the_checker_refuses_a_paper_without_tags() -> None:
    assert not page.is_pdf_compliant_bytes(untagged(), profile="ua1")


@pytest.mark.parametrize("layout", [PLAIN_LAYOUT, LARGE_LAYOUT])
def test_nothing_is_drawn_outside_a_mark(layout: Layout) -> None:
    assert outside_marks(draw(EVERYTHING, layout).pdf) == []


@pytest.mark.parametrize("layout", [PLAIN_LAYOUT, LARGE_LAYOUT])
def test_what_is_heard_is_the_paper_word_for_word(layout: Layout) -> None:
    assert heard(draw(EVERYTHING, layout).pdf).words().split() == words(EVERYTHING, layout)


@pytest.mark.parametrize("layout", [PLAIN_LAYOUT, LARGE_LAYOUT])
def test_reading_order_is_the_order_on_the_page(layout: Layout) -> None:
    marks = [mark for one in heard(draw(EVERYTHING, layout).pdf).walk() for mark in one.marks]
    inside = heard(draw(EVERYTHING, layout).pdf).all("Span", "Link")
    nested = [mark for one in inside for mark in one.marks]
    in_blocks = [mark for mark in marks if mark not in nested]
    assert in_blocks == sorted(in_blocks)
    assert sorted(marks) == sorted(set(marks))


def test_elements_stand_in_the_order_of_the_blocks() -> None:
    kinds = [child.kind for child in heard(draw(paper(*EVERY_BLOCK)).pdf).children]
    assert kinds == ["H1", "H2", "P", "L", "L", "L", "L", "Table", "P", "H1", "Table"]


def test_a_paragraph_over_two_pages_is_one_element() -> None:
    long = Paragraph(" ".join(f"word{number}" for number in range(700)))
    tree = only(long)
    (element,) = tree.children
    assert {place for place, _ in element.marks} == {0, 1}
    assert element.words().split() == long.text.split()


def test_words_do_not_run_together_at_the_end_of_a_line() -> None:
    plain, bold = Paragraph("words that go on " * 40), Paragraph("words that go on " * 40, lead="Lead")
    assert [one.words().split() for one in only(plain, bold).children] == [
        plain.text.split(),
        ["Lead", *bold.text.split()],
    ]


@pytest.mark.parametrize("lead", ["", "Lead"])
def test_a_word_broken_over_lines_stays_one_word(lead: str) -> None:
    text = f"Before {'longer' * 40} after"
    assert only(Paragraph(text, lead=lead)).words().split() == f"{lead} {text}".split()


def test_a_repeated_header_row_is_read_once() -> None:
    rows = tuple((f"Row {row}", TickBox("Have")) for row in range(80))
    (table,) = only(Table(("Paper", "Have"), rows, (4, 1))).children
    assert [one.words().split() for one in table.all("TH")] == [["Paper"], ["Have"]]
    assert len(table.all("TR")) == 81
    assert len(table.all("TD")) == 160


def test_header_cells_name_their_column_or_row() -> None:
    table = Table(("What", "When"), (("One", "Now"),), (1, 1), row_heads=True)
    scopes = [(one.words().strip(), one.attributes["Scope"]) for one in only(table).all("TH")]
    assert scopes == [("What", "/Column"), ("When", "/Column"), ("One", "/Row")]


def test_an_empty_square_says_what_a_tick_means() -> None:
    steps = ItemList(ListKind.NUMBERED_CHECKBOX, (Item("Do it"),), tick="Done")
    table = Table(("Paper", "Have"), (("Judgment", TickBox("Have")),), (4, 1))
    figures = only(steps, table).all("Figure")
    assert [one.alt for one in figures] == ["Box to tick: Done", "Box to tick: Have"]
    assert all("BBox" in one.attributes for one in figures)


def test_a_numbered_item_is_number_then_square_then_text() -> None:
    (item,) = only(ItemList(ListKind.NUMBERED_CHECKBOX, (Item("Do it"),))).all("LI")
    label, body = item.children
    assert [one.kind for one in label.children] == ["Span", "Figure"]
    assert (label.children[0].text, body.words().strip()) == ("1.", "Do it")


@pytest.mark.parametrize(
    ("kind", "mark"),
    [(ListKind.BULLET, "/Disc"), (ListKind.NUMBERED, "/Decimal"), (ListKind.CHECKBOX, "/Square")],
)
def test_a_list_says_how_its_items_are_marked(kind: ListKind, mark: str) -> None:
    (element,) = only(ItemList(kind, (Item("One"), Item("Two")))).children
    assert element.attributes["ListNumbering"] == mark
    assert [one.kind for one in element.children] == ["LI", "LI"]


def test_a_link_over_two_lines_is_one_element_with_an_area_on_each() -> None:
    link = replace(LINKED, text=LINKED.text * 3)
    pdf = draw(paper(link)).pdf
    (element,) = heard(pdf).all("Link")
    assert element.words().split() == link.text.split()
    assert element.areas > 1
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        areas = list(opened.pages[0].Annots)
        tree = dict(_pairs(opened.Root.StructTreeRoot.ParentTree.Nums))
        assert len(areas) == element.areas
        assert {str(area.A.URI) for area in areas} == {link.link}
        assert {str(tree[int(area.StructParent)].S) for area in areas} == {"/Link"}
        assert all(str(area.Contents) for area in areas)


def test_words_in_another_language_say_so() -> None:
    tree = only(SPANISH, Heading(1, "Ayuda", language="es"), Paragraph("Hola", language="es"))
    assert [(one.kind, one.language, one.words().strip()) for one in tree.walk() if one.language] == [
        ("Span", "es", "Su plan"),
        ("H1", "es", "Ayuda"),
        ("P", "es", "Hola"),
    ]
    assert tree.children[0].words().split() == ["Su", "plan", "Then", "English", "again."]


def test_head_and_foot_are_artifacts_of_pagination() -> None:
    pdf = draw(paper(Paragraph("Words"))).pdf
    assert heard(pdf).words().split() == ["Words"]
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        marks = [
            operands for operands, operator in pikepdf.parse_content_stream(opened.pages[0]) if str(operator) == "BDC"
        ]
        kinds = [str(mark[1].get("/Subtype")) for mark in marks if str(mark[0]) == "/Artifact"]
    assert kinds == ["/Header", "/Footer"]


def test_bookmarks_are_the_headings_with_their_pages() -> None:
    document = paper(Heading(1, "Plan"), Heading(2, "Inside"), PageBreak(), Heading(1, "Why"))
    with pikepdf.open(io.BytesIO(draw(document).pdf)) as opened, opened.open_outline() as outline:
        plan, why = outline.root
        pages = [opened.pages.index(pikepdf.Page(entry.destination[0])) for entry in (plan, why)]
        titles = (plan.title, [entry.title for entry in plan.children], why.title)
    assert titles == ("Plan", ["Inside"], "Why")
    assert pages == [0, 1]


def test_every_mark_leads_back_to_its_element() -> None:
    with pikepdf.open(io.BytesIO(draw(EVERYTHING).pdf)) as opened:
        tree = dict(_pairs(opened.Root.StructTreeRoot.ParentTree.Nums))
        for place, sheet in enumerate(opened.pages):
            owners = tree[int(sheet.StructParents)]
            marks = [
                operands
                for operands, operator in pikepdf.parse_content_stream(sheet)
                if str(operator) == "BDC" and "/MCID" in operands[1]
            ]
            assert [int(mark[1].MCID) for mark in marks] == list(range(len(owners))), place
            assert [str(mark[0]) for mark in marks] == [str(owner.S) for owner in owners]
            assert str(sheet.Tabs) == "/S"


def test_the_file_says_that_it_is_tagged_pdf_ua_1_with_its_title() -> None:
    with pikepdf.open(io.BytesIO(draw(paper(Paragraph("Words"))).pdf)) as opened, opened.open_metadata() as metadata:
        assert opened.pdf_version == "1.7"
        assert bool(opened.Root.MarkInfo.Marked)
        assert metadata["pdfuaid:part"] == "1"
        assert metadata["dc:title"] == "Your plan"
        assert len(list(metadata)) == 2


def test_no_code_of_a_font_means_nothing() -> None:
    maps = unicode_maps(draw(paper(*EVERY_BLOCK, name="Ωλ Жук")).pdf)
    assert len(maps) > 2
    assert not [letter for known in maps for letter in known.values() if letter == "\x00"]


def test_a_long_map_is_told_in_blocks_with_letters_beyond_the_first_plane() -> None:
    lines = [f"<{code:02X}> <{code + 0x1D400 if code > 200 else code:04X}>" for code in range(250)]
    told = readable_map("\n".join(["head", f"{len(lines)} beginbfchar", *lines, "endbfchar", "tail"]))
    assert told.startswith("head\n100 beginbfchar\n<01> <0001>\n")
    assert "49 beginbfchar" in told
    assert "<C9> <D835DCC9>" in told
    assert told.endswith("endbfchar\ntail")


def test_the_same_paper_gives_the_same_bytes_in_every_layout() -> None:
    for layout in (PLAIN_LAYOUT, LARGE_LAYOUT):
        assert draw(EVERYTHING, layout).pdf == draw(EVERYTHING, layout).pdf


def _pairs(numbers: pikepdf.Object) -> list[tuple[int, pikepdf.Object]]:
    listed = list(numbers)
    return [(int(key), value) for key, value in zip(listed[::2], listed[1::2], strict=True)]
