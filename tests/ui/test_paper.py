"""The paper as the result screen offers it."""

from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtGui import QDesktopServices
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget

from app.errors import UserError
from app.services.printing.papers import PaperCase, make_paper
from tests.ui.driving import TODAY
from tests.ui.fakes import FakeDialogs
from ui.paper.paper_desk import PaperDesk
from ui.paper.printing import open_pdf, print_pdf

ANSWERS = {"sentencing_authority": "state_court", "state": "IL", "grounds": ["medical_serious"]}


@pytest.fixture
def desk(qtbot, pack, replies) -> PaperDesk:
    window = QWidget()
    qtbot.addWidget(window)
    return PaperDesk(pack, "en", lambda: TODAY, FakeDialogs(replies), window)


@pytest.fixture
def opened(monkeypatch) -> list[str]:
    paths: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: paths.append(url.toLocalFile()) or True)
    return paths


def test_the_suggested_file_name_says_nothing_of_the_case(desk, replies):
    desk.save(ANSWERS)
    assert [Path(name).name for name in replies.questions] == ["summary.pdf"]


def test_nothing_is_written_when_a_dialog_is_cancelled(desk, replies, tmp_path):
    told: list[str] = []
    desk.told.connect(lambda words: told.append(words() if callable(words) else words))
    desk.save(ANSWERS)
    replies.person = None
    replies.file = tmp_path / "a.pdf"
    desk.save(ANSWERS)
    desk.print(ANSWERS)
    assert told == []
    assert list(tmp_path.iterdir()) == []


def test_saving_writes_the_summary(desk, replies, tmp_path, qtbot):
    replies.file = tmp_path / "a.pdf"
    with qtbot.waitSignal(desk.saved, timeout=20_000):
        desk.save(ANSWERS)
    assert "Alex Sample" in PdfReader(replies.file).pages[0].extract_text()


def test_a_folder_that_is_gone_is_told(desk, replies, tmp_path, qtbot):
    replies.file = tmp_path / "gone" / "a.pdf"
    desk.save(ANSWERS)
    qtbot.waitUntil(lambda: len(replies.errors) == 1, timeout=20_000)


def test_opening_saves_first_and_opens_what_was_saved(desk, replies, tmp_path, qtbot, opened):
    replies.file = tmp_path / "a.pdf"
    desk.open(ANSWERS)
    qtbot.waitUntil(lambda: opened == [str(replies.file)], timeout=20_000)


def test_a_file_that_no_program_opens_is_told(monkeypatch, tmp_path):
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: False)
    with pytest.raises(UserError, match="no program opened it"):
        open_pdf(tmp_path / "a.pdf")


def test_printing_puts_every_page_on_letter_paper(desk, replies, pack, tmp_path, qtbot):
    sheet = tmp_path / "printed.pdf"
    replies.printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    replies.printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    replies.printer.setOutputFileName(str(sheet))
    told: list[str] = []
    desk.told.connect(lambda words: told.append(words() if callable(words) else words))
    desk.print(ANSWERS)
    qtbot.waitUntil(lambda: told[-1:] == ["Sent to the printer. Take all pages."], timeout=20_000)
    wanted = make_paper("client-summary", PaperCase(pack, ANSWERS, TODAY))
    replies.printer = None
    (tmp_path / "wanted.pdf").write_bytes(wanted)
    assert len(PdfReader(sheet).pages) == len(PdfReader(tmp_path / "wanted.pdf").pages)
    assert all("/XObject" in page["/Resources"] for page in PdfReader(sheet).pages)


def test_bytes_that_are_no_pdf_are_told():
    with pytest.raises(UserError, match="could not be read"):
        print_pdf(b"no pdf", QPrinter())
