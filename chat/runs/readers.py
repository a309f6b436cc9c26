"""A run's log as an HTTP body: SSE, or one JSON object a line."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import aclosing

from chat.conf import conf
from chat.metrics import STREAMS
from chat.runs.live import LiveRun

SSE = "text/event-stream"
NDJSON = "application/x-ndjson"
PIECE = 32_768


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
                    for piece in self._pieces(batch):
                        yield piece
            self._run.delivered = True
        finally:
            self.leave()

    def _pieces(self, batch: Sequence[tuple[int, bytes]]) -> Iterator[bytes]:
        """Small events together; a large one in slices, so that no reader holds a copy of it."""
        together: list[bytes] = []
        for number, event in batch:
            together.append(self._head(number))
            if len(event) > PIECE:
                yield b"".join(together)
                yield from (event[at : at + PIECE] for at in range(0, len(event), PIECE))
                together = []
            else:
                together.append(event)
            together.append(b"\n" if self._lines else b"\n\n")
        yield b"".join(together) or self._comment

    def _head(self, number: int) -> bytes:
        if self._lines:
            return b""
        return b"id: %d\ndata: " % number if self._numbered else b"data: "

    @property
    def _comment(self) -> bytes:
        """Proxies close what is silent for long."""
        return b"\n" if self._lines else b": still here\n\n"
