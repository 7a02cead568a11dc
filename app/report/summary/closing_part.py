"""The last pages: after a denial, the authorities, how the paper was made."""

from __future__ import annotations

from collections.abc import Iterator

from app.engine.pack import Cite
from app.engine.result import Finding
from app.report.client_copy import ClientCopy
from app.report.document import Block, Heading, Item, ItemList, ListKind, Paragraph
from app.report.sentencing_court import district_row
from app.report.summary.placing import DENIED, notes

_UNCHECKED = ("MEM", "UNC")
_MARK_SHOWN = 12


def denied_part(copy: ClientCopy) -> tuple[Block, ...]:
    """Return what a denial starts; empty when no motion is in sight."""
    lines = list(_after_denial(copy))
    if not lines:
        return ()
    return (Heading(1, copy.text("if_denied_heading")), ItemList(ListKind.BULLET, tuple(map(Item, lines))))


def _after_denial(copy: ClientCopy) -> Iterator[str]:
    if copy.speaks_of_release():
        by_warden = tuple(item.text for item in notes(copy, DENIED)[: copy.most_notes])
        yield from by_warden or (copy.text("if_denied.1"), copy.text("if_denied.2"))
        yield from (copy.text("if_denied.3"), copy.text("if_denied.4"))
    if copy.attacks() and "motion_2255" in copy.result.doors:
        yield copy.text("if_denied_2255")


def authorities_part(copy: ClientCopy, told: tuple[Finding, ...], most: int) -> tuple[Block, ...]:
    """Return at most ``most`` authorities of the printed findings, each with one plain line, in the pack's order."""
    pins: dict[str, dict[str, None]] = {}
    for cite in (cite for finding in told for cite in finding.authorities):
        pins.setdefault(cite.authority, {}).update(dict.fromkeys(cite.pin.split(", ") if cite.pin else ()))
    kept = list(pins)[:most]
    if not kept:
        return ()
    in_order = (authority for authority in copy.pack.authorities if authority in kept)
    items = tuple(_authority(copy, authority, tuple(pins[authority])) for authority in in_order)
    reach = Paragraph(copy.text("authorities_intro"))
    told_reach = (reach,) if not copy.brief and any(_binds(copy, authority) for authority in kept) else ()
    return (Heading(1, copy.text("authorities_heading")), *told_reach, ItemList(ListKind.BULLET, items))


def _authority(copy: ClientCopy, authority: str, pins: tuple[str, ...]) -> Item:
    line = copy.wording.find(f"authorities.{authority}") or ""
    binds = None if copy.brief else _binds(copy, authority)
    unchecked = copy.pack.authorities[authority].confidence in _UNCHECKED
    notes = (copy.text(f"authority_binds.{binds}") if binds else "", copy.text("not_checked") if unchecked else "")
    ordered = sorted(pins) if all(pin.startswith("(") for pin in pins) else pins
    told = " ".join(part for part in (line, *notes) if part)
    return Item(told, lead=f"{copy.wording.cite(Cite(authority, ', '.join(ordered)))}:")


def _binds(copy: ClientCopy, authority: str) -> str | None:
    """Return how far a ruling binds, as one of the keys under ``paper.authority_binds``.

    None for what is no ruling, or one that binds everywhere.
    """
    found = copy.pack.authorities[authority]
    if found.kind != "case" or found.binding == "everywhere":
        return None
    if isinstance(found.binding, str):
        return "none"
    court = district_row(copy.pack, copy.answers.get("sentencing_district"))
    return "one" if court is None else "own" if court["circuit"] in found.binding else "other"


def made_part(copy: ClientCopy, lines: tuple[str, ...] = (), told: tuple[str, ...] = ()) -> tuple[Block, ...]:
    """Return how this paper was made, on which law, with its limits.

    ``lines`` come first; a limit that stands in ``told`` is left out.
    """
    pack, long_date = copy.pack, copy.wording.long_date
    mark = copy.text(
        "pack_mark",
        pack=pack.id,
        version=pack.version,
        mark=pack.sha256[:_MARK_SHOWN],
        date=long_date(pack.law_as_of),
        review=long_date(pack.review_by),
    )
    limits = (copy.wording.text(f"notices.{limit}") for limit in _limits(copy))
    return (
        Heading(1, copy.text("how_made")),
        *(Paragraph(line) for line in lines),
        Paragraph(copy.text("how_made_text")),
        *(Paragraph(limit) for limit in limits if not any(limit in line for line in told)),
        Paragraph(f"{mark} {copy.text('initials')}"),  # so that a last page never holds the initials alone
    )


def _limits(copy: ClientCopy) -> list[str]:
    notices = ["not_advice"]
    if copy.result.as_of > copy.pack.review_by:
        notices.insert(0, "review_due")
    if not copy.pack.reviewers:
        notices.insert(0, "draft_pack")
    if copy.wording.language != copy.pack.languages[0] and not copy.pack.translators:
        notices.append("translation_unreviewed")
    return notices
