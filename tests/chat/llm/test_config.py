from typing import Any

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.core.management import call_command
from django.core.management.base import SystemCheckError

from chat.llm.config import resolve
from chat.llm.placeholders import is_placeholder
from chat.llm.problems import Problem

KEY = "sk-proj-Zk2bq8Yw1n"


def ids(problems: tuple[Problem, ...]) -> list[str]:
    return [problem.id for problem in problems]


def test_nothing_set_is_the_embedded_assistant() -> None:
    config = resolve({})
    assert (config.provider.name, config.problems) == ("embedded", ())


@pytest.mark.parametrize(
    ("keys", "provider"),
    [
        (("OPENAI_API_KEY",), "openai"),
        (("OPENAI_API_KEY", "GEMINI_API_KEY"), "gemini"),
        (("OPENAI_API_KEY", "GEMINI_API_KEY", "OPENROUTER_API_KEY"), "openrouter"),
    ],
)
def test_the_first_key_present_chooses_the_provider(keys: tuple[str, ...], provider: str) -> None:
    config = resolve(dict.fromkeys(keys, KEY))
    assert (config.provider.name, config.api_key) == (provider, KEY)


def test_a_placeholder_chooses_nothing() -> None:
    found = resolve({"OPENROUTER_API_KEY": "your_openrouter_key_here", "OPENAI_API_KEY": KEY})
    assert found.provider.name == "openai"


def test_a_provider_that_is_named_wins_over_the_keys_that_are_there() -> None:
    config = resolve({"PROVIDER": "Gemini", "GEMINI_API_KEY": KEY, "OPENROUTER_API_KEY": "other1"})
    assert (config.provider.name, config.api_key) == ("gemini", KEY)


def test_the_general_key_wins_over_the_providers_own() -> None:
    config = resolve({"PROVIDER": "openai", "API_KEY": KEY, "OPENAI_API_KEY": "other-key-1"})
    assert config.api_key == KEY


PLACEHOLDERS = [
    "", "  ", "<your key>", "your_openai_key_here", "changeme", "sk-...", "<key>", "xxx", "sk-xxxx",
    "YOUR_API_KEY", "your-api-key", "sk-your-key", "replace_me", "insert-key-here", "none", "...",
    '"your_key_here"', "sk-or-v1-...", "sk-proj-xxxxxxxx", "openai_api_key", "TODO", "[key]",
    "{key}", "your_gemini_api_key",
]  # fmt: skip


@pytest.mark.parametrize("value", PLACEHOLDERS)
def test_placeholders_are_no_keys(value: str) -> None:
    assert is_placeholder(value)


@pytest.mark.parametrize(
    "value", [KEY, "sk-or-v1-0a1b2c3d", "AIzaSyD4example9x", "gsk_live_1", "s3cret", "todoist-1"]
)
def test_keys_are_no_placeholders(value: str) -> None:
    assert not is_placeholder(value)


OPENAI = {"PROVIDER": "openai", "API_KEY": KEY}


@pytest.mark.parametrize(
    ("given", "model"),
    [
        ({"MODEL": "a", "MODEL_NAME": "b", "OPENAI_DEFAULT_MODEL": "c"}, "a"),
        ({"MODEL_NAME": "b", "OPENAI_DEFAULT_MODEL": "c"}, "b"),
        ({"OPENAI_DEFAULT_MODEL": "c", "GEMINI_DEFAULT_MODEL": "d"}, "c"),
        ({"MODELS": "e=E,f=F"}, "e"),
        ({}, "gpt-5.4-mini"),
    ],
)
def test_the_model_comes_from_the_first_that_names_one(given: dict[str, Any], model: str) -> None:
    assert resolve({**OPENAI, **given}).model == model


@pytest.mark.parametrize("provider", ["openai", "openrouter", "gemini", "ollama"])
def test_every_provider_states_an_address_and_a_model(provider: str) -> None:
    config = resolve({"PROVIDER": provider, "API_KEY": KEY})
    assert config.problems == () and config.base_url.startswith("http") and config.model


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({"PROVIDER": "claude"}, ["chat.E101"]),
        ({"PROVIDER": "custom"}, ["chat.E102", "chat.E104"]),
        ({"PROVIDER": "openai", "API_KEY": "sk-..."}, ["chat.E103"]),
        ({"PROVIDER": "custom", "BASE_URL": "localhost:1/v1", "MODEL": "m"}, ["chat.E105"]),
        ({"PROVIDER": "custom", "BASE_URL": "http://[x", "MODEL": "m"}, ["chat.E105"]),
        ({**OPENAI, "MODELS": "a=A,a=B"}, ["chat.E106"]),
        ({**OPENAI, "MODELS": "=A"}, ["chat.E106"]),
        ({"PROVIDER": "ollama"}, []),
    ],
)
def test_unusable_settings_are_named(given: dict[str, Any], expected: list[str]) -> None:
    assert ids(resolve(given).problems) == expected


def test_an_address_without_a_provider_is_ignored_with_a_warning() -> None:
    config = resolve({"BASE_URL": "http://127.0.0.1:1/v1", "OPENAI_API_KEY": KEY})
    assert config.base_url == "https://api.openai.com/v1"
    assert ids(config.warnings) == ["chat.W101"]


def test_an_unknown_setting_is_refused() -> None:
    with pytest.raises(ImproperlyConfigured, match="TIMEOUTS"):
        resolve({"TIMEOUTS": 3})


def test_the_key_does_not_show_in_a_dump() -> None:
    assert KEY not in repr(resolve(OPENAI))


def test_the_system_check_says_id_and_way_out(settings: Any) -> None:
    settings.CHATKIT = {**settings.CHATKIT, "LLM": {"PROVIDER": "custom", "MODEL": "m"}}
    with pytest.raises(SystemCheckError, match=r"(?s)chat\.E102.*LLM_BASE_URL"):
        call_command("check")
