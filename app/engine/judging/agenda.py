"""Which sections belong to an interview, found without asking each of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from typing import cast

from app.engine.pack import Pack, Section
from app.engine.rules.evaluation import Evaluation
from app.engine.rules.expressions import Expression, parts


@dataclass(frozen=True, slots=True, eq=False)
class _Chosen:
    """Sections in a row that belong only to who named certain ids in one list; ``by_id`` holds them by their places."""

    question: str
    sections: tuple[Section, ...]
    by_id: Mapping[str, tuple[int, ...]]

    def named(self, env: Evaluation) -> Iterator[Section]:
        listed = cast("frozenset[str] | None", env[self.question]) or frozenset()
        places = {place for name in listed for place in self.by_id.get(name, ())}
        return (self.sections[place] for place in sorted(places))


def agenda(pack: Pack, env: Evaluation) -> Iterator[Section]:
    """Yield the sections that belong to this interview, in order; what is not known to belong does not."""
    for part in _agenda_of(pack):
        for section in (part,) if isinstance(part, Section) else part.named(env):
            if applies(section, env):
                yield section


def applies(section: Section, env: Evaluation) -> bool:
    """Tell whether a section belongs to this interview; what is not known to hold does not."""
    return section.when is None or section.when.run(env) is True


@lru_cache(maxsize=4)  # a large pack has hundreds of sections of which a person meets a few
def _agenda_of(pack: Pack) -> tuple[Section | _Chosen, ...]:
    made: list[Section | _Chosen] = []
    needed = [(section, _needed(section.when)) for section in pack.sections]
    for question, run in groupby(needed, key=lambda pair: pair[1] and pair[1][0]):
        pairs = list(run)
        sections = tuple(section for section, _ in pairs)
        if question is None or len(sections) == 1:
            made += sections
            continue
        by_id: dict[str, tuple[int, ...]] = {}
        for place, (_, need) in enumerate(pairs):
            for name in need[1] if need else ():
                by_id[name] = (*by_id.get(name, ()), place)
        made.append(_Chosen(question, sections, by_id))
    return tuple(made)


def _needed(rule: Expression | None) -> tuple[str, frozenset[str]] | None:
    """Return a list question with the ids of which its answer has to hold one for ``rule`` to be true, if there is."""
    if rule is None:
        return None
    if rule.op == "includes":
        answer, ids = cast("tuple[Expression, frozenset[str]]", rule.args)
        return (cast(str, answer.args[0]), ids) if answer.op == "answer" else None
    if rule.op in ("surely", "all"):
        return next((need for need in map(_needed, parts(rule)) if need), None)
    return None
