"""The page's one WebSocket: says to each of a person's pages what changed; they fetch it."""

from __future__ import annotations

import asyncio
import contextlib
from io import BytesIO
from typing import Any
from urllib.parse import urlsplit

from channels.generic.websocket import AsyncJsonWebsocketConsumer, AsyncWebsocketConsumer
from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.core.handlers.asgi import ASGIRequest
from django.http import HttpRequest
from django.utils.module_loading import import_string

from chat.announce import group_of
from chat.authentication import authenticate
from chat.conf import conf
from chat.db import in_db

SIGNED_OUT = 4401
FORBIDDEN = 4403
TOO_SLOW = 4408
# How long a page may take to take one small message; it then comes back and asks for everything.
SEND_SECONDS = 10.0
# A page's script cannot set headers on a socket: a token travels as the second subprotocol.
TOKEN_PROTOCOL = "chatkit.bearer"  # noqa: S105 a protocol's name


class LiveConsumer(AsyncJsonWebsocketConsumer):
    """One page of one person. What it is told it need not believe, only look up."""

    async def connect(self) -> None:
        self.group = ""
        scope: Any = self.scope
        await self.accept(TOKEN_PROTOCOL if _token_of(scope) else None)
        # Closed after the handshake: a refused handshake tells a page nothing of the reason.
        if not _same_origin(scope):
            await self.close(FORBIDDEN)
            return
        user = await in_db(person_of, scope)
        if user is None:
            await self.close(SIGNED_OUT)
            return
        self.group = group_of(user.pk)
        await self.channel_layer.group_add(self.group, self.channel_name)
        for topic, version in (await in_db(_counters, user)).items():
            await self.changed({"type": "changed", "topic": topic, "version": version})

    async def disconnect(self, code: int) -> None:
        if self.group:
            await self.channel_layer.group_discard(self.group, self.channel_name)

    async def receive(self, *args: Any, **kwargs: Any) -> None:
        """Pages have nothing to say here."""

    async def changed(self, message: dict[str, Any]) -> None:
        try:
            async with asyncio.timeout(SEND_SECONDS):
                await self.send_json(message)
        except TimeoutError:
            await self.close(TOO_SLOW)

    async def recheck(self, message: dict[str, Any]) -> None:
        """Somebody signed out or was switched off: is it this page's person, in this session?"""
        scope: Any = self.scope
        if await in_db(person_of, scope) is None:
            with contextlib.suppress(RuntimeError):  # closed by the page in this moment
                await self.close(SIGNED_OUT)


class NowhereConsumer(AsyncWebsocketConsumer):
    """Any other address: without it, each wrong one is a traceback in the log."""

    async def connect(self) -> None:
        await self.close()


def person_of(scope: dict[str, Any]) -> Any:
    """Who opened the socket, as `CHATKIT["AUTHENTICATE"]` says of the request that did."""
    try:
        user = authenticate(_request(scope))
    except PermissionDenied:
        return None
    return user if user is not None and getattr(user, "is_active", True) else None


def _request(scope: dict[str, Any]) -> HttpRequest:
    headers = list(scope["headers"])
    if token := _token_of(scope):
        headers.append((b"authorization", b"Bearer " + token.encode()))
    return ASGIRequest({**scope, "type": "http", "method": "GET", "headers": headers}, BytesIO())


def _token_of(scope: dict[str, Any]) -> str:
    match scope.get("subprotocols") or []:
        case [protocol, token] if protocol == TOKEN_PROTOCOL:
            return str(token)
    return ""


def _same_origin(scope: dict[str, Any]) -> bool:
    """Cookies come along from any page, and no CSRF token does: the origin must be ours.

    Without an Origin it is no browser, so nobody was led here.
    """
    headers = dict(scope["headers"])
    origin = headers.get(b"origin", b"").decode("latin-1")
    if not origin:
        return True
    host = headers.get(b"host", b"").decode("latin-1")
    return urlsplit(origin).netloc == host or origin in settings.CSRF_TRUSTED_ORIGINS


def _counters(user: Any) -> dict[str, int]:
    counters: dict[str, int] = import_string(conf().counters)(user) if conf().counters else {}
    return counters
