"""Proves what goes into the frozen program."""

import ast
import importlib.util
from pathlib import Path, PurePosixPath

import pytest

import frozen_content
import libraries
from draw_icons import DRAWING, SIZES, draw, picture
from frozen_content import BROUGHT_ALONG, EXCLUDED, PLUGINS, data_files, for_linux, is_wanted, left_to_system, modules

ROOT = Path(__file__).resolve().parents[2]


def imported() -> set[str]:
    names: set[str] = set()
    for folder in frozen_content.PROGRAM:
        for path in (ROOT / folder).rglob("*.py"):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Import):
                    names |= {alias.name for alias in node.names}
                elif isinstance(node, ast.ImportFrom) and node.module:
                    names |= {node.module} | {f"{node.module}.{alias.name}" for alias in node.names}
    return names


def test_everything_that_is_read_from_a_file_goes_along():
    places = {str(PurePosixPath(folder) / Path(source).name) for source, folder in data_files(ROOT)}
    steps = {f"db/migrations/versions/{path.name}" for path in (ROOT / "db/migrations/versions").glob("*.py")}
    fonts = {f"app/report/fonts/{path.name}" for path in (ROOT / "app/report/fonts").glob("*.ttf")}
    assert len(steps) >= 3
    assert len(fonts) >= 4
    assert places >= steps | fonts | {
        "db/migrations/env.py",
        "decision_trees/federal_relief/pack.json",
        "decision_trees/federal_relief/sections/motion_3582.json",
        "decision_trees/federal_relief/texts/es.json",
        "decision_trees/federal_relief/examples/decided_cases.jsonl",
        "ui/icons/rightdoor-64.png",
        "ui/translations/rightdoor_es.qm",
    }


def test_no_source_is_read_from_a_file_but_the_steps_of_the_schema():
    sources = [folder for source, folder in data_files(ROOT) if source.endswith((".py", ".pyc", ".ts"))]
    assert set(sources) == {"db/migrations", "db/migrations/versions"}


def test_every_module_goes_along_by_its_name():
    names = modules(ROOT)
    assert {"app", "app.__main__", "app.self_test.run", "db.migrate", "ui.window.main_window"} <= set(names)
    assert not [name for name in names if name.startswith("db.migrations")]
    assert all(importlib.util.find_spec(name) for name in names[:40])


def test_nothing_that_the_program_imports_is_left_out():
    taken = imported()
    assert "PySide6.QtWidgets" in taken
    assert not [name for name in taken for out in EXCLUDED if name == out or name.startswith(f"{out}.")]


@pytest.mark.parametrize(
    "place",
    [
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "PySide6/plugins/platforms/qwindows.dll",
        "PySide6/Qt/plugins/platforms/libqcocoa.dylib",
        "PySide6/Qt/plugins/printsupport/libcupsprintersupport.so",
        "PySide6\\plugins\\styles\\qmodernwindowsstyle.dll",
        "PySide6/Qt/translations/qtbase_es.qm",
        "PySide6/Qt/lib/libQt6Core.so.6",
        "docx/templates/default.docx",
        "docx/templates/default-header.xml",
        "ui/translations/rightdoor_es.qm",
    ],
)
def test_what_a_window_with_paper_needs_is_kept(place):
    assert is_wanted(place)


@pytest.mark.parametrize(
    "place",
    [
        "PySide6/Qt/plugins/platforms/libqvnc.so",
        "PySide6/Qt/plugins/platformthemes/libqgtk3.so",
        "PySide6/Qt/plugins/tls/libqopensslbackend.so",
        "PySide6/Qt/plugins/networkinformation/libqglib.so",
        "PySide6/Qt/plugins/xcbglintegrations/libqxcb-glx-integration.so",
        "PySide6/Qt/translations/qtbase_de.qm",
        "PySide6/translations/qt_help_es.qm",
        "docx/templates/default-docx-template/word/styles.xml",
        "lxml/isoschematron/resources/xsl/a.xsl",
    ],
)
def test_what_nothing_calls_is_left_out(place):
    assert not is_wanted(place)


def test_the_plugins_for_linux_are_plugins_of_this_qt():
    import PySide6

    folder = Path(PySide6.__file__).parent / "Qt" / "plugins"
    if not folder.exists():
        pytest.skip("Qt for Linux only")
    there = {f"{path.parent.name}/{path.stem.removeprefix('lib')}" for path in folder.glob("*/*.so")}
    elsewhere = {"platforms/qcocoa", "platforms/qwindows"} | {f"styles/{name}" for name in PLUGINS["styles"]}
    assert {f"{kind}/{name}" for kind, names in PLUGINS.items() for name in names} - elsewhere <= there


