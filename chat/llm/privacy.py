"""The SDKs keep their hands off conversations: no traces to OpenAI, nothing of them in the logs."""

import logging

from agents import set_tracing_disabled

# On DEBUG and INFO these log requests with their content or addresses.
TALKATIVE = ("openai", "openai.agents", "httpx", "httpx2", "httpcore", "httpcore2")


def keep_quiet() -> None:
    """Tracing is on by default, with content, and goes to OpenAI whatever the provider is."""
    set_tracing_disabled(True)
    for name in TALKATIVE:
        logger = logging.getLogger(name)
        logger.setLevel(max(logger.level, logging.WARNING))
