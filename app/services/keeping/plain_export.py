"""Writes cases in the clear for case-management systems."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Sequence
from decimal import Decimal
from pathlib import Path

from app.engine.result import RawAnswer
from app.errors import UserError
from app.services.keeping.cases import CaseShelf
from app.services.safe_file import write_whole

_COLUMNS = ("case", "title", "created", "updated", "pack", "pack_version", "question", "answer")
_FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")


def export_json(shelf: CaseShelf, case_ids: Sequence[int], target: Path, *, everybody_can_read_it: bool) -> None:
    """Write the current answers as one JSON array.

    UserError unless the person has said that they know: the file is not protected. Numbers keep every digit as text.
    """
    _refuse_unknowing(everybody_can_read_it)
    cases = [dict(head, answers=_json_answers(answers)) for head, answers in _cases(shelf, case_ids)]
    write_whole(target, (json.dumps(cases, ensure_ascii=False, indent=1) + "\n").encode())


def export_csv(shelf: CaseShelf, case_ids: Sequence[int], target: Path, *, everybody_can_read_it: bool) -> None:
    """Write the current answers as CSV, one line an answer; a case without answers has one line.

    UserError unless the person has said that they know: the file is not protected. A text that a spreadsheet would
    run as a formula gets an apostrophe in front.
    """
    _refuse_unknowing(everybody_can_read_it)
    written = io.StringIO()
    rows = csv.writer(written, lineterminator="\r\n")
    rows.writerow(_COLUMNS)
    for head, answers in _cases(shelf, case_ids):
        start = [_harmless(head[name]) for name in _COLUMNS[:6]]
        for question, raw in answers.items() or [("", "")]:
            rows.writerow([*start, question, _harmless(_one_cell(raw))])
    write_whole(target, written.getvalue().encode("utf-8-sig"))  # the mark tells a spreadsheet that this is UTF-8


def _cases(shelf: CaseShelf, case_ids: Sequence[int]) -> Iterator[tuple[dict[str, str], dict[str, RawAnswer]]]:
    from db import cases

    for case_id in case_ids:
        with shelf.transaction() as connection:
            record = cases.get(connection, case_id)
        head = {
            "case": str(record.public_id),
            "title": record.title,
            "created": record.created.isoformat(),
            "updated": record.updated.isoformat(),
            "pack": record.pack_id,
            "pack_version": record.pack_version,
        }
        yield head, shelf.answers(case_id)


def _json_answers(answers: dict[str, RawAnswer]) -> dict[str, str | int | list[str]]:
    return {question: str(raw) if isinstance(raw, Decimal) else raw for question, raw in answers.items()}


def _one_cell(raw: RawAnswer) -> str:
    return "; ".join(raw) if isinstance(raw, list) else str(raw)


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA_SIGNS) else cell


def _refuse_unknowing(everybody_can_read_it: bool) -> None:
    if not everybody_can_read_it:
        raise UserError(
            "This file would not be protected.", "Everybody who finds it can read it. Say that you know, or seal it."
        )
