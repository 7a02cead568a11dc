"""How every date was counted, with the rule behind it."""

from __future__ import annotations

from collections.abc import Iterator

from app.engine.result import Deadline, Finding, Step
from app.report.document import Block, Heading, Item, ItemList, ListKind, Paragraph
from app.report.staff.case import StaffCase

_GATE = ("gate_",)
_CLOCK = ("clock_", "successive_")


def date_maths(case: StaffCase) -> tuple[Block, ...]:
    """Return gate, clock, dated findings, each with its working and the cites it rests on."""
    blocks = (*_gate(case), *_clock(case), *_dated(case))
    heading = Heading(1, case.line("dates_heading"))
    return (heading, *blocks) if blocks else (heading, Paragraph(case.line("no_dates")))


def _gate(case: StaffCase) -> Iterator[Block]:
    gate = case.result.gate
    if gate is None:
        return
    yield Heading(2, case.line("gate_heading"))
    route = f" {case.line('route')} {case.wording.text(f'routes.{gate.route}')}." if gate.route else ""
    yield Paragraph(f"{case.wording.text(f'gate.{gate.status}')}{route}")
    opens_on = case.wording.long_date(gate.opens_on) if gate.opens_on else case.line("no_date")
    yield Paragraph(opens_on, lead=case.line("opens_on"))
    yield Paragraph(case.wording.text(f"issue_match.{gate.issue_match}"), lead=case.line("issue_match"))
    yield from _working(case, gate.working)
    yield from _rules(case, tuple(case.findings(*_GATE)))


def _clock(case: StaffCase) -> Iterator[Block]:
    clock = case.result.clock
    if clock is None:
        return
    yield Heading(2, case.line("clock_heading"))
    successive = case.wording.text(f"successive.{clock.successive}")
    yield Paragraph(f"{case.wording.text(f'clock.{clock.status}')} {successive}")
    safe = case.wording.long_date(clock.safe_deadline) if clock.safe_deadline else case.line("no_date")
    yield Paragraph(safe, lead=case.line("safe_deadline"))
    for deadline in clock.deadlines:
        yield from _deadline(case, deadline)
    yield from _rules(case, tuple(case.findings(*_CLOCK)))


def _deadline(case: StaffCase, deadline: Deadline) -> Iterator[Block]:
    days = [day for day in (deadline.earliest, deadline.latest) if day is not None]
    named = " - ".join(dict.fromkeys(map(case.wording.long_date, days))) or case.line("no_date")
    yield Paragraph(named, lead=f"{case.wording.text(f'triggers.{deadline.trigger}')}:")
    yield from _working(case, deadline.working)


def _dated(case: StaffCase) -> Iterator[Block]:
    dated = [found for found in case.result.findings if found.date is not None]
    if dated:
        yield Heading(2, case.line("dated_heading"))
    for found in dated:
        yield Paragraph(case.wording.finding(found))
        yield from _working(case, found.working)
        yield from _rules(case, (found,))


def _working(case: StaffCase, working: tuple[Step, ...]) -> Iterator[Block]:
    if working:
        yield ItemList(ListKind.NUMBERED, tuple(Item(case.wording.step(step)) for step in working))


def _rules(case: StaffCase, findings: tuple[Finding, ...]) -> Iterator[Block]:
    cites = dict.fromkeys(case.cite(cite) for found in findings for cite in found.authorities)
    if cites:
        yield Paragraph("; ".join(cites), lead=case.line("rule"))
