"""The server: `python -m bench.model PORT`. `POST /play` with JSON says how it answers next."""

import asyncio
import json
import sys
from typing import cast

import uvloop

from bench.model.answers import Play, frames

DONE = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}"


class State:
    play = Play()


class Connection(asyncio.Protocol):
    """Bytes in, bytes out: no parser, no queue, no task."""

    transport: asyncio.Transport

    def __init__(self) -> None:
        self._read = b""
        self._timer: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport = cast(asyncio.Transport, transport)  # uvloop's is no subclass

    def connection_lost(self, exc: Exception | None) -> None:
        if self._timer:
            self._timer.cancel()

    def data_received(self, data: bytes) -> None:
        self._read += data
        head, found, body = self._read.partition(b"\r\n\r\n")
        if found and len(body) >= _length(head):
            self._read = b""
            self._answer(head, body)

    def _answer(self, head: bytes, body: bytes) -> None:
        if b" /play " in head[:12]:
            State.play = Play(**json.loads(body or b"{}"))
            self.transport.write(DONE)
            return
        play, loop = State.play, asyncio.get_running_loop()
        if play.pace or play.latency:
            self._send(0, play, loop.time() + play.latency)
            return
        for frame in frames(play.tokens):  # each its own write, as a server flushes each token
            self.transport.write(frame)

    def _send(self, number: int, play: Play, due: float) -> None:
        loop = asyncio.get_running_loop()
        if loop.time() < due:
            self._timer = loop.call_at(due, self._send, number, play, due)
            return
        said = frames(play.tokens)
        self.transport.write(said[number])
        if number + 1 < len(said):
            due += play.pace
            self._timer = loop.call_at(due, self._send, number + 1, play, due)


def _length(head: bytes) -> int:
    for line in head.lower().split(b"\r\n"):
        if line.startswith(b"content-length:"):
            return int(line[15:])
    return 0


async def serve(port: int) -> None:
    loop = asyncio.get_running_loop()
    server = await loop.create_server(Connection, "127.0.0.1", port, backlog=2048)
    await server.serve_forever()


uvloop.run(serve(int(sys.argv[1])))
