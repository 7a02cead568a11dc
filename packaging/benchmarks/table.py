"""Shows the measurements as a table or as JSON."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from benchmarks.measures import Check, Line, limit_shown, shown

HEADINGS = ("#", "what", "anchor", "ours", "measured", "gate", "goal", "held")
Json = dict[str, object]


def cells(line: Line) -> tuple[str, ...]:
    """Return the line as the texts of its cells."""
    checks = line.checks
    return (
        str(line.row),
        line.what,
        line.anchor,
        line.ours,
        " or ".join(shown(check.value, check.unit) for check in checks),
        " or ".join(limit_shown(check, check.gate) for check in checks),
        " or ".join(limit_shown(check, check.goal) for check in checks),
        line.verdict,
    )


def as_text(lines: Sequence[Line]) -> str:
    """Return a table with aligned columns for a terminal."""
    rows = [HEADINGS, *(cells(line) for line in lines)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(HEADINGS))]
    drawn = ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows]
    drawn.insert(1, "  ".join("-" * width for width in widths))
    return "\n".join(drawn)


def as_markdown(lines: Sequence[Line]) -> str:
    """Return a table for the README."""
    rows = [HEADINGS, tuple("---" for _ in HEADINGS), *(cells(line) for line in lines)]
    return "\n".join(f"| {' | '.join(cell.replace('|', '/') for cell in row)} |" for row in rows)


def as_json(lines: Sequence[Line], circumstances: Mapping[str, object]) -> Json:
    """Return everything that was measured, with when and where."""
    return {"schema": "rightdoor.bench/1", **circumstances, "lines": [_line(line) for line in lines]}


def _line(line: Line) -> Json:
    return {
        "row": line.row,
        "what": line.what,
        "anchor": line.anchor,
        "ours": line.ours,
        "verdict": line.verdict,
        "checks": [_check(check) for check in line.checks],
    }


def _check(check: Check) -> Json:
    return {
        "value": round(check.value, 6),
        "unit": check.unit,
        "gate": check.gate,
        "goal": check.goal,
        "at_least": check.at_least,
        "holds": check.holds,
        "reaches_goal": check.reaches_goal,
    }
