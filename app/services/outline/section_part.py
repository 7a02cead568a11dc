"""The chapter of the sections: each tree of questions, tests, findings."""

from __future__ import annotations

from collections.abc import Iterator

from app.engine.pack import AskNode, FindNode, QuestionKind, Section, TestNode
from app.services.outline.source import Source, code, item, quoted
from app.services.outline.tree import Paths, branches

_KINDS = {
    QuestionKind.CHOICE: "one choice",
    QuestionKind.SEVERAL: "any number of choices",
    QuestionKind.YES_NO: "yes or no",
    QuestionKind.DATE: "date, whole or partial",
    QuestionKind.NUMBER: "number",
    QuestionKind.PICK: "one row of a table",
    QuestionKind.TEXT: "words of one's own, which no rule reads",
}
_QUESTION_TEXTS = ("title", "hint", "short", "why", "paper", "choices")
_QUESTION_FIELDS = (
    "id", "kind", "section", "choices", "table", "minimum", "maximum", "usual_from", "usual_to", "authorities",
    "applies",
)  # fmt: skip


def section_title(source: Source, section: Section) -> str:
    """Return what a section is called."""
    key = f"doors.{section.door}.name" if section.door else f"sections.{section.id}.title"
    return f"{section.id}: {source.wording.find(key) or section.id}"


def section_lines(source: Source, section: Section) -> Iterator[str]:
    """Yield one section as an indented list."""
    if section.door:
        yield f"This section asks nothing. It gives the door {code(section.door)} its status."
        yield ""
    yield from source.rule(0, "Belongs to the interview when", section.when, "always")
    yield from source.other_fields(0, section, ("id", "start", "when", "door", "nodes"))
    yield from _Tree(source, section).lines(section.start, 0, ())


class _Tree:
    """Tells the nodes of one section in the order in which a person meets them."""

    def __init__(self, source: Source, section: Section) -> None:
        self._source = source
        self._section = section
        self._paths = Paths(section)
        self._told: set[str] = set()

    def lines(self, name: str, depth: int, ends: tuple[str, ...]) -> Iterator[str]:
        """Yield the nodes from ``name`` on until one of ``ends``, which is told further out."""
        follows: str | None = name
        while follows is not None:
            name, node = follows, self._section.nodes[follows]
            if name in ends or name in self._told:
                yield item(depth, f"Go on with {code(name)}.")
                return
            if isinstance(node, FindNode):
                yield item(depth, self._finding(node))
                return
            self._told.add(name)
            if isinstance(node, AskNode):
                yield from question_lines(self._source, node.question, depth)
                follows = node.next
            else:
                follows = self._paths.meeting(node)
                yield from self._test(node, depth, (*ends, *([follows] if follows else [])))

    def _test(self, node: TestNode, depth: int, ends: tuple[str, ...]) -> Iterator[str]:
        first, *more = self._source.rule(depth + 1, "Rule", node.test)
        yield item(
            depth, f"**Test** {code(node.id)}" if more else f"**Test** {code(node.id)}: {first.split(': ', 1)[1]}"
        )
        yield from (first, *more) if more else ()
        for target, values in branches(node).items():
            lead = f"**{', '.join(values)}**"
            after = self._section.nodes[target]
            if isinstance(after, FindNode):
                yield item(depth + 1, f"{lead}: {self._finding(after)}")
            elif target in ends or target in self._told:
                yield item(depth + 1, f"{lead}: go on with {code(target)}")
            else:
                yield item(depth + 1, f"{lead}:")
                yield from self.lines(target, depth + 2, ends)

    def _finding(self, node: FindNode) -> str:
        rule = self._source.pack.findings[node.finding]
        status = f", status {code(rule.status)}" if rule.status else ""
        return f"Finding {code(rule.id)}{status}: {self._source.sentence(f'findings.{rule.id}.text')}"


def question_lines(source: Source, name: str, depth: int) -> Iterator[str]:
    """Yield one question with every word that the person reads."""
    question, texts = source.pack.questions[name], f"questions.{name}"
    title = source.wording.find(f"{texts}.title") or name
    yield item(depth, f"**Question** {code(name)}: **{title}** ({_KINDS[question.kind]})")
    for lead, key in (
        ("Short label", "short"),
        ("Hint", "hint"),
        ("Why we ask", "why"),
        ("Paper that settles it", "paper"),
    ):
        found = source.wording.find(f"{texts}.{key}")
        if found:
            yield item(depth + 1, f"{lead}: {quoted(found)}")
    yield from _answers(source, name, depth + 1)
    yield from source.rule(depth + 1, "Asked when", question.applies, "always")
    yield from source.texts(depth + 1, texts, leave_out=_QUESTION_TEXTS)
    yield from source.other_fields(depth + 1, question, _QUESTION_FIELDS)
    yield from source.cites(depth + 1, question.authorities)


def _answers(source: Source, name: str, depth: int) -> Iterator[str]:
    question = source.pack.questions[name]
    if question.table is not None:
        yield item(depth, f"Choices: the rows of table {code(question.table)}")
    elif question.kind in (QuestionKind.CHOICE, QuestionKind.SEVERAL):
        yield item(depth, "Choices:")
        yield from (item(depth + 1, source.words.choice(name, choice)) for choice in question.choices)
    if question.minimum is not None or question.maximum is not None:
        least, most = (value if value is not None else "no limit" for value in (question.minimum, question.maximum))
        yield item(depth, f"From {least} to {most}")
    if question.usual_from is not None or question.usual_to is not None:
        low, high = (value if value is not None else "no limit" for value in (question.usual_from, question.usual_to))
        yield item(depth, f"Asked again, never refused, when it is not from {low} to {high}")
