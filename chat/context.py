"""Who asks, and how they live: the frozen context that every ChatKit call carries."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo


@dataclass(frozen=True, slots=True)
class RequestContext:
    """What the engine knows of a request; the `TContext` of every ChatKit class here.

    `user` is an instance of `AUTH_USER_MODEL` that the request was authenticated as. Everything
    that a store, a tool or an action reads or writes is this person's, never one that the model
    or the request's body names.
    """

    # Any user model's instance; pydantic, below ChatKit's contexts, could not resolve a name here.
    user: Any
    request_id: str = ""
    locale: str = "en"
    time_zone: str = "UTC"
    # Who asked: "web", "script", "terminal", "test".
    client: str = "web"
    # Where the person reaches the site, for addresses that travel: "https://tasks.example.com/".
    base_url: str = ""

    @property
    def owner_id(self) -> Any:
        return self.user.pk

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.time_zone)

    def now(self) -> datetime:
        """This instant, as the person's clock shows it."""
        return datetime.now(UTC).astimezone(self.zone)


def zone_or_utc(name: str) -> str:
    """The zone's name, if this machine knows it."""
    try:
        return ZoneInfo(name).key
    except (ValueError, OSError, KeyError):
        return "UTC"
