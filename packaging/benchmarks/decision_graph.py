"""The shipped pack as a decision graph for zen-engine: as many nodes, as many expressions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from app.engine.answers import typed_answers
from app.engine.pack import AskNode, FindNode, Pack, Section, TestNode
from app.engine.result import RawAnswer
from app.engine.rules.expressions import Expression
from app.engine.rules.values import Unsure
from benchmarks.two_valued import TwoValued, facts_in_order

Json = dict[str, object]


class ZenRules(TwoValued):
    """The expression language of zen-engine, over `a`, the answers, and `f`, the facts."""

    nothing, true, false = "null", "true", "false"

    def __init__(self, facts: str) -> None:
        self._facts = facts

    def ids(self, values: object) -> str:
        assert isinstance(values, frozenset)
        return "[" + ", ".join(f'"{value}"' for value in sorted(values)) + "]"

    def answer(self, question: str) -> str:
        return f"a.{question}"

    def fact(self, name: str) -> str:
        return f"{self._facts}{name}"

    def is_something(self, text: str) -> str:
        return f"({text} != null)"

    def is_empty(self, text: str) -> str:
        return f"(len({text} ?? []) == 0)"

    def meets(self, text: str, other: str) -> str:
        return f"some({text} ?? [], # in {other})"

    def within(self, text: str, other: str) -> str:
        return f"all({text} ?? [], # in {other})"

    def without(self, text: str, other: str) -> str:
        return f"filter({text} ?? [], not (# in ({other} ?? [])))"

    def those(self, named: list[tuple[str, str]]) -> str:
        return "[" + ", ".join(f'{condition} ? "{name}" : "none"' for name, condition in named) + "]"

    def extreme(self, which: str, parts: list[str]) -> str:
        return f"{which}([{', '.join(parts)}])"

    def choose(self, condition: str, value: str, otherwise: str) -> str:
        return f"({condition} ? {value} : {otherwise})"

    def number(self, text: str) -> str:
        return f"({text} ?? 0)"

    def truth(self, text: str) -> str:
        return f"({text} ?? false)"


class DecisionGraph:
    """Builds the graph: the facts, then every section with their nodes, the notices, the outcome."""

    def __init__(self, pack: Pack) -> None:
        self._pack = pack
        self._rules = ZenRules("f.")
        self._nodes: list[Json] = []
        self._edges: list[Json] = []
        self._build()

    def as_json(self) -> Json:
        """Return the graph as zen-engine reads it."""
        return {
            "contentType": "application/vnd.gorules.decision",
            "nodes": self._nodes,
            "edges": self._edges,
        }

    @property
    def nodes(self) -> int:
        """How many nodes there are."""
        return len(self._nodes)

    def _build(self) -> None:
        self._node("in", "inputNode")
        self._node("out", "outputNode")
        inner = ZenRules("$.f.")
        facts = [(f"f.{name}", self._fact(inner, self._pack.facts[name])) for name in facts_in_order(self._pack)]
        self._expressions("facts", facts, keep=True)
        self._edge("in", "facts")
        for section in self._pack.sections:
            self._section(section)
        notices = [(f"said.{rule.id}", rule.when) for rule in self._pack.findings.values() if rule.when is not None]
        for name, pairs in (("notices", notices), ("outcome", list(self._outcome()))):
            self._expressions(name, [(key, self._rules.rule(rule)) for key, rule in pairs], keep=False)
            self._edge("facts", name)
            self._edge(name, "out")

    @staticmethod
    def _fact(rules: ZenRules, rule: Expression) -> str:
        text = rules.rule(rule)
        return rules.truth(text) if rule.type.name == "yes or no" else text

    def _section(self, section: Section) -> None:
        start = self._place(section, section.start)
        if section.when is None:
            self._edge("facts", start)
        else:
            gate = f"{section.id}__when"
            self._switch(gate, section.when)
            self._edge("facts", gate)
            self._edge(gate, start, f"{gate}_yes")
        for name, node in section.nodes.items():
            here = f"{section.id}__{name}"
            if isinstance(node, TestNode):
                self._switch(here, node.test)
                self._edge(here, self._place(section, node.yes), f"{here}_yes")
                self._edge(here, self._place(section, node.no), f"{here}_no")
                self._edge(here, self._place(section, node.unknown), f"{here}_unknown")
            elif isinstance(node, FindNode):
                self._expressions(here, [(f"found.{section.id}", f'"{node.finding}"')], keep=False)
                self._edge(here, "out")

    @staticmethod
    def _place(section: Section, name: str) -> str:
        """Return where a way leads; what is asked is there already, so a node that asks would only cost."""
        node = section.nodes[name]
        while isinstance(node, AskNode):
            name = node.next
            node = section.nodes[name]
        return f"{section.id}__{name}"

    def _outcome(self) -> Iterator[tuple[str, Expression]]:
        gate, clock = self._pack.outcome.gate, self._pack.outcome.clock
        for part in ("present", "status", "route", "opens_on", "issue_match"):
            yield f"gate.{part}", getattr(gate, part)
        for part in ("present", "status", "safe_deadline", "successive"):
            yield f"clock.{part}", getattr(clock, part)
        for deadline in clock.deadlines:
            for part in ("when", "earliest", "latest"):
                yield f"clock.{deadline.trigger}.{part}", getattr(deadline, part)
        for ground in self._pack.outcome.grounds:
            if ground.shown is not None:
                yield f"grounds.{ground.id}.shown", ground.shown
            yield f"grounds.{ground.id}.door", ground.door
        for card in self._pack.outcome.urgent:
            yield f"urgent.{card.id}", card.when

    def _node(self, name: str, kind: str, content: Json | None = None) -> None:
        node: Json = {"id": name, "name": name, "type": kind, "position": {"x": 0, "y": 0}}
        self._nodes.append(node if content is None else {**node, "content": content})

    def _edge(self, source: str, target: str, handle: str | None = None) -> None:
        edge: Json = {"id": f"e{len(self._edges)}", "sourceId": source, "targetId": target, "type": "edge"}
        self._edges.append(edge if handle is None else {**edge, "sourceHandle": handle})

    def _switch(self, name: str, rule: Expression) -> None:
        condition = self._rules.truth(self._rules.rule(rule))
        branches = (("yes", condition), ("unknown", "false"), ("no", ""))  # in two values nothing is unknown
        statements = [{"id": f"{name}_{way}", "condition": text, "isDefault": False} for way, text in branches]
        self._node(name, "switchNode", {"hitPolicy": "first", "statements": statements})

    def _expressions(self, name: str, pairs: list[tuple[str, str]], *, keep: bool) -> None:
        written = [{"id": f"{name}_{place}", "key": key, "value": text} for place, (key, text) in enumerate(pairs)]
        self._node(
            name,
            "expressionNode",
            {
                "expressions": written,
                "passThrough": keep,
                "inputField": None,
                "outputPath": None,
                "executionMode": "single",
            },
        )


def graph_input(pack: Pack, answers: Mapping[str, RawAnswer], as_of: int) -> Json:
    """Return the answers as the graph takes them: every question named, a day as a number."""
    given: dict[str, object] = dict.fromkeys(pack.questions)
    for name, value in typed_answers(pack, answers).items():
        if isinstance(value, frozenset):
            given[name] = sorted(value)
        elif isinstance(value, tuple):
            given[name] = value[0]
        elif isinstance(value, Unsure):
            given[name] = "unsure"
        else:
            given[name] = value if isinstance(value, int | str) else float(value)
    return {"a": given, "as_of": as_of}
