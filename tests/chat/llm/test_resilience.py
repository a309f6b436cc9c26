import asyncio
from typing import Any

import httpx2
import pytest
from agents import Agent, Runner
from agents.result import RunResultStreaming
from openai import APIStatusError, AuthenticationError, RateLimitError

from chat.llm import resilience
from chat.llm.classify import Finding, Kind, retry_after
from chat.llm.embedded import EmbeddedModel, Reply
from chat.llm.faults import Cut, Filtered
from chat.llm.provider import model_for
from chat.llm.resilience import wait_before
from tests.chat.llm.conftest import Configure, ask, start, text_until_error
from tests.model_server import Answer, ModelServer


@pytest.fixture(params=["completions", "responses"], autouse=True)
def api(request: pytest.FixtureRequest, llm: Configure, monkeypatch: Any) -> str:
    monkeypatch.setattr(resilience, "FIRST_WAIT", 0.01)
    configure(llm, request.param)
    return request.param


def configure(llm: Configure, api: str, **values: Any) -> None:
    name = "openai" if api == "responses" else "custom"
    llm(**{"PROVIDER": name, "API_KEY": "test-key-1234", "RETRIES": 2, **values})


class Rules(EmbeddedModel):
    def decide(self, *args: Any) -> Reply:
        return Reply("by the rules")


@pytest.mark.parametrize("status", [429, 500, 503])
async def test_a_passing_fault_is_not_noticed(model_server: ModelServer, status: int) -> None:
    model_server.fail(status)
    model_server.fail(status)
    model_server.say("third time")
    assert (await ask()).final_output == "third time"


async def test_it_gives_up_after_the_tries_allowed(model_server: ModelServer) -> None:
    for _ in range(4):
        model_server.fail(503)
    await text_until_error(APIStatusError)
    assert len(model_server.requests) == 3


async def test_the_provider_says_how_long_to_wait(model_server: ModelServer) -> None:
    model_server.fail(429, retry_after=0.3)
    model_server.say("later")
    await ask()
    first, second = model_server.requests
    assert 0.3 <= second.at - first.at < 1


async def test_nobody_is_kept_waiting_for_a_minute(model_server: ModelServer) -> None:
    model_server.fail(429, retry_after=60)
    await text_until_error(RateLimitError)
    assert len(model_server.requests) == 1


async def test_a_bad_key_is_not_tried_again(model_server: ModelServer) -> None:
    model_server.fail(401)
    await text_until_error(AuthenticationError)
    assert len(model_server.requests) == 1


async def test_a_stream_cut_before_its_first_word_is_tried_again(
    model_server: ModelServer,
) -> None:
    model_server.say("never", cut=1)
    model_server.say("whole")
    assert (await ask()).final_output == "whole"


async def test_a_stream_cut_after_its_first_word_is_not(model_server: ModelServer) -> None:
    model_server.say("one two three four", cut=7, pace=0.01)
    said, _ = await text_until_error(Cut)
    assert said.startswith("one") and len(model_server.requests) == 1


async def test_the_fallback_answers_when_the_model_will_not(
    llm: Configure, model_server: ModelServer, api: str
) -> None:
    configure(llm, api, FALLBACK_MODEL="second", RETRIES=0)
    model_server.fail(404)
    model_server.say("from the second")
    assert (await ask()).final_output == "from the second"
    assert [r.data["model"] for r in model_server.requests] == ["test-model", "second"]


async def test_the_built_in_assistant_may_be_the_fallback(
    llm: Configure, model_server: ModelServer, api: str
) -> None:
    configure(llm, api, FALLBACK_MODEL="embedded")
    model_server.fail(401)
    assert (await ask(embedded=Rules())).final_output == "by the rules"


async def test_what_was_filtered_is_not_taken_elsewhere(
    llm: Configure, model_server: ModelServer, api: str
) -> None:
    configure(llm, api, FALLBACK_MODEL="second")
    model_server.push(Answer(text="", finish="content_filter"))
    await text_until_error(Filtered)
    assert len(model_server.requests) == 1


async def test_stopping_ends_a_wait_at_once(model_server: ModelServer) -> None:
    model_server.fail(429, retry_after=8)
    result = start()
    reading = asyncio.create_task(drain(result))
    await asyncio.to_thread(model_server.wait_for, lambda s: bool(s.requests))
    await asyncio.sleep(0.1)
    result.cancel()
    async with asyncio.timeout(1):
        await reading
    assert len(model_server.requests) == 1


async def drain(result: RunResultStreaming) -> None:
    async for _ in result.stream_events():
        pass


async def test_it_tries_again_without_streaming_too(model_server: ModelServer) -> None:
    model_server.fail(500)
    model_server.say("whole")
    result = await Runner.run(Agent(name="a", model=model_for()), "hello")
    assert result.final_output == "whole"


@pytest.mark.parametrize(
    ("finding", "waits"),
    [
        (Finding(Kind.DOWN, 500), True),
        (Finding(Kind.RATE_LIMITED, 429, retry_after=3), True),
        (Finding(Kind.RATE_LIMITED, 429, retry_after=11), False),
        (Finding(Kind.TIMEOUT, connecting=True), True),
        (Finding(Kind.TIMEOUT), False),
        (Finding(Kind.NO_QUOTA, 429), False),
        (Finding(Kind.TOO_MUCH_CONTEXT, 400), False),
    ],
)
def test_only_what_may_pass_is_waited_for(finding: Finding, waits: bool) -> None:
    assert (wait_before(finding, 0) is not None) is waits


def test_waits_grow_and_scatter() -> None:
    waits = [wait_before(Finding(Kind.DOWN), tried) or 0 for tried in (0, 1, 2) for _ in range(20)]
    first, second, third = waits[:20], waits[20:40], waits[40:]
    assert max(first) < max(second) < max(third) and len(set(first)) > 10


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({"retry-after": "3"}, 3),
        ({"retry-after-ms": "250"}, 0.25),
        ({"retry-after": "Wed, 21 Oct 2015 07:28:00 GMT"}, 0),
        ({"retry-after": "soon"}, None),
        ({"retry-after": "-5"}, 0),
        ({}, None),
    ],
)
def test_every_form_of_retry_after(headers: dict[str, str], seconds: float | None) -> None:
    assert retry_after(httpx2.Headers(headers)) == seconds
