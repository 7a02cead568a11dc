"""Papers as they are printed, each with the words that were meant to stand on it."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import page
import pytest
from pypdf import PdfReader

from app.report.document import ReportDocument
from app.report.drawing import pairing
from app.report.drawing.drawing import Drawn
from app.report.drawing.layout import PLAIN_LAYOUT, Layout
from app.report.drawing.stacking import stacked
from app.report.drawing.typesetting import Ready
from app.report.facing import Facing
from app.report.summary import fitting
from app.services.printing import making
from app.services.printing.papers import PaperCase, Wish, make_paper
from tests.report.structure_reading import Heard, heard, outside_marks

Told = ReportDocument | Facing


@dataclass(frozen=True, slots=True)
class Printed:
    """A drawn paper with what was drawn."""

    told: Told
    drawn: Drawn

    @property
    def text(self) -> str:
        return " ".join(self.told.texts())

    @property
    def tick_words(self) -> set[str]:
        sides = (self.told,) if isinstance(self.told, ReportDocument) else (self.told.left, self.told.right)
        return {side.tick_word for side in sides}


class Press:
    """Makes papers through the services and notes what is drawn."""

    def __init__(self) -> None:
        self._last: Printed | None = None

    def print(self, name: str, case: PaperCase, wish: Wish | None = None) -> Printed:
        self._last = None
        pdf = make_paper(name, case, wish or Wish())
        assert self._last is not None
        assert self._last.drawn.pdf == pdf
        return self._last

    def noting(self, draw: Callable[..., Drawn]) -> Callable[..., Drawn]:
        def drawn(told: Told, layout: Layout = PLAIN_LAYOUT, ready: Ready | tuple[Ready, Ready] | None = None) -> Drawn:
            shown = stacked(told) if isinstance(told, ReportDocument) and layout.stacked else told
            self._last = Printed(shown, draw(told, layout, ready))
            return self._last.drawn

        return drawn


@contextmanager
def press() -> Iterator[Press]:
    made = Press()
    with pytest.MonkeyPatch.context() as patch:
        for module, name in (
            (making, "draw"),
            (fitting, "draw"),
            (fitting, "draw_facing"),
            (pairing, "draw_facing"),
        ):
            patch.setattr(module, name, made.noting(getattr(module, name)))
        yield made


def check_ua(pdf: bytes) -> None:
    report = page.validate_pdf_bytes(pdf, profile="ua1")
    assert [failure.message for failure in report.failures] == []


def check_words(paper: Printed) -> None:
    """What is heard, in which order, what is seen: all of it is what was meant, to the word."""
    pdf = paper.drawn.pdf
    assert outside_marks(pdf) == []
    tree = heard(pdf)
    assert tree.words().split() == paper.text.split()
    sections = tree.children if isinstance(paper.told, Facing) else [tree]
    for section in sections:
        marks = [mark for one in section.walk() for mark in one.marks]
        assert marks == sorted(marks)
    assert not_in_sight(pdf, paper.text) == []
    _check_figures(tree, paper.tick_words)


def _check_figures(tree: Heard, tick_words: set[str]) -> None:
    assert [figure.alt for figure in tree.all("Figure") if not figure.alt.startswith(tuple(tick_words))] == []


def not_in_sight(pdf: bytes, text: str) -> list[str]:
    """Words of the paper that a second reader does not find inside the pages."""
    seen = "".join("".join(sheet.extract_text().split()) for sheet in PdfReader(io.BytesIO(pdf)).pages)
    return [word for word in set(text.split()) if word not in seen]
