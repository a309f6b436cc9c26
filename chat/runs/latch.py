"""Something to wait for that happens once, for a while and no longer."""

from __future__ import annotations

import asyncio


class Latch:
    """Opened once; whoever waits goes on then, or when their patience is at its end.

    As `asyncio.Event` with a timeout, but without a task and a context for each wait: this happens
    for every token. One may wait at a time.
    """

    def __init__(self) -> None:
        self._loop = asyncio.get_running_loop()
        self._opened: asyncio.Future[bool] = self._loop.create_future()

    @property
    def is_open(self) -> bool:
        return self._opened.done()

    def open(self, in_time: bool = True) -> None:
        if not self._opened.done():
            self._opened.set_result(in_time)

    async def wait(self, patience: float) -> bool:
        """False if it was in vain; then nobody waits again."""
        timer = self._loop.call_later(patience, self.open, False)
        try:
            return await self._opened
        finally:
            timer.cancel()
