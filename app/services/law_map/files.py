"""The map as a file: drawn, told in words, with the way of a case if that is wanted."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from app.engine.pack import Pack
from app.engine.result import RawAnswer
from app.engine.telling.wording import Wording
from app.report.document import (
    Block,
    Heading,
    Item,
    ItemList,
    ListKind,
    PageBreak,
    Paragraph,
    ReportDocument,
    RunningHead,
)
from app.report.drawing.drawing import draw
from app.report.drawing.faces import wide_width
from app.report.drawing.layout import COMPACT_INSIDE, Layout
from app.report.drawing.pictures import text_width
from app.report.frame import made_from, unchecked_lines
from app.report.law_map.svg import svg
from app.report.picture import PictureType
from app.services.law_map.box_text import box_head
from app.services.law_map.case_way import NO_WAY, CaseWay, case_way, shareable
from app.services.law_map.map_words import MapWords
from app.services.law_map.pictures import Drawing, Hand
from app.services.law_map.reading import STEP_IN, Part, PartKind, Reader
from app.services.law_map.tree import law_map
from app.services.law_map.values import LawMap, NodeKind
from app.services.law_map.views import one_section, whole

_PRINTED = Hand(
    PictureType(head=8.0, head_line=10.0, label=9.5, line=11.5, pad=7.0),
    140.0,
    lambda text, size, bold: text_width(text, size, bold=bold),
)
_ON_SCREEN = Hand(
    PictureType(head=12.0, head_line=16.0, label=14.0, line=18.0, pad=9.0),
    280.0,
    lambda text, size, bold: wide_width(text, size, bold=bold),
)
COMPACT = Layout(COMPACT_INSIDE, COMPACT_INSIDE)
_WIDTHS = (215.0, _PRINTED.width)
"""How wide a box is, in points, where the page is wide enough for all of them; else the last, then all is smaller."""

_FIRST_PAGE, _PAGE = 550.0, 630.0
"""How high a drawing is at most, in points: on the first page a heading with a line or two stands over it."""

_IN, _JOINT = "– ", "; "


@dataclass(frozen=True, slots=True)
class MapFile:
    """What the file shows: ``part`` is a section of the map, or a group of findings, None for everything.

    With ``answers`` the way of a case is drawn in, without anything of the private ground, and without the answers.
    """

    part: str | None
    as_of: date
    answers: Mapping[str, RawAnswer] | None = None


def map_svg(pack: Pack, wording: Wording, words: MapWords, wish: MapFile) -> bytes:
    """Return the map as one drawing; the same input gives the same bytes."""
    return _Maker(pack, wording, words, wish).svg()


def map_pdf(pack: Pack, wording: Wording, words: MapWords, wish: MapFile) -> bytes:
    """Return the map as PDF/UA-1 pages: each section is drawn, then told; the same input gives the same bytes."""
    return draw(_Maker(pack, wording, words, wish).document(), COMPACT).pdf


class _Maker:
    """Makes the file of one map."""

    def __init__(self, pack: Pack, wording: Wording, words: MapWords, wish: MapFile) -> None:
        self._pack = pack
        self._wording = wording
        self._words = words
        self._wish = wish
        self._law: LawMap = law_map(pack, wording, words)
        self._reader = Reader(pack, wording, words, self._law)
        self._way: CaseWay = NO_WAY
        if wish.answers is not None:
            self._way = case_way(self._law, pack, shareable(wish.answers), wish.as_of)

    def svg(self) -> bytes:
        part = self._wish.part
        view = whole(self._law) if part is None else one_section(self._law, part)
        picture = Drawing(self._law, view, self._way, self._words, _ON_SCREEN).whole()
        return svg(picture, self._words.title, self._wording.language, self._foot())

    def document(self) -> ReportDocument:
        pack_line = self._wording.text(
            "notices.pack_line", version=self._pack.version, date=self._wording.long_date(self._pack.law_as_of)
        )
        head = RunningHead((self._words.title, pack_line), "", self._wording.text("paper.page_of"))
        blocks = tuple(self._blocks())
        return ReportDocument(self._words.title, self._words.title, self._wording.language, head, self._foot(), blocks)

    def _foot(self) -> tuple[str, ...]:
        made = made_from(self._pack, self._wording, self._wish.as_of)
        limits = self._wording.text("paper.footer"), *unchecked_lines(self._pack, self._wording, self._wish.as_of)
        return (made, *limits)

    def _blocks(self) -> Iterator[Block]:
        parts = (self._wish.part,) if self._wish.part is not None else tuple(self._parts())
        for number, part in enumerate(parts):
            if number:
                yield PageBreak()
            yield from self._part(part)
        told = [name for part in parts for name in self._law.under(part)]
        facts, law = tuple(map(_fact, self._reader.facts(told))), tuple(map(Item, self._reader.law(told)))
        for heading, items in ((self._words.worked_out, facts), (self._words.authorities, law)):
            if items:
                yield PageBreak()
                yield Heading(1, heading)
                yield ItemList(ListKind.BULLET, items)

    def _parts(self) -> Iterator[str]:
        for group in self._law.below(self._law.root):
            below = self._law.below(group)
            is_sections = self._law.nodes[below[0]].kind is NodeKind.SECTION
            yield from below if is_sections else (group,)

    def _part(self, part: str) -> Iterator[Block]:
        node = self._law.nodes[part]
        yield Heading(1, node.label)
        if node.kind is not NodeKind.SECTION:
            yield self._list([name for name in self._law.under(part) if name != part])
            return
        for told in self._reader.read(part).parts:
            if told.kind in (PartKind.PLAIN, PartKind.LISTED):
                yield from _paragraphs(told)
        yield from self._drawing(part).pages(_FIRST_PAGE, _PAGE)
        names = list(self._law.under(part))
        yield self._list([name for name in names if self._law.nodes[name].number])
        for group in (name for name in names if self._law.nodes[name].kind is NodeKind.GROUP):
            yield Heading(2, self._law.nodes[group].label)
            yield self._list(self._law.below(group))

    def _drawing(self, part: str) -> Drawing:
        """Draw a section in boxes as wide as the page allows."""
        view, room = one_section(self._law, part, drawn_alone=True), COMPACT.room()[0]
        for width in _WIDTHS:
            drawing = Drawing(self._law, view, self._way, self._words, replace(_PRINTED, width=width))
            if drawing.width <= room:
                break
        return drawing

    def _list(self, names: Iterator[str] | list[str] | tuple[str, ...]) -> ItemList:
        return ItemList(ListKind.BULLET, tuple(map(self._item, names)))

    def _item(self, name: str) -> Item:
        node, reading = self._law.nodes[name], self._reader.read(name)
        lead = f"{box_head(node, self._words, self._way.nodes.get(name))}:"
        told = [part for part in reading.parts if part.kind in (PartKind.PLAIN, PartKind.LISTED)]
        told.append(Part(self._words.authorities, self._reader.cites(name), PartKind.LISTED))
        lines = (line for part in told if part.lines for line in _paragraphs(part))
        return Item(reading.title, lead=lead, lines=tuple(lines))


def _paragraphs(part: Part) -> Iterator[Paragraph]:
    """Yield the lines of a part, its heading before the first."""
    for number, line in enumerate((_JOINT.join(part.lines),) if part.kind is PartKind.LISTED else part.lines):
        lead = f"{part.heading}:" if part.heading and not number else ""
        yield Paragraph(line.replace(STEP_IN, _IN), lead=lead)


def _fact(part: Part) -> Item:
    first, *more = (line.replace(STEP_IN, _IN) for line in part.lines)
    return Item(first, lead=f"{part.heading}:", lines=tuple(map(Paragraph, more)))
