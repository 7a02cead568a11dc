"""Each change that is told leads where it says; no smaller one is left out."""

import itertools
from datetime import date
from random import Random

import pytest

from app.engine.answers import check_answers
from app.engine.asking.moves import WAIT, ChangeKind
from app.engine.asking.reads import Reads
from app.engine.asking.what_if import DoorChange, what_if
from app.engine.judging.assess import assess
from app.engine.pack import Pack
from app.engine.reading.reader import read_pack
from app.engine.result import RawAnswer
from tests.engine.asking_pack import BEST_FIRST, SPACE, TODAY, Answers, asking_files, cases, statuses
from tests.engine.small_pack import write_pack
from tests.packs.seeded_answers import answer_sets

NEW_REQUEST: dict[str, object] = {
    "request_made": "yes",
    "request_asked_for": "sentence_reduction",
    "request_complete": "yes",
    "warden_response": "none",
    "remedy_exhausted": "no",
    "transferred_since_request": "no",
}
VOID = ("request_received_date", "receipt_proof", "warden_response_date", "remedy_exhausted_date")
PROPER = ("warden", "facility_head", "reentry_manager", "central_office")


@pytest.fixture(scope="module")
def boats(tmp_path_factory: pytest.TempPathFactory) -> Pack:
    return read_pack(write_pack(tmp_path_factory.mktemp("boats"), asking_files()))


def test_every_change_of_a_small_pack_leads_where_it_says(boats: Pack) -> None:
    told = 0
    for answers in cases(boats, 11, 300):
        for change in what_if(boats, answers, TODAY):
            after, day = _boats_after(answers, change)
            assert check_answers(boats, after, day) == []
            assert statuses(boats, answers)[change.door] == change.before
            assert statuses(boats, after, day)[change.door] == change.after, (answers, change)
            assert BEST_FIRST.index(change.after) < BEST_FIRST.index(change.before)
            told += 1
    assert told > 150


def test_no_better_answer_to_a_single_question_is_left_out(boats: Pack) -> None:
    better = 0
    for answers in cases(boats, 12, 250):
        told = what_if(boats, answers, TODAY)
        before = statuses(boats, answers)
        for question in (name for name in SPACE if name != "asked"):
            best = _best_alone(boats, answers, question, before["loan"])
            found = [c.after for c in told if [name for name, _ in c.parts] == [question]]
            assert found == ([best] if best else []), (answers, question, told)
            better += best is not None
    assert better > 40


def test_a_pair_is_told_when_no_single_change_helps(boats: Pack) -> None:
    pairs = 0
    for answers in cases(boats, 13, 40):
        told = what_if(boats, answers, TODAY)
        if any(len(change.parts) == 1 for change in told):
            assert all(len(change.parts) == 1 for change in told)
            continue
        best = _best_pair(boats, answers)
        if best is not None:
            assert min(BEST_FIRST.index(change.after) for change in told) <= best, (answers, told)
            pairs += 1
    assert pairs > 3


def test_waiting_is_told_with_the_day_on_which_the_door_opens(boats: Pack) -> None:
    answers: Answers = {
        "years": 40,
        "reasons": ["rescue"],
        "asked": "harbor",
        "sent": "2026-07-10",
        "got": "2026-07-10",
    }
    told = what_if(boats, answers, TODAY)
    assert told[0] == DoorChange(((WAIT, "2026-07-21"),), "loan", "not_yet", "may_ask_now", ChangeKind.CAN_DO, False)


def test_what_can_be_done_stands_before_what_can_be_found_out_before_facts(boats: Pack) -> None:
    order = list(ChangeKind)
    for answers in cases(boats, 14, 150):
        kinds = [order.index(change.kind) for change in what_if(boats, answers, TODAY)]
        assert kinds == sorted(kinds)


def test_a_known_answer_is_a_fact_an_unknown_one_can_be_found_out(boats: Pack) -> None:
    answers: Answers = {
        "years": 17,
        "reasons": ["fishing"],
        "asked": "harbor",
        "sent": "2026-01-05",
        "got": "2026-01-05",
    }
    (change,) = what_if(boats, {**answers, "licensed": "yes"}, TODAY)
    assert (change.parts, change.kind) == ((("years", 18),), ChangeKind.FACT)
    (change,) = what_if(boats, {**answers, "licensed": "yes", "years": "unsure"}, TODAY)
    assert change.kind is ChangeKind.FIND_OUT
    (change,) = what_if(boats, {**answers, "licensed": "no", "years": 18}, TODAY)[:1]
    assert (change.parts, change.kind) == ((("licensed", "yes"),), ChangeKind.CAN_DO)


def test_a_new_start_never_keeps_the_old_dates(boats: Pack) -> None:
    answers: Answers = {"years": 40, "reasons": ["rescue"], "asked": "owner", "sent": "2026-01-05", "got": "2026-01-05"}
    told = what_if(boats, answers, TODAY)
    assert [(change.parts, change.after) for change in told if change.anew] == [((("asked", "harbor"),), "not_yet")]
    assert all("asked" not in dict(change.parts) for change in told if not change.anew)


