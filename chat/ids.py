"""Ids that nobody guesses and that sort by time: UUIDv7 behind ChatKit's prefixes."""

from __future__ import annotations

import secrets
import threading
import time
from datetime import UTC, datetime

from chatkit.store import StoreItemType

PREFIXES: dict[str, str] = {
    "thread": "thr",
    "message": "msg",
    "tool_call": "tc",
    "workflow": "wf",
    "task": "tsk",
    "attachment": "atc",
    "sdk_hidden_context": "shcx",
    "run": "run",
    "process": "prc",
}
_lock = threading.Lock()
_last = 0


def _tick() -> int:
    """Milliseconds and a 12-bit counter in one number that only grows within a process."""
    global _last
    with _lock:
        _last = max(_last + 1, (time.time_ns() // 1_000_000) << 12)
        return _last


def uuid7_hex() -> str:
    tick = _tick()
    milliseconds, counter = tick >> 12, tick & 0xFFF
    value = milliseconds << 80 | 7 << 76 | counter << 64 | 0b10 << 62 | secrets.randbits(62)
    return f"{value:032x}"


def new_id(kind: StoreItemType | str) -> str:
    """The SDK's own ids have 32 random bits: two would meet, and one could be guessed."""
    return f"{PREFIXES.get(kind, kind)}_{uuid7_hex()}"


def time_of(identifier: str) -> datetime | None:
    """When an id of ours was made; None for one that came from elsewhere."""
    tail = identifier.rpartition("_")[2]
    if len(tail) != 32 or tail[12] != "7":
        return None
    try:
        return datetime.fromtimestamp(int(tail[:12], 16) / 1000, UTC)
    except (ValueError, OverflowError, OSError):
        return None
