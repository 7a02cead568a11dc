"""The request in one paragraph, in the order of a request-to-staff form."""

from __future__ import annotations

from collections.abc import Iterator

from app.report.client_copy import ClientCopy
from app.report.document import Block, Box, Heading, Item, ItemList, ListKind, Paragraph, ReportDocument
from app.report.frame import paper
from app.report.letter.body import ABUSE, addressee, filled, letter_grounds, letter_text
from app.report.letter.facts import LetterFacts
from app.report.letter.gloss import gloss_part

LONGEST_PARAGRAPH = 1200
"""Letters that the box of the form holds in small hand or typewriter print; to be checked against the form."""

_HINTS = ("1", "2", "3", "4")


def short_letter(
    copy: ClientCopy, facts: LetterFacts, *, with_abuse: bool = False, gloss: ClientCopy | None = None
) -> ReportDocument:
    """Return the sheet to copy onto form BP-A0148; the paragraph names every reason, so none is left out."""
    sheet = _sheet(copy, facts, with_abuse)
    return sheet if gloss is None else gloss_part(sheet, _sheet(gloss, facts, with_abuse), gloss)


def _sheet(copy: ClientCopy, facts: LetterFacts, with_abuse: bool) -> ReportDocument:
    title = letter_text(copy, "short.title")
    blocks: tuple[Block, ...] = (
        Heading(1, title),
        Paragraph(letter_text(copy, "short.intro")),
        Box((Heading(2, letter_text(copy, "short.copy_this")), *_boxed(copy, facts, with_abuse))),
        Heading(2, letter_text(copy, "short.hints_heading")),
        ItemList(ListKind.BULLET, tuple(Item(letter_text(copy, f"short.hints.{hint}")) for hint in _HINTS)),
    )
    return paper(copy, title, (letter_text(copy, "foot"),), blocks)


def _boxed(copy: ClientCopy, facts: LetterFacts, with_abuse: bool) -> Iterator[Paragraph]:
    person = copy.person
    yield Paragraph(addressee(copy))
    yield Paragraph(letter_text(copy, "date"))
    yield Paragraph(filled(copy, "from", person.name))
    yield Paragraph(filled(copy, "number", person.register_number))
    yield Paragraph(filled(copy, "work", facts.work))
    yield Paragraph(filled(copy, "unit", facts.unit))
    yield Paragraph(letter_text(copy, "subject"), lead=letter_text(copy, "subject_lead"))
    yield Paragraph(short_request(copy, facts, with_abuse))


def short_request(copy: ClientCopy, facts: LetterFacts, with_abuse: bool) -> str:
    """Return the request with every reason by name, the plan, the wish for a dated answer."""
    grounds = (*letter_grounds(copy), *((ABUSE,) if with_abuse else ()))
    named = "; ".join(
        f"({number}) {letter_text(copy, f'short.grounds.{ground}')}" for number, ground in enumerate(grounds, 1)
    )
    blank = letter_text(copy, "blank")
    place, support = facts.plan.place or blank, facts.plan.support or blank
    care, payment = facts.plan.care or blank, facts.plan.payment or blank
    return " ".join(
        (
            letter_text(copy, "short.ask"),
            letter_text(copy, "short.reasons", reasons=named or blank),
            letter_text(copy, "short.plan", place=place, support=support),
            letter_text(copy, "short.care", care=care, payment=payment),
            letter_text(copy, "short.answer"),
        )
    )
