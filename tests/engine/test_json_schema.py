"""The JSON Schema of every pack file comes from the types that read them."""

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from app.engine.reading.json_schema import schema_files
from app.services.packs import SHIPPED_PACK
from tests.engine.small_pack import small_files

SCHEMA_FOLDER = SHIPPED_PACK.parent / "schema"
PACKS = [folder for folder in sorted(SHIPPED_PACK.parent.iterdir()) if (folder / "pack.json").is_file()]
SCHEMAS: dict[str, dict[str, Any]] = {name: json.loads(text) for name, text in schema_files().items()}
KINDS = {"sections": "section", "tables": "table"}
PACK_FILES = [
    path for folder in PACKS for path in sorted(folder.rglob("*.json")) if path.parent.name not in ("texts", "examples")
]


def validator(kind: str) -> Draft202012Validator:
    return Draft202012Validator(SCHEMAS[f"{kind}.schema.json"], format_checker=Draft202012Validator.FORMAT_CHECKER)


def kind_of(name: str) -> str:
    path = Path(name)
    return KINDS.get(path.parent.name, path.stem)


def test_the_schema_files_are_the_generated_ones() -> None:
    stored = {path.name: path.read_text("utf-8") for path in SCHEMA_FOLDER.iterdir()}
    assert stored == schema_files()


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_schema_is_a_good_one(name: str) -> None:
    Draft202012Validator.check_schema(SCHEMAS[name])
    assert SCHEMAS[name]["$schema"] == "https://json-schema.org/draft/2020-12/schema"


@pytest.mark.parametrize("path", PACK_FILES, ids=[f"{path.parent.name}/{path.name}" for path in PACK_FILES])
def test_every_shipped_pack_file_fits_its_schema(path: Path) -> None:
    kind = kind_of(path.name if path.parent in PACKS else str(path))
    assert list(validator(kind).iter_errors(json.loads(path.read_text("utf-8")))) == []


@pytest.mark.parametrize(
    ("name", "spoil"),
    [
        ("pack.json", {"law_as_of": "soon"}),
        ("pack.json", {"verison": "1"}),
        ("pack.json", {"languages": "en"}),
        ("sections/loan.json", {"nodes": {"end": {"say": "hello"}}}),
        ("sections/loan.json", {"start": 1}),
        ("orders.json", {"chains": [["sent", 1]]}),
        ("calendar.json", {"dated": [20260713]}),
        ("outcome.json", {"grounds": None}),
        ("findings.json", {"loan_now": {"status": "may_ask_now"}}),
        ("authorities.json", {"tide_table": {}}),
        ("facts.json", {"open_on": {"type": 1, "rule": True}}),
    ],
)
def test_a_schema_refuses_what_the_reader_refuses(name: str, spoil: dict[str, object]) -> None:
    good = small_files()[name]
    checker = validator(kind_of(name))
    assert checker.is_valid(good)
    assert not checker.is_valid({**good, **spoil})
