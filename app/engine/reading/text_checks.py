"""Checks the texts of a pack in one language: what is missing, what nothing uses, what no text may say."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import cast

from app.engine.pack import Pack
from app.engine.reading.problems import ProblemList

FINDING_PARTS = ("text", "next", "supervised", "supervised_next")
"""What the texts may say of a finding; the supervised parts stand in for the others in that mode."""


def check_texts(pack: Pack, language: str, problems: ProblemList) -> None:
    """Note every fault in the texts of ``pack`` in ``language``."""
    file = f"texts/{language}.json"
    texts = pack.texts[language]
    for key in dict.fromkeys(wanted_texts(pack)):
        found = find_text(texts, key)
        if not isinstance(found, str) or not found.strip():
            problems.add("RD-T18", file, _pointer(key), "This text is missing.", "Write it in this language.")
    _check_unused(pack, texts, file, problems)
    _check_finding_parts(pack, texts, file, problems)
    _check_phrases(pack, language, problems)


def wanted_texts(pack: Pack) -> Iterator[str]:
    """Yield the key of every text that has to be there in each language."""
    for name, question in pack.questions.items():
        yield from (f"questions.{name}.{part}" for part in ("title", "short", "why"))
        if question.table is None and question.kind in ("choice", "several"):
            yield from (f"questions.{name}.choices.{choice}" for choice in question.choices)
    for section in pack.sections:
        if section.door:
            yield from (f"doors.{section.door}.name", f"doors.{section.door}.what")
        else:
            yield f"sections.{section.id}.title"
    yield from (f"findings.{name}.text" for name in pack.findings)
    for card in dict.fromkeys(rule.card for rule in pack.findings.values() if rule.card):
        yield from (f"cards.{card}.title", f"cards.{card}.text")
    yield from sorted({f"statuses.{rule.status}" for rule in pack.findings.values() if rule.status})
    for ground in pack.outcome.grounds:
        yield from (f"grounds.{ground.id}.name", f"grounds.{ground.id}.asks", f"ground_kinds.{ground.kind}")
    for urgent in pack.outcome.urgent:
        yield from (f"urgent.{urgent.id}.title", f"urgent.{urgent.id}.text")
    yield from (f"authorities.{name}" for name in pack.authorities)
    yield from _listing_texts(pack)


def find_text(texts: Mapping[str, object], key: str) -> object:
    """Return the text at a dotted ``key``, or None."""
    found: object = texts
    for part in key.split("."):
        found = found.get(part) if isinstance(found, dict) else None
    return found


def _listing_texts(pack: Pack) -> Iterator[str]:
    if pack.outcome.listings:
        yield "listings.check"
    for listing in pack.outcome.listings:
        yield from (f"listings.doors.{listing.door}.{part}" for part in ("heading", "none"))
        rows = pack.tables[listing.table].rows if listing.table in pack.tables else ()
        columns = dict.fromkeys(column for row in rows for column in row)
        yield from (f"listings.columns.{column}" for column in columns if column not in ("code", listing.column))


def _check_unused(pack: Pack, texts: Mapping[str, object], file: str, problems: ProblemList) -> None:
    named: dict[str, set[str]] = {
        "questions": set(pack.questions),
        "findings": set(pack.findings),
        "authorities": set(pack.authorities),
        "sections": {section.id for section in pack.sections if not section.door},
        "doors": {section.door for section in pack.sections if section.door},
        "urgent": {card.id for card in pack.outcome.urgent},
        "grounds": {ground.id for ground in pack.outcome.grounds},
    }
    for group, names in named.items():
        entries = texts.get(group)
        for name in entries if isinstance(entries, dict) else ():
            if name not in names:
                problems.add("RD-T19", file, f"/{group}/{name}", "Nothing uses this text.", "Use it or delete it.")


def _check_finding_parts(pack: Pack, texts: Mapping[str, object], file: str, problems: ProblemList) -> None:
    for name, rule in pack.findings.items():
        entry = find_text(texts, f"findings.{name}")
        parts = cast("Mapping[str, object]", entry) if isinstance(entry, dict) else {}
        for part in parts:
            if part not in FINDING_PARTS:
                at, remedy = f"/findings/{name}/{part}", f"Use {', '.join(FINDING_PARTS)}."
                problems.add("RD-T20", file, at, "A finding has no such part.", remedy)
        if rule.date is None and any("{date}" in str(text) for text in parts.values()):
            at, remedy = f"/findings/{name}", "Give it a date in findings.json."
            problems.add("RD-T21", file, at, "This speaks of a date that the finding does not have.", remedy)


def _check_phrases(pack: Pack, language: str, problems: ProblemList) -> None:
    phrases = pack.banned.get(language, ())
    if not phrases:
        return
    banned = re.compile("|".join(_words_of(phrase) for phrase in phrases), re.IGNORECASE)
    shown = {listing.table for listing in pack.outcome.listings}
    rows = {name: dict(enumerate(table.rows)) for name, table in pack.tables.items() if name in shown}
    files = {f"texts/{language}.json": pack.texts[language]}
    for file, content in (files | {f"tables/{name}.json": entries for name, entries in rows.items()}).items():
        told = list(_all_texts(content, ""))
        # Searching one long text for plain words costs a tenth of the expression, which most packs never need.
        whole = " ".join(" ".join(text for _, text in told).lower().split())
        if not any(" ".join(phrase.lower().split()) in whole for phrase in phrases):
            continue
        for pointer, text in told:
            found = banned.search(text)
            if found:
                message = f'This says "{found.group()}", which no text may say.'
                problems.add("RD-T22", file, pointer, message, "Say it in another way.")


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
