"""What a person can do next, most pressing first."""

from __future__ import annotations

from collections.abc import Iterator

from app.report.client_copy import MAIN_DOOR, ClientCopy

_CLOCK_CARDS = ("clock_2255_may_end_soon", "clock_2255_running")
_RELEASE = {
    "may_ask_now": ("ask_clerk_ao250", "find_papers"),
    "ask_a_lawyer": ("ask_lawyer",),
}
_CONVICTION = {
    "may_ask_now": "ask_clerk_ao243",
    "may_be_late": "late_2255",
    "not_yet": "wait_2255",
    "leave_of_court_first": "ask_leave",
    "ask_a_lawyer": "ask_lawyer",
}
_OTHER_DOORS = {
    "state_program": "state_help",
    "petition_2254": "petition_2254",
    "dc_motion": "dc_help",
    "military": "military_help",
    "old_law_4205g": "ask_defender",
    "supervised_release_3583e": "ask_defender",
    "reduction_3582c2": "ask_defender",
    "petition_2241": "petition_2241",
}
_REMEDY_FINDINGS = ("denied_early_unsettled", "denied_early_eighth")
_NAMED_AT_ONCE = 3


def plan_steps(copy: ClientCopy) -> tuple[str, ...]:
    """Return every next step as one line each; the last one is always to ask a lawyer first."""
    last = copy.text("step.ask_lawyer")
    steps = [*_urgent(copy), *_of_both_papers(copy), *_remedy(copy), *_other_doors(copy)]
    return (*(step for step in dict.fromkeys(steps) if step != last), last)


def _of_both_papers(copy: ClientCopy) -> Iterator[str]:
    """Yield the first step of each paper, the headline's before the other's, then what else there is for either."""
    release, conviction = list(_release(copy)), list(_conviction(copy))
    near, far = (release, conviction) if copy.result.headline.door == MAIN_DOOR else (conviction, release)
    yield from (*near[:1], *far[:1])
    if conviction and copy.speaks_of_release():
        yield copy.text("step.keep_apart")
    yield from (*near[1:], *far[1:])


def _urgent(copy: ClientCopy) -> Iterator[str]:
    for card in copy.result.urgent:
        if card.id in _CLOCK_CARDS:
            yield copy.text(f"step.{'look_at_2255_date' if card.date else 'find_2255_date'}")
        elif card.id == "appeal_window_3582" and card.date is not None:
            yield copy.text("step.appeal_denial", date=copy.wording.long_date(card.date))
        elif card.id == "terminal_illness":
            yield copy.text("step.terminal")


def _release(copy: ClientCopy) -> Iterator[str]:
    status = copy.status(MAIN_DOOR)
    if status == "request_first":
        yield copy.text(f"step.{'resend_all_grounds' if copy.says_yes('request_made') else 'send_request'}")
        yield from (copy.text("step.get_receipt"), copy.text("step.keep_two_copies"))
    elif status == "not_yet":
        yield _wait(copy)
        yield from (copy.text("step.ask_clerk_ao250"), copy.text("step.find_papers"))
    elif status == "need_papers":
        yield from _answers_to_find(copy, MAIN_DOOR)
    elif status != "out" or copy.result.headline.door == MAIN_DOOR:
        yield from (copy.text(f"step.{step}") for step in _RELEASE.get(str(status), ("read_inside",)))


def _wait(copy: ClientCopy) -> str:
    opens_on = copy.result.gate.opens_on if copy.result.gate else None
    if opens_on is None:
        return copy.text("step.wait_no_date")
    return copy.text("step.wait_until", date=copy.wording.long_date(opens_on))


def _remedy(copy: ClientCopy) -> Iterator[str]:
    if any(finding.id in _REMEDY_FINDINGS for finding in copy.result.findings):
        yield copy.text("step.file_remedy_form")


def _conviction(copy: ClientCopy) -> Iterator[str]:
    doors = [door for door in ("motion_2255", "authorization_2255h") if door in copy.result.doors]
    if not copy.attacks() or not doors:
        return
    for door in doors:
        status = copy.result.doors[door].status
        if status == "need_papers":
            yield from _answers_to_find(copy, door)
        elif status in _CONVICTION:
            yield copy.text(f"step.{_CONVICTION[status]}")


def _other_doors(copy: ClientCopy) -> Iterator[str]:
    for door in copy.result.doors:
        if door in _OTHER_DOORS:
            yield copy.text(f"step.{_OTHER_DOORS[door]}")


def _answers_to_find(copy: ClientCopy, door: str) -> Iterator[str]:
    gaps = [copy.short(gap.question) for gap in copy.result.missing if door in gap.settles]
    if gaps:
        yield copy.text("step.find_answers", list="; ".join(gaps[:_NAMED_AT_ONCE]))
