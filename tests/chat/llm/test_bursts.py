from collections.abc import Iterator
from typing import Any

import pytest

from chat.llm.bursts import Bursts

Json = dict[str, Any]


def chunk(delta: Json, **choice: Any) -> Json:
    return {"id": "1", "choices": [{"index": 0, "delta": delta, **choice}]}


def texts(chunks: list[Json]) -> list[str]:
    return [one["choices"][0]["delta"].get("content") for one in chunks if one["choices"]]


def joined(batch: list[Json]) -> list[Json]:
    """In the midst of an answer."""
    bursts = Bursts()
    list(bursts.joined([chunk({"content": "so: "})]))
    return list(bursts.joined(batch))


def test_words_of_one_read_become_one() -> None:
    batch = [chunk({"role": "assistant", "content": ""}), *[chunk({"content": t}) for t in "abc"]]
    assert texts(joined(batch)) == ["", "abc"]


def test_the_first_word_goes_before_the_rest_is_looked_at() -> None:
    looked = []

    def batch() -> Iterator[Json]:
        for text in "abcd":
            looked.append(text)
            yield chunk({"content": text})

    found = Bursts().joined(batch())
    assert (texts([next(found)]), looked) == (["a"], ["a"])
    assert texts(list(found)) == ["bcd"]


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
    assert joined([a, b, other, a]) == [chunk({"content": "ab"}), other, a]


def test_a_chunk_alone_is_left_as_it_is() -> None:
    alone = chunk({"content": "a"})
    assert joined([alone])[0] is alone
