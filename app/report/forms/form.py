"""What a form of the court asks for, in its own order."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

CHECKED_AGAINST = "forms.check"


class Fill(StrEnum):
    """How an item of a form is answered."""

    FACTS = "facts"
    BY_HAND = "by_hand"
    EACH_CLAIM = "each_claim"
    GROUND = "ground"


@dataclass(frozen=True, slots=True)
class FormItem:
    """One item; its label is ``forms.items.<key>``.

    ``asks`` are question ids, or places of the known facts such as "person.name"; an item without an answer is left
    blank. ``seal`` marks what belongs on a sheet that the court is asked to seal.
    """

    key: str
    asks: tuple[str, ...] = ()
    fill: Fill = Fill.FACTS
    seal: bool = False


@dataclass(frozen=True, slots=True)
class FormPart:
    """Items under one heading ``forms.parts.<key>``; ``note`` tells that a line ``forms.notes.<key>`` follows it."""

    key: str
    items: tuple[FormItem, ...]
    note: bool = False


@dataclass(frozen=True, slots=True)
class CourtForm:
    """A form by its number; ``notes`` are the lines ``forms.notes.<name>`` that stand before the first part."""

    name: str
    notes: tuple[str, ...]
    parts: tuple[FormPart, ...]


def by_hand(key: str, *, seal: bool = False) -> FormItem:
    """Return an item that is never typed."""
    return FormItem(key, fill=Fill.BY_HAND, seal=seal)
