import json
import socket
from typing import Any

import pytest
from agents.exceptions import MaxTurnsExceeded, ModelBehaviorError
from hypothesis import given
from hypothesis import strategies as st

from chat.llm.classify import Kind, classify
from chat.llm.embedded import EmbeddedError, EmbeddedModel
from chat.llm.failures import SENTENCES, explain
from chat.llm.faults import Cut, Filtered, Garbled, Reported, Silent, TooLong
from chat.llm.picker import UnknownModel
from chat.llm.problems import NO_KEY, NotConfigured
from tests.chat.llm.conftest import Configure, ask, text_until_error
from tests.model_server import Answer, ModelServer

SECRET = "sk-secret-4242"


def openai_error(code: str, message: str = "m") -> dict[str, Any]:
    return {"error": {"code": code, "message": message, "type": "t"}}


def gemini_error(status: int, message: str) -> list[Any]:
    return [{"error": {"code": status, "message": message, "status": "INVALID_ARGUMENT"}}]


def bare_error(message: str) -> dict[str, Any]:
    return {"error": {"message": message}}


REFUSALS: list[tuple[int, Any, Kind]] = [
    (401, openai_error("invalid_api_key", f"Incorrect API key provided: {SECRET}."), Kind.BAD_KEY),
    (401, bare_error("User not found."), Kind.BAD_KEY),
    (400, gemini_error(400, "API key not valid. Please pass a valid API key."), Kind.BAD_KEY),
    (403, bare_error("Forbidden"), Kind.BAD_KEY),
    (402, bare_error("Insufficient credits. Add more using the site."), Kind.NO_QUOTA),
    (429, openai_error("insufficient_quota", "You exceeded your current quota."), Kind.NO_QUOTA),
    (429, openai_error("rate_limit_exceeded", "Rate limit reached"), Kind.RATE_LIMITED),
    (429, gemini_error(429, "You exceeded your current quota. Please retry in 34s."),
     Kind.RATE_LIMITED),
    (400, openai_error("context_length_exceeded"), Kind.TOO_MUCH_CONTEXT),
    (400, gemini_error(400, "The input token count (9) exceeds the maximum number of tokens"),
     Kind.TOO_MUCH_CONTEXT),
    (400, bare_error("the request exceeds the available context size"), Kind.TOO_MUCH_CONTEXT),
    (413, bare_error("Payload Too Large"), Kind.TOO_MUCH_CONTEXT),
    (404, openai_error("model_not_found", "The model `x` does not exist"), Kind.NO_SUCH_MODEL),
    (404, bare_error('model "x" not found, try pulling it first'), Kind.NO_SUCH_MODEL),
    (400, bare_error("foo/bar is not a valid model ID"), Kind.NO_SUCH_MODEL),
    (404, bare_error("No endpoints found that support tool use."), Kind.NO_TOOLS),
    (400, bare_error("registry.ollama.ai/library/x does not support tools"), Kind.NO_TOOLS),
    (403, bare_error("This model requires moderation and your input was flagged"), Kind.FILTERED),
    (400, openai_error("content_filter"), Kind.FILTERED),
    (404, "<html>nginx</html>", Kind.WRONG_ADDRESS),
    (405, "Method not allowed", Kind.WRONG_ADDRESS),
    (301, "", Kind.WRONG_ADDRESS),
    (500, bare_error("boom"), Kind.DOWN),
    (503, "<html>Service Unavailable</html>", Kind.DOWN),
    (408, bare_error("Request timeout"), Kind.TIMEOUT),
    (400, bare_error("Unknown parameter"), Kind.REJECTED),
    (422, bare_error("Nope"), Kind.REJECTED),
]  # fmt: skip


@pytest.mark.parametrize(("status", "body", "kind"), REFUSALS)
async def test_a_refusal_is_understood(
    llm: Configure, model_server: ModelServer, status: int, body: Any, kind: Kind
) -> None:
    text = body if isinstance(body, str) else json.dumps(body)
    model_server.push(Answer(status=status, body=text))
    _, error = await text_until_error(Exception)
    assert explain(error).kind is kind


