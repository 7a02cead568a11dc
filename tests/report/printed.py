"""Papers as they are printed, each with the words that were meant to stand on it."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache

import page
import pytest
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtPdf import QPdfDocument
from reportlab.pdfbase import pdfdoc
from reportlab.pdfgen import canvas, textobject

from app.engine.result import Result
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


class _AlreadyDrawnError(Exception):
    pass


class Press:
    """Makes papers through the services and notes what is drawn."""

    def __init__(self) -> None:
        self._last: Printed | None = None
        self._seen: set[bytes] = set()
        self._only_new = False

    def print(self, name: str, case: PaperCase, wish: Wish | None = None) -> Printed:
        self._last = None
        pdf = make_paper(name, case, wish or Wish())
        assert self._last is not None
        assert self._last.drawn.pdf == pdf
        return self._last

    def print_new(self, name: str, case: PaperCase, wish: Wish | None = None) -> Printed | None:
        """None for a paper that this press drew before: the same document in the same layout gives the same bytes."""
        self._only_new = True
        try:
            return self.print(name, case, wish)
        except _AlreadyDrawnError:
            return None
        finally:
            self._only_new = False

    def noting(self, draw: Callable[..., Drawn], *, ends_a_paper: bool) -> Callable[..., Drawn]:
        def drawn(told: Told, layout: Layout = PLAIN_LAYOUT, ready: Ready | tuple[Ready, Ready] | None = None) -> Drawn:
            if ends_a_paper and self._only_new:
                key = hashlib.sha256(repr((told, layout)).encode()).digest()
                if key in self._seen:
                    raise _AlreadyDrawnError
                self._seen.add(key)
            shown = stacked(told) if isinstance(told, ReportDocument) and layout.stacked else told
            self._last = Printed(shown, draw(told, layout, ready))
            return self._last.drawn

        return drawn


@contextmanager
def press() -> Iterator[Press]:
    made = Press()
    with pytest.MonkeyPatch.context() as patch:
        for module, name, ends_a_paper in (
            (making, "draw", True),
            (fitting, "draw", False),  # may be one of several tries
            (fitting, "draw_facing", False),
            (pairing, "draw_facing", True),
        ):
            patch.setattr(module, name, made.noting(getattr(module, name), ends_a_paper=ends_a_paper))
        for name in ("assess", "in_asking_order"):
            patch.setattr(making, name, _once(getattr(making, name)))
        for module in (pdfdoc, canvas, textobject):  # a tenth of the time of drawing is the writing of numbers
            patch.setattr(module, "fp_str", _remembered(module.fp_str))
        yield made


def _once(find: Callable[..., Result]) -> Callable[..., Result]:
    """The papers of one case, printed one after the other, share one judgment."""
    last: tuple[tuple[object, ...], Result] | None = None

    def found(*given: object) -> Result:
        nonlocal last
        if last is None or any(one is not other for one, other in zip(last[0], given, strict=True)):
            last = given, find(*given)
        return last[1]

    return found


def _remembered(write: Callable[..., str]) -> Callable[..., str]:
    known = lru_cache(maxsize=20_000)(write)
    return lambda *numbers: known(*numbers) if not isinstance(numbers[0], list | tuple) else write(*numbers)


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
    seen = "".join("".join(told.split()) for told in sight(pdf))
    return [word for word in set(text.split()) if word not in seen]


def sight(pdf: bytes) -> list[str]:
    """What PDFium, which draws the pages in our own window, reads on each page."""
    held, opened = QBuffer(), QPdfDocument()
    held.setData(pdf)
    held.open(QIODevice.OpenModeFlag.ReadOnly)
    opened.load(held)
    return [opened.getAllText(number).text() for number in range(opened.pageCount())]
