"""Says what goes into the frozen program, what stays out."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path, PurePosixPath

Entry = tuple[str, str, str]
"""A file as PyInstaller lists it: its place in the program, where it comes from, its kind."""

PROGRAM = ("app", "db", "ui")
DATA = (*PROGRAM, "decision_trees")
NO_DATA = {".py", ".pyc", ".ts"}
READ_AS_SOURCE = "db/migrations"
"""Alembic reads the steps of the schema as files of Python."""

EXCLUDED = (
    # what would only be of use while developing
    "tkinter", "setuptools", "pkg_resources", "pip", "pydoc", "doctest", "unittest", "lib2to3", "distutils",
    # what the program never does: reach a network by Python, read a terminal, unpack rare archives
    "_hashlib", "readline", "curses", "bz2", "lzma", "_uuid", "ftplib", "smtplib", "imaplib",
    # parts of libraries that nothing here calls
    "PIL._avif", "PIL._imagingcms", "PIL._imagingft", "PIL._imagingtk", "PIL._webp", "PIL.ImageQt", "PIL.ImageTk",
    "lxml.html", "lxml.isoschematron", "lxml.objectify", "lxml.sax", "sqlalchemy.testing",
    "sqlalchemy.dialects.mssql", "sqlalchemy.dialects.mysql", "sqlalchemy.dialects.oracle",
    "PySide6.QtDBus", "PySide6.QtNetwork",
)  # fmt: skip

HELPERS = "pyi_rth_multiprocessing"
NAMED_NOWHERE = ("alembic.context", "alembic.op", "logging.config", "psycopg_binary", HELPERS)
"""Modules that are imported by files which PyInstaller does not read."""

NOT_AT_EACH_START = {HELPERS, "pyi_rth_inspect", "pyi_rth_pkgutil"}
"""What PyInstaller would run before the program, at a tenth of the time to its window: the first runs when helpers are
needed, the others serve only programs whose modules lie in an archive."""

# Each of Qt's plugins is a file in a folder of its kind; these are the ones that a window with paper needs.
PLUGINS = {
    "platforms": {"qcocoa", "qoffscreen", "qwayland", "qwindows", "qxcb"},
    "platforminputcontexts": {"composeplatforminputcontextplugin", "ibusplatforminputcontextplugin"},
    "platformthemes": {"qxdgdesktopportal"},
    "printsupport": {"cupsprintersupport"},
    "styles": {"qmacstyle", "qmodernwindowsstyle", "qwindowsvistastyle"},
    "wayland-decoration-client": {"adwaita", "bradient"},
    "wayland-shell-integration": {"xdg-shell"},
}
TRANSLATIONS = {"qtbase_es.qm"}
WHOLE_LETTER = "docx/templates/default-docx-template/"
"""The parts of default.docx, which stands beside this folder, once more."""

# Libraries of the build machine that many desktops lack; all others come from the system itself, since those of
# another system would not fit its drivers or settings.
BROUGHT_ALONG = re.compile(r"lib(crypto|ffi|sqlite3|ssl|xcb-\w|xkbcommon)")


def version(root: Path) -> str:
    """Return the version of the program, as in pyproject.toml."""
    found = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))
    return str(found["project"]["version"])


def data_files(root: Path) -> list[tuple[str, str]]:
    """Return every file that is read while the program runs, with the folder it stands in there."""
    found = []
    for top in DATA:
        for path in sorted((root / top).rglob("*")):
            place = path.relative_to(root)
            as_source = place.is_relative_to(READ_AS_SOURCE) and path.suffix == ".py"
            if path.is_file() and (path.suffix not in NO_DATA or as_source):
                found.append((str(path), str(place.parent)))
    return found


def modules(root: Path) -> list[str]:
    """Return the dotted name of every module of ours, but for the steps of the schema."""
    names = []
    for top in PROGRAM:
        for path in sorted((root / top).rglob("*.py")):
            place = path.relative_to(root)
            if not place.is_relative_to(f"{READ_AS_SOURCE}"):
                parts = place.with_suffix("").parts
                names.append(".".join(parts[:-1] if parts[-1] == "__init__" else parts))
    return names


def is_wanted(place: str) -> bool:
    """Tell whether a file of a library is needed by anything that the program does."""
    path = PurePosixPath(place.replace("\\", "/"))
    folder, text = path.parent.name, str(path)
    if "/plugins/" in text:
        name = path.name.split(".")[0]
        return name in {f"{lib}{known}" for known in PLUGINS.get(folder, ()) for lib in ("lib", "")}
    if "/translations/" in text and "PySide6" in path.parts:
        return path.name in TRANSLATIONS
    return not text.startswith(("alembic/templates/", "lxml/isoschematron/", WHOLE_LETTER))


def for_linux(entries: Iterable[Entry], needed: Callable[[str], Iterable[str]]) -> list[Entry]:
    """Return what of these goes along on Linux: no links, which a memory stick cannot hold, no library in vain.

    `needed` names the libraries that a file asks for.
    """
    files = [entry for entry in entries if entry[2] != "SYMLINK"]
    libraries = {PurePosixPath(entry[0]).name: entry for entry in files if _is_library(entry)}
    kept = {entry for entry in files if not _is_library(entry)}
    waiting = list(kept)
    while waiting:
        for name in needed(waiting.pop()[1]):
            entry = libraries.get(name)
            if entry is not None and entry not in kept and (not _is_of_system(entry) or BROUGHT_ALONG.match(name)):
                kept.add(entry)
                waiting.append(entry)
    return [entry for entry in files if entry in kept]


def left_to_system(files: Sequence[Path], needed: Callable[[str], Iterable[str]]) -> list[str]:
    """Return the libraries that these files ask for, but for the files themselves."""
    asked = {name for file in files for name in needed(str(file))}
    return sorted(asked - {file.name for file in files})


def _is_library(entry: Entry) -> bool:
    """Whether others load this file by its name, and nobody by its path."""
    place = PurePosixPath(entry[0])
    beside = str(place.parent) in (".", "PySide6", "PySide6/Qt/lib", "shiboken6") or place.parent.suffix == ".libs"
    return entry[2] == "BINARY" and beside and not place.name.startswith("libpython")


def _is_of_system(entry: Entry) -> bool:
    return str(PurePosixPath(entry[0]).parent) == "."
