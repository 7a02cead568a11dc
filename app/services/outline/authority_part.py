"""The chapter of the authorities, what is open first."""

from __future__ import annotations

from collections.abc import Iterator

from app.engine.pack import Authority
from app.services.outline.source import Source, code, item

GRADES = {
    "UNC": "Unsettled: to close before release",
    "MEM": "From memory, not checked: to close before release",
    "VER-2": "Read in a secondary source",
    "VER": "Text read",
}
_FIELDS = ("id", "cite", "kind", "court", "binding", "effective", "checked", "how", "confidence")


def graded(source: Source) -> Iterator[tuple[str, list[Authority]]]:
    """Yield each grade of confidence that occurs, the open ones first, with its authorities."""
    found = source.pack.authorities.values()
    for grade in (*GRADES, *sorted({authority.confidence for authority in found} - set(GRADES))):
        members = [authority for authority in found if authority.confidence == grade]
        if members:
            yield grade, members


def authority_lines(source: Source) -> Iterator[str]:
    """Yield every authority with where it binds, how it was checked, what rests on it."""
    used = _uses(source)
    for grade, members in graded(source):
        yield f"### {grade}: {GRADES.get(grade, 'another grade')} ({len(members)})"
        yield ""
        for authority in members:
            yield item(0, f"**{code(authority.id)}** {authority.cite} ({_facts(authority)})")
            yield item(1, f"Says: {source.sentence(f'authorities.{authority.id}')}")
            checked = authority.checked.isoformat() if authority.checked else "not checked"
            yield item(1, f"Checked: {checked}{f', {authority.how}' if authority.how else ''}")
            yield from source.other_fields(1, authority, _FIELDS)
            for kind, names in used[authority.id].items():
                if names:
                    yield item(1, f"Cited by {kind}: {', '.join(code(name) for name in dict.fromkeys(names))}")
        yield ""


def _facts(authority: Authority) -> str:
    binding = authority.binding if isinstance(authority.binding, str) else ", ".join(authority.binding)
    parts = [authority.kind, *([authority.court] if authority.court else []), f"binding: {binding}"]
    if authority.effective:
        parts.append(f"since {authority.effective.isoformat()}")
    return "; ".join(parts)


def _uses(source: Source) -> dict[str, dict[str, list[str]]]:
    used: dict[str, dict[str, list[str]]] = {
        name: {"findings": [], "questions": []} for name in source.pack.authorities
    }
    for finding in source.pack.findings.values():
        for cite in finding.authorities:
            used[cite.authority]["findings"].append(finding.id)
    for question in source.pack.questions.values():
        for cite in question.authorities:
            used[cite.authority]["questions"].append(question.id)
    return used
