"""Reads rules: JSON becomes typed expressions, every fault noted with its pointer."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, ClassVar

from app.engine.reading.problems import Pointer, ProblemList
from app.engine.rules.expressions import ANY, Expression, Scope
from app.engine.rules.operators import days, knowing, lists, logic, numbers
from app.engine.rules.spans import read_span, shift_months
from app.engine.rules.values import BOOL, DATE, NUMBER, Type, choice_of, list_of

TWO_PARTS = {
    "at_least": (NUMBER, BOOL, numbers.at_least),
    "more_than": (NUMBER, BOOL, numbers.more_than),
    "plus": (NUMBER, NUMBER, numbers.plus),
    "times": (NUMBER, NUMBER, numbers.times),
    "before": (DATE, BOOL, days.before),
    "on_or_before": (DATE, BOOL, days.on_or_before),
    "years_between": (DATE, NUMBER, days.full_years),
}
ONE_PART = {
    "not": (BOOL, BOOL, logic.negate),
    "surely": (BOOL, BOOL, knowing.surely),
    "may_be": (BOOL, BOOL, knowing.may_be),
    "whole": (DATE, BOOL, knowing.whole),
    "first_day": (DATE, DATE, days.first_day),
    "last_day": (DATE, DATE, days.last_day),
}
MANY_PARTS = {
    "all": (BOOL, logic.every),
    "any": (BOOL, logic.some),
    "least": (NUMBER, numbers.least),
    "earliest": (DATE, days.earliest),
    "latest": (DATE, days.latest),
}
SHIFTS = {
    "add_days": days.days_later,
    "add_months": shift_months,
    "add_years": days.years_later,
}
WITH_IDS = {
    "is": ("choice", logic.one_of),
    "includes": ("list", lists.includes),
    "only_from": ("list", lists.only_from),
}
OF_QUESTION = {"known": knowing.known, "unsure": knowing.unsure}
TWO_LISTS = {"shares": lists.shares, "minus": lists.minus}


class _MisreadError(Exception):
    """An operator whose parts can't be told; its fault is already noted."""


Handler = Callable[[Any, str, object, Type, Pointer], Expression]
"""Reads one operator with what stands beside it; the pointer is that of the operator."""


