import asyncio
import subprocess
import sys

import httpx2
import pytest
from openai import APIConnectionError, AsyncOpenAI, NotFoundError, RateLimitError

from tests.model_server import Answer, ModelServer


@pytest.fixture
async def client(model_server: ModelServer):
    async with AsyncOpenAI(base_url=model_server.base_url, api_key="k", max_retries=0) as client:
        yield client


QUESTION = {"model": "m", "messages": [{"role": "user", "content": "hi"}]}


async def test_it_speaks_chat_completions(client: AsyncOpenAI, model_server: ModelServer) -> None:
    model_server.say("Hello there")
    stream = await client.chat.completions.create(**QUESTION, stream=True)
    chunks = [chunk async for chunk in stream]
    assert "".join(c.choices[0].delta.content or "" for c in chunks if c.choices) == "Hello there"
    assert chunks[-1].usage is not None
    assert model_server.requests[0].messages == QUESTION["messages"]


async def test_it_speaks_responses(client: AsyncOpenAI, model_server: ModelServer) -> None:
    model_server.call(("add", {"left": 1}), ("add", {"left": 2}), text="Wait")
    async with client.responses.stream(model="m", input="hi") as stream:
        kinds = [event.type async for event in stream]
    assert kinds[-1] == "response.completed"
    assert kinds.count("response.function_call_arguments.done") == 2


async def test_statuses_carry_their_headers(client: AsyncOpenAI, model_server: ModelServer) -> None:
    model_server.fail(429, retry_after=7)
    with pytest.raises(RateLimitError) as caught:
        await client.chat.completions.create(**QUESTION)
    assert caught.value.response.headers["Retry-After"] == "7"
    model_server.fail(404)
    with pytest.raises(NotFoundError):
        await client.responses.create(model="m", input="hi")


async def test_it_notices_a_client_that_leaves(
    client: AsyncOpenAI, model_server: ModelServer
) -> None:
    model_server.say("one two three", hang=2)
    stream = await client.chat.completions.create(**QUESTION, stream=True)
    await stream.__anext__()
    await stream.close()
    left = await asyncio.to_thread(model_server.wait_for, lambda s: s.requests[0].closed_by_client)
    assert left and not model_server.requests[0].finished


async def test_connections_are_kept_alive(client: AsyncOpenAI, model_server: ModelServer) -> None:
    before = model_server.total_connections
    for _ in range(3):
        await client.chat.completions.create(**QUESTION)
    assert model_server.total_connections == before + 1


@pytest.mark.parametrize(
    ("fault", "error"), [({"cut": 2}, APIConnectionError), ({"garbage": 2}, UnicodeDecodeError)]
)
async def test_streams_break_as_scripted(
    client: AsyncOpenAI, model_server: ModelServer, fault: dict[str, int], error: type[Exception]
) -> None:
    model_server.push(Answer(text="one two three", **fault))
    stream = await client.chat.completions.create(**QUESTION, stream=True)
    with pytest.raises(error):
        async for _ in stream:
            pass


@pytest.mark.servers
def test_it_runs_as_a_process_and_is_scripted_over_http() -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.model_server", "--words", "3"],
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout
    with process, httpx2.Client(base_url=process.stdout.readline().strip()) as client:
        root = str(client.base_url).removesuffix("/v1/")
        client.post(f"{root}/script", json=["scripted"])
        answers = [
            client.post("/chat/completions", json=QUESTION).json()["choices"][0]["message"]
            for _ in range(2)
        ]
        seen = client.get(f"{root}/requests").json()
        process.terminate()
    assert [a["content"] for a in answers] == ["scripted", "word0 word1 word2"]
    assert len(seen) == 2
