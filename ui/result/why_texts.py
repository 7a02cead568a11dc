"""Says in words why the program says a finding."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication

from app.engine.pack import Authority, Cite, Pack
from app.engine.result import RawAnswer
from app.engine.telling.pack_words import PackWords
from app.engine.telling.why import why
from app.engine.telling.wording import Wording
from ui.interview.question_view import cite_line

MARK = "\x1f"
"""Stands around the ids in a rule, so that they can be told from words."""

LABELLED_ID = re.compile(f" \\({MARK}[^{MARK}]*{MARK}\\)")
BARE_ID = re.compile(f"{MARK}([^{MARK}]*){MARK}")


@dataclass(frozen=True, slots=True)
class WhyText:
    """Answers that a finding rests on, questions whose silence it rests on, the rule, the law: a line each."""

    answers: tuple[str, ...]
    silent: tuple[str, ...]
    rule: tuple[str, ...]
    law: tuple[str, ...]


class WhyTexts:
    """Explains the findings of one set of answers on one day."""

    def __init__(self, pack: Pack, wording: Wording, answers: Mapping[str, RawAnswer], as_of: date) -> None:
        self._pack = pack
        self._wording = wording
        self._answers = answers
        self._as_of = as_of

    def of(self, finding: str) -> WhyText:
        """Why this finding is said; empty lines when it is not."""
        found = why(self._pack, self._answers, self._as_of, finding, PackWords(self._pack, self._wording, MARK))
        if found is None:
            return WhyText((), (), (), ())
        return WhyText(
            answers=tuple(f"{self._short(name)}: {self._wording.raw_answer(name, raw)}" for name, raw in found.used),
            silent=tuple(self._short(name) for name in found.unanswered),
            rule=tuple(self._without_ids(line) for line in found.rule),
            law=tuple(self._law(cite) for cite in found.authorities),
        )

    def _law(self, cite: Cite) -> str:
        authority = self._pack.authorities[cite.authority]
        return f"{cite_line(self._wording, cite.authority, self._wording.cite(cite))} {confidence(authority)}"

    def _without_ids(self, line: str) -> str:
        def words(found: re.Match[str]) -> str:
            return self._wording.find(f"rules.ids.{found.group(1)}") or found.group(1).replace("_", " ")

        return BARE_ID.sub(words, LABELLED_ID.sub("", line))

    def _short(self, question: str) -> str:
        return self._wording.text(f"questions.{question}.short")


def confidence(authority: Authority) -> str:
    """How sure the pack is of an authority, in one sentence."""
    sentences = {
        "VER": QCoreApplication.translate("WhyTexts", "We read its text."),
        "VER-2": QCoreApplication.translate("WhyTexts", "We read about it in another source, not its own text."),
        "MEM": QCoreApplication.translate("WhyTexts", "From general knowledge. Check it before you rely on it."),
    }
    unsure = QCoreApplication.translate("WhyTexts", "Not certain. Check it before you rely on it.")
    return sentences.get(authority.confidence, unsure)
