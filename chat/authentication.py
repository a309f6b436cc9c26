"""The default for `CHATKIT["AUTHENTICATE"]`: Django's session, with CSRF where it matters."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import CsrfViewMiddleware
from django.utils.module_loading import import_string

from chat.conf import conf

SAFE_METHODS = {"GET", "HEAD", "OPTIONS", "TRACE"}
CSRF_MESSAGE = "The page was open too long or cookies are blocked. Reload it and send it again."


class _CsrfCheck(CsrfViewMiddleware):
    """The middleware's own check, called where a view must decide: chat views are exempt."""

    def _reject(self, request: HttpRequest, reason: str) -> str:
        return reason


def by_session(request: HttpRequest) -> Any:
    """The signed-in, active person of the session, or None."""
    user = request.user
    if not (user.is_authenticated and user.is_active):
        return None
    if request.method not in SAFE_METHODS:
        check = _CsrfCheck(lambda _: HttpResponse())
        check.process_request(request)
        if check.process_view(request, by_session, (), {}):
            raise PermissionDenied(CSRF_MESSAGE)
    return user


def authenticate(request: HttpRequest) -> Any:
    """Who the request is, as the project's own function says; None: nobody."""
    identify: Callable[[HttpRequest], Any] = import_string(conf().authenticate)
    return identify(request)
