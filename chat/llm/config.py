"""`settings.CHATKIT["LLM"]`, resolved: which provider, model and key, and within which limits."""

import functools
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from django.core.exceptions import ImproperlyConfigured
from django.core.signals import setting_changed
from django.dispatch import receiver

from chat.conf import conf

from . import problems
from .placeholders import is_placeholder
from .problems import Problem
from .providers import BY_KEY, EMBEDDED, PROVIDERS, Provider

KEYS = frozenset({
    "PROVIDER", "BASE_URL", "API_KEY", "MODEL", "MODEL_NAME", "MODELS", "FALLBACK_MODEL",
    "OPENROUTER_API_KEY", "GEMINI_API_KEY", "OPENAI_API_KEY",
    "OPENAI_DEFAULT_MODEL", "GEMINI_DEFAULT_MODEL",
    "TIMEOUT", "CONNECT_TIMEOUT", "RETRIES", "MAX_OUTPUT_TOKENS", "REASONING_EFFORT",
    "TRANSCRIBE_MODEL",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class LLMConfig:
    """What the process talks to. Equal ones share connections."""

    provider: Provider
    model: str
    base_url: str = ""
    api_key: str = field(default="", repr=False)
    choices: tuple[tuple[str, str], ...] = ()  # id and label, as the picker offers them
    fallback_model: str = ""
    timeout: float = 60.0  # seconds of silence
    connect_timeout: float = 5.0
    retries: int = 2
    max_output_tokens: int | None = None
    reasoning_effort: str = ""
    transcribe_model: str = ""
    problems: tuple[Problem, ...] = ()
    warnings: tuple[Problem, ...] = ()


def resolve(given: Mapping[str, Any]) -> LLMConfig:
    """What `CHATKIT["LLM"]` means; whatever makes it unusable stands in `problems`."""
    if unknown := sorted(set(given) - KEYS):
        raise ImproperlyConfigured(
            f"CHATKIT['LLM'] has keys that mean nothing: {', '.join(unknown)}. "
            f"It takes: {', '.join(sorted(KEYS))}."
        )
    said = _Said(given)
    provider = said.provider()
    if provider is None:
        return LLMConfig(EMBEDDED, EMBEDDED.model, problems=(problems.UNKNOWN_PROVIDER,))
    if provider is EMBEDDED:
        return LLMConfig(EMBEDDED, EMBEDDED.model, warnings=said.warnings())
    choices = _choices(said.text("MODELS"))
    model = said.model(provider, choices or ())
    labelled = choices or ()
    if model and model not in dict(labelled):
        labelled = ((model, model), *labelled)
    return LLMConfig(
        provider=provider,
        model=model,
        base_url=said.base_url(provider),
        api_key=said.key(provider),
        choices=labelled,
        fallback_model=said.text("FALLBACK_MODEL"),
        timeout=said.number("TIMEOUT", 60.0),
        connect_timeout=said.number("CONNECT_TIMEOUT", 5.0),
        retries=int(said.number("RETRIES", 2)),
        max_output_tokens=int(said.number("MAX_OUTPUT_TOKENS", 0)) or None,
        reasoning_effort=said.text("REASONING_EFFORT"),
        transcribe_model=said.text("TRANSCRIBE_MODEL") or provider.transcribes_with,
        problems=said.problems(provider, model, choices),
        warnings=said.warnings(),
    )


class _Said:
    """The settings as they were written, read with the rules of precedence."""

    def __init__(self, given: Mapping[str, Any]) -> None:
        self._given = given

    def text(self, key: str) -> str:
        return str(self._given.get(key) or "").strip()

    def number(self, key: str, default: float) -> float:
        value = self._given.get(key)
        return default if value in (None, "") else float(str(value))

    def secret(self, key: str) -> str:
        return "" if is_placeholder(self.text(key)) else self.text(key)

    @property
    def explicit(self) -> bool:
        return bool(self.text("PROVIDER"))

    def provider(self) -> Provider | None:
        if self.explicit:
            return PROVIDERS.get(self.text("PROVIDER").lower())
        found = (PROVIDERS[name] for name in BY_KEY if self.secret(PROVIDERS[name].key))
        return next(found, EMBEDDED)

    def key(self, provider: Provider) -> str:
        own = self.secret(provider.key) if provider.key else ""
        return (self.secret("API_KEY") or own) if self.explicit else own

    def base_url(self, provider: Provider) -> str:
        return (self.text("BASE_URL") if self.explicit else "") or provider.base_url

    def model(self, provider: Provider, choices: tuple[tuple[str, str], ...]) -> str:
        by_provider = self.text(provider.model_key) if provider.model_key else ""
        first_choice = choices[0][0] if choices else ""
        return (
            self.text("MODEL")
            or self.text("MODEL_NAME")
            or by_provider
            or first_choice
            or provider.model
        )

    def problems(
        self, provider: Provider, model: str, choices: tuple[tuple[str, str], ...] | None
    ) -> tuple[Problem, ...]:
        base_url = self.base_url(provider)
        found = {
            problems.NO_BASE_URL: not base_url,
            problems.BAD_BASE_URL: bool(base_url) and not _is_address(base_url),
            problems.NO_KEY: provider.needs_key and not self.key(provider),
            problems.NO_MODEL: not model,
            problems.BAD_MODELS: choices is None,
        }
        return tuple(problem for problem, holds in found.items() if holds)

    def warnings(self) -> tuple[Problem, ...]:
        ignored = not self.explicit and (self.text("BASE_URL") or self.secret("API_KEY"))
        return (problems.IGNORED,) if ignored else ()


def _is_address(url: str) -> bool:
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(parts.hostname)


def _choices(text: str) -> tuple[tuple[str, str], ...] | None:
    """`id=Label,id=Label`; None if it cannot be read."""
    pairs = [part.partition("=") for part in text.split(",") if part.strip()]
    found = tuple((id.strip(), label.strip() or id.strip()) for id, _, label in pairs)
    ids = [id for id, _ in found]
    return found if all(ids) and len(ids) == len(set(ids)) else None


@functools.cache
def llm_config() -> LLMConfig:
    return resolve(conf().llm)


@receiver(setting_changed)
def _forget(*, setting: str, **_: Any) -> None:
    if setting == "CHATKIT":
        llm_config.cache_clear()
