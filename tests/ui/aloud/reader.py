"""Completes an interview from outside the program, through what a screen reader sees."""

# It runs under the system's own Python, which has the bindings for AT-SPI. Its argument is a JSON file: `command`
# starts the program, `told` is the file that gets one JSON object (the question headings met, every name on the result,
# every fault met), `by` is "keyboard" or "actions", `answers` gives for each question heading the options to take or
# the text to type, `trips` the screens to look at before the interview as well as after it, `words` names the buttons
# with the headings in the language on screen.

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

PATIENCE = 20.0
"""Seconds within which what was asked for has to be there."""

LONGEST_WAY = 150
"""Keys after which a control counts as out of reach."""

OPTIONS = (Atspi.Role.RADIO_BUTTON, Atspi.Role.CHECK_BOX)
BUTTONS = (Atspi.Role.PUSH_BUTTON, Atspi.Role.TOGGLE_BUTTON)
FIELDS = (Atspi.Role.TEXT, Atspi.Role.ENTRY, Atspi.Role.PASSWORD_TEXT, Atspi.Role.SPIN_BUTTON, Atspi.Role.COMBO_BOX)
HEADINGS = (Atspi.Role.LABEL, Atspi.Role.HEADING, Atspi.Role.STATIC)
LISTS = (Atspi.Role.LIST, Atspi.Role.LIST_ITEM, Atspi.Role.TABLE, Atspi.Role.TREE, Atspi.Role.TREE_ITEM)
CONTROLS = (*OPTIONS, *BUTTONS, *FIELDS, *LISTS)
READABLE = (Atspi.Role.PANEL, Atspi.Role.FRAME, Atspi.Role.TABLE_CELL)
"""What a person reads without pressing it."""

LABELLED = (*FIELDS, Atspi.Role.RADIO_BUTTON)
"""What says its purpose by a label beside it, and so must be tied to that label."""


def nodes(top: Any) -> Iterator[Any]:
    """Every node that is showing, parents first."""
    for place in range(top.get_child_count()):
        child = top.get_child_at_index(place)
        if child is not None and has(child, Atspi.StateType.SHOWING):
            yield child
            yield from nodes(child)


def has(node: Any, state: Any) -> bool:
    return bool(node.get_state_set().contains(state))


class Ears:
    """Hears which node gets the focus, and what is said aloud."""

    def __init__(self) -> None:
        self.focus: Any = None
        self.turns = 0
        self.said: set[str] = set()
        self._listener = Atspi.EventListener.new(self._on_event)
        for kind in ("object:state-changed:focused", "object:announcement"):
            self._listener.register(kind)

    def listen(self) -> None:
        """Take in everything that has arrived."""
        while GLib.MainContext.default().iteration(False):
            pass

    def _on_event(self, event: Any) -> None:
        if event.type.startswith("object:announcement"):
            self.said.add(str(event.any_data))
        elif event.detail1:
            self.focus = event.source
            self.turns += 1


