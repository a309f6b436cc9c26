"""An ASGI handler under which open streams cost no threads: chat requests share a few lanes.

Django gives every request a thread for its sync work and keeps it until the response ends, which
for a stream is minutes: 300 streams held 300 threads. The chat's paths need next to none of it,
so they share some. Only they: a sync view, `async_to_sync` or a sync-only middleware in a shared
lane would block all others in it; system checks look for those. Django's stock handler works too.
"""

from __future__ import annotations

import itertools
from collections.abc import Awaitable, Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import django
from asgiref.sync import ThreadSensitiveContext
from django.core.handlers.asgi import ASGIHandler

from chat.asgi.light import lighten
from chat.asgi.pacing import paced
from chat.asgi.paths import ROOTS, is_chat
from chat.conf import conf

Message = Mapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]

LANES = 4
# What a form adds to its file: boundaries, headers, a few fields.
FORM_ROOM = 64_000


class LanesHandler(ASGIHandler):
    """Django's handler, with lanes for the chat's paths."""

    def __init__(self) -> None:
        super().__init__()
        # One thread each: that is what thread-sensitive code counts on.
        self._lanes = itertools.cycle(
            [ThreadPoolExecutor(1, thread_name_prefix="chat-lane") for _ in range(LANES)]
        )

    def adapt_method_mode(self, is_async: bool, method: Any, *args: Any, **kwargs: Any) -> Any:
        """Each part of the chain comes through here on its way in."""
        return super().adapt_method_mode(
            is_async, lighten(method) if is_async else method, *args, **kwargs
        )

    async def __call__(self, scope: dict[str, Any], receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or not is_chat(scope["path"]):
            await super().__call__(scope, receive, send)
            return
        receive = limited(receive, _room(scope["path"]))
        async with ThreadSensitiveContext(executor=next(self._lanes)):
            await self.handle(scope, receive, paced(send))


def _room(path: str) -> int:
    """How much of a body the view looks at, and a little more: so that it sees what is too long."""
    uploads = any(path.startswith(f"{root}/upload") for root in ROOTS)
    return (conf().upload_size + FORM_ROOM if uploads else conf().body_limit) + 1


def limited(receive: Receive, room: int) -> Receive:
    """Of a body, no more than the view needs in order to refuse it: Django would spool it all."""
    full = False

    async def received() -> Message:
        nonlocal room, full
        message = await receive()
        while full and message["type"] == "http.request":
            message = await receive()
        if message["type"] != "http.request":
            return message
        body = message.get("body", b"")
        full = len(body) > room
        message = {**message, "body": body[:room]}
        room -= len(body)
        return {**message, "more_body": False} if full else message

    return received


def get_chat_asgi_application() -> LanesHandler:
    """Like `django.core.asgi.get_asgi_application`."""
    django.setup(set_prefix=False)
    return LanesHandler()
