"""The providers by name: where they are, which key they take, what they answer with by default."""

from dataclasses import dataclass
from typing import Literal

Api = Literal["embedded", "responses", "completions"]


@dataclass(frozen=True, slots=True)
class Provider:
    name: str
    label: str
    api: Api = "completions"
    base_url: str = ""
    model: str = ""  # when nothing else is configured
    key: str = ""  # its own environment key, besides LLM_API_KEY
    model_key: str = ""  # its own environment key for the model
    needs_key: bool = True
    transcribes_with: str = ""


EMBEDDED = Provider(
    "embedded", "Embedded assistant", api="embedded", model="rules", needs_key=False
)

PROVIDERS: dict[str, Provider] = {
    provider.name: provider
    for provider in (
        EMBEDDED,
        Provider(
            "openrouter",
            "OpenRouter",
            base_url="https://openrouter.ai/api/v1",
            model="openai/gpt-5.4-mini",
            key="OPENROUTER_API_KEY",
        ),
        Provider(
            "gemini",
            "Google Gemini",
            base_url="https://generativelanguage.googleapis.com/v1beta/openai/",
            model="gemini-3.8-flash",
            key="GEMINI_API_KEY",
            model_key="GEMINI_DEFAULT_MODEL",
        ),
        Provider(
            "openai",
            "OpenAI",
            api="responses",
            base_url="https://api.openai.com/v1",
            model="gpt-5.4-mini",
            key="OPENAI_API_KEY",
            model_key="OPENAI_DEFAULT_MODEL",
            transcribes_with="gpt-4o-mini-transcribe",
        ),
        Provider(
            "ollama",
            "Ollama",
            base_url="http://127.0.0.1:11434/v1",
            model="qwen3",
            needs_key=False,
        ),
        Provider("custom", "Custom server", needs_key=False),
    )
}

# In this order, the first one whose key is there is taken when LLM_PROVIDER is not set.
BY_KEY = ("openrouter", "gemini", "openai")