@pytest.mark.parametrize(
    ("error", "kind"),
    [
        (Cut(), Kind.CUT),
        (Garbled(), Kind.GARBLED),
        (Filtered(), Kind.FILTERED),
        (TooLong(), Kind.TOO_LONG),
        (Silent(), Kind.TIMEOUT),
        (Reported(429, "", "slow down"), Kind.RATE_LIMITED),
        (Reported(None, "server_error", ""), Kind.DOWN),
        (MaxTurnsExceeded("16"), Kind.TOO_MANY_STEPS),
        (ModelBehaviorError("Tool x not found in agent a"), Kind.CONFUSED),
        (NotConfigured(NO_KEY), Kind.NOT_CONFIGURED),
        (UnknownModel(), Kind.NO_SUCH_MODEL),
        (EmbeddedError("x"), Kind.EMBEDDED),
        (KeyError("x"), Kind.UNKNOWN),
    ],
)
def test_a_fault_is_understood(error: Exception, kind: Kind) -> None:
    assert classify(error).kind is kind


async def test_nobody_at_the_address(llm: Configure) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    llm(BASE_URL=f"http://127.0.0.1:{port}/v1")
    _, error = await text_until_error(Exception)
    assert explain(error).kind is Kind.UNREACHABLE


async def test_silence_is_a_timeout(llm: Configure, model_server: ModelServer) -> None:
    llm(TIMEOUT=0.1)
    model_server.say("never", hang=-1)
    _, error = await text_until_error(Exception)
    assert explain(error).kind is Kind.TIMEOUT


async def test_a_tool_that_does_not_exist(llm: Configure, model_server: ModelServer) -> None:
    model_server.call(("no_such_tool", {}))
    _, error = await text_until_error(ModelBehaviorError)
    assert explain(error).kind is Kind.CONFUSED


async def test_rules_that_fail(llm: Configure) -> None:
    class Broken(EmbeddedModel):
        def decide(self, *args: Any) -> Any:
            raise KeyError(SECRET)

    llm(PROVIDER="embedded")
    with pytest.raises(EmbeddedError) as caught:
        await ask(embedded=Broken())
    failure = explain(caught.value)
    assert failure.kind is Kind.EMBEDDED and SECRET not in failure.sentence + failure.detail


def test_every_kind_has_a_sentence_of_its_own() -> None:
    assert set(SENTENCES) == set(Kind)
    assert len(set(SENTENCES.values())) == len(Kind)
    assert all(sentence.endswith(".") and len(sentence) > 40 for sentence in SENTENCES.values())


def test_retry_is_offered_where_it_helps() -> None:
    offered = {kind for error, kind in OFFERS if explain(error).allow_retry}
    assert offered == {Kind.RATE_LIMITED, Kind.CUT, Kind.GARBLED, Kind.TIMEOUT}


OFFERS: list[tuple[Exception, Kind]] = [
    (Reported(429, "", ""), Kind.RATE_LIMITED),
    (Cut(), Kind.CUT),
    (Garbled(), Kind.GARBLED),
    (Silent(), Kind.TIMEOUT),
    (Reported(401, "", ""), Kind.BAD_KEY),
    (Reported(402, "", ""), Kind.NO_QUOTA),
    (Filtered(), Kind.FILTERED),
    (NotConfigured(NO_KEY), Kind.NOT_CONFIGURED),
    (Reported(413, "", ""), Kind.TOO_MUCH_CONTEXT),
]


@given(code=st.text(), message=st.text(), status=st.none() | st.integers(100, 599))
def test_what_a_provider_says_is_never_repeated(
    code: str, message: str, status: int | None
) -> None:
    marked = f"{message}|{SECRET}"
    failure = explain(Reported(status, f"{code} {SECRET}", marked))
    assert SECRET not in failure.sentence + failure.detail


def test_the_detail_for_staff_names_status_and_code() -> None:
    detail = explain(Reported(429, "rate_limit_exceeded", "secret words")).detail
    assert "status=429" in detail and "code=rate_limit_exceeded" in detail
    assert "secret" not in detail


async def test_the_wait_a_provider_asks_for_is_kept(
    llm: Configure, model_server: ModelServer
) -> None:
    model_server.fail(429, retry_after=42)
    _, error = await text_until_error(Exception)
    assert explain(error).retry_after == 42