def test_a_pack_without_a_ranking_tells_nothing(small: Pack) -> None:
    assert what_if(small, {"years": 40}, TODAY) == ()


def test_every_change_of_the_shipped_pack_leads_where_it_says(pack: Pack) -> None:
    reads, told, kinds = Reads(pack), 0, set[ChangeKind]()
    for answers, day in _shipped(pack, 15, 100):
        result = assess(pack, answers, day)
        for change in what_if(pack, answers, day, reads):
            after, later = _shipped_after(pack, answers, day, change)
            assert check_answers(pack, after, later) == []
            assert result.doors[change.door].status == change.before
            assert assess(pack, after, later).doors[change.door].status == change.after, (answers, day, change)
            told += 1
            kinds.add(change.kind)
    assert told > 100
    assert kinds == set(ChangeKind)


def test_a_new_request_of_the_shipped_pack_never_opens_the_door_at_once(pack: Pack) -> None:
    reads = Reads(pack)
    told = [change for answers, day in _shipped(pack, 16, 120) for change in what_if(pack, answers, day, reads)]
    fresh = [change for change in told if change.anew]
    assert len(fresh) > 4
    assert {change.after for change in fresh} <= {"not_yet", "need_papers"}


def test_what_a_person_can_do_is_never_a_fact_of_the_judgment(pack: Pack) -> None:
    reads = Reads(pack)
    doable = {
        name
        for answers, day in _shipped(pack, 17, 80)
        for change in what_if(pack, answers, day, reads)
        if change.kind is ChangeKind.CAN_DO
        for name, _ in change.parts
    }
    assert WAIT in doable
    assert {pack.questions[name].section for name in doable - {WAIT}} == {"request"}


def _boats_after(answers: Answers, change: DoorChange) -> tuple[Answers, date]:
    after, day = dict(answers), TODAY
    if change.anew:
        after = {name: raw for name, raw in after.items() if name not in ("got", "answered")}
        after |= {"asked": "harbor", "sent": TODAY.isoformat()}
    for name, raw in change.parts:
        if name == WAIT:
            day = date.fromisoformat(str(raw))
        else:
            after[name] = raw
    return after, day


def _shipped_after(pack: Pack, answers: Answers, day: date, change: DoorChange) -> tuple[Answers, date]:
    after = dict(answers)
    if change.anew:
        shown = {name: ground.status for name, ground in assess(pack, answers, day).grounds.items()}
        live = [name for name, status in shown.items() if status in ("elements_shown", "elements_missing")]
        keep = answers.get("request_sent_to") if answers.get("request_made") == "yes" else None
        after = {name: raw for name, raw in after.items() if name not in VOID}
        after |= NEW_REQUEST | {"request_sent_date": day.isoformat(), "request_grounds": live}  # type: ignore[assignment]
        after["request_sent_to"] = keep if keep in PROPER else "warden"
    for name, raw in change.parts:
        if name == WAIT:
            day = date.fromisoformat(str(raw))
        else:
            after[name] = raw
    return after, day


def _best_alone(pack: Pack, answers: Answers, question: str, before: str) -> str | None:
    ends = []
    for raw in SPACE[question]:
        after = {**answers, question: raw}
        present = answers.get(question)
        narrows = isinstance(present, str) and str(raw).startswith(present) and present != raw
        if (question in ("sent", "got") and present not in (None, "unsure") and len(str(present)) < 10) and not narrows:
            continue
        if not check_answers(pack, after, TODAY):
            ends.append(statuses(pack, after)["loan"])
    best = min(ends, key=BEST_FIRST.index, default=before)
    return best if BEST_FIRST.index(best) < BEST_FIRST.index(before) else None


def _best_pair(pack: Pack, answers: Answers) -> int | None:
    """The best rank that two changed answers reach, above the present one."""
    names = [name for name in SPACE if name != "asked"]
    found = []
    for one, two in itertools.combinations(names, 2):
        for first, second in itertools.product(SPACE[one], SPACE[two]):
            after: dict[str, RawAnswer] = {**answers, one: first, two: second}
            if not check_answers(pack, after, TODAY):
                found.append(BEST_FIRST.index(statuses(pack, after)["loan"]))
    best = min(found, default=len(BEST_FIRST))
    return best if best < BEST_FIRST.index(statuses(pack, answers)["loan"]) else None


def _shipped(pack: Pack, seed: int, count: int) -> list[tuple[Answers, date]]:
    random = Random(seed)
    found: list[tuple[Answers, date]] = []
    for full, day in answer_sets(seed, count):
        answers = {name: raw for name, raw in full.items() if random.random() < 0.93}
        if not check_answers(pack, answers, day):
            found.append((answers, day))  # type: ignore[arg-type]
    return found
