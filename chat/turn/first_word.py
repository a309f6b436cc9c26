"""The first word of an answer goes out before more of the answer is worked on."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import aclosing
from typing import Any, cast

from agents.items import ModelResponse, TResponseStreamEvent
from agents.models.interface import Model

from chat.runs.live import WORD_PATIENCE, LiveRun


class FirstWord(Model):
    """A model that lets its first word reach the reader.

    What a fast model sends in one burst is read, joined and recorded without a pause: the first
    word would wait in a queue until the whole answer is done with.
    """

    def __init__(self, model: Model, live: LiveRun) -> None:
        self._model, self._live = model, live

    async def get_response(self, *args: Any, **kwargs: Any) -> ModelResponse:
        return await self._model.get_response(*args, **kwargs)

    async def stream_response(
        self, *args: Any, **kwargs: Any
    ) -> AsyncIterator[TResponseStreamEvent]:
        stream = cast(Any, self._model.stream_response(*args, **kwargs))
        async with aclosing(stream) as events:
            async for event in events:
                yield event
                if not self._live.spoken.is_open and event.type == "response.output_text.delta":
                    await self._live.spoken.wait(WORD_PATIENCE)

    async def close(self) -> None:
        await self._model.close()
