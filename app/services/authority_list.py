"""The list that a reviewing lawyer works through: findings with conditions, authorities with what is open."""

from __future__ import annotations

from collections.abc import Iterator

from app.engine.pack import AskNode, FindNode, Pack, Section, TestNode
from app.engine.telling.rule_text import rule_text

UNSURE_MARKS = ("MEM", "UNC")


def authority_lines(pack: Pack) -> Iterator[str]:
    """Yield the whole list as lines: open authorities first, then every authority, then every finding."""
    used: dict[str, list[str]] = {name: [] for name in pack.authorities}
    for rule in pack.findings.values():
        for cite in rule.authorities:
            used[cite.authority].append(rule.id)
    yield f"Law pack {pack.id} {pack.version}, law as of {pack.law_as_of.isoformat()}"
    yield "Reviewed by: " + (", ".join(pack.reviewers) or "nobody yet; draft law pack, not yet reviewed by a lawyer")
    for title, marks in (("To close before release", UNSURE_MARKS), ("Checked", ("VER", "VER-2"))):
        yield ""
        yield f"{title}:"
        for name, authority in pack.authorities.items():
            if authority.confidence in marks:
                checked = authority.checked.isoformat() if authority.checked else "not checked"
                yield f"  {name}: {authority.cite} [{authority.confidence}] {checked}, {authority.how}"
                yield f"    findings: {', '.join(used[name]) or 'none (cited by questions)'}"
    yield ""
    yield "Findings with their condition:"
    for rule in pack.findings.values():
        condition = rule_text(rule.when) if rule.when else "; or ".join(_ways(pack, rule.id))
        yield f"  {rule.id}: {condition}"
        yield "    " + "; ".join(f"{pack.authorities[c.authority].cite} {c.pin}".strip() for c in rule.authorities)


def _ways(pack: Pack, finding: str) -> Iterator[str]:
    """Yield each place that leads to a leaf finding."""
    for section in pack.sections:
        for leaf in section.nodes.values():
            if isinstance(leaf, FindNode) and leaf.finding == finding:
                yield from _ways_to(section, leaf.id)


def _ways_to(section: Section, leaf: str) -> Iterator[str]:
    for node in section.nodes.values():
        if isinstance(node, TestNode):
            for way, target in (("", node.yes), ("not ", node.no), ("not known whether ", node.unknown)):
                if target == leaf:
                    yield f"section {section.id}, {way}{rule_text(node.test)}"
        elif isinstance(node, AskNode) and node.next == leaf:
            yield f"section {section.id}, after {node.question}"
    if section.start == leaf:
        yield f"section {section.id}: {rule_text(section.when) if section.when else 'always'}"
