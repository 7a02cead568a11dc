"""What an English paper says, told to the client in another language."""

from __future__ import annotations

from dataclasses import replace

from app.report.client_copy import ClientCopy
from app.report.document import Heading, Lines, PageBreak, Paragraph, ReportDocument, Table
from app.report.frame import paper, warnings

_WIDTHS = (50, 50)


def meaning(english: ReportDocument, other: ReportDocument, words: ClientCopy) -> ReportDocument:
    """Return the gloss of ``english`` as a paper of its own: that one goes out, so its pages count without this."""
    gloss = gloss_part(english, other, words)
    blocks = gloss.blocks[len(english.blocks) + 1 :]
    title = words.wording.text("letter.gloss.heading")
    return paper(words, title, (words.wording.text("letter.gloss.keep"), *warnings(words)), blocks)


def gloss_part(english: ReportDocument, other: ReportDocument, words: ClientCopy) -> ReportDocument:
    """Return ``english`` with a last page that sets its fixed lines beside those of ``other``, the same paper in words.

    Both papers come from the same answers, so their texts stand in the same order. What is alike in both is left out.
    """
    language, own = words.wording.language, english.language
    pairs = dict.fromkeys(
        (ours, theirs)
        for ours, theirs in zip(english.texts(), other.texts(), strict=True)
        if ours != theirs and any(letter.isalpha() for letter in ours)
    )
    rows = tuple((Lines((ours,), own), Lines((theirs,), language)) for ours, theirs in pairs)
    header = (words.wording.text("letter.gloss.english"), words.wording.text("letter.gloss.meaning"))
    blocks = (
        PageBreak(),
        Heading(1, words.wording.text("letter.gloss.heading"), language),
        Paragraph(words.wording.text("letter.gloss.keep"), language=language),
        Table(header, rows, _WIDTHS, row_heads=True),
    )
    return replace(english, blocks=(*english.blocks, *blocks))
