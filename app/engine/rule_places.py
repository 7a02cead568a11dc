"""Where each rule of a pack stands."""

from __future__ import annotations

from collections.abc import Iterator

from app.engine.expressions import Expression
from app.engine.pack import Outcome, Pack, Section, TestNode

Place = tuple[str, str]
"""A file of the pack with a JSON pointer into it."""


def rule_places(pack: Pack) -> Iterator[tuple[Place, Expression]]:
    """Yield every rule of ``pack`` with its place."""
    for name, rule in pack.facts.items():
        yield ("facts.json", f"/{name}/rule"), rule
    for name, finding in pack.findings.items():
        if finding.when is not None:
            yield ("findings.json", f"/{name}/when"), finding.when
    for name, question in pack.questions.items():
        if question.applies is not None:
            yield (f"sections/{question.section}.json", f"/nodes/{name}/ask/applies"), question.applies
    for section in pack.sections:
        yield from _of_section(section)
    for pointer, part in _of_outcome(pack.outcome):
        if part is not None:
            yield ("outcome.json", pointer), part


def _of_section(section: Section) -> Iterator[tuple[Place, Expression]]:
    file = f"sections/{section.id}.json"
    if section.when is not None:
        yield (file, "/when"), section.when
    for name, node in section.nodes.items():
        if isinstance(node, TestNode):
            yield (file, f"/nodes/{name}/test"), node.test


def _of_outcome(outcome: Outcome) -> Iterator[tuple[str, Expression | None]]:
    gate, clock = outcome.gate, outcome.clock
    for part in ("present", "status", "route", "opens_on", "issue_match", "working"):
        yield f"/gate/{part}", getattr(gate, part)
    for part in ("present", "status", "safe_deadline", "successive"):
        yield f"/clock_2255/{part}", getattr(clock, part)
    for place, deadline in enumerate(clock.deadlines):
        for part in ("when", "earliest", "latest"):
            yield f"/clock_2255/deadlines/{place}/{part}", getattr(deadline, part)
    for place, ground in enumerate(outcome.grounds):
        yield f"/grounds/{place}/shown", ground.shown
        yield f"/grounds/{place}/door", ground.door
    for place, card in enumerate(outcome.urgent):
        yield f"/urgent/{place}/when", card.when
        yield f"/urgent/{place}/date", card.date
