"""The names that stand on a printed page."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Person:
    """Whose paper it is; an empty field is left as a line to fill in by hand. Never logged, never in a ``repr``.

    ``by_hand`` tells that the name was emptied because its letters cannot be printed.
    """

    name: str = field(default="", repr=False)
    register_number: str = field(default="", repr=False)
    facility: str = field(default="", repr=False)
    by_hand: bool = field(default=False, repr=False)
