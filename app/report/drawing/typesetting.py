"""The blocks of a paper as ReportLab flowables, each with its element."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from html import escape

from reportlab.lib.colors import black
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import CondPageBreak, HRFlowable, PageBreak
from reportlab.platypus.flowables import Flowable

from app.report import document as paper
from app.report.drawing.faces import BODY, BODY_BOLD, markup
from app.report.drawing.layout import Layout, Sizes
from app.report.drawing.pictures import DrawnPicture
from app.report.drawing.shapes import BreakMark, FramedBox, Rule, TickRow, TopRule
from app.report.drawing.tables import Cells, set_table
from app.report.drawing.tagged_pieces import LINK, SPEAK, Label, Square, TaggedParagraph, paragraph
from app.report.picture import Picture
from app.report.tagging.structure import AreaRef, Element, Mark, Traits

_Untabled = (
    paper.Heading | paper.Paragraph | paper.ItemList | paper.RuleLine | paper.WritingLines | paper.PageBreak | paper.Box
)
# An item of at most so many characters under its first line stays on one page.
_KEPT_WHOLE = 200
# So many lines to write on, or fewer, stay on one page.
_LINES_TOGETHER = 3
# In points, less than any page: what a heading may want below itself.
_MOST_KEPT = 560.0
# The mark of a list in the words of ISO 32000-1, table 347.
_NUMBERING = {
    paper.ListKind.BULLET: "Disc",
    paper.ListKind.NUMBERED: "Decimal",
    paper.ListKind.CHECKBOX: "Square",
    paper.ListKind.NUMBERED_CHECKBOX: "Decimal",
}


@dataclass(frozen=True, slots=True)
class SetBlock:
    """A block set ahead of its drawing; its elements wait under ``holder``."""

    holder: Element
    pieces: list[Flowable]


@dataclass(frozen=True, slots=True)
class Ready:
    """What was set to be measured: whole blocks, or the words of cells; each is drawn once."""

    blocks: dict[tuple[paper.Block, Sizes], SetBlock] = field(default_factory=dict)
    cells: Cells = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class SetPart:
    """What stands between two page breaks: its pieces with the elements they belong to."""

    pieces: list[Flowable]
    elements: list[Element | Mark | AreaRef]


def set_parts(document: paper.ReportDocument, layout: Layout, ready: Ready) -> list[SetPart]:
    """Return the parts of ``document``; blocks are taken out of ``ready`` where they stand in it."""
    parts = [SetPart([], [])]
    sizes = layout.first_page
    for block in document.blocks:
        if paper.ends_part(block):
            parts.append(SetPart([], []))
            sizes = layout.inside
            continue
        done = ready.blocks.pop((block, sizes), None)
        done = done or set_block(block, sizes, document.tick_word, layout.room()[0], ready.cells)
        parts[-1].elements.extend(done.holder.children)
        parts[-1].pieces.extend(done.pieces)
    return parts


def flowables(parts: Iterable[SetPart], on_end: Callable[[int], None]) -> list[Flowable]:
    """Return the pieces of ``parts``, each of which begins a page; ``on_end`` is told the page on which one ends."""
    pieces: list[Flowable] = []
    for place, part in enumerate(parts):
        pieces += [*((PageBreak(),) if place else ()), *part.pieces, BreakMark(on_end)]
    return pieces


def set_block(block: paper.Block, sizes: Sizes, tick_word: str, width: float, cells: Cells) -> SetBlock:
    """Set one block alone, ``width`` points wide; a table takes the words of its cells out of ``cells``."""
    holder = Element("Document")
    if isinstance(block, paper.Table):
        return SetBlock(holder, [set_table(block, holder, sizes, tick_word, width, cells)])
    if isinstance(block, Picture):
        return SetBlock(holder, [DrawnPicture(block, holder.add("Figure", Traits(alt=block.alt)), sizes.gap)])
    return SetBlock(holder, list(_Setter(holder, sizes, tick_word).block(block)))


class _Setter:
    """Sets every kind of block but tables in one range of sizes."""

    def __init__(self, root: Element, sizes: Sizes, tick_word: str) -> None:
        self.root = root
        self.sizes = sizes
        self.tick_word = tick_word

    def block(self, block: _Untabled) -> Iterator[Flowable]:
        """Yield the pieces of a block."""
        sizes = self.sizes
        match block:
            case paper.PageBreak():
                yield PageBreak()
            case paper.Box() if block.open:
                yield from self.open_box(block)
            case paper.Box():
                yield FramedBox([piece for inner in block.blocks for piece in self.text(inner)], sizes.gap * 2)
            case paper.RuleLine():
                yield self.rule()
            case paper.WritingLines():
                if block.prompt:
                    prompt = self.led(block.prompt, self.root.add("P"), self.style(0))
                    prompt.keepWithNext = True
                    yield prompt
                for number in range(1, block.count + 1):
                    line = writing_line(sizes)
                    line.keepWithNext = number < block.count <= _LINES_TOGETHER  # one alone looks like a rule
                    yield line
            case _:
                if isinstance(block, paper.Heading) and sizes.room:
                    yield CondPageBreak(_room_below(block, sizes))
                yield from self.text(block)

    def text(self, block: paper.Heading | paper.Paragraph | paper.ItemList) -> Iterator[Flowable]:
        """Yield the pieces of a block that holds only text."""
        match block:
            case paper.Heading():
                yield self.heading(block)
            case paper.Paragraph():
                element = self.root.add("P", Traits(language=block.language))
                yield self.led(block, element, self.style(self.sizes.gap))
            case paper.ItemList():
                holder = self.root.add("L", Traits(numbering=_NUMBERING[block.kind]))
                # The last item is never alone on a page; of two, the first stays with the heading.
                held = len(block.items) - 1 if len(block.items) > 2 and _is_plain(block.items[-2:]) else 0
                for number, item in enumerate(block.items, 1):
                    pieces = list(self.item(block, number, item, holder.add("LI")))
                    pieces[-1].keepWithNext = number == held
                    yield from pieces

    def open_box(self, block: paper.Box) -> Iterator[Flowable]:
        """Yield a box between two lines, neither of which is left alone on a page."""
        yield CondPageBreak(self.sizes.room)
        yield TopRule(self.sizes.gap)
        *pieces, last = (piece for inner in block.blocks for piece in self.text(inner))
        yield from pieces
        last.keepWithNext = True
        yield last
        yield self.rule()

    def rule(self) -> Flowable:
        """Return a line across the text."""
        return Rule(self.sizes.gap)

    def heading(self, block: paper.Heading) -> Flowable:
        """Return a heading, which is listed in the outline too."""
        size, gap = self.sizes.heading[block.level - 1], self.sizes.gap
        style = _heading_style(block.level, size, gap)
        element = self.root.add(f"H{block.level}", Traits(language=block.language))
        piece = paragraph(f"<b>{markup(block.text)}</b>", block.text, style, element)
        piece.outline = (block.text, block.level - 1)
        return piece

    def item(self, block: paper.ItemList, number: int, item: paper.Item, holder: Element) -> Iterator[Flowable]:
        """Yield one item of a list: its label, its text, what stands below it."""
        sizes, kind = self.sizes, block.kind
        numbered = kind in (paper.ListKind.NUMBERED, paper.ListKind.NUMBERED_CHECKBOX)
        ticked = kind in (paper.ListKind.CHECKBOX, paper.ListKind.NUMBERED_CHECKBOX)
        box_at = sizes.indent * 0.83 if numbered else 0.0
        indent = box_at + sizes.indent if ticked else sizes.indent * (1.0 if numbered else 0.6)
        label, below = holder.add("Lbl"), bool(item.lines or item.ticks)
        named = label.add("Span") if numbered and ticked else label  # the number is read before the square
        square = Square(label.add("Figure", Traits(alt=self.alt(block.tick))), sizes.tick) if ticked else None
        body = holder.add("LBody", Traits(language=item.language))
        piece = self.led(item, body.add("P") if below else body, self.style(0 if below else sizes.gap * 0.6, indent))
        piece.square = (square, box_at) if square else None
        if numbered or not ticked:
            piece.label = Label(f"{number}." if numbered else "•", named)
        is_first = number == 1 and not item.ticks  # it may go on overleaf, so that the heading is not left behind
        piece.keepWithNext = below and not (is_first and item.text)
        yield piece
        yield from self.below(item, body, indent, may_split=is_first)

    def below(self, item: paper.Item, body: Element, indent: float, *, may_split: bool) -> Iterator[Flowable]:
        """Yield the lines under an item, then its row of squares."""
        gap = self.sizes.gap
        is_short = not may_split and sum(len(line.lead) + len(line.text) for line in item.lines) <= _KEPT_WHOLE
        for place, line in enumerate(item.lines, 1):
            last = place == len(item.lines) and not item.ticks
            element = body.add("P", Traits(language=line.language))
            piece = self.led(line, element, self.style(gap if last else 0, indent))
            piece.keepWithNext = not last and (is_short or bool(item.ticks and place == len(item.lines)))
            yield piece
        if item.ticks:
            style = self.style(gap)
            row: list[tuple[Square, TaggedParagraph]] = []
            for tick in item.ticks:
                square = Square(body.add("Figure", Traits(alt=self.tick_word)), self.sizes.tick)
                row.append((square, paragraph(markup(tick.meaning), tick.meaning, style, body.add("P"))))
            yield TickRow(row, indent)

    def alt(self, meaning: str) -> str:
        """Return what is said of an empty square."""
        return f"{self.tick_word}: {meaning}" if meaning else self.tick_word

    def led(self, block: paper.Paragraph | paper.Item, element: Element, style: ParagraphStyle) -> TaggedParagraph:
        """Return text with its bold lead, its link, its spans in another language."""
        lead, text = markup(block.lead), markup(block.text)
        if block.lead_language:
            lead = _between(SPEAK, block.lead_language, lead)
        if isinstance(block, paper.Paragraph) and block.link:
            url = escape(block.link)
            text = _between(LINK, url, f'<a href="{url}">{text}</a>')
        drawn = f"<b>{lead}</b> {text}".strip() if block.lead else text
        return paragraph(drawn, f"{block.lead} {block.text}", style, element)

    def style(self, gap: float, indent: float = 0.0) -> ParagraphStyle:
        """Return the style of running text."""
        size = self.sizes.body
        return text_style(size, size * self.sizes.leading, gap, indent)


def _room_below(block: paper.Heading, sizes: Sizes) -> float:
    """Return the points without which a heading begins a page.

    One inside a part wants less, or the heading of the part could be left behind above it.
    """
    room = sizes.room if block.level == 1 else sizes.room - sizes.heading[0] * 1.2 - sizes.gap * 3
    return max(room, min(block.lines * sizes.body * sizes.leading, _MOST_KEPT))


@cache
def _heading_style(level: int, size: float, gap: float) -> ParagraphStyle:
    return ParagraphStyle(
        f"heading{level}",
        fontName=BODY_BOLD,
        fontSize=size,
        leading=size * 1.2,
        spaceBefore=gap * (2.4 if level == 1 else 1.6),
        spaceAfter=gap * 0.6,
    )


def _is_plain(items: tuple[paper.Item, ...]) -> bool:
    """Tell whether nothing stands below any of the items."""
    return not any(item.lines or item.ticks for item in items)


def writing_line(sizes: Sizes) -> Flowable:
    """Return a line with room above it for handwriting; it is an artifact, as its prompt tells what to write."""
    return HRFlowable(width="100%", thickness=0.9, color=black, spaceBefore=sizes.body * 1.75, spaceAfter=sizes.gap)


def _between(name: str, label: str, drawn: str) -> str:
    return f'<onDraw name="{name}" label="{label}"/>{drawn}<onDraw name="{name}" label=""/>'


@cache
def text_style(size: float, leading: float, gap: float, indent: float) -> ParagraphStyle:
    """Return the style of plain text set at ``size`` points."""
    return ParagraphStyle(
        "text",
        fontName=BODY,
        fontSize=size,
        leading=leading,
        spaceAfter=gap,
        leftIndent=indent,
        bulletFontName=BODY,
        bulletFontSize=size,
        splitLongWords=1,
        allowWidows=0,
    )
