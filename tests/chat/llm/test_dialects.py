"""What OpenAI-compatible servers really send, read by the real model over real HTTP."""

import json
from typing import Any

import pytest

from chat.llm.chunks import Reader
from chat.llm.faults import Cut, Filtered, Garbled, Reported, Silent
from chat.llm.sse import Decoder
from tests.chat.llm.conftest import Configure, ask, text_until_error
from tests.model_server import Answer, ModelServer

pytestmark = pytest.mark.usefixtures("llm")
STOP = {"choices": [{"index": 0, "delta": {}, "finish_reason": "stop"}]}


def block(data: Any) -> str:
    return f"data: {json.dumps(data)}\n\n"


def delta(**given: Any) -> dict[str, Any]:
    return {"choices": [{"index": 0, "delta": given}]}


def call(**given: Any) -> dict[str, Any]:
    return delta(tool_calls=[given])


async def answer(server: ModelServer, *chunks: Any, done: bool = True) -> Any:
    frames = [chunk if isinstance(chunk, str) else block(chunk) for chunk in chunks]
    server.push(Answer(frames=(*frames, *(["data: [DONE]\n\n"] if done else []))))
    return await ask()


async def outputs(server: ModelServer, *chunks: Any) -> list[str]:
    """The results of the tools that an answer called, as the model got them back."""
    await answer(server, *chunks, STOP)
    return [m["content"] for m in server.requests[1].messages if m["role"] == "tool"]


async def test_openrouter_comments_and_a_missing_usage_are_no_matter(
    model_server: ModelServer,
) -> None:
    comment = ": OPENROUTER PROCESSING\n\n"
    result = await answer(
        model_server, comment, comment, delta(role="assistant", content="Hi"), comment, STOP
    )
    assert result.final_output == "Hi"


async def test_null_deltas_and_unknown_fields_are_no_matter(model_server: ModelServer) -> None:
    odd = {"choices": [{"index": 0, "delta": None, "finish_reason": ""}], "x_groq": {"id": 1}}
    nulls = delta(content=None, tool_calls=None, refusal=None, function_call=None)
    result = await answer(model_server, odd, nulls, {"choices": [], "usage": None},
                          delta(content="Hi"), STOP)  # fmt: skip
    assert result.final_output == "Hi"


async def test_a_stream_may_end_without_done(model_server: ModelServer) -> None:
    assert (await answer(model_server, delta(content="Hi"), STOP, done=False)).final_output == "Hi"


async def test_a_stream_may_end_with_done_alone(model_server: ModelServer) -> None:
    assert (await answer(model_server, delta(content="Hi"))).final_output == "Hi"


async def test_windows_line_ends_and_missing_blank_lines(model_server: ModelServer) -> None:
    crlf = f"data: {json.dumps(delta(content='Hi'))}\r\n\r\n"
    tight = f"data:{json.dumps(delta(content=' there'))}\ndata:{json.dumps(STOP)}\n"
    assert (await answer(model_server, crlf, tight)).final_output == "Hi there"


async def test_content_may_be_parts(model_server: ModelServer) -> None:
    parts = [{"type": "text", "text": "Hi"}, {"type": "text", "text": " you"}]
    assert (await answer(model_server, delta(content=parts), STOP)).final_output == "Hi you"


async def test_a_server_that_does_not_stream_is_understood(
    llm: Configure, model_server: ModelServer
) -> None:
    message = {"role": "assistant", "content": "Hi"}
    body = {"choices": [{"index": 0, "message": message, "finish_reason": "stop"}]}
    model_server.push(Answer(body=json.dumps(body)))
    assert (await ask()).final_output == "Hi"


@pytest.mark.parametrize("field", ["reasoning", "reasoning_content"])
async def test_thoughts_are_not_the_answer(model_server: ModelServer, field: str) -> None:
    result = await answer(model_server, delta(**{field: "Hmm. "}), delta(content="Hi"), STOP)
    assert result.final_output == "Hi"
    assert any(item.type == "reasoning_item" for item in result.new_items)


ONE, TWO = '{"left": 1, "right": 2}', '{"left": 3, "right": 4}'


async def test_gemini_leaves_the_index_out(model_server: ModelServer) -> None:
    assert await outputs(
        model_server,
        call(id="a", function={"name": "add", "arguments": ONE}),
        call(id="b", function={"name": "add", "arguments": TWO}),
    ) == ["3", "7"]


async def test_ollama_gives_every_call_the_index_zero(model_server: ModelServer) -> None:
    assert await outputs(
        model_server,
        call(index=0, id="a", function={"name": "add", "arguments": ONE}),
        call(index=0, id="b", function={"name": "add", "arguments": TWO}),
    ) == ["3", "7"]


async def test_calls_without_any_id_get_one(model_server: ModelServer) -> None:
    assert await outputs(
        model_server,
        call(index=0, function={"name": "add", "arguments": ONE}),
        call(index=1, function={"name": "add", "arguments": TWO}),
    ) == ["3", "7"]


async def test_two_calls_without_index_and_id(model_server: ModelServer) -> None:
    both = delta(tool_calls=[{"function": {"name": "add", "arguments": a}} for a in (ONE, TWO)])
    assert await outputs(model_server, both) == ["3", "7"]


