"""The rows of the window."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator, Mapping
from statistics import median

from benchmarks.children import OFFSCREEN, script, seconds_to_first_line, told
from benchmarks.measures import Check, Line, compared, percentile, shown
from benchmarks.rounds import Contender, in_turn
from x_screen import x_screen

STARTS = 15
INTERVIEWS = 12
BARE = "bare QMainWindow with a label"
_SCREEN = "1920x1080x24"


def row_1() -> Iterator[Line]:
    """Start a process, up to its first painted screen."""
    yield _start("offscreen", OFFSCREEN)
    what = "process start to first screen painted"
    if sys.platform != "linux" or shutil.which("Xvfb") is None:
        yield Line(1, f"{what} (X)", "", "no Xvfb here")
        return
    with x_screen(_SCREEN) as screen:
        yield _start("X", screen)


def _start(name: str, screen: Mapping[str, str]) -> Line:
    bare, ours = script("bare_window"), script("program_window", "start")
    found = in_turn(
        {"anchor": lambda: seconds_to_first_line(bare, screen), "ours": lambda: seconds_to_first_line(ours, screen)},
        STARTS,
    )
    what = f"process start to first screen painted ({name})"
    return compared(1, what, found["anchor"] * 1e3, found["ours"] * 1e3, "ms", 1.25, 1.15, BARE)


def row_2() -> Iterator[Line]:
    """Beat each millisecond from the first paint until the law, a store, the first question, a paper are there."""
    stall = _measured("program_window", "stall", "longest")
    longest = in_turn({"ours": stall})["ours"] * 1e3
    what = "longest event-loop stall while law, store and paper load after the first paint"
    yield Line(2, what, "", shown(longest, "ms"), (Check(longest, 100, 50, "ms"),))


def row_7() -> Iterator[Line]:
    """Answer whole interviews in a real window; a step ends when the next question is painted.

    Both contenders rest for 50 ms before each step, as a person rests longer between an answer and "Continue": the
    window makes the next page meanwhile. Saving, judging, the list beside the question, the paint are in the step.
    """
    steps = told(script("interview_steps", INTERVIEWS))
    ours, anchor = (
        [seconds * 1e3 for interview in steps[name] for seconds in interview] for name in ("ours", "anchor")
    )
    what = f"answer given to next question painted, saved ({len(ours)} steps)"
    yield compared(7, what, median(anchor), median(ours), "ms", 1.6, 1.3, "bare widgets rebuilt, not saved")
    slowest = percentile(ours, 0.99)
    of_anchor = f"p99 of the bare widgets: {shown(percentile(anchor, 0.99), 'ms')}"
    yield Line(7, "the same, 99 of 100 steps", of_anchor, shown(slowest, "ms"), (Check(slowest, 8, 8, "ms"),))


def row_12() -> Iterator[Line]:
    """Weigh a process, the pages it shares with others in part."""
    bare, ours = _measured("bare_window", "memory", "Pss"), _measured("program_window", "memory", "Pss")
    what = "memory at the first question (PSS)"
    try:
        found = in_turn({"anchor": bare, "ours": ours})
    except KeyError:
        yield Line(12, what, "", "this system does not tell")
        return
    yield compared(12, what, found["anchor"], found["ours"], "MB", 1.6, 1.25, BARE)


def _measured(module: str, argument: str, name: str) -> Contender:
    command = script(module, argument)
    return lambda: float(told(command)[name])


ROWS = {1: row_1, 2: row_2, 7: row_7, 12: row_12}
