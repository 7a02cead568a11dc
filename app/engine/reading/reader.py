"""Turns a folder of pack files into one checked Pack, or into the full list of what is wrong with it."""

from __future__ import annotations

import gc
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from app.engine.pack import (
    AskNode,
    Authority,
    Change,
    Cite,
    FindingRule,
    FindNode,
    Node,
    Pack,
    Question,
    QuestionKind,
    Section,
    Stop,
    Table,
    TestNode,
)
from app.engine.reading.files import (
    AskFile,
    CiteFile,
    FactFile,
    FindFile,
    HolidayFile,
    QuestionFile,
    SectionFile,
    TestFile,
)
from app.engine.reading.invariant_reader import Sayings, read_safety
from app.engine.reading.outcome_reader import read_outcome
from app.engine.reading.pack_checks import check_pack
from app.engine.reading.pack_files import PackFiles, read_files
from app.engine.reading.problems import PackError, ProblemList
from app.engine.reading.rule_reader import RuleReader
from app.engine.rules.calendar import WEEKDAYS, CourtCalendar, Holiday
from app.engine.rules.expressions import Expression, Scope
from app.engine.rules.values import BOOL, DATE, NUMBER, Type, choice_of, list_of

_KINDS = {kind.value for kind in QuestionKind}
_PLAIN_YEAR = 2001
"""A year like most, without a leap day."""
_EVERY_MONTH_HAS = (-1, 1, 2, 3, 4)


