"""The stream of the Responses API, read faster than the openai client reads it."""

from collections.abc import AsyncIterator
from contextlib import aclosing
from typing import Any, cast

import httpx2
from openai import AsyncStream
from openai._models import construct_type
from openai.types.responses import (
    ResponseFunctionCallArgumentsDeltaEvent,
    ResponseStreamEvent,
    ResponseTextDeltaEvent,
)

from .faults import Garbled, Reported
from .sse import Decoder, Json, batches

# Nearly all events of an answer are these; the rest may take the client's slow path.
PLAIN: dict[str, type[ResponseTextDeltaEvent | ResponseFunctionCallArgumentsDeltaEvent]] = {
    "response.output_text.delta": ResponseTextDeltaEvent,
    "response.function_call_arguments.delta": ResponseFunctionCallArgumentsDeltaEvent,
}


class EventStream(AsyncStream[ResponseStreamEvent]):
    """Made by the client in the place of its own."""

    async def __stream__(self) -> AsyncIterator[ResponseStreamEvent]:
        timeout = self._client.timeout
        silence = timeout.read if isinstance(timeout, httpx2.Timeout) else None
        try:
            found = batches(self.response, Decoder(), silence or float("inf"))
            async with aclosing(found) as reads:
                async for batch in reads:
                    for raw in batch:
                        yield _event(raw)
        finally:
            await self.response.aclose()


def _event(raw: Json) -> ResponseStreamEvent:
    kind = raw.get("type")
    if plain := PLAIN.get(str(kind)):
        return plain.model_construct(**raw)
    if not isinstance(kind, str):
        raise _unknown(raw)
    return cast(ResponseStreamEvent, construct_type(type_=ResponseStreamEvent, value=raw))


def _unknown(raw: Json) -> Exception:
    error: Any = raw.get("error")
    if isinstance(error, dict):
        return Reported(None, str(error.get("code") or ""), str(error.get("message") or ""))
    return Garbled("an event without a type")
