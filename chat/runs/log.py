"""A run's events in order: appended once, read by many, from any place on."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Sequence
from typing import Protocol, TypeAlias

from chat.runs.latch import Latch

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
        self._waiting: list[Latch] = []
        # How many events a reader has passed on, how many are waited for, and by whom.
        self._passed = self._wanted = 0
        self._taking = Latch()
        self._patient = True

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
        if self._patient and self._passed < len(self._events):
            self._wanted, self._taking = len(self._events), Latch()
            if not await self._taking.wait(patience):
                self._patient = False  # who did not come is not waited for again

    def go_on(self) -> None:
        self._patient = False
        self._taking.open()

    async def read(self, after: int, *, silence: float) -> Batches:
        at = max(after, 0)
        while True:
            batch = self._batch(at)
            if batch:
                yield list(enumerate(batch, at + 1))
                at += len(batch)
                self._pass_on(at)
            elif self._closed:
                return
            elif not await self._growth(silence):
                yield ()

    def _pass_on(self, number: int) -> None:
        self._passed = max(self._passed, number)
        if self._passed >= self._wanted:
            self._taking.open()

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
        """True once there is more."""
        grown = Latch()
        self._waiting.append(grown)
        try:
            return await grown.wait(silence)
        finally:
            if grown in self._waiting:
                self._waiting.remove(grown)

    def _wake(self) -> None:
        waiting, self._waiting = self._waiting, []
        for grown in waiting:
            grown.open()
