"""The smallest changes that would bring a door closer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import islice
from typing import cast

from app.engine.answers import check_answers
from app.engine.asking.moves import ChangeKind, Move, Moves, Parts, Standing, questions_of, standing
from app.engine.asking.reads import Reads
from app.engine.judging.agenda import applies
from app.engine.judging.possible import door_sections, status_of
from app.engine.judging.reliance import Reliance
from app.engine.pack import Pack, Section
from app.engine.result import RawAnswer

MOST_PAIRS = 200
_KINDS = list(ChangeKind)


@dataclass(frozen=True, slots=True)
class DoorChange:
    """A change that would bring ``door`` from ``before`` to ``after``.

    ``parts`` are the questions with their new answers; "wait" with an ISO day stands for waiting until then. With
    ``anew`` it starts something new, such as a request: its other answers, such as the dates, start over as well.
    """

    parts: Parts
    door: str
    before: str
    after: str
    kind: ChangeKind
    anew: bool


def what_if(
    pack: Pack, answers: Mapping[str, RawAnswer], as_of: date, reads: Reads | None = None
) -> tuple[DoorChange, ...]:
    """Return the single changes that would bring a present door closer, pairs where no single one does.

    Closer is what the pack's ``best_first`` ranks higher; a status left out there is beaten by the first one alone.
    For each door with each question the best change is told; what a person can do stands before what can be found
    out, and that before facts. Every change keeps the answers free of faults. At most MOST_PAIRS pairs are tried for
    a door, what a person can do first.
    """
    return _Search(pack, reads or Reads(pack)).changes(standing(pack, answers, as_of))


class _Search:
    """One search over the changes of a case."""

    def __init__(self, pack: Pack, reads: Reads) -> None:
        self._pack = pack
        self._moves = Moves(pack, reads)
        self._rank: dict[str, int] = {status: place for place, status in enumerate(pack.outcome.best_first)}

    def changes(self, here: Standing) -> tuple[DoorChange, ...]:
        if not self._rank:
            return ()
        found: list[DoorChange] = []
        for section in door_sections(self._pack):
            if applies(section, here.env):
                before = status_of(self._pack, section, here.env)
                found += self._best(section, before, self._singles(section, here)) or self._best(
                    section, before, islice(self._pairs(section, here), MOST_PAIRS)
                )
        return tuple(sorted(found, key=lambda change: (_KINDS.index(change.kind), self._rank[change.after])))

    def _singles(self, section: Section, here: Standing) -> Iterator[Move]:
        return self._moves.of(here, Reliance(self._pack, here.env).of_path(section)[0])

    def _pairs(self, section: Section, here: Standing) -> Iterator[Move]:
        seen: set[frozenset[tuple[str, str]]] = set()
        for first in self._singles(section, here):
            if not applies(section, first.to.env):
                continue
            for second in self._singles(section, first.to):
                parts = first.parts + second.parts
                mark = frozenset((name, str(raw)) for name, raw in parts)
                if questions_of(first.parts) & questions_of(second.parts) or mark in seen:
                    continue
                seen.add(mark)
                kind = max(first.kind, second.kind, key=_KINDS.index)
                yield Move(parts, kind, first.anew or second.anew, second.to)

    def _best(self, section: Section, before: str, moves: Iterable[Move]) -> list[DoorChange]:
        """Return, for each set of questions, the move that brings the door closest."""
        closer: dict[frozenset[str], list[tuple[int, Move]]] = {}
        for move in moves:
            if applies(section, move.to.env):
                rank = self._rank.get(status_of(self._pack, section, move.to.env), len(self._rank))
                if rank < self._rank.get(before, 1):
                    closer.setdefault(questions_of(move.parts), []).append((rank, move))
        found = []
        for options in closer.values():
            for rank, move in sorted(options, key=lambda option: option[0]):
                if not check_answers(self._pack, move.to.raw, move.to.as_of):
                    after = self._pack.outcome.best_first[rank]
                    door = cast(str, section.door)
                    found.append(DoorChange(move.parts, door, before, after, move.kind, move.anew))
                    break
        return found
