"""Connections to providers: one pool for each event loop and configuration, shared by requests."""

import asyncio
from functools import cached_property
from typing import Any
from weakref import WeakKeyDictionary

import httpx2
from openai import AsyncOpenAI, AsyncStream, Omit
from openai._base_client import get_platform, make_request_options
from openai.resources.chat import AsyncChat, AsyncCompletions
from openai.resources.responses import AsyncResponses
from openai.types.chat import ChatCompletion, ChatCompletionChunk
from openai.types.responses import Response
from pydantic import BaseModel

from .config import LLMConfig
from .event_stream import EventStream
from .http import HttpClient

OPTIONS = {"extra_headers", "extra_query", "extra_body", "timeout"}

Json = dict[str, Any]


def _split(given: Json) -> tuple[Json, Json]:
    """The body as it is, and the request's options.

    The SDK walks every message and tool along its typed dictionaries to rename what never needs
    renaming here: 6.5 ms for 40 messages and 20 tools, more than all the rest of a request.
    """
    options = {key: given[key] for key in OPTIONS if given.get(key) is not None}
    body = {
        key: value.model_dump(mode="json", exclude_unset=True)
        if isinstance(value, BaseModel)
        else value
        for key, value in given.items()
        if key not in OPTIONS and not isinstance(value, Omit)
    }
    return body, {**options, "security": {"bearer_auth": True}}


class PlainCompletions(AsyncCompletions):
    async def create(self, **given: Any) -> Any:
        body, options = _split(given)
        return await self._post(
            "/chat/completions",
            body=body,
            options=make_request_options(**options),
            cast_to=ChatCompletion,
            stream=bool(body.get("stream")),
            stream_cls=AsyncStream[ChatCompletionChunk],
        )


class PlainResponses(AsyncResponses):
    async def create(self, **given: Any) -> Any:
        body, options = _split(given)
        return await self._post(
            "/responses",
            body=body,
            options=make_request_options(**options),
            cast_to=Response,
            stream=bool(body.get("stream")),
            stream_cls=EventStream,
        )


class PlainChat(AsyncChat):
    @cached_property
    def completions(self) -> AsyncCompletions:
        return PlainCompletions(self._client)


class Client(AsyncOpenAI):
    """The openai client for one configuration."""

    def __init__(self, config: LLMConfig) -> None:
        timeout = httpx2.Timeout(config.timeout, connect=config.connect_timeout)
        super().__init__(
            api_key=config.api_key or "none",  # ollama and many custom servers take any
            base_url=config.base_url,
            timeout=timeout,
            max_retries=0,  # `resilience` retries, and knows what a person is waiting for
            http_client=HttpClient(timeout),
        )
        self._urls: dict[str, httpx2.URL] = {}
        # The SDK asks a thread for it at its first request; many first ones ask many threads.
        self._platform = get_platform()
        if config.provider.name != "openai":
            # OPENAI_ORG_ID and its like, taken from the environment, are no other provider's.
            self.organization = self.project = self.admin_api_key = None
            self._custom_headers = {}

    def _prepare_url(self, url: str) -> httpx2.URL:
        if url not in self._urls:
            self._urls[url] = super()._prepare_url(url)
        return self._urls[url]

    @cached_property
    def chat(self) -> AsyncChat:
        return PlainChat(self)

    @cached_property
    def responses(self) -> AsyncResponses:
        return PlainResponses(self)


_clients: WeakKeyDictionary[asyncio.AbstractEventLoop, dict[LLMConfig, Client]] = (
    WeakKeyDictionary()
)


def client_for(config: LLMConfig) -> Client:
    """The shared client of the running loop: a connection belongs to the loop that made it."""
    of_loop = _clients.setdefault(asyncio.get_running_loop(), {})
    if config not in of_loop:
        of_loop[config] = Client(config)
    return of_loop[config]


async def close_clients() -> None:
    """Close what the running loop opened; commands and tests call it before their loop ends."""
    for client in _clients.pop(asyncio.get_running_loop(), {}).values():
        await client.close()
