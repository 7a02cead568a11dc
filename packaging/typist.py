"""Types planted words into the window of a program from outside, then has it crash."""

# It runs under the system's own Python, which has the bindings for AT-SPI. Its argument is a JSON file: `command`
# starts the program, `told` is the file that gets one JSON object, `mode` is "library" or "clinic", `planted` gives the
# words to type, `paper` where to save one, `questions` the headings and options that this visit has to know.

from __future__ import annotations

import json
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests" / "ui" / "aloud"))
from reader import FIELDS, HEADINGS, Atspi, Ears, Walk, has, nodes, started

UNSURE = "I'm not sure"
FIRST, CHECK, RESULT = "Right Door", "Check your answers", "The result"


class Visit(Walk):
    """One person at the window, who answers, names the case, saves a paper."""

    def __init__(self, plan: dict[str, Any], program: subprocess.Popen[bytes], ears: Ears) -> None:
        super().__init__({"words": {}, "answers": {}, "trips": {}, "by": "actions"}, program, ears)
        self._planted, self._questions, self._paper = plan["planted"], plan["questions"], plan["paper"]
        self._frame = self._frame.get_parent()  # dialogs are windows of their own
        self.titles: set[str] = set()
        self.typed: list[str] = []

    def library(self) -> None:
        """Answer to the end, then save a paper with a name on it."""
        self._press("Keep nothing")
        self._answer("reason")
        self._save_paper()

    def clinic(self) -> None:
        """Make the sealed cases, name one, answer it to the end, look for it; leave another with words half given."""
        self._press("Cases")
        for name in ("New passphrase", "The same passphrase again"):
            self._fill(name, "passphrase", shown=False)
        self._press("Create the cases")
        self._press("I have the key on paper or in another safe place")
        self._press("Go on to the cases")
        self._new_case()
        self._answer("reason")
        self._save_paper()
        self._press("Close the case")
        self._fill("Search the cases", "name")
        self._new_case()
        self._answer("draft", to_the_end=False)

    def _new_case(self) -> None:
        self._press("New case")
        self._fill("Name of the case", "name")
        self._press("OK")

    def note_titles(self) -> None:
        """Remember what the title bars say now."""
        command = ["xdotool", "search", "--name", ".*", "getwindowname", "%@"]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        self.titles |= set(done.stdout.splitlines())

    def _answer(self, reason: str, *, to_the_end: bool = True) -> None:
        """Answer each question, with "I'm not sure" where nothing is planted, up to the one that takes a `reason`.

        That one is left with the words in its field, or, `to_the_end`, answered with all that follow it.
        """
        met: list[str] = []
        while (heading := self._next_heading(met)) != CHECK:
            met.append(heading)
            asks_reason = heading == self._questions["reason"]
            if asks_reason:
                self._type_into(self._wait_for(lambda: self._field(""), "a field"), reason)
                if not to_the_end:
                    return
            else:
                for option in self._questions["options"].get(heading, [UNSURE]):
                    self._press(option)
            if heading == self._questions["noted"]:
                self._press("Note for staff")
                self._fill("Note for staff", "note")
            self.note_titles()
            self._press("Continue")
        self._press("See the result")
        self._wait_for(lambda: self._named(RESULT, HEADINGS), RESULT)

    def _next_heading(self, met: list[str]) -> str:
        def reached() -> str:
            now = self._ears.focus
            name = now.get_name() if now is not None and now.get_role() in HEADINGS else ""
            return name if name in (*self._questions["all"], CHECK) and name not in met else ""

        return str(self._wait_for(reached, f"a heading after {met[-1:]}"))

    def _save_paper(self) -> None:
        self._press("Save the summary (PDF)")
        self._fill("Name", "printed")
        self.note_titles()
        self._press("OK")
        field = self._wait_for(lambda: self._field("File name:"), "the dialog for a file")
        self.note_titles()
        Atspi.EditableText.set_text_contents(field, self._paper)
        self._key("Return")
        self._wait_for(lambda: self._said("Saved"), "word that the paper is saved")
        self.note_titles()

    def _said(self, start: str) -> bool:
        return any(node.get_name().startswith(start) for node in nodes(self._frame))

    def _field(self, name: str) -> Any:
        found = (node for node in nodes(self._frame) if node.get_role() in FIELDS)
        return next(
            (node for node in found if name in ("", node.get_name()) and has(node, Atspi.StateType.EDITABLE)), None
        )

    def _fill(self, name: str, word: str, *, shown: bool = True) -> None:
        self._type_into(self._wait_for(lambda: self._field(name), name), word, shown=shown)

    def _type_into(self, field: Any, word: str, *, shown: bool = True) -> None:
        """Type a planted word by the keyboard; where it can be seen, wait until it stands there."""
        Atspi.Component.grab_focus(field)
        self._wait_for(lambda: has(field, Atspi.StateType.FOCUSED), "the focus on a field")
        text = self._planted[word]
        subprocess.run(["xdotool", "type", "--delay", "4", text], check=True)
        if shown:
            self._wait_for(lambda: text in Atspi.Text.get_text(field, 0, -1), f"{word} in its field")
        self.typed.append(word)


def main() -> int:
    """Start the program, visit, crash it, tell what was met."""
    plan = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    ears = Ears()
    with started(plan["command"]) as program:
        visit = Visit(plan, program, ears)
        getattr(visit, plan["mode"])()
        visit.note_titles()
        told = {"titles": sorted(visit.titles), "typed": visit.typed}
        program.send_signal(signal.SIGSEGV)
        told["code"] = program.wait(20)
        Path(plan["told"]).write_text(json.dumps(told), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
