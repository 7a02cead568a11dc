"""What a pack says about changes is checked when it is read."""

from pathlib import Path

import pytest

from app.engine.reading.problems import PackError
from app.engine.reading.reader import read_pack
from tests.engine.asking_pack import asking_files
from tests.engine.small_pack import Files, write_pack


def _codes(folder: Path, files: Files) -> list[tuple[str, str, str]]:
    with pytest.raises(PackError) as found:
        read_pack(write_pack(folder, files))
    return [(problem.code, problem.file, problem.pointer) for problem in found.value.problems]


def test_an_answer_to_bring_about_that_no_question_has_is_told(tmp_path: Path) -> None:
    files = asking_files()
    files["sections/request.json"]["nodes"]["asked"]["ask"]["can_do"] = ["harbor", "captain"]
    assert _codes(tmp_path, files) == [("RD-W01", "sections/request.json", "/nodes/asked/ask/can_do")]


@pytest.mark.parametrize("ranked", [["out", "lost"], ["out", "out"]])
def test_a_status_made_up_or_ranked_twice_is_told(tmp_path: Path, ranked: list[str]) -> None:
    files = asking_files()
    files["outcome.json"]["best_first"] = ranked
    assert _codes(tmp_path, files) == [("RD-W02", "outcome.json", "/best_first/1")]


def test_a_new_start_of_no_question_is_told(tmp_path: Path) -> None:
    files = asking_files()
    files["sections/request.json"]["anew"]["prayed"] = "as_of"
    assert _codes(tmp_path, files) == [("RD-N09", "sections/request.json", "/anew/prayed")]


def test_a_new_start_with_an_answer_of_another_kind_is_told(tmp_path: Path) -> None:
    files = asking_files()
    files["sections/request.json"]["anew"]["sent"] = "years"
    assert _codes(tmp_path, files) == [("RD-X16", "sections/request.json", "/anew/sent")]
