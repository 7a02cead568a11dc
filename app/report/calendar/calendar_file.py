"""The dates of a case as an iCalendar file (RFC 5545)."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from datetime import date, timedelta

from app.report.calendar.dates import CalendarDate, calendar_dates
from app.report.client_copy import ClientCopy
from app.report.key_dates import APPEAL, CLOCK

MOST_OCTETS = 75
_LINE_END = "\r\n"
_ALARMS = {CLOCK: (30, 7), APPEAL: (7, 2)}
_ESCAPES = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})


def calendar_file(copy: ClientCopy) -> bytes:
    """Return one whole-day event for each date; no line of it tells whose case it is or what the day is about.

    The same case gives the same bytes. Each UID is a digest of answers, kind, day: it holds no word of the person.
    """
    case = _digest(json.dumps(copy.answers, default=str, sort_keys=True))
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Right Door//Calendar//EN",
        "CALSCALE:GREGORIAN",
        *(line for found in calendar_dates(copy) for line in _event(copy, found, case)),
        "END:VCALENDAR",
    ]
    return "".join(f"{_folded(line)}{_LINE_END}" for line in lines).encode()


def _event(copy: ClientCopy, found: CalendarDate, case: str) -> Iterator[str]:
    title = copy.text("calendar.event" if found.sure else "calendar.event_about", letter=found.letter)
    yield "BEGIN:VEVENT"
    yield f"UID:{_digest(f'{copy.pack.id} {case} {found.kind} {found.day}')}@rightdoor.invalid"
    yield f"DTSTAMP:{_day(copy.result.as_of)}T000000Z"
    yield f"DTSTART;VALUE=DATE:{_day(found.day)}"
    yield f"DTEND;VALUE=DATE:{_day(found.day + timedelta(days=1))}"
    yield f"SUMMARY:{_escaped(title)}"
    yield f"DESCRIPTION:{_escaped(copy.text('calendar.description'))}"
    yield "CLASS:PRIVATE"
    yield "TRANSP:TRANSPARENT"
    for days in _ALARMS.get(found.kind, ()):
        if found.day - timedelta(days=days) >= copy.result.as_of:
            yield from ("BEGIN:VALARM", "ACTION:DISPLAY", f"TRIGGER:-P{days}D")
            yield from (f"DESCRIPTION:{_escaped(title)}", "END:VALARM")
    yield "END:VEVENT"


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:32]


def _day(day: date) -> str:
    return f"{day:%Y%m%d}"


def _escaped(text: str) -> str:
    return text.translate(_ESCAPES)


def _folded(line: str) -> str:
    """Return a line broken so that no piece is longer than 75 octets; a piece that goes on begins with a space."""
    pieces, piece, octets = [], "", 0
    for character in line:
        size = len(character.encode())
        if octets + size > MOST_OCTETS:
            pieces.append(piece)
            piece, octets = " ", 1
        piece, octets = piece + character, octets + size
    return _LINE_END.join((*pieces, piece))
