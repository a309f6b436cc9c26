"""System checks of the model's configuration."""

from typing import Any

from django.core import checks

from .config import llm_config


def llm_configuration(app_configs: Any, **kwargs: Any) -> list[checks.CheckMessage]:
    config = llm_config()
    errors = [checks.Error(p.message, hint=p.hint, id=p.id) for p in config.problems]
    warnings = [checks.Warning(p.message, hint=p.hint, id=p.id) for p in config.warnings]
    return [*errors, *warnings]
