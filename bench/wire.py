"""The load client: raw sockets that look for a few marks in the bytes and parse nothing else."""

import asyncio
import time
from dataclasses import dataclass, field
from typing import cast

EVENT, TEXT, ERROR = b"data: ", b"text_delta", b'"type":"error"'
END = b"\r\n0\r\n\r\n"


@dataclass(slots=True)
class Heard:
    """One answer as it came in: seconds since it was asked for."""

    asked: float
    first_event: float = 0.0
    first_text: float = 0.0
    whole: float = 0.0
    events: int = 0
    status: bytes = b""
    # Between two reads with text in them, and when the later one came.
    gaps: list[tuple[float, float]] = field(default_factory=list)
    error: bytes = b""


class Line(asyncio.Protocol):
    """One keep-alive connection: one request at a time."""

    transport: asyncio.Transport

    def __init__(self) -> None:
        self.heard = Heard(0.0)
        self._whole: asyncio.Future[Heard] | None = None
        self._head = b""
        self._in_head = True
        self._left: int | None = None
        self._tail = b""
        self._last_text = 0.0

    @classmethod
    async def to(cls, port: int) -> "Line":
        loop = asyncio.get_running_loop()
        _, line = await loop.create_connection(cls, "127.0.0.1", port)
        return line

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport = cast(asyncio.Transport, transport)  # uvloop's is no subclass

    def connection_lost(self, exc: Exception | None) -> None:
        if self._whole and not self._whole.done():
            self._whole.set_exception(ConnectionError("the server closed the connection"))

    def ask(self, request: bytes) -> "asyncio.Future[Heard]":
        self._head, self._in_head, self._tail, self._left = b"", True, b"", None
        self._last_text = 0.0
        self.heard = Heard(time.perf_counter())
        self._whole = asyncio.get_running_loop().create_future()
        self.transport.write(request)
        return self._whole

    def close(self) -> None:
        self._whole = None
        self.transport.close()

    def data_received(self, data: bytes) -> None:
        now = time.perf_counter()
        if self._in_head:
            data = self._after_head(data)
            if self._in_head:
                return
        self._note(data, now)
        if self._left is not None:
            self._left -= len(data)
            ended = self._left <= 0
        else:
            self._tail = (self._tail + data)[-len(END) :] if len(data) < len(END) else data
            ended = self._tail.endswith(END)
        if ended and self._whole and not self._whole.done():
            self.heard.whole = now - self.heard.asked
            self._whole.set_result(self.heard)

    def _after_head(self, data: bytes) -> bytes:
        self._head += data
        head, found, rest = self._head.partition(b"\r\n\r\n")
        if not found:
            return b""
        self._in_head = False
        self.heard.status = head.split(b" ", 2)[1]
        for line in head.lower().split(b"\r\n"):
            if line.startswith(b"content-length:"):
                self._left = int(line[15:])
        return rest

    def _note(self, data: bytes, now: float) -> None:
        heard = self.heard
        events = data.count(EVENT)
        if events:
            heard.events += events
            if not heard.first_event:
                heard.first_event = now - heard.asked
        if TEXT in data:
            if not heard.first_text:
                heard.first_text = now - heard.asked
            if self._last_text:
                heard.gaps.append((now, now - self._last_text))
            self._last_text = now
        if ERROR in data:
            heard.error = data
