"""What of a person is kept where: packages above register it, export and deletion walk it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from accounts.models import User

JSON: TypeAlias = "dict[str, JSON] | list[JSON] | str | int | float | bool | None"


@dataclass(frozen=True)
class Part:
    export: Callable[[User], JSON]
    delete: Callable[[User], None]


_parts: dict[str, Part] = {}


def register(name: str, *, export: Callable[[User], JSON], delete: Callable[[User], None]) -> None:
    """Call in `AppConfig.ready()`: `name` is the key in the export."""
    if name in _parts:
        raise ValueError(f"Personal data {name!r} is registered twice.")
    _parts[name] = Part(export, delete)


def export_all(user: User) -> dict[str, JSON]:
    """Everything that is kept of a person, ready for JSON."""
    return {name: part.export(user) for name, part in _parts.items()}


def delete_all(user: User) -> None:
    """All of it, last registered first; the caller holds the transaction."""
    for part in reversed(_parts.values()):
        part.delete(user)


def account(user: User) -> JSON:
    """The account itself, without what only signs in."""
    return {
        "email": user.email,
        "name": user.name,
        "time_zone": user.time_zone,
        "language": user.language,
        "theme": user.theme,
        "joined": user.date_joined.isoformat(),
        "last_login": user.last_login.isoformat() if user.last_login else None,
        "programs": [
            {"signed_in": family.created_at.isoformat(), "until": family.expires_at.isoformat()}
            for family in user.token_families.filter(revoked_at=None).order_by("created_at")
        ],
    }


def nothing(user: User) -> None:
    """The account's own rows go with the user."""
