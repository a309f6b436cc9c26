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
from django.contrib.messages.storage import default_storage
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.deprecation import MiddlewareMixin
from django.utils.functional import SimpleLazyObject, empty

from chat.asgi.paths import is_chat

Half = Callable[[Any, HttpRequest, Any], Any]


def _in_place(middleware: Any, request: HttpRequest, response: Any) -> Any:
    return middleware.process_response(request, response)


def _session(middleware: Any, request: HttpRequest, response: Any) -> Any:
    session = getattr(request, "session", None)
    if session is not None and (session.modified or settings.SESSION_SAVE_EVERY_REQUEST):
        return None
    return _in_place(middleware, request, response)


def _messages(middleware: Any, request: HttpRequest, response: Any) -> Any:
    storage = getattr(request, "_messages", None)
    if storage is None or getattr(storage, "_wrapped", storage) is empty:
        return response  # nobody asked for them
    return None if storage.used or storage.added_new else _in_place(middleware, request, response)


def _policy(middleware: Any, request: HttpRequest, response: Any) -> Any:
    """Made once: it is the same wherever neither request nor response has a wish of its own."""
    wishes = any(name.startswith("_csp") for one in (request, response) for name in vars(one))
    if wishes or settings.DEBUG:
        return _in_place(middleware, request, response)
    if "made" not in vars(middleware):
        middleware.made = dict(middleware.process_response(HttpRequest(), HttpResponse()).headers)
        middleware.made.pop("Content-Type")
    for name, value in middleware.made.items():
        response.headers.setdefault(name, value)
    return response


# The middleware, and its second half in place; None where that is about to write.
CSRF = "django.middleware.csrf.CsrfViewMiddleware"
MESSAGES = "django.contrib.messages.middleware.MessageMiddleware"
QUICK: dict[str, Half] = {
    "django.middleware.security.SecurityMiddleware": _in_place,
    "django.middleware.common.CommonMiddleware": _in_place,
    "django.middleware.clickjacking.XFrameOptionsMiddleware": _in_place,
    "django.contrib.auth.middleware.AuthenticationMiddleware": _in_place,
    "django.contrib.sessions.middleware.SessionMiddleware": _session,
    MESSAGES: _messages,
    "csp.middleware.CSPMiddleware": _policy,
    CSRF: _in_place,
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
        middleware.__acall__ = partial(_call, middleware, hopping, name)  # type: ignore[method-assign]
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
    name: str,
    request: HttpRequest,
) -> HttpResponseBase:
    """`MiddlewareMixin.__acall__`, in place."""
    if not is_chat(request.path):
        return await hopping(request)
    response: Any = None
    if name == MESSAGES:
        request._messages = SimpleLazyObject(partial(default_storage, request))  # type: ignore[attr-defined]
    elif hasattr(middleware, "process_request"):
        response = middleware.process_request(request)
    response = response or await middleware.get_response(request)
    if not hasattr(middleware, "process_response"):
        return cast(HttpResponseBase, response)
    answered = QUICK[name](middleware, request, response)
    if answered is None:
        answered = await sync_to_async(middleware.process_response)(request, response)
    return cast(HttpResponseBase, answered)


def _reads(name: str) -> bool:
    """With its token in the session, the CSRF middleware asks the session's store."""
    return name == CSRF and settings.CSRF_USE_SESSIONS


def _name(middleware: Any) -> str:
    kind = type(middleware)
    return f"{kind.__module__}.{kind.__qualname__}"
