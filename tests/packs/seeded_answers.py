"""A seeded source of answer sets over every id of the contract."""

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from random import Random
from typing import Any

from app.engine.pack import Question, QuestionKind
from tests.packs.plain_answers import ALL_IDS, CHOICES, DATES, ELEMENTS, GROUND_IDS, LISTS, NUMBERS, ORDER, YES_NO

Raw = dict[str, object]

DISTRICTS = (  # two of every circuit; the Fourth and the Seventh have rules of their own
    "dme dpr ndny sdny edpa dvi edva dmd edtx sdms ndoh edky ndil cdil dmn dnd ndca dgu dco dut ndal sdfl ddc"
    " wdva dsc sdin"
)
TRIGGER_DATES = ("impediment_removed_date", "new_right_date", "new_facts_date")
APPEAL_CHAIN = ("judgment_date", "appeal_judgment_date", "rehearing_denied_date", "certiorari_date")
# Days whose 30th day falls near a holiday, a leap day, the end of a year, the newest authority.
AS_OF_DAYS = (
    "2026-11-18 2026-11-27 2026-11-30 2026-12-28 2027-01-04 2027-01-19 2026-07-06 2026-06-22 2027-02-16 2026-05-27"
    " 2026-05-28 2028-02-28 2028-02-29 2028-03-01 2027-02-28 2027-03-01 2026-09-08 2026-10-13 2026-11-12 2027-06-01"
    " 2022-01-03 2021-06-21 2021-06-18 2025-12-26"
)


def answer_sets(seed: int, count: int) -> Iterator[tuple[Raw, date]]:
    """So many pairs of raw answers and as_of; about 3 of 100 are bad input; the same seed gives the same pairs."""
    random = Random(seed)
    for _ in range(count):
        as_of = _as_of(random)
        answers = _scattered(random, as_of) if random.random() < 0.25 else _federal(random, as_of)
        _blur(random, answers)
        _keep_order(random, answers, as_of)
        if random.random() < 0.03:
            _spoil(random, answers, as_of)
        yield answers, as_of


def some_answer(question: Question, random: Random, as_of: date) -> Any:
    """A known answer to a question."""
    if question.kind is QuestionKind.SEVERAL:
        return random.sample(question.choices, random.randint(0, 2))
    if question.kind is QuestionKind.NUMBER:
        return random.choice([0, 9, 10, 30, 65, 70])
    if question.kind is QuestionKind.DATE:
        return date.fromordinal(
            as_of.toordinal() - random.choice([0, 1, 14, 29, 30, 31, 33, 90, 364, 366, 500])
        ).isoformat()
    return random.choice(question.choices)


def _as_of(random: Random) -> date:
    if random.random() < 0.3:
        return date.fromisoformat(random.choice(AS_OF_DAYS.split()))
    first = date(2026, 5, 20) if random.random() < 0.9 else date(2019, 1, 1)
    return first + timedelta(days=random.randrange(700))


def _some(random: Random, likely: str, rest: list[str], chance: float) -> str:
    """The likely value, or with the rest of the chance any of the others."""
    return likely if random.random() < chance else random.choice(rest)


def _federal(random: Random, as_of: date) -> Raw:
    """A complete and mostly ordinary federal case."""
    answers: Raw = {
        "sentencing_authority": _some(random, "us_district_court", CHOICES["sentencing_authority"].split(), 0.85),
        "special_sentence": [] if random.random() < 0.96 else [random.choice(LISTS["special_sentence"])],
        "offense_period": _some(random, "on_or_after_1987_11_01", CHOICES["offense_period"].split(), 0.94),
        "custody_place": _some(random, "bop_prison", CHOICES["custody_place"].split(), 0.7),
        "term_kind": _some(random, "original", ["revocation"], 0.85),
        "sentencing_district": random.choice(DISTRICTS.split()),
        "appeal_pending": _some(random, "no", ["yes"], 0.92),
        "plea_waiver": random.choice(["yes", "no", "no"]),
        "later_trigger": [] if random.random() < 0.6 else random.sample(LISTS["later_trigger"], random.randint(1, 3)),
        "changed_since_sentencing": random.choice(["yes", "no"]),
    }
    if random.random() < 0.5:
        answers["state"] = random.choice(CHOICES["state"].split())
    _grounds(random, answers)
    _numbers(random, answers)
    _judgment(random, answers, as_of)
    _earlier_motions(random, answers, as_of)
    _request(random, answers, as_of)
    return answers


def _grounds(random: Random, answers: Raw) -> None:
    """One to four grounds, most of them shown."""
    some = random.sample(GROUND_IDS, random.choice([1, 1, 2, 3, 4]))
    if random.random() < 0.6:
        some.append(random.choice(list(ELEMENTS)))
    answers["grounds"] = [] if random.random() < 0.03 else list(dict.fromkeys(some))
    shown = random.random() < 0.75
    for ground in some:
        for element in ELEMENTS.get(ground, ()):
            options = CHOICES[element].split() if element in CHOICES else ["yes", "no"]
            answers[element] = _some(random, options[0], options, 0.95 if shown else 0.6)
    if "abuse_imminent_danger" in answers:
        answers["abuse_imminent_danger"] = random.choice(["yes", "no", "no"])
        answers["abuse_established"] = random.choice(CHOICES["abuse_established"].split())
    if "director_found_no_danger" in answers:
        answers["director_found_no_danger"] = random.choice(["yes", "no"])


