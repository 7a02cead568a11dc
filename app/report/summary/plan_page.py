"""Page 1 of the client summary: the action plan, alone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from app.report.client_copy import MAIN_DOOR, UNSURE, ClientCopy
from app.report.document import Block, Box, Cell, Heading, Item, ItemList, Lines, ListKind, Paragraph, Table
from app.report.help_contact import HelpContact
from app.report.key_dates import KeyDate, clock_matters, key_dates

MOST_STEPS = 5
MOST_DATES = 4
MOST_POINTS = 4
MOST_HELPERS = 2
_HELP_BY_COURT = {"state_court": "state", "dc_superior_court": "dc", "court_martial": "military"}


@dataclass(frozen=True, slots=True)
class Helpers:
    """The offices that help; ``most`` of those for this case are named, ``short`` without their address."""

    offices: tuple[HelpContact, ...] = ()
    most: int = MOST_HELPERS
    short: bool = False


def plan_page(copy: ClientCopy, steps: tuple[str, ...], helpers: Helpers = Helpers()) -> tuple[Block, ...]:
    """Return the blocks of page 1 with ``steps`` as the things to do next, ``helpers`` among those who can help."""
    return (
        Heading(1, copy.text("your_plan")),
        Box((Heading(2, copy.text("points_to")), *_points(copy))),
        Heading(2, copy.text("do_next")),
        ItemList(ListKind.NUMBERED_CHECKBOX, tuple(Item(step) for step in steps), copy.text("tick_done")),
        *_dates(copy),
        Box((Heading(2, copy.text("do_not_heading")), ItemList(ListKind.BULLET, tuple(map(Item, do_not(copy)))))),
        Heading(2, copy.text("who_can_help")),
        *_help(copy, helpers),
        Paragraph(copy.text("made_with")),
        *((Paragraph(copy.text("name_by_hand")),) if copy.person.by_hand else ()),
    )


def _points(copy: ClientCopy) -> Iterator[Paragraph]:
    doors = copy.shown_doors()[:MOST_POINTS]
    for number, door in enumerate(doors, 1):
        name, line = _point(copy, door)
        yield Paragraph(line, lead=name if len(doors) == 1 else f"{number}) {name}")


def _point(copy: ClientCopy, door: str) -> tuple[str, str]:
    status = copy.result.doors[door].status
    if door != MAIN_DOOR:
        return copy.text(f"door.{door}"), copy.wording.text(f"statuses.{status}")
    name, colon, line = copy.text(f"point.{status}").partition(": ")
    return f"{name}{colon.strip()}", line


def _dates(copy: ClientCopy) -> Iterator[Block]:
    dates = key_dates(copy)[:MOST_DATES]
    if not dates:
        return
    header = tuple(copy.text(column) for column in ("what", "date", "how_counted", "sure_column"))
    yield Heading(2, copy.text("key_dates"))
    yield Table(header, tuple(_date_row(copy, key) for key in dates), (32, 26, 30, 12), row_heads=True)


def _date_row(copy: ClientCopy, key: KeyDate) -> tuple[Cell, ...]:
    if key.day is None:
        return key.what, copy.text("blank_date"), key.how, copy.text("not_known")
    weekday, comma, day = copy.wording.long_date(key.day).partition(", ")
    return key.what, Lines((f"{weekday}{comma}".strip(), day)), key.how, copy.text("sure" if key.sure else "about")


def do_not(copy: ClientCopy) -> tuple[str, ...]:
    """Return the lines of the box of things not to do."""
    early = copy.speaks_of_release() and copy.status(MAIN_DOOR) != "may_ask_now"
    wanted = (
        ("1", True),
        ("2", True),
        ("3", copy.speaks_of_release()),
        ("early", early),
        ("late", clock_matters(copy)),
        ("5", True),
    )
    return tuple(copy.text(f"do_not.{line}") for line, holds in wanted if holds)


def _help(copy: ClientCopy, helpers: Helpers) -> Iterator[Paragraph]:
    court = copy.answers.get("sentencing_authority")
    phone = copy.text("phone")
    near = [office for office in helpers.offices if office.helps_in(copy.answers.get("sentencing_district"))]
    named = near[: helpers.most]
    for office in named:
        name, rest = office.told(short=helpers.short)
        yield Paragraph(rest, lead=name)
    if any(office.districts for office in named):  # the defender of the district has a name now
        if copy.speaks_of_release():
            yield Paragraph(copy.text("help.clearinghouse"))
    elif court in ("us_district_court", "mixed", UNSURE, None):
        yield Paragraph(f"{copy.text('defender_line', district=_district(copy))}. {phone}")
        if copy.speaks_of_release():
            yield Paragraph(copy.text("help.clearinghouse"))
    else:
        kind = _HELP_BY_COURT.get(str(court), "other")
        yield Paragraph(f"{copy.text(f'help.{kind}')} {phone}")


def _district(copy: ClientCopy) -> str:
    told = copy.told("sentencing_district")
    unknown = told is None or copy.answers.get("sentencing_district") == UNSURE
    return copy.text("blank_district") if unknown else str(told)
