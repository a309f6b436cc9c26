import asyncio
import itertools
import json
import time
from typing import Any

import pytest
from agents import ModelSettings
from agents.models.interface import ModelTracing

from chat.llm.faults import Cut, Filtered, Garbled, Reported, TooLong
from chat.llm.provider import model_for
from tests.chat.llm.conftest import Configure, ask, start, text_until_error
from tests.model_server import Answer, ModelServer, chat, responses

DIALECTS = {"completions": chat, "responses": responses}


@pytest.fixture(params=["completions", "responses"], autouse=True)
def api(request: pytest.FixtureRequest, llm: Configure) -> str:
    if request.param == "responses":
        request.getfixturevalue("openai")
    return request.param


async def test_an_answer_streams_whole(model_server: ModelServer) -> None:
    model_server.say("Grüße, أهلا and hello.")
    result = await ask()
    assert result.final_output == "Grüße, أهلا and hello."
    assert result.context_wrapper.usage.output_tokens > 0
    assert model_server.requests[0].messages[-1]["content"] == "hello"


async def test_parallel_calls_run_and_go_back(model_server: ModelServer) -> None:
    model_server.call(("add", {"left": 1, "right": 2}), ("add", {"left": 3, "right": 4}))
    model_server.say("3 and 7")
    result = await ask()
    outputs = [
        message.get("content", message.get("output"))
        for message in model_server.requests[1].messages
        if message.get("role") == "tool" or message.get("type") == "function_call_output"
    ]
    assert (outputs, result.final_output) == (["3", "7"], "3 and 7")


async def test_malformed_arguments_come_back_to_the_model(model_server: ModelServer) -> None:
    model_server.call(("add", '{"left": 1, "ri'))
    model_server.say("Sorry.")
    assert (await ask()).final_output == "Sorry."
    assert len(model_server.requests) == 2


async def test_a_stream_cut_in_the_middle_is_told_apart(model_server: ModelServer) -> None:
    model_server.say("one two three four", cut=6, pace=0.01)
    said, _ = await text_until_error(Cut)
    assert said.startswith("one")


async def test_a_stream_that_just_ends_is_cut_too(model_server: ModelServer, api: str) -> None:
    frames = DIALECTS[api].stream(Answer(text="one two three"), {})
    first_words = tuple(itertools.takewhile(lambda frame: "three" not in frame, frames))
    model_server.push(Answer(frames=first_words))
    said, _ = await text_until_error(Cut)
    assert "one" in said


async def test_garbage_in_the_middle_is_told_apart(model_server: ModelServer) -> None:
    model_server.say("one two three four", garbage=6, pace=0.01)
    await text_until_error(Garbled)


async def test_a_web_page_is_no_answer(model_server: ModelServer) -> None:
    page = Answer(body="<html>Welcome</html>", headers={"Content-Type": "text/html"})
    model_server.push(page)
    await text_until_error(Garbled)


async def test_an_answer_that_reached_its_limit_is_told(model_server: ModelServer) -> None:
    model_server.say("one two", finish="length")
    said, _ = await text_until_error(TooLong)
    assert said == "one two"


async def test_stopping_closes_the_providers_connection_within_a_second(
    model_server: ModelServer,
) -> None:
    model_server.say("word " * 200, pace=0.02)
    result, stopped = start(), 0.0
    async for event in result.stream_events():
        if getattr(getattr(event, "data", None), "delta", "") and not stopped:
            stopped = time.monotonic()
            result.cancel()
    left = await asyncio.to_thread(model_server.wait_for, lambda s: s.requests[0].closed_by_client)
    assert left
    assert (model_server.requests[0].closed_by_client_at or 0) - stopped < 1


async def test_stopping_before_the_first_byte_closes_it_too(model_server: ModelServer) -> None:
    model_server.say("never", hang=-1)
    result = start()
    task = asyncio.create_task(anext(aiter(result.stream_events())))
    await asyncio.to_thread(model_server.wait_for, lambda s: bool(s.requests))
    task.cancel()
    result.cancel()
    assert await asyncio.to_thread(
        model_server.wait_for, lambda s: s.requests[0].closed_by_client, 1
    )


async def test_closing_the_stream_closes_the_connection_at_once(
    model_server: ModelServer,
) -> None:
    model_server.say("one two three four", hang=6)
    model = model_for()
    stream: Any = model.stream_response(
        None, "hello", ModelSettings(), [], None, [], ModelTracing.DISABLED,
        previous_response_id=None, conversation_id=None, prompt=None,
    )  # fmt: skip
    for _ in range(3):
        await anext(stream)
    await stream.aclose()
    assert await asyncio.to_thread(
        model_server.wait_for, lambda s: s.requests[0].closed_by_client, 1
    )


async def test_silence_ends_in_a_timeout(
    llm: Configure, model_server: ModelServer, api: str
) -> None:
    name = "openai" if api == "responses" else "custom"
    llm(PROVIDER=name, API_KEY="test-key-1234", TIMEOUT=0.2)
    model_server.say("one two", hang=4)
    with pytest.raises(Exception, match="timed out"):
        await ask()


async def test_connections_are_used_again(model_server: ModelServer) -> None:
    before = model_server.total_connections
    for _ in range(3):
        await ask()
    assert model_server.total_connections == before + 1


async def test_errors_reported_inside_the_stream_are_found(
    model_server: ModelServer, api: str
) -> None:
    error: dict[str, Any] = {"code": "server_error", "message": "Provider disconnected"}
    block = f'data: {{"error": {json.dumps(error)}, "choices": []}}\n\n'
    if api == "responses":
        event = {"type": "error", "sequence_number": 1, **error}
        block = f"event: error\ndata: {json.dumps(event)}\n\n"
    model_server.push(Answer(frames=(block,)))
    _, caught = await text_until_error(Reported)
    assert isinstance(caught, Reported)


async def test_a_content_filter_is_told(model_server: ModelServer) -> None:
    model_server.say("one two", finish="content_filter")
    await text_until_error(Filtered)
