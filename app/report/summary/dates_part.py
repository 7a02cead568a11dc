"""Every date with its working."""

from __future__ import annotations

from collections.abc import Iterator

from app.engine.result import Deadline, Gate, Step
from app.report.client_copy import MAIN_DOOR, ClientCopy
from app.report.document import Block, Heading, Item, ItemList, ListKind, Paragraph
from app.report.key_dates import clock_matters, told_steps
from app.report.summary.placing import CLOCK_NOTES, DATES, notes


def dates_part(copy: ClientCopy) -> tuple[Block, ...]:
    """Return how each date was counted; empty when there is none."""
    blocks = (*_gate(copy), *_clock(copy), *_notes(copy))
    return (Heading(1, copy.text("dates_heading")), *blocks) if blocks else ()


def _gate(copy: ClientCopy) -> Iterator[Block]:
    gate = copy.result.gate
    if gate is None or not copy.speaks_of_release():
        return
    yield Heading(2, copy.text("date_gate_heading"))
    yield Paragraph(_gate_line(copy, gate))
    yield from _working(copy, gate.working)
    if copy.status(MAIN_DOOR) == "request_first" and gate.opens_on is not None:
        yield Paragraph(copy.text("new_wait"))


def _gate_line(copy: ClientCopy, gate: Gate) -> str:
    status = copy.wording.text(f"gate.{gate.status}")
    if gate.opens_on is None:
        return status
    return f"{status} {copy.text('date_gate_text', date=copy.wording.long_date(gate.opens_on))}"


def _clock(copy: ClientCopy) -> Iterator[Block]:
    clock = copy.result.clock
    if clock is None or not clock_matters(copy):
        return
    yield Heading(2, copy.text("date_2255_heading"))
    successive = copy.wording.text(f"successive.{clock.successive}")
    yield Paragraph(f"{copy.wording.text(f'clock.{clock.status}')} {successive}")
    for deadline in clock.deadlines:
        yield from _deadline(copy, deadline)


def _notes(copy: ClientCopy) -> Iterator[Block]:
    told = (*CLOCK_NOTES, *DATES) if clock_matters(copy) else DATES
    items = notes(copy, told)[: copy.most_notes]
    if items:
        yield ItemList(ListKind.BULLET, items)


def _deadline(copy: ClientCopy, deadline: Deadline) -> Iterator[Block]:
    lead = copy.wording.text(f"triggers.{deadline.trigger}")
    yield Paragraph(_range(copy, deadline), lead=f"{lead}:")
    yield from _working(copy, deadline.working)


def _range(copy: ClientCopy, deadline: Deadline) -> str:
    if deadline.earliest is None:
        return copy.text("no_date")
    line = copy.text("date_2255_text", date=copy.wording.long_date(deadline.earliest))
    if deadline.latest is None or deadline.latest == deadline.earliest:
        return line
    return f"{line} {copy.text('date_2255_late_text', date=copy.wording.long_date(deadline.latest))}"


def _working(copy: ClientCopy, working: tuple[Step, ...]) -> Iterator[Block]:
    if working and not copy.terse:
        yield ItemList(ListKind.NUMBERED, tuple(Item(copy.wording.step(step)) for step in told_steps(working)))
