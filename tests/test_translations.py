"""The Spanish of the window says what its English says, nothing less."""

import re
import string
import sysconfig
import xml.etree.ElementTree as ElementTree
from collections import Counter
from pathlib import Path

import pytest
import textstat

import translations
from tests.packs.spanish_glossary import GLOSSARY, Term
from tests.packs.test_words_es import FAMILIAR, found

ROOT = Path(__file__).resolve().parent.parent
FILE = ROOT / translations.FOLDER / f"{translations.STEM}.ts"
QUOTED = re.compile(r"“([^“”{}]+)”")
NEVER = (
    "usted califica", "califica para", "es elegible", "usted va a", "debería", "debe presentar", "tiene hasta",
    "le corresponde", "le recomendamos", "garantiza",
)  # fmt: skip
LONGEST_SENTENCE, HARDEST, MEAN_EASE = 25, 45, 60
A_SENTENCE = 5
"""Words: what has fewer is a label."""

NO_PROSE = re.compile(r"Alt\+|://")  # a list of keys, an address

# Labels of the system, of a keyboard, of what is typed: the same in every language.
AS_IN_ENGLISH = {"No", "no", "Right Door"}


def read_file() -> list[tuple[str, str, str, str]]:
    """Context, English, kind of translation (empty when it is finished), Spanish."""
    told = []
    for context in ElementTree.parse(FILE).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            told.append(
                (
                    context.findtext("name", ""),
                    message.findtext("source", ""),
                    translation.get("type", ""),
                    translation.text or "",
                )
            )
    return told


TOLD = read_file()
PAIRS = [(english, spanish) for _, english, _, spanish in TOLD if spanish]


def places(text: str) -> Counter[str]:
    return Counter(f"{name}:{form}" for _, name, form, _ in string.Formatter().parse(text) if name is not None)


def plain(text: str) -> str:
    return text.replace("&", "")


def test_the_file_has_every_sentence_of_the_window_and_no_other():
    # python3 packaging/dev.py translate brings it in line; then Qt Linguist, or an editor, fills what is new.
    gathered = translations.messages(ROOT)
    kept = [(context, english) for context, english, _, _ in TOLD]
    assert set(gathered) - set(kept) == set()
    assert set(kept) - set(gathered) == set()
    assert len(kept) == len(set(kept))


def test_every_sentence_is_translated_once_for_all():
    assert [line for line in TOLD if line[2] or not line[3].strip()] == []


def test_the_window_reads_what_stands_in_the_file(tmp_path):
    made = tmp_path / "made.qm"
    translations.release(FILE, Path(sysconfig.get_path("scripts")), made)
    assert made.read_bytes() == FILE.with_suffix(".qm").read_bytes()


def test_a_sentence_that_gets_lost_is_told(tmp_path):
    (tmp_path / "ui").mkdir()
    (tmp_path / "app" / "services").mkdir(parents=True)
    source = tmp_path / "ui" / "bad.py"
    source.write_text("class A:\n    def f(self, text):\n        return self.tr('Good')\n", encoding="utf-8")
    assert translations.messages(tmp_path) == [("A", "Good")]
    for lost in (
        "self.tr(text)",
        "self.tr(f'{text} days')",
        "card.tr('Lost')",
        "QCoreApplication.translate('A', text)",
    ):
        source.write_text(f"class A:\n    def f(self, text, card):\n        return {lost}\n", encoding="utf-8")
        with pytest.raises(translations.CallError):
            translations.messages(tmp_path)


def test_both_languages_leave_the_same_places_to_fill():
    assert [(english, spanish) for english, spanish in PAIRS if places(english) != places(spanish)] == []


def test_both_languages_have_a_key_on_the_same_controls():
    assert [(english, spanish) for english, spanish in PAIRS if english.count("&") != spanish.count("&")] == []


def test_both_languages_end_a_sentence_the_same_way():
    ends = (".", "…", ":", "?")
    differing = [
        (english, spanish)
        for english, spanish in PAIRS
        if (english[-1] if english[-1] in ends else "") != (spanish[-1] if spanish[-1] in ends else "")
    ]
    assert differing == []


def test_a_label_that_is_quoted_is_a_label_of_the_window():
    labels = {plain(spanish).casefold() for _, spanish in PAIRS}
    labels |= {mark for label in labels for mark in re.findall(r"\(([^)]+)\)", label)}
    quoted = [(english, name) for english, spanish in PAIRS for name in QUOTED.findall(spanish)]
    assert len(quoted) > 15
    assert [pair for pair in quoted if pair[1].casefold() not in labels and "rightdoor" not in pair[1]] == []


def test_nothing_stays_in_english_by_mistake():
    same = {english for english, spanish in PAIRS if english == spanish and re.search(r"[A-Za-z]{2}", english)}
    words = {english for english in same if re.sub(r"{[^}]*}|\W", "", english)}
    assert words <= AS_IN_ENGLISH


@pytest.mark.parametrize("words", NEVER)
def test_it_never_says_what_the_program_never_says(words):
    assert [spanish for _, spanish in PAIRS if words in spanish.casefold()] == []


def test_it_speaks_to_people_formally():
    familiar = "|".join(FAMILIAR)
    assert [spanish for _, spanish in PAIRS if found(familiar, spanish)] == []


@pytest.mark.parametrize("term", GLOSSARY, ids=lambda term: term.english)
def test_a_term_of_law_is_the_one_of_the_pack(term: Term):
    told = [(plain(english), plain(spanish)) for english, spanish in PAIRS]
    without = [pair for pair in told if found(term.english, pair[0]) and not found(term.spanish, pair[1])]
    assert [pair for pair in without if not _is_of_the_machine(pair[0])] == []
    if term.only:
        behind = f"{term.english}|{term.also}" if term.also else term.english
        assert [pair for pair in told if found(term.spanish, pair[1]) and not found(behind, pair[0])] == []


def _is_of_the_machine(english: str) -> bool:
    """Whether a word that is a term of law elsewhere means a part of the window here."""
    return found("one short sentence|behind a sentence|sentencing guidelines", english)


def test_it_is_written_in_plain_words():
    textstat.set_lang("es")
    try:
        sentences = [plain(spanish) for _, spanish in PAIRS if len(spanish.split()) >= A_SENTENCE]
        told = [text for text in sentences if not NO_PROSE.search(text)]
        grades = {text: textstat.fernandez_huerta(text) for text in told}
        long = [
            text for text in told if max(len(part.split()) for part in re.split(r"[.?:]\s", text)) > LONGEST_SENTENCE
        ]
    finally:
        textstat.set_lang("en_US")
    assert long == []
    assert [(text, grade) for text, grade in grades.items() if grade < HARDEST] == []
    assert sum(grades.values()) / len(grades) >= MEAN_EASE
