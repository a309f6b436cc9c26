"""How often: counted by `limits`, in this process's memory or in Redis for all of them."""

from __future__ import annotations

import asyncio
import logging
import time
from typing import Any, Literal
from weakref import WeakKeyDictionary, WeakValueDictionary

from limits import RateLimitItemPerMinute
from limits.aio.storage import MemoryStorage, RedisStorage, Storage
from limits.aio.strategies import SlidingWindowCounterRateLimiter
from limits.errors import StorageError

from chat.conf import conf
from chat.errors import LimitReached

logger = logging.getLogger(__name__)
What = Literal["message", "action", "upload"]
SENTENCES = {
    "message": "You send messages faster than this site answers",
    "action": "Too many clicks in a short time",
    "upload": "You send files faster than this site takes them",
}
# Connections belong to the loop that made them; so do the locks.
_limiters: WeakKeyDictionary[asyncio.AbstractEventLoop, SlidingWindowCounterRateLimiter] = (
    WeakKeyDictionary()
)
_turnstiles: WeakKeyDictionary[
    asyncio.AbstractEventLoop, WeakValueDictionary[Any, asyncio.Lock]
] = WeakKeyDictionary()


async def admit(what: What, owner_id: Any) -> None:
    """Count one more, or raise LimitReached."""
    most: int = getattr(conf(), f"{what}s_per_minute")
    if not most:
        return
    rate = RateLimitItemPerMinute(most)
    limiter = _limiter()
    try:
        if await limiter.hit(rate, what, str(owner_id)):
            return
        wait = (await limiter.get_window_stats(rate, what, str(owner_id))).reset_time - time.time()
    except StorageError as error:
        # Better an answer too many than none: the quotas in the database still hold.
        logger.warning("Rates cannot be counted: %s", type(error.storage_error).__name__)
        return
    raise LimitReached(SENTENCES[what], wait=max(wait, 1))


async def close() -> None:
    """Let go of what the running loop opened, before it ends (tests and commands)."""
    limiter = _limiters.pop(asyncio.get_running_loop(), None)
    if limiter and isinstance(limiter.storage, RedisStorage):
        await limiter.storage.bridge.storage.aclose()  # type: ignore[attr-defined]  # redispy's


def turnstile(owner_id: Any) -> asyncio.Lock:
    """One start at a time for each person, so that none slips past a count."""
    locks = _turnstiles.setdefault(asyncio.get_running_loop(), WeakValueDictionary())
    return locks.setdefault(owner_id, asyncio.Lock())


def _limiter() -> SlidingWindowCounterRateLimiter:
    loop = asyncio.get_running_loop()
    if loop not in _limiters:
        _limiters[loop] = SlidingWindowCounterRateLimiter(_storage())
    return _limiters[loop]


def _storage() -> Storage:
    if not conf().rate_storage:
        return MemoryStorage()
    return RedisStorage(
        f"async+{conf().rate_storage}",
        implementation="redispy",
        key_prefix="chat-rates",
        wrap_exceptions=True,
    )
