"""The real model classes against the real model server."""

from collections.abc import AsyncIterator, Callable
from typing import Any

import pytest
from agents import Agent, RunConfig, Runner, function_tool
from agents.result import RunResultStreaming

from chat.llm.clients import close_clients
from chat.llm.provider import model_for, run_settings
from tests.model_server import ModelServer

Configure = Callable[..., None]


@pytest.fixture
def llm(model_server: ModelServer, settings: Any) -> Configure:
    """Configure CHATKIT["LLM"]; by default a custom server, without waiting between tries."""

    def configure(**values: Any) -> None:
        base = {"PROVIDER": "custom", "BASE_URL": model_server.base_url, "MODEL": "test-model"}
        settings.CHATKIT = {**settings.CHATKIT, "LLM": {**base, "RETRIES": 0, **values}}

    configure()
    return configure


@pytest.fixture
def openai(llm: Configure, model_server: ModelServer) -> None:
    """The Responses API instead of chat completions."""
    llm(PROVIDER="openai", API_KEY="test-key-1234")


@pytest.fixture(autouse=True)
async def closed() -> AsyncIterator[None]:
    yield
    await close_clients()


@function_tool
async def add(left: int, right: int) -> int:
    """Add two numbers."""
    return left + right


def start(question: Any = "hello", *, embedded: Any = None) -> RunResultStreaming:
    model = model_for(embedded=embedded)
    agent = Agent(name="a", instructions="Be brief.", model=model, tools=[add])
    return Runner.run_streamed(agent, question, run_config=RunConfig(model_settings=run_settings()))


async def ask(question: Any = "hello", *, embedded: Any = None) -> RunResultStreaming:
    result = start(question, embedded=embedded)
    async for _ in result.stream_events():
        pass
    return result


async def text_until_error(
    error: type[BaseException], question: str = "hello"
) -> tuple[str, BaseException]:
    """What came before the run failed, and with what."""
    result, said = start(question), []
    with pytest.raises(error) as caught:
        async for event in result.stream_events():
            if event.type == "raw_response_event":
                said.append(getattr(event.data, "delta", ""))
    return "".join(said), caught.value
