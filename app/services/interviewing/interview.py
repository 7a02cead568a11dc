"""One case being answered."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Set
from contextlib import suppress
from datetime import date
from typing import TYPE_CHECKING

from app.engine.answers import check_answer, check_answers
from app.engine.asking.ask_next import in_asking_order
from app.engine.judging.assess import assess
from app.engine.judging.walk import Walk, walk
from app.engine.pack import Pack
from app.engine.result import RawAnswer, Result
from app.errors import UserError

if TYPE_CHECKING:
    from app.report.letter.facts import LetterFacts
    from app.services.interviewing.changed_law import LawChange
    from app.services.keeping.cases import CaseShelf

_WORD = re.compile(r"\w+")  # every problem names the ids of its questions


class Interview:
    """The answers of one case with the way they lead.

    Answers that the way no longer reaches stay on the shelf, parked: they count again when the way comes back.
    """

    def __init__(self, pack: Pack, shelf: CaseShelf, case_id: int, today: Callable[[], date]) -> None:
        """Resume at the open question; UserError when the case is gone or the store fails."""
        self._pack = pack
        self._shelf = shelf
        self._case_id = case_id
        self._today = today
        self._answered_under_other_pack = shelf.pack_of(case_id).sha256 != pack.sha256
        self._sample = shelf.sample_of(case_id)
        self._answers = shelf.answers(case_id)
        self._kept: Result | None = None  # what was kept of these answers
        self._walk = walk(pack, self._answers, today())

    @property
    def answers(self) -> dict[str, RawAnswer]:
        """Every current answer by question id, the parked ones too."""
        return dict(self._answers)

    @property
    def walk(self) -> Walk:
        """The questions reached, with the one now open."""
        return self._walk

    @property
    def sample(self) -> str | None:
        """The name of the sample that the case is; None when it is a person's."""
        return self._sample

    @property
    def answered_under_other_pack(self) -> bool:
        """Whether the case was begun under another version of the law pack."""
        return self._answered_under_other_pack

    @property
    def record_head(self) -> str:
        """The mark of the record as it is now, for the staff copy; empty when the store cannot be read."""
        from app.services.keeping.record import head

        with suppress(UserError):  # a paper is wanted even when the disk is gone
            return head(self._shelf, self._case_id)
        return ""

    @property
    def letter(self) -> LetterFacts:
        """What was typed for the letter; nothing when the store cannot be read."""
        from app.report.letter.facts import LetterFacts
        from app.services.printing.letter_keeper import kept_letter

        with suppress(UserError):  # the letter has blanks to fill in by hand
            return kept_letter(self._shelf, self._case_id, self._pack)
        return LetterFacts()

    def keep_letter(self, facts: LetterFacts) -> None:
        """Keep what was typed for the letter where the case is kept; UserError when the store fails."""
        from app.services.printing.letter_keeper import keep_letter

        keep_letter(self._shelf, self._case_id, facts)

    @property
    def law_change(self) -> LawChange | None:
        """What comes out differently under this pack than under the one the case keeps; None when it is the same."""
        from app.services.interviewing.changed_law import what_changed

        if not self._answered_under_other_pack:
            return None
        return what_changed(self._pack, self._shelf, self._case_id, self._today())

    def accept_law(self) -> None:
        """Let the case go on under this pack, once the person agreed."""
        from app.services.interviewing.changed_law import accept

        accept(self._pack, self._shelf, self._case_id, self._today())
        self._answered_under_other_pack = False

    def answer(self, question: str, raw: RawAnswer) -> Walk:
        """Save one answer, on the disk when this returns; return the new way.

        UserError, with nothing changed, when the answer is bad or the store fails.
        """
        return self._save(question, raw, self._checked(question, raw))

    def way_after(self, question: str, raw: RawAnswer) -> Walk:
        """The way as this answer would make it, without giving it; UserError when the answer is bad."""
        return walk(self._pack, self._checked(question, raw), self._today())

    def withdraw(self, question: str) -> Walk:
        """Take one answer back, as if it had not been given; return the new way."""
        after = {known: raw for known, raw in self._answers.items() if known != question}
        return self._save(question, None, after)

    def result(self) -> Result:
        """Return what the answers show today; UserError when answers on the way contradict a calendar.

        The gist is kept with the case, to be compared when the law has changed.
        """
        return in_asking_order(self._pack, self._answers, self._judge())

    def leave(self) -> None:
        """Keep the gist of what the answers show for the list of cases: the case goes from the screen."""
        with suppress(UserError):  # answers that contradict a calendar have no result
            if self._answers:
                self._judge()

    def _judge(self) -> Result:
        self._refuse_bad(self._answers, {stop.question for stop in self._walk.path})
        result = assess(self._pack, self._answers, self._today())
        if not self._answered_under_other_pack:
            self._keep(result)
        return result

    def _keep(self, result: Result) -> None:
        from app.services.interviewing.judged import keep_judged

        # A full disk must not hide a result; an answer that cannot be saved is told when it is given.
        with suppress(UserError):
            if result != self._kept:
                keep_judged(self._shelf, self._case_id, self._pack, self._answers, result, self._walk)
                self._kept = result

    def _checked(self, question: str, raw: RawAnswer) -> dict[str, RawAnswer]:
        after = {**self._answers, question: raw}
        known = self._pack.questions.get(question)
        if known is not None and (problem := check_answer(known, raw, self._today())):
            raise UserError(problem)
        self._refuse_bad(after, {question})
        return after

    def _refuse_bad(self, answers: Mapping[str, RawAnswer], asked: Set[str]) -> None:
        # Only what the person can mend here: an answer off the way may have gone bad under another pack.
        problems = check_answers(self._pack, answers, self._today())
        mendable = [problem for problem in problems if asked & set(_WORD.findall(problem))]
        if mendable:
            raise UserError(" ".join(mendable))

    def _save(self, question: str, raw: RawAnswer | None, after: dict[str, RawAnswer]) -> Walk:
        walked = walk(self._pack, after, self._today())
        open_question = walked.open.question if walked.open else None
        self._shelf.save(self._case_id, question, raw, open_question)
        self._answers = after
        self._walk = walked
        self._kept = None
        return walked
