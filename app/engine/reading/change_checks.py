"""Checks what a pack says about the changes a person can bring about."""

from __future__ import annotations

from app.engine.pack import Pack
from app.engine.reading.problems import ProblemList


def check_changes(pack: Pack, problems: ProblemList) -> None:
    """Note answers to bring about that no question has, statuses that the ranking makes up or repeats."""
    for name, question in pack.questions.items():
        for answer in question.can_do:
            if answer not in question.choices:
                file, at = f"sections/{question.section}.json", f"/nodes/{name}/ask/can_do"
                problems.add("RD-W01", file, at, f'"{answer}" is no answer to this question.', "Name a choice.")
    ranked = pack.outcome.best_first
    used = {rule.status for rule in pack.findings.values() if rule.status}
    for place, status in enumerate(ranked):
        if status not in used or status in ranked[:place]:
            message, remedy = f'"{status}" stands here twice or comes from no finding.', "Rank a status once."
            problems.add("RD-W02", "outcome.json", f"/best_first/{place}", message, remedy)
