"""Rules of the pack language read against a handful of questions, so that operators can be tried alone."""

from collections.abc import Mapping

from app.engine.reading.problems import ProblemList
from app.engine.reading.rule_reader import RuleReader
from app.engine.rules.calendar import CourtCalendar, Holiday
from app.engine.rules.evaluation import Evaluation, Run
from app.engine.rules.expressions import Expression, Scope
from app.engine.rules.spans import Span, read_span
from app.engine.rules.values import BOOL, DATE, NUMBER, UNSURE, Answered, Type, Value, choice_of, list_of

COLORS = frozenset({"red", "green", "blue"})
YES_NO = choice_of(frozenset({"yes", "no"}))
QUESTIONS: dict[str, Type] = {
    "p": YES_NO,
    "q": YES_NO,
    "r": YES_NO,
    "color": choice_of(COLORS),
    "bag": list_of(COLORS),
    "sack": list_of(COLORS),
    "n": NUMBER,
    "m": NUMBER,
    "d": DATE,
    "e": DATE,
    "row": choice_of(frozenset({"one", "two"})),
}
CALENDAR = CourtCalendar((Holiday("Veterans Day", 11, 11), Holiday("Thanksgiving Day", 11, weekday="thursday", nth=4)))
TODAY = "2026-11-23"


def day(text: str) -> Span:
    """The span of an ISO date."""
    span = read_span(text)
    assert span is not None
    return span


SCOPE = Scope(
    questions=QUESTIONS,
    yes_no=frozenset({"p", "q", "r"}),
    facts={},
    fact_places={},
    columns={
        ("rows", "code"): {"one": "one", "two": "two"},
        ("rows", "shade"): {"one": "red", "two": "green"},
    },
    calendar=CALENDAR,
    newest_authority=day("2026-05-28"),
)


def read_rule(rule: object, kind: Type = BOOL) -> tuple[Expression, list[tuple[str, str]]]:
    """Read a rule; return it with the code and the pointer of every fault."""
    problems = ProblemList()
    made = RuleReader(SCOPE, "facts.json", problems).read(rule, kind, "/x")
    return made, [(problem.code, problem.pointer) for problem in problems.found]


def value(
    rule: object,
    answers: Mapping[str, object] | None = None,
    kind: Type = BOOL,
    *,
    open_ended: bool = False,
    parked: frozenset[str] = frozenset(),
) -> Value:
    """What a faultless rule is worth; None is unknown."""
    made, faults = read_rule(rule, kind)
    assert faults == []
    return made.run(evaluation(answers or {}, open_ended=open_ended, parked=parked))


def evaluation(
    answers: Mapping[str, object], *, open_ended: bool = False, parked: frozenset[str] = frozenset()
) -> Evaluation:
    given = {name: _typed(name, raw) for name, raw in answers.items() if raw is not None}
    guards: dict[str, Run | None] = {name: _never if name in parked else None for name in QUESTIONS}
    return Evaluation(given, day(TODAY), guards, (), open_ended=open_ended)


def _never(env: Evaluation) -> Value:
    return False


def _typed(name: str, raw: object) -> Answered:
    if raw == "unsure":
        return UNSURE
    if isinstance(raw, bool):
        return "yes" if raw else "no"
    if isinstance(raw, list):
        return frozenset(raw)
    if isinstance(raw, str) and QUESTIONS[name] is DATE:
        return day(raw)
    assert isinstance(raw, str | int)
    return raw
