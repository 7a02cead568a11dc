"""Everything that the map screen tells, by the id of a node."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication

from app.engine.pack import Pack
from app.engine.result import RawAnswer
from app.engine.telling.wording import Wording
from app.services.law_map.box_text import box_head
from app.services.law_map.case_way import NO_WAY, case_way
from app.services.law_map.reading import Reader, Reading
from app.services.law_map.tree import law_map
from app.services.law_map.values import NodeKind, Standing
from ui.law_map.map_phrases import map_words


def _tr(text: str) -> str:
    return QCoreApplication.translate("MapBook", text)


@dataclass(frozen=True, slots=True)
class OpenCase:
    """The case whose way is drawn in: its answers on the day of judging."""

    answers: Mapping[str, RawAnswer]
    as_of: date


class MapBook:
    """The map of one pack in one language, with the way of a case when one is open."""

    def __init__(self, pack: Pack, wording: Wording, case: OpenCase | None, notices: tuple[str, ...]) -> None:
        """`notices` are the banners that the pack calls for."""
        self.notices = notices
        self.words = map_words()
        self.law = law_map(pack, wording, self.words)
        self.reader = Reader(pack, wording, self.words, self.law)
        self.way = NO_WAY if case is None else case_way(self.law, pack, case.answers, case.as_of)
        self.case = case
        self._wording = wording

    def head(self, name: str) -> str:
        """What a node is: its number, its kind, how it stands to the case."""
        return box_head(self.law.nodes[name], self.words, self.way.nodes.get(name))

    def reading(self, name: str) -> Reading:
        """What there is to read about a node."""
        return self.reader.read(name)

    def row(self, name: str) -> str:
        """A node in one line, with where the ways from it lead."""
        node = self.law.nodes[name]
        ways = [self.reader.way(edge) for edge in self.law.children[name] if edge.label] if node.number else []
        return ". ".join((f"{self.head(name)}: {node.label.rstrip('.')}", *ways))

    def placed(self, name: str) -> str:
        """A node in one line after the name of its section."""
        section = self.law.nodes.get(self.law.nodes[name].section)
        row = self.row(name)
        return f"{section.label}. {row}" if section is not None and section.id != name else row

    def in_case(self, name: str) -> tuple[str, ...]:
        """How a node stands to the open case, in sentences; nothing when none is open."""
        return () if self.case is None else tuple(self._in_case(name, self.case))

    def question_node(self, question: str) -> str | None:
        """The node that asks a question."""
        asking = (node for node in self.law.nodes.values() if node.kind is NodeKind.ASK and node.name == question)
        return next((node.id for node in asking), None)

    def _in_case(self, name: str, case: OpenCase) -> Iterator[str]:
        node, standing = self.law.nodes[name], self.way.nodes.get(name)
        if standing is None:
            yield _tr("Not on the path of this case.")
        elif standing is Standing.TAKEN and node.kind is NodeKind.ASK:
            answer = self._wording.raw_answer(node.name, case.answers[node.name])
            yield _tr("The answer in this case: {answer}").format(answer=answer)
        for edge in self.law.children[name]:
            if edge.label and (edge.source, edge.target) in self.way.edges:
                yield _tr("The path goes on: {way}").format(way=self.reader.way(edge))
