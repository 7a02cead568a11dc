"""Why the paper says what it says: what was told, what the rule says, what follows."""

from __future__ import annotations

from collections.abc import Iterator

from app.engine.result import Finding
from app.report.client_copy import UNSURE, ClientCopy
from app.report.document import Block, Cell, Heading, Item, ItemList, Lines, ListKind, Paragraph, Table
from app.report.summary.placing import ALSO, because, notes, told, why_findings

_ANSWERS_NAMED = 4
_UNSURE_NAMED = 8
_GAPS_NAMED = 6
_GAPS_NAMED_BRIEFLY = 3


def why_part(copy: ClientCopy, most_rows: int) -> tuple[Block, ...]:
    """Return the part "why" with at most ``most_rows`` rows; the most telling findings come first."""
    header = tuple(copy.text(column) for column in ("you_said", "rule_says", "what_follows"))
    rows = tuple(_row(copy, finding) for finding in why_findings(copy, most_rows))
    table = (Table(header, rows, (29, 31, 40)),) if rows else ()
    also = () if copy.brief else notes(copy, ALSO)
    bullets = (Heading(2, copy.text("also_heading")), ItemList(ListKind.BULLET, also)) if also else ()
    blocks = (*table, *_not_sure(copy), *bullets)
    return (Heading(1, copy.text("why_heading")), *blocks) if blocks else ()


def _row(copy: ClientCopy, finding: Finding) -> tuple[Cell, ...]:
    said = tuple(
        f"{copy.short(question)}: {copy.wording.raw_answer(question, raw)}"
        for question, raw in because(copy, finding)[:_ANSWERS_NAMED]
    )
    return Lines(said or (copy.text("answers_so_far"),)), _rule(copy, finding), told(copy, finding)


def _rule(copy: ClientCopy, finding: Finding) -> str:
    if not finding.authorities:
        return copy.text("no_rule")
    first = finding.authorities[0]
    line = copy.wording.find(f"authorities.{first.authority}")
    return f"{line} ({copy.wording.cite(first)})" if line else copy.wording.cite(first)


def _not_sure(copy: ClientCopy) -> Iterator[Block]:
    unsure = [copy.short(question) for question, raw in copy.answers.items() if raw == UNSURE]
    if unsure:
        named = "; ".join(unsure[:_UNSURE_NAMED])
        yield Paragraph(copy.text("not_sure_text", list=named), lead=f"{copy.text('not_sure_heading')}:")
    gaps = [
        Item(paper, lead=f"{copy.short(gap.question)}:")
        for gap in copy.result.missing
        if (paper := copy.wording.find(f"questions.{gap.question}.paper"))
    ]
    if gaps and not copy.terse:
        yield Heading(2, copy.text("find_out_heading"))
        yield ItemList(ListKind.BULLET, tuple(gaps[: _GAPS_NAMED_BRIEFLY if copy.brief else _GAPS_NAMED]))
