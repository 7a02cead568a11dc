"""What a person adds to the letter beyond the answers."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace

OTHER_GROUND = "other"
PLAN_PARTS = ("place", "home", "support", "care", "payment")
SINGLE_PARTS = ("unit", "work", "address", "conduct")


@dataclass(frozen=True, slots=True)
class ReleasePlan:
    """The plan that 28 CFR 571.61(a)(2) asks for; an empty part is left as a line to fill in by hand.

    ``place`` is a city with its state; ``home`` tells with whom; ``payment`` tells who pays for ``care``.
    """

    place: str = field(default="", repr=False)
    home: str = field(default="", repr=False)
    support: str = field(default="", repr=False)
    care: str = field(default="", repr=False)
    payment: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class LetterFacts:
    """Everything optional: what is not given is left as a line to fill in by hand. Never logged, never in a ``repr``.

    ``grounds`` holds short facts by the id of the ground; ``address`` is that of the prison; ``work`` is the work
    assignment; ``attachments`` are numbered in the order given.
    """

    unit: str = field(default="", repr=False)
    work: str = field(default="", repr=False)
    address: str = field(default="", repr=False)
    conduct: str = field(default="", repr=False)
    plan: ReleasePlan = field(default=ReleasePlan(), repr=False)
    grounds: Mapping[str, tuple[str, ...]] = field(default_factory=dict, repr=False)
    attachments: tuple[str, ...] = field(default=(), repr=False)

    def texts(self) -> Iterator[tuple[str, str]]:
        """Yield each text under its place: "plan.care", "grounds.age_65", "attachments", "conduct"."""
        yield from ((name, getattr(self, name)) for name in SINGLE_PARTS)
        yield from ((f"plan.{name}", getattr(self.plan, name)) for name in PLAN_PARTS)
        yield from ((f"grounds.{ground}", fact) for ground, facts in self.grounds.items() for fact in facts)
        yield from (("attachments", attachment) for attachment in self.attachments)

    def keeping(self, keeps: Callable[[str, str], bool]) -> LetterFacts:
        """Return the facts with every text left out that ``keeps`` refuses; it is given the place, then the text."""

        def kept(place: str, text: str) -> str:
            return text if keeps(place, text) else ""

        def listed(place: str, texts: tuple[str, ...]) -> tuple[str, ...]:
            return tuple(text for text in texts if keeps(place, text))

        return replace(
            self,
            **{name: kept(name, getattr(self, name)) for name in SINGLE_PARTS},
            plan=ReleasePlan(**{name: kept(f"plan.{name}", getattr(self.plan, name)) for name in PLAN_PARTS}),
            grounds={ground: listed(f"grounds.{ground}", facts) for ground, facts in self.grounds.items()},
            attachments=listed("attachments", self.attachments),
        )


def with_other_reason(facts: LetterFacts, reason: str) -> LetterFacts:
    """Return ``facts`` with the person's own sentence on the other reason, unless facts for it are there."""
    if not reason or facts.grounds.get(OTHER_GROUND):
        return facts
    return replace(facts, grounds={**facts.grounds, OTHER_GROUND: (reason,)})
