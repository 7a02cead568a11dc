"""Reads a finished PDF back: its words, fonts, colours."""

from __future__ import annotations

import io

import pikepdf
from pypdf import PdfReader

_GRAY, _RGB, _CMYK = ("g", "G"), ("rg", "RG"), ("k", "K")
_NAMED_COLOUR = ("cs", "CS", "sc", "SC", "scn", "SCN", "sh", "gs")


def page_texts(pdf: bytes) -> list[str]:
    """The words of each page, single spaced."""
    return [" ".join(page.extract_text().split()) for page in PdfReader(io.BytesIO(pdf)).pages]


def metadata(pdf: bytes) -> dict[str, str]:
    found = PdfReader(io.BytesIO(pdf)).metadata
    assert found is not None
    return {str(key): str(value) for key, value in found.items()}


def fonts_without_a_file(pdf: bytes) -> set[str]:
    """Names of fonts that the reader's machine would have to supply."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        fonts = [font for page in opened.pages for font in page.Resources.Font.values()]
        return {str(font.BaseFont) for font in fonts if "/FontFile2" not in font.get("/FontDescriptor", {})}


def colours(pdf: bytes) -> set[str]:
    """Every colour that is not plain black, in words."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        found: set[str] = set()
        for page in opened.pages:
            for operands, operator in pikepdf.parse_content_stream(page):
                name = str(operator)
                if name in (*_GRAY, *_RGB, *_CMYK):
                    values = [float(value) for value in operands]
                    if values != ([0.0, 0.0, 0.0, 1.0] if name in _CMYK else [0.0] * len(values)):
                        found.add(f"{values} {name}")
                elif name in _NAMED_COLOUR:
                    found.add(name)
        return found


def count_operator(pdf: bytes, wanted: str) -> int:
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        streams = [pikepdf.parse_content_stream(page) for page in opened.pages]
        return sum(str(operator) == wanted for stream in streams for _, operator in stream)