def _numbers(random: Random, answers: Raw) -> None:
    """Numbers near 65, 70, ten years, 75 percent, 30 years."""
    near: list[object] = [64, 65, 66, 69, 70, 71, Decimal("64.9"), Decimal("65.0"), Decimal("69.99"), 45]
    answers["age"] = random.choice(near)
    terms: list[int | Decimal] = [5, 8, 10, 12, 13, 20, 40, Decimal("13.4"), Decimal("2.5"), 0]
    answers["term_years"] = term = random.choice(terms)
    line = min(Decimal(10), Decimal(term) * 3 / 4)
    steps = [Decimal("-2"), Decimal("-1"), Decimal("-0.99"), Decimal("-0.01"), Decimal(0), Decimal("0.1"), Decimal(3)]
    served = max(Decimal(0), random.choice([line, Decimal(10), line, Decimal(30)]) + random.choice(steps))
    answers["years_served"] = int(served) if served == int(served) else served
    grounds = answers["grounds"]
    if isinstance(grounds, list) and "age_70_30_years" in grounds and random.random() < 0.7:
        answers |= {"age": random.choice([70, 71, 69]), "years_served": random.choice([30, 31, Decimal("29.9")])}
    if random.random() < 0.4:
        answers["life_sentence"] = random.choice(["yes", "no", "unsure"])


def _judgment(random: Random, answers: Raw, as_of: date) -> None:
    """The judgment and its appeal, with the year ending near as_of in most sets."""
    wait = random.choice([0, 14, 90, 0])
    near = random.choice([0, 1, -1, 2, -2, 3, -3, 29, 30, 31, -29, -30, -31, 90, -90, 250, random.randint(-900, 300)])
    finality = as_of - timedelta(days=365 - near)
    if random.random() < 0.04:
        finality = date(2024, 2, 29)
    start = min(finality - timedelta(days=wait), as_of)
    appeal = random.choice(["none", "none", "decided", "decided", "dismissed", "pending"])
    answers |= {
        "direct_appeal": appeal,
        "rehearing": _some(random, "none", ["denied", "pending", "denied"], 0.6),
        "certiorari": _some(random, "none", ["denied", "decided", "pending", "denied"], 0.5),
        "judgment_date": start.isoformat(),
    }
    if appeal in ("decided", "dismissed") or random.random() < 0.05:
        gaps = [random.choice([0, 20, 90, 300]) for _ in range(3)]
        days = [start - timedelta(days=gaps[0]), start, start + timedelta(days=gaps[1])]
        if answers["certiorari"] in ("denied", "decided") or answers["rehearing"] == "denied":
            last = days[random.choice([1, 2])]
            days = [last - timedelta(days=gaps[0] + gaps[1] + 40), last - timedelta(days=gaps[1]), last]
        answers |= {
            "judgment_date": days[0].isoformat(),
            "appeal_judgment_date": days[1].isoformat(),
            "rehearing_denied_date": days[2].isoformat(),
            "certiorari_date": days[2].isoformat(),
        }
    if answers["term_kind"] == "revocation":
        answers["original_judgment_date"] = (start - timedelta(days=random.choice([1, 0, 700]))).isoformat()
        if random.random() < 0.3:  # the appeal was of the first judgment: earlier than this one
            answers["judgment_date"] = as_of.isoformat()
    for name in TRIGGER_DATES:
        answers[name] = (as_of - timedelta(days=random.choice([100, 364, 365, 366, 367, 368, 900]))).isoformat()
    if random.random() < 0.25:
        answers["motion_2255_filed_date"] = (finality + timedelta(days=365 + random.randint(-3, 5))).isoformat()


def _earlier_motions(random: Random, answers: Raw, as_of: date) -> None:
    """A 2255 motion and a 3582 motion that came before."""
    answers["prior_2255"] = _some(random, "none", CHOICES["prior_2255"].split(), 0.65)
    if random.random() < 0.4:
        answers["new_judgment_since_2255"] = random.choice(["yes", "no"])
    answers["prior_3582_motion"] = _some(random, "none", CHOICES["prior_3582_motion"].split(), 0.65)
    if answers["prior_3582_motion"] in ("denied", "granted"):
        ago = random.choice([0, 1, 13, 14, 15, 30, 60, 200])
        answers["prior_3582_decided_date"] = (as_of - timedelta(days=ago)).isoformat()
        answers["prior_3582_denied_as"] = random.choice(["merits", "too_early"])


