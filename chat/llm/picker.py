"""The models a person may choose from; the server allows no other."""

from dataclasses import dataclass

from .config import llm_config


@dataclass(frozen=True, slots=True)
class ModelChoice:
    id: str
    label: str
    default: bool


class UnknownModel(Exception):
    """Somebody asked for a model that is not on the list."""


def choices() -> tuple[ModelChoice, ...]:
    """For the composer's picker; empty when there is nothing to choose."""
    config = llm_config()
    if len(config.choices) < 2:
        return ()
    return tuple(ModelChoice(id, label, id == config.model) for id, label in config.choices)


def allowed(model_id: str) -> bool:
    config = llm_config()
    return model_id == config.model or model_id in dict(config.choices)


def chosen(model_id: str | None) -> str:
    """The model for a request: the one asked for if it is allowed, the default if none was."""
    if not model_id:
        return llm_config().model
    if not allowed(model_id):
        raise UnknownModel
    return model_id
