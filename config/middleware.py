"""The request's id: a proxy's if it is sane, else made; on the log lines and the answer."""

import re
from collections.abc import Awaitable, Callable
from inspect import iscoroutinefunction
from typing import Any
from uuid import uuid4

import structlog
from django.http import HttpRequest, HttpResponseBase
from django.utils.decorators import sync_and_async_middleware

Handler = Callable[[HttpRequest], Any]
SANE = re.compile(r"[A-Za-z0-9._-]{8,64}")


def _bind(request: HttpRequest) -> str:
    given = request.headers.get("X-Request-ID", "")
    request_id = given if SANE.fullmatch(given) else uuid4().hex
    request.META["REQUEST_ID"] = request_id
    structlog.contextvars.clear_contextvars()
    structlog.contextvars.bind_contextvars(request_id=request_id)
    return request_id


@sync_and_async_middleware
def request_id(
    get_response: Handler,
) -> Callable[[HttpRequest], HttpResponseBase | Awaitable[HttpResponseBase]]:
    """Works in both worlds, so that no stream is tied to a thread by it."""
    if iscoroutinefunction(get_response):

        async def respond_async(request: HttpRequest) -> HttpResponseBase:
            made = _bind(request)
            response: HttpResponseBase = await get_response(request)
            response["X-Request-ID"] = made
            return response

        return respond_async

    def respond(request: HttpRequest) -> HttpResponseBase:
        made = _bind(request)
        response: HttpResponseBase = get_response(request)
        response["X-Request-ID"] = made
        return response

    return respond
