"""The Spanish texts say what the English ones say, in plain words, with one term for each term of law."""

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from statistics import mean

import pytest
import textstat

from app.engine.telling.rule_text import FORMS
from app.engine.telling.wording import Wording
from app.services.packs import load_pack
from tests.packs.spanish_glossary import GLOSSARY, Term
from tests.packs.test_words import A_LABEL, all_texts, joined

PACK = load_pack()

# The words that the linter looks for are those of each language; nobody reads them.
SEARCHED = re.compile(r"linter\..+\.\d+")


def read_by_people(language: str) -> dict[str, str]:
    return {key: text for key, text in all_texts(PACK.texts[language]) if not SEARCHED.fullmatch(key)}


ENGLISH, SPANISH = read_by_people("en"), read_by_people("es")
HARDEST, MEAN_EASE = 45, 60
LONGEST_SENTENCE, MEAN_SENTENCE = 28, 15
SCREENS = {
    "questions": ("title", "hint", "why"), "findings": ("text", "next"), "urgent": ("title", "text"),
    "cards": ("title", "text"), "grounds": ("name", "asks"), "doors": ("what",),
}  # fmt: skip
SENTENCE_END = re.compile(r"(?<=[.?!])\s+(?=[A-ZÁÉÍÓÚÑ¿¡«{])")
INITIALS = {"D.C.": "DC", "U.S.": "US", ".º": "º"}
FAMILIAR = ("tú", "tu", "tus", "te", "ti", "contigo", "tienes", "puedes", "vos", "vosotros", "vuestro", "quieres")
DATE_EN = re.compile(r"\b([A-Z][a-z]+) (?:(\d{1,2}), )?(\d{4})\b")
DATE_ES = re.compile(r"\b(?:(\d{1,2}) de )?([a-z]+) de (\d{4})\b")


def found(pattern: str, text: str) -> bool:
    return re.search(rf"(?<!\w)(?:{pattern})(?!\w)", text, re.IGNORECASE) is not None


def places(text: str) -> Counter[str]:
    return Counter(re.findall(r"{\w*}", text))


def figures(text: str) -> Counter[str]:
    """Every number with the parts that belong to it, such as "30", "1B1.13(b)(4)", "542.14"."""
    return Counter(re.findall(r"\d+(?:[A-Z]\d+)?(?:\.\d+)*(?:\(\w+\))*", text))


def dates_in(text: str, language: str) -> Counter[tuple[int, int, int]]:
    """Every (year, month, day) named in a text; day 0 where only the month is."""
    months = PACK.texts[language]["dates"]["months"]  # type: ignore[index]
    told: Counter[tuple[int, int, int]] = Counter()
    for parts in (DATE_EN if language == "en" else DATE_ES).findall(text):
        month, day, year = parts if language == "en" else (parts[1], parts[0], parts[2])
        if month in months:
            told[(int(year), months.index(month) + 1, int(day or 0))] += 1
    return told


def parties() -> set[str]:
    """The names that the cases of the pack are known by."""
    cites = [authority.cite for authority in PACK.authorities.values() if authority.kind == "case"]
    named = {name for cite in cites for name in re.findall(r"[A-Z][\w-]+", cite.split(",")[0])}
    return (
        named
        - set(PACK.texts["en"]["dates"]["months"])
        - {"United", "States", "In", "Warden", "Secretary", "Attorney", "General", "Director", "The", "Court"}
    )


def screens() -> dict[str, str]:
    """What stands together on a screen, by its key; labels of less than four words are left out."""
    told = {
        f"{group}.{name}": joined(entry, *parts)
        for group, parts in SCREENS.items()
        for name, entry in PACK.texts["es"][group].items()  # type: ignore[attr-defined]
    }
    told |= {key: text for key, text in SPANISH.items() if key.startswith("statuses.")}
    return {key: plain(text) for key, text in told.items() if len(text.split()) >= A_LABEL}


def plain(text: str) -> str:
    """A text without the points that end no sentence."""
    for written, spoken in INITIALS.items():
        text = text.replace(written, spoken)
    return text


SHOWN = screens()


@pytest.fixture
def spanish_measure() -> Iterator[None]:
    textstat.set_lang("es")
    yield
    textstat.set_lang("en_US")


def test_both_languages_have_the_same_texts_in_the_same_order() -> None:
    assert list(SPANISH) == list(ENGLISH)
    assert len(SPANISH) > 1500


def test_both_languages_leave_the_same_places_to_fill() -> None:
    assert {key: text for key, text in SPANISH.items() if places(text) != places(ENGLISH[key])} == {}


def test_both_languages_name_the_same_numbers_and_sections() -> None:
    differing = {key for key, text in SPANISH.items() if figures(text) != figures(ENGLISH[key])}
    assert {key: (ENGLISH[key], SPANISH[key]) for key in differing} == {}


def test_a_changed_number_or_section_would_be_found() -> None:
    assert figures("in 30 days, 3582(d)(2)(B)") == figures("en 30 días, 3582(d)(2)(B)")
    assert figures("in 30 days") != figures("en 31 días")
    assert figures("1B1.13(b)(4)") != figures("1B1.13(b)(3)")
    assert figures("the 4th Circuit, Harris (3d)") == figures("el 4.º Circuito, Harris (3.º)")


def test_both_languages_name_the_same_dates() -> None:
    told = {key: (dates_in(ENGLISH[key], "en"), dates_in(SPANISH[key], "es")) for key in ENGLISH}
    assert {key: pair for key, pair in told.items() if pair[0] != pair[1]} == {}
    assert sum(sum(english.values()) for english, _ in told.values()) >= 15


