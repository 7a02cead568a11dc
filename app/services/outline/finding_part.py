"""The chapters of the findings, of the facts."""

from __future__ import annotations

from collections.abc import Iterator

from app.engine.pack import FindingRule, FindNode
from app.engine.rules.values import Type
from app.services.outline.source import Source, code, item, quoted

_FIELDS = ("id", "status", "door", "when", "because", "authorities")


def finding_lines(source: Source) -> Iterator[str]:
    """Yield every finding: what it says, when, on which authority."""
    ends = _ends(source)
    for rule in source.pack.findings.values():
        yield item(0, f"**{code(rule.id)}**{_standing(source, rule)}")
        yield item(1, f"Says: {source.sentence(f'findings.{rule.id}.text')}")
        step = source.wording.find(f"findings.{rule.id}.next")
        if step:
            yield item(1, f"Next step: {quoted(step)}")
        yield from source.texts(1, f"findings.{rule.id}", leave_out=("text", "next"))
        if rule.when is not None:
            yield from source.rule(1, "Said when", rule.when)
        for place in ends.get(rule.id, ()):
            yield item(1, f"Said at {place}")
        if rule.because:
            yield item(1, f"Names the answers to: {', '.join(map(source.words.question, rule.because))}")
        yield from source.other_fields(1, rule, _FIELDS)
        yield from source.cites(1, rule.authorities)


def fact_lines(source: Source) -> Iterator[str]:
    """Yield every fact: its rule in words, its note."""
    for name, rule in source.pack.facts.items():
        yield item(0, f"**{code(name)}** ({_kind(rule.type)})")
        yield from source.rule(1, "Rule", rule)
        written = source.files.facts[name]
        if written.note:
            yield item(1, f"Note: {written.note}")
        yield from source.other_fields(1, written, ("type", "rule", "note"))


def _standing(source: Source, rule: FindingRule) -> str:
    door = f", door {source.words.choice(None, rule.door)}" if rule.door else ""
    return f"{door}{f', status {code(rule.status)}' if rule.status else ''}"


def _kind(kind: Type) -> str:
    if kind.name != "choice":
        return kind.name
    return f"one of {', '.join(code(value) for value in sorted(kind.values))}"


def _ends(source: Source) -> dict[str, list[str]]:
    ends: dict[str, list[str]] = {}
    for section in source.pack.sections:
        for node in section.nodes.values():
            if isinstance(node, FindNode):
                place = f"{code(node.id)}, an end of section {code(section.id)}"
                ends.setdefault(node.finding, []).append(place)
    return ends
