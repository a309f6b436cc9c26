"""The admin's look evaluates small expressions in the page: allowed there, and nowhere else."""

from collections.abc import Awaitable, Callable
from inspect import iscoroutinefunction
from typing import Any

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils.decorators import sync_and_async_middleware

Handler = Callable[[HttpRequest], Any]


def _allow(request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
    if request.resolver_match and request.resolver_match.route.startswith("admin/"):
        response._csp_update = {"script-src": ["'unsafe-eval'"]}  # type: ignore[attr-defined]
    return response


@sync_and_async_middleware
def admin_csp(
    get_response: Handler,
) -> Callable[[HttpRequest], HttpResponseBase | Awaitable[HttpResponseBase]]:
    if iscoroutinefunction(get_response):

        async def respond_async(request: HttpRequest) -> HttpResponseBase:
            return _allow(request, await get_response(request))

        return respond_async

    def respond(request: HttpRequest) -> HttpResponseBase:
        return _allow(request, get_response(request))

    return respond
