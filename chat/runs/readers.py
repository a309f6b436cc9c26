"""A run's log as an HTTP body: SSE, or one JSON object a line."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import aclosing

from chat.conf import conf
from chat.metrics import STREAMS
from chat.runs.live import LiveRun

SSE = "text/event-stream"
NDJSON = "application/x-ndjson"


class Reader:
    """One client following one run; `leave` once it is gone, from any thread, however often."""

    def __init__(self, run: LiveRun, *, after: int = 0, form: str = SSE, numbered: bool) -> None:
        self._run, self._after = run, after
        self._lines, self._numbered = form == NDJSON, numbered
        self._here = True
        STREAMS.inc()
        run.join()

    def leave(self) -> None:
        if self._here:
            self._here = False
            STREAMS.dec()
            self._run.left_from_any_thread()

    async def body(self) -> AsyncIterator[bytes]:
        try:
            async with aclosing(
                self._run.log.read(self._after, silence=conf().comment_seconds)
            ) as batches:
                async for batch in batches:
                    yield b"".join([self._frame(*entry) for entry in batch]) or self._comment
            self._run.delivered = True
        finally:
            self.leave()

    def _frame(self, number: int, event: bytes) -> bytes:
        if self._lines:
            return event + b"\n"
        if self._numbered:
            return b"id: %d\ndata: %s\n\n" % (number, event)
        return b"data: " + event + b"\n\n"

    @property
    def _comment(self) -> bytes:
        """Proxies close what is silent for long."""
        return b"\n" if self._lines else b": still here\n\n"
