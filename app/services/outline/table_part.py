"""The chapters of dates, tables: orders, holidays, what each table holds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from app.engine.pack import Table
from app.engine.rules.calendar import Holiday
from app.services.outline.source import Source, code, item

_FEW = 20
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
_NTH = {1: "first", 2: "second", 3: "third", 4: "fourth", 5: "fifth", -1: "last"}


def order_lines(source: Source) -> Iterator[str]:
    """Yield the dates that have to come in an order."""
    for chain in source.files.orders.chains:
        yield item(0, ", then ".join(source.words.question(name) for name in chain))
    yield from source.other_fields(0, source.files.orders, ("chains",))


def holiday_lines(source: Source) -> Iterator[str]:
    """Yield the days on which courts are closed."""
    calendar = source.pack.calendar
    for holiday in calendar.holidays:
        yield item(0, f"{holiday.name}: {_day(holiday)}{_since(holiday)}")
    yield item(
        0, "A holiday on a Saturday is kept the Friday before, on a Sunday the Monday after, beside the day itself"
    )
    yield item(0, f"Single days: {', '.join(day.isoformat() for day in calendar.dated) or 'none'}")


def table_lines(source: Source) -> Iterator[str]:
    """Yield what each table holds, counted; its rows stand in the pack."""
    for table in source.pack.tables.values():
        yield item(0, f"**{code(table.id)}**: {len(table.rows)} rows")
        for column in dict.fromkeys(name for row in table.rows for name in row):
            if column not in ("code", "name"):
                yield item(1, f"{code(column)}: {_counted(table, column)}")


def _counted(table: Table, column: str) -> str:
    counts = Counter(row[column] for row in table.rows if column in row)
    if len(counts) > _FEW:
        return f"{len(counts)} different entries"
    ordered = sorted(counts.items(), key=lambda entry: (not entry[0].isdigit(), entry[0].zfill(9)))
    return ", ".join(f"{entry} ({count} rows)" if count > 1 else f"{entry} (1 row)" for entry, count in ordered)


def _day(holiday: Holiday) -> str:
    month = _MONTHS[holiday.month - 1]
    if holiday.day is not None:
        return f"{month} {holiday.day}"
    return f"the {_NTH.get(holiday.nth or 0, str(holiday.nth))} {(holiday.weekday or '').capitalize()} of {month}"


def _since(holiday: Holiday) -> str:
    return f", from {holiday.from_year} on" if holiday.from_year > Holiday("", 1).from_year else ""
