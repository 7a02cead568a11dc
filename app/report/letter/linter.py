"""Finds what must not stand in a letter that the prison reads."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from app.engine.pack import Pack
from app.engine.reading.text_checks import find_text
from app.engine.telling.wording import Wording

NUMBER, MINOR, ADDRESS = "number", "minor", "address"
_PRISON = "address"  # the street of the prison is no secret
# A register number or a date: digits that belong in a letter.
_KNOWN_NUMBER = re.compile(r"\b\d{5}-\d{3}\b|\b\d{4}-\d{2}(?:-\d{2})?\b")
_LONG_NUMBER = re.compile(r"\b\d{3}[ -]?\d{2}[ -]?\d{4}\b|\b\d(?:[ -]?\d){8,}\b")
_NAME = r"\s*[,:(]?\s+(?-i:[A-ZÁÉÍÓÚÑ][a-záéíóúñ]+)\b"
_YEARS = r"\s+(?:[0-9]|1[0-7])\b"


@dataclass(frozen=True, slots=True)
class Flag:
    """One thing found: where (a place of LetterFacts.texts), of what kind, the listed word; no word for a pattern."""

    place: str
    kind: str
    word: str = field(default="", repr=False)


class Linter:
    """Reads texts against the word lists of a pack, those of every language at once: a person may write in any."""

    def __init__(self, pack: Pack) -> None:
        self._patterns = tuple(_patterns(pack))

    def flags(self, texts: Iterable[tuple[str, str]]) -> tuple[Flag, ...]:
        """Return what was found in ``texts``, pairs of a place with what stands there, each thing once."""
        return tuple(dict.fromkeys(flag for place, text in texts for flag in self._found(place, text)))

    def passes(self, place: str, text: str) -> bool:
        """Tell whether nothing is found in ``text``."""
        return not any(self._found(place, text))

    def _found(self, place: str, text: str) -> Iterator[Flag]:
        plain = " ".join(_KNOWN_NUMBER.sub(" ", text).replace("’", "'").split())
        for kind, pattern in self._patterns:
            if place == _PRISON and kind in (NUMBER, ADDRESS):
                continue
            for found in pattern.finditer(plain):
                yield Flag(place, kind, "" if kind in (NUMBER, MINOR, ADDRESS) else found.group().lower())


def flag_sentences(flags: Iterable[Flag], wording: Wording) -> tuple[str, ...]:
    """Return each flag as a sentence; it names the listed word, and never what the person wrote around it."""
    return tuple(
        wording.text(f"linter.says.{flag.kind}", place=_place(flag.place, wording), word=flag.word) for flag in flags
    )


def _place(place: str, wording: Wording) -> str:
    group, _, name = place.partition(".")
    return wording.text(f"grounds.{name}.name" if group == "grounds" else f"linter.places.{place}")


def _patterns(pack: Pack) -> Iterator[tuple[str, re.Pattern[str]]]:
    yield NUMBER, _LONG_NUMBER
    for language in pack.languages:
        lists = find_text(pack.texts[language], "linter.words")
        for kind, words in lists.items() if isinstance(lists, Mapping) else ():
            yield kind, re.compile("|".join(map(_listed, words)), re.IGNORECASE)
        yield from _minors(pack.texts[language])
        yield from _addresses(pack.texts[language])


def _minors(texts: Mapping[str, object]) -> Iterator[tuple[str, re.Pattern[str]]]:
    children, ages = find_text(texts, "linter.children"), find_text(texts, "linter.ages")
    if isinstance(children, list):
        yield MINOR, re.compile(rf"\b(?:{'|'.join(children)}){_NAME}", re.IGNORECASE)
    if isinstance(ages, list):
        name = r"\b(?-i:[A-ZÁÉÍÓÚÑ][a-záéíóúñ]+)\s*[,(]?\s*"
        yield MINOR, re.compile(rf"{name}(?:{'|'.join(ages)}){_YEARS}", re.IGNORECASE)


def _addresses(texts: Mapping[str, object]) -> Iterator[tuple[str, re.Pattern[str]]]:
    last, first = find_text(texts, "linter.streets"), find_text(texts, "linter.streets_first")
    if isinstance(last, list) and last:
        yield ADDRESS, re.compile(rf"\b\d+\s+(?:\w+\.?\s+){{1,3}}(?:{'|'.join(last)})\b", re.IGNORECASE)
    if isinstance(first, list) and first:
        yield ADDRESS, re.compile(rf"\b(?:{'|'.join(first)})\.?\s+(?:\w+\s+){{0,3}}#?\d+\b", re.IGNORECASE)


def _listed(words: str) -> str:
    """Return a pattern for listed words; a star at the end stands for any ending."""
    pattern = r"\s+".join(re.escape(word) for word in words.removesuffix("*").split())
    return rf"\b{pattern}" + (r"\w*" if words.endswith("*") else r"\b")
