"""A signed-in person's client over real sockets, as the element speaks."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import httpx2 as httpx

from tests.servers.site import PASSPHRASE, Site

Event = dict[str, Any]
LOGIN = "/accounts/login/"


class Browser:
    """Cookies and CSRF as a page has them. `client` is httpx's, for what is not here."""

    def __init__(self, client: httpx.AsyncClient) -> None:
        self.client = client

    @property
    def headers(self) -> dict[str, str]:
        return {"X-CSRFToken": self.client.cookies.get("csrftoken", "")}

    async def ask(self, kind: str, **params: Any) -> Any:
        response = await self.client.post(
            "/chatkit", json={"type": kind, "params": params}, headers=self.headers
        )
        assert response.status_code == 200, response.text
        return response.json()

    @asynccontextmanager
    async def streaming(
        self, kind: str, params: dict[str, Any], **headers: str
    ) -> AsyncIterator[httpx.Response]:
        body = {"type": kind, "params": params}
        async with self.client.stream(
            "POST", "/chatkit", json=body, headers={**self.headers, **headers}, timeout=60
        ) as response:
            yield response

    async def stream(self, kind: str, params: dict[str, Any], **headers: str) -> list[Event]:
        async with self.streaming(kind, params, **headers) as response:
            return [event async for event in events(response)]

    async def start(self, text: str) -> tuple[str, list[Event]]:
        found = await self.stream("threads.create", {"input": message(text)})
        return found[0]["thread"]["id"], found

    async def say(self, thread_id: str, text: str) -> list[Event]:
        params = {"thread_id": thread_id, "input": message(text)}
        return await self.stream("threads.add_user_message", params)

    async def items(self, thread_id: str) -> list[Event]:
        page = await self.ask("items.list", thread_id=thread_id, limit=500, order="asc")
        return list(page["data"])


@asynccontextmanager
async def browser(site: Site, email: str = "ana@example.com") -> AsyncIterator[Browser]:
    """A new session of a person that the site has."""
    limits = httpx.Limits(max_connections=None)
    async with httpx.AsyncClient(base_url=site.url, limits=limits, timeout=30) as client:
        await client.get(LOGIN)
        form = {
            "username": email,
            "password": PASSPHRASE,
            "csrfmiddlewaretoken": client.cookies["csrftoken"],
        }
        response = await client.post(LOGIN, data=form)
        assert "sessionid" in client.cookies, response.text[:500]
        yield Browser(client)


def message(text: str) -> dict[str, Any]:
    content = [{"type": "input_text", "text": text}]
    return {"content": content, "attachments": [], "inference_options": {}}


async def events(response: httpx.Response) -> AsyncIterator[Event]:
    """The stream's events; an `id:` line is told as `_id`."""
    number: int | None = None
    async for line in response.aiter_lines():
        if line.startswith("id: "):
            number = int(line[4:])
        elif line.startswith("data: "):
            event: Event = json.loads(line[6:])
            yield event if number is None else {**event, "_id": number}
