"""Proves that no order of edits loses an answer or changes what the answers show."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from random import Random

import pytest

from app.engine.pack import Pack
from app.engine.result import RawAnswer
from app.engine.telling.result_json import result_json
from app.engine.telling.wording import Wording
from app.errors import UserError
from app.services.interviewing.interview import Interview
from app.services.keeping.cases import open_shelf
from app.services.keeping.library import library_shelf
from app.services.packs import load_pack
from tests.edit_scripts import Raw, Script
from ui.interview.flow import Place, after_answer, before, first_open

DAY = date(2026, 11, 24)
STEPS = 44
SCRIPTS, GROUP = 1_000, 125
PACK = load_pack()


class ServiceHands:
    """Edits a case through the interview service, moving as the window moves."""

    def __init__(self, pack: Pack, store: Path) -> None:
        self._pack = pack
        self._store = store
        self._shelf = open_shelf(store)
        self._case = self._shelf.new("One", pack)
        self._language = "en"
        self._begin()

    def _begin(self) -> None:
        self.interview = Interview(self._pack, self._shelf, self._case, lambda: DAY)
        self._place = first_open(self.interview.walk)
        self._changes: list[tuple[str, RawAnswer | None]] = []

    @property
    def shown(self) -> str | None:
        return self._place.question

    def kept(self) -> Raw:
        found = self._shelf.answers(self._case)
        assert self.interview.answers == found
        return found

    def answer(self, raw: RawAnswer) -> bool:
        question = self._place.question
        assert question is not None
        earlier = self.interview.answers.get(question)
        if raw != earlier:
            way = self.interview.walk
            try:
                self.interview.answer(question, raw)
            except UserError:
                assert self.interview.walk == way
                return False
            self._changes.append((question, earlier))
        self._place = after_answer(self.interview.walk, self._place, changed=raw != earlier)
        return True

    def back(self) -> None:
        self._place = before(self.interview.walk, self._place) or self._place

    def jump(self, question: str) -> None:
        self._place = Place(question, visiting=True)

    def undo(self) -> None:
        if self._changes:
            question, earlier = self._changes.pop()
            if earlier is None:
                self.interview.withdraw(question)
            else:
                self.interview.answer(question, earlier)
            self._place = Place(question, visiting=True)

    def reopen(self) -> None:
        way = self.interview.walk
        self._shelf.close()
        self._shelf = open_shelf(self._store)
        self._begin()
        assert self.interview.walk == way

    def switch_language(self) -> None:
        shown = self._told()
        self._language = "es" if self._language == "en" else "en"
        assert self._told().keys() == shown.keys()

    def _told(self) -> dict[str, str]:
        words = Wording(self._pack, self._language)
        return {stop.question: words.text(f"questions.{stop.question}.title") for stop in self.interview.walk.path}

    def close(self) -> None:
        self._shelf.close()


def in_order(interview: Interview, survivors: Raw, seed: int) -> Iterable[str]:
    """The surviving answers in the order in which they are asked; at the end, in any order, those not asked for."""
    left = dict(survivors)
    while (now := interview.walk.open) is not None and now.question in left:
        left.pop(now.question)
        yield now.question
    yield from Random(seed).sample(sorted(left), len(left))


def afresh(survivors: Raw, seed: int) -> Interview:
    """A new case on a new shelf, answered with what survived."""
    shelf = library_shelf()
    interview = Interview(PACK, shelf, shelf.new("Afresh", PACK), lambda: DAY)
    for question in in_order(interview, survivors, seed):
        interview.answer(question, survivors[question])
    return interview


def play(seed: int, store: Path) -> None:
    hands = ServiceHands(PACK, store)
    script = Script(PACK, hands, seed, DAY)
    script.play(STEPS)
    script.mend()
    fresh = afresh(script.expected, seed)
    assert hands.interview.answers == script.expected
    assert hands.interview.walk == fresh.walk, script.done
    for language in ("en", "es"):
        shown = [result_json(PACK, interview.result(), language) for interview in (hands.interview, fresh)]
        assert shown[0] == shown[1], script.done
    hands.close()


@pytest.mark.parametrize("seed", range(40))
def test_edits_end_where_answering_afresh_ends(seed: int, tmp_path: Path) -> None:
    play(seed, tmp_path / "cases.sqlite")


@pytest.mark.slow
@pytest.mark.parametrize("first", range(0, SCRIPTS, GROUP))
def test_a_thousand_scripts_of_edits_end_where_answering_afresh_ends(first: int, tmp_path: Path) -> None:
    for seed in range(first, first + GROUP):
        play(seed, tmp_path / f"{seed}.sqlite")
