"""Nothing of a conversation leaves for anywhere but the provider, nor for the logs."""

import logging
import socket
from typing import Any

import pytest
from agents.tracing import get_trace_provider

from chat.llm.failures import explain
from chat.llm.privacy import TALKATIVE, keep_quiet
from tests.chat.llm.conftest import Configure, ask, start
from tests.model_server import Answer, ModelServer

PROMPT = "my-private-words-7781"
KEY = "sk-very-secret-9924"


@pytest.fixture
def dialled(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """Every address and name that this process turns to."""
    seen: list[Any] = []
    connect, look_up = socket.socket.connect, socket.getaddrinfo

    def watched_connect(self: socket.socket, address: Any) -> Any:
        seen.append(address)
        return connect(self, address)

    def watched_look_up(host: Any, *args: Any, **kwargs: Any) -> Any:
        seen.append((host,))
        return look_up(host, *args, **kwargs)

    monkeypatch.setattr(socket.socket, "connect", watched_connect)
    monkeypatch.setattr(socket, "getaddrinfo", watched_look_up)
    return seen


@pytest.mark.parametrize("provider", ["custom", "openai"])
async def test_only_the_provider_is_spoken_to(
    llm: Configure,
    model_server: ModelServer,
    dialled: list[Any],
    monkeypatch: pytest.MonkeyPatch,
    provider: str,
) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", KEY)
    llm(PROVIDER=provider, API_KEY=KEY)
    model_server.call(("add", {"left": 1, "right": 2}))
    await ask(PROMPT)
    get_trace_provider().force_flush()
    get_trace_provider().shutdown()
    assert dialled
    assert {str(address[0]) for address in dialled} == {"127.0.0.1"}


async def test_the_account_in_the_environment_is_not_told_to_others(
    llm: Configure, model_server: ModelServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OPENAI_ORG_ID", "org-of-the-developer")
    monkeypatch.setenv("OPENAI_CUSTOM_HEADERS", "X-Internal: org-of-the-developer")
    await ask()
    assert "org-of-the-developer" not in str(model_server.requests[0].headers)


@pytest.mark.parametrize("provider", ["custom", "openai"])
async def test_no_prompt_and_no_key_in_any_log_line(
    llm: Configure,
    model_server: ModelServer,
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
    provider: str,
) -> None:
    for flag in ("DONT_LOG_MODEL_DATA", "DONT_LOG_TOOL_DATA"):
        monkeypatch.setattr(f"agents._debug.{flag}", False)
    caplog.set_level(logging.DEBUG)
    for name in TALKATIVE:  # as in a project with other LOGGING than ours
        caplog.set_level(logging.NOTSET, logger=name)
    keep_quiet()
    llm(PROVIDER=provider, API_KEY=KEY, RETRIES=1, FALLBACK_MODEL="second")
    model_server.fail(503, message=f"overloaded {KEY} {PROMPT}")
    model_server.fail(401, message=f"Incorrect API key provided: {KEY}")
    model_server.push(Answer(text=f"You said {PROMPT}", garbage=6))
    result = start(PROMPT)
    with pytest.raises(Exception) as caught:
        async for _ in result.stream_events():
            pass
    logging.getLogger("chat").error("run_failed %s", explain(caught.value).detail)
    written = "\n".join(record.getMessage() + str(record.exc_text) for record in caplog.records)
    assert "model_fallback" in written and "run_failed" in written
    assert KEY not in written and PROMPT not in written


async def test_openai_is_asked_to_keep_nothing(llm: Configure, model_server: ModelServer) -> None:
    llm(PROVIDER="openai", API_KEY=KEY, MODEL="gpt-5.4-mini")
    await ask()
    sent = model_server.requests[0].data
    assert sent["store"] is False
    assert sent["include"] == ["reasoning.encrypted_content"]
