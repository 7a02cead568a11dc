"""The screens of one open case."""

from __future__ import annotations

from dataclasses import dataclass

from ui.interview.check_screen import CheckScreen
from ui.interview.interview_screen import InterviewScreen
from ui.interview.law_change_screen import LawChangeScreen
from ui.result.result_screen import ResultScreen


@dataclass(frozen=True, slots=True)
class CaseScreens:
    """The three screens between which one open case goes to and fro, with the one that may stand before them."""

    interview: InterviewScreen
    check: CheckScreen
    result: ResultScreen
    law_change: LawChangeScreen
