import io
from collections.abc import Callable
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from chat.llm.advice import ADVICE, OTHER, advice
from chat.llm.classify import Kind
from tests.chat.llm.conftest import Configure
from tests.model_server import Answer, ModelServer

Run = Callable[..., tuple[int, str]]


@pytest.fixture
def run() -> Run:
    def check_llm(*args: str) -> tuple[int, str]:
        out = io.StringIO()
        try:
            call_command("check_llm", *args, stdout=out, no_color=True)
        except CommandError as error:
            return error.returncode, f"{out.getvalue()}{error}"
        return 0, out.getvalue()

    return check_llm


def obliging(request: Any) -> Answer:
    """Streams, and uses the tool that it is given once."""
    used = any(message.get("role") == "tool" for message in request.messages)
    if request.tools and not used:
        return Answer.of({"calls": [("add", {"left": 17, "right": 25})]})
    return Answer(text="Yes, I am quite ready for you.")


def test_a_good_model_is_found_good(llm: Configure, model_server: ModelServer, run: Run) -> None:
    model_server.rule = obliging
    code, said = run()
    assert code == 0
    assert "Streaming works" in said and "A tool call works" in said


def test_the_embedded_assistant_needs_no_trial(llm: Configure, run: Run) -> None:
    llm(PROVIDER="embedded")
    code, said = run()
    assert code == 0 and "no key and no network" in said


def test_what_is_missing_is_named(llm: Configure, run: Run) -> None:
    llm(PROVIDER="custom", BASE_URL="", MODEL="")
    code, said = run()
    assert code == 2 and "LLM_BASE_URL" in said and "LLM_MODEL" in said


@pytest.mark.parametrize(
    ("status", "words"), [(401, "LLM_API_KEY"), (402, "credit"), (404, "LLM_MODEL"), (503, "later")]
)
def test_a_refusal_is_explained(
    llm: Configure, model_server: ModelServer, run: Run, status: int, words: str
) -> None:
    model_server.fail(status)
    code, said = run()
    assert code == 1 and words in said and f"status {status}" in said


def test_a_wrong_address_is_explained(llm: Configure, model_server: ModelServer, run: Run) -> None:
    model_server.push(Answer(status=404, body="<html></html>"))
    assert "LLM_BASE_URL" in run()[1]


def test_nobody_there_is_explained(llm: Configure, run: Run) -> None:
    llm(BASE_URL="http://127.0.0.1:9/v1")
    code, said = run()
    assert code == 1 and "Nobody answers" in said


def test_a_model_that_ignores_tools_is_found(
    llm: Configure, model_server: ModelServer, run: Run
) -> None:
    model_server.otherwise = Answer(text="It is 42, I believe.")
    code, said = run()
    assert code == 1 and "may not support tools" in said


def test_the_fallback_is_tried_too(llm: Configure, model_server: ModelServer, run: Run) -> None:
    llm(FALLBACK_MODEL="second")
    model_server.rule = obliging
    run()
    assert {r.data["model"] for r in model_server.requests} == {"test-model", "second"}


def test_the_key_is_not_shown(llm: Configure, model_server: ModelServer, run: Run) -> None:
    llm(API_KEY="sk-secret-1234")
    model_server.fail(401, message="Incorrect API key provided: sk-secret-1234")
    assert "sk-secret-1234" not in run()[1]


def test_every_failure_of_a_provider_has_advice() -> None:
    not_the_providers = {
        Kind.EMBEDDED, Kind.NOT_CONFIGURED, Kind.TOO_MANY_STEPS, Kind.UNKNOWN,
    }  # fmt: skip
    assert set(ADVICE) == set(Kind) - not_the_providers
    assert advice(Kind.UNKNOWN) == OTHER
