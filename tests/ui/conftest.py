"""A window over the shipped pack with a store of its own."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QThreadPool
from pytestqt.qtbot import QtBot

from app.engine.pack import Pack
from app.engine.telling.wording import Wording
from app.services.keeping.cases import CaseShelf, open_shelf
from app.services.office import OfficeSettings
from app.services.packs import load_pack
from tests.office_server import office_server, office_url
from tests.ui.driving import TODAY, Person
from tests.ui.fakes import FakeDialogs, Replies
from tests.ui.modes import Desk, desk_at
from ui.parts.languages import speak
from ui.parts.look import TextSize
from ui.window.main_window import MainWindow

__all__ = ["office_server", "office_url"]

MakeWindow = Callable[[], MainWindow]
MakeDesk = Callable[..., Desk]


@pytest.fixture(autouse=True)
def no_leftovers() -> Iterator[None]:
    """Have Qt delete the windows of the test before: without a running event loop it would keep them all."""
    yield
    if QCoreApplication.instance() is not None:
        speak("en")
    QThreadPool.globalInstance().waitForDone(20_000)  # no job may report to a window while that is being deleted
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture(scope="session")
def pack() -> Pack:
    return load_pack()


@pytest.fixture(scope="session")
def wording(pack: Pack) -> Wording:
    return Wording(pack, "en")


@pytest.fixture
def replies() -> Replies:
    return Replies()


@pytest.fixture
def store_file(tmp_path: Path) -> Path:
    return tmp_path / "cases.sqlite"


@pytest.fixture
def text_size(qapp) -> Iterator[TextSize]:
    size = TextSize(qapp)
    yield size
    size.set_percent(100)


@pytest.fixture
def make_shelf(tmp_path: Path) -> Iterator[Callable[[], CaseShelf]]:
    opened: list[CaseShelf] = []

    def make() -> CaseShelf:
        opened.append(open_shelf(tmp_path / f"cases{len(opened)}.sqlite"))
        return opened[-1]

    yield make
    for shelf in opened:
        shelf.close()


@pytest.fixture
def shelf_free_window(qtbot: QtBot, pack: Pack, replies: Replies, text_size: TextSize) -> MainWindow:
    """A window whose cases are still being loaded."""
    window = MainWindow(lambda: TODAY, FakeDialogs(replies), text_size)
    qtbot.addWidget(window)
    window.use_pack(pack)
    window.show()
    return window


@pytest.fixture
def make_window(qtbot: QtBot, pack: Pack, replies: Replies, store_file: Path, text_size: TextSize) -> MakeWindow:
    def make() -> MainWindow:
        window = MainWindow(lambda: TODAY, FakeDialogs(replies), text_size)
        qtbot.addWidget(window)
        window.use_pack(pack)
        window.use_shelf(open_shelf(store_file))
        window.resize(1366, 768)
        window.show()
        return window

    return make


@pytest.fixture
def window(make_window: MakeWindow) -> MainWindow:
    return make_window()


@pytest.fixture
def person(window: MainWindow, pack: Pack, wording: Wording) -> Person:
    return Person(window, pack, wording)


@pytest.fixture
def make_desk(tmp_path, pack, replies, text_size, qtbot) -> Iterator[MakeDesk]:
    made: list[Desk] = []

    def make(folder: str = "here", office: OfficeSettings | None = None) -> Desk:
        made.append(desk_at(tmp_path / folder / "cases.sealed.sqlite", pack, replies, text_size, qtbot, office))
        return made[-1]

    yield make
    for desk in made:
        desk.window.close()


@pytest.fixture
def desk(make_desk) -> Desk:
    return make_desk()
