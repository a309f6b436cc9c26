"""Backpressure where the server has none: daphne buffers all that a slow reader does not take."""

from __future__ import annotations

import asyncio
import functools
import sys
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

Message = Mapping[str, Any]
Send = Callable[[Message], Awaitable[None]]


def paced(send: Send) -> Send:
    """The `send` of daphne, waiting while its transport is full; any other as it is.

    daphne hands over `partial(handle_reply, protocol)`, and the protocol is Twisted's HTTP request:
    a producer registered there is told when the transport's buffer is full and when it has room.
    Without it, one client that did not read made the process grow by 332 MB.
    """
    http = sys.modules.get("twisted.web.http")
    protocol = send.args[0] if isinstance(send, functools.partial) and send.args else None
    if http is None or not isinstance(protocol, http.Request):
        return send
    return _Paced(send, protocol)


class _Paced:
    """A push producer, in Twisted's terms."""

    def __init__(self, send: Send, protocol: Any) -> None:
        self._send, self._protocol = send, protocol
        self._registered = False
        self._room = asyncio.Event()
        self._room.set()

    async def __call__(self, message: Message) -> None:
        await self._room.wait()
        if message["type"] == "http.response.start" and self._protocol.channel is not None:
            self._protocol.registerProducer(self, True)
            self._registered = True
        elif not message.get("more_body", False):
            self._unregister()
        await self._send(message)

    def _unregister(self) -> None:
        if self._registered:
            self._registered = False
            if self._protocol.channel is not None:
                self._protocol.unregisterProducer()

    def pauseProducing(self) -> None:
        self._room.clear()

    def resumeProducing(self) -> None:
        self._room.set()

    def stopProducing(self) -> None:
        """The connection is gone; nothing more will be taken."""
        self._room.set()
