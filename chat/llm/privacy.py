"""The SDKs keep their hands off conversations: no traces to OpenAI, nothing of them in the logs."""

import logging

from agents import _debug, set_tracing_disabled

# Below WARNING these log addresses and headers, and in some versions content.
TALKATIVE = ("openai", "openai.agents", "httpx", "httpx2", "httpcore", "httpcore2")


def keep_quiet() -> None:
    """Tracing is on by default, with content, and goes to OpenAI whatever the provider is."""
    set_tracing_disabled(True)
    # Environment variables turn these off, and then errors are logged with what a provider said.
    _debug.DONT_LOG_MODEL_DATA = _debug.DONT_LOG_TOOL_DATA = True
    for name in TALKATIVE:
        logger = logging.getLogger(name)
        logger.setLevel(max(logger.level, logging.WARNING))
