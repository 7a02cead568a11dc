"""Puts every test on a screen in memory with steady random tests."""

import os

from hypothesis import settings

import ui  # noqa: F401 - guards Python's constants, which a screen in memory wears out in tests of anything

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# No time limit for one example: a busy machine is not a failure. The same examples each run: a green run stays green.
settings.register_profile("house", deadline=None, derandomize=True, print_blob=True)
settings.load_profile("house")
