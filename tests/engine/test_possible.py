"""Every status that some filling of the open answers gives is among the possible ones."""

from datetime import date
from random import Random

import pytest

from app.engine.answers import check_answers
from app.engine.judging.assess import assess
from app.engine.judging.possible import possible
from app.engine.pack import FindNode, Pack
from app.engine.reading.reader import read_pack
from tests.engine.asking_pack import TODAY, asking_files, cases, completions, statuses
from tests.engine.small_pack import write_pack
from tests.packs.seeded_answers import answer_sets


@pytest.fixture(scope="module")
def boats(tmp_path_factory: pytest.TempPathFactory) -> Pack:
    return read_pack(write_pack(tmp_path_factory.mktemp("boats"), asking_files()))


def test_every_completion_of_a_small_pack_ends_in_a_possible_status(boats: Pack) -> None:
    reached = 0
    for answers in cases(boats, 1, 15):
        found = possible(boats, answers, TODAY)
        for filled in completions(boats, answers):
            for door, status in statuses(boats, filled).items():
                assert status in found.get(door, (status,)), (answers, filled)
                reached += 1
    assert reached > 1000


def test_with_a_single_open_question_nothing_else_is_possible(boats: Pack) -> None:
    answers = {"years": 40, "reasons": ["fishing"], "asked": "harbor", "sent": "2026-01-05", "got": "2026-01-05"}
    assert possible(boats, answers, TODAY)["loan"] == ("need_papers", "out", "may_ask_now")
    assert possible(boats, answers | {"licensed": "yes"}, TODAY)["loan"] == ("may_ask_now",)
    assert possible(boats, answers | {"licensed": "no"}, TODAY)["loan"] == ("out",)


def test_the_present_status_comes_first_the_others_in_the_order_of_the_section(boats: Pack) -> None:
    section = next(section for section in boats.sections if section.door == "loan")
    leaves = [node.finding for node in section.nodes.values() if isinstance(node, FindNode)]
    named = list(dict.fromkeys(boats.findings[leaf].status for leaf in leaves))
    for answers in cases(boats, 2, 200):
        found = possible(boats, answers, TODAY)
        assert list(found) == list(statuses(boats, answers))
        present, *others = found["loan"]
        assert present == statuses(boats, answers)["loan"]
        assert others == [status for status in named if status in others]


def test_random_completions_of_the_shipped_pack_end_in_possible_statuses(pack: Pack) -> None:
    random = Random(7)
    pool = [(answers, day) for answers, day in answer_sets(41, 160) if not check_answers(pack, answers, day)]
    reached = 0
    for full, day in pool:
        answers = {name: raw for name, raw in full.items() if random.random() < 0.75}
        found = possible(pack, answers, day)  # type: ignore[arg-type]
        for _ in range(4):
            other, _ = random.choice(pool)
            filled = {name: _narrowed(random, raw) for name, raw in answers.items() if raw != "unsure"}
            filled = {**other, **full, **filled}
            if check_answers(pack, filled, day):
                continue
            for door, result in assess(pack, filled, day).doors.items():  # type: ignore[arg-type]
                assert result.status in found.get(door, (result.status,)), (answers, filled, day)
                reached += 1
    assert reached > 500


def test_a_partial_date_may_still_turn_out_to_be_any_of_its_days(pack: Pack) -> None:
    answers: dict[str, object] = {
        "sentencing_authority": "us_district_court",
        "special_sentence": [],
        "offense_period": "on_or_after_1987_11_01",
        "custody_place": "bop_prison",
        "term_kind": "original",
        "sentencing_district": "edpa",
        "direct_appeal": "none",
        "appeal_pending": "no",
        "prior_2255": "none",
        "motion_2255_filed": "no",
        "later_trigger": [],
        "grounds": ["actual_innocence"],
    }
    today = date(2026, 11, 25)
    found = possible(pack, answers | {"judgment_date": "2025-11"}, today)["motion_2255"]  # type: ignore[arg-type]
    whole = {
        assess(pack, answers | {"judgment_date": f"2025-11-{day:02}"}, today).doors["motion_2255"].status  # type: ignore[arg-type]
        for day in range(1, 31)
    }
    assert whole == {"may_be_late", "may_ask_now"}
    assert whole <= set(found)


def _narrowed(random: Random, raw: object) -> object:
    """A whole day for a partial date, anything else as it is."""
    if isinstance(raw, str) and len(raw) == 4 and raw.isdigit():
        raw = f"{raw}-{random.randint(1, 12):02}"
    if isinstance(raw, str) and len(raw) == 7 and raw[:4].isdigit():
        return f"{raw}-{random.randint(1, 28):02}"
    return raw