async def test_arguments_of_two_calls_under_one_index(model_server: ModelServer) -> None:
    assert await outputs(
        model_server,
        call(index=0, id="a", function={"name": "add", "arguments": ""}),
        call(index=0, function={"name": "", "arguments": ONE}),
        call(index=0, function={"name": "", "arguments": TWO}),
    ) == ["3", "7"]


def test_calls_without_arguments_are_told_apart_by_their_ids() -> None:
    reader = Reader()
    calls = [call(index=0, id=i, function={"name": "now", "arguments": ""}) for i in ("a", "b")]
    deltas = [reader.read(raw).choices[0].delta.tool_calls for raw in calls]
    assert [(d[0].index, d[0].id) for d in deltas if d] == [(0, "a"), (1, "b")]


async def test_arguments_in_pieces_without_index(model_server: ModelServer) -> None:
    assert await outputs(
        model_server,
        call(id="a", function={"name": "add", "arguments": ONE[:9]}),
        call(function={"arguments": ONE[9:]}),
    ) == ["3"]


async def test_the_name_and_id_repeated_in_every_piece(model_server: ModelServer) -> None:
    pieces = (ONE[:5], ONE[5:9], ONE[9:])
    assert await outputs(
        model_server,
        *(call(index=0, id="a", function={"name": "add", "arguments": p}) for p in pieces),
    ) == ["3"]


async def test_arguments_as_an_object(model_server: ModelServer) -> None:
    assert await outputs(
        model_server, call(index=0, id="a", function={"name": "add", "arguments": json.loads(ONE)})
    ) == ["3"]


async def test_interleaved_pieces_find_their_calls(model_server: ModelServer) -> None:
    assert await outputs(
        model_server,
        call(index=0, id="a", function={"name": "add", "arguments": ONE[:8]}),
        call(index=1, id="b", function={"name": "add", "arguments": TWO[:8]}),
        call(index=0, function={"arguments": ONE[8:]}),
        call(index=1, function={"arguments": TWO[8:]}),
    ) == ["3", "7"]


async def test_geminis_thought_signature_goes_back_to_it(
    llm: Configure, model_server: ModelServer
) -> None:
    llm(MODEL="gemini-3.8-flash")
    signature = {"google": {"thought_signature": "sig-1"}}
    await outputs(
        model_server,
        call(id="a", function={"name": "add", "arguments": ONE}),
        call(extra_content=signature),
    )
    assert "sig-1" in json.dumps(model_server.requests[1].messages)


@pytest.mark.parametrize("reason", ["content_filter", "content_filter: PROHIBITED", "SAFETY"])
async def test_filters_have_many_names(model_server: ModelServer, reason: str) -> None:
    model_server.say("", finish=reason)
    await text_until_error(Filtered)


async def test_an_error_beside_a_finish_reason(model_server: ModelServer) -> None:
    error = {"code": 502, "message": "Upstream failed"}
    chunk = {"error": error, "choices": [{"index": 0, "delta": {}, "finish_reason": "error"}]}
    model_server.push(Answer(frames=(block(delta(content="Hi")), block(chunk))))
    said, caught = await text_until_error(Reported)
    assert said == "Hi" and isinstance(caught, Reported) and caught.status == 502


async def test_an_error_as_a_whole_body(model_server: ModelServer) -> None:
    model_server.push(Answer(body='{"error": {"code": 429, "message": "Slow down"}}'))
    await text_until_error(Reported)


async def test_nothing_at_all_is_cut(model_server: ModelServer) -> None:
    model_server.push(Answer(frames=("data: [DONE]\n\n",)))
    await text_until_error(Cut)


@pytest.mark.parametrize("body", ["data: [1]\n\n", "data: hello\n\n", 'data: {"a": 1}\n\n'])
async def test_other_streams_are_garbled(model_server: ModelServer, body: str) -> None:
    model_server.push(Answer(frames=(body,)))
    await text_until_error(Garbled)


async def test_comments_do_not_keep_a_silent_stream_alive_for_ever(
    llm: Configure, model_server: ModelServer
) -> None:
    llm(TIMEOUT=0.3)
    model_server.push(Answer(frames=(": OPENROUTER PROCESSING\n\n",) * 50, pace=0.05))
    await text_until_error(Silent)


def test_bytes_may_break_anywhere() -> None:
    data = (block(delta(content="Grüße أهلا")) + "data: [DONE]\n\n").encode()
    for size in range(1, 40):
        decoder, found = Decoder(), []
        for start in range(0, len(data), size):
            found += decoder.feed(data[start : start + size])
        assert decoder.done and found == [delta(content="Grüße أهلا")]


def test_one_event_over_two_data_lines() -> None:
    assert list(Decoder().feed(b'data: {"choices":\ndata: []}\n\n')) == [{"choices": []}]


def test_a_line_without_end_is_not_kept_for_ever() -> None:
    decoder = Decoder()
    with pytest.raises(Garbled):
        for _ in range(20):
            list(decoder.feed(b"x" * 1_000_000))


def test_usage_without_a_total_is_added_up() -> None:
    usage = Reader().read({"choices": [], "usage": {"prompt_tokens": 3, "completion_tokens": 4}})
    assert usage.usage is not None and usage.usage.total_tokens == 7
