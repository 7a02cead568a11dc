"""Proves that an answer survives as JSON text exactly."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.engine.result import RawAnswer
from app.services.keeping.raw_json import from_json, to_json

RAW = st.text() | st.integers() | st.decimals(allow_nan=False, allow_infinity=False) | st.lists(st.text(), max_size=5)


@given(raw=RAW)
def test_any_answer_comes_back_equal(raw: RawAnswer) -> None:
    assert from_json(to_json(raw)) == raw


@pytest.mark.parametrize("raw", [None, True, 1.5, {"a": 1}, ("a",)])
def test_what_is_no_answer_has_no_text(raw: object) -> None:
    with pytest.raises(TypeError):
        to_json(raw)  # type: ignore[arg-type]


@pytest.mark.parametrize("raw", ["NaN", "Infinity", "-Infinity"])
def test_an_endless_number_is_no_answer(raw: str) -> None:
    with pytest.raises(ValueError, match="finite"):
        to_json(Decimal(raw))
    with pytest.raises(ValueError, match="finite"):
        from_json(raw)


@pytest.mark.parametrize("text", ["null", "true", '{"a": 1}', "[1]", "", "{"])
def test_text_that_holds_no_answer_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        from_json(text)
