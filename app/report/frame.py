"""What stands above or below the text on every page of any paper."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Protocol

from app.engine.pack import Pack
from app.engine.result import Result
from app.engine.telling.wording import Wording
from app.report.document import Block, Paragraph, ReportDocument, RunningHead
from app.report.person import Person


class Telling(Protocol):
    """A case as one paper tells it: to the client, or to the people who help."""

    @property
    def pack(self) -> Pack:
        """The law pack."""

    @property
    def result(self) -> Result:
        """What the answers show."""

    @property
    def wording(self) -> Wording:
        """The words of the paper."""

    @property
    def person(self) -> Person:
        """The names on the page."""

    def text(self, key: str, **values: str | int) -> str:
        """Return the fixed line ``paper.<key>``."""


def running_head(copy: Telling, short_title: str) -> RunningHead:
    """Return the head with the person's names; a name that is not given is a line to fill in by hand."""
    blank = copy.text("head.blank")
    name = copy.text("head.name", name=copy.person.name or blank)
    number = copy.text("head.number", number=copy.person.register_number or blank)
    place = f", {copy.person.facility}" if copy.person.facility else ""
    return RunningHead((name, f"{number}{place}"), short_title, copy.text("page_of"))


def made_line(copy: Telling) -> str:
    """Return on which day, from which law the paper was made."""
    return made_from(copy.pack, copy.wording, copy.result.as_of)


def made_from(pack: Pack, wording: Wording, as_of: date) -> str:
    """Return on which day, from which law any paper was made."""
    made = wording.text("paper.made_on", date=wording.long_date(as_of))
    law = wording.text("notices.pack_line", version=pack.version, date=wording.long_date(pack.law_as_of))
    return f"{made}. {law}."


def warnings(copy: Telling) -> tuple[str, ...]:
    """Return the limits of the paper: no advice; a pack past its review; a draft; a translation nobody has checked."""
    return (copy.text("footer"), *unchecked_lines(copy.pack, copy.wording, copy.result.as_of))


def unchecked_lines(pack: Pack, wording: Wording, as_of: date) -> tuple[str, ...]:
    """Return what nobody has checked: a pack past its review; a draft; a translation."""
    lines = [wording.text("notices.review_due")] if as_of > pack.review_by else []
    unchecked = [] if pack.reviewers else [wording.text("notices.draft_pack").rstrip(".") + "."]
    if wording.language != pack.languages[0] and not pack.translators:
        unchecked.append(wording.text("notices.translation_unreviewed"))
    return (*lines, " ".join(unchecked)) if unchecked else tuple(lines)


def with_short_foot(document: ReportDocument) -> ReportDocument:
    """Return ``document`` for large print, whose foot holds the limits alone: its first line follows the title."""
    first, *limits = document.foot
    if not limits:
        return document
    title, *blocks = document.blocks
    if blocks[:1] and isinstance(blocks[0], Paragraph) and blocks[0].text == first:  # it stands there already
        return replace(document, foot=tuple(limits))
    return replace(document, foot=tuple(limits), blocks=(title, Paragraph(first), *blocks))


def paper(copy: Telling, title: str, foot: tuple[str, ...], blocks: tuple[Block, ...]) -> ReportDocument:
    """Return a paper whose head carries its title."""
    return ReportDocument(
        title=title,
        subject=title,
        language=copy.wording.language,
        head=running_head(copy, title),
        foot=foot,
        blocks=blocks,
        tick_word=copy.text("tick_box"),
    )
