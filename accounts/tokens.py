"""Access and refresh tokens: issued in families, rotated, and ended all together."""

from dataclasses import dataclass
from datetime import timedelta
from typing import TypeVar
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django.utils.crypto import constant_time_compare
from rest_framework_simplejwt.exceptions import TokenError
from rest_framework_simplejwt.tokens import AccessToken, RefreshToken, Token
from rest_framework_simplejwt.utils import datetime_from_epoch

from accounts.backends import may_sign_in
from accounts.errors import InvalidCredentials
from accounts.models import RefreshRecord, TokenFamily, User

# Two tabs of one browser may refresh with the same token at the same moment.
GRACE = timedelta(seconds=10)
T = TypeVar("T", bound=Token)


@dataclass(frozen=True)
class Pair:
    access: str
    refresh: str


def issue(user: User) -> Pair:
    """Start a family: the person has just shown the password. Clears away what expired."""
    now = timezone.now()
    TokenFamily.objects.filter(expires_at__lt=now).delete()
    RefreshRecord.objects.filter(expires_at__lt=now).delete()
    with transaction.atomic():
        family = TokenFamily.objects.create(
            user=user, expires_at=now + (RefreshToken.lifetime or timedelta())
        )
        return _next_pair(family)


def refresh(text: str) -> Pair:
    """Trade a refresh token for a new pair; one that was used before ends its whole family."""
    token = _read(RefreshToken, text)
    with transaction.atomic():
        pair = _rotate(token)
    if pair is None:
        raise InvalidCredentials
    return pair


def access_holder(text: str) -> User:
    """Whose access token this is, if the person and the family still stand: one query."""
    token = _read(AccessToken, text)
    family = _family_id(token)
    user = User.objects.filter(token_families=family, token_families__revoked_at=None).first()
    if user is None or not _still_stands(user, token):
        raise InvalidCredentials
    return user


def family_of(text: str) -> UUID:
    """The sign-in that an access token belongs to."""
    return _family_id(_read(AccessToken, text))


def revoke(text: str) -> User:
    """End the family of a refresh token, and say whose it was."""
    token = _read(RefreshToken, text)
    family = TokenFamily.objects.select_related("user").filter(pk=_family_id(token)).first()
    if family is None:
        raise InvalidCredentials
    _revoke_family(family.pk)
    return family.user


def revoke_all(user: User) -> None:
    TokenFamily.objects.filter(user=user, revoked_at=None).update(revoked_at=timezone.now())


def _rotate(token: RefreshToken) -> Pair | None:
    family = (
        TokenFamily.objects.select_for_update(of=("self",))
        .select_related("user")
        .filter(pk=_family_id(token), revoked_at=None)
        .first()
    )
    if family is None or not _still_stands(family.user, token):
        return None
    record = family.records.filter(jti=token["jti"]).first()
    now = timezone.now()
    if record is None or (record.used_at and now - record.used_at > GRACE):
        _revoke_family(family.pk)
        return None
    if record.used_at is None:
        record.used_at = now
        record.save(update_fields=["used_at"])
    return _next_pair(family)


def _next_pair(family: TokenFamily) -> Pair:
    token = RefreshToken.for_user(family.user)
    token["fam"] = str(family.pk)
    token["stamp"] = _stamp(family.user)
    expires_at = datetime_from_epoch(token["exp"])
    RefreshRecord.objects.create(jti=token["jti"], family=family, expires_at=expires_at)
    TokenFamily.objects.filter(pk=family.pk).update(expires_at=expires_at)
    return Pair(access=str(token.access_token), refresh=str(token))


def _read(kind: type[T], text: str) -> T:
    try:
        return kind(text)  # type: ignore[arg-type]  # annotated as a token, takes its text
    except TokenError:
        raise InvalidCredentials from None


def _family_id(token: Token) -> UUID:
    try:
        return UUID(token["fam"])
    except (KeyError, TypeError, ValueError):
        raise InvalidCredentials from None


def _stamp(user: User) -> str:
    return user.get_session_auth_hash()[:32]


def _still_stands(user: User, token: Token) -> bool:
    return (
        str(user.pk) == token.get("user_id")
        and may_sign_in(user)
        and constant_time_compare(token.get("stamp", ""), _stamp(user))
    )


def _revoke_family(pk: UUID) -> None:
    TokenFamily.objects.filter(pk=pk, revoked_at=None).update(revoked_at=timezone.now())
