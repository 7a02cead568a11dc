"""The answers that a finding is said to rest on are enough for it."""

from datetime import date
from random import Random

import pytest

from app.engine.answers import check_answers
from app.engine.judging.assess import assess
from app.engine.pack import Pack
from app.engine.reading.reader import read_pack
from app.engine.telling.why import why
from tests.engine.asking_pack import SPACE, TODAY, Answers, asking_files, cases
from tests.engine.small_pack import write_pack
from tests.packs.seeded_answers import answer_sets


@pytest.fixture(scope="module")
def boats(tmp_path_factory: pytest.TempPathFactory) -> Pack:
    return read_pack(write_pack(tmp_path_factory.mktemp("boats"), asking_files()))


def test_the_used_answers_alone_give_the_finding_in_a_small_pack(boats: Pack) -> None:
    for answers in cases(boats, 21, 200):
        for finding in assess(boats, answers, TODAY).findings:
            found = why(boats, answers, TODAY, finding.id)
            assert found is not None
            assert finding.id in _said(boats, dict(found.used), TODAY), (answers, found)


def test_other_answers_to_what_is_not_used_change_nothing_in_a_small_pack(boats: Pack) -> None:
    random = Random(22)
    changed = 0
    for answers in cases(boats, 23, 200):
        for finding in assess(boats, answers, TODAY).findings:
            found = why(boats, answers, TODAY, finding.id)
            assert found is not None
            for name in SPACE.keys() - dict(found.used).keys() - set(found.unanswered):
                other = {**answers, name: random.choice(SPACE[name])}
                assert finding.id in _said(boats, other, TODAY), (answers, other, found)
                changed += 1
    assert changed > 1000


def test_the_used_answers_alone_give_the_finding_in_the_shipped_pack(pack: Pack) -> None:
    told = 0
    for answers, day in _shipped(pack, 24, 40):
        for finding in assess(pack, answers, day).findings:
            found = why(pack, answers, day, finding.id)
            assert found is not None
            again = {item.id: item.status for item in assess(pack, dict(found.used), day).findings}
            assert again.get(finding.id, "gone") == finding.status, (finding.id, found)
            told += 1
    assert told > 400


def test_used_with_unused_answers_are_the_answers(pack: Pack) -> None:
    for answers, day in _shipped(pack, 25, 25):
        for finding in assess(pack, answers, day).findings:
            found = why(pack, answers, day, finding.id)
            assert found is not None
            assert dict(found.used) | dict(found.unused) == answers
            assert len(found.used) + len(found.unused) == len(answers)
            assert not answers.keys() & set(found.unanswered)
            assert found.authorities == pack.findings[finding.id].authorities


def test_a_finding_that_is_not_said_has_no_reasons(boats: Pack) -> None:
    assert why(boats, {"years": 40, "reasons": ["rescue"]}, TODAY, "loan_out") is None
    assert why(boats, {"years": 40, "reasons": ["rescue"]}, TODAY, "ask_the_harbor") is None
    with pytest.raises(KeyError):
        why(boats, {}, TODAY, "no_such_finding")


def test_rule_facts_answers_are_told(boats: Pack) -> None:
    answers: Answers = {
        "years": 40,
        "reasons": ["rescue"],
        "asked": "harbor",
        "sent": "2026-07-01",
        "got": "2026-07-10",
        "berth": "a",
    }
    found = why(boats, answers, TODAY, "loan_wait")
    assert found is not None
    assert dict(found.used) == {name: answers[name] for name in ("years", "reasons", "asked", "got", "sent")}
    assert found.unused == (("berth", "a"),)
    assert dict(found.facts)["open_on"] == "2026-07-21"
    assert dict(found.facts)["wait_over"] == "no"
    assert found.rule[-1] == "wait_over: no"
    assert found.rule[0].endswith(": no")


def test_silence_that_matters_is_told(boats: Pack) -> None:
    found = why(boats, {"years": 40, "reasons": ["fishing"]}, TODAY, "loan_papers")
    assert found is not None
    assert found.unanswered == ("licensed",)


def _said(pack: Pack, answers: Answers, day: date) -> set[str]:
    return {finding.id for finding in assess(pack, answers, day).findings}


def _shipped(pack: Pack, seed: int, count: int) -> list[tuple[Answers, date]]:
    found: list[tuple[Answers, date]] = []
    for raw, day in answer_sets(seed, count):
        if not check_answers(pack, raw, day):
            found.append(({name: value for name, value in raw.items() if value is not None}, day))  # type: ignore[misc]
    return found
