"""The list of answers says "not used" of what the engine has parked, of nothing else."""

import pytest

from app.engine.answers import read_answer
from app.engine.judging.assess import assess
from app.engine.judging.walk import walk
from tests.packs.seeded_answers import answer_sets
from ui.interview.answer_rows import RowState, answer_rows

SETS = 300


def readable(pack, answers):
    found = set()
    for name, raw in answers.items():
        try:
            read_answer(pack.questions[name], raw)
        except (KeyError, ValueError):
            continue
        found.add(name)
    return found


@pytest.fixture(scope="module")
def looked_at(pack, wording):
    """Answer sets as anybody may give them, each with its rows."""
    sets = []
    for given, as_of in answer_sets(7, SETS):
        answers = {name: raw for name, raw in given.items() if name in pack.questions and raw is not None}
        walked = walk(pack, answers, as_of)
        rows = [row for section in answer_rows(pack, walked, answers, wording) for row in section.rows]
        sets.append((answers, walked, rows, assess(pack, answers, as_of).parked))
    return sets


def test_not_used_is_what_the_engine_has_parked(pack, looked_at):
    seen = 0
    for answers, _, rows, parked in looked_at:
        marked = {row.question for row in rows if row.state is RowState.NOT_USED}
        assert marked == set(parked) & readable(pack, answers)
        seen += len(marked)
    assert seen > SETS


def test_an_answer_that_is_not_asked_is_one_that_counts_off_the_path(pack, looked_at):
    seen = 0
    for answers, walked, rows, _ in looked_at:
        marked = {row.question for row in rows if row.state is RowState.NOT_ASKED}
        asked = {stop.question for stop in walked.path} | ({walked.open.question} if walked.open else set())
        assert marked == readable(pack, answers) - asked - set(walked.parked)
        seen += len(marked)
    assert seen > SETS


def test_every_answer_stands_in_the_list_once(pack, looked_at):
    for answers, walked, rows, _ in looked_at:
        names = [row.question for row in rows]
        assert len(names) == len(set(names))
        assert set(names) == readable(pack, answers) | ({walked.open.question} if walked.open else set())
