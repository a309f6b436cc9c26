from typing import Any

import pytest

from chat.llm.bursts import joined

Json = dict[str, Any]


def chunk(delta: Json, **choice: Any) -> Json:
    return {"id": "1", "choices": [{"index": 0, "delta": delta, **choice}]}


def texts(chunks: list[Json]) -> list[str]:
    return [one["choices"][0]["delta"].get("content") for one in chunks if one["choices"]]


def test_words_of_one_read_become_one() -> None:
    batch = [chunk({"role": "assistant", "content": ""}), *[chunk({"content": t}) for t in "abc"]]
    assert texts(list(joined(batch))) == ["", "abc"]


@pytest.mark.parametrize(
    "other",
    [
        chunk({"tool_calls": [{"index": 0}]}),
        chunk({"content": "x", "reasoning_content": "hm"}),
        chunk({"content": "x"}, finish_reason="stop"),
        chunk({"content": "x"}, index=1),
        {"choices": [], "usage": {"prompt_tokens": 1}},
        {**chunk({"content": "x"}), "usage": {"prompt_tokens": 1}},
        {"error": {"message": "no"}},
        {},
    ],
)
def test_what_is_more_than_text_stays_where_it_was(other: Json) -> None:
    a, b = chunk({"content": "a"}), chunk({"content": "b"})
    assert list(joined([a, b, other, a])) == [chunk({"content": "ab"}), other, a]


def test_a_chunk_alone_is_left_as_it_is() -> None:
    alone = chunk({"content": "a"})
    assert next(joined([alone])) is alone
