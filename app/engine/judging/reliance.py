"""Which answers a value rests on, with the facts between them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from app.engine.judging.walk import branch
from app.engine.pack import AskNode, FindNode, Pack, Section, TestNode
from app.engine.rules.evaluation import PARKED, Evaluation
from app.engine.rules.expressions import Expression
from app.engine.rules.values import Value

_OF_ANSWER = ("answer", "yes", "known", "unsure")


class Reliance:
    """Reads out of one evaluation what its values rest on.

    Promise: as long as the questions named here keep their answers, or stay without one, the value stays as it is,
    whatever the others say. An unknown value may rest on questions that nobody answered.
    """

    def __init__(self, pack: Pack, env: Evaluation) -> None:
        self._pack = pack
        self._env = env
        self._below: dict[str, tuple[dict[str, None], dict[str, None]]] = {}

    def of_path(self, section: Section) -> tuple[dict[str, None], dict[str, None]]:
        """Return the questions, then the facts, that lead through ``section`` to its leaf."""
        questions: dict[str, None] = {}
        facts: dict[str, None] = {}
        for node in path(section, self._env):
            more, through = self.of(node.test)
            questions |= more
            facts |= through
        return questions, facts

    def of(self, rule: Expression) -> tuple[dict[str, None], dict[str, None]]:
        """Return the questions, then the facts, that make ``rule`` what it is."""
        if rule.op == "given":
            return {cast(str, rule.args[0]): None}, {}
        if rule.op in _OF_ANSWER:
            return self._of_answer(cast(str, rule.args[0]))
        if rule.op == "fact":
            name = cast(str, rule.args[0])
            if name not in self._below:
                questions, facts = self.of(self._pack.facts[name])
                self._below[name] = questions, {name: None, **facts}
            return self._below[name]
        questions, facts = {}, {}
        for part in self._telling(rule):
            more, through = self.of(part)
            questions |= more
            facts |= through
        return questions, facts

    def _of_answer(self, question: str) -> tuple[dict[str, None], dict[str, None]]:
        guard = self._pack.questions[question].applies
        questions, facts = ({}, {}) if guard is None else self.of(guard)
        if self._env.state(question) is PARKED:
            return questions, facts
        return {question: None, **questions}, facts

    def _telling(self, rule: Expression) -> Iterator[Expression]:
        """Yield the parts that decide; where one decides alone, only that one."""
        parts = [part for part in rule.args if isinstance(part, Expression)]
        if rule.op == "cases":
            return self._telling_cases(parts)
        values = [part.run(self._env) for part in parts]
        decisive = _decisive(rule, values)
        return iter(parts if decisive is None else [parts[decisive]])

    def _telling_cases(self, parts: list[Expression]) -> Iterator[Expression]:
        for guard, value in zip(parts[:-1:2], parts[1::2], strict=True):
            yield guard
            holds = guard.run(self._env)
            if holds is not False:
                yield value
            if holds is True:
                return
        yield parts[-1]


def path(section: Section, env: Evaluation) -> Iterator[TestNode]:
    """Yield the tests on the way through ``section`` to its leaf."""
    node = section.nodes[section.start]
    while not isinstance(node, FindNode):
        if isinstance(node, AskNode):
            node = section.nodes[node.next]
        else:
            yield node
            node = section.nodes[branch(node, env)]


def _decisive(rule: Expression, values: list[Value]) -> int | None:
    if rule.op in ("all", "any"):
        decides: Value = rule.op == "any"
        return values.index(decides) if decides in values else None
    return values.index(None) if None in values else None
