"""Says which law the program knows, line by line."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from app.engine.pack import Authority, Pack
from app.engine.telling.wording import Wording
from ui.parts.line_list import Line
from ui.result.why_texts import confidence


def _tr(text: str) -> str:
    return QCoreApplication.translate("AboutLines", text)


def about_lines(pack: Pack, wording: Wording) -> list[Line]:
    """The dates of the pack, then every authority with how it was checked and when, by kind."""
    lines = [_heading(_tr("This law pack")), *_dates(pack, wording)]
    for kind, title in _kinds().items():
        group = [authority for authority in pack.authorities.values() if authority.kind == kind]
        if group:
            lines.append(_heading(_tr("{kind}: {count}").format(kind=title, count=len(group))))
            lines += [_plain(_authority(pack, authority, wording)) for authority in group]
    others = [authority for authority in pack.authorities.values() if authority.kind not in _kinds()]
    if others:
        lines.append(_heading(_tr("Other papers: {count}").format(count=len(others))))
        lines += [_plain(_authority(pack, authority, wording)) for authority in others]
    return lines


def _dates(pack: Pack, wording: Wording) -> Iterator[Line]:
    yield _plain(_tr("Version {version}").format(version=pack.version))
    yield _plain(_tr("Law as of {date}").format(date=wording.long_date(pack.law_as_of)))
    yield _plain(_tr("To be reviewed by {date}").format(date=wording.long_date(pack.review_by)))
    reviewers = ", ".join(pack.reviewers) or _tr("nobody yet")
    yield _plain(_tr("Reviewed by a lawyer: {names}").format(names=reviewers))


def _kinds() -> dict[str, str]:
    return {
        "statute": _tr("Statutes"),
        "code": _tr("Codes"),
        "regulation": _tr("Regulations"),
        "rule": _tr("Court rules"),
        "guideline": _tr("Sentencing guidelines"),
        "case": _tr("Cases"),
        "program_statement": _tr("Prison policy"),
        "form": _tr("Court forms"),
        "notice": _tr("Notices"),
    }


def _authority(pack: Pack, authority: Authority, wording: Wording) -> str:
    plain = wording.find(f"authorities.{authority.id}")
    named = f"{authority.cite}: {plain}" if plain else f"{authority.cite}."
    if authority.checked is None:
        return f"{named} {confidence(authority)} {_tr('Not checked yet.')}"
    day = wording.long_date(authority.checked)
    how = wording.how_checked(authority.how)
    if how:
        checked = _tr("As of {date}: {how}.").format(date=day, how=how.rstrip("."))
    else:
        checked = _tr("Checked on {date}.").format(date=day)
    return f"{named} {confidence(authority)} {checked}"


def _heading(text: str) -> Line:
    return Line(text, None, heading=True, quiet=False)


def _plain(text: str) -> Line:
    return Line(text, None, heading=False, quiet=False)
