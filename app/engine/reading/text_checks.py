"""Checks the texts of a pack in one language: what is missing, what nothing uses, what no text may say."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import cast

from app.engine.pack import Pack, QuestionKind
from app.engine.reading.problems import ProblemList

FINDING_PARTS = ("text", "next", "supervised", "supervised_next")
"""What the texts may say of a finding; the supervised parts stand in for the others in that mode."""


_WITH_CHOICES = (QuestionKind.CHOICE, QuestionKind.SEVERAL)
_OTHER_SPACES = (
    "\t\n\v\f\r\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u2028\u2029\u202f\u205f\u3000"
)
"""Everything that stands between words, as ``re`` counts it, but for the plain space."""


def check_all_texts(pack: Pack, problems: ProblemList) -> None:
    """Note every fault in the texts of ``pack``, language by language."""
    wanted = wanted_texts(pack)
    for language in pack.languages:
        file, texts = f"texts/{language}.json", pack.texts[language]
        _check_wanted(wanted, texts, file, problems)
        _check_unused(pack, texts, file, problems)
        _check_finding_parts(pack, texts, file, problems)
    _check_phrases(pack, problems)


def wanted_texts(pack: Pack) -> dict[str, dict[str, None]]:
    """Return the keys of the texts that have to be there in each language: the dotted key of a group, its parts."""
    wanted: dict[str, dict[str, None]] = {}
    for group, parts in _wanted_groups(pack):
        wanted.setdefault(group, {}).update(dict.fromkeys(parts))
    return wanted


def _wanted_groups(pack: Pack) -> Iterator[tuple[str, Iterable[str]]]:
    for name, question in pack.questions.items():
        yield f"questions.{name}", ("title", "short", "why")
        if question.table is None and question.kind in _WITH_CHOICES:
            yield f"questions.{name}.choices", question.choices
    for section in pack.sections:
        if section.door:
            yield f"doors.{section.door}", ("name", "what")
        else:
            yield f"sections.{section.id}", ("title",)
    for name, rule in pack.findings.items():
        yield f"findings.{name}", ("text",)
        if rule.card:
            yield f"cards.{rule.card}", ("title", "text")
    yield "statuses", {rule.status for rule in pack.findings.values() if rule.status}
    for ground in pack.outcome.grounds:
        yield f"grounds.{ground.id}", ("name", "asks")
        yield "ground_kinds", (ground.kind,)
    for urgent in pack.outcome.urgent:
        yield f"urgent.{urgent.id}", ("title", "text")
    yield "authorities", pack.authorities
    yield from _listing_texts(pack)


def find_text(texts: Mapping[str, object], key: str) -> object:
    """Return the text at a dotted ``key``, or None."""
    found: object = texts
    for part in key.split("."):
        found = found.get(part) if isinstance(found, dict) else None
    return found


def _listing_texts(pack: Pack) -> Iterator[tuple[str, Iterable[str]]]:
    if pack.outcome.listings:
        yield "listings", ("check",)
    for listing in pack.outcome.listings:
        yield f"listings.doors.{listing.door}", ("heading", "none")
        rows = pack.tables[listing.table].rows if listing.table in pack.tables else ()
        columns = dict.fromkeys(column for row in rows for column in row)
        yield "listings.columns", [column for column in columns if column not in ("code", listing.column)]


def _check_wanted(
    wanted: Mapping[str, Iterable[str]], texts: Mapping[str, object], file: str, problems: ProblemList
) -> None:
    for group, parts in wanted.items():
        found = find_text(texts, group)
        entries = found if isinstance(found, dict) else {}
        for part in parts:
            text = find_text(entries, part) if "." in part else entries.get(part)
            if not isinstance(text, str) or not text.strip():
                at = _pointer(f"{group}.{part}")
                problems.add("RD-T18", file, at, "This text is missing.", "Write it in this language.")


def _check_unused(pack: Pack, texts: Mapping[str, object], file: str, problems: ProblemList) -> None:
    named: dict[str, set[str]] = {
        "questions": set(pack.questions),
        "findings": set(pack.findings),
        "authorities": set(pack.authorities),
        "sections": {section.id for section in pack.sections if not section.door},
        "doors": {section.door for section in pack.sections if section.door},
        "urgent": {card.id for card in pack.outcome.urgent},
        "grounds": {ground.id for ground in pack.outcome.grounds},
        "facts": set(pack.facts),
    }
    for group, names in named.items():
        entries = texts.get(group)
        for name in entries if isinstance(entries, dict) else ():
            if name not in names:
                problems.add("RD-T19", file, f"/{group}/{name}", "Nothing uses this text.", "Use it or delete it.")


def _check_finding_parts(pack: Pack, texts: Mapping[str, object], file: str, problems: ProblemList) -> None:
    found = texts.get("findings")
    entries = found if isinstance(found, dict) else {}
    for name, rule in pack.findings.items():
        entry = entries.get(name)
        parts = cast("Mapping[str, object]", entry) if isinstance(entry, dict) else {}
        for part in parts:
            if part not in FINDING_PARTS:
                at, remedy = f"/findings/{name}/{part}", f"Use {', '.join(FINDING_PARTS)}."
                problems.add("RD-T20", file, at, "A finding has no such part.", remedy)
        if rule.date is None and any("{date}" in str(text) for text in parts.values()):
            at, remedy = f"/findings/{name}", "Give it a date in findings.json."
            problems.add("RD-T21", file, at, "This speaks of a date that the finding does not have.", remedy)


def _check_phrases(pack: Pack, problems: ProblemList) -> None:
    """Note each text that says what its language bans; a table that a door shows is read in every language."""
    shown = {listing.table for listing in pack.outcome.listings}
    tables = {f"tables/{name}.json": list(table.rows) for name, table in pack.tables.items() if name in shown}
    searched = {file: _searchable(rows) for file, rows in tables.items()} if any(pack.banned.values()) else {}
    for language in pack.languages:
        phrases = pack.banned.get(language, ())
        if not phrases:
            continue
        file, texts = f"texts/{language}.json", pack.texts[language]
        needles = _shortest({_searchable(phrase).strip() for phrase in phrases})
        for place, whole in {file: _searchable(texts), **searched}.items():
            if any(needle in whole for needle in needles):
                _find_phrases(phrases, place, {file: texts, **tables}[place], problems)


def _find_phrases(phrases: Iterable[str], file: str, content: object, problems: ProblemList) -> None:
    banned = re.compile("|".join(_words_of(phrase) for phrase in phrases), re.IGNORECASE)
    for pointer, text in _all_texts(content, ""):
        found = banned.search(text)
        if found:
            message = f'This says "{found.group()}", which no text may say.'
            problems.add("RD-T22", file, pointer, message, "Say it in another way.")


def _searchable(content: object) -> str:
    """Return all the texts in ``content`` as one, in small letters, with one space between words.

    Looking for plain words in it costs a tenth of the expression, which most packs never need.
    """
    whole = "|".join([" ".join(text.split()) if "  " in text else text for text in _texts_in(content)])
    if any(space in whole for space in _OTHER_SPACES):
        whole = " ".join(whole.split())
    return whole.lower()


def _shortest(phrases: set[str]) -> list[str]:
    """Return the phrases that hold no other one: where these are not, the others are not."""
    return [one for one in phrases if not any(other in one for other in phrases if other != one)]


def _texts_in(content: object) -> list[str]:
    texts: list[str] = []
    waiting = [content]
    while waiting:
        part = waiting.pop()
        if isinstance(part, str):
            texts.append(part)
        elif isinstance(part, dict):
            waiting += part.values()
        elif isinstance(part, list):
            waiting += part
    return texts


def _words_of(phrase: str) -> str:
    return r"(?<!\w)" + r"\s+".join(re.escape(word) for word in phrase.split()) + r"(?!\w)"


def _all_texts(content: object, pointer: str) -> Iterator[tuple[str, str]]:
    if isinstance(content, str):
        yield pointer, content
    elif isinstance(content, Mapping):
        for key, part in content.items():
            yield from _all_texts(part, f"{pointer}/{key}")
    elif isinstance(content, list):
        for place, part in enumerate(content):
            yield from _all_texts(part, f"{pointer}/{place}")


def _pointer(key: str) -> str:
    return "/" + key.replace(".", "/")