FILES = [
    ("libpython3.11.so.1.0", "python", "BINARY"),
    ("PySide6/QtGui.abi3.so", "gui", "EXTENSION"),
    ("PySide6/Qt/plugins/platforms/libqxcb.so", "xcb", "BINARY"),
    ("PySide6/Qt/lib/libQt6Gui.so.6", "qtgui", "BINARY"),
    ("PySide6/Qt/lib/libQt6Quick.so.6", "quick", "BINARY"),
    ("libxcb-cursor.so.0", "cursor", "BINARY"),
    ("libxcb-util.so.1", "util", "BINARY"),
    ("libxcb-9065bb12.so.1", "alien", "BINARY"),
    ("libgtk-3.so.0", "gtk", "BINARY"),
    ("libfontconfig.so.1", "fontconfig", "BINARY"),
    ("pillow.libs/libjpeg-1.so", "jpeg", "BINARY"),
    ("pillow.libs/libavif-1.so", "avif", "BINARY"),
    ("PIL/_imaging.so", "imaging", "EXTENSION"),
    ("sqlcipher3/_sqlite3.so", "sealed", "EXTENSION"),
    ("python3.11/lib-dynload/_sqlite3.so", "plain", "EXTENSION"),
    ("libQt6Gui.so.6", "PySide6/Qt/lib/libQt6Gui.so.6", "SYMLINK"),
]
NEEDED = {
    "gui": ("libQt6Gui.so.6", "libc.so.6"),
    "qtgui": ("libfontconfig.so.1",),
    "xcb": ("libQt6Gui.so.6", "libxcb-cursor.so.0"),
    "cursor": ("libxcb-util.so.1",),
    "imaging": ("libjpeg-1.so",),
}


def test_a_library_goes_along_only_where_something_loads_it():
    kept = {entry[1] for entry in for_linux(FILES, lambda file: NEEDED.get(file, ()))}
    assert kept == {"python", "gui", "xcb", "qtgui", "cursor", "util", "jpeg", "imaging", "sealed", "plain"}


def test_a_library_that_drivers_or_settings_depend_on_is_never_brought_along():
    for name in ("libfontconfig.so.1", "libstdc++.so.6", "libGL.so.1", "libX11.so.6", "libglib-2.0.so.0", "libc.so.6"):
        assert not BROUGHT_ALONG.match(name)


def test_the_rest_is_left_to_the_system(tmp_path):
    for name in ("program", "libours.so"):
        (tmp_path / name).touch()
    asks = {"program": ("libours.so", "libEGL.so.1"), "libours.so": ("libc.so.6",)}
    files = sorted(tmp_path.iterdir())
    assert left_to_system(files, lambda file: asks[Path(file).name]) == ["libEGL.so.1", "libc.so.6"]


def test_the_headers_of_a_binary_name_what_it_loads():
    headers = "Dynamic Section:\n  NEEDED               libc.so.6\n  NEEDED   libm.so.6\n  SONAME  libx.so\n"
    assert libraries.needed_in(headers) == ("libc.so.6", "libm.so.6")


def test_only_the_newest_c_library_counts():
    text = "0000 DF *UND* 0 (GLIBC_2.2.5) free\n0000 DF *UND* 0 (GLIBC_2.35) hypot\n"
    assert libraries._glibc_versions(text) == {2, 35}


def test_a_text_is_no_program(tmp_path):
    (tmp_path / "a.txt").write_text("NEEDED libc.so.6")
    assert libraries.needed(str(tmp_path / "a.txt")) == ()


@pytest.mark.parametrize("size", SIZES)
def test_each_picture_of_the_icon_is_its_drawing(size, tmp_path, qapp):
    from PySide6.QtGui import QImage

    draw(size, tmp_path / "icon.png")
    drawn, kept = QImage(str(tmp_path / "icon.png")), QImage(str(picture(size)))
    assert DRAWING.exists()
    assert (kept.width(), kept.height()) == (size, size)
    assert drawn == kept


def test_an_assert_says_what_something_is_and_decides_nothing():
    """The frozen program runs without them."""
    for folder in frozen_content.PROGRAM:
        for path in (ROOT / folder).rglob("*.py"):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Assert):
                    assert says_a_kind(node.test), f"{path}: {node.lineno}"


def says_a_kind(test: ast.expr) -> bool:
    if isinstance(test, ast.BoolOp) and isinstance(test.op, ast.And):
        return all(map(says_a_kind, test.values))
    if isinstance(test, ast.Compare):
        return isinstance(test.ops[0], ast.IsNot) and ast.unparse(test.comparators[0]) == "None"
    return isinstance(test, ast.Call) and ast.unparse(test.func) == "isinstance"
