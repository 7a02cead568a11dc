"""Which rules of a pack rest on which question, directly or through facts or guards."""

from __future__ import annotations

from collections.abc import Iterable
from typing import cast

from app.engine.pack import Pack
from app.engine.reading.pack_checks import all_rules
from app.engine.rules.evaluation import Evaluation, Run
from app.engine.rules.expressions import Expression
from app.engine.rules.values import Answered, Value

_OF_ONE = ("answer", "yes", "known", "unsure", "given")
_COMPARING = ("at_least", "more_than")
_SHIFTING = ("add_days", "add_months", "add_years")
_NOTHING = ""
_MORE = "*"


class Reads:
    """The reading side of one pack; made once a pack, asked often."""

    def __init__(self, pack: Pack) -> None:
        self._pack = pack
        self._below: dict[str, frozenset[str]] = {}
        self._probes: dict[str, list[Run]] = {name: [] for name in pack.questions}
        self._marks: dict[tuple[str, Answered], tuple[Value, ...]] = {}
        self.facts: dict[str, list[int]] = {name: [] for name in pack.questions}
        """The places of the facts that rest on a question."""
        self.states: dict[str, list[str]] = {name: [name] for name in pack.questions}
        """The questions whose counting rests on a question, with the question itself."""
        self.limits: dict[str, set[int]] = {name: set() for name in pack.questions}
        """The numbers with which a number question is compared."""
        self.steps: set[tuple[str, int]] = set()
        """How far the pack moves dates: ("add_days", 30), ..."""
        self._collect()

    def resting_on(self, questions: Iterable[str]) -> tuple[set[int], set[str]]:
        """Return the places of facts, then the questions, that have to be worked out anew when answers change."""
        places: set[int] = set()
        states: set[str] = set()
        for name in questions:
            places.update(self.facts[name])
            states.update(self.states[name])
        return places, states

    def mark(self, question: str, answer: Answered) -> tuple[Value, ...]:
        """Return what the largest rules that read ``question`` alone make of ``answer``: alike marks, alike answers."""
        key = (question, answer)
        if key not in self._marks:
            env = Evaluation({question: answer}, (0, 0), {question: None}, ())
            self._marks[key] = tuple(probe(env) for probe in self._probes[question])
        return self._marks[key]

    def _collect(self) -> None:
        pack = self._pack
        for place, name in enumerate(pack.facts):
            for question in self._of_fact(name):
                self.facts[question].append(place)
        for name, asked in pack.questions.items():
            for question in self._of_rule(asked.applies):
                self.states[question].append(name)
        for rule in (*pack.facts.values(), *all_rules(pack)):
            self._probe(rule, self._scan(rule))

    # Through facts, through guards

    def _of_fact(self, name: str) -> frozenset[str]:
        key = f"fact {name}"
        if key not in self._below:
            self._below[key] = frozenset()  # a rule that reads its own question as given ends here
            self._below[key] = self._of_rule(self._pack.facts[name])
        return self._below[key]

    def _of_question(self, name: str) -> frozenset[str]:
        if name not in self._below:
            self._below[name] = frozenset((name,))
            self._below[name] = self._of_rule(self._pack.questions[name].applies) | {name}
        return self._below[name]

    def _of_rule(self, rule: Expression | None) -> frozenset[str]:
        if rule is None:
            return frozenset()
        first = rule.args[0] if rule.args else None
        if rule.op == "fact":
            return self._of_fact(cast(str, first))
        if rule.op == "given":
            return frozenset((cast(str, first),))
        if rule.op in _OF_ONE:
            return self._of_question(cast(str, first))
        found: frozenset[str] = frozenset()
        for part in rule.args:
            if isinstance(part, Expression):
                found |= self._of_rule(part)
        return found

    # What a rule looks for

    def _scan(self, rule: Expression) -> str:
        """Note what ``rule`` looks for; return the one question it reads, _NOTHING or _MORE."""
        op = rule.op
        if op in _OF_ONE:
            return cast(str, rule.args[0])
        if op in ("fact", "as_of"):
            return _MORE
        if op in _SHIFTING:
            self.steps.add((op, cast(int, rule.args[1])))
        parts = [part for part in rule.args if isinstance(part, Expression)]
        read = [self._scan(part) for part in parts]
        named = set(read) - {_NOTHING}
        if op in _COMPARING:
            self._limit(parts, named)
        if len(named) <= 1:
            return named.pop() if named else _NOTHING
        for part, question in zip(parts, read, strict=True):
            self._probe(part, question)
        return _MORE

    def _probe(self, rule: Expression, question: str) -> None:
        if question not in (_NOTHING, _MORE):
            self._probes[question].append(rule.run)

    def _limit(self, parts: list[Expression], named: set[str]) -> None:
        numbers = [cast(int, part.args[0]) for part in parts if part.op == "literal"]
        for question in named - {_MORE}:
            self.limits[question].update(numbers)
