"""Puts answers, dates, findings into the words of one language of the pack."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Final, cast

from app.engine.pack import Cite, Pack, QuestionKind
from app.engine.reading.text_checks import find_text
from app.engine.result import Finding, RawAnswer, Step

INFORMATION: Final = "information"
SUPERVISED: Final = "supervised"
"""The two ways of wording: for a reader without a lawyer, for one who works with a lawyer."""

_SUPERVISED_PARTS = {"text": "supervised", "next": "supervised_next"}


class Wording:
    """The texts of ``pack`` in ``language``; in the supervised ``mode`` a finding's own variant comes first."""

    def __init__(self, pack: Pack, language: str, mode: str = INFORMATION) -> None:
        self._pack = pack
        self._texts = pack.texts[language]
        self.language = language
        self.mode = mode

    def text(self, key: str, **values: str | int) -> str:
        """Return the text at a dotted key with its places filled; KeyError when the pack has no such text."""
        found = self.find(key)
        if found is None:
            raise KeyError(key)
        return found.format(**values) if values else found

    def find(self, key: str) -> str | None:
        """Return the text at a dotted key, None when the pack has no such text."""
        if self.mode == SUPERVISED and key.startswith("findings."):
            group, name, part = key.split(".")
            variant = find_text(self._texts, f"{group}.{name}.{_SUPERVISED_PARTS.get(part, part)}")
            if isinstance(variant, str):
                return variant
        found = find_text(self._texts, key)
        return found if isinstance(found, str) else None

    def how_checked(self, how: str) -> str | None:
        """Return how an authority was checked in this language; None when nobody has translated it yet."""
        checks = self._texts.get("checks")
        found = checks.get(how) if isinstance(checks, Mapping) else None
        return found if isinstance(found, str) else how if self.language == self._pack.languages[0] else None

    def long_date(self, day: date) -> str:
        """Return a day in long form, such as "Monday, November 23, 2026"."""
        return self.text(
            "dates.long",
            weekday=self._listed("dates.weekdays")[day.weekday()],
            month=self._listed("dates.months")[day.month - 1],
            day=day.day,
            year=day.year,
        )

    def partial_date(self, text: str) -> str:
        """Return an ISO date as a person reads it: long when whole, "about October 2026" when partial."""
        parts = text.split("-")
        if len(parts) == 1:
            return self.text("dates.about_year", year=parts[0])
        if len(parts) == 2:
            return self.text("dates.about_month", month=self._listed("dates.months")[int(parts[1]) - 1], year=parts[0])
        return self.long_date(date.fromisoformat(text))

    def choice(self, question: str, choice: str) -> str:
        """Return the label of one choice."""
        asked = self._pack.questions[question]
        if asked.kind is QuestionKind.YES_NO:
            return self.text(f"dates.{choice}")
        if asked.table is not None:
            rows = self._pack.tables[asked.table].rows
            return next((self.row_name(row) for row in rows if row["code"] == choice), choice)
        return self.text(f"questions.{question}.choices.{choice}")

    def row_name(self, row: Mapping[str, str]) -> str:
        """Return the name of a row of a table: its ``name_es`` in the language "es", where it has one."""
        return row.get(f"name_{self.language}", row["name"])

    def raw_answer(self, question: str, raw: RawAnswer) -> str:
        """Return an answer as a person reads it."""
        asked = self._pack.questions[question]
        if raw == "unsure":
            return self.text("dates.unsure")
        if isinstance(raw, list):
            return ", ".join(self.choice(question, item) for item in raw) or self.text("dates.none")
        if isinstance(raw, int | Decimal):
            return str(raw)
        if asked.kind is QuestionKind.DATE:
            return self.partial_date(raw)
        return raw if asked.kind is QuestionKind.TEXT else self.choice(question, raw)

    def step(self, step: Step) -> str:
        """Return one step of a date's working as a sentence."""
        return self.text(
            f"working.{step.kind}", **{name: self._value(name, value) for name, value in step.values.items()}
        )

    def finding(self, finding: Finding) -> str:
        """Return a finding's text; ``{answers}`` in it names the answers it rests on, ``{date}`` its day."""
        named = "; ".join(
            f"{self.text(f'questions.{name}.short')}: {self.raw_answer(name, raw)}" for name, raw in finding.because
        )
        day = self.long_date(finding.date) if finding.date else ""
        return self.text(f"findings.{finding.id}.text", answers=named, date=day)

    def row(self, row: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
        """Return what a listing shows of one row: label with entry, in the order of the labels; no empty entry."""
        return tuple(
            (label, self.find(f"listings.values.{row[column]}") or row[column])
            for column, label in cast("Mapping[str, str]", find_text(self._texts, "listings.columns")).items()
            if row.get(column)
        )

    def cite(self, cite: Cite) -> str:
        """Return a citation with its pin; a subsection follows at once, as in 18 U.S.C. 3582(c)."""
        authority = self._pack.authorities[cite.authority].cite
        joint = "" if cite.pin.startswith("(") else ", "
        return f"{authority}{joint}{cite.pin}" if cite.pin else authority

    def _value(self, name: str, value: str | int | date) -> str | int:
        if isinstance(value, date):
            return self.long_date(value)
        if name == "name":
            return self.text(f"questions.{value}.short")
        return self.text(f"working.reasons.{value}") if name == "reason" else value

    def _listed(self, key: str) -> list[str]:
        group, name = key.split(".")
        return cast("list[str]", cast("Mapping[str, object]", self._texts[group])[name])
