"""Why the paper says what it says: what was told, what the rule says, what follows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from app.engine.result import Finding, RawAnswer
from app.report.client_copy import UNSURE, ClientCopy
from app.report.document import Block, Cell, Heading, Item, ItemList, Lines, ListKind, Paragraph, Table
from app.report.summary.placing import ALSO, because, notes, told, why_findings

_ANSWERS_NAMED, _ANSWERS_AGAIN = 3, 1
_CHOICES_NAMED = 3
_UNSURE_NAMED = 8
_GAPS_NAMED = 6
_GAPS_NAMED_BRIEFLY = 3


def why_part(copy: ClientCopy, most_rows: int) -> tuple[Block, ...]:
    """Return the part "why" with at most ``most_rows`` rows; the most telling findings come first."""
    header = tuple(copy.text(column) for column in ("you_said", "rule_says", "what_follows"))
    rows = tuple(_rows(copy, why_findings(copy, most_rows)))
    table = (Table(header, rows, (29, 31, 40)),) if rows else ()
    also = () if copy.brief else notes(copy, ALSO)
    bullets = (Heading(2, copy.text("also_heading")), ItemList(ListKind.BULLET, also)) if also else ()
    blocks = (*table, *_not_sure(copy), *bullets)
    return (Heading(1, copy.text("why_heading")), *blocks) if blocks else ()


def _rows(copy: ClientCopy, findings: Iterable[Finding]) -> Iterator[tuple[Cell, ...]]:
    """Yield a row for each finding with the answers it rests on that stand in no row above: the last are the nearest.

    Where all of them stand above, the nearest are named again.
    """
    named: set[str] = set()
    for finding in findings:
        answers = because(copy, finding)
        new = [question for question, _ in answers if question not in named][-_ANSWERS_NAMED:]
        shown = new or [question for question, _ in answers[-_ANSWERS_AGAIN:]]
        named.update(shown)
        said = tuple(_said(copy, question, raw) for question, raw in answers if question in shown)
        yield Lines(said or (copy.text("answers_so_far"),)), _rule(copy, finding), told(copy, finding)


def _said(copy: ClientCopy, question: str, raw: RawAnswer) -> str:
    """Return an answer with its question; of a long list the first few choices."""
    more = max(len(raw) - _CHOICES_NAMED, 0) if isinstance(raw, list) else 0
    told = copy.wording.raw_answer(question, raw[:_CHOICES_NAMED] if isinstance(raw, list) else raw)
    line = f"{copy.short(question)}: {told}"
    return f"{line}, {copy.text('and_more', number=more)}" if more else line


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
