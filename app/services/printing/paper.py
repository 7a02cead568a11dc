"""Saves printed papers as PDF files."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from app.engine.pack import Pack
from app.engine.result import RawAnswer
from app.report.help_contact import HelpContact
from app.report.person import Person
from app.services.printing.papers import PaperCase, Wish, make_paper

__all__ = ["Person", "client_summary_pdf", "save_client_summary"]

SUMMARY = "client-summary"


def client_summary_pdf(
    pack: Pack,
    answers: Mapping[str, RawAnswer],
    person: Person,
    as_of: date,
    language: str = "en",
    large: bool = False,
    helpers: tuple[HelpContact, ...] = (),
) -> bytes:
    """Return the client summary as PDF bytes; the same input gives the same bytes.

    ``large`` asks for the large print: 20 points, one column, at most twelve pages. ``helpers`` are the offices that
    clients are sent to.
    """
    return make_paper(SUMMARY, PaperCase(pack, answers, as_of, person, helpers=helpers), Wish(language, large))


def save_client_summary(
    pack: Pack,
    answers: Mapping[str, RawAnswer],
    person: Person,
    as_of: date,
    target: Path,
    language: str = "en",
    large: bool = False,
    helpers: tuple[HelpContact, ...] = (),
) -> None:
    """Write the client summary to ``target``, replacing what is there only when the new file is whole.

    Raises UserError when the folder is missing or read-only, or the disk is full; the old file then stays.
    """
    from app.services.safe_file import write_whole

    write_whole(target, client_summary_pdf(pack, answers, person, as_of, language, large, helpers))
