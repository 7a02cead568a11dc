"""What to write on an envelope so that mail from a lawyer is opened only before the client."""

from __future__ import annotations

from app.report.client_copy import ClientCopy
from app.report.document import Block, Box, Heading, Item, ItemList, ListKind, Paragraph, ReportDocument
from app.report.frame import made_line, paper, warnings

ENGLISH = "en"
SPECIAL_MAIL = "Special Mail - Open only in the presence of the inmate"
"""The words of 28 CFR 540.18 to 540.19 for the front of the envelope; they stay English in every language."""

_SENDER = ("lawyer", "attorney", "office", "city")
_RULES = ("1", "2", "3", "4", "5", "6", "7")
_INSIDE = ("1", "2", "3", "4")


def envelope_sheet(copy: ClientCopy, english: ClientCopy) -> ReportDocument:
    """Return the sheet: the words for the front, in ``english``; what makes it special mail; what may be inside."""
    title = copy.text("envelope.title")
    language = "" if copy.wording.language == ENGLISH else ENGLISH
    front = tuple(
        Paragraph("", lead=line, lead_language=language) if line == SPECIAL_MAIL else Paragraph(line, language=language)
        for line in _front(english)
    )
    blocks: tuple[Block, ...] = (
        Heading(1, title),
        Heading(2, copy.text("envelope.front_heading")),
        Box(front),
        Heading(2, copy.text("envelope.rules_heading")),
        _list(copy, "envelope.rules", _RULES),
        Heading(2, copy.text("envelope.inside_heading")),
        _list(copy, "envelope.inside", _INSIDE),
    )
    return paper(copy, title, (made_line(copy), *warnings(copy)), blocks)


def _front(english: ClientCopy) -> tuple[str, ...]:
    person = english.person
    blank = english.text("envelope.blank")
    number = english.text("envelope.number", number=person.register_number or blank)
    return (
        *(english.text(f"envelope.from.{line}") for line in _SENDER),
        SPECIAL_MAIL,
        f"{english.text('envelope.to')} {person.name or blank}, {number}",
        person.facility or english.text("envelope.prison"),
        english.text("envelope.address"),
    )


def _list(copy: ClientCopy, key: str, names: tuple[str, ...]) -> ItemList:
    return ItemList(ListKind.BULLET, tuple(Item(copy.text(f"{key}.{name}")) for name in names))
