"""The letter to the warden with its receipt, then the declaration of delivery."""

from __future__ import annotations

from collections.abc import Iterator

from app.report.client_copy import ClientCopy
from app.report.document import Block, Box, Heading, Item, ItemList, ListKind, PageBreak, Paragraph, ReportDocument
from app.report.frame import paper
from app.report.letter.body import closing, filled, letter_text, opening, plan, reasons
from app.report.letter.facts import LetterFacts

_RECEIPT = ("received_by", "received_sign", "received_when")
_WAYS = ("1", "2", "3", "4")


def request_letter(copy: ClientCopy, facts: LetterFacts, *, with_abuse: bool = False) -> ReportDocument:
    """Return the letter in the words of ``copy``.

    ``with_abuse`` puts abuse in custody among the reasons: the prison reads it, so a lawyer decides on it first.
    """
    blocks: tuple[Block, ...] = (
        Heading(1, letter_text(copy, "title")),
        *opening(copy, facts),
        *reasons(copy, facts, with_abuse),
        *plan(copy, facts),
        *closing(copy, facts),
        *_signature(copy),
        PageBreak(),
        *_declaration(copy),
    )
    return paper(copy, letter_text(copy, "title"), (letter_text(copy, "foot"),), blocks)


def _signature(copy: ClientCopy) -> Iterator[Block]:
    yield Paragraph(letter_text(copy, "signature"))
    if copy.says_yes("cannot_write_alone"):
        yield Paragraph(letter_text(copy, "written_for_me"))
    yield ItemList(ListKind.CHECKBOX, (Item(letter_text(copy, "copy_kept")),), letter_text(copy, "copy_kept"))
    lines = tuple(Paragraph(letter_text(copy, line)) for line in _RECEIPT)
    yield Box((Heading(2, letter_text(copy, "received_heading")), *lines))


def _declaration(copy: ClientCopy) -> Iterator[Block]:
    yield Heading(1, letter_text(copy, "declaration.heading"))
    yield Paragraph(filled(copy, "declaration.who", copy.person.name))
    yield Paragraph(letter_text(copy, "declaration.what"))
    yield Paragraph(letter_text(copy, "declaration.how"))
    ways = tuple(Item(letter_text(copy, f"declaration.ways.{way}")) for way in _WAYS)
    yield ItemList(ListKind.CHECKBOX, ways)
    for line in ("to_whom", "pages", "swear", "signed"):
        yield Paragraph(letter_text(copy, f"declaration.{line}"))
