"""Finds the options that no part of the result depends on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from app.engine.pack import Pack, QuestionKind
from app.engine.prove.diagram import END
from app.engine.prove.proof import Failure, Kind
from app.engine.prove.results import Results
from app.engine.rules.expressions import Expression

Choice = tuple[str, str]
"""A question with one of its options."""

_WITH_OPTIONS = (QuestionKind.CHOICE, QuestionKind.YES_NO, QuestionKind.PICK, QuestionKind.SEVERAL)


def roots(results: Results) -> list[int]:
    """Return the diagram of every part of the result."""
    pack, store = results.pack, results.diagrams
    outcome = pack.outcome
    found = [results.leaf(section) for section in pack.sections]
    found += [results.said(name) for name, rule in pack.findings.items() if rule.when is not None]
    for card in outcome.urgent:
        found += [results.card(card.id), *_shown(results, results.card(card.id), [card.date])]
    gate, clock = outcome.gate, outcome.clock
    found += _shown(results, results.holds(gate.present), [gate.status, gate.route, gate.opens_on, gate.issue_match])
    there = results.holds(clock.present)
    found += _shown(results, there, [clock.status, clock.safe_deadline, clock.successive])
    for item in clock.deadlines:
        found += _shown(results, store.both(there, results.holds(item.when)), [item.earliest, item.latest])
    for ground in outcome.grounds:
        found += [results.ground(ground), *_shown(results, results.raised(ground.id), [ground.door])]
    return found


def live_choices(results: Results) -> set[Choice]:
    """Return each option that is not the same as no answer and "not sure" for every part of the result."""
    store, columns = results.diagrams, results.layout.columns
    live: set[Choice] = set()
    idle: dict[int, set[int]] = {
        level: set() if column.member else set(range(2, len(column.options))) for level, column in enumerate(columns)
    }
    for node in store.reachable(roots(results)):
        level = store.levels[node]
        if level == END:
            continue
        column = columns[level]
        if column.member is not None:
            live.add((column.question, column.member))
            continue
        places = store.places(node)
        awake = {option for option in idle[level] if places[option] != places[0] or places[option] != places[1]}
        idle[level] -= awake
        live |= {(column.question, str(column.options[option].raw)) for option in awake}
    return live


def option_failures(pack: Pack, tried: Iterable[Choice], live: set[Choice]) -> Iterator[Failure]:
    """Yield each option that changes nothing though the pack does not say so, each that does though it says not."""
    informs = {(told.question, option) for told in pack.safety.only_inform for option in told.options}
    for question, option in tried:
        named = (question, option) in informs
        if pack.questions[question].kind not in _WITH_OPTIONS or ((question, option) in live) is not named:
            continue
        text = (
            "The pack says that this only informs, yet it changes the result."
            if named
            else ("No part of the result depends on this option.")
        )
        yield Failure(Kind.DEAD_OPTION, f"{question}.{option}", text, ((question, option),), None)


def _shown(results: Results, where: int, rules: Iterable[Expression | None]) -> list[int]:
    """Return the diagrams of rules that count only ``where`` their part of the result is there."""
    store = results.diagrams
    there = store.equals(where, True)
    return [store.branched(there, results.of(rule), store.unknown, store.unknown) for rule in rules if rule is not None]