class Walk:
    """One interview."""

    def __init__(self, plan: dict[str, Any], program: subprocess.Popen[bytes], ears: Ears) -> None:
        self._words, self._answers = plan["words"], plan["answers"]
        self._trips = plan["trips"]
        self._keyboard = plan["by"] == "keyboard"
        self._program, self._ears = program, ears
        self._faults: list[str] = []
        self._radios: set[str] = set()
        self._fields: list[Any] = []
        self._frame = self._wait_for(self._find_frame, "the window")

    def run(self) -> dict[str, Any]:
        """From the first screen to the result."""
        start, result = self._words["start"], self._words["result"]
        self._wait_for(lambda: self._named(start, HEADINGS), "the first screen")
        if self._words["language"]:
            self._press(self._words["language"])
            self._wait_for(lambda: self._named(self._words["begin"], BUTTONS), "the first screen in its language")
        self._look(start)
        self._make_trips(self._trips["start"], start)
        self._press(self._words["begin"])
        met = []
        while (heading := self._arrive({*self._answers, self._words["check"]} - set(met))) != self._words["check"]:
            met.append(heading)
            self._answer(self._answers[heading])
        self._press(self._words["see"])
        self._arrive([result])
        shown = [node.get_name() for node in nodes(self._frame) if node.get_name()]
        self._make_trips(self._trips["result"], result)
        return {"headings": met, "result": shown, "faults": self._faults}

    def _find_frame(self) -> Any:
        desktop = Atspi.get_desktop(0)
        for place in range(desktop.get_child_count()):
            app = desktop.get_child_at_index(place)
            if app is not None and app.get_name() == "Right Door":
                app.set_cache_mask(Atspi.Cache.NONE)
                return next((window for window in nodes(app) if window.get_role() == Atspi.Role.FRAME), None)
        return None

    def _wait_for(self, found: Callable[[], Any], what: str) -> Any:
        """The first true value of `found`; ends the walk when it does not come."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            value = self._try(found)
            if value:
                return value
            time.sleep(0.005)
        seen = self._try(lambda: [node.get_name() for node in nodes(self._frame) if node.get_role() in CONTROLS])
        raise SystemExit(f"Nothing came: {what}. The focus is on {self._name_of_focus()!r}; seen are {seen}.")

    def _try(self, found: Callable[[], Any]) -> Any:
        code = self._program.poll()
        if code is not None:
            raise SystemExit(f"The program ended by itself, with the exit code {code}.")
        try:
            self._ears.listen()
            return found()
        except GLib.Error:  # the screen changed while it was being read
            return None

    def _name_of_focus(self) -> str:
        return self._try(lambda: self._ears.focus.get_name() if self._ears.focus is not None else "") or ""

    def _named(self, name: str, roles: tuple[Any, ...]) -> Any:
        return next((node for node in nodes(self._frame) if node.get_name() == name and node.get_role() in roles), None)

    def _arrive(self, headings: Collection[str]) -> str:
        """Wait until one of these headings has the focus and is said aloud; then look at its screen."""

        def reached() -> str:
            now = self._ears.focus
            name = now.get_name() if now is not None and now.get_role() in HEADINGS else ""
            return name if name in headings and has(now, Atspi.StateType.FOCUSED) else ""

        names = ", ".join(sorted(headings)[:3])
        heading = str(self._wait_for(reached, f"the focus on a heading such as {names}"))
        self._wait_for(lambda: heading in self._ears.said, f"{heading} said aloud")
        self._look(heading)
        return heading

    def _look(self, screen: str) -> None:
        """Note every control of the screen without name, role or relation."""

        def read() -> tuple[list[tuple[Any, str, Any]], list[str]]:
            shown = [(node, node.get_name(), node.get_role()) for node in nodes(self._frame)]
            return shown, [fault for told in shown for fault in self._faults_of(*told)]

        shown, faults = self._wait_for(read, f"a steady look at {screen}")
        self._faults += [f"{screen}: {fault}" for fault in faults]
        self._radios = {name for _, name, role in shown if role == Atspi.Role.RADIO_BUTTON}
        self._fields = [node for node, _, role in shown if role in FIELDS]

    @staticmethod
    def _faults_of(node: Any, name: str, role: Any) -> Iterator[str]:
        if role in HEADINGS:
            return
        told = f"{name!r}, {node.get_role_name()},"
        if role in CONTROLS and not name:
            yield f"{told} has no name"
        if role == Atspi.Role.INVALID or (role not in (*CONTROLS, *READABLE) and has(node, Atspi.StateType.FOCUSABLE)):
            yield f"{told} has no role of a control"
        if role in LABELLED and Atspi.RelationType.LABELLED_BY not in (
            relation.get_relation_type() for relation in node.get_relation_set()
        ):
            yield f"{told} is tied to no label"

    def _make_trips(self, trips: list[dict[str, str]], home: str) -> None:
        """Go to each of these screens, then back."""
        for trip in trips:
            self._press(trip["press"])
            self._arrive([trip["heading"]])
            self._press(trip["back"])
            self._arrive([home])

    def _answer(self, answer: dict[str, list[str]]) -> None:
        for option in answer.get("press", []):
            self._press(option)
        texts = answer.get("type", [])
        fields = [node for node in self._fields if has(node, Atspi.StateType.EDITABLE)] if texts else []
        for field, text in zip(fields, texts, strict=bool(texts)):
            self._type(field, text)
        self._press(self._words["next"])

    def _press(self, name: str) -> None:
        if self._keyboard:
            node = self._go_to(name, (*OPTIONS, *BUTTONS))
            option = node.get_role() in OPTIONS
            if not option or not has(node, Atspi.StateType.CHECKED):
                self._key("space")
        else:
            node = self._wait_for(lambda: self._named(name, (*OPTIONS, *BUTTONS)), name)
            option = node.get_role() in OPTIONS
            Atspi.Action.do_action(node, 0)
        if option:
            self._wait_for(lambda: has(node, Atspi.StateType.CHECKED), f"{name} taken")

    def _type(self, field: Any, text: str) -> None:
        if self._keyboard:
            self._go_to(field.get_name(), FIELDS)
            subprocess.run(["xdotool", "type", "--delay", "5", text], check=True)
        else:
            Atspi.EditableText.set_text_contents(field, text)
        self._wait_for(lambda: Atspi.Text.get_text(field, 0, -1) == text, f"{text} in {field.get_name()}")

    def _go_to(self, name: str, roles: tuple[Any, ...]) -> Any:
        """Press Tab, within a group of options the arrow, until that control has the focus."""
        met = []
        for _ in range(LONGEST_WAY):
            now, here, role = self._wait_for(self._focused, "a focus")
            if here == name and role in roles:
                return now
            met.append(here)
            inside = role == Atspi.Role.RADIO_BUTTON and name in self._radios
            self._turn("Down" if inside else "Tab")
        raise SystemExit(f"The keyboard never came to {name}, only to {met[-40:]}.")

    def _focused(self) -> tuple[Any, str, Any] | None:
        """The node that has the focus, once it is known that no later one has been told of, its name, its role."""
        now = self._ears.focus
        if now is None:
            now = next((node for node in nodes(self._frame) if has(node, Atspi.StateType.FOCUSED)), None)
            self._ears.focus = now
        if now is None or not has(now, Atspi.StateType.FOCUSED):
            return None
        told = now, now.get_name(), now.get_role()
        self._ears.listen()
        return told if self._ears.focus is now else None

    def _turn(self, key: str) -> None:
        """Press a key that moves the focus."""
        before = self._ears.turns
        self._key(key)
        self._wait_for(lambda: self._ears.turns > before, f"a focus after {key} on {self._name_of_focus()!r}")

    def _key(self, key: str) -> None:
        subprocess.run(["xdotool", "key", key], check=True)


@contextmanager
def started(command: list[str]) -> Iterator[subprocess.Popen[bytes]]:
    """Run the program beside a window manager; both end with the block."""
    manager = subprocess.Popen(["openbox"], stdout=sys.stderr)
    program = subprocess.Popen(command, stdout=sys.stderr)
    try:
        yield program
    finally:
        for process in (program, manager):
            process.terminate()
            process.wait(10)


def main() -> int:
    """Start the program, walk, print what was met."""
    plan = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    ears = Ears()
    with started(plan["command"]) as program:
        told = Walk(plan, program, ears).run()
        Path(plan["told"]).write_text(json.dumps(told), encoding="utf-8")
        if program.poll() is not None:
            raise SystemExit(f"The program ended by itself, with the exit code {program.returncode}.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
