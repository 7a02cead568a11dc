"""The papers to gather, with boxes to tick."""

from __future__ import annotations

from app.report.client_copy import ClientCopy
from app.report.document import Block, Cell, Heading, Item, ItemList, ListKind, Paragraph, Table, TickBox

_REQUEST, _PROOF, _ANSWER, _JUDGMENT, _COMPUTATION, _HEALTH, _PLAN, _FAMILY, _PROGRAMS, _LETTERS, _CONVICTION = map(
    str, range(1, 12)
)
_NEVER_MAILED = "12"
_TICKS = ("have", "asked", "missing")


def papers_part(copy: ClientCopy) -> tuple[Block, ...]:
    """Return the checklist of papers that this result calls for."""
    if copy.terse:
        items = tuple(Item(copy.text(f"papers.{paper}")) for paper in papers_to_gather(copy))
        papers: Block = ItemList(ListKind.CHECKBOX, items, copy.text("have"))
    else:
        papers = _table(copy)
    return (Heading(1, copy.text("papers_heading")), papers, Paragraph(copy.text(f"papers.{_NEVER_MAILED}")))


def _table(copy: ClientCopy) -> Table:
    header = (copy.text("paper"), *(copy.text(tick) for tick in _TICKS))
    ticks: tuple[Cell, ...] = tuple(TickBox(copy.text(tick)) for tick in _TICKS)
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (copy.text(f"papers.{paper}"), *ticks) for paper in papers_to_gather(copy)
    )
    return Table(header, rows, (61, 11, 14, 14), row_heads=True)


def papers_to_gather(copy: ClientCopy) -> tuple[str, ...]:
    """Return the keys of the papers under ``paper.papers``, in the order of the list."""
    release = copy.speaks_of_release()
    grounds = copy.result.grounds
    wanted = (
        (release, (_REQUEST, _PROOF, _ANSWER)),
        (True, (_JUDGMENT,)),
        (release or "petition_2241" in copy.result.doors, (_COMPUTATION,)),
        (release and any(ground.startswith(("medical_", "age_65")) for ground in grounds), (_HEALTH,)),
        (release, (_PLAN,)),
        (release and any(ground.startswith("family_") for ground in grounds), (_FAMILY,)),
        (release, (_PROGRAMS, _LETTERS)),
        (bool(copy.attacks()) and "motion_2255" in copy.result.doors, (_CONVICTION,)),
    )
    return tuple(paper for holds, papers in wanted if holds for paper in papers)
