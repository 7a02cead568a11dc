"""Proves that the code stands where the house rules put it."""

import ast
import json
import re
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PROGRAM = ("app", "ui", "db")
ALLOWED_AT_TOP = {
    ".ci", ".gitignore", "ARCHITECTURE.md", "CHANGELOG.md", "LICENSE", "README.md", "pyproject.toml",
    "app", "db", "decision_trees", "packaging", "tests", "ui",
}  # fmt: skip
MADE_BY_TOOLS = {
    ".git", ".venv", "build", "dist", "htmlcov", ".coverage",
    ".hypothesis", ".import_linter_cache", ".mypy_cache", ".pytest_cache", ".ruff_cache", "__pycache__",
}  # fmt: skip
NETWORK = {
    "aiohttp", "asyncio", "ftplib", "http", "httpx", "imaplib", "poplib", "requests", "smtplib", "socket",
    "socketserver", "ssl", "telnetlib", "urllib.request", "urllib3", "webbrowser", "websockets", "xmlrpc",
    "PySide6.QtNetwork", "PySide6.QtWebEngineCore", "PySide6.QtWebSockets",
}  # fmt: skip
FOREIGN = re.compile(
    r"(?<![\w.])/(?:home|root|Users|work)/|pythonhosted|(?:pypi|npmjs)\.org|\bissue #\d", re.IGNORECASE
)
LINES_OF_A_MODULE = 400
LINES_OF_A_FUNCTION = 50


def modules(*folders: str) -> list[Path]:
    """Return our Python files under the folders, as paths from the top."""
    return [path.relative_to(ROOT) for folder in folders for path in sorted((ROOT / folder).rglob("*.py"))]


def tree(path: Path) -> ast.Module:
    return ast.parse((ROOT / path).read_text(encoding="utf-8"), str(path))


def imports(path: Path) -> set[str]:
    """Return the full names a module imports, wherever the import stands; `from a import b` gives `a` with `a.b`."""
    package = list(path.with_suffix("").parts[:-1])
    names: set[str] = set()
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            above = package[: len(package) - node.level + 1] if node.level else []
            origin = ".".join([*above, *([node.module] if node.module else [])])
            names |= {origin} | {f"{origin}.{alias.name}" for alias in node.names}
    return names


def loaded_by(names: list[str]) -> set[str]:
    """Return what a fresh interpreter has loaded, by first name, after importing the modules."""
    code = (
        "import importlib, json, sys; before = set(sys.modules)\n"
        "for name in json.loads(sys.argv[1]): importlib.import_module(name)\n"
        "print(json.dumps(sorted({name.split('.')[0] for name in set(sys.modules) - before})))"
    )
    command = [sys.executable, "-c", code, json.dumps(names)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return set(json.loads(done.stdout))


def dotted(path: Path) -> str:
    parts = path.with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def test_imports_point_from_the_window_to_the_engine():
    program = Path(sysconfig.get_path("scripts")) / "lint-imports"
    done = subprocess.run([program, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "0 broken" in done.stdout


def test_the_engine_loads_the_standard_library_alone():
    loaded = loaded_by([dotted(path) for path in modules("app/engine")])
    assert "app" in loaded
    named_by_multiprocessing = {"__mp_main__"}
    assert loaded - set(sys.stdlib_module_names) - named_by_multiprocessing == {"app"}


@pytest.mark.parametrize("path", [*modules("app/engine"), Path("app/errors.py")], ids=str)
def test_the_engine_names_only_itself_besides_the_standard_library(path):
    # Also the imports inside functions, which a fresh interpreter does not run.
    foreign = {name for name in imports(path) if name.split(".")[0] not in sys.stdlib_module_names}
    assert {name for name in foreign if name.split(".")[:2] != ["app", "engine"]} == set()


def test_the_start_of_the_window_loads_neither_store_nor_paper():
    loaded = loaded_by(["app.__main__", "ui.window.main_window"])
    assert "PySide6" in loaded
    assert not loaded & {"sqlalchemy", "alembic", "reportlab"}


WITH_SQLALCHEMY = ("embed.", "migrat", "models", "oldest", "schema_engine", "server.", "server_faults", "statements")


def test_only_an_office_server_or_an_older_file_needs_sqlalchemy():
    own = [
        path
        for path in modules("app", "ui", "db")
        if not path.as_posix().startswith(tuple(f"db/{name}" for name in WITH_SQLALCHEMY))
    ]
    loaded = loaded_by([".".join(path.with_suffix("").parts).removesuffix(".__init__") for path in own])
    assert "sqlcipher3" in loaded
    assert not loaded & {"sqlalchemy", "alembic", "asyncio", "psycopg"}


def test_the_command_line_starts_without_the_window():
    assert not loaded_by(["app.__main__"]) & {"PySide6", "sqlalchemy", "alembic", "reportlab"}


@pytest.mark.parametrize("path", modules(*PROGRAM), ids=str)
def test_no_module_can_reach_a_network(path):
    found = imports(path)
    assert {
        name for name in found if any(name == banned or name.startswith(f"{banned}.") for banned in NETWORK)
    } == set()


def test_the_top_level_holds_only_the_house():
    names = {path.name for path in ROOT.iterdir() if path.suffix != ".egg-info"}
    assert names - MADE_BY_TOOLS == ALLOWED_AT_TOP


def test_the_law_packs_hold_no_program():
    assert modules("decision_trees") == []


@pytest.mark.parametrize("path", modules(*PROGRAM, "packaging", "tests"), ids=str)
def test_every_module_says_in_one_sentence_why_it_exists(path):
    text = ast.get_docstring(tree(path))
    assert text, "no docstring"
    assert text.endswith("."), text
    assert not re.search(r"[.!?]\s+[A-Z]", text), text
    assert not re.search(r"\band\b", text), text


@pytest.mark.parametrize("path", modules(*PROGRAM, "packaging", "tests"), ids=str)
def test_every_module_is_short(path):
    assert len((ROOT / path).read_text(encoding="utf-8").splitlines()) <= LINES_OF_A_MODULE


@pytest.mark.parametrize("path", modules(*PROGRAM, "packaging"), ids=str)
def test_every_function_is_short(path):
    functions = [node for node in ast.walk(tree(path)) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
    long = [node.name for node in functions if (node.end_lineno or 0) - node.lineno >= LINES_OF_A_FUNCTION]
    assert long == []


def test_no_file_names_a_machine_an_index_or_a_tracker():
    texts = {".cfg", ".in", ".ini", ".json", ".md", ".py", ".toml", ".txt", ".yml", ""}
    found = []
    for name in sorted(ALLOWED_AT_TOP):
        paths = [ROOT / name] if (ROOT / name).is_file() else sorted((ROOT / name).rglob("*"))
        for path in paths:
            if path.is_file() and path.suffix in texts and "__pycache__" not in path.parts and path != Path(__file__):
                hits = FOREIGN.findall(path.read_text(encoding="utf-8"))
                found += [f"{path.relative_to(ROOT)}: {hit}" for hit in hits]
    assert found == []
