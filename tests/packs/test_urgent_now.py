"""What is urgent while questions are answered is what the result calls urgent."""

from app.engine.judging.assess import assess
from app.engine.judging.urgent import urgent_now
from app.engine.pack import Pack
from tests.packs.seeded_answers import answer_sets


def test_the_interview_and_the_result_call_the_same_urgent(pack: Pack) -> None:
    seen: set[str] = set()
    for given, as_of in answer_sets(11, 300):
        answers = {name: raw for name, raw in given.items() if name in pack.questions and raw is not None}
        told = tuple(card.id for card in assess(pack, answers, as_of).urgent)
        assert urgent_now(pack, answers, as_of) == told
        seen.update(told)
    assert seen == {card.id for card in pack.outcome.urgent}
