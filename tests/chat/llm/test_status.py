import pytest
from django.test import Client

from chat.llm.status import llm_line, llm_status
from config.banner import banner
from tests.chat.llm.conftest import Configure


def test_it_names_provider_and_model(llm: Configure) -> None:
    llm(PROVIDER="ollama", MODEL="qwen3")
    assert llm_status() == {"status": "ok", "provider": "ollama", "model": "qwen3"}
    assert llm_line() == "qwen3 by Ollama"


def test_what_is_not_usable_says_why(llm: Configure) -> None:
    llm(PROVIDER="openai", API_KEY="changeme")
    status = llm_status()
    assert status["status"] == "failed" and "LLM_API_KEY" in status["message"]


def test_it_never_holds_the_key(llm: Configure) -> None:
    llm(PROVIDER="openai", API_KEY="sk-secret-1234")
    assert "sk-secret-1234" not in f"{llm_status()}{llm_line()}"


@pytest.mark.django_db
def test_health_names_provider_and_model_without_asking_it(llm: Configure, client: Client) -> None:
    llm(BASE_URL="http://127.0.0.1:1/v1", MODEL="m1")
    expected = {"status": "ok", "provider": "custom", "model": "m1"}
    assert client.get("/health").json()["llm"] == expected


@pytest.mark.django_db
def test_the_banner_says_who_answers(llm: Configure) -> None:
    llm(PROVIDER="embedded")
    assert "Embedded assistant (no key, no network)" in banner("127.0.0.1", 8000)
