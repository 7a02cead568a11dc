"""A whole case as the people who help see it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from app.engine.asking.ask_next import NextQuestion
from app.engine.pack import Cite, Pack
from app.engine.result import Finding, RawAnswer, Result
from app.engine.telling.wording import SUPERVISED, Wording
from app.report.person import Person


@dataclass(frozen=True, slots=True)
class StaffCase:
    """Everything that was told, with what follows: private grounds, free text, parked answers.

    Never mixed with ClientCopy, so that no part of this paper can end up on the client's. ``record_head`` is the last
    link of the chain through every line of the case; empty when the case is kept nowhere.
    """

    pack: Pack
    answers: Mapping[str, RawAnswer]
    result: Result
    wording: Wording
    person: Person
    questions: tuple[NextQuestion, ...]
    record_head: str = ""

    def text(self, key: str, **values: str | int) -> str:
        """Return the fixed line ``paper.<key>``."""
        return self.wording.text(f"paper.{key}", **values)

    def line(self, key: str, **values: str | int) -> str:
        """Return the fixed line ``paper.staff.<key>``."""
        return self.wording.text(f"paper.staff.{key}", **values)

    def state(self, state: str) -> str:
        """Return a status or a class of ground in one to four words."""
        return self.line(f"states.{state}")

    def supervised(self) -> bool:
        """Tell whether a lawyer stands behind the paper."""
        return self.wording.mode == SUPERVISED

    def counted(self) -> dict[str, RawAnswer]:
        """Return the answers that the result rests on."""
        return {name: raw for name, raw in self.answers.items() if name not in self.result.parked and raw is not None}

    def parked(self) -> dict[str, RawAnswer]:
        """Return the answers that were given once and do not count now."""
        given = ((name, self.answers.get(name)) for name in self.result.parked)
        return {name: raw for name, raw in given if raw is not None}

    def says_yes_to_request(self) -> bool:
        """Tell whether a written request is said to have been made."""
        return self.counted().get("request_made") == "yes"

    def findings(self, *beginnings: str) -> Iterator[Finding]:
        """Yield the findings whose id begins so, in the order of the result."""
        return (finding for finding in self.result.findings if finding.id.startswith(beginnings))

    def told(self, finding: Finding) -> str:
        """Return a finding with what a person can do, in the words of the paper's mode."""
        after = self.wording.find(f"findings.{finding.id}.next")
        return f"{self.wording.finding(finding)} {after}" if after else self.wording.finding(finding)

    def cites(self, finding: Finding) -> str:
        """Return the authorities of a finding with their pins, each with how sure the pack is of it."""
        return "; ".join(map(self.cite, finding.authorities))

    def cite(self, cite: Cite) -> str:
        """Return a citation with its mark: VER, VER-2, MEM or UNC."""
        return f"{self.wording.cite(cite)} [{self.pack.authorities[cite.authority].confidence}]"
