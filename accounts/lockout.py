"""Wrong passwords, counted by django-axes for an address and an e-mail together."""

from typing import Any

from django.contrib.auth import authenticate
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render

from accounts.errors import LockedOut, WrongPassword
from accounts.managers import normal_email
from accounts.models import User


def password_holder(request: HttpRequest, *, email: str, password: str) -> User:
    """The person whom this e-mail and password belong to; failures count towards the lock."""
    user = authenticate(request, username=normal_email(email), password=password)
    if isinstance(user, User):
        return user
    raise LockedOut if getattr(request, "axes_locked_out", False) else WrongPassword


def username(request: HttpRequest, credentials: dict[str, Any] | None = None) -> str:
    """The name that failures are counted under: without this, another case is another count."""
    given = (credentials or {}).get("username") or request.POST.get("username") or ""
    return normal_email(str(given))


def response(request: HttpRequest, *_: object) -> HttpResponse:
    """What a locked-out sign-in gets, in place of the view's answer."""
    if request.path.startswith("/api/"):
        return JsonResponse({"code": LockedOut.code, "message": LockedOut.message}, status=429)
    context = {"message": LockedOut.message}
    return render(request, "accounts/locked.html", context, status=429)
