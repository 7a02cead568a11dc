"""The chapters of the result: gate, clock, grounds, headline, urgent cards, doors, statuses."""

from __future__ import annotations

from collections.abc import Iterator

from app.services.outline.source import Source, code, item

_KNOWN = ("gate", "clock", "grounds", "grounds_question", "main_door", "gives_way_when", "urgent", "listings")


def gate_lines(source: Source) -> Iterator[str]:
    """Yield which rules give each part of the gate, with its sentences."""
    yield from source.other_fields(0, source.pack.outcome.gate, ())
    yield from _sentences(source, ("gate", "routes", "issue_match"))


def clock_lines(source: Source) -> Iterator[str]:
    """Yield which rules give each part of the one-year clock, with its sentences."""
    clock = source.pack.outcome.clock
    yield from source.other_fields(0, clock, ("deadlines",))
    for deadline in clock.deadlines:
        name = f"triggers.{deadline.trigger}"
        yield item(0, f"Deadline of trigger {code(deadline.trigger)}: {source.sentence(name)}")
        yield from source.other_fields(1, deadline, ("trigger",))
    yield from _sentences(source, ("clock", "successive"))


def ground_lines(source: Source) -> Iterator[str]:
    """Yield every ground: its kind, the parts the rule asks for, its door."""
    outcome = source.pack.outcome
    yield item(0, f"The grounds are the choices of {source.words.question(outcome.grounds_question)}")
    for ground in outcome.grounds:
        yield item(0, f"**{code(ground.id)}** ({code(ground.kind)}): {source.sentence(f'grounds.{ground.id}.name')}")
        yield item(1, f"The rule asks: {source.sentence(f'grounds.{ground.id}.asks')}")
        yield from source.texts(1, f"grounds.{ground.id}", leave_out=("name", "asks"))
        yield from source.rule(1, "Its parts are shown when", ground.shown, "it has no parts to show")
        yield from source.rule(1, "Its door", ground.door)
        yield from source.other_fields(1, ground, ("id", "kind", "shown", "door"))
    yield from _sentences(source, ("ground_kinds", "ground_statuses"))


def urgent_lines(source: Source) -> Iterator[str]:
    """Yield every urgent card, in the order in which they stand."""
    for card in source.pack.outcome.urgent:
        yield item(0, f"**{code(card.id)}**: {source.sentence(f'urgent.{card.id}.title')}")
        yield item(1, f"Says: {source.sentence(f'urgent.{card.id}.text')}")
        yield from source.texts(1, f"urgent.{card.id}", leave_out=("title", "text"))
        yield from source.rule(1, "Shown when", card.when)
        yield from source.rule(1, "Its day", card.date, "none")
        yield from source.other_fields(1, card, ("id", "when", "date"))


def door_lines(source: Source) -> Iterator[str]:
    """Yield the doors, the statuses they can have, which one leads."""
    outcome = source.pack.outcome
    given = ", ".join(code(status) for status in outcome.gives_way_when)
    yield item(0, f"{source.words.choice(None, outcome.main_door)} leads; the first other door does when it is {given}")
    yield from source.other_fields(0, outcome, _KNOWN)
    for door in dict.fromkeys(section.door for section in source.pack.sections if section.door):
        statuses = {rule.status for rule in source.pack.findings.values() if rule.door == door and rule.status}
        yield item(0, f"**{code(door)}** {source.sentence(f'doors.{door}.name')}")
        yield item(1, f"Says: {source.sentence(f'doors.{door}.what')}")
        yield from source.texts(1, f"doors.{door}", leave_out=("name", "what"))
        yield item(1, f"Statuses: {', '.join(code(status) for status in sorted(statuses))}")
        for listing in outcome.listings:
            if listing.door == door:
                asked = source.words.question(listing.question)
                yield item(1, f"Shows the rows of table {code(listing.table)} whose {code(listing.column)} is {asked}")
    yield from _sentences(source, ("statuses",))


def _sentences(source: Source, groups: tuple[str, ...]) -> Iterator[str]:
    for group in groups:
        lines = list(source.texts(1, group))
        if lines:
            yield item(0, f"Sentences of {code(group)}:")
            yield from lines
