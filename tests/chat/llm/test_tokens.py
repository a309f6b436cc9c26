from typing import Any

import pytest

from chat.llm.tokens import IMAGE_TOKENS, estimate_item, estimate_text, window


def user(text: str) -> Any:
    return {"role": "user", "content": text}


def said(text: str) -> Any:
    return {"role": "assistant", "content": text}


def tool(number: int) -> list[Any]:
    call = {"type": "function_call", "call_id": f"c{number}", "name": "t", "arguments": "{}"}
    return [call, {"type": "function_call_output", "call_id": f"c{number}", "output": "done"}]


TALK = [user("one"), said("1"), user("two"), *tool(1), *tool(2), said("2"), user("three")]


def test_everything_stays_when_it_fits() -> None:
    assert window(TALK, 100, 10_000) == TALK


def test_old_exchanges_go_first() -> None:
    assert window(TALK, 3, 10_000) == TALK[2:]


@pytest.mark.parametrize("limit", range(1, 120, 3))
def test_a_call_is_never_parted_from_its_output(limit: int) -> None:
    kept = window(TALK, 100, limit)
    calls = [i["call_id"] for i in kept if i.get("type") == "function_call"]
    outputs = [i["call_id"] for i in kept if i.get("type") == "function_call_output"]
    assert calls == outputs
    assert kept[0] in (TALK[0], TALK[2], TALK[-1])


def test_the_newest_question_stays_even_if_it_is_too_long() -> None:
    assert window([*TALK, said("3"), user("x" * 9_000)], 1, 10) == [user("x" * 9_000)]


def test_tools_at_work_stay_with_their_question() -> None:
    working = [*TALK, *tool(3)]
    assert window(working, 1, 1) == [TALK[-1], *tool(3)]


def test_an_attachment_and_its_message_are_one_question() -> None:
    talk = [user("a"), said("b"), user("<file>"), user("what is in it?")]
    assert window(talk, 1, 10_000) == talk[2:]


def test_nothing_gives_nothing() -> None:
    assert window([], 5, 5) == []


def test_an_image_counts_flat() -> None:
    image = {"type": "input_image", "image_url": "data:image/png;base64," + "A" * 400_000}
    item: Any = {"role": "user", "content": [image]}
    assert IMAGE_TOKENS <= estimate_item(item) < IMAGE_TOKENS + 10


def test_other_scripts_are_not_underestimated() -> None:
    assert estimate_text("مرحبا") > estimate_text("hello")
