"""What reasons, rules or authorities are told by is plain words, never an id."""

import re
from datetime import date

import pytest

from app.engine.judging.assess import assess
from app.engine.pack import Pack
from app.engine.pack import TestNode as BranchNode
from app.engine.rules.expressions import Expression
from app.engine.telling.rule_lines import rule_lines
from app.engine.telling.rule_places import rule_places
from app.engine.telling.wording import Wording
from app.services.keeping.samples import samples
from app.services.law_map.map_words import RuleWords
from ui.result.why_texts import WhyTexts

DAY = date(2026, 11, 23)
LABEL = re.compile(r'"[^"]*"')


def facts_in(part: object) -> set[str]:
    """The ids of the facts that a rule names itself."""
    if isinstance(part, Expression):
        own = {str(part.args[0])} if part.op == "fact" else set()
        return own.union(*map(facts_in, part.args))
    return set().union(*map(facts_in, part)) if isinstance(part, tuple) else set()


@pytest.mark.parametrize("language", ["en", "es"])
def test_every_fact_has_words_of_its_own(pack: Pack, language: str) -> None:
    labels = {name: Wording(pack, language).text(f"facts.{name}") for name in pack.facts}
    assert {name for name in labels if not labels[name].strip() or "_" in labels[name]} == set()
    assert len(set(labels.values())) == len(pack.facts)


@pytest.mark.parametrize("language", ["en", "es"])
def test_no_rule_of_the_map_shows_an_id(pack: Pack, language: str) -> None:
    words = RuleWords(pack, Wording(pack, language))
    ids = [name.replace("_", " ") for name in (*pack.facts, *pack.questions) if "_" in name]
    rules = [rule for (file, _pointer), rule in rule_places(pack) if file != "invariants.json"]  # no map shows those
    told = {LABEL.sub("", line) for rule in rules for _depth, line in rule_lines(rule, words)}
    assert len(rules) > 300
    assert [line for line in told if "_" in line or any(name in line for name in ids)] == []


def named(pack: Pack) -> set[str]:
    rules = [finding.when for finding in pack.findings.values()] + [section.when for section in pack.sections]
    rules += [node.test for section in pack.sections for node in section.nodes.values() if isinstance(node, BranchNode)]
    return set().union(*map(facts_in, rules))


@pytest.mark.parametrize("language", ["en", "es"])
def test_every_fact_that_a_reason_names_has_its_words(pack: Pack, language: str) -> None:
    wording = Wording(pack, language)
    assert len(named(pack)) > 30
    assert {name for name in named(pack) if not wording.find(f"facts.{name}")} == set()


@pytest.mark.parametrize("language", ["en", "es"])
def test_no_line_of_a_reason_shows_the_id_of_a_fact(pack: Pack, language: str) -> None:
    wording, ids = Wording(pack, language), [name.replace("_", " ") for name in pack.facts if "_" in name]
    lines: list[str] = []
    labels: list[str] = []
    for sample in samples(pack, language, DAY):
        texts = WhyTexts(pack, wording, sample.answers, DAY)
        for finding in assess(pack, sample.answers, DAY).findings:
            lines += [LABEL.sub("", line) for line in texts.of(finding.id).rule]
            labels += [label for line in texts.of(finding.id).rule for label in LABEL.findall(line)]
    assert len(lines) > 100
    assert [(name, line) for line in lines for name in ids if name in line.replace("_", " ")] == []
    assert f'"{wording.text("facts.within_3582")}"' in labels


def test_words_for_a_fact_that_is_none_are_told(pack: Pack) -> None:
    for language in pack.languages:
        texts = pack.texts[language]["facts"]
        assert isinstance(texts, dict)
        assert set(texts) <= set(pack.facts)


@pytest.mark.parametrize("language", ["en", "es"])
def test_each_way_of_checking_an_authority_has_its_words(pack: Pack, language: str) -> None:
    told = pack.texts[language]["checks"]
    assert isinstance(told, dict)
    assert set(told) == {authority.how for authority in pack.authorities.values() if authority.checked}
    assert {told[how] == how for how in told} == {language == "en"}
