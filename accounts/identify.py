"""Who a request is: the only place that decides it, for the API, for pages and for sockets."""

from importlib import import_module

from django.conf import settings
from django.contrib.auth import get_user
from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import CsrfViewMiddleware

from accounts.backends import may_sign_in
from accounts.errors import CsrfFailed, InvalidCredentials
from accounts.models import User
from accounts.tokens import access_holder


def identify(request: HttpRequest) -> User | None:
    """The person behind a request, or None for nobody.

    An `Authorization` header decides alone: a wrong one raises `InvalidCredentials` and the session
    cookie is not looked at. A session that changes something must pass `check_csrf`.
    """
    if "HTTP_AUTHORIZATION" in request.META:
        return access_holder(_bearer(request.META["HTTP_AUTHORIZATION"]))
    user = _session_user(request)
    if user is not None:
        check_csrf(request)
    return user


def check_csrf(request: HttpRequest) -> None:
    """Django's own check, also for views that are exempt from the middleware's."""
    if getattr(request, "csrf_processing_done", False):
        return
    check = CsrfViewMiddleware(_unreached)
    check.process_request(request)
    if check.process_view(request, _unreached, (), {}) is not None:
        raise CsrfFailed


def _bearer(header: str) -> str:
    scheme, _, token = header.partition(" ")
    if scheme.lower() != "bearer" or not token:
        raise InvalidCredentials
    return token.strip()


def _session_user(request: HttpRequest) -> User | None:
    if not hasattr(request, "session"):  # made from a socket's scope: no middleware ran
        store = import_module(settings.SESSION_ENGINE).SessionStore
        request.session = store(request.COOKIES.get(settings.SESSION_COOKIE_NAME))
    user = request.user if hasattr(request, "user") else get_user(request)
    return user if isinstance(user, User) and may_sign_in(user) else None


def _unreached(request: HttpRequest) -> HttpResponse:
    return HttpResponse()
