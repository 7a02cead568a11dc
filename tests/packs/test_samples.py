"""Every sample case comes to a result that shows what its lesson says."""

import json
from collections.abc import Callable
from datetime import date, timedelta

import pytest
import textstat

from app.engine.answers import check_answers
from app.engine.judging.assess import assess
from app.engine.judging.walk import walk
from app.engine.pack import Pack
from app.engine.result import Result
from app.services.interviewing.judged import days_ahead, last_judged
from app.services.keeping.library import library_shelf
from app.services.keeping.samples import Sample, add_sample, sample_mark, samples
from app.services.packs import SHIPPED_PACK, load_pack
from tests.packs.spanish_glossary import GLOSSARY
from tests.packs.test_words import FORBIDDEN
from tests.packs.test_words_es import FAMILIAR, found

PACK = load_pack()
DAYS = [date(2026, 11, 23), date(2026, 12, 31), date(2027, 6, 30), date(2028, 2, 29), date(2031, 1, 1)]
HARDEST, MOST, LEAST = 6, 6, 4

WHAT_IT_SHOWS: dict[str, Callable[[Result], bool]] = {
    "unit_team": lambda found: found.doors["motion_3582"].status == "request_first" and said(found, "wrong_addressee"),
    "wait_over": lambda found: found.gate.status == "open" and found.doors["motion_3582"].status == "may_ask_now",
    "no_proof": lambda found: found.gate.opens_on is None and said(found, "receipt_needs_proof"),
    "two_clocks": lambda found: clock_runs(found) and said(found, "two_clocks", "keep_papers_apart"),
    "second_2255": lambda found: (
        found.doors["motion_3582"].status == "wrong_door"
        and found.doors["authorization_2255h"].status == "leave_of_court_first"
    ),
    "state_case": lambda found: found.doors["motion_3582"].status == "out" and "state_program" in found.doors,
}


def said(found: Result, *endings: str) -> bool:
    return all(any(finding.id.endswith(ending) for finding in found.findings) for ending in endings)


def clock_runs(found: Result) -> bool:
    return found.clock.status == "timely" and found.clock.safe_deadline > found.as_of


def each(language: str = "en", day: date = DAYS[0]) -> tuple[Sample, ...]:
    return samples(PACK, language, day)


def test_there_are_a_few_with_a_lesson_each() -> None:
    assert LEAST <= len(each()) <= MOST
    assert {sample.id for sample in each()} == set(WHAT_IT_SHOWS)


@pytest.mark.parametrize("day", DAYS)
@pytest.mark.parametrize("name", WHAT_IT_SHOWS)
def test_a_sample_comes_to_its_result_on_any_day(name: str, day: date) -> None:
    sample = next(found for found in each(day=day) if found.id == name)
    walked = walk(PACK, sample.answers, day)
    assert check_answers(PACK, sample.answers, day) == []
    assert walked.open is None
    assert {stop.question for stop in walked.path} == set(sample.answers)
    assert walked.parked == ()
    assert "unsure" not in sample.answers.values() or name == "no_proof"
    assert WHAT_IT_SHOWS[name](assess(PACK, sample.answers, day))


def test_a_lesson_would_fail_on_the_result_of_another_sample() -> None:
    results = {sample.id: assess(PACK, sample.answers, DAYS[0]) for sample in each() if sample.id != "state_case"}
    for name in results:
        assert [other for other, result in results.items() if WHAT_IT_SHOWS[name](result)] == [name]


def test_the_sample_with_two_clocks_shows_both_days_at_a_glance() -> None:
    sample = next(found for found in each() if found.id == "two_clocks")
    days = days_ahead(PACK, sample.answers, assess(PACK, sample.answers, DAYS[0]))
    assert sorted(days.values()) == ["clock", "gate"]
    assert min(days) > DAYS[0]


def test_nobody_can_take_a_sample_for_a_person() -> None:
    made_up = ("Madeup", "Placeholder", "Pretend", "Imaginary", "Theoretical", "Nobody")
    assert all(sample.title.startswith("Sample: ") and sample.title.endswith(made_up) for sample in each())
    assert all(sample.title.startswith("Ejemplo: ") for sample in each("es"))
    assert sample_mark("en").startswith("SAMPLE")
    assert sample_mark("es").startswith("SAMPLE")


def texts(language: str) -> dict[str, str]:
    return {sample.id: f"{sample.title}. {sample.story} {sample.lesson}" for sample in each(language)}


@pytest.mark.parametrize("language", PACK.languages)
def test_the_words_are_plain_and_promise_nothing(language: str) -> None:
    for text in texts(language).values():
        assert not [phrase for phrase in (*FORBIDDEN, *PACK.banned[language]) if phrase in text.lower()]
        assert max(len(part.split()) for part in text.split(". ")) <= 25


def test_the_words_are_at_grade_six_or_below() -> None:
    stories = {sample.id: f"{sample.story} {sample.lesson}" for sample in each()}
    assert {name: textstat.flesch_kincaid_grade(text) for name, text in stories.items()} == {
        name: grade for name, text in stories.items() if (grade := textstat.flesch_kincaid_grade(text)) <= HARDEST
    }


def test_a_term_of_law_has_its_one_spanish_term() -> None:
    english, spanish = texts("en"), texts("es")
    used = [(term, name) for term in GLOSSARY for name in english if found(term.english, english[name])]
    assert len(used) > len(english)
    assert [(term.english, name) for term, name in used if not found(term.spanish, spanish[name])] == []
    assert [name for name in spanish if found("|".join(FAMILIAR), spanish[name])] == []


def test_a_pack_of_another_law_has_no_samples(pack: Pack) -> None:
    class Other:
        id = "tenancy"

    assert samples(Other(), "en", DAYS[0]) == ()  # type: ignore[arg-type]


def test_a_sample_with_an_answer_that_the_pack_no_longer_takes_is_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    file = json.loads((SHIPPED_PACK / "examples" / "samples.json").read_text(encoding="utf-8"))
    file["samples"][0]["answers"]["custody_place"] = "the moon"
    monkeypatch.setattr("app.services.keeping.samples._file", lambda: file)
    assert [sample.id for sample in each()] == [name for name in WHAT_IT_SHOWS if name != "unit_team"]


def test_a_sample_becomes_a_case_that_is_marked_as_one(pack: Pack) -> None:
    shelf = library_shelf()
    for sample in each():
        case_id = add_sample(shelf, pack, sample, DAYS[0])
        [line] = [line for line in shelf.lines() if line.id == case_id]
        assert (line.title, line.sample, line.finished) == (sample.title, sample.id, True)
        assert shelf.answers(case_id) == sample.answers
        assert line.glance is not None
        assert line.glance.current
        assert dict(line.glance.doors) == dict(last_judged(shelf, case_id)[1].doors)
    dates = [line.key for line in shelf.lines(order="date", today=DAYS[0]) if isinstance(line.key, date)]
    assert dates[0] > DAYS[0] - timedelta(days=1)
    shelf.wipe()
