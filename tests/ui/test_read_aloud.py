"""A whole interview through the eyes of a screen reader, in a real window on a screen in memory."""

import json
import os
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from app.engine.judging.walk import walk
from app.engine.pack import Pack, QuestionKind
from app.engine.telling.wording import Wording
from tests.ui.driving import TRANSLATION
from tests.ui.test_whole_interview import ANSWERS
from ui.pages.typed_date import split_iso

READER = Path(__file__).parent / "aloud" / "reader.py"
SYSTEM_PYTHON = Path("/usr/bin/python3")
ROOT = Path(__file__).parents[2]

pytestmark = [
    pytest.mark.slow,
    pytest.mark.timeout(400),
    pytest.mark.skipif(sys.platform != "linux", reason="AT-SPI is how screen readers see a window on Linux"),
]


@pytest.fixture(scope="module")
def display() -> Iterator[str]:
    """A screen in memory."""
    read, write = os.pipe()
    command = ["Xvfb", "-displayfd", str(write), "-screen", "0", "1366x768x24", "-nolisten", "tcp"]
    server = subprocess.Popen(command, pass_fds=(write,), stderr=subprocess.DEVNULL)
    os.close(write)
    with os.fdopen(read) as told:
        number = told.readline().strip()
    yield f":{number}"
    server.terminate()
    server.wait()


@cache
def translations() -> dict[tuple[str, str], str]:
    """The Spanish of each sentence of the window, by the class that says it."""
    contexts = ElementTree.parse(TRANSLATION).getroot().iter("context")
    return {
        (context.findtext("name", ""), message.findtext("source", "")): message.findtext("translation", "")
        for context in contexts
        for message in context.iter("message")
    }


def said(where: str, text: str, language: str) -> str:
    """A sentence of the window in that language, as a screen reader says it."""
    return (text if language == "en" else translations()[where, text]).replace("&", "")


def plan(pack: Pack, language: str, by: str, folder: Path) -> dict[str, object]:
    words = Wording(pack, language)
    answers: dict[str, object] = {}
    for name, question in pack.questions.items():
        raw = ANSWERS.get(name, "unsure")
        title = words.text(f"questions.{name}.title")
        if raw == "unsure":
            page = {
                QuestionKind.CHOICE: "ChoicePage",
                QuestionKind.YES_NO: "ChoicePage",
                QuestionKind.SEVERAL: "SeveralPage",
            }
            unsure = said(page.get(question.kind, "FieldPage"), "I'm not sure", language)
            answers[title] = {"press": [unsure]}
        elif question.kind is QuestionKind.SEVERAL:
            assert isinstance(raw, list)
            names = [words.choice(name, choice) for choice in raw] or [said("SeveralPage", "None of these", language)]
            answers[title] = {"press": names}
        elif question.kind is QuestionKind.DATE:
            typed = split_iso(str(raw))
            opened = [said("DayPicker", "Pick a day", language)] if name == "judgment_date" else []
            answers[title] = {"press": opened, "type": [typed.month, typed.day, typed.year]}
        elif question.kind is QuestionKind.NUMBER:
            answers[title] = {"type": [str(raw)]}
        elif question.kind is QuestionKind.PICK:
            answers[title] = {"type": [words.choice(name, str(raw))]}
        else:
            answers[title] = {"press": [words.choice(name, str(raw))]}
    return {
        "command": [sys.executable, "-m", "app", "--store", str(folder / "cases.sqlite")],
        "told": str(folder / "told.json"),
        "by": by,
        "answers": answers,
        "trips": {
            "start": [
                {
                    "press": said("StartScreen", "About the la&w", language),
                    "heading": said("AboutScreen", "About the law", language),
                    "back": said("AboutScreen", "&Back", language),
                }
            ],
            "result": [
                {
                    "press": said("ResultScreen", "P&apers", language),
                    "heading": said("PaperScreen", "Papers", language),
                    "back": said("PaperScreen", "&Back to the result", language),
                },
                {
                    "press": said("ResultScreen", "Law &map", language),
                    "heading": said("LawMapScreen", "The law as a map", language),
                    "back": said("LawMapScreen", "&Back", language),
                },
            ],
        },
        "words": {
            "language": "" if language == "en" else "Español",
            "start": "Right Door",
            "begin": said("StartScreen", "&Keep nothing", language),
            "next": said("InterviewScreen", "&Continue", language),
            "check": said("CheckScreen", "Check your answers", language),
            "see": said("CheckScreen", "&See the result", language),
            "result": said("ResultScreen", "The result", language),
        },
    }


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("by", ["keyboard", "actions"])
def test_a_whole_interview_is_completed(language: str, by: str, pack: Pack, display: str, tmp_path: Path) -> None:
    file = tmp_path / "plan.json"
    file.write_text(json.dumps(plan(pack, language, by, tmp_path)), encoding="utf-8")
    home = tmp_path / "home"
    home.mkdir()
    environment = {
        "PATH": os.environ["PATH"],
        "LANG": "C.UTF-8",
        "HOME": str(home),
        "XDG_RUNTIME_DIR": str(home),
        "DISPLAY": display,
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        "QT_QPA_PLATFORM": "xcb",
        "PYTHONFAULTHANDLER": "1",
    }
    bus = shutil.which("dbus-run-session")
    assert bus is not None
    command = [bus, "--", str(SYSTEM_PYTHON), str(READER), str(file)]
    done = subprocess.run(command, env=environment, cwd=ROOT, capture_output=True, text=True, check=False, timeout=380)
    assert done.returncode == 0, done.stderr[-2000:]
    found = json.loads((tmp_path / "told.json").read_text(encoding="utf-8"))
    words = Wording(pack, language)
    given = {question: ANSWERS.get(question, "unsure") for question in pack.questions}
    path = [words.text(f"questions.{stop.question}.title") for stop in walk(pack, given, date.today()).path]
    assert found["headings"] == path
    assert found["faults"] == []
    shown = "\n".join(found["result"])
    for door in ("motion_3582", "motion_2255"):
        assert words.text(f"doors.{door}.name") in shown