def _request(random: Random, answers: Raw, as_of: date) -> None:
    """The request to the warden, received about thirty days before as_of in most sets."""
    received = as_of - timedelta(days=random.choice([*range(26, 37), 29, 30, 31, 32, 33, 10, 60, 120]))
    answers |= {
        "request_made": _some(random, "yes", ["no"], 0.9),
        "request_by": random.choice(CHOICES["request_by"].split()),
        "request_asked_for": _some(random, "sentence_reduction", CHOICES["request_asked_for"].split(), 0.92),
        "request_sent_to": _some(random, "warden", CHOICES["request_sent_to"].split(), 0.75),
        "request_sent_date": (received - timedelta(days=random.choice([0, 1, 3, 10]))).isoformat(),
        "request_received_date": received.isoformat(),
        "receipt_proof": _some(random, "strong", CHOICES["receipt_proof"].split(), 0.6),
        "request_complete": _some(random, "yes", ["no"], 0.9),
        "request_grounds": list(answers["grounds"]) if isinstance(answers["grounds"], list) else [],
        "warden_response": random.choice(["none", "denied", "denied", "granted"]),
        "warden_response_date": (received + timedelta(days=random.choice([0, 5, 29, 30]))).isoformat(),
        "remedy_exhausted": _some(random, "no", CHOICES["remedy_exhausted"].split(), 0.65),
        "remedy_exhausted_date": (received + timedelta(days=random.choice([5, 20, 30, 31, 32, 33]))).isoformat(),
        "transferred_since_request": _some(random, "no", ["yes"], 0.92),
    }
    asked = answers["request_grounds"]
    if random.random() < 0.3 and isinstance(asked, list) and asked:
        asked.pop()
    elif isinstance(asked, list) and random.random() < 0.1:
        answers["request_grounds"] = [*asked, *asked]
    if random.random() < 0.25:
        filed = received + timedelta(days=random.choice([-5, 5, 29, 30, 31, 32, 33, 34, 60]))
        answers["motion_3582_filed_date"] = filed.isoformat()


def _scattered(random: Random, as_of: date) -> Raw:
    """Any value of any id, with dates of the last two years."""
    answers: Raw = {}
    for name in ALL_IDS:
        if name in CHOICES:
            answers[name] = random.choice(CHOICES[name].split())
        elif name in LISTS:
            answers[name] = random.sample(LISTS[name], random.randint(0, 3))
        elif name in YES_NO:
            answers[name] = random.choice(["yes", "no"])
        elif name in NUMBERS:
            answers[name] = random.choice([0, 9, 10, 11, 30, 65, 70, 120, Decimal("7.5"), Decimal("9.75")])
        elif name in DATES:
            answers[name] = (as_of - timedelta(days=random.randrange(730))).isoformat()
        else:
            answers[name] = random.choice(DISTRICTS.split())
    if random.random() < 0.5:
        answers["sentencing_authority"] = random.choice(["us_district_court", "mixed"])
        answers["request_made"] = "yes"
    return answers


def _blur(random: Random, answers: Raw) -> None:
    """Forget some answers, be unsure of some, know some dates only in part."""
    forget = random.choice([0, 0, 0, 0.03, 0.1, 0.4])
    part = random.choice([0, 0, 0, 0.1, 0.5])
    for name in list(answers):
        value = answers[name]
        if random.random() < forget:
            lost = random.choice([None, "unsure", "unsure", "absent"])
            if lost == "absent":
                del answers[name]
            else:
                answers[name] = lost
        elif name in DATES and isinstance(value, str) and random.random() < part:
            answers[name] = value[: random.choice([4, 7, 7])]


def _keep_order(random: Random, answers: Raw, as_of: date) -> None:
    """Pull days that are after as_of back to it, and drop a date that breaks a chain."""
    for name in DATES:
        value = answers.get(name)
        if isinstance(value, str) and value[:1].isdigit() and value > as_of.isoformat()[: len(value)]:
            answers[name] = as_of.isoformat()
    for first, second in ORDER:
        before, after = answers.get(first), answers.get(second)
        if isinstance(before, str) and isinstance(after, str) and before[:1].isdigit() and after[:1].isdigit():
            short = min(len(before), len(after))
            if before[:short] > after[:short]:
                answers[first if random.random() < 0.3 else second] = "unsure"


def _spoil(random: Random, answers: Raw, as_of: date) -> None:
    """One piece of bad input."""
    wrong: Raw = {
        "age": random.choice([-1, 121, True, "65", Decimal("120.01"), Decimal("NaN")]),
        "term_years": random.choice([1001, Decimal("-0.1")]),
        "grounds": random.choice([["innocence"], "other", ["unsure"]]),
        "judgment_date": random.choice(["2025-02-29", "2025-13", "25-01-01", "", (as_of + timedelta(1)).isoformat()]),
        "state": random.choice(["va", "XX", ""]),
        "sentencing_district": "vaed",
        "plea_waiver": random.choice([True, "maybe"]),
        "custody": "bop_prison",
        "as_of": random.choice(["2026-10", "soon"]),
        "sentencing_authority": random.choice(["federal", 1, ["mixed"]]),
        "motion_3582_filed_date": (as_of + timedelta(days=30)).isoformat(),
    }
    if random.random() < 0.3:
        early = (as_of - timedelta(days=90)).isoformat()
        answers |= {"request_made": "yes", "request_sent_date": as_of.isoformat(), "request_received_date": early}
        return
    name = random.choice(list(wrong))
    answers[name] = wrong[name]
