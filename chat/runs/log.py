"""A run's events in order: appended once, read by many, from any place on."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Sequence
from typing import Protocol, TypeAlias

Batches: TypeAlias = AsyncGenerator[Sequence[tuple[int, bytes]], None]

# At most so many events at once, and no more when these are bytes enough: a server can only pause
# between pieces, and holds a piece for each client that does not read.
BATCH = 128
BATCH_BYTES = 32_768


class LogFull(Exception):
    """The answer grew beyond what is kept of one."""


class RunLog(Protocol):
    """Events numbered from 1. Async throughout, so that Redis Streams can keep it as well."""

    async def append(self, event: bytes) -> int:
        """Add one event; its number. Raises LogFull, with the event added, when it is enough."""

    async def close(self) -> None:
        """No more events will come: readers end."""

    async def taken(self, patience: float) -> None:
        """Until a reader has passed on what is there, if anything is, or so many seconds."""

    def go_on(self) -> None:
        """Nobody needs to wait for that any more."""

    def read(
        self, after: int, *, silence: float
    ) -> AsyncGenerator[Sequence[tuple[int, bytes]], None]:
        """All events after a number, as they come, those that are there in one batch.

        An empty batch after each `silence` seconds without an event. Ends when the log is closed.
        """


class MemoryLog:
    """The log of a run in this process."""

    def __init__(self, limit: int) -> None:
        self._events: list[bytes] = []
        self._room = limit
        self._closed = False
        self._waiting: list[asyncio.Future[bool]] = []
        self._taken: asyncio.Future[bool] = asyncio.get_running_loop().create_future()

    def __len__(self) -> int:
        return len(self._events)

    async def append(self, event: bytes) -> int:
        self._events.append(event)
        self._wake()
        self._room -= len(event)
        if self._room < 0:
            raise LogFull
        return len(self._events)

    async def close(self) -> None:
        self._closed = True
        self._wake()

    async def taken(self, patience: float) -> None:
        if not self._events:
            return
        timer = asyncio.get_running_loop().call_later(patience, self.go_on)
        try:
            await asyncio.shield(self._taken)
        finally:
            timer.cancel()

    def go_on(self) -> None:
        _tell(self._taken, True)

    async def read(self, after: int, *, silence: float) -> Batches:
        at = max(after, 0)
        while True:
            batch = self._batch(at)
            if batch:
                yield list(enumerate(batch, at + 1))
                at += len(batch)
                self.go_on()
            elif self._closed:
                return
            elif not await self._growth(silence):
                yield ()

    def _batch(self, at: int) -> list[bytes]:
        batch: list[bytes] = []
        size = 0
        for event in self._events[at : at + BATCH]:
            batch.append(event)
            size += len(event)
            if size >= BATCH_BYTES:
                break
        return batch

    async def _growth(self, silence: float) -> bool:
        """True once there is more; a future and a timer, since this happens for every token."""
        loop = asyncio.get_running_loop()
        grown: asyncio.Future[bool] = loop.create_future()
        self._waiting.append(grown)
        timer = loop.call_later(silence, _tell, grown, False)
        try:
            return await grown
        finally:
            timer.cancel()
            if grown in self._waiting:
                self._waiting.remove(grown)

    def _wake(self) -> None:
        waiting, self._waiting = self._waiting, []
        for grown in waiting:
            _tell(grown, True)


def _tell(grown: asyncio.Future[bool], answer: bool) -> None:
    if not grown.done():
        grown.set_result(answer)
