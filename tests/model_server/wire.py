"""As much HTTP/1.1 as a model provider needs: read a request, write a response, notice who left."""

import asyncio
import json
from collections.abc import Mapping
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any


@dataclass(frozen=True)
class Request:
    method: str
    path: str
    headers: Mapping[str, str]
    body: bytes

    def json(self) -> Any:
        return json.loads(self.body) if self.body else {}


class Gone(Exception):
    """The client closed the connection."""


class Connection:
    """One client's connection; while an answer is written, an eye stays on the client."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._reader, self._writer = reader, writer
        self._peek: asyncio.Task[bytes] | None = None

    async def read(self) -> Request | None:
        """The next request; None when the client is done."""
        first = await self._peek if self._peek else b""
        if self._peek and not first:
            return None
        self._peek = None
        try:
            head = first + await self._reader.readuntil(b"\r\n\r\n")
        except (asyncio.IncompleteReadError, ConnectionError):
            return None
        line, *rest = head.decode("latin-1").strip().split("\r\n")
        method, path, _ = line.split(" ")
        headers = {
            name.lower(): value.strip() for name, _, value in (r.partition(":") for r in rest)
        }
        body = await self._reader.readexactly(int(headers.get("content-length", 0)))
        self._peek = asyncio.create_task(self._look())
        return Request(method, path, headers, body)

    async def _look(self) -> bytes:
        try:
            return await self._reader.read(1)
        except ConnectionError:
            return b""

    @property
    def left(self) -> bool:
        return bool(self._peek and self._peek.done() and not self._peek.result())

    async def wait(self, seconds: float | None) -> None:
        """Sleep (None: for ever), but not for somebody who has gone."""
        if self._peek is None:
            raise Gone
        if seconds != 0:
            await asyncio.wait({self._peek}, timeout=seconds)
        if self.left:
            raise Gone

    async def head(self, status: int, headers: Mapping[str, str]) -> None:
        lines = [f"HTTP/1.1 {status} {HTTPStatus(status).phrase}"]
        lines += [f"{name}: {value}" for name, value in headers.items()]
        await self._send("\r\n".join([*lines, "", ""]).encode())

    async def chunk(self, data: bytes) -> None:
        await self._send(b"%x\r\n%b\r\n" % (len(data), data))

    async def _send(self, data: bytes) -> None:
        if self.left:
            raise Gone
        self._writer.write(data)
        try:
            await self._writer.drain()
        except ConnectionError:
            raise Gone from None

    async def whole(self, status: int, body: bytes, headers: Mapping[str, str]) -> None:
        await self.head(status, {**headers, "Content-Length": str(len(body))})
        await self._send(body)

    def abort(self) -> None:
        self._writer.transport.abort()

    async def close(self) -> None:
        if self._peek:
            self._peek.cancel()
        self._writer.close()
        try:
            await self._writer.wait_closed()
        except ConnectionError:
            return
