"""Why the program says a finding."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from app.engine.answers import evaluation, typed_answers
from app.engine.judging.agenda import applies
from app.engine.judging.explain import in_pack_order
from app.engine.judging.possible import leaf
from app.engine.judging.reliance import Reliance, path
from app.engine.pack import Cite, Pack, Section
from app.engine.result import RawAnswer
from app.engine.rules.evaluation import Evaluation
from app.engine.rules.values import Value
from app.engine.telling.rule_text import FORMS, Ids, Phrases, Vocabulary, bare

_WORDS: Mapping[Value, str] = {True: "yes", False: "no", None: "undecided"}


@dataclass(frozen=True, slots=True)
class Why:
    """What a finding rests on.

    ``rule`` are its tests as phrases, for a section each with how it came out, the last one deciding. ``used`` are the
    answers that alone already give the finding, ``unused`` the others that were given; ``unanswered`` are questions
    whose silence it rests on. ``facts`` come with their values: "yes", "no", "unknown", an id, a list of ids, a
    number, a day, or "first/last" day of a span.
    """

    finding: str
    rule: tuple[str, ...]
    used: tuple[tuple[str, RawAnswer], ...]
    unused: tuple[tuple[str, RawAnswer], ...]
    unanswered: tuple[str, ...]
    facts: tuple[tuple[str, str], ...]
    authorities: tuple[Cite, ...]


def why(
    pack: Pack, answers: Mapping[str, RawAnswer], as_of: date, finding: str, words: Vocabulary | None = None
) -> Why | None:
    """Return why ``finding`` is said on ``as_of``, None when it is not; KeyError when the pack has no such finding.

    ``words`` writes the names in the rule; without it they are ids.
    """
    phrases = Phrases(words or Ids())
    rule = pack.findings[finding]
    given = typed_answers(pack, answers)
    env = evaluation(pack, given, as_of)
    look = _through_sections if rule.when is None else _own_rule
    grounds = look(pack, finding, env, phrases)
    if grounds is None:
        return None
    text, questions, facts = grounds
    known = [name for name in in_pack_order(pack, questions) if name in given]
    return Why(
        finding=finding,
        rule=text,
        used=tuple((name, answers[name]) for name in known),
        unused=tuple((name, answers[name]) for name in in_pack_order(pack, given) if name not in known),
        unanswered=tuple(name for name in in_pack_order(pack, questions) if name not in given),
        facts=tuple((name, _shown(env[place])) for place, name in enumerate(pack.facts) if name in facts),
        authorities=rule.authorities,
    )


_Grounds = tuple[tuple[str, ...], dict[str, None], dict[str, None]]


def _own_rule(pack: Pack, finding: str, env: Evaluation, phrases: Phrases) -> _Grounds | None:
    rule = pack.findings[finding]
    if rule.when is None or rule.when.run(env) is not True:
        return None
    questions, facts = Reliance(pack, env).of(rule.when)
    questions, facts = {**questions}, {**facts}
    if rule.door is None:
        return (bare(phrases.phrase(rule.when)),), questions, facts
    for section in pack.sections:
        if section.door == rule.door and applies(section, env):
            if section.when is not None:
                more, through = Reliance(pack, env).of(section.when)
                questions |= more
                facts |= through
            return (bare(phrases.phrase(rule.when)),), questions, facts
    return None


def _through_sections(pack: Pack, finding: str, env: Evaluation, phrases: Phrases) -> _Grounds | None:
    for section in pack.sections:
        if applies(section, env) and leaf(section, env) == finding:
            reliance = Reliance(pack, env)
            questions, facts = reliance.of_path(section)
            if section.when is not None:
                more, through = reliance.of(section.when)
                questions, facts = more | questions, through | facts
            return _path_text(section, env, phrases), questions, facts
    return None


def _path_text(section: Section, env: Evaluation, phrases: Phrases) -> tuple[str, ...]:
    """Return the tests on the way with how they came out."""
    outcomes = ((node.test, _WORDS[node.test.run(env)]) for node in path(section, env))
    steps = [f"{bare(phrases.phrase(test))}: {phrases.said(outcome)}" for test, outcome in outcomes]
    if section.when is not None:
        steps.insert(0, f"{bare(phrases.phrase(section.when))}: {phrases.said('yes')}")
    return tuple(steps)


def _shown(value: Value) -> str:
    if isinstance(value, tuple):
        first, last = (date.fromordinal(day).isoformat() for day in value)
        return first if first == last else f"{first}/{last}"
    if isinstance(value, frozenset):
        return ", ".join(sorted(value))
    return FORMS[_WORDS[value]] if value is None or isinstance(value, bool) else str(value)
