"""Reads outcome.json: which rules give which part of the result."""

from __future__ import annotations

from app.engine.pack import ClockShape, DeadlineShape, GateShape, GroundShape, Listing, Outcome, UrgentShape
from app.engine.reading.files import ClockFile, GateFile, GroundFile, OutcomeFile, UrgentFile
from app.engine.reading.rule_reader import RuleReader
from app.engine.rules.expressions import Expression
from app.engine.rules.values import BOOL, DATE, Type, choice_of

ANY_CHOICE = choice_of(frozenset())


def read_outcome(file: OutcomeFile, rules: RuleReader) -> Outcome:
    """Return the outcome of a pack, its rules read by ``rules``."""
    return Outcome(
        gate=_gate(file.gate, rules),
        clock=_clock(file.clock_2255, rules),
        grounds=tuple(_ground(item, f"/grounds/{place}", rules) for place, item in enumerate(file.grounds)),
        grounds_question=file.grounds_question,
        main_door=file.headline.door,
        gives_way_when=file.headline.gives_way_when,
        urgent=tuple(_card(item, f"/urgent/{place}", rules) for place, item in enumerate(file.urgent)),
        listings=tuple(Listing(item.door, item.table, item.column, item.question) for item in file.listings),
        supervised=None if file.supervised is None else rules.read(file.supervised, BOOL, "/supervised"),
        best_first=file.best_first,
    )


def _gate(file: GateFile, rules: RuleReader) -> GateShape:
    return GateShape(
        present=rules.read(file.present, BOOL, "/gate/present"),
        status=_choice(file.status, "/gate/status", rules),
        route=_choice(file.route, "/gate/route", rules),
        opens_on=rules.read(file.opens_on, DATE, "/gate/opens_on"),
        issue_match=_choice(file.issue_match, "/gate/issue_match", rules),
        working=rules.read(file.working, DATE, "/gate/working"),
    )


def _clock(file: ClockFile, rules: RuleReader) -> ClockShape:
    at = "/clock_2255"
    return ClockShape(
        present=rules.read(file.present, BOOL, f"{at}/present"),
        status=_choice(file.status, f"{at}/status", rules),
        safe_deadline=rules.read(file.safe_deadline, DATE, f"{at}/safe_deadline"),
        successive=_choice(file.successive, f"{at}/successive", rules),
        deadlines=tuple(
            DeadlineShape(
                item.trigger,
                rules.read(item.when, BOOL, f"{at}/deadlines/{place}/when"),
                rules.read(item.earliest, DATE, f"{at}/deadlines/{place}/earliest"),
                rules.read(item.latest, DATE, f"{at}/deadlines/{place}/latest"),
            )
            for place, item in enumerate(file.deadlines)
        ),
    )


def _ground(item: GroundFile, at: str, rules: RuleReader) -> GroundShape:
    shown = None if item.shown is None else rules.read(item.shown, BOOL, f"{at}/shown")
    return GroundShape(item.id, item.kind, shown, _choice(item.door, f"{at}/door", rules))


def _card(item: UrgentFile, at: str, rules: RuleReader) -> UrgentShape:
    day = None if item.date is None else rules.read(item.date, DATE, f"{at}/date")
    return UrgentShape(item.id, rules.read(item.when, BOOL, f"{at}/when"), day)


def _choice(raw: object, at: str, rules: RuleReader) -> Expression:
    """Read a choice; a plain string names a fact here."""
    kind: Type = ANY_CHOICE
    return rules.read({"name": raw} if isinstance(raw, str) else raw, kind, at)
