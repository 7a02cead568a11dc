"""The kinds of pages that the list of cases has."""

from __future__ import annotations

from enum import StrEnum


class Part(StrEnum):
    """Which part of the list a page is of; each has an order of its own."""

    RECENT = "recent"
    NAME = "name"
    DATE = "date"
    UNDATED = "undated"  # the end of the list by date: the cases that turn on no day


class Found(StrEnum):
    """How the cases of a page are found."""

    ALL = "all"
    WALK = "walk"  # every title on the way is looked at
    FEW = "few"  # by the numbers that the index of titles gave


def name_of(part: Part, found: Found, later: bool) -> str:
    """Return the name of the statement; `later` says that another page came before."""
    return f"pages.{part}.{found}.{'later' if later else 'first'}"
