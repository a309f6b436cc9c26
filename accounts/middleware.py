"""A person's language and time zone for the time of one request."""

from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from inspect import iscoroutinefunction
from typing import Any

from asgiref.sync import sync_to_async
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils import timezone, translation
from django.utils.decorators import sync_and_async_middleware

from accounts.models import User

Handler = Callable[[HttpRequest], Any]
# These answer programs, and the chat's streams must cost no hop to a thread.
PROGRAMS = ("/api/", "/chatkit", "/livez", "/readyz", "/health", "/metrics", "/static/")


def _loaded(request: HttpRequest) -> User | None:
    return request.user if isinstance(request.user, User) else None


@contextmanager
def _at_home(request: HttpRequest, user: User | None) -> Iterator[None]:
    language = user.language if user else translation.get_language_from_request(request)
    with translation.override(language), timezone.override(user.zone if user else None):
        yield


@sync_and_async_middleware
def person(
    get_response: Handler,
) -> Callable[[HttpRequest], HttpResponseBase | Awaitable[HttpResponseBase]]:
    if iscoroutinefunction(get_response):

        async def respond_async(request: HttpRequest) -> HttpResponseBase:
            response: HttpResponseBase
            if request.path.startswith(PROGRAMS):
                response = await get_response(request)
                return response
            user = await sync_to_async(_loaded)(request)
            with _at_home(request, user):
                response = await get_response(request)
            return response

        return respond_async

    def respond(request: HttpRequest) -> HttpResponseBase:
        response: HttpResponseBase
        if request.path.startswith(PROGRAMS):
            response = get_response(request)
            return response
        with _at_home(request, _loaded(request)):
            response = get_response(request)
        return response

    return respond
