"""Which model answers, for `/health` and the start banner; asks nobody."""

from .config import llm_config


def llm_status() -> dict[str, str]:
    """`status` is ok, or failed with a message; `provider` and `model` name what is configured."""
    config = llm_config()
    named = {"provider": config.provider.name, "model": config.model}
    if config.problems:
        problem = config.problems[0]
        return {"status": "failed", **named, "message": f"{problem.message} {problem.hint}"}
    return {"status": "ok", **named}


def llm_line() -> str:
    """One line for a person: the provider and its model."""
    config = llm_config()
    if config.problems:
        return f"not usable: {config.problems[0].message}"
    if not config.base_url:
        return f"{config.provider.label} (no key, no network)"
    return f"{config.model} by {config.provider.label}"
