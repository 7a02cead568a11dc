"""The days that a calendar marks, each under a letter that says nothing of the case."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from string import ascii_uppercase

from app.engine.rules.spans import whole_day
from app.report.client_copy import ClientCopy
from app.report.key_dates import key_dates

FOLLOW_UP, RECEIPT, REVIEW = "follow_up", "receipt", "review"
DAYS_TO_RECEIPT = 10
DAYS_TO_FOLLOW_UP = 30
_DUE = ("remedy_first_due", "bp10_due", "bp11_due")


@dataclass(frozen=True, slots=True)
class CalendarDate:
    """A day from today on: the letter that stands for it, its kind, what it is, how it was counted, sure or about."""

    letter: str
    kind: str
    what: str
    day: date
    how: str
    sure: bool


def calendar_dates(copy: ClientCopy) -> tuple[CalendarDate, ...]:
    """Return the days to mark, earliest first; there is always one, the day to look at the plan again."""
    today = copy.result.as_of
    coming = sorted((found for found in _dates(copy) if found.day >= today), key=lambda found: (found.day, found.kind))
    return tuple(replace(found, letter=letter) for found, letter in zip(coming, ascii_uppercase, strict=False))


def _dates(copy: ClientCopy) -> Iterator[CalendarDate]:
    for key in key_dates(copy):
        if key.day is not None:
            yield CalendarDate("", key.kind, key.what, key.day, key.how, key.sure)
    yield from _receipt(copy)
    for found in copy.result.findings:
        if found.id in _DUE and found.date is not None:
            yield _plain(copy, found.id, found.date)
    yield _plain(copy, FOLLOW_UP, copy.result.as_of + timedelta(days=DAYS_TO_FOLLOW_UP))
    if copy.pack.review_by > copy.result.as_of:
        yield _plain(copy, REVIEW, copy.pack.review_by)


def _receipt(copy: ClientCopy) -> Iterator[CalendarDate]:
    sent = whole_day(copy.answers.get("request_sent_date"))
    if sent is not None and whole_day(copy.answers.get("request_received_date")) is None:
        yield _plain(copy, RECEIPT, sent + timedelta(days=DAYS_TO_RECEIPT))


def _plain(copy: ClientCopy, kind: str, day: date) -> CalendarDate:
    return CalendarDate("", kind, copy.text(f"calendar.what.{kind}"), day, copy.text(f"calendar.how.{kind}"), True)
