"""Django's own middleware without its hops to a thread, on the chat's paths.

`MiddlewareMixin` sends both halves of each middleware to a thread where views are async: some
fifteen hops for a request, though nearly all of these halves only look at headers. Those that are
known to ask no database and read no file are called in place; a half that is about to write is not.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from functools import partial
from typing import Any, cast

from asgiref.sync import sync_to_async
from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils.deprecation import MiddlewareMixin

from chat.paths import is_chat

Test = Callable[[HttpRequest], bool]


def _never(request: HttpRequest) -> bool:
    return False


def _saves_session(request: HttpRequest) -> bool:
    session = getattr(request, "session", None)
    return bool(session is not None and (session.modified or settings.SESSION_SAVE_EVERY_REQUEST))


def _stores_messages(request: HttpRequest) -> bool:
    storage = getattr(request, "_messages", None)
    return bool(storage is not None and (storage.used or storage.added_new))


# The middleware, and when its second half writes.
CSRF = "django.middleware.csrf.CsrfViewMiddleware"
QUICK: dict[str, Test] = {
    "django.middleware.security.SecurityMiddleware": _never,
    "django.middleware.common.CommonMiddleware": _never,
    "django.middleware.clickjacking.XFrameOptionsMiddleware": _never,
    "django.contrib.auth.middleware.AuthenticationMiddleware": _never,
    "django.contrib.sessions.middleware.SessionMiddleware": _saves_session,
    "django.contrib.messages.middleware.MessageMiddleware": _stores_messages,
    "csp.middleware.CSPMiddleware": _never,
    CSRF: _never,
}


def lighten(method: Any) -> Any:
    """What Django's handler is about to link into its chain, made light if it is known."""
    if _name(getattr(method, "__self__", None)) == CSRF and method.__name__ == "process_view":
        return _view_check(method)
    middleware = getattr(method, "__wrapped__", None)  # within `convert_exception_to_response`
    name = _name(middleware)
    if isinstance(middleware, MiddlewareMixin) and name in QUICK and not _reads(name):
        hopping = middleware.__acall__
        # Looked up on the instance by `MiddlewareMixin.__call__`.
        middleware.__acall__ = partial(_call, middleware, hopping, QUICK[name])  # type: ignore[method-assign]
    return method


def _view_check(process_view: Callable[..., Any]) -> Callable[..., Awaitable[Any]]:
    """The check of a form's token, without a hop where the view has taken it over."""

    async def light(request: HttpRequest, view: Any, args: Any, kwargs: Any) -> Any:
        if getattr(view, "csrf_exempt", False):
            return None
        return await sync_to_async(process_view)(request, view, args, kwargs)

    return light


async def _call(
    middleware: Any,
    hopping: Callable[[HttpRequest], Awaitable[HttpResponseBase]],
    writes: Test,
    request: HttpRequest,
) -> HttpResponseBase:
    """`MiddlewareMixin.__acall__`, in place."""
    if not is_chat(request.path):
        return await hopping(request)
    response: Any = None
    if hasattr(middleware, "process_request"):
        response = middleware.process_request(request)
    response = response or await middleware.get_response(request)
    if not hasattr(middleware, "process_response"):
        return cast(HttpResponseBase, response)
    if writes(request):
        response = await sync_to_async(middleware.process_response)(request, response)
    else:
        response = middleware.process_response(request, response)
    return cast(HttpResponseBase, response)


def _reads(name: str) -> bool:
    """With its token in the session, the CSRF middleware asks the session's store."""
    return name == CSRF and settings.CSRF_USE_SESSIONS


def _name(middleware: Any) -> str:
    kind = type(middleware)
    return f"{kind.__module__}.{kind.__qualname__}"