def test_a_changed_month_would_be_found() -> None:
    assert dates_in("On May 28, 2026 and in October 1987.", "en") == {(2026, 5, 28): 1, (1987, 10, 0): 1}
    assert dates_in("El 28 de mayo de 2026 y en octubre de 1987.", "es") == {(2026, 5, 28): 1, (1987, 10, 0): 1}


def test_cases_keep_their_names() -> None:
    names = parties()
    assert {"Castro", "Williams", "Garrett", "Houck"} <= names
    missing = {
        (key, name)
        for key, text in ENGLISH.items()
        for name in names & set(re.findall(r"[A-Z][\w-]+", text))
        if not found(name, SPANISH[key])
    }
    assert missing == set()


@pytest.mark.parametrize("name", ["AO", "BP", "PS", "FRAP", "D.C.", "U.S.C.", "FAMM", "NACDL"])
def test_forms_and_codes_keep_their_names(name: str) -> None:
    using = [key for key, text in ENGLISH.items() if re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text)]
    assert using
    assert [key for key in using if name not in SPANISH[key]] == []


@pytest.mark.parametrize("term", GLOSSARY, ids=lambda term: term.english)
def test_a_term_of_law_has_one_spanish_term(term: Term) -> None:
    using = [key for key, text in ENGLISH.items() if found(term.english, text)]
    assert using, "No text uses this term."
    assert {key: SPANISH[key] for key in using if not found(term.spanish, SPANISH[key])} == {}


@pytest.mark.parametrize("term", [term for term in GLOSSARY if term.only], ids=lambda term: term.english)
def test_a_spanish_term_stands_for_nothing_else(term: Term) -> None:
    meant = f"{term.english}|{term.also}" if term.also else term.english
    using = {key: ENGLISH[key] for key, text in SPANISH.items() if found(term.spanish, text)}
    assert {key: english for key, english in using.items() if not found(meant, english)} == {}


def test_the_reader_is_addressed_as_usted() -> None:
    assert {key: text for key, text in SPANISH.items() if found("|".join(FAMILIAR), text)} == {}


def test_no_spanish_text_promises_anything() -> None:
    banned = PACK.banned["es"]
    assert {"usted califica", "usted es elegible", "usted tiene derecho a", "debe presentar", "tiene hasta"} <= set(
        banned
    )
    told = {key: phrase for key, text in SPANISH.items() for phrase in banned if found(phrase, " ".join(text.split()))}
    assert told == {}


def test_a_spanish_promise_would_be_found() -> None:
    assert any(found(phrase, "Usted califica ahora.") for phrase in PACK.banned["es"])
    assert not any(found(phrase, "Quizá pueda pedirlo al juez ahora.") for phrase in PACK.banned["es"])


def test_no_text_was_left_in_english() -> None:
    same = {key for key, text in SPANISH.items() if text == ENGLISH[key] and re.search(r"[a-z]{3}", text)}
    assert {SPANISH[key] for key in same} <= {"{short}: {answer}", "{name}: {date}."}


@pytest.mark.usefixtures("spanish_measure")
def test_no_spanish_screen_is_hard_to_read() -> None:
    ease = {key: textstat.fernandez_huerta(text) for key, text in SHOWN.items()}
    assert len(ease) > 200
    assert {key: score for key, score in ease.items() if score < HARDEST} == {}


@pytest.mark.usefixtures("spanish_measure")
def test_each_group_of_spanish_texts_is_fairly_easy_on_the_whole() -> None:
    groups: dict[str, list[float]] = {}
    for key, text in SHOWN.items():
        groups.setdefault(key.split(".")[0], []).append(textstat.fernandez_huerta(text))
    assert {group: mean(scores) for group, scores in groups.items() if mean(scores) < MEAN_EASE} == {}


@pytest.mark.usefixtures("spanish_measure")
def test_a_hard_spanish_text_is_seen() -> None:
    hard = "El agotamiento administrativo constituye jurisprudencialmente prerrequisito indispensable."
    assert textstat.fernandez_huerta(hard) < HARDEST


def test_spanish_sentences_are_short() -> None:
    told = {key: SENTENCE_END.split(text) for key, text in SHOWN.items()}
    long = {one for sentences in told.values() for one in sentences if len(one.split()) > LONGEST_SENTENCE}
    assert long == set()
    assert mean(len(one.split()) for sentences in told.values() for one in sentences) <= MEAN_SENTENCE


def test_dates_are_told_in_spanish() -> None:
    words = Wording(PACK, "es")
    assert words.long_date(date(2026, 11, 23)) == "lunes, 23 de noviembre de 2026"
    assert words.partial_date("2026-10") == "alrededor de octubre de 2026"
    assert words.partial_date("2026") == "alrededor de 2026"
    assert words.raw_answer("grounds", ["age_65"]) == "65 años o más, con deterioro grave"
    assert words.raw_answer("appeal_pending", "unsure") == "No lo sé"


@pytest.mark.parametrize("language", PACK.languages)
def test_each_language_can_say_that_no_translator_has_reviewed_it(language: str) -> None:
    assert Wording(PACK, language).text("notices.translation_unreviewed").endswith(".")


def test_every_form_of_a_rule_has_its_words_in_each_language() -> None:
    for language in PACK.languages:
        rules = PACK.texts[language]["rules"]
        assert {name for name in rules if name != "ids"} == set(FORMS)  # type: ignore[attr-defined]
    assert {name: text for name, text in PACK.texts["en"]["rules"].items() if name != "ids"} == FORMS  # type: ignore[attr-defined]
