"""How API routes know their person: django-ninja's auth classes on top of `identify`."""

from django.conf import settings
from django.http import HttpRequest
from ninja.security.base import AuthBase

from accounts.identify import identify
from accounts.models import User


class PersonRequest(HttpRequest):
    """A request that passed `signed_in`: routes take the owner from `auth`."""

    auth: User


class Bearer(AuthBase):
    openapi_type = "http"
    openapi_scheme = "bearer"
    openapi_bearerFormat = "JWT"

    def __call__(self, request: HttpRequest) -> User | None:
        return identify(request) if "HTTP_AUTHORIZATION" in request.META else None


class SessionCookie(AuthBase):
    openapi_type = "apiKey"
    openapi_in = "cookie"
    openapi_name = settings.SESSION_COOKIE_NAME

    def __call__(self, request: HttpRequest) -> User | None:
        return identify(request)


signed_in = [Bearer(), SessionCookie()]
