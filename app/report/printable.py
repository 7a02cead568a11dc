"""A name that the paper has no letters for."""

from __future__ import annotations

from dataclasses import replace

from app.report.drawing.faces import prints
from app.report.person import Person


def printable(person: Person) -> Person:
    """Return ``person`` with an empty field where its letters cannot be printed in their right place.

    An empty field is a line to write on: a person's own hand is better than boxes or letters in the wrong order.
    """
    shown = replace(
        person,
        name=_kept(person.name),
        register_number=_kept(person.register_number),
        facility=_kept(person.facility),
    )
    return replace(shown, by_hand=shown.name != person.name)


def _kept(text: str) -> str:
    return text if not text or prints(text) else ""
