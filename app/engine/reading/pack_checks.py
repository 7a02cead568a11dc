"""Checks that the parts of a pack fit together: targets, circles, authorities, texts, leftovers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from graphlib import CycleError, TopologicalSorter
from typing import TypeVar, cast

from app.engine.pack import AskNode, Cite, FindNode, Listing, Node, Pack, Question, Section, Table, TestNode
from app.engine.reading.change_checks import check_changes
from app.engine.reading.problems import ProblemList
from app.engine.reading.text_checks import check_all_texts
from app.engine.reading.text_checks import find_text as find_text
from app.engine.rules.expressions import Expression

_Node = TypeVar("_Node")
_Named = tuple[str, str]
"""What kind of name stands in a rule, with the name."""
_OF_ANSWER = ("answer", "yes", "known", "unsure")
CONFIDENCES = ("VER", "VER-2", "MEM", "UNC")


def check_pack(pack: Pack, problems: ProblemList) -> None:
    """Note every fault between the parts of ``pack`` in ``problems``."""
    for section in pack.sections:
        _check_tree(section, pack, problems)
    in_facts = {name: list(names_in(rule)) for name, rule in pack.facts.items()}
    _check_circles(pack, in_facts, problems)
    _check_findings(pack, problems)
    _check_cites(pack, problems)
    _check_leftovers(pack, in_facts, problems)
    _check_listings(pack, problems)
    check_changes(pack, problems)
    check_all_texts(pack, problems)


def targets(node: Node) -> tuple[str, ...]:
    """Return the nodes that may follow ``node``."""
    if isinstance(node, AskNode):
        return (node.next,)
    return (node.yes, node.no, node.unknown) if isinstance(node, TestNode) else ()


def names_in(rule: Expression | None) -> Iterator[_Named]:
    """Yield each (kind, name) in a rule: a "question" or "fact" it needs, a question "named" without being needed."""
    waiting = [] if rule is None else [rule]
    while waiting:
        part = waiting.pop()
        op, args = part.op, part.args
        if op in _OF_ANSWER:
            yield "question", cast(str, args[0])
        elif op == "fact":
            yield "fact", cast(str, args[0])
        elif op in ("given", "unsettled"):
            yield from (("named", cast(str, name)) for name in args)
        else:
            waiting += [arg for arg in reversed(args) if isinstance(arg, Expression)]


def all_rules(pack: Pack) -> Iterator[Expression]:
    """Yield every rule of the pack that is no fact."""
    rules: list[Expression | None] = [question.applies for question in pack.questions.values()]
    rules += [rule for finding in pack.findings.values() for rule in (finding.when, finding.date)]
    for section in pack.sections:
        rules += [section.when, *section.anew.values()]
        rules += [node.test for node in section.nodes.values() if isinstance(node, TestNode)]
    gate, clock = pack.outcome.gate, pack.outcome.clock
    rules += [gate.present, gate.status, gate.route, gate.opens_on, gate.issue_match, gate.working]
    rules += [clock.present, clock.status, clock.safe_deadline, clock.successive]
    for deadline in clock.deadlines:
        rules += [deadline.when, deadline.earliest, deadline.latest]
    for ground in pack.outcome.grounds:
        rules += [ground.shown, ground.door]
    for card in pack.outcome.urgent:
        rules += [card.when, card.date]
    rules.append(pack.outcome.supervised)
    return (rule for rule in rules if rule is not None)


def _check_tree(section: Section, pack: Pack, problems: ProblemList) -> None:
    file = f"sections/{section.id}.json"
    graph = {name: targets(node) for name, node in section.nodes.items()}
    for name, follows in (("", (section.start,)), *graph.items()):
        for target in follows:
            if target not in graph:
                at = f"/nodes/{name}" if name else "/start"
                problems.add("RD-T01", file, at, f'There is no node "{target}".', "Name a node of this section.")
    reached: set[str] = set()
    waiting = [section.start]
    while waiting:
        name = waiting.pop()
        if name in graph and name not in reached:
            reached.add(name)
            waiting.extend(graph[name])
    for name in sorted(set(graph) - reached):
        problems.add("RD-T02", file, f"/nodes/{name}", "No path leads to this node.", "Link it or delete it.")
    circle = "" if _runs_forward(graph) else " -> ".join(_circle(graph))
    if circle:
        problems.add("RD-T03", file, "/nodes", f"These nodes lead in a circle: {circle}.", "Break it.")
    for name, node in section.nodes.items():
        if isinstance(node, FindNode) and node.finding not in pack.findings:
            problems.add("RD-T04", file, f"/nodes/{name}/find", f'There is no finding "{node.finding}".', "Add it.")
        elif isinstance(node, FindNode) and section.door:
            rule = pack.findings[node.finding]
            if rule.door != section.door or rule.status is None:
                remedy = "Give the finding this door with a status."
                problems.add("RD-T05", file, f"/nodes/{name}/find", f"{node.finding} leaves the door open.", remedy)


def _check_circles(pack: Pack, in_facts: Mapping[str, list[_Named]], problems: ProblemList) -> None:
    graph = {("fact", name): [named for named in found if named[0] != "named"] for name, found in in_facts.items()}
    for name, question in pack.questions.items():
        graph["question", name] = [named for named in names_in(question.applies) if named[0] != "named"]
    circle = " -> ".join(f"{kind} {name}" for kind, name in _circle(graph))
    if circle:
        problems.add("RD-T06", "facts.json", "", f"These rules rest on each other: {circle}.", "Break the circle.")


def _runs_forward(graph: Mapping[str, Iterable[str]]) -> bool:
    """Tell whether each node stands before those that follow it, as authors mostly write; then there is no circle."""
    seen: set[str] = set()
    for name, follows in graph.items():
        seen.add(name)
        if not seen.isdisjoint(follows):
            return False
    return True


def _circle(graph: Mapping[_Node, Iterable[_Node]]) -> list[_Node]:
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as found:
        return list(reversed(cast("list[_Node]", found.args[1])))
    return []


def _check_findings(pack: Pack, problems: ProblemList) -> None:
    leaves = {n.finding for s in pack.sections for n in s.nodes.values() if isinstance(n, FindNode)}
    for name, rule in pack.findings.items():
        at = f"/{name}"
        if not rule.authorities:
            problems.add("RD-T07", "findings.json", at, "This finding has no authority.", "Name one with its pin.")
        if rule.when is None and name not in leaves:
            problems.add("RD-T08", "findings.json", at, "Nothing leads to this finding.", "Give it a when or a leaf.")
        if rule.when is not None and name in leaves:
            problems.add("RD-T09", "findings.json", at, "A leaf has no condition of its own.", "Drop the when.")
        for question in rule.because:
            if question not in pack.questions:
                problems.add("RD-T10", "findings.json", f"{at}/because", f'"{question}" is no question.', "Name one.")


def _check_cites(pack: Pack, problems: ProblemList) -> None:
    cites: list[tuple[str, str, Cite]] = []
    for name, rule in pack.findings.items():
        cites += [("findings.json", f"/{name}/authorities", cite) for cite in rule.authorities]
    for name, question in pack.questions.items():
        at = f"/nodes/{name}/ask/authorities"
        cites += [(f"sections/{question.section}.json", at, cite) for cite in question.authorities]
        if not question.authorities:
            file = f"sections/{question.section}.json"
            problems.add("RD-T11", file, at, "This question has no authority.", "Name the rule it serves.")
    for file, at, cite in cites:
        if cite.authority not in pack.authorities:
            problems.add(
                "RD-T12", file, at, f'There is no authority "{cite.authority}".', "Add it to authorities.json."
            )
    used = {cite.authority for _, _, cite in cites}
    for name, authority in pack.authorities.items():
        if name not in used:
            problems.add(
                "RD-T13", "authorities.json", f"/{name}", "Nothing cites this authority.", "Cite or delete it."
            )
        if authority.confidence not in CONFIDENCES:
            remedy = f"Use one of {', '.join(CONFIDENCES)}."
            problems.add("RD-T14", "authorities.json", f"/{name}/confidence", "There is no such mark.", remedy)


def _check_leftovers(pack: Pack, in_facts: Mapping[str, list[_Named]], problems: ProblemList) -> None:
    used = {named for rule in all_rules(pack) for named in names_in(rule)}.union(*in_facts.values())
    for name in pack.facts:
        if ("fact", name) not in used:
            problems.add("RD-T15", "facts.json", f"/{name}", "Nothing uses this fact.", "Use it or delete it.")
    doors = {section.door for section in pack.sections if section.door}
    if pack.outcome.main_door not in doors:
        problems.add("RD-T16", "outcome.json", "/headline/door", "No section leads to this door.", "Name a door.")
    asked = pack.questions.get(pack.outcome.grounds_question)
    if asked is None or set(asked.choices) != {ground.id for ground in pack.outcome.grounds}:
        remedy = "List the same ids in both places."
        problems.add("RD-T17", "outcome.json", "/grounds", "The grounds differ from the question's choices.", remedy)


def _check_listings(pack: Pack, problems: ProblemList) -> None:
    doors = {section.door for section in pack.sections if section.door}
    for place, listing in enumerate(pack.outcome.listings):
        at = f"/listings/{place}"
        if listing.door not in doors:
            problems.add("RD-L01", "outcome.json", f"{at}/door", "No section leads to this door.", "Name a door.")
        table, asked = pack.tables.get(listing.table), pack.questions.get(listing.question)
        if table is None:
            problems.add("RD-L02", "outcome.json", f"{at}/table", "There is no such table.", "Add the table.")
        elif not any(listing.column in row for row in table.rows):
            problems.add("RD-L03", "outcome.json", f"{at}/column", "The table has no such column.", "Name a column.")
        if asked is None or asked.kind not in ("choice", "pick"):
            remedy = "Name a question with one choice."
            problems.add("RD-L04", "outcome.json", f"{at}/question", "No choice comes from this.", remedy)
        elif table is not None:
            _check_rows(listing, asked, table, problems)


def _check_rows(listing: Listing, asked: Question, table: Table, problems: ProblemList) -> None:
    """Note each row that no answer can show, each entry that holds nothing."""
    file = f"tables/{table.id}.json"
    for place, row in enumerate(table.rows):
        if row.get(listing.column) not in asked.choices:
            problems.add("RD-L05", file, f"/{place}/{listing.column}", "No answer shows this row.", "Name a choice.")
        for column, entry in row.items():
            if not entry.strip():
                problems.add("RD-L06", file, f"/{place}/{column}", "This entry holds nothing.", "Leave it out.")
