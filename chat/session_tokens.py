"""Short-lived tokens that open the chat and nothing else, bound to the login they came from."""

from __future__ import annotations

import time
from dataclasses import dataclass

from django.core import signing
from django.http import HttpRequest

from chat.conf import conf

# The audience: what is signed for anything else is no token here, and this is none elsewhere.
SALT = "chat.session_tokens"
PREFIX = "cks_"
HEADER = "X-Session-Token"


class BadToken(Exception):
    """Expired, damaged or none of ours."""


@dataclass(frozen=True, slots=True)
class SessionToken:
    """As ChatKit's `getClientSecret` wants it; the time is in Unix seconds."""

    client_secret: str
    expires_at: int


def issue(login: str) -> SessionToken:
    """`login` names the login so that the project can tell later whether it still stands."""
    expires_at = int(time.time()) + conf().session_seconds
    return SessionToken(PREFIX + signing.dumps([login, expires_at], salt=SALT), expires_at)


def login_in(text: str, *, late: int = 0) -> str:
    """The login that a token came from; `late` seconds after its end are forgiven."""
    if not text.startswith(PREFIX):
        raise BadToken
    try:
        login, expires_at = signing.loads(text.removeprefix(PREFIX), salt=SALT)
    except (signing.BadSignature, ValueError, TypeError):
        raise BadToken from None
    if time.time() >= expires_at + late:
        raise BadToken
    return str(login)


def token_of(request: HttpRequest) -> str | None:
    """The session token that a request shows, if it shows one.

    `Authorization` decides alone, as everywhere; a Bearer that is no session token is not ours.
    """
    header = request.headers.get("Authorization")
    if header is None:
        return request.headers.get(HEADER)
    scheme, _, text = header.partition(" ")
    return text.strip() if scheme.lower() == "bearer" and text.startswith(PREFIX) else None
