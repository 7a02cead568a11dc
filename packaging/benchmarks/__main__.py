"""Measures the rows that were asked for, shows the table."""

from __future__ import annotations

import argparse
import json
import os
import platform
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path

from benchmarks.measures import Line, exit_code
from benchmarks.table import as_json, as_markdown, as_text

JSON_FILE = Path(__file__).resolve().parents[2] / "build" / "bench" / "latest.json"
LAST_ROW = 13

Row = Callable[[], Iterator[Line]]


def main(arguments: list[str]) -> int:
    """Measure; return 1 when a gate fails, 2 when a row is not known."""
    parser = argparse.ArgumentParser(prog="dev.py bench", description="Measures the program beside plain anchors.")
    parser.add_argument("rows", nargs="*", type=int, metavar="ROW", help=f"rows to measure (1 to {LAST_ROW}; all)")
    parser.add_argument("--markdown", action="store_true", help="show the table as the README has it")
    asked = parser.parse_args(arguments)
    rows = asked.rows or list(range(1, LAST_ROW + 1))
    unknown = [row for row in rows if not 1 <= row <= LAST_ROW]
    if unknown:
        print(f"There is no row {unknown[0]}; rows are 1 to {LAST_ROW}.", file=sys.stderr)
        return 2
    lines = list(measured(_rows(), rows))
    circumstances = _circumstances()
    print(as_markdown(lines) if asked.markdown else as_text(lines))
    print(f"\n{circumstances['machine']}, {circumstances['when']}")
    _write(as_json(lines, circumstances))
    return exit_code(lines)


def measured(rows: Mapping[int, Row], asked: Iterable[int]) -> Iterator[Line]:
    """Measure the rows that were asked for in their order; a measurement that gives several rows runs once."""
    done: dict[Row, list[Line]] = {}
    for number in sorted(set(asked)):
        row = rows[number]
        if row not in done:
            print(f"row {number} …", file=sys.stderr, flush=True)
            start = time.perf_counter()
            done[row] = list(row())
            print(f"row {number}: {time.perf_counter() - start:.0f} s", file=sys.stderr, flush=True)
        yield from (line for line in done[row] if line.row == number)


def _rows() -> dict[int, Row]:
    from benchmarks import engine_rows, paper_rows, store_rows, window_rows

    return {**engine_rows.ROWS, **paper_rows.ROWS, **store_rows.ROWS, **window_rows.ROWS}


def _circumstances() -> dict[str, str]:
    cores = os.cpu_count() or 0
    system = f"{platform.system()} {platform.machine()}, {cores} cores, Python {platform.python_version()}"
    return {"when": datetime.now(UTC).date().isoformat(), "machine": system}


def _write(content: object) -> None:
    JSON_FILE.parent.mkdir(parents=True, exist_ok=True)
    JSON_FILE.write_text(json.dumps(content, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    print(f"JSON: {JSON_FILE}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
