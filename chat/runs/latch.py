"""Something to wait for that happens once, for a while and no longer."""

from __future__ import annotations

import asyncio


class Latch:
    """Opened once; whoever waits goes on then, or when their patience is at its end.

    As `asyncio.Event` with a timeout, but without a task and a context for each wait.
    """

    def __init__(self) -> None:
        self._opened: asyncio.Future[None] = asyncio.get_running_loop().create_future()

    @property
    def is_open(self) -> bool:
        return self._opened.done()

    def open(self) -> None:
        if not self._opened.done():
            self._opened.set_result(None)

    async def wait(self, patience: float) -> None:
        """Once it was waited for in vain, nobody waits again."""
        if self._opened.done():
            return
        timer = asyncio.get_running_loop().call_later(patience, self.open)
        try:
            await asyncio.shield(self._opened)
        finally:
            timer.cancel()
