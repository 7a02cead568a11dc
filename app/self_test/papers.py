"""Tries the papers: a tagged PDF with its words, a letter for a word processor."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

from app.engine.pack import Pack
from app.self_test.law import SampleCase, fullest_case, shipped_packs
from app.self_test.steps import require

_NAME = "Alex Sample"
_TAGS = re.compile(rb"/S\s*/([A-Z][A-Za-z0-9]*)")
_NEEDED_TAGS = {"Document", "H1", "P", "LI", "LBody"}


def write_papers(folder: Path) -> str:
    """Write the summary with the letter of a case; check the tags of the one, the words of both."""
    from app.services.printing.papers import PaperCase, Person, save_paper

    said = []
    for pack_folder, pack in shipped_packs():
        sample = fullest_case(pack_folder)
        case = PaperCase(pack, sample.answers, sample.as_of, Person(_NAME, "00000-000", "A sample place"))
        pdf, letter = folder / f"{pack.id}.pdf", folder / f"{pack.id}.docx"
        save_paper("client-summary", case, pdf)
        save_paper("letter-docx", case, letter)
        said.append(_checked_pdf(pdf.read_bytes()))
        _check_letter(letter.read_bytes())
    require(bool(said), "no law pack came along")
    return ", ".join(said)


def sample_summary(pack: Pack, sample: SampleCase) -> bytes:
    """Return the summary of a sample case as PDF bytes."""
    from app.services.printing.papers import PaperCase, Person, make_paper

    return make_paper("client-summary", PaperCase(pack, sample.answers, sample.as_of, Person(_NAME)))


def _checked_pdf(pdf: bytes) -> str:
    from ui.trial.reading import read_pdf

    tags = {name.decode() for name in _TAGS.findall(pdf)}
    require(pdf.startswith(b"%PDF-") and b"/StructTreeRoot" in pdf and b"/Lang" in pdf, "the PDF has no tags")
    require(tags >= _NEEDED_TAGS, f"the PDF lacks the tags {', '.join(sorted(_NEEDED_TAGS - tags))}")
    pages, text = read_pdf(pdf)
    require(_NAME in text, "the PDF does not hold the name that was given")
    return f"{pages} pages, {len(tags)} kinds of tags, {len(text.split())} words"


def _check_letter(document: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(document)) as parts:
        require(_NAME in parts.read("word/document.xml").decode("utf-8"), "the letter does not hold the name")
