"""Deleting conversations that nobody has used for long."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from django.db.models import Exists, OuterRef, QuerySet

from chat.models import Item, Run, Thread
from chat.moderation import thread_remove

BATCH = 100


def unused_since(time: datetime) -> QuerySet[Thread]:
    """Neither changed, nor spoken in, nor answered in since; and no answer is being made."""
    this = OuterRef("pk")
    spoken = Item.objects.filter(thread=this, created_at__gte=time)
    answered = Run.objects.filter(thread=this, started_at__gte=time)
    running = Run.objects.filter(thread=this, state=Run.State.RUNNING)
    old = Thread.objects.filter(created_at__lt=time, updated_at__lt=time)
    return old.exclude(Exists(spoken)).exclude(Exists(answered)).exclude(Exists(running))


def threads_purge(time: datetime) -> Iterator[int]:
    """Each on its own, so that nothing is locked for long; yields how many are done."""
    done = 0
    while batch := list(unused_since(time).order_by("created_at", "id")[:BATCH]):
        for thread in batch:
            thread_remove(thread)
        done += len(batch)
        yield done
