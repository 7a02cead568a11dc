"""The chapter of what the pack promises about every combination of answers."""

from __future__ import annotations

from collections.abc import Iterator

from app.services.outline.source import Source, code, item

_FIELDS = ("id", "text", "reference")


def promise_lines(source: Source) -> Iterator[str]:
    """Yield every invariant with its rule, the findings that exclude each other, the answers that only inform."""
    safety = source.pack.safety
    for promise in safety.invariants:
        yield item(0, f"**{code(promise.id)}** {promise.text}")
        yield item(1, f"Rests on: {promise.reference}")
        yield from source.other_fields(1, promise, _FIELDS)
    for pair in safety.contradictions:
        yield item(0, f"Never said together: {code(pair.first)} with {code(pair.second)}. {pair.text}")
    for told in safety.only_inform:
        options = ", ".join(source.words.choice(told.question, option) for option in told.options)
        yield item(0, f"Only informs, changes nothing: {source.words.question(told.question)}, {options}. {told.why}")
    yield from source.other_fields(0, safety, ("invariants", "contradictions", "only_inform"))
