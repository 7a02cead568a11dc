"""What must not stand in a letter that the prison reads."""

from __future__ import annotations

import logging

import pytest

from app.engine.pack import Pack
from app.engine.telling.wording import Wording
from app.report.letter.facts import LetterFacts, ReleasePlan
from app.report.letter.linter import Flag, Linter, flag_sentences
from app.services.printing.papers import LETTERS, MEANING, Wish, letter_warnings
from tests.report.paper_cases import LETTER, case, words
from tests.report.sample_cases import WAITING

FLAGGED = [
    ("I am not guilty of this", "guilt"),
    ("They said I was GUILTY", "guilt"),
    ("I didn’t do it", "guilt"),
    ("The jury got it wrong", "trial"),
    ("two witnesses lied", "trial"),
    ("I am innocent", "innocence"),
    ("It would exonerate me", "innocence"),
    ("My lawyer  never came", "lawyer"),
    ("I helped the FBI", "cooperation"),
    ("I have cooperated since 2020", "cooperation"),
    ("a Rule 35 motion", "cooperation"),
    ("as the PSR says", "presentence"),
    ("my presentence report", "presentence"),
    ("date of birth 1960", "birth"),
    ("my son Michael needs me", "minor"),
    ("my daughter, Ana, needs me", "minor"),
    ("Michael, who is 9, needs me", "minor"),
    ("Anna (age 12) lives there", "minor"),
    ("My number is 123-45-6789", "number"),
    ("account 1234567890", "number"),
    ("I plan to live at 12 Main Street", "address"),
    ("Soy inocente", "innocence"),
    ("mi hijo Miguel", "minor"),
    ("ayudé al gobierno", "cooperation"),
    ("Calle Luna 23", "address"),
]
CLEAN = [
    "Heart failure since March 2023; I cannot walk 50 feet.",
    "My son M.S. needs care since June 2, 2026.",
    "My son needs me.",
    "I am 68 years old, register number 00000-000.",
    "Seen on 2024-05-01, 2024-06-01 and 2024-07-01.",
    "Dr. Jones at FMC Butner can confirm, paper 1.",
    "18 U.S.C. 3582(c)(1)(A), USSG 1B1.13(b)(1)(B)",
    "With my sister in Dayton, Ohio; she agrees.",
]


@pytest.mark.parametrize(("text", "kind"), FLAGGED)
def test_what_must_not_stand_there_is_found(pack: Pack, text: str, kind: str) -> None:
    assert kind in {flag.kind for flag in Linter(pack).flags([("conduct", text)])}


@pytest.mark.parametrize("text", CLEAN)
def test_what_belongs_in_a_letter_passes(pack: Pack, text: str) -> None:
    assert Linter(pack).flags([("conduct", text)]) == ()


def test_the_address_of_the_prison_is_no_secret(pack: Pack) -> None:
    street = "100 Prison Road, Somewhere, KY 40000-1234"
    assert Linter(pack).flags([("address", street)]) == ()
    assert Linter(pack).flags([("plan.place", street)]) != ()


@pytest.mark.parametrize("language", ["en", "es"])
def test_a_flag_is_a_sentence_that_repeats_nothing_private(pack: Pack, language: str) -> None:
    texts = [
        ("plan.home", "with my son Michael"),
        ("conduct", "SSN 123-45-6789"),
        ("grounds.age_65", "I helped the FBI"),
    ]
    sentences = flag_sentences(Linter(pack).flags(texts), Wording(pack, language))
    assert len(sentences) == 4
    for private in ("Michael", "123", "FBI", "fbi", "helped"):
        assert private not in " ".join(sentences)


def test_every_place_and_kind_has_its_words_in_every_language(pack: Pack) -> None:
    places = [place for place, _ in LETTER.texts()] + ["unit", "work", "address", "attachments", "plan.place"]
    for language in pack.languages:
        for kind in {kind for _, kind in FLAGGED}:
            assert flag_sentences([Flag(place, kind, "word") for place in places], Wording(pack, language))


@pytest.mark.parametrize("name", LETTERS)
def test_flagged_texts_are_left_blank_unless_they_are_to_be_kept(pack: Pack, name: str) -> None:
    bad = LetterFacts(
        conduct="I helped the FBI", plan=ReleasePlan(support="no guilty plea"), grounds={"age_65": ("SSN 123-45-6789",)}
    )
    language = "es" if name == MEANING else "en"
    told = words(name, case(pack, WAITING, bad), Wish(language))
    assert [word for word in ("FBI", "guilty", "123-45") if word in told] == []
    if name != MEANING:  # it tells only what differs between the languages
        assert "guilty plea" in words(name, case(pack, WAITING, bad), Wish(language, keep_flagged=True))


def test_the_persons_own_sentence_on_another_reason_is_read_too(pack: Pack) -> None:
    answers = {**WAITING, "grounds": ["other"], "other_similar_gravity": "yes", "other_reason": "I am innocent"}
    assert "speaks of innocence" in letter_warnings(case(pack, answers))[0]
    assert "innocent" not in words("letter-text", case(pack, answers))
    told = words("letter-text", case(pack, {**answers, "other_reason": "My home burned down in 2025."}))
    assert "My home burned down in 2025." in told


def test_nothing_is_logged(pack: Pack, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        letter_warnings(case(pack, WAITING, LetterFacts(conduct="I helped the FBI")))
        words("warden-letter", case(pack, WAITING, LetterFacts(conduct="I helped the FBI")))
    assert "FBI" not in caplog.text
