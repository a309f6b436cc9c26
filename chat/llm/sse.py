"""Server-sent events of a model, one network read at a time: bytes in, decoded JSON objects out."""

import asyncio
import json
import time
from collections.abc import AsyncGenerator, AsyncIterator, Iterator
from contextlib import aclosing, suppress
from itertools import chain
from typing import Any

import httpx2
from openai import APIConnectionError, APITimeoutError

from .faults import Cut, Garbled, Silent

Json = dict[str, Any]
LINE_LIMIT = 8_000_000
DRAIN_SECONDS = 0.2


class Decoder:
    """Feed it reads; it gives the objects that became whole, each when it is asked for.
    `done` once the stream said so.

    Each `data:` line is tried as JSON by itself: some servers leave out the blank line between
    events. A line that is none is joined with the next one, as the SSE standard has it.
    """

    def __init__(self) -> None:
        self.done = False
        self._rest = b""
        self._begun = b""

    def feed(self, data: bytes) -> Iterator[Json]:
        data = self._rest + data if self._rest else data
        *lines, self._rest = data.split(b"\n")
        if len(self._rest) > LINE_LIMIT:
            raise Garbled("a line without an end")
        for line in lines:
            found = self._line(line.rstrip(b"\r"))
            if found is not None:
                yield found

    def _line(self, line: bytes) -> Json | None:
        if line.startswith(b"data:"):
            return self._data(line[5:].strip())
        if not line and self._begun:
            raise Garbled("an event that is no JSON")
        return None

    def _data(self, payload: bytes) -> Json | None:
        if payload == b"[DONE]":
            self.done = True
            return None
        payload = self._begun + payload
        try:
            value = json.loads(payload)
        except ValueError:
            if not payload.startswith(b"{"):
                raise Garbled("an event that is no JSON") from None
            self._begun = payload + b"\n"
            return None
        self._begun = b""
        if not isinstance(value, dict):
            raise Garbled("an event that is no object")
        return value


async def _drain(reads: AsyncIterator[bytes]) -> None:
    """Read to the very end, so that the connection can be used again; not for long."""
    with suppress(TimeoutError):
        async with asyncio.timeout(DRAIN_SECONDS):
            async for _ in reads:
                pass


async def batches(
    response: httpx2.Response, decoder: Decoder, silence: float
) -> AsyncGenerator[Iterator[Json], None]:
    """What each network read brought, while the stream lasts; comments keep it alive, not busy.

    All of one is to be taken before the next is asked for.
    """
    heard = time.monotonic()
    try:
        async with aclosing(response.aiter_bytes()) as reads:
            async for data in reads:
                objects = decoder.feed(data)
                if (first := next(objects, None)) is not None:
                    heard = time.monotonic()
                    yield chain((first,), objects)
                elif time.monotonic() - heard > silence:
                    raise Silent(f"{silence:g} s")
                if decoder.done:
                    await _drain(reads)
                    return
    except httpx2.TimeoutException as error:
        raise APITimeoutError(request=response.request) from error
    except httpx2.RemoteProtocolError as error:
        raise Cut("the connection broke") from error
    except httpx2.RequestError as error:
        raise APIConnectionError(request=response.request) from error
