"""The plain agent on a chat-completions model, as the Agents SDK's guides make it."""

import os
from typing import Any

from agents import (
    Agent,
    ModelSettings,
    OpenAIChatCompletionsModel,
    set_tracing_disabled,
)
from openai import AsyncOpenAI


def agent() -> Agent[Any]:
    set_tracing_disabled(True)
    client = AsyncOpenAI(base_url=os.environ["MODEL_URL"], api_key="bench")
    return Agent[Any](
        name="Assistant",
        instructions="You are a helpful assistant.",
        model=OpenAIChatCompletionsModel("bench", client),
        model_settings=ModelSettings(include_usage=True),
    )