class RuleReader:
    """Reads the rules of one file; every fault goes to ``problems`` with its JSON pointer."""

    def __init__(self, scope: Scope, file: str, problems: ProblemList) -> None:
        self._scope = scope
        self._file = file
        self._problems = problems

    def read(self, raw: object, expected: Type, at: Pointer) -> Expression:
        """Read ``raw`` as an expression of type ``expected``; ``at`` is its JSON pointer."""
        if isinstance(raw, str):
            if expected.name == "choice":
                return self._choice_literal(raw, expected, at)
            return self._name(raw, expected, at)
        if isinstance(raw, dict):
            return self._operation(raw, expected, at)
        if isinstance(raw, bool):
            return self._literal(raw, BOOL, expected, at)
        if isinstance(raw, int):
            return self._literal(raw, NUMBER, expected, at)
        if isinstance(raw, list) and expected.name == "list":
            values = self._ids(raw, expected.values, at)
            return Expression("literal", (values,), expected, knowing.literal(values))
        return self._fault("RD-X01", at, "This is no rule.", "Write a name, a number, true, false or one operator.")

    def _operation(self, raw: Mapping[str, object], expected: Type, at: Pointer) -> Expression:
        if len(raw) != 1:
            return self._fault("RD-X02", at, "A rule has exactly one operator.", "Nest the others inside it.")
        ((op, args),) = raw.items()
        handler = self._handlers.get(op)
        if handler is None:
            return self._fault("RD-X03", at, f'There is no operator "{op}".', "See ARCHITECTURE for the list.")
        try:
            return handler(self, op, args, expected, (at, op))
        except _MisreadError:
            return Expression("fault", (), ANY, knowing.literal(None))

    def _one_part(self, op: str, raw: object, expected: Type, at: Pointer) -> Expression:
        part, kind, make = ONE_PART[op]
        inner = self.read(raw, part, at)
        return self._typed(Expression(op, (inner,), kind, make(inner.run)), expected, at[0])

    def _two_parts(self, op: str, raw: object, expected: Type, at: Pointer) -> Expression:
        part, kind, make = TWO_PARTS[op]
        pair = self._list(raw, 2, at)
        left, right = self.read(pair[0], part, (at, 0)), self.read(pair[1], part, (at, 1))
        return self._typed(Expression(op, (left, right), kind, make(left.run, right.run)), expected, at[0])

    def _many_parts(self, op: str, raw: object, expected: Type, at: Pointer) -> Expression:
        kind, make = MANY_PARTS[op]
        parts = [self.read(item, kind, (at, place)) for place, item in enumerate(self._list(raw, None, at))]
        made = Expression(op, tuple(parts), kind, make([part.run for part in parts]))
        return self._typed(made, expected, at[0])

    def _shift(self, op: str, raw: object, expected: Type, at: Pointer) -> Expression:
        pair = self._list(raw, 2, at)
        inner = self.read(pair[0], DATE, (at, 0))
        amount = pair[1]
        if not isinstance(amount, int) or isinstance(amount, bool):
            return self._fault("RD-X04", (at, 1), "A date moves by a whole number.", "Write a number.")
        run = days.moved(inner.run, SHIFTS[op], amount)
        return self._typed(Expression(op, (inner, amount), DATE, run), expected, at)

    # Names and literals

    def _name(self, raw: object, expected: Type, at: Pointer) -> Expression:
        name = raw if isinstance(raw, str) else ""
        scope = self._scope
        known = scope.truths if expected is BOOL and name in scope.yes_no else scope.names
        made = known.get(name)
        if made is None:
            made = self._named(name, as_truth=known is scope.truths)
            if made is None:
                return self._fault("RD-X05", at, f'"{name}" is neither a question nor a fact.', "Check the spelling.")
            known[name] = made
        return self._typed(made, expected, at)

    def _named(self, name: str, *, as_truth: bool) -> Expression | None:
        scope = self._scope
        if name == "as_of":
            return Expression("as_of", (), DATE, knowing.as_of())
        if name == "newest_authority":
            return Expression("literal", (scope.newest_authority,), DATE, knowing.literal(scope.newest_authority))
        if as_truth:
            return Expression("yes", (name,), BOOL, knowing.yes(name))
        if name in scope.questions:
            return Expression("answer", (name,), scope.questions[name], knowing.answer(name))
        if name in scope.facts:
            return Expression("fact", (name,), scope.facts[name], knowing.fact(scope.fact_places[name]))
        return None

    def _by_name(self, op: str, raw: object, expected: Type, at: Pointer) -> Expression:
        return self._name(raw, expected, at)

    def _question(self, raw: object, at: Pointer) -> str:
        if isinstance(raw, str) and raw in self._scope.questions:
            return raw
        self._fault("RD-X06", at, f'"{raw}" is no question.', "Name a question of this pack.")
        return ""

    def _literal(self, value: bool | int, kind: Type, expected: Type, at: Pointer) -> Expression:
        return self._typed(Expression("literal", (value,), kind, knowing.literal(value)), expected, at)

    def _choice_literal(self, value: str, expected: Type, at: Pointer) -> Expression:
        if expected.values and value not in expected.values:
            return self._fault("RD-X07", at, f'"{value}" is not one of the choices here.', _one_of(expected.values))
        return Expression("literal", (value,), expected, knowing.literal(value))

    def _date(self, op: str, raw: object, expected: Type, at: Pointer) -> Expression:
        span = read_span(raw) if isinstance(raw, str) else None
        if span is None or span[0] != span[1]:
            return self._fault("RD-X08", at, f'"{raw}" is no whole date.', "Write it as 2026-05-28.")
        return self._typed(Expression("literal", (span,), DATE, knowing.literal(span)), expected, at)

    # Knowing

    def _said(self, op: str, raw: object, expected: Type, at: Pointer) -> Expression:
        pair = self._list(raw, 2, at)
        name = self._question(pair[0], (at, 0))
        kind = self._scope.questions.get(name, ANY)
        values = self._ids(pair[1], kind.values, (at, 1))
        inner = Expression("given", (name,), kind, knowing.given(name))
        return self._typed(Expression("is", (inner, values), BOOL, logic.one_of(inner.run, values)), expected, at)

    def _given(self, op: str, raw: object, expected: Type, at: Pointer) -> Expression:
        name = self._question(raw, at)
        made = Expression("given", (name,), self._scope.questions.get(name, ANY), knowing.given(name))
        return self._typed(made, expected, at)

    def _of_question(self, op: str, raw: object, expected: Type, at: Pointer) -> Expression:
        name = self._question(raw, at)
        return self._typed(Expression(op, (name,), BOOL, OF_QUESTION[op](name)), expected, at)

    def _unknown(self, op: str, raw: object, expected: Type, at: Pointer) -> Expression:
        inner = self._anything(raw, at)
        return self._typed(Expression("unknown", (inner,), BOOL, knowing.is_unknown(inner.run)), expected, at)

    def _unsettled(self, op: str, raw: object, expected: Type, at: Pointer) -> Expression:
        names = tuple(self._question(item, (at, place)) for place, item in enumerate(self._list(raw, None, at)))
        return Expression("unsettled", names, expected, knowing.literal(None))

    # Ids

    def _with_ids(self, op: str, raw: object, expected: Type, at: Pointer) -> Expression:
        kind, make = WITH_IDS[op]
        pair = self._list(raw, 2, at)
        inner = self._anything(pair[0], (at, 0))
        if inner.type.name not in (kind, ANY.name):
            inner = self._fault("RD-X14", (at, 0), f"This has to be a {kind}.", f"Name a {kind}.")
        values = self._ids(pair[1], inner.type.values, (at, 1))
        return self._typed(Expression(op, (inner, values), BOOL, make(inner.run, values)), expected, at)

    def _empty(self, op: str, raw: object, expected: Type, at: Pointer) -> Expression:
        inner = self._some_list(raw, at)
        return self._typed(Expression("empty", (inner,), BOOL, lists.empty(inner.run)), expected, at)

    def _two_lists(self, op: str, raw: object, expected: Type, at: Pointer) -> Expression:
        pair = self._list(raw, 2, at)
        left, right = self._some_list(pair[0], (at, 0)), self._some_list(pair[1], (at, 1))
        kind = left.type if op == "minus" else BOOL
        return self._typed(Expression(op, (left, right), kind, TWO_LISTS[op](left.run, right.run)), expected, at)

    def _those(self, op: str, raw: object, expected: Type, at: Pointer) -> Expression:
        if not isinstance(raw, dict):
            return self._fault("RD-X09", at, "This lists ids with a condition each.", 'Write {"id": condition}.')
        self._ids(list(raw), expected.values, at)
        parts = {name: self.read(rule, BOOL, (at, name)) for name, rule in raw.items()}
        run = lists.those({name: part.run for name, part in parts.items()})
        named = tuple(item for pair in parts.items() for item in pair)
        told = frozenset(parts) & expected.values if expected.values else frozenset(parts)
        return self._typed(Expression("those", named, list_of(told), run), expected, at)

    def _some_list(self, raw: object, at: Pointer) -> Expression:
        inner = self._anything(raw, at)
        if inner.type.name not in ("list", ANY.name):
            return self._fault("RD-X10", at, "This has to be a list.", "Name a list question or list fact.")
        return inner

    # Dates, tables, cases

    def _next_court_day(self, op: str, raw: object, expected: Type, at: Pointer) -> Expression:
        inner = self.read(raw, DATE, at)
        run = days.next_court_day(inner.run, self._scope.calendar)
        return self._typed(Expression("next_court_day", (inner, self._scope.calendar), DATE, run), expected, at)

    def _step(self, op: str, raw: object, expected: Type, at: Pointer) -> Expression:
        pair = self._list(raw, 2, at)
        inner = self.read(pair[1], DATE, (at, 1))
        return self._typed(Expression("step", (inner, str(pair[0])), DATE, inner.run), expected, at)

    def _lookup(self, op: str, raw: object, expected: Type, at: Pointer) -> Expression:
        table, key, column = self._list(raw, 3, at)
        entries = self._scope.columns.get((str(table), str(column)))
        if entries is None:
            return self._fault("RD-X11", at, f'Table "{table}" has no column "{column}".', "Check the table.")
        inner = self._name(key, ANY, (at, 1))
        if inner.type.name != ANY.name and (inner.type.name != "choice" or not inner.type.values <= set(entries)):
            message = f'"{key}" can name a row of table "{table}" that is not there, or has no "{column}".'
            return self._fault("RD-X17", at, message, "Complete the table, or look up a question that picks from it.")
        kind = choice_of(frozenset(entries.values()))
        made = Expression("lookup", (inner, table, column), kind, lists.lookup(inner.run, entries))
        return self._typed(made, expected, at)

    def _cases(self, op: str, raw: object, expected: Type, at: Pointer) -> Expression:
        items = self._list(raw, None, at)
        guarded: list[tuple[Expression, Expression]] = []
        otherwise: Expression | None = None
        for place, item in enumerate(items):
            here = (at, place)
            if isinstance(item, dict) and set(item) == {"when", "then"}:
                guard = self.read(item["when"], BOOL, (here, "when"))
                guarded.append((guard, self.read(item["then"], expected, (here, "then"))))
            elif isinstance(item, dict) and set(item) == {"otherwise"} and place == len(items) - 1:
                otherwise = self.read(item["otherwise"], expected, (here, "otherwise"))
            else:
                self._fault("RD-X12", here, "A case has when with then; the last has otherwise.", "Write it so.")
        if otherwise is None:
            return self._fault("RD-X13", at, "The cases leave something out.", 'End with {"otherwise": ...}.')
        run = logic.cases([(guard.run, value.run) for guard, value in guarded], otherwise.run)
        flat = tuple(part for pair in guarded for part in pair)
        return Expression("cases", (*flat, otherwise), expected, run)

    # Shared checks

    def _anything(self, raw: object, at: Pointer) -> Expression:
        return self._name(raw, ANY, at) if isinstance(raw, str) else self.read(raw, ANY, at)

    def _ids(self, raw: object, allowed: frozenset[str], at: Pointer) -> frozenset[str]:
        if isinstance(raw, str) and (raw in allowed or not allowed):
            return frozenset((raw,))
        items = raw if isinstance(raw, list) else [raw]
        for item in items:
            if not isinstance(item, str) or (allowed and item not in allowed):
                self._fault("RD-X07", at, f'"{item}" is not one of the choices here.', _one_of(allowed))
        return frozenset(map(str, items))

    def _list(self, raw: object, size: int | None, at: Pointer) -> list[object]:
        if isinstance(raw, list) and raw and (size is None or len(raw) == size):
            return raw
        wanted = "at least one part" if size is None else f"{size} parts"
        self._fault("RD-X15", at, f"This takes a list of {wanted}.", "Write them in order.")
        raise _MisreadError

    def _typed(self, made: Expression, expected: Type, at: Pointer) -> Expression:
        kind = made.type
        fits = (
            kind is expected
            or kind is ANY
            or expected is ANY
            or (kind.name == expected.name and (not expected.values or kind.values <= expected.values))
        )
        if fits:
            return made
        return self._fault("RD-X16", at, f"Here stands a {kind}, wanted is a {expected}.", "Change one of them.")

    def _fault(self, code: str, at: Pointer, message: str, remedy: str) -> Expression:
        self._problems.add(code, self._file, at, message, remedy)
        return Expression("fault", (), ANY, knowing.literal(None))

    _handlers: ClassVar[Mapping[str, Handler]] = {
        **dict.fromkeys(ONE_PART, _one_part),
        **dict.fromkeys(TWO_PARTS, _two_parts),
        **dict.fromkeys(MANY_PARTS, _many_parts),
        **dict.fromkeys(SHIFTS, _shift),
        **dict.fromkeys(WITH_IDS, _with_ids),
        **dict.fromkeys(OF_QUESTION, _of_question),
        **dict.fromkeys(TWO_LISTS, _two_lists),
        "said": _said,
        "given": _given,
        "unknown": _unknown,
        "empty": _empty,
        "those": _those,
        "date": _date,
        "next_court_day": _next_court_day,
        "step": _step,
        "lookup": _lookup,
        "cases": _cases,
        "unsettled": _unsettled,
        "name": _by_name,
    }


def _one_of(values: frozenset[str]) -> str:
    return "Choices: " + ", ".join(sorted(values)[:12]) + "."
