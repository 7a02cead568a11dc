"""The anchor of the walk: dicts of nodes whose guards are plain Python, in two values without working."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from app.engine.pack import AskNode, Pack, TestNode
from app.engine.rules.expressions import Expression
from benchmarks.two_valued import TwoValued

Guard = Callable[[Callable[[str], object], Callable[[str], object], int], object]
PlainWalk = Callable[[Mapping[str, object], int], list[str]]


class PythonRules(TwoValued):
    """Python, over `a`, which gives an answer, `f`, which gives a fact, and `as_of`."""

    nothing, true, false = "None", "True", "False"

    def ids(self, values: object) -> str:
        assert isinstance(values, frozenset)
        return "{" + ", ".join(repr(value) for value in sorted(values)) + "}" if values else "frozenset()"

    def answer(self, question: str) -> str:
        return f'a("{question}")'

    def fact(self, name: str) -> str:
        return f'f("{name}")'

    def is_something(self, text: str) -> str:
        return f"({text} is not None)"

    def is_empty(self, text: str) -> str:
        return f"(not {text})"

    def meets(self, text: str, other: str) -> str:
        return f"(not {other}.isdisjoint({text} or ()))"

    def within(self, text: str, other: str) -> str:
        return f"{other}.issuperset({text} or ())"

    def without(self, text: str, other: str) -> str:
        return f"(({text} or set()) - ({other} or set()))"

    def those(self, named: list[tuple[str, str]]) -> str:
        return "{" + ", ".join(f'{condition} and "{name}"' for name, condition in named) + "}"

    def extreme(self, which: str, parts: list[str]) -> str:
        return f"{which}({', '.join(parts)})"

    def choose(self, condition: str, value: str, otherwise: str) -> str:
        return f"({value} if {condition} else {otherwise})"

    def number(self, text: str) -> str:
        return f"({text} or 0)"


def plain_walk(pack: Pack) -> PlainWalk:
    """Return a walk: typed answers with the number of the day in, the questions on the way out."""
    write = PythonRules()

    def guard(rule: Expression) -> Guard:
        made: Guard = eval(f"lambda a, f, as_of: {write.rule(rule)}")
        return made

    facts = {name: guard(rule) for name, rule in pack.facts.items()}
    asked = {name: None if item.applies is None else guard(item.applies) for name, item in pack.questions.items()}
    sections = [
        (
            None if section.when is None else guard(section.when),
            section.start,
            {
                name: {"test": guard(node.test), "yes": node.yes, "no": node.no}
                if isinstance(node, TestNode)
                else {"ask": node.question, "next": node.next}
                if isinstance(node, AskNode)
                else {"find": node.finding}
                for name, node in section.nodes.items()
            },
        )
        for section in pack.sections
    ]
    return lambda answers, as_of: _walk(sections, asked, facts, answers, as_of)


def _walk(
    sections: Sequence[tuple[Guard | None, str, Mapping[str, Any]]],
    asked: Mapping[str, Guard | None],
    facts: Mapping[str, Guard],
    answers: Mapping[str, object],
    as_of: int,
) -> list[str]:
    known: dict[str, object] = {}
    a = answers.get

    def f(name: str) -> object:
        if name not in known:
            known[name] = facts[name](a, f, as_of)
        return known[name]

    path: list[str] = []
    for when, name, nodes in sections:
        if when is not None and not when(a, f, as_of):
            continue
        while "find" not in (node := nodes[name]):
            if "test" in node:
                name = node["yes"] if node["test"](a, f, as_of) else node["no"]
                continue
            question = node["ask"]
            guard = asked[question]
            if guard is None or guard(a, f, as_of):
                if question not in answers:
                    return path
                path.append(question)
            name = node["next"]
    return path
