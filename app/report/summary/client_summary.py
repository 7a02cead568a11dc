"""The client summary: a plan on page 1, then the reasons for it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from app.engine.pack import Pack
from app.engine.result import RawAnswer, Result
from app.engine.telling.wording import Wording
from app.report.client_copy import ClientCopy, client_copy
from app.report.document import Block, Heading, Item, ItemList, ListKind, PageBreak, ReportDocument
from app.report.frame import made_line, running_head, warnings
from app.report.help_contact import HelpContact
from app.report.letter.facts import ReleasePlan
from app.report.person import Person
from app.report.summary.closing_part import authorities_part, denied_part, made_part
from app.report.summary.dates_part import dates_part
from app.report.summary.grounds_part import grounds_part
from app.report.summary.papers_part import papers_part
from app.report.summary.placing import cited_findings
from app.report.summary.plan_page import MOST_HELPERS, MOST_STEPS, Helpers, plan_page
from app.report.summary.plan_steps import plan_steps
from app.report.summary.release_part import release_part
from app.report.summary.request_part import request_part
from app.report.summary.why_part import why_part


@dataclass(frozen=True, slots=True)
class Room:
    """How much of each long part is printed: steps or helpers on page 1, rows of "why", authorities; in which type.

    ``short_helpers`` have no address. A ``loose_sheet`` may begin on one page to end on the next. ``snug_inside`` has
    less white between the lines.

    ``brief`` leaves the findings without their "what to do" or cite; the list of authorities keeps the cites.
    ``terse`` also leaves out what the rule asks for and how a date was counted. ``notes`` limits
    the long lists of points. ``large_print`` shortens the foot.
    """

    large_plan: bool = True
    tight_plan: bool = False
    compact_inside: bool = False
    snug_inside: bool = False
    brief: bool = False
    terse: bool = False
    large_print: bool = False
    steps: int = MOST_STEPS
    helpers: int = MOST_HELPERS
    short_helpers: bool = False
    loose_sheet: bool = False
    rows: int = 8
    authorities: int = 14
    notes: int | None = None


@dataclass(frozen=True, slots=True)
class Added:
    """What stands on the summary beyond the answers: the release plan as far as it is known, offices that help."""

    plan: ReleasePlan = field(default=ReleasePlan(), repr=False)
    helpers: tuple[HelpContact, ...] = ()


def client_summary(
    pack: Pack,
    answers: Mapping[str, RawAnswer],
    result: Result,
    wording: Wording,
    person: Person,
    room: Room | None = None,
    added: Added | None = None,
) -> ReportDocument:
    """Return the client summary of one result; what may not be printed is left out."""
    room, added = room or Room(), added or Added()
    copy = replace(
        client_copy(pack, answers, result, wording, person),
        brief=room.brief,
        terse=room.terse,
        most_notes=room.notes,
    )
    return ReportDocument(
        title=copy.text("your_plan"),
        subject=copy.text("document_title"),
        language=wording.language,
        head=running_head(copy, copy.text("your_plan")),
        foot=warnings(copy) if room.large_print else (made_line(copy), *warnings(copy)),
        blocks=_blocks(copy, room, added),
        tick_word=copy.text("tick_box"),
    )


def _blocks(copy: ClientCopy, room: Room, added: Added) -> tuple[Block, ...]:
    steps = plan_steps(copy)
    kept = min(room.steps, len(steps)) - 1
    first, later = (*steps[:kept], steps[-1]), steps[kept:-1]
    told = cited_findings(copy, room.rows)
    return (
        *plan_page(copy, first, Helpers(added.helpers, room.helpers, room.short_helpers)),
        PageBreak(),
        *_later(copy, later),
        *why_part(copy, room.rows),
        *grounds_part(copy),
        *dates_part(copy),
        *request_part(copy),
        *release_part(copy, added.plan, whole=not room.loose_sheet),
        *papers_part(copy),
        *denied_part(copy),
        *authorities_part(copy, told, room.authorities),
        *made_part(copy, _large_lines(copy, room), warnings(copy)),
    )


def _large_lines(copy: ClientCopy, room: Room) -> tuple[str, ...]:
    """Return what the large print says once, at its end."""
    if not room.large_print:
        return ()
    return (made_line(copy), copy.text("shorter_edition")) if room.brief else (made_line(copy),)


def _later(copy: ClientCopy, steps: tuple[str, ...]) -> tuple[Block, ...]:
    if not steps:
        return ()
    items = tuple(Item(step) for step in steps)
    return (Heading(1, copy.text("later_heading")), ItemList(ListKind.CHECKBOX, items, copy.text("tick_done")))
