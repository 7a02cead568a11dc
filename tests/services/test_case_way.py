"""The path of a case on the law map is the path of its interview."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from random import Random

import pytest

from app.engine.judging.assess import assess
from app.engine.judging.walk import walk
from app.engine.pack import Pack
from app.services.law_map.case_way import CaseWay, case_way, shareable
from app.services.law_map.values import LawMap, NodeKind, Standing
from app.services.packs import load_pack
from tests.packs.seeded_answers import answer_sets
from tests.services.law_maps import made

TODAY = date(2026, 11, 23)
SEED, CASES = 11, 150


@pytest.fixture(scope="module")
def pack() -> Pack:
    return load_pack()


@pytest.fixture(scope="module")
def law(pack) -> LawMap:
    return made(pack)


def finished(pack: Pack, answers: dict[str, object], as_of: date) -> dict[str, object]:
    """The answers with "not sure" to every question that the interview still asks."""
    done = dict(answers)
    while (stop := walk(pack, done, as_of).open) is not None:
        done[stop.question] = "unsure"
    return done


def cases(pack: Pack) -> Iterator[tuple[dict[str, object], date]]:
    """Whole interviews with interviews that stop somewhere."""
    random = Random(SEED)
    for raw, as_of in answer_sets(SEED, CASES):
        answers = {name: value for name, value in raw.items() if name != "as_of"}
        whole = finished(pack, answers, as_of)
        yield whole, as_of
        dropped = random.choice(walk(pack, whole, as_of).path).question
        yield {name: value for name, value in whole.items() if name != dropped}, as_of


def asked(law: LawMap, way: CaseWay, *standings: Standing) -> set[str]:
    return {
        law.nodes[name].name
        for name, standing in way.nodes.items()
        if standing in standings and law.nodes[name].kind is NodeKind.ASK
    }


def test_the_path_is_that_of_the_interview(pack, law):
    finished_ones = 0
    for answers, as_of in cases(pack):
        walked, way = walk(pack, answers, as_of), case_way(law, pack, answers, as_of)
        assert asked(law, way, Standing.TAKEN) == {stop.question for stop in walked.path}
        if walked.open is None:
            finished_ones += 1
            assert way.open is None
            assert asked(law, way, Standing.OPEN) == set()
        else:
            assert way.open is not None
            assert law.nodes[way.open].name == walked.open.question
            assert way.nodes[law.nodes[way.open].section] is Standing.OPEN
    assert CASES <= finished_ones < 2 * CASES


def test_the_path_hangs_together_along_ways_of_the_map(pack, law):
    ways = {(edge.source, edge.target) for edges in law.children.values() for edge in edges}
    for answers, as_of in cases(pack):
        way = case_way(law, pack, answers, as_of)
        assert way.edges <= ways
        ends = {end for edge in way.edges for end in edge}
        assert ends | {law.settled(end) for end in ends} == way.nodes.keys()


def test_a_finished_case_marks_exactly_what_is_said(pack, law):
    for answers, as_of in cases(pack):
        if walk(pack, answers, as_of).open is not None:
            continue
        way = case_way(law, pack, answers, as_of)
        said = {law.nodes[name].name for name in way.nodes if law.nodes[name].kind is NodeKind.FIND}
        assert said == {finding.id for finding in assess(pack, answers, as_of).findings}


def test_a_question_that_does_not_count_is_passed_by(pack, law):
    answers = finished(pack, {"direct_appeal": "none"}, TODAY)
    way = case_way(law, pack, answers, TODAY)
    assert way.nodes["judgment/appeal_judgment_date"] is Standing.NOT_ASKED
    assert way.nodes["judgment/direct_appeal"] is Standing.TAKEN


def test_a_case_without_answers_stands_at_the_first_question(pack, law):
    way = case_way(law, pack, {}, TODAY)
    assert way.open == "start/keyboard"
    assert way.edges == {("=law", "=asked"), ("=asked", "start"), ("start", "start/keyboard")}


def test_nothing_of_the_private_ground_is_shareable(pack, law):
    answers = finished(pack, {"grounds": ["abuse_in_custody", "age_65"], "abuse_danger_now": "yes"}, TODAY)
    seen = case_way(law, pack, answers, TODAY)
    assert any(name.startswith("abuse_in_custody") for name in seen.nodes)
    told = shareable(answers)
    assert "abuse" not in str(told)
    shared = case_way(law, pack, told, TODAY)
    assert not [name for name in shared.nodes if "abuse" in name]
    without = {**answers, "grounds": ["age_65"]}
    assert shared == case_way(law, pack, {k: v for k, v in without.items() if "abuse" not in k}, TODAY)
    assert shared.open is None
