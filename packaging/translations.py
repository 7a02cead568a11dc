"""Gathers the sentences of the window for Qt Linguist."""

from __future__ import annotations

import ast
import json
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

from system_packages import SetupError

FOLDER = Path("ui/translations")
STEM = "rightdoor_es"
FAULTS = "UserError"
"""The context of what services say to the person; they know no Qt, so it is gathered here for the window."""

Message = tuple[str, str]
"""A context of Qt Linguist with a source text."""


class CallError(SetupError):
    """A call that Qt Linguist, or the window while it runs, would not find."""


def messages(root: Path) -> list[Message]:
    """Return every message of the window, each once, in the order of the files; CallError for a call that gets lost."""
    found: dict[Message, None] = {}
    for folder, gather in (("ui", _of_window), ("ui", _of_faults), ("app/services", _of_faults)):
        for path in sorted((root / folder).rglob("*.py")):
            for line, message in gather(ast.parse(path.read_text(encoding="utf-8"), str(path))):
                if message is None:
                    raise CallError(f"{path.relative_to(root)}, line {line}: no plain text in a class, or no context.")
                found[message] = None
    return list(found)


def update(root: Path, programs: Path) -> None:
    """Bring the .ts file in line with the sources, then make the .qm file of it; `programs` holds the tools of Qt."""
    ts = root / FOLDER / f"{STEM}.ts"
    calls = [f"QT_TRANSLATE_NOOP({_quoted(context)}, {_quoted(text)})" for context, text in messages(root)]
    options = ["-locations", "none", "-no-obsolete", "-source-language", "en", "-target-language", "es"]
    with tempfile.TemporaryDirectory() as folder:
        gathered = Path(folder) / "gathered.py"
        gathered.write_text("\n".join(calls) + "\n", encoding="utf-8")
        subprocess.run([programs / "pyside6-lupdate", *options, gathered, "-ts", ts], check=True)
    release(ts, programs, ts.with_suffix(".qm"))


def release(ts: Path, programs: Path, target: Path) -> None:
    """Make the file that the window reads."""
    subprocess.run([programs / "pyside6-lrelease", "-silent", ts, "-qm", target], check=True)


def _of_window(module: ast.Module) -> Iterator[tuple[int, Message | None]]:
    own = _own_function(module)
    for scope, node in _calls(module, ""):
        name, texts = _called(node.func), [_text(argument) for argument in node.args]
        if name == "self.tr":
            message = (scope, texts[0])
        elif name == "_tr":
            message = (own, texts[0])
        elif name.endswith(".translate") or name == "tr":
            message = (texts[0], texts[1])
        elif name.endswith(".tr"):
            message = ("", texts[0])
        else:
            continue
        yield node.lineno, (message if all(message) else None)


def _of_faults(module: ast.Module) -> Iterator[tuple[int, Message | None]]:
    for _, node in _calls(module, ""):
        if _called(node.func) == "UserError":
            told = [*node.args, *(keyword.value for keyword in node.keywords if keyword.arg == "hint")]
            if any(isinstance(part, ast.JoinedStr) for part in told):
                yield node.lineno, None
            for text in filter(None, map(_text, told)):
                yield node.lineno, (FAULTS, text)
    tables = (node for node in module.body if isinstance(node, ast.Assign | ast.AnnAssign))
    for table in tables:
        if isinstance(table.value, ast.Dict) and "_WORDS" in ast.unparse(table).split("=")[0]:
            pairs = (value.elts for value in table.value.values if isinstance(value, ast.Tuple))
            for text in filter(None, (_text(part) for pair in pairs for part in pair)):
                yield table.lineno, (FAULTS, text)


def _own_function(module: ast.Module) -> str:
    """Return the context that the module's own `_tr` translates in; empty when it has none."""
    inner = [call for node in module.body if _is_own(node) for call in ast.walk(node) if isinstance(call, ast.Call)]
    return _text(inner[0].args[0]) if inner else ""


def _is_own(node: ast.AST) -> bool:
    return isinstance(node, ast.FunctionDef) and node.name == "_tr"


def _calls(node: ast.AST, scope: str) -> Iterator[tuple[str, ast.Call]]:
    """Give every call with the innermost class around it, but for what stands in `_tr` itself."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Call):
            yield scope, child
        if not _is_own(child):
            yield from _calls(child, child.name if isinstance(child, ast.ClassDef) else scope)


def _called(function: ast.expr) -> str:
    return ast.unparse(function) if isinstance(function, ast.Name | ast.Attribute) else ""


def _text(node: ast.AST) -> str:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
