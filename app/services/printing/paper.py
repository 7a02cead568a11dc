"""Saves printed papers as PDF files."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from app.engine.pack import Pack
from app.engine.result import RawAnswer
from app.report.person import Person

__all__ = ["Person", "client_summary_pdf", "save_client_summary"]


def client_summary_pdf(
    pack: Pack,
    answers: Mapping[str, RawAnswer],
    person: Person,
    as_of: date,
    language: str = "en",
    large: bool = False,
) -> bytes:
    """Return the client summary as PDF bytes; the same input gives the same bytes.

    ``large`` asks for the large print: 20 points, one column, at most twelve pages.
    """
    from app.engine.asking.ask_next import in_asking_order
    from app.engine.judging.assess import assess
    from app.engine.telling.wording import Wording
    from app.report.printable import printable
    from app.report.summary.client_summary import client_summary
    from app.report.summary.fitting import draw_fitted, draw_large

    result, wording = in_asking_order(pack, answers, assess(pack, answers, as_of)), Wording(pack, language)
    named = printable(person)
    draw_whole = draw_large if large else draw_fitted
    return draw_whole(lambda room: client_summary(pack, answers, result, wording, named, room)).pdf


def save_client_summary(
    pack: Pack,
    answers: Mapping[str, RawAnswer],
    person: Person,
    as_of: date,
    target: Path,
    language: str = "en",
    large: bool = False,
) -> None:
    """Write the client summary to ``target``, replacing what is there only when the new file is whole.

    Raises UserError when the folder is missing or read-only, or the disk is full; the old file then stays.
    """
    from app.services.safe_file import write_whole

    write_whole(target, client_summary_pdf(pack, answers, person, as_of, language, large))
