"""What a measurement says against its gate."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import median

ROUNDS = 7
"""The least number of rounds that a median is taken of."""


@dataclass(frozen=True, slots=True)
class Check:
    """A measured value with its limits, in one unit: ``x`` (against the anchor), ``ms``, ``us``, ``s``.

    The gate must hold, the goal is wished for; with `at_least` more is better, otherwise less.
    """

    value: float
    gate: float
    goal: float
    unit: str = "x"
    at_least: bool = False

    @property
    def holds(self) -> bool:
        """Whether the gate holds."""
        return self._within(self.gate)

    @property
    def reaches_goal(self) -> bool:
        """Whether the goal is reached."""
        return self._within(self.goal)

    def _within(self, limit: float) -> bool:
        return self.value >= limit if self.at_least else self.value <= limit


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the table; `anchor` and `ours` are said in words with their unit.

    Of several checks one is enough, as in "1.6x or +150 us". Without checks nothing could be measured on this machine,
    and `ours` says why.
    """

    row: int
    what: str
    anchor: str
    ours: str
    checks: tuple[Check, ...] = ()

    @property
    def holds(self) -> bool | None:
        """Whether the gate holds; None when nothing was measured."""
        return any(check.holds for check in self.checks) if self.checks else None

    @property
    def reaches_goal(self) -> bool:
        """Whether the goal is reached."""
        return any(check.reaches_goal for check in self.checks)

    @property
    def verdict(self) -> str:
        """One word on the gate with the goal."""
        if self.holds is None:
            return "not measured"
        if not self.holds:
            return "FAILS"
        return "goal" if self.reaches_goal else "gate"


def compared(
    row: int, what: str, anchor: float, ours: float, unit: str, gate: float, goal: float, anchor_name: str = ""
) -> Line:
    """Return the line of two values in one unit, judged by how many times the anchor ours is."""
    named = f"{anchor_name}: {shown(anchor, unit)}" if anchor_name else shown(anchor, unit)
    return Line(row, what, named, shown(ours, unit), (Check(ours / anchor, gate, goal),))


def shown(value: float, unit: str) -> str:
    """Return a value with its unit, in three digits; a ratio under a tenth as a fraction."""
    if unit == "x" and 0 < value < 0.1:
        return f"1/{round(1 / value):,}"
    digits = 0 if abs(value) >= 100 else 1 if abs(value) >= 10 else 2
    return f"{value:,.{digits}f}{unit if unit == 'x' else f' {unit}'}"


def limit_shown(check: Check, limit: float) -> str:
    """Return a limit with its direction."""
    digits = f"1/{round(1 / limit):,}x" if check.unit == "x" and limit < 0.1 else f"{limit:g}{_unit(check)}"
    return f"{'≥' if check.at_least else '≤'} {digits}"


def _unit(check: Check) -> str:
    return check.unit if check.unit == "x" else f" {check.unit}"


def medians(samples: Mapping[str, Sequence[float]]) -> dict[str, float]:
    """Return the median of each contender; ValueError when one had too few rounds."""
    short = [name for name, values in samples.items() if len(values) < ROUNDS]
    if short:
        raise ValueError(f"fewer than {ROUNDS} rounds: {', '.join(short)}")
    return {name: median(values) for name, values in samples.items()}


def percentile(values: Sequence[float], share: float) -> float:
    """Return the smallest value that at least `share` of the values do not exceed; share is over 0, at most 1."""
    ordered = sorted(values)
    return ordered[max(0, -int(-share * len(ordered) // 1) - 1)]


def exit_code(lines: Sequence[Line]) -> int:
    """Return 1 when a gate fails, else 0."""
    return int(any(line.holds is False for line in lines))
