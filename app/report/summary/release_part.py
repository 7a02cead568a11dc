"""The release plan as a sheet to fill in, for the request (28 CFR 571.61(a)(2)) or the court's form."""

from __future__ import annotations

from app.report.client_copy import ClientCopy
from app.report.document import Block, Heading, Item, ItemList, ListKind, Paragraph, WritingLines
from app.report.letter.facts import ReleasePlan

_TICKS = ("agree", "district")
_NEEDED = ("place", "home", "support", "care", "payment")
# In the order of attachment 1 to form AO 250: where, with whom, by what means, which care, how to get there.
_LINES = ("place", "home", *_TICKS, "support", "care", "payment", "needs", "travel")
# Lines that a part of the sheet takes: filled in or to tick, to write on; then the heading with the notes.
_LINES_TAKEN, _FRAME = (2, 3), 6


def release_part(copy: ClientCopy, plan: ReleasePlan, *, whole: bool = True) -> tuple[Block, ...]:
    """Return the sheet with what is known of ``plan``; empty when no request for release is in sight.

    A short telling leaves out what 28 CFR 571.61 does not ask for. A ``whole`` sheet stands on one page.
    """
    if not copy.speaks_of_release():
        return ()
    names = _NEEDED if copy.terse else (*_NEEDED, "travel") if copy.brief else _LINES
    taken = _FRAME + sum(_LINES_TAKEN[_is_blank(name, plan)] for name in names)
    return (
        Heading(1, copy.text("release.heading"), lines=taken if whole else 0),
        *(() if copy.terse else (Paragraph(copy.text("release.intro")),)),
        *(_line(copy, name, plan) for name in names),
        *(() if copy.terse else (Paragraph(copy.text("release.note")),)),
    )


def _is_blank(name: str, plan: ReleasePlan) -> bool:
    return name not in _TICKS and not getattr(plan, name, "")


def _line(copy: ClientCopy, name: str, plan: ReleasePlan) -> Block:
    prompt = copy.text(f"release.{name}")
    if name in _TICKS:
        return ItemList(ListKind.CHECKBOX, (Item(prompt),), copy.text("release.yes"))
    given: str = getattr(plan, name, "")
    line = Paragraph(given, lead=prompt)
    return line if given else WritingLines(1, line)
