"""Reads the structure of a finished PDF: what a person hears, in which order."""

from __future__ import annotations

import io
import re
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

import pikepdf

_PAIR = re.compile(rb"<([0-9A-F]{2})> <([0-9A-F]{4,})>")
_SHOWS_OR_PAINTS = frozenset(["Tj", "TJ", "'", '"', "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "sh", "Do", "EI"])
# All that a reader of marks has to look at: to leave out the rest halves the time.
_TOLD = " ".join(("BMC", "BDC", "EMC", "Tf", *sorted(_SHOWS_OR_PAINTS)))


@dataclass(slots=True)
class Heard:
    """One element: its own words, what stands in their place, its elements, the (page, number) of its marks."""

    kind: str
    text: str = ""
    alt: str = ""
    language: str = ""
    attributes: dict[str, str] = field(default_factory=dict)
    children: list[Heard] = field(default_factory=list)
    marks: list[tuple[int, int]] = field(default_factory=list)
    areas: int = 0

    def walk(self) -> Iterator[Heard]:
        yield self
        for child in self.children:
            yield from child.walk()

    def all(self, *kinds: str) -> list[Heard]:
        return [one for one in self.walk() if one.kind in kinds]

    def words(self) -> str:
        """The words of the element with all inside it; labels of lists are left out."""
        return self.text


@dataclass(frozen=True, slots=True)
class _Sheet:
    """One page: the words of each mark, the operators that show or paint outside all marks."""

    texts: dict[int, str]
    outside: list[str]


def heard(pdf: bytes) -> Heard:
    return _opened(pdf)[0]


def outside_marks(pdf: bytes) -> list[str]:
    """Every operator that shows or paints something outside a mark or an artifact."""
    return [name for sheet in _opened(pdf)[1] for name in sheet.outside]


@lru_cache(maxsize=1)
def _opened(pdf: bytes) -> tuple[Heard, list[_Sheet]]:
    """The tree with the pages of a file, which several checks in a row read once."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        sheets = [_sheet(page) for page in opened.pages]
        pages = {page.objgen: place for place, page in enumerate(opened.pages)}
        tree = _element(opened.Root.StructTreeRoot.K, [sheet.texts for sheet in sheets], pages)
        return tree, sheets


def unicode_maps(pdf: bytes) -> list[dict[int, str]]:
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        fonts = {str(name): font for page in opened.pages for name, font in page.Resources.Font.items()}
        return [_letters(font) for font in fonts.values()]


def word_boxes(pdf: bytes, folder: Path) -> list[list[tuple[float, float, float, float, str]]]:
    """Left, top, right, bottom of each word on each page, in points from the top left, as Poppler sees them."""
    (folder / "paper.pdf").write_bytes(pdf)
    told = subprocess.run(
        ["pdftotext", "-bbox", folder / "paper.pdf", "-"], check=True, capture_output=True, text=True
    ).stdout
    word = re.compile(r'<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)</word>')
    pages = told.split("<page ")[1:]
    return [[(*map(float, found[:4]), found[4]) for found in word.findall(page)] for page in pages]


def _element(source: pikepdf.Object, texts: list[dict[int, str]], pages: dict[tuple[int, int], int]) -> Heard:
    one = Heard(str(source.S)[1:], alt=str(source.get("/Alt", "")), language=str(source.get("/Lang", "")))
    one.attributes = {str(key)[1:]: str(value) for key, value in dict(source.get("/A", {})).items()}
    home = pages.get(source.Pg.objgen) if "/Pg" in source else None
    for kid in source.get("/K", []):
        if isinstance(kid, int):
            assert home is not None
            _hear(one, home, kid, texts)
        elif kid.get("/Type") == "/MCR":
            _hear(one, pages[kid.Pg.objgen], int(kid.MCID), texts)
        elif kid.get("/Type") == "/OBJR":
            one.areas += 1
        else:
            child = _element(kid, texts, pages)
            one.children.append(child)
            if child.kind != "Lbl":
                one.text = f"{one.text}{_joint(child)}{child.text}"
    return one


def _joint(child: Heard) -> str:
    return "" if child.kind in ("Span", "Link") else " "


def _hear(one: Heard, page: int, number: int, texts: list[dict[int, str]]) -> None:
    one.marks.append((page, number))
    one.text += texts[page][number]


def _sheet(page: pikepdf.Page) -> _Sheet:
    letters = {str(name): _letters(font) for name, font in page.Resources.Font.items()}
    sheet = _Sheet({}, [])
    open_marks: list[int | None] = []
    known: dict[int, str] = {}
    for operands, operator in pikepdf.parse_content_stream(page, _TOLD):
        name = str(operator)
        if name in _SHOWS_OR_PAINTS and not open_marks:
            sheet.outside.append(name)
        match name:
            case "BDC":
                number = operands[1].get("/MCID") if isinstance(operands[1], pikepdf.Dictionary) else None
                open_marks.append(None if number is None else int(number))
                if number is not None:
                    assert int(number) not in sheet.texts
                    sheet.texts[int(number)] = ""
            case "BMC":
                open_marks.append(None)
            case "EMC":
                open_marks.pop()
            case "Tf":
                known = letters[str(operands[0])]
            case "Tj":
                mark = next((mark for mark in open_marks if mark is not None), None)
                if mark is not None:
                    sheet.texts[mark] += "".join([known[code] for code in bytes(operands[0])])
            case _:
                pass
    assert open_marks == []
    return sheet


def _letters(font: pikepdf.Object) -> dict[int, str]:
    return _pairs(font.ToUnicode.read_bytes())


@lru_cache(maxsize=64)
def _pairs(told: bytes) -> dict[int, str]:
    return {int(code, 16): bytes.fromhex(letter.decode()).decode("utf-16-be") for code, letter in _PAIR.findall(told)}
