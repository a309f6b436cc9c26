"""The openai client alone: how long until its first token is here."""

import os
import time
from functools import cache
from typing import Any

from openai import AsyncOpenAI

MESSAGES: list[Any] = [
    {"role": "system", "content": "You are a helpful assistant."},
    {"role": "user", "content": "Hello, what is there to do?"},
]


@cache
def client() -> AsyncOpenAI:
    return AsyncOpenAI(base_url=os.environ["MODEL_URL"], api_key="bench")


async def first_tokens(count: int) -> dict[str, list[float]]:
    return {"first": [await _first_token() for _ in range(count)]}


async def _first_token() -> float:
    began = time.perf_counter()
    first = 0.0
    stream = await client().chat.completions.create(model="bench", messages=MESSAGES, stream=True)
    async for chunk in stream:
        if not first and chunk.choices and chunk.choices[0].delta.content:
            first = time.perf_counter() - began
    return first
