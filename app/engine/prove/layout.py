"""The columns of a proof in an order that keeps its diagrams small."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import cast

from app.engine.pack import Pack, QuestionKind
from app.engine.prove.domains import Option
from app.engine.rules.expressions import Expression

GIVEN = 2
"""The option of a list question's own column that says the list was given."""


@dataclass(frozen=True, slots=True)
class Column:
    """One question; or, with ``member``, whether a list question's answer holds that id."""

    question: str
    member: str | None
    options: tuple[Option, ...]


class Layout:
    """Every column with its level."""

    def __init__(self, pack: Pack, domains: Mapping[str, tuple[Option, ...]]) -> None:
        order = sorted(dict.fromkeys(_order(pack)), key=lambda at: _rank(pack, at[0]))
        out_or_in = (Option(None, None), Option("in", "in"))
        self.columns = tuple(
            Column(question, member, domains[question] if member is None else out_or_in) for question, member in order
        )
        self.levels = {(column.question, column.member): level for level, column in enumerate(self.columns)}

    @property
    def widths(self) -> list[int]:
        """Return how many options each column has."""
        return [len(column.options) for column in self.columns]


def _order(pack: Pack) -> Iterator[tuple[str, str | None]]:
    """Yield the columns: as the pack asks, but each id of a list beside the questions that hang on it."""
    for name, question in pack.questions.items():
        if question.kind is not QuestionKind.SEVERAL:
            if not _hangs_on_list(pack, name):
                yield name, None
            continue
        kin = [q for q in pack.questions.values() if set(q.choices) & set(question.choices) and q.kind == question.kind]
        yield from ((other.id, None) for other in kin)
        for member in question.choices:
            yield name, member
            yield from ((other, None) for other in pack.questions if _hanging_id(pack, other, name) == member)
            yield from ((other.id, member) for other in kin if member in other.choices)
    yield from ((name, None) for name in pack.questions)


def _rank(pack: Pack, name: str) -> int:
    """Return where a question goes: numbers, then lists with what hangs on them, then choices, then dates.

    Numbers or lists come down to a few cases each; which dates count is settled when they come, so that few have to
    be held against each other.
    """
    kind = pack.questions[name].kind
    if kind is QuestionKind.DATE:
        return 3
    if kind is QuestionKind.NUMBER:
        return 0
    return 1 if kind is QuestionKind.SEVERAL or _hangs_on_list(pack, name) else 2


def _hangs_on_list(pack: Pack, name: str) -> bool:
    return any(_hanging_id(pack, name, other.id) for other in pack.questions.values())


def _hanging_id(pack: Pack, name: str, listed: str) -> str | None:
    """Return the id of ``listed`` that the answer to ``name`` needs, if its guard asks for exactly one."""
    rule = pack.questions[name].applies
    if rule is None or rule.op != "includes" or cast(Expression, rule.args[0]).args != (listed,):
        return None
    ids = cast("frozenset[str]", rule.args[1])
    return next(iter(ids)) if len(ids) == 1 else None
