"""The small pack with what a person can do, its whole answer space, its completions by brute force."""

import itertools
from collections.abc import Iterator, Mapping
from datetime import date
from random import Random

from app.engine.answers import check_answers
from app.engine.judging.assess import assess
from app.engine.pack import Pack
from app.engine.result import RawAnswer
from tests.engine.small_pack import Files, small_files

Answers = dict[str, RawAnswer]
TODAY = date(2026, 7, 20)
BEST_FIRST = ["may_ask_now", "not_yet", "need_papers", "out"]
ANEW: dict[str, object] = {"asked": "harbor", "sent": "as_of", "got": None, "answered": None}
YES_NO: list[RawAnswer] = ["yes", "no"]
DAYS: list[RawAnswer] = ["2026-07-20", "2026-07-12", "2026-07-09", "2026-07-08", "2026-06-20", "2026-01-05"]
LISTS: list[RawAnswer] = [[], ["fishing"], ["rescue"], ["fishing", "rescue"]]
SPACE: dict[str, list[RawAnswer]] = {
    "years": [1, 17, 18, 19, 60, 90],
    "reasons": LISTS,
    "licensed": YES_NO,
    "asked": ["harbor", "owner", "nobody"],
    "sent": DAYS,
    "got": DAYS,
}
PARTIAL: list[RawAnswer] = ["2026-07", "2026-06", "2026"]


def asking_files() -> Files:
    """The small pack, with a licence and a request that count, told what a person can bring about."""
    files = small_files()
    loan = files["sections/loan.json"]["nodes"]
    loan["old_enough"]["yes"] = "permitted"
    loan["permitted"] = {"test": "may_fish", "yes": "waited", "no": "end_out", "unknown": "end_papers"}
    files["facts.json"]["may_fish"] = {
        "type": "yes_no",
        "rule": {"any": [{"not": {"includes": ["reasons", "fishing"]}}, "licensed"]},
    }
    person = files["sections/person.json"]["nodes"]
    person["licensed"]["ask"]["can_do"] = ["yes"]
    request = files["sections/request.json"]
    request["nodes"]["asked"]["ask"]["can_do"] = ["harbor"]
    request["anew"] = dict(ANEW)
    files["facts.json"]["open_on"]["rule"] = {
        "cases": [
            {"when": {"is": ["asked", "harbor"]}, "then": files["facts.json"]["open_on"]["rule"]},
            {"otherwise": {"unsettled": ["asked"]}},
        ]
    }
    files["facts.json"]["wait_over"]["rule"] = {
        "cases": [
            {"when": {"surely": {"on_or_before": ["as_of", {"add_days": ["sent", 10]}]}}, "then": False},
            {"otherwise": {"on_or_before": ["open_on", "as_of"]}},
        ]
    }
    files["outcome.json"]["best_first"] = list(BEST_FIRST)
    return files


def cases(pack: Pack, seed: int, count: int) -> Iterator[Answers]:
    """So many different faultless answer sets, some questions absent, some not sure, some dates partial."""
    random = Random(seed)
    seen: set[str] = set()
    while len(seen) < count:
        answers: Answers = {}
        for name, values in SPACE.items():
            wider = [*values, *(PARTIAL if values is DAYS else ()), *["unsure"] * 2, None, None]
            chosen = random.choice(wider)
            if chosen is not None:
                answers[name] = chosen
        if repr(answers) not in seen and not check_answers(pack, answers, TODAY):
            seen.add(repr(answers))
            yield answers


def completions(pack: Pack, answers: Mapping[str, RawAnswer]) -> Iterator[Answers]:
    """Every faultless way to fill in what is open or partial; what is open may also stay so."""
    for chosen in itertools.product(*(_fillings(answers.get(name), values) for name, values in SPACE.items())):
        filled = {name: raw for name, raw in zip(SPACE, chosen, strict=True) if raw is not None}
        if not check_answers(pack, filled, TODAY):
            yield filled


def statuses(pack: Pack, answers: Mapping[str, RawAnswer], as_of: date = TODAY) -> dict[str, str]:
    """The status of every present door."""
    return {door: found.status for door, found in assess(pack, answers, as_of).doors.items()}


def _fillings(raw: RawAnswer | None, values: list[RawAnswer]) -> list[RawAnswer | None]:
    if raw is None or raw == "unsure":
        return [raw, *values]
    if values is DAYS and raw in PARTIAL:
        return [raw, *(day for day in values if str(day).startswith(str(raw)))]
    return [raw]
