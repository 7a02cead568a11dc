"""`rightdoor print` makes every paper, the same bytes as the services."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from app.__main__ import main
from app.services.packs import load_pack
from app.services.printing.papers import MEANING, PAPERS, PaperCase, Person, Wish, make_paper
from tests.report.paper_cases import LETTER
from tests.report.sample_cases import AS_OF, MIXED, with_abuse

PERSON = {"name": "Alex Sample", "register_number": "00000-000", "facility": "FCI Somewhere"}
ADDED = {
    "unit": "B-2",
    "work": "Kitchen",
    "address": "100 Prison Road, Somewhere, KY 40000",
    "conduct": "GED in 2021.",
    "plan": {
        "place": "Dayton, Ohio",
        "home": "With my sister",
        "support": "Social Security",
        "care": "The clinic in Dayton",
        "payment": "Medicaid",
    },
    "grounds": {"medical_serious": ["Heart failure since March 2023.", "Dr. Jones can confirm, paper 1."]},
    "attachments": ["Medical records, 12 pages", "Letter of my sister"],
}


def answers_file(folder: Path, **more: object) -> Path:
    path = folder / "answers.json"
    path.write_text(json.dumps({**MIXED, "as_of": "2026-11-23", "person": PERSON, **more}), encoding="utf-8")
    return path


def print_paper(folder: Path, name: str, *options: str, **more: object) -> tuple[int, Path]:
    target = folder / f"made{PAPERS.get(name, '.pdf')}"
    code = main(["print", "--paper", name, "--out", str(target), *options, str(answers_file(folder, **more))])
    return code, target


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("name", PAPERS)
def test_every_paper_is_written_with_the_bytes_of_the_services(tmp_path: Path, name: str, language: str) -> None:
    if name == MEANING and language == "en":
        pytest.skip("the letter is in English itself")
    code, target = print_paper(tmp_path, name, "--language", language, letter=ADDED)
    case = PaperCase(load_pack(), MIXED, AS_OF, Person(**PERSON), LETTER)
    assert code == 0
    assert target.read_bytes() == make_paper(name, case, Wish(language))
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted({"answers.json", target.name})


def test_an_unknown_paper_is_one_sentence_that_names_the_known_ones(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, target = print_paper(tmp_path, "poster")
    said = capsys.readouterr().err
    assert (code, target.exists()) == (2, False)
    assert 'There is no paper "poster".' in said
    assert all(name in said for name in PAPERS)


def test_the_meaning_of_an_english_letter_in_english_is_one_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, target = print_paper(tmp_path, MEANING)
    assert (code, target.exists()) == (2, False)
    assert "already" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("letter", "problem"),
    [
        ("text", "has to be an object"),
        ({"stamp": "x"}, "no such entry as stamp"),
        ({"unit": 3}, "unit has to be a text"),
        ({"plan": []}, "plan has to be an object of texts"),
        ({"plan": {"street": "x"}}, "plan has no such entry as street"),
        ({"grounds": {"age_65": "x"}}, "list of texts for each ground"),
        ({"grounds": {"age_66": ["x"]}}, "there is no ground age_66"),
        ({"attachments": "x"}, "attachments has to be a list"),
    ],
)
def test_a_bad_letter_is_told_in_one_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], letter: object, problem: str
) -> None:
    code, target = print_paper(tmp_path, "warden-letter", letter=letter)
    assert (code, target.exists()) == (2, False)
    assert problem in capsys.readouterr().err


def test_what_is_flagged_is_told_and_left_blank(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    bad = {"conduct": "I helped the FBI"}
    code, target = print_paper(tmp_path, "letter-text", letter=bad)
    assert code == 0
    assert "help to the government" in capsys.readouterr().err
    assert "FBI" not in target.read_text(encoding="utf-8")
    print_paper(tmp_path, "letter-text", "--keep-flagged", letter=bad)
    assert capsys.readouterr().err == ""
    assert "FBI" in target.read_text(encoding="utf-8")


def test_the_private_ground_is_printed_only_when_asked_for(tmp_path: Path) -> None:
    private = {key: raw for key, raw in with_abuse(MIXED).items() if key != "other_reason"}
    _, target = print_paper(tmp_path, "letter-text", **private)
    assert "Abuse" not in target.read_text(encoding="utf-8")
    print_paper(tmp_path, "letter-text", "--include-abuse", **private)
    assert "Abuse in custody" in target.read_text(encoding="utf-8")
