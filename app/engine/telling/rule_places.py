"""Where each rule of a pack stands."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping

from app.engine.pack import Pack
from app.engine.rules.expressions import Expression

Place = tuple[str, str]
"""A file of the pack with a JSON pointer into it."""

_TOLD = frozenset(("sections", "questions", "facts", "findings", "outcome", "guards", "runs", "calendar"))
_WRITTEN_AS = {"clock": "clock_2255"}
_FILES = {"safety": "invariants"}


def rule_places(pack: Pack) -> Iterator[tuple[Place, Expression]]:
    """Yield every rule of ``pack`` with its place."""
    for name, rule in pack.facts.items():
        yield ("facts.json", f"/{name}/rule"), rule
    for name, question in pack.questions.items():
        yield from _within(question, f"sections/{question.section}.json", f"/nodes/{name}/ask")
    for section in pack.sections:
        yield from _within(section, f"sections/{section.id}.json", "")
    yield from _within(pack.findings, "findings.json", "")
    yield from _within(pack.outcome, "outcome.json", "")
    for field in dataclasses.fields(pack):
        if field.name not in _TOLD:
            file = f"{_FILES.get(field.name, field.name)}.json"
            yield from _within(getattr(pack, field.name), file, "")


def _within(value: object, file: str, pointer: str) -> Iterator[tuple[Place, Expression]]:
    if isinstance(value, Expression):
        yield (file, pointer), value
    elif isinstance(value, Mapping):
        for key, part in value.items():
            yield from _within(part, file, f"{pointer}/{key}")
    elif isinstance(value, tuple):
        for place, part in enumerate(value):
            yield from _within(part, file, f"{pointer}/{place}")
    elif dataclasses.is_dataclass(value) and not isinstance(value, type):
        for field in dataclasses.fields(value):
            name = _WRITTEN_AS.get(field.name, field.name)
            yield from _within(getattr(value, field.name), file, f"{pointer}/{name}")
