"""A response's bytes as the network brought them, not in the small pieces HTTP cut them into."""

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import suppress

# Read ahead at most so many bytes.
ROOM = 256_000


async def together(pieces: AsyncIterator[bytes]) -> AsyncGenerator[bytes, None]:
    """All pieces that are there, as one; it never waits for a second one.

    Servers send each token as an HTTP chunk of its own, and the client hands them out one by one,
    however many a read brought. A task of its own takes all of them before we look.
    """
    reading = _Reading(pieces)
    try:
        while data := await reading.take():
            yield data
    finally:
        await reading.stop()


class _Reading:
    def __init__(self, pieces: AsyncIterator[bytes]) -> None:
        self._there: list[bytes] = []
        self._size = 0
        self._more = asyncio.Event()
        self._room = asyncio.Event()
        self._task = asyncio.create_task(self._read(pieces))

    async def take(self) -> bytes:
        """What is there, once something is; nothing at the end. Raises what reading raised."""
        await self._more.wait()
        self._more.clear()
        data = b"".join(self._there)
        self._there.clear()
        self._size = 0
        self._room.set()
        if not data:
            await self._task
        elif self._task.done():
            self._more.set()
        return data

    async def stop(self) -> None:
        self._task.cancel()
        with suppress(asyncio.CancelledError, Exception):  # `take` has raised it already
            await self._task

    async def _read(self, pieces: AsyncIterator[bytes]) -> None:
        try:
            async for piece in pieces:
                if not piece:
                    continue
                self._there.append(piece)
                self._size += len(piece)
                self._more.set()
                if self._size > ROOM:
                    self._room.clear()
                    await self._room.wait()
        finally:
            self._more.set()
