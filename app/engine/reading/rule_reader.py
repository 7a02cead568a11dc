"""Reads rules: JSON becomes typed expressions, every fault noted with its pointer."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from app.engine.reading.problems import ProblemList
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


class _MisreadError(Exception):
    """An operator whose parts can't be told; its fault is already noted."""


class RuleReader:
    """Reads the rules of one file; every fault goes to ``problems`` with its JSON pointer."""

    def __init__(self, scope: Scope, file: str, problems: ProblemList) -> None:
        self._scope = scope
        self._file = file
        self._problems = problems
        self._special: dict[str, Callable[[object, Type, str], Expression]] = {
            "is": self._is,
            "said": self._said,
            "given": self._given,
            "known": self._known,
            "unsure": self._unsure,
            "unknown": self._unknown,
            "includes": self._includes,
            "only_from": self._only_from,
            "empty": self._empty,
            "shares": self._shares,
            "minus": self._minus,
            "those": self._those,
            "date": self._date,
            "next_court_day": self._next_court_day,
            "step": self._step,
            "lookup": self._lookup,
            "cases": self._cases,
            "unsettled": self._unsettled,
            "name": lambda raw, expected, at: self._name(raw, expected, at),
        }

    def read(self, raw: object, expected: Type, at: str) -> Expression:
        """Read ``raw`` as an expression of type ``expected``; ``at`` is its JSON pointer."""
        if isinstance(raw, dict):
            try:
                return self._operation(raw, expected, at)
            except _MisreadError:
                return Expression("fault", (), ANY, knowing.literal(None))
        if isinstance(raw, bool):
            return self._literal(raw, BOOL, expected, at)
        if isinstance(raw, int):
            return self._literal(raw, NUMBER, expected, at)
        if isinstance(raw, str) and expected.name == "choice":
            return self._choice_literal(raw, expected, at)
        if isinstance(raw, str):
            return self._name(raw, expected, at)
        if isinstance(raw, list) and expected.name == "list":
            values = self._ids(raw, expected.values, at)
            return Expression("literal", (values,), expected, knowing.literal(values))
        return self._fault("RD-X01", at, "This is no rule.", "Write a name, a number, true, false or one operator.")

    def _operation(self, raw: Mapping[str, object], expected: Type, at: str) -> Expression:
        if len(raw) != 1:
            return self._fault("RD-X02", at, "A rule has exactly one operator.", "Nest the others inside it.")
        op, args = next(iter(raw.items()))
        place = f"{at}/{op}"
        if op in ONE_PART:
            part, made, make = ONE_PART[op]
            inner = self.read(args, part, place)
            return self._typed(Expression(op, (inner,), made, make(inner.run)), expected, at)
        if op in TWO_PARTS:
            part, made, build = TWO_PARTS[op]
            pair = self._list(args, 2, place)
            left, right = (self.read(item, part, f"{place}/{index}") for index, item in enumerate(pair))
            return self._typed(Expression(op, (left, right), made, build(left.run, right.run)), expected, at)
        if op in MANY_PARTS:
            kind, join = MANY_PARTS[op]
            items = self._list(args, None, place)
            parts = tuple(self.read(item, kind, f"{place}/{index}") for index, item in enumerate(items))
            return self._typed(Expression(op, parts, kind, join([p.run for p in parts])), expected, at)
        if op in SHIFTS:
            return self._shift(op, args, expected, place)
        if op in self._special:
            return self._special[op](args, expected, place)
        return self._fault("RD-X03", at, f'There is no operator "{op}".', "See ARCHITECTURE for the list.")

    def _shift(self, op: str, args: object, expected: Type, at: str) -> Expression:
        pair = self._list(args, 2, at)
        inner = self.read(pair[0], DATE, f"{at}/0")
        amount = pair[1]
        if not isinstance(amount, int) or isinstance(amount, bool):
            return self._fault("RD-X04", f"{at}/1", "A date moves by a whole number.", "Write a number.")
        run = days.moved(inner.run, SHIFTS[op], amount)
        return self._typed(Expression(op, (inner, amount), DATE, run), expected, at)

    # Names and literals

    def _name(self, raw: object, expected: Type, at: str) -> Expression:
        name = raw if isinstance(raw, str) else ""
        if name == "as_of":
            return self._typed(Expression("as_of", (), DATE, knowing.as_of()), expected, at)
        if name == "newest_authority":
            newest = self._scope.newest_authority
            return self._typed(Expression("literal", (newest,), DATE, knowing.literal(newest)), expected, at)
        if name in self._scope.questions:
            if name in self._scope.yes_no and expected == BOOL:
                return Expression("yes", (name,), BOOL, knowing.yes(name))
            made = Expression("answer", (name,), self._scope.questions[name], knowing.answer(name))
            return self._typed(made, expected, at)
        if name in self._scope.facts:
            place = self._scope.fact_places[name]
            return self._typed(Expression("fact", (name,), self._scope.facts[name], knowing.fact(place)), expected, at)
        return self._fault("RD-X05", at, f'"{name}" is neither a question nor a fact.', "Check the spelling.")

    def _question(self, raw: object, at: str) -> str:
        if isinstance(raw, str) and raw in self._scope.questions:
            return raw
        self._fault("RD-X06", at, f'"{raw}" is no question.', "Name a question of this pack.")
        return ""

    def _literal(self, value: bool | int, kind: Type, expected: Type, at: str) -> Expression:
        return self._typed(Expression("literal", (value,), kind, knowing.literal(value)), expected, at)

    def _choice_literal(self, value: str, expected: Type, at: str) -> Expression:
        if expected.values and value not in expected.values:
            return self._fault("RD-X07", at, f'"{value}" is not one of the choices here.', _one_of(expected.values))
        return Expression("literal", (value,), expected, knowing.literal(value))

    def _date(self, raw: object, expected: Type, at: str) -> Expression:
        span = read_span(raw) if isinstance(raw, str) else None
        if span is None or span[0] != span[1]:
            return self._fault("RD-X08", at, f'"{raw}" is no whole date.', "Write it as 2026-05-28.")
        return self._typed(Expression("literal", (span,), DATE, knowing.literal(span)), expected, at)

    # Knowing

    def _is(self, raw: object, expected: Type, at: str) -> Expression:
        inner, values = self._with_ids(raw, "choice", at)
        return self._typed(Expression("is", (inner, values), BOOL, logic.one_of(inner.run, values)), expected, at)

    def _said(self, raw: object, expected: Type, at: str) -> Expression:
        pair = self._list(raw, 2, at)
        name = self._question(pair[0], f"{at}/0")
        kind = self._scope.questions.get(name, ANY)
        values = self._ids(pair[1], kind.values, f"{at}/1")
        inner = Expression("given", (name,), kind, knowing.given(name))
        return self._typed(Expression("is", (inner, values), BOOL, logic.one_of(inner.run, values)), expected, at)

    def _given(self, raw: object, expected: Type, at: str) -> Expression:
        name = self._question(raw, at)
        made = Expression("given", (name,), self._scope.questions.get(name, ANY), knowing.given(name))
        return self._typed(made, expected, at)

    def _known(self, raw: object, expected: Type, at: str) -> Expression:
        name = self._question(raw, at)
        return self._typed(Expression("known", (name,), BOOL, knowing.known(name)), expected, at)

    def _unsure(self, raw: object, expected: Type, at: str) -> Expression:
        name = self._question(raw, at)
        return self._typed(Expression("unsure", (name,), BOOL, knowing.unsure(name)), expected, at)

    def _unknown(self, raw: object, expected: Type, at: str) -> Expression:
        inner = self._name(raw, ANY, at) if isinstance(raw, str) else self.read(raw, ANY, at)
        return self._typed(Expression("unknown", (inner,), BOOL, knowing.is_unknown(inner.run)), expected, at)

    def _unsettled(self, raw: object, expected: Type, at: str) -> Expression:
        names = tuple(self._question(item, f"{at}/{i}") for i, item in enumerate(self._list(raw, None, at)))
        return Expression("unsettled", names, expected, knowing.literal(None))

    # Lists

    def _includes(self, raw: object, expected: Type, at: str) -> Expression:
        inner, values = self._with_ids(raw, "list", at)
        made = Expression("includes", (inner, values), BOOL, lists.includes(inner.run, values))
        return self._typed(made, expected, at)

    def _only_from(self, raw: object, expected: Type, at: str) -> Expression:
        inner, values = self._with_ids(raw, "list", at)
        made = Expression("only_from", (inner, values), BOOL, lists.only_from(inner.run, values))
        return self._typed(made, expected, at)

    def _empty(self, raw: object, expected: Type, at: str) -> Expression:
        inner = self._some_list(raw, at)
        return self._typed(Expression("empty", (inner,), BOOL, lists.empty(inner.run)), expected, at)

    def _shares(self, raw: object, expected: Type, at: str) -> Expression:
        left, right = (self._some_list(item, f"{at}/{i}") for i, item in enumerate(self._list(raw, 2, at)))
        made = Expression("shares", (left, right), BOOL, lists.shares(left.run, right.run))
        return self._typed(made, expected, at)

    def _minus(self, raw: object, expected: Type, at: str) -> Expression:
        left, right = (self._some_list(item, f"{at}/{i}") for i, item in enumerate(self._list(raw, 2, at)))
        return self._typed(
            Expression("minus", (left, right), left.type, lists.minus(left.run, right.run)), expected, at
        )

    def _those(self, raw: object, expected: Type, at: str) -> Expression:
        if not isinstance(raw, dict):
            return self._fault("RD-X09", at, "This lists ids with a condition each.", 'Write {"id": condition}.')
        self._ids(list(raw), expected.values, at)
        parts = {name: self.read(rule, BOOL, f"{at}/{name}") for name, rule in raw.items()}
        run = lists.those({name: part.run for name, part in parts.items()})
        named = tuple(item for pair in parts.items() for item in pair)
        told = frozenset(parts) & expected.values if expected.values else frozenset(parts)
        return self._typed(Expression("those", named, list_of(told), run), expected, at)

    def _some_list(self, raw: object, at: str) -> Expression:
        inner = self._name(raw, ANY, at) if isinstance(raw, str) else self.read(raw, ANY, at)
        if inner.type.name not in ("list", ANY.name):
            return self._fault("RD-X10", at, "This has to be a list.", "Name a list question or list fact.")
        return inner

    # Dates, tables, cases

    def _next_court_day(self, raw: object, expected: Type, at: str) -> Expression:
        inner = self.read(raw, DATE, at)
        run = days.next_court_day(inner.run, self._scope.calendar)
        return self._typed(Expression("next_court_day", (inner, self._scope.calendar), DATE, run), expected, at)

    def _step(self, raw: object, expected: Type, at: str) -> Expression:
        pair = self._list(raw, 2, at)
        inner = self.read(pair[1], DATE, f"{at}/1")
        return self._typed(Expression("step", (inner, str(pair[0])), DATE, inner.run), expected, at)

    def _lookup(self, raw: object, expected: Type, at: str) -> Expression:
        table, key, column = self._list(raw, 3, at)
        entries = self._scope.columns.get((str(table), str(column)))
        if entries is None:
            return self._fault("RD-X11", at, f'Table "{table}" has no column "{column}".', "Check the table.")
        inner = self._name(key, ANY, f"{at}/1")
        if inner.type.name != ANY.name and (inner.type.name != "choice" or not inner.type.values <= set(entries)):
            message = f'"{key}" can name a row of table "{table}" that is not there, or has no "{column}".'
            return self._fault("RD-X17", at, message, "Complete the table, or look up a question that picks from it.")
        kind = choice_of(frozenset(entries.values()))
        made = Expression("lookup", (inner, table, column), kind, lists.lookup(inner.run, entries))
        return self._typed(made, expected, at)

    def _cases(self, raw: object, expected: Type, at: str) -> Expression:
        items = self._list(raw, None, at)
        guarded: list[tuple[Expression, Expression]] = []
        otherwise: Expression | None = None
        for place, item in enumerate(items):
            here = f"{at}/{place}"
            if isinstance(item, dict) and set(item) == {"when", "then"}:
                guard = self.read(item["when"], BOOL, f"{here}/when")
                guarded.append((guard, self.read(item["then"], expected, f"{here}/then")))
            elif isinstance(item, dict) and set(item) == {"otherwise"} and place == len(items) - 1:
                otherwise = self.read(item["otherwise"], expected, f"{here}/otherwise")
            else:
                self._fault("RD-X12", here, "A case has when with then; the last has otherwise.", "Write it so.")
        if otherwise is None:
            return self._fault("RD-X13", at, "The cases leave something out.", 'End with {"otherwise": ...}.')
        run = logic.cases([(guard.run, value.run) for guard, value in guarded], otherwise.run)
        flat = tuple(part for pair in guarded for part in pair)
        return Expression("cases", (*flat, otherwise), expected, run)

    # Shared checks

    def _with_ids(self, raw: object, kind: str, at: str) -> tuple[Expression, frozenset[str]]:
        pair = self._list(raw, 2, at)
        first = pair[0]
        inner = self._name(first, ANY, f"{at}/0") if isinstance(first, str) else self.read(first, ANY, f"{at}/0")
        if inner.type.name not in (kind, ANY.name):
            inner = self._fault("RD-X14", f"{at}/0", f"This has to be a {kind}.", f"Name a {kind}.")
        return inner, self._ids(pair[1], inner.type.values, f"{at}/1")

    def _ids(self, raw: object, allowed: frozenset[str], at: str) -> frozenset[str]:
        items = raw if isinstance(raw, list) else [raw]
        for item in items:
            if not isinstance(item, str) or (allowed and item not in allowed):
                self._fault("RD-X07", at, f'"{item}" is not one of the choices here.', _one_of(allowed))
        return frozenset(str(item) for item in items)

    def _list(self, raw: object, size: int | None, at: str) -> list[object]:
        if isinstance(raw, list) and raw and (size is None or len(raw) == size):
            return raw
        wanted = "at least one part" if size is None else f"{size} parts"
        self._fault("RD-X15", at, f"This takes a list of {wanted}.", "Write them in order.")
        raise _MisreadError

    def _typed(self, made: Expression, expected: Type, at: str) -> Expression:
        fits = ANY in (expected, made.type) or (
            made.type.name == expected.name and (not expected.values or made.type.values <= expected.values)
        )
        if fits:
            return made
        return self._fault("RD-X16", at, f"Here stands a {made.type}, wanted is a {expected}.", "Change one of them.")

    def _fault(self, code: str, at: str, message: str, remedy: str) -> Expression:
        self._problems.add(code, self._file, at, message, remedy)
        return Expression("fault", (), ANY, knowing.literal(None))


def _one_of(values: frozenset[str]) -> str:
    return "Choices: " + ", ".join(sorted(values)[:12]) + "."
