"""One login, by a name that says nothing: what is made from it lives as long as it does."""

import hmac
from hashlib import sha256
from typing import Any
from uuid import UUID

from django.conf import settings
from django.contrib.auth.signals import user_logged_out
from django.contrib.sessions.backends.base import SessionBase
from django.dispatch import receiver
from django.http import HttpRequest
from django.utils import timezone
from django.utils.crypto import constant_time_compare

from accounts import tokens
from accounts.backends import may_sign_in
from accounts.errors import InvalidCredentials
from accounts.models import TokenFamily, User


def login_of(request: HttpRequest, user: User) -> str:
    """The login by which `identify` found this request's person."""
    if "HTTP_AUTHORIZATION" in request.META:
        family = tokens.family_of(request.META["HTTP_AUTHORIZATION"].partition(" ")[2].strip())
    else:
        family = _of_session(request.session, user)
    return f"{family}.{_stamp(user)}"


def login_holder(login: str) -> User:
    """Whose login it is, if it still stands: one query."""
    text, _, stamp = login.partition(".")
    try:
        family = UUID(text)
    except ValueError:
        raise InvalidCredentials from None
    user = User.objects.filter(
        token_families=family,
        token_families__revoked_at=None,
        token_families__expires_at__gt=timezone.now(),
    ).first()
    if user is None or not may_sign_in(user) or not constant_time_compare(stamp, _stamp(user)):
        raise InvalidCredentials
    return user


def _of_session(session: SessionBase, user: User) -> UUID:
    """A session's family, made when it is first asked for; two tabs find the same."""
    family, _ = TokenFamily.objects.get_or_create(
        pk=_family_of(session), defaults={"user": user, "expires_at": session.get_expiry_date()}
    )
    if family.user_id != user.pk or family.revoked_at:
        raise InvalidCredentials
    return family.pk


def _family_of(session: SessionBase) -> UUID:
    """Found again from the session, but the session's key cannot be found from it."""
    key = (session.session_key or "").encode()
    digest = hmac.digest(settings.SECRET_KEY.encode(), b"accounts.logins:" + key, sha256)
    return UUID(bytes=digest[:16])


@receiver(user_logged_out)
def _session_ends(request: HttpRequest, **_: Any) -> None:
    """Sent before the session is emptied, wherever the person logs out."""
    if request is not None and getattr(request, "session", None) and request.session.session_key:
        family = TokenFamily.objects.filter(pk=_family_of(request.session), revoked_at=None)
        family.update(revoked_at=timezone.now())


def _stamp(user: User) -> str:
    return user.get_session_auth_hash()[:32]
