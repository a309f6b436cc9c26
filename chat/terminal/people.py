"""Whose conversations a command is about."""

from __future__ import annotations

from typing import Any

from django.contrib.auth import get_user_model
from django.core.exceptions import ValidationError
from django.core.management.base import CommandError, CommandParser

CALLED_WRONG, REFUSED = 2, 3


def add_user_argument(parser: CommandParser) -> None:
    name = get_user_model().USERNAME_FIELD
    parser.add_argument(
        "--user", required=True, metavar=name.upper(), help=f"the person, by {name} or primary key"
    )


def person(name: str) -> Any:
    """By the name to sign in with, whatever the project's user model is, else by the key."""
    users = get_user_model()
    field = users.USERNAME_FIELD
    if "\0" not in name:
        for find in (users._default_manager.get_by_natural_key, _by_key):
            try:
                return find(name)
            except (users.DoesNotExist, ValidationError):
                continue
    raise CommandError(
        f"There is no account with the {field} {name!r}. Check the spelling; the admin lists all.",
        returncode=CALLED_WRONG,
    )


def active_person(name: str) -> Any:
    found = person(name)
    if not getattr(found, "is_active", True):
        raise CommandError(
            f"The account {name!r} is switched off, so nothing may be done in its name. Activate "
            "it in the admin first.",
            returncode=CALLED_WRONG,
        )
    return found


def _by_key(name: str) -> Any:
    users = get_user_model()
    return users._default_manager.get(pk=users._meta.pk.clean(name, None))
