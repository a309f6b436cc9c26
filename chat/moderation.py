"""What the staff may do to a person's conversation; each look at one is recorded here."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import Any

from asgiref.sync import async_to_sync
from django.db import transaction

from chat.announce import thread_changed
from chat.models import Look, Thread
from chat.runs.stopping import stop_runs_in
from chat.threads import thread_change, thread_delete

REASONS: dict[str, str | None] = {
    Thread.Status.ACTIVE: None,
    Thread.Status.LOCKED: "The site's administrators locked this conversation.",
    Thread.Status.CLOSED: "The site's administrators closed this conversation.",
}


def thread_set_status(thread: Thread, status: Thread.Status) -> None:
    """An answer that is being made stops when the conversation is no longer open."""
    with transaction.atomic():
        changes = {"status": status, "status_reason": REASONS[status]}
        thread_change(thread.owner_id, thread.id, **changes)
        if status != Thread.Status.ACTIVE:
            stop_runs_in(thread.id)
        _announce(thread)


def thread_remove(thread: Thread) -> None:
    """The conversation and all that belongs to it, for good."""
    with transaction.atomic():
        stop_runs_in(thread.id)
        thread_delete(thread.owner_id, thread.id)
        _announce(thread)


def looked(viewer: Any, threads: Iterable[Thread], how: Look.How) -> None:
    """Before anything is shown: what cannot be recorded is not seen."""
    Look.objects.bulk_create(
        Look(viewer_id=viewer.pk, owner_id=thread.owner_id, thread_id=thread.id, how=how)
        for thread in threads
    )


def _announce(thread: Thread) -> None:
    announce = async_to_sync(thread_changed)
    transaction.on_commit(partial(announce, thread.owner_id, thread.id))
