"""Tells whether this copy of the program is whole."""

from __future__ import annotations

import platform
import sys
from collections.abc import Callable

from app.no_network import refuse_network
from app.self_test.law import load_packs, prove_sections
from app.self_test.papers import write_papers
from app.self_test.steps import Step, run_steps
from app.self_test.stores import climb_from_oldest, load_server_client, seal_cases
from app.self_test.windows import speak_languages, walk_window

STEPS = (
    Step("law packs", load_packs),
    Step("proof of a section", prove_sections),
    Step("old store", climb_from_oldest),
    Step("sealed cases", seal_cases),
    Step("client for a server", load_server_client),
    Step("papers", write_papers),
    Step("languages", speak_languages),
    Step("window", walk_window),
)


def self_test(
    steps: tuple[Step, ...] = STEPS, say: Callable[[str], None] = lambda line: print(line, flush=True)
) -> int:
    """Try every part of the program on made-up cases, say a line for each; return 0 when all are whole, else 1.

    Nothing is read from the person's cases, nothing but temporary folders is written, no network is reached.
    """
    refuse_network()
    made = "frozen" if getattr(sys, "frozen", False) else f"Python {platform.python_version()}"
    say(f"Right Door self-test ({made}, {platform.system()} {platform.machine()})")
    failed = run_steps(steps, say)
    say(f"{failed} of {len(steps)} steps failed." if failed else f"All {len(steps)} steps passed.")
    return 1 if failed else 0
