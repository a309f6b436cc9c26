"""The chat-completions Model: the agents SDK's, but it reads the stream faster and leniently."""

from collections.abc import AsyncIterator
from contextlib import aclosing
from typing import Any

import httpx2
from agents.models.openai_chatcompletions import OpenAIChatCompletionsModel
from openai import AsyncOpenAI

from .bursts import Bursts
from .chunks import Chunk, Reader
from .faults import Cut, Garbled
from .sse import Decoder, batches

HTML = ("text/html", "application/xhtml")


class ChunkStream:
    """Stands where the openai client's `AsyncStream[ChatCompletionChunk]` would."""

    def __init__(self, response: httpx2.Response, silence: float) -> None:
        self.response = response
        self._chunks = self._read(silence)

    def __aiter__(self) -> AsyncIterator[Chunk]:
        return self._chunks

    async def aclose(self) -> None:
        await self.response.aclose()

    async def _read(self, silence: float) -> AsyncIterator[Chunk]:
        reader = Reader()
        kind = self.response.headers.get("content-type", "")
        if kind.startswith(HTML):
            raise Garbled("a web page")
        if kind.startswith("application/json"):
            yield reader.read(await self._whole())
        else:
            decoder, bursts = Decoder(), Bursts()
            async with aclosing(batches(self.response, decoder, silence)) as reads:
                async for batch in reads:
                    for raw in bursts.joined(batch):
                        yield reader.read(raw)
            if reader.finish is None and not (decoder.done and reader.started):
                raise Cut("no finish reason")
        reader.end()

    async def _whole(self) -> dict[str, Any]:
        await self.response.aread()
        try:
            value = self.response.json()
        except ValueError:
            raise Garbled("a body that is no JSON") from None
        if not isinstance(value, dict):
            raise Garbled("a body that is no object")
        return value


class CompletionsModel(OpenAIChatCompletionsModel):
    """Everything is the SDK's, except who reads the stream's bytes."""

    def __init__(self, model: str, client: AsyncOpenAI, silence: float) -> None:
        super().__init__(model, client)
        self._silence = silence

    async def _fetch_response(self, *args: Any, **kwargs: Any) -> Any:
        fetched = await super()._fetch_response(*args, **kwargs)
        if not kwargs.get("stream"):
            return fetched
        response, unread = fetched
        return response, ChunkStream(unread.response, self._silence)
