"""What the screens of the cases are made of, in one place so that any thread can load it."""

from __future__ import annotations

from ui.cases.case_desk import CaseDesk
from ui.cases.case_list import CaseListScreen
from ui.cases.office_desks import OfficeDesks
from ui.interview.case_screens import CaseScreens
from ui.interview.check_screen import CheckScreen
from ui.interview.interview_desk import InterviewDesk
from ui.interview.interview_screen import InterviewScreen
from ui.interview.law_change_screen import LawChangeScreen
from ui.interview.law_desk import LawDesk
from ui.paper.paper_desk import PaperDesk
from ui.result.result_screen import ResultScreen

__all__ = [
    "CaseDesk",
    "CaseListScreen",
    "CaseScreens",
    "CheckScreen",
    "InterviewDesk",
    "InterviewScreen",
    "LawChangeScreen",
    "LawDesk",
    "OfficeDesks",
    "PaperDesk",
    "ResultScreen",
]
