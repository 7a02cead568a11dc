"""The grounds one by one, with the points that belong in another paper."""

from __future__ import annotations

from collections.abc import Iterator

from app.engine.pack import AskNode
from app.report.client_copy import CONVICTION_MOTIONS, OWN_KINDS, UNSURE, ClientCopy
from app.report.document import Block, Cell, Heading, Item, ItemList, Lines, ListKind, Paragraph, Table, cell_lines
from app.report.summary.placing import CONVICTION, NEVER_CUT, OTHER_POINTS, notes

_NOTHING = ("no", "none")
# The columns of the table with their widths.
_FULL = (("ground", "rule_asks", "you_have", "missing"), (17, 32, 23, 28))
_BRIEF = (("ground", "rule_asks", "missing"), (20, 54, 26))
_AGE_QUESTIONS = ("age", "years_served", "term_years", "life_sentence")


def grounds_part(copy: ClientCopy) -> tuple[Block, ...]:
    """Return the table of grounds, then what each ground without parts is good for; empty without either."""
    blocks = (*_table(copy), *_others(copy), *_conviction(copy))
    return (Heading(1, copy.text("grounds_heading")), *blocks) if blocks else ()


def _table(copy: ClientCopy) -> Iterator[Block]:
    own = [ground for ground, found in copy.result.grounds.items() if found.kind in OWN_KINDS]
    if not own or not copy.speaks_of_release():  # where the rule does not reach, its parts mean nothing
        return
    if copy.terse:
        yield ItemList(ListKind.BULLET, tuple(_line(copy, ground) for ground in own))
        return
    columns, widths = _BRIEF if copy.brief else _FULL
    rows = tuple(tuple(_cells(copy, ground)[column] for column in columns) for ground in own)
    yield Table(tuple(map(copy.text, columns)), rows, widths, row_heads=True)


def _line(copy: ClientCopy, ground: str) -> Item:
    missing = "; ".join(cell_lines(_cells(copy, ground)["missing"]))
    return Item(
        f"{copy.text('missing')}: {missing.removesuffix('.')}.", lead=f"{copy.wording.text(f'grounds.{ground}.name')}."
    )


def _cells(copy: ClientCopy, ground: str) -> dict[str, Cell]:
    found = copy.result.grounds[ground]
    nothing = copy.text("nothing_missing" if found.status == "elements_shown" else "part_not_met")
    missing = tuple(map(copy.short if copy.brief else copy.title, found.missing)) or (nothing,)
    have = _have(copy, ground, found.missing) or (copy.text("nothing_yet"),)
    name = copy.wording.text(f"grounds.{ground}.name")
    asks = copy.wording.text(f"grounds.{ground}.asks")
    return {"ground": name, "rule_asks": asks, "you_have": Lines(have), "missing": Lines(missing)}


def _have(copy: ClientCopy, ground: str, missing: tuple[str, ...]) -> tuple[str, ...]:
    answered = (question for question in _asked_for(copy, ground) if question not in missing)
    return tuple(
        f"{copy.short(question)}: {copy.told(question)}"
        for question in answered
        if copy.answers.get(question) not in (None, UNSURE, *_NOTHING)
    )


def _asked_for(copy: ClientCopy, ground: str) -> tuple[str, ...]:
    section = next((section for section in copy.pack.sections if section.id == ground), None)
    nodes = section.nodes.values() if section is not None else ()
    shared = _AGE_QUESTIONS if ground.startswith("age_") else ()
    return tuple(dict.fromkeys((*shared, *(node.question for node in nodes if isinstance(node, AskNode)))))


def _others(copy: ClientCopy) -> Iterator[Block]:
    items = notes(copy, OTHER_POINTS)[: copy.most_notes]
    if items:
        yield Heading(2, copy.text("other_points"))
        yield ItemList(ListKind.BULLET, items)


def _conviction_notes(copy: ClientCopy) -> tuple[Item, ...]:
    """Return the notes on the other paper; a limit never takes the warning of what a judge may do with this one."""
    if copy.most_notes is None:
        return notes(copy, CONVICTION)
    others = tuple(name for name in CONVICTION if name not in NEVER_CUT)
    return (*notes(copy, NEVER_CUT), *notes(copy, others)[: copy.most_notes])


def _conviction(copy: ClientCopy) -> Iterator[Block]:
    attacks = copy.attacks()
    if not attacks:
        return
    names = "; ".join(copy.wording.text(f"grounds.{ground}.name") for ground in attacks)
    yield Heading(2, copy.text("conviction_heading"))
    yield Paragraph(f"{names}.", lead=copy.text("conviction_points"))
    if items := _conviction_notes(copy):
        yield ItemList(ListKind.BULLET, items)
    if set(CONVICTION_MOTIONS) & set(copy.result.doors):
        yield Paragraph(copy.text("one_motion"))
