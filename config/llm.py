"""The environment's model keys -> `CHATKIT["LLM"]`, as `chat.llm.config` reads them."""

from typing import Any

from config.env import Env

WITHOUT_PREFIX = ("openrouter_", "gemini_", "openai_", "model_name")


def llm_settings(env: Env) -> dict[str, Any]:
    """`LLM_TIMEOUT` is `TIMEOUT` there; the providers' own keys keep their names."""
    named = {
        name.removeprefix("llm_").upper(): value
        for name, value in env
        if name.startswith(("llm_", *WITHOUT_PREFIX))
    }
    return dict(named)
