"""Random scripts of what a person does with the answers of one case."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from random import Random
from typing import Protocol

from app.engine.answers import check_answer, check_answers
from app.engine.pack import Pack, Question, QuestionKind
from app.engine.result import RawAnswer
from tests.packs.seeded_answers import answer_sets, some_answer

Raw = dict[str, RawAnswer]
TEXT = "Reasons that only this case has."


class Hands(Protocol):
    """How a script reaches one open case: through the service, or through the window."""

    @property
    def shown(self) -> str | None:
        """The question before the person; None when all are answered."""

    def kept(self) -> Raw:
        """Every answer that is kept, the parked ones too, as a new reader of the store finds them."""

    def answer(self, raw: RawAnswer) -> bool:
        """Answer the question shown; False when the answer was refused."""

    def back(self) -> None:
        """Go one question back; at the first question, stay."""

    def jump(self, question: str) -> None:
        """Open a question that was answered before."""

    def undo(self) -> None:
        """Take back the last change since the case was opened."""

    def reopen(self) -> None:
        """Close the program, start it again, resume the case."""

    def switch_language(self) -> None:
        """Read everything in the other language from here on."""


class Script:
    """Plays one seeded script; knows at each moment which answers must be kept."""

    def __init__(self, pack: Pack, hands: Hands, seed: int, today: date) -> None:
        self._pack = pack
        self._hands = hands
        self._today = today
        self._random = Random(seed)
        self._likely = self._draw(seed)
        self._changes: list[tuple[str, RawAnswer | None]] = []
        self.expected: Raw = {}
        self.done: list[str] = []

    def play(self, steps: int) -> None:
        """Take so many steps; fail at the first that loses or invents an answer."""
        moves: dict[Callable[[], None], int] = {
            self._answer: 58,
            self._back: 7,
            self._change: 8,
            self._jump: 9,
            self._restore: 6,
            self._undo: 5,
            self._reopen: 4,
            self._switch: 3,
        }
        for move in self._random.choices(list(moves), list(moves.values()), k=steps):
            move()
            assert self._hands.kept() == self.expected, self.done

    def mend(self) -> None:
        """Give up each date that stands in a wrong order since an earlier branch came back."""
        while problems := check_answers(self._pack, self.expected, self._today):
            question = problems[0].split(":")[0]
            self._hands.jump(question)
            self._give(question, "unsure")

    def _answer(self) -> None:
        question = self._hands.shown
        if question is None:
            self._jump()
            return
        self._give(question, self._value(self._pack.questions[question]))

    def _give(self, question: str, raw: RawAnswer) -> None:
        self.done.append(f"{question} = {raw}")
        wanted = {**self.expected, question: raw}
        taken = self._hands.answer(raw)
        bad = check_answer(self._pack.questions[question], raw, self._today)
        assert not (taken and bad), self.done
        assert taken or bad or check_answers(self._pack, wanted, self._today), self.done
        if taken and self.expected.get(question) != raw:
            self._changes.append((question, self.expected.get(question)))
            self.expected = wanted

    def _back(self) -> None:
        self.done.append("back")
        self._hands.back()

    def _jump(self) -> None:
        if self.expected:
            question = self._random.choice(sorted(self.expected))
            self.done.append(f"to {question}")
            self._hands.jump(question)

    def _change(self) -> None:
        """Answer one of the first questions otherwise, so that the branch behind it is parked."""
        first = [name for name in self._pack.questions if name in self.expected][:12]
        if first:
            question = self._random.choice(first)
            self._hands.jump(question)
            self._give(question, self._known(self._pack.questions[question]))

    def _restore(self) -> None:
        """Give a changed question its earlier answer again, so that a parked branch comes back."""
        earlier = [(name, raw) for name, raw in self._changes if raw is not None and name in self.expected]
        if earlier:
            question, raw = self._random.choice(earlier)
            self._hands.jump(question)
            assert raw is not None
            self._give(question, raw)

    def _undo(self) -> None:
        self.done.append("undo")
        self._hands.undo()
        if self._changes:
            question, raw = self._changes.pop()
            self.expected = {name: kept for name, kept in self.expected.items() if name != question}
            if raw is not None:
                self.expected[question] = raw

    def _reopen(self) -> None:
        self.done.append("reopen")
        self._hands.reopen()
        self._changes.clear()

    def _switch(self) -> None:
        self.done.append("language")
        self._hands.switch_language()

    def _draw(self, seed: int) -> Raw:
        answers, _ = next(answer_sets(seed, 1))
        return {name: raw for name, raw in answers.items() if raw is not None}  # type: ignore[misc]

    def _value(self, question: Question) -> RawAnswer:
        likely = self._likely.get(question.id)
        if (
            likely is not None
            and self._random.random() < 0.75
            and not check_answers(self._pack, {question.id: likely}, self._today)
        ):
            # the window keeps several answers in the order in which it shows them
            return [one for one in question.choices if one in likely] if isinstance(likely, list) else likely
        if question.id not in ("keyboard", "sentencing_authority") and self._random.random() < 0.2:
            return "unsure"
        return self._known(question)

    def _known(self, question: Question) -> RawAnswer:
        if question.kind is QuestionKind.TEXT:
            return TEXT
        known: RawAnswer = some_answer(question, self._random, self._today)
        # the window keeps several answers in the order in which it shows them
        return [choice for choice in question.choices if choice in known] if isinstance(known, list) else known
