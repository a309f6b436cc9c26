"""How often one address may ask for what costs mail or makes accounts."""

from dataclasses import dataclass
from hashlib import sha256

from django.core.cache import cache
from django.http import HttpRequest

from accounts.errors import TooManyRequests

HOUR = 3600


@dataclass(frozen=True)
class Limit:
    name: str
    per_hour: int


REGISTER = Limit("register", 30)
RESET = Limit("reset", 5)


def allow(limit: Limit, request: HttpRequest, *, about: str = "") -> None:
    """Count one more from this address (about one thing, if given), or refuse."""
    address = request.META.get("REMOTE_ADDR", "")
    digest = sha256(f"{address} {about}".encode()).hexdigest()
    key = f"accounts:{limit.name}:{digest}"
    cache.add(key, 0, HOUR)
    if cache.incr(key) > limit.per_hour:
        raise TooManyRequests
