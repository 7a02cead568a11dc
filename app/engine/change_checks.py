"""Checks what a pack says about the changes a person can bring about."""

from __future__ import annotations

from app.engine.pack import Pack
from app.engine.problems import ProblemList


def check_changes(pack: Pack, problems: ProblemList) -> None:
    """Note answers to bring about that no question has, statuses that the ranking leaves out or makes up."""
    for name, question in pack.questions.items():
        for answer in question.can_do:
            if answer not in question.choices:
                file, at = f"sections/{question.section}.json", f"/nodes/{name}/ask/can_do"
                problems.add("RD-W01", file, at, f'"{answer}" is no answer to this question.', "Name a choice.")
    ranked = pack.outcome.best_first
    used = {rule.status for rule in pack.findings.values() if rule.status}
    if ranked and (set(ranked) != used or len(set(ranked)) != len(ranked)):
        odd = ", ".join(sorted(set(ranked) ^ used)) or "one stands twice"
        remedy = "Rank each status that a finding gives once."
        problems.add("RD-W02", "outcome.json", "/best_first", f"The ranking differs from the findings: {odd}.", remedy)