def read_pack(folder: Path) -> Pack:
    """Read the law pack in ``folder``; raise PackError with every problem in it."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        problems = ProblemList()
        pack = _Assembler(read_files(folder, problems), problems).pack()
        check_pack(pack, problems)
        if problems.found:
            raise PackError(problems.found)
        return pack
    finally:
        if collecting:
            gc.enable()


class _Assembler:
    """Builds the typed values out of the files, names first, rules second."""

    def __init__(self, files: PackFiles, problems: ProblemList) -> None:
        self._files = files
        self._problems = problems
        self._cited: dict[tuple[str, str], Cite] = {}
        self._asking: dict[str, SectionFile] = {}
        self._asked = self._asked_questions()
        types = {name: self._type_of(question) for name, question in self._asked.items()}
        facts = {name: self._fact_type(name, fact, types) for name, fact in files.facts.items()}
        self._calendar = self._court_calendar()
        self._scope = Scope(
            questions=types,
            yes_no=frozenset(name for name, question in self._asked.items() if question.kind == "yes_no"),
            facts=facts,
            fact_places={name: place for place, name in enumerate(facts)},
            columns=self._columns(),
            calendar=self._calendar,
            newest_authority=self._newest(),
        )

    def pack(self) -> Pack:
        """Return the whole pack."""
        files = self._files
        rules = RuleReader(self._scope, "facts.json", self._problems)
        facts = {
            name: rules.read(fact.rule, self._scope.facts[name], f"/{name}/rule") for name, fact in files.facts.items()
        }
        sections = tuple(self._section(files.sections[name]) for name in files.pack.sections)
        findings = self._findings()
        outcome = read_outcome(files.outcome, RuleReader(self._scope, "outcome.json", self._problems))
        said = Sayings(sections, findings, outcome)
        questions = {name: self._question(name, question) for name, question in self._asked.items()}
        head = files.pack
        return Pack(
            id=head.id,
            version=head.version,
            law_as_of=head.law_as_of,
            review_by=head.review_by,
            languages=head.languages,
            reviewers=head.reviewers,
            translators=head.translators,
            changes=tuple(Change(item.version, item.date, item.text) for item in head.changes),
            sha256=files.sha256,
            sections=sections,
            questions=questions,
            facts=facts,
            findings=findings,
            authorities=self._authorities(),
            tables={name: Table(name, rows) for name, rows in files.tables.items()},
            orders=self._orders(),
            outcome=outcome,
            safety=read_safety(files.invariants, said, self._scope, self._problems),
            calendar=self._calendar,
            banned=head.banned,
            texts=files.texts,
            guards={name: q.applies.run if q.applies else None for name, q in questions.items()},
            runs=tuple(fact.run for fact in facts.values()),
        )

    # Names

    def _asked_questions(self) -> dict[str, QuestionFile]:
        asked: dict[str, QuestionFile] = {}
        for section in self._files.sections.values():
            for name, node in section.nodes.items():
                if not isinstance(node, AskFile):
                    continue
                if name in asked:
                    self._fault("RD-N01", section, f"/nodes/{name}", "This question is asked twice.", "Ask it once.")
                asked[name] = node.ask
                self._asking.setdefault(name, section)
        return asked

    def _type_of(self, question: QuestionFile) -> Type:
        if question.kind == "number":
            return NUMBER
        if question.kind == "date":
            return DATE
        values = frozenset(self._choices(question))
        return list_of(values) if question.kind == "several" else choice_of(values)

    def _choices(self, question: QuestionFile) -> tuple[str, ...]:
        if question.kind == "yes_no":
            return ("yes", "no")
        if question.table is not None:
            return tuple(row.get("code", "") for row in self._files.tables.get(question.table, ()))
        return question.choices

    def _fact_type(self, name: str, fact: FactFile, questions: Mapping[str, Type]) -> Type:
        kind = fact.type
        if isinstance(kind, tuple):
            return choice_of(frozenset(kind))
        plain = {"yes_no": BOOL, "number": NUMBER, "date": DATE}
        if kind in plain:
            return plain[kind]
        question = kind.removeprefix("list:")
        if kind.startswith("list:") and questions.get(question, BOOL).name == "list":
            return list_of(questions[question].values)
        message = f'"{kind}" is no type of a fact.'
        remedy = "Use yes_no, number, date, a list of choices or list:<question>."
        self._problems.add("RD-N02", "facts.json", f"/{name}/type", message, remedy)
        return BOOL

    def _columns(self) -> dict[tuple[str, str], Mapping[str, str]]:
        found: dict[tuple[str, str], Mapping[str, str]] = {}
        for name, rows in self._files.tables.items():
            columns: dict[str, dict[str, str]] = {}
            for place, row in enumerate(rows):
                for column in ("code", "name"):
                    if column not in row:
                        at, remedy = f"/{place}", "Every row has a code with a name."
                        self._problems.add("RD-N03", f"tables/{name}.json", at, f'"{column}" is missing.', remedy)
                code = row.get("code", "")
                for column, entry in row.items():
                    columns.setdefault(column, {})[code] = entry
            found |= {(name, column): entries for column, entries in columns.items()}
        return found

    def _newest(self) -> tuple[int, int]:
        days = [item.effective.toordinal() for item in self._files.authorities.values() if item.effective]
        newest = max(days, default=self._files.pack.law_as_of.toordinal())
        return newest, newest

    def _court_calendar(self) -> CourtCalendar:
        holidays = []
        for place, item in enumerate(self._files.calendar.holidays):
            floating = item.weekday in WEEKDAYS and item.nth in _EVERY_MONTH_HAS
            if not 1 <= item.month <= 12 or (item.day is None) is not floating or not _is_in_month(item):
                remedy = "Give month with day, or month with weekday with nth (1 to 4, -1 for the last)."
                self._problems.add("RD-N04", "calendar.json", f"/holidays/{place}", "No day follows from this.", remedy)
                continue
            holidays.append(Holiday(item.name, item.month, item.day, item.weekday, item.nth, item.from_year))
        return CourtCalendar(tuple(holidays), self._files.calendar.dated)

    # Parts

    def _question(self, name: str, question: QuestionFile) -> Question:
        section = self._asking[name]
        if question.kind not in _KINDS:
            remedy = f"Use one of {', '.join(sorted(_KINDS))}."
            self._fault("RD-N05", section, f"/nodes/{name}/ask/kind", "There is no such kind of question.", remedy)
        if question.table is not None and question.table not in self._files.tables:
            self._fault("RD-N06", section, f"/nodes/{name}/ask/table", "There is no such table.", "Add the table.")
        if question.kind in ("choice", "several", "pick") and not self._choices(question):
            self._fault("RD-N07", section, f"/nodes/{name}/ask", "This has nothing to choose from.", "Add choices.")
        rules = RuleReader(self._scope, f"sections/{section.id}.json", self._problems)
        at = f"/nodes/{name}/ask/applies"
        return Question(
            id=name,
            kind=QuestionKind(question.kind) if question.kind in _KINDS else QuestionKind.TEXT,
            section=section.id,
            choices=self._choices(question),
            table=question.table,
            minimum=question.minimum,
            maximum=question.maximum,
            usual_from=question.usual_from,
            usual_to=question.usual_to,
            authorities=self._cites(question.authorities),
            applies=None if question.applies is None else rules.read(question.applies, BOOL, at),
            can_do=question.can_do,
        )

    def _section(self, section: SectionFile) -> Section:
        rules = RuleReader(self._scope, f"sections/{section.id}.json", self._problems)
        nodes: dict[str, Node] = {}
        for name, node in section.nodes.items():
            if isinstance(node, AskFile):
                nodes[name] = AskNode(name, name, node.next, Stop(section.id, name))
            elif isinstance(node, TestFile):
                test = rules.read(node.test, BOOL, f"/nodes/{name}/test")
                nodes[name] = TestNode(name, test, node.yes, node.no, node.unknown)
            elif isinstance(node, FindFile):
                nodes[name] = FindNode(name, node.find)
        when = None if section.when is None else rules.read(section.when, BOOL, "/when")
        return Section(section.id, section.start, when, section.door, nodes, self._anew(section, rules))

    def _anew(self, section: SectionFile, rules: RuleReader) -> dict[str, Expression | None]:
        made: dict[str, Expression | None] = {}
        for name, raw in section.anew.items():
            if name not in self._scope.questions:
                at, remedy = f"/anew/{name}", "Name a question of this pack."
                self._fault("RD-N09", section, at, f'"{name}" is no question.', remedy)
                continue
            made[name] = None if raw is None else rules.read(raw, self._scope.questions[name], f"/anew/{name}")
        return made

    def _findings(self) -> dict[str, FindingRule]:
        rules = RuleReader(self._scope, "findings.json", self._problems)
        return {
            name: FindingRule(
                id=name,
                status=item.status,
                door=item.door,
                when=None if item.when is None else rules.read(item.when, BOOL, f"/{name}/when"),
                because=item.because,
                authorities=self._cites(item.authorities),
                card=item.card,
                date=None if item.date is None else rules.read(item.date, DATE, f"/{name}/date"),
            )
            for name, item in self._files.findings.items()
        }

    def _authorities(self) -> dict[str, Authority]:
        return {
            name: Authority(
                id=name,
                cite=item.cite,
                kind=item.kind,
                court=item.court,
                binding=item.binding,
                effective=item.effective,
                checked=item.checked.on if item.checked else None,
                how=item.checked.how if item.checked else "",
                confidence=item.confidence,
            )
            for name, item in self._files.authorities.items()
        }

    def _cites(self, items: tuple[CiteFile, ...]) -> tuple[Cite, ...]:
        cited = []
        for item in items:
            key = item.id, item.pin
            if key not in self._cited:  # a few pins stand beside hundreds of findings
                self._cited[key] = Cite(item.id, item.pin)
            cited.append(self._cited[key])
        return tuple(cited)

    def _orders(self) -> tuple[tuple[str, str], ...]:
        pairs: dict[tuple[str, str], None] = {}
        for place, chain in enumerate(self._files.orders.chains):
            for index, first in enumerate(chain):
                if first not in self._asked or self._asked[first].kind != "date":
                    at = f"/chains/{place}/{index}"
                    self._problems.add("RD-N08", "orders.json", at, f'"{first}" is no date question.', "Name one.")
                    continue
                pairs.update(dict.fromkeys((first, second) for second in chain[index + 1 :]))
        return tuple(pairs)

    def _fault(self, code: str, section: SectionFile, at: str, message: str, remedy: str) -> None:
        self._problems.add(code, f"sections/{section.id}.json", at, message, remedy)


def _is_in_month(item: HolidayFile) -> bool:
    if item.day is None:
        return True
    try:
        date(_PLAIN_YEAR, item.month, item.day)
    except (OverflowError, ValueError):
        return False
    return True
