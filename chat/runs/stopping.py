"""Stopping answers from outside: whoever asks, in whichever process they are made."""

from __future__ import annotations

import asyncio
from typing import Any

from chat.db import in_db
from chat.models import Run
from chat.runs import live

# How long a request to stop waits, so that the next message finds the slot free.
PATIENCE = 3.0


async def stop_thread(owner_id: Any, thread_id: str) -> bool:
    """Stop the thread's answer; True if there was one to stop."""
    run = live.find(owner_id, thread_id)
    if run and run.running and run.task:
        run.stop("asked")
        await asyncio.wait([run.task], timeout=PATIENCE)
        return True
    return bool(await in_db(_ask, owner_id=owner_id, thread_id=thread_id))


def stop_runs_in(thread_id: str) -> None:
    """When a conversation is locked or goes away, whoever's it is: sync, from any thread."""
    live.stop_all(live.running_in(thread_id), "conversation ended")
    _ask(thread_id=thread_id)


def stop_runs_of(owner_id: Any) -> None:
    """At logout, deactivation, deletion of the account: sync, from any thread."""
    live.stop_all(live.running_of(owner_id), "person gone")
    _ask(owner_id=owner_id)


def _ask(**which: Any) -> int:
    """Runs of other processes: theirs see it at the next beat."""
    if "\0" in which.get("thread_id", ""):
        return 0
    return Run.objects.filter(state=Run.State.RUNNING, **which).update(stop_asked=True)
