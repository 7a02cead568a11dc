"""Every text a client reads is short, plain, never a promise."""

import re
from collections.abc import Iterator, Mapping
from statistics import mean
from typing import Any

import pytest
import textstat

from app.services.packs import load_pack

PACK = load_pack()
FORBIDDEN = ("you qualify", "you are eligible", "you will", "you should file", "you have until")
HARDEST, MEAN_GRADE = 8, 6
LONGEST_SENTENCE, MEAN_SENTENCE = 25, 15
A_LABEL = 4
SENTENCE_END = re.compile(r"(?<=[.?!])\s+(?=[A-Z\"“])")
TERMS = {"U.S. ": "US ", "D.C. ": "DC ", "P.O. ": "PO "}


def all_texts(texts: object, key: str = "") -> Iterator[tuple[str, str]]:
    """Every text below a group, by its dotted key."""
    if isinstance(texts, str):
        yield key, texts
    elif isinstance(texts, Mapping):
        for name, part in texts.items():
            yield from all_texts(part, f"{key}.{name}" if key else name)
    elif isinstance(texts, list):
        for place, part in enumerate(texts):
            yield from all_texts(part, f"{key}.{place}")


def joined(entry: Mapping[str, Any], *parts: str) -> str:
    """The parts of a text that stand on one screen, each closed as a sentence."""
    found = [str(entry[part]).strip() for part in parts if entry.get(part)]
    return " ".join(text if text[-1] in ".?!" else f"{text}." for text in found)


def client_texts() -> dict[str, str]:
    """What stands together on a screen, by its key; labels of less than four words are left out."""
    texts: Mapping[str, Any] = PACK.texts["en"]
    found = {f"questions.{name}": joined(entry, "title", "hint", "why") for name, entry in texts["questions"].items()}
    found |= {f"findings.{name}": joined(entry, "text", "next") for name, entry in texts["findings"].items()}
    found |= {f"urgent.{name}": joined(entry, "title", "text") for name, entry in texts["urgent"].items()}
    found |= {f"statuses.{name}": joined({"text": entry}, "text") for name, entry in texts["statuses"].items()}
    found |= {f"doors.{name}": joined(entry, "what") for name, entry in texts["doors"].items()}
    return {key: text for key, text in found.items() if len(text.split()) >= A_LABEL}


def sentences(text: str) -> list[str]:
    for term, plain in TERMS.items():
        text = text.replace(term, plain)
    return SENTENCE_END.split(text)


CLIENT_TEXTS = client_texts()


@pytest.mark.parametrize("language", PACK.languages)
def test_no_text_promises_anything(language: str) -> None:
    found = [
        (key, phrase)
        for key, text in all_texts(PACK.texts[language])
        for phrase in FORBIDDEN
        if phrase in " ".join(text.lower().split())
    ]
    assert found == []


@pytest.mark.parametrize("table", PACK.tables)
def test_no_row_of_a_table_promises_anything(table: str) -> None:
    found = [text for row in PACK.tables[table].rows for text in row.values() for phrase in FORBIDDEN if phrase in text]
    assert found == []


def test_a_promise_would_be_found() -> None:
    texts = {"a": {"b": ["Then You\n will win."]}}
    assert [key for key, text in all_texts(texts) if "you will" in " ".join(text.lower().split())] == ["a.b.0"]


def test_the_texts_measured_are_those_of_the_pack() -> None:
    assert {key.split(".")[0] for key in CLIENT_TEXTS} == {"questions", "findings", "urgent", "statuses", "doors"}
    assert len(CLIENT_TEXTS) > 200


def test_no_client_text_is_harder_than_grade_eight() -> None:
    grades = {key: textstat.flesch_kincaid_grade(text) for key, text in CLIENT_TEXTS.items()}
    assert {key: grade for key, grade in grades.items() if grade > HARDEST} == {}


def test_the_client_texts_are_at_grade_six_or_below_on_the_whole() -> None:
    groups: dict[str, list[float]] = {}
    for key, text in CLIENT_TEXTS.items():
        groups.setdefault(key.split(".")[0], []).append(textstat.flesch_kincaid_grade(text))
    assert {group: mean(grades) for group, grades in groups.items() if mean(grades) > MEAN_GRADE} == {}


def test_no_sentence_is_longer_than_twenty_five_words() -> None:
    long = {
        key: sentence
        for key, text in CLIENT_TEXTS.items()
        for sentence in sentences(text)
        if len(sentence.split()) > LONGEST_SENTENCE
    }
    assert long == {}


def test_a_sentence_has_fifteen_words_or_less_on_the_whole() -> None:
    assert mean(len(one.split()) for text in CLIENT_TEXTS.values() for one in sentences(text)) <= MEAN_SENTENCE


def test_sentences_are_told_apart() -> None:
    assert sentences("A U.S. district court. Is it? Yes.") == ["A US district court.", "Is it?", "Yes."]


def test_a_hard_text_is_seen() -> None:
    hard = "Notwithstanding jurisdictional considerations, administrative exhaustion constitutes a prerequisite."
    assert textstat.flesch_kincaid_grade(hard) > HARDEST


@pytest.mark.parametrize("language", PACK.languages)
def test_every_finding_has_a_sentence(language: str) -> None:
    texts: Mapping[str, Any] = PACK.texts[language]["findings"]  # type: ignore[assignment]
    assert [name for name in PACK.findings if texts[name]["text"].strip()[-1] not in ".?!"] == []


@pytest.mark.parametrize("language", PACK.languages)
def test_a_text_holds_no_place_that_nothing_fills(language: str) -> None:
    allowed = {
        "answers", "name", "date", "first", "last", "days", "months", "years", "from", "reason", "weekday", "month",
        "day", "year",
    }  # fmt: skip
    groups = ("questions", "findings", "urgent", "statuses", "doors", "grounds", "sections", "working", "dates")
    found = {
        (key, place)
        for group in groups
        for key, text in all_texts(PACK.texts[language][group], group)
        for place in re.findall(r"{(\w*)}", text)
        if place not in allowed
    }
    assert found == set()
