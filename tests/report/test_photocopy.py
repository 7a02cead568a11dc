"""Pages that were photocopied twice are still read by a machine."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections import Counter
from pathlib import Path

import pytest
from PIL import Image, ImageFilter

from app.engine.pack import Pack
from app.services.printing.papers import Wish
from tests.report.paper_cases import case
from tests.report.printed import press
from tests.report.sample_cases import MIXED, WAITING, Case

COPIES, DOTS_PER_INCH = 2, 200  # an office copier makes 200 to 300 dots to the inch
BLUR, BLACK_BELOW = 1.0, 150
ENOUGH = 0.98

pytestmark = [pytest.mark.slow, pytest.mark.timeout(900)]


@pytest.mark.parametrize("large", [False, True])
@pytest.mark.parametrize("answers", [MIXED, WAITING])
def test_the_second_copy_is_read_word_for_word(pack: Pack, tmp_path: Path, answers: Case, large: bool) -> None:
    if shutil.which("tesseract") is None or shutil.which("pdftoppm") is None:
        pytest.skip("needs tesseract-ocr and poppler-utils")
    with press() as made:
        paper = made.print("client-summary", case(pack, answers), Wish(large=large))
    wanted = words(paper.text)
    read = words(" ".join(text_of(copied(sheet)) for sheet in sheets(paper.drawn.pdf, tmp_path)))
    lost = wanted - read
    share = 1 - lost.total() / wanted.total()
    assert share >= ENOUGH, (share, lost.most_common(20))


# The reader takes a zero with a stroke, even a crisp one, for one of these; people do not.
ZERO_LIKE = str.maketrans("689", "000")


def words(text: str) -> Counter[str]:
    """The words of a text: letters or figures; lines to write on are none."""
    return Counter(re.findall(r"[A-Za-z0-9]+", text.translate(ZERO_LIKE)))


def sheets(pdf: bytes, folder: Path) -> list[Path]:
    (folder / "paper.pdf").write_bytes(pdf)
    command = ["pdftoppm", "-gray", "-r", str(DOTS_PER_INCH), "-png", folder / "paper.pdf", folder / "sheet"]
    subprocess.run(command, check=True)
    return sorted(folder.glob("sheet-*.png"))


def copied(sheet: Path) -> Path:
    """Blur as a lens does, then keep black or white as toner does, once for each copy."""
    image = Image.open(sheet)
    for _ in range(COPIES):
        image = image.filter(ImageFilter.GaussianBlur(BLUR)).point(lambda tone: 0 if tone < BLACK_BELOW else 255)
    image.save(sheet)
    return sheet


def text_of(sheet: Path) -> str:
    command = ["tesseract", sheet, "-", "--dpi", str(DOTS_PER_INCH), "--psm", "3"]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout
