"""A rule as lines below each other, for one that is too long for one phrase."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import cast

from app.engine.rules.expressions import Expression
from app.engine.telling.rule_text import OF_IDS, Ids, Phrases, Vocabulary, bare, denial, guarded, named

Line = tuple[int, str]
"""How deep a line stands, its words."""

_WIDTH = 150
_HEADS = {"all": "all_of_these", "any": "any_of_these", "cases": "first_that_fits", "those": "list_of_these"}


def rule_lines(rule: Expression, words: Vocabulary | None = None) -> list[Line]:
    """Return ``rule`` as one line when it is short, else as lines that stand below each other."""
    return _Lines(Phrases(words or Ids())).lines(rule)


class _Lines:
    """Breaks rules into lines with one way of writing phrases."""

    def __init__(self, phrases: Phrases) -> None:
        self._phrases = phrases

    def lines(self, rule: Expression) -> list[Line]:
        """Return ``rule`` as lines."""
        whole = bare(self._phrases.phrase(rule))
        op = rule.op
        if len(whole) <= _WIDTH and op not in ("cases", "those"):
            return [(0, whole)]
        if op in ("all", "any") and len(rule.args) > 1:
            return [self._head(op), *_deeper(self._each(rule))]
        if op in ("surely", "may_be", "not", "unknown"):
            inner = cast(Expression, rule.args[0])
            denied = f"{inner.op}_not"
            if op == "not" and denied in OF_IDS:
                return self._of_ids(inner, denied)
            return self._led(denial(inner) if op == "not" else op, self.lines(inner))
        if op == "cases":
            return [self._head(op), *_deeper(self._cases(rule))]
        if op == "those":
            return [self._head(op), *_deeper(self._named(rule))]
        if op in OF_IDS:
            return self._of_ids(rule, op)
        return [(0, whole)]

    def _of_ids(self, rule: Expression, verb: str) -> list[Line]:
        verb_alone = self._phrases.said(verb, self._phrases.part(rule.args[0]), "").rstrip()
        head = self._phrases.said("any_of" if OF_IDS[verb] == "or" else "each_of", verb_alone)
        return [(0, head), *_deeper((0, item) for item in self._phrases.ids(rule))]

    def _head(self, op: str) -> Line:
        return 0, self._phrases.said(_HEADS[op])

    def _led(self, form: str, lines: list[Line], *before: str) -> list[Line]:
        """Put the first line into the form, behind what goes before."""
        return [(0, self._phrases.said(form, *before, lines[0][1])), *lines[1:]]

    def _named(self, rule: Expression) -> Iterator[Line]:
        for name, part in named(rule):
            yield from self._led("listed_if", self.lines(part), self._phrases.listed(name))

    def _each(self, rule: Expression) -> Iterator[Line]:
        for part in cast("tuple[Expression, ...]", rule.args):
            yield from self.lines(part)

    def _cases(self, rule: Expression) -> Iterator[Line]:
        for guard, value in guarded(rule):
            condition, result = self.lines(guard), self.lines(value)
            if len(condition) == len(result) == 1 and len(condition[0][1]) + len(result[0][1]) <= _WIDTH:
                yield 0, self._phrases.said("case", condition[0][1], result[0][1])
                continue
            yield from self._led("if", condition)
            yield from self._led("then", result)
        yield from self._led("otherwise", self.lines(cast(Expression, rule.args[-1])))


def _deeper(lines: Iterable[Line]) -> Iterator[Line]:
    return ((depth + 1, text) for depth, text in lines)
