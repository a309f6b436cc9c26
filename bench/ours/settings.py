"""The product's settings; only the assistant is another, as plain as the peer's agent."""

from config.settings import *  # noqa: F403
from config.settings import CHATKIT

CHATKIT = {**CHATKIT, "ASSISTANT": "bench.ours.assistant.PlainAssistant"}
