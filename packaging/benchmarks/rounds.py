"""Lets the contenders run in turn."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Mapping

from benchmarks.measures import ROUNDS, medians

Contender = Callable[[], float]
"""Runs once; returns what it measured of itself."""


def in_turn(contenders: Mapping[str, Contender], rounds: int = ROUNDS) -> dict[str, float]:
    """Run every contender once to warm up, then all of them in turn; return the median of each."""
    return medians(samples_in_turn(contenders, rounds))


def samples_in_turn(contenders: Mapping[str, Contender], rounds: int = ROUNDS) -> dict[str, list[float]]:
    """Run every contender once to warm up, then all of them in turn; return what each measured."""
    for contender in contenders.values():
        contender()
    samples: dict[str, list[float]] = {name: [] for name in contenders}
    for _ in range(rounds):
        for name, contender in contenders.items():
            samples[name].append(contender())
    return samples


def timed(work: Callable[[], object], times: int = 1) -> Contender:
    """Return a contender that measures the processor's seconds for one call, as the mean over `times` calls.

    It is for work that waits for nothing: so what else runs on this computer does not count.
    """

    def contender() -> float:
        gc.collect()
        start = time.process_time()
        for _ in range(times):
            work()
        return (time.process_time() - start) / times

    return contender
