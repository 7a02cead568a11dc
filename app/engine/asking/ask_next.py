"""Which open question would settle most."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction
from typing import cast

from app.engine.answers import evaluation, typed_answers
from app.engine.asking.reads import Reads
from app.engine.asking.trials import Trials, is_open
from app.engine.judging.agenda import applies
from app.engine.judging.possible import Reach, door_sections, movers, reach, status_of, statuses
from app.engine.pack import Pack, Section
from app.engine.result import RawAnswer, Result
from app.engine.rules.evaluation import Evaluation


@dataclass(frozen=True, slots=True)
class NextQuestion:
    """An open question with what its answer would settle.

    ``answered`` when it has an answer that leaves the matter open, such as weak proof. ``settles`` are the doors that
    it could move. An answer takes at least ``closes`` statuses away from what those doors can still become, and
    ``closes_on_average`` over all the answers that were tried. ``paper_key`` is the text that names the paper with the
    answer, where the pack has one.
    """

    question: str
    answered: bool
    settles: tuple[str, ...]
    closes: int
    closes_on_average: Fraction
    paper_key: str


def ask_next(
    pack: Pack, answers: Mapping[str, RawAnswer], as_of: date, reads: Reads | None = None
) -> tuple[NextQuestion, ...]:
    """Return every open question that could move a present door: unanswered ones first, the most telling first.

    Each is asked for by trying every answer that some rule tells apart, dates by the periods that the pack counts.
    ``reads`` saves time when many answers are looked at under one pack.
    """
    return _Asking(pack, answers, as_of, reads or Reads(pack)).in_order()


def in_asking_order(pack: Pack, answers: Mapping[str, RawAnswer], result: Result, reads: Reads | None = None) -> Result:
    """Return ``result``, the judgment of ``answers``, with its missing questions in the order of ``ask_next``."""
    if len(result.missing) < 2:
        return result
    places = {item.question: place for place, item in enumerate(ask_next(pack, answers, result.as_of, reads))}
    return replace(result, missing=tuple(sorted(result.missing, key=lambda item: places[item.question])))


class _Asking:
    """One look at all open questions."""

    def __init__(self, pack: Pack, answers: Mapping[str, RawAnswer], as_of: date, reads: Reads) -> None:
        self._pack = pack
        self._reads = reads
        self._given = typed_answers(pack, answers)
        self._open = evaluation(pack, self._given, as_of, open_ended=True)
        self._trials = Trials(pack, reads, self._given, as_of)
        self._present = self._present_doors(evaluation(pack, self._given, as_of))

    def _present_doors(self, env: Evaluation) -> dict[str, tuple[Section, tuple[tuple[str, ...], Reach]]]:
        found = {}
        for section in door_sections(self._pack):
            if applies(section, env):
                here = reach(section, self._open)
                can_be = statuses(self._pack, section, here, status_of(self._pack, section, env))
                found[cast(str, section.door)] = section, (can_be, here)
        return found

    def in_order(self) -> tuple[NextQuestion, ...]:
        settles = movers(
            self._pack,
            self._open,
            {door: found for door, (_, found) in self._present.items()},
        )
        asked = [self._weighed(question, doors) for question, doors in settles.items()]
        return tuple(sorted(asked, key=lambda q: (q.answered, -q.closes_on_average, -q.closes, -len(q.settles))))

    def _weighed(self, question: str, doors: tuple[str, ...]) -> NextQuestion:
        facts, states = self._reads.resting_on((question,))
        tried = (
            self._open.with_answers({**self._given, question: value}, facts, states)
            for _, value in self._trials.of(question)
        )
        closed = [self._closed(env, doors) for env in tried if self._trials.faultless(env)]
        average = Fraction(sum(closed), len(closed)) if closed else Fraction(0)
        answered = not is_open(self._given.get(question))
        return NextQuestion(question, answered, doors, min(closed, default=0), average, f"questions.{question}.paper")

    def _closed(self, env: Evaluation, doors: Iterable[str]) -> int:
        """Count the statuses that the doors lose; a door that is no longer there loses all but one."""
        lost = 0
        for door in doors:
            section, (before, _) = self._present[door]
            if section.when is not None and section.when.run(env) is False:
                lost += len(before) - 1
                continue
            left = {self._pack.findings[name].status for name in reach(section, env).findings}
            lost += len(set(before) - left)
        return lost
