"""The dates of a case on a wall or in a calendar file."""

from __future__ import annotations

import re
from datetime import date, timedelta

import pytest

from app.engine.judging.assess import assess
from app.engine.pack import Pack
from app.engine.telling.wording import Wording
from app.report.calendar.calendar_file import MOST_OCTETS, calendar_file
from app.report.calendar.dates import calendar_dates
from app.report.calendar.wall_calendar import wall_calendar
from app.report.client_copy import ClientCopy, client_copy
from app.report.document import Heading, PageBreak, Table, cell_lines
from app.report.person import Person
from tests.report.paper_cases import PERSON
from tests.report.sample_cases import AS_OF, MIXED, WAITING, Case, with_abuse
from tests.report.summaries import seeded

PROPERTY = re.compile(r"^[A-Z-]+(;[A-Z-]+=[^:;,]+)*:[^\x00-\x08\x0a-\x1f\x7f]*$")
ONCE = ("UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY")
TELLING = ("2255", "warden", "release", "motion", "judge", "court", "alex", "sample", "00000-", "sentence", "appeal")
NOT_SENT_BACK: Case = {key: raw for key, raw in WAITING.items() if key != "request_received_date"}


def copy_of(pack: Pack, answers: Case = MIXED, language: str = "en", as_of: date = AS_OF) -> ClientCopy:
    return client_copy(pack, answers, assess(pack, answers, as_of), Wording(pack, language), PERSON)


def unfolded(made: bytes) -> list[str]:
    """The lines of an iCalendar file, checked against RFC 5545 section 3.1."""
    assert made.endswith(b"\r\n")
    raw = made.split(b"\r\n")[:-1]
    assert not [line for line in raw if len(line) > MOST_OCTETS or b"\n" in line or b"\r" in line or not line]
    lines: list[str] = []
    for line in raw:
        text = line.decode()
        if text.startswith(" "):
            lines[-1] += text[1:]
        else:
            lines.append(text)
    assert [line for line in lines if not PROPERTY.match(line)] == []
    return lines


def events(lines: list[str]) -> list[dict[str, str]]:
    """The events by property name; every component is closed where it was opened."""
    assert (lines[0], lines[1], lines[-1]) == ("BEGIN:VCALENDAR", "VERSION:2.0", "END:VCALENDAR")
    opened: list[str] = []
    found: list[dict[str, str]] = []
    for line in lines:
        name, _, value = line.partition(":")
        if name == "BEGIN":
            opened.append(value)
            found += [{}] if value == "VEVENT" else []
        elif name == "END":
            assert opened.pop() == value
        elif opened[-1] == "VEVENT":
            key = name.partition(";")[0]
            assert key not in found[-1]
            found[-1][key] = value
    assert opened == []
    return found


@pytest.mark.parametrize("language", ["en", "es"])
def test_every_seeded_calendar_file_is_well_formed_and_neutral(pack: Pack, language: str) -> None:
    for answers, as_of in seeded(pack, 60):
        made = calendar_file(copy_of(pack, answers, language, as_of))
        found = events(unfolded(made))
        assert found
        uids = [event["UID"] for event in found]
        assert len(set(uids)) == len(uids)
        for event in found:
            assert all(event.get(name) for name in ONCE)
            start, end = (date.fromisoformat(event[name]) for name in ("DTSTART", "DTEND"))
            assert end - start == timedelta(days=1)
            assert start >= as_of
        words = made.decode().lower()
        assert [word for word in TELLING if word in words] == []


def test_a_uid_is_the_same_each_time_and_another_for_another_case(pack: Pack) -> None:
    first = [event["UID"] for event in events(unfolded(calendar_file(copy_of(pack))))]
    assert first == [event["UID"] for event in events(unfolded(calendar_file(copy_of(pack))))]
    other = [event["UID"] for event in events(unfolded(calendar_file(copy_of(pack, {**MIXED, "age": 67}))))]
    assert not set(first) & set(other)
    assert all(re.fullmatch(r"[0-9a-f]{32}@rightdoor\.invalid", uid) for uid in first)


def test_a_name_changes_nothing_in_the_file(pack: Pack) -> None:
    result = assess(pack, MIXED, AS_OF)
    unnamed = client_copy(pack, MIXED, result, Wording(pack, "en"), Person())
    assert calendar_file(unnamed) == calendar_file(copy_of(pack))


def test_the_private_ground_adds_no_date(pack: Pack) -> None:
    assert calendar_dates(copy_of(pack, with_abuse(WAITING))) == calendar_dates(copy_of(pack, WAITING))


def test_the_end_of_the_year_is_announced_a_month_before(pack: Pack) -> None:
    made = unfolded(calendar_file(copy_of(pack)))
    assert [line for line in made if line.startswith("TRIGGER")] == ["TRIGGER:-P30D", "TRIGGER:-P7D"]


def test_lettered_dates_come_in_order_from_today_on(pack: Pack) -> None:
    for answers, as_of in seeded(pack, 40):
        found = calendar_dates(copy_of(pack, answers, as_of=as_of))
        assert [one.letter for one in found] == list("ABCDEFGHIJKLMNOPQRSTUVWXYZ"[: len(found)])
        assert [one.day for one in found] == sorted(one.day for one in found)
        assert found[0].day >= as_of


def test_a_request_without_a_receipt_is_asked_about_on_the_tenth_day(pack: Pack) -> None:
    kinds = {
        one.kind: one.day for one in calendar_dates(copy_of(pack, {**NOT_SENT_BACK, "request_sent_date": "2026-11-20"}))
    }
    assert kinds["receipt"] == date(2026, 11, 30)
    assert "receipt" not in {one.kind for one in calendar_dates(copy_of(pack, WAITING))}


def test_there_is_always_a_day_to_look_again(pack: Pack) -> None:
    assert calendar_dates(copy_of(pack, {}))[0].day == AS_OF + timedelta(days=30)


def test_the_months_show_letters_and_nothing_of_the_case(pack: Pack) -> None:
    document = wall_calendar(copy_of(pack))
    first = document.blocks.index(next(block for block in document.blocks if isinstance(block, PageBreak)))
    words = " ".join(
        line
        for block in document.blocks[first:]
        if isinstance(block, Table)
        for row in block.rows
        for cell in row
        for line in cell_lines(cell)
    ).lower()
    assert [word for word in TELLING if word in words] == []
    for found in calendar_dates(copy_of(pack)):
        assert f"[{found.letter.lower()}]" in words


def test_each_date_stands_under_its_own_day(pack: Pack) -> None:
    document = wall_calendar(copy_of(pack))
    place = document.blocks.index(Heading(2, "February 2027"))
    table = document.blocks[place + 1]
    assert isinstance(table, Table)
    marked = [cell for row in table.rows for cell in row if len(cell_lines(cell)) > 1 and cell_lines(cell)[1]]
    assert [cell_lines(cell)[:2] for cell in marked] == [("24", "[B]")]
    assert cell_lines(table.rows[0][1])[0] == "1"  # February 1, 2027 is a Monday


def test_special_characters_are_escaped_and_long_lines_folded() -> None:
    from app.report.calendar.calendar_file import _escaped, _folded

    assert _escaped("a, b; c\\d\ne") == "a\\, b\\; c\\\\d\\ne"
    folded = _folded("SUMMARY:" + "ñ" * 100)
    assert all(len(piece.encode()) <= MOST_OCTETS for piece in folded.split("\r\n"))
    assert folded.replace("\r\n ", "") == "SUMMARY:" + "ñ" * 100
