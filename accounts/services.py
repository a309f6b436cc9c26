"""Every write to an account; pages, API, admin and commands call these."""

from functools import partial
from typing import Any

from axes.models import AccessAttempt
from django.conf import settings
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from accounts import endings, personal_data, tokens
from accounts.backends import may_sign_in
from accounts.errors import AccountInvalid, SignupClosed
from accounts.managers import normal_email
from accounts.models import User, new_stamp

EDITABLE = ("name", "time_zone", "language", "theme")
TAKEN = "There is an account with this e-mail already. Log in, or reset its password."


def user_register(*, email: str, password: str, **fields: Any) -> User:
    """A new person by their own hand; the site may be closed for that."""
    if settings.SIGNUP != "open":
        raise SignupClosed
    user = User(email=normal_email(email), **fields)
    problems = _problems(user) | _password_problems(user, password)
    if not may_sign_in(user):
        problems["email"] = "This address is reserved for the demonstration."
    if problems:
        raise AccountInvalid(fields=problems)
    user.set_password(password)
    try:
        with transaction.atomic():
            user.save()
    except IntegrityError:  # somebody took the address a moment ago
        raise AccountInvalid(fields={"email": TAKEN}) from None
    return user


def user_update(user: User, **changes: Any) -> User:
    """Change what a person may change of themselves."""
    fields = [name for name in EDITABLE if name in changes]
    for name in fields:
        setattr(user, name, changes[name])
    problems = {name: text for name, text in _problems(user).items() if name in fields}
    if problems:
        user.refresh_from_db(fields=fields)
        raise AccountInvalid(fields=problems)
    if fields:
        user.save(update_fields=fields)
    return user


def user_set_password(user: User, password: str) -> None:
    """A new password: every sign-in of the person ends, and a lock by wrong ones opens."""
    problems = _password_problems(user, password)
    if problems:
        raise AccountInvalid(fields=problems)
    user.set_password(password)
    with transaction.atomic():
        user.save(update_fields=["password"])
        AccessAttempt.objects.filter(username=user.email).delete()
        user_sign_out_everywhere(user)


def user_sign_out_everywhere(user: User) -> None:
    with transaction.atomic():
        _end_sign_ins(user)
        transaction.on_commit(partial(endings.signed_out, user))


def user_deactivate(user: User) -> None:
    """From now on the person is refused, at every door."""
    with transaction.atomic():
        user.is_active = False
        user.save(update_fields=["is_active"])
        _end_sign_ins(user)
        transaction.on_commit(partial(endings.deactivated, user))


def user_activate(user: User) -> None:
    user.is_active = True
    user.save(update_fields=["is_active"])


def user_delete(user: User) -> None:
    """The account and all that is theirs, in every package that registered; no way back."""
    endings.deactivated(user)  # what works in their name stops before its data goes
    with transaction.atomic():
        personal_data.delete_all(user)
        AccessAttempt.objects.filter(username=user.email).delete()
        user.delete()


def _end_sign_ins(user: User) -> None:
    user.sign_in_stamp = new_stamp()
    user.save(update_fields=["sign_in_stamp"])
    tokens.revoke_all(user)


def _problems(user: User) -> dict[str, str]:
    try:
        user.full_clean(exclude=["password"])
    except ValidationError as error:
        found = {name: texts[0] for name, texts in error.message_dict.items()}
        taken = found.pop("__all__", "")
        if taken or "already exists" in found.get("email", ""):
            found["email"] = TAKEN
        return found
    return {}


def _password_problems(user: User, password: str) -> dict[str, str]:
    try:
        validate_password(password, user)
    except ValidationError as error:
        return {"password": " ".join(error.messages)}
    return {}
