"""Speaks ChatKit to the site in process, as a signed-in person."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from typing import Any

from asgiref.sync import sync_to_async
from django.test import AsyncClient

from accounts.models import User

Event = dict[str, Any]


def said(text: str, **fields: Any) -> dict[str, Any]:
    """A user message's input."""
    content = [{"type": "input_text", "text": text}]
    return {"content": content, "attachments": [], "inference_options": {}, **fields}


def request(kind: str, /, **params: Any) -> dict[str, Any]:
    return {"type": kind, "params": params}


def events_of(body: bytes) -> list[Event]:
    lines = body.decode().splitlines()
    return [json.loads(line[6:]) for line in lines if line.startswith("data: ")]


def items_of(events: list[Event], kind: str = "assistant_message") -> list[Event]:
    done = [event["item"] for event in events if event["type"] == "thread.item.done"]
    return [item for item in done if item["type"] == kind]


def text_of(item: Event) -> str:
    return "".join(part["text"] for part in item["content"])


class Talk:
    """A browser's end of the protocol."""

    def __init__(self, client: AsyncClient) -> None:
        self.client = client

    @classmethod
    async def of(cls, user: User) -> Talk:
        client = AsyncClient()
        await sync_to_async(client.force_login)(user)
        return cls(client)

    async def post(self, body: Any, *, path: str = "/chatkit", **headers: str) -> Any:
        data = body if isinstance(body, bytes | str) else json.dumps(body)
        return await self.client.post(
            path, data, content_type="application/json", headers=headers or None
        )

    async def ask(self, kind: str, /, **params: Any) -> Any:
        """A request that is answered at once: its JSON."""
        return (await self.post(request(kind, **params))).json()

    async def stream(self, kind: str, /, **params: Any) -> list[Event]:
        """A streaming request: all its events."""
        return await whole(await self.post(request(kind, **params)))

    async def start(self, text: str) -> tuple[str, list[Event]]:
        events = await self.stream("threads.create", input=said(text))
        return events[0]["thread"]["id"], events

    async def start_refused(self, text: str) -> list[Event]:
        return await self.stream("threads.create", input=said(text))

    async def say(self, thread_id: str, text: str) -> list[Event]:
        return await self.stream("threads.add_user_message", thread_id=thread_id, input=said(text))

    async def items(self, thread_id: str) -> list[Event]:
        page = await self.ask("items.list", thread_id=thread_id, limit=500, order="asc")
        return list(page["data"])


async def whole(response: Any) -> list[Event]:
    return events_of(b"".join([chunk async for chunk in chunks(response)]))


async def chunks(response: Any) -> AsyncIterator[bytes]:
    if not response.streaming:
        yield response.content
        return
    async for chunk in response.streaming_content:
        yield chunk
