"""Somebody whom a client can ask."""

from __future__ import annotations

from typing import NamedTuple


class HelpContact(NamedTuple):
    """An office that helps, as the local office wrote it down; `districts` are codes of the law pack.

    Empty `districts` mean that it helps in every case.
    """

    name: str
    phone: str = ""
    address: str = ""
    districts: tuple[str, ...] = ()

    def helps_in(self, district: object) -> bool:
        """Whether a case that was sentenced in this district may be sent there."""
        return not self.districts or district in self.districts

    def told(self, *, short: bool = False) -> tuple[str, str]:
        """Return the name, then the rest in one line; ``short`` leaves out the address where there is a phone."""
        rest = (self.phone,) if short and self.phone else (self.phone, self.address)
        return f"{self.name}." if any(rest) else self.name, ". ".join(part for part in rest if part)

    @property
    def lines(self) -> tuple[str, ...]:
        """What a person reads, one line for each part that is known."""
        return tuple(part for part in (self.name, self.phone, self.address) if part)
