"""From configuration to the agents SDK's `Model`, ready to answer."""

import re

from agents import ModelSettings
from agents.models.interface import Model
from openai.types.shared import Reasoning

from .clients import client_for
from .completions import CompletionsModel
from .config import LLMConfig, llm_config
from .picker import chosen
from .problems import NotConfigured
from .providers import EMBEDDED
from .resilience import ResilientModel
from .responses import ResponsesModel

REASONS = re.compile(r"(o\d|gpt-[5-9]|gpt-\d\d)(?!.*chat)", re.IGNORECASE)


def uses_embedded() -> bool:
    """May `model_for` need the assistant's embedded model: as the model, a choice, a fallback?"""
    config = llm_config()
    named = {config.model, config.fallback_model, *dict(config.choices)}
    return config.provider is EMBEDDED or EMBEDDED.name in named


def model_for(model_id: str | None = None, *, embedded: Model | None = None) -> Model:
    """The model that answers a request; on the event loop that will run it.

    `model_id` is the person's choice (UnknownModel if it is not on the list), `embedded` the
    assistant's own model, wanted if `uses_embedded()`. Raises NotConfigured.
    """
    config = llm_config()
    if config.problems:
        raise NotConfigured(config.problems[0])
    name = chosen(model_id)
    if config.provider is EMBEDDED or name == EMBEDDED.name:
        return _embedded(embedded)
    models = [(name, remote_model(config, name))]
    if config.fallback_model == EMBEDDED.name:
        models.append((EMBEDDED.name, _embedded(embedded)))
    elif config.fallback_model and config.fallback_model != name:
        models.append((config.fallback_model, remote_model(config, config.fallback_model)))
    return ResilientModel(models, config.retries)


def run_settings(model_id: str | None = None) -> ModelSettings:
    """What a run asks of the model, beside the agent's own settings."""
    config = llm_config()
    if config.provider is EMBEDDED:
        return ModelSettings()
    reasons = config.provider.api == "responses" and REASONS.match(chosen(model_id))
    return ModelSettings(
        max_tokens=config.max_output_tokens,
        reasoning=_reasoning(config.reasoning_effort),
        include_usage=True if config.provider.api == "completions" else None,
        # Nothing stays with the provider; what a reasoning model thought then travels with us.
        store=False if config.provider.api == "responses" else None,
        response_include=["reasoning.encrypted_content"] if reasons else None,
    )


def _reasoning(effort: str) -> Reasoning | None:
    return Reasoning.model_validate({"effort": effort}) if effort else None


def remote_model(config: LLMConfig, name: str) -> Model:
    """The provider's model by itself: no other try, no fallback, no allow-list."""
    client = client_for(config)
    if config.provider.api == "responses":
        return ResponsesModel(name, client)
    return CompletionsModel(name, client, silence=config.timeout)


def _embedded(model: Model | None) -> Model:
    if model is None:
        raise ValueError("The embedded model is wanted: pass the assistant's own to `model_for`.")
    return model
