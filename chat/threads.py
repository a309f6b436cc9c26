"""Threads in the database: every read and write names its owner."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any, TypeVar

from chatkit.store import NotFoundError
from chatkit.types import ActiveStatus, ClosedStatus, LockedStatus, Page, ThreadMetadata
from django.db import IntegrityError, models, transaction
from django.db.models import Q, QuerySet

from chat.ids import time_of
from chat.models import Thread
from chat.models.conversations import ID_LENGTH
from chat.statements import Insert
from chat.wire import aware

# The time in an id is cut to this.
ID_RESOLUTION = timedelta(milliseconds=1)

M = TypeVar("M", bound=models.Model)
INSERT = Insert(Thread)
STATUSES = {"active": ActiveStatus, "locked": LockedStatus, "closed": ClosedStatus}


def known(identifier: str) -> str:
    """The id, if it can be one at all: PostgreSQL refuses NUL, and none is this long."""
    if not identifier or len(identifier) > ID_LENGTH or "\0" in identifier:
        raise NotFoundError("There is nothing with such an id.")
    return identifier


def thread_get(owner_id: Any, thread_id: str) -> Thread:
    thread = Thread.objects.filter(id=known(thread_id), owner_id=owner_id).first()
    if thread is None:
        raise NotFoundError("There is no such conversation.")
    return thread


def thread_save(owner_id: Any, thread: ThreadMetadata) -> None:
    """Make the thread or write all of it; another person's id is not theirs to write."""
    values = fields_of(thread)
    mine = Thread.objects.filter(id=known(thread.id), owner_id=owner_id)
    if not mine.update(**values, updated_at=datetime.now(UTC)):
        try:
            with transaction.atomic():
                thread_insert(owner_id, thread)
        except IntegrityError:
            raise NotFoundError("There is no such conversation.") from None


def thread_insert(owner_id: Any, thread: ThreadMetadata) -> None:
    """A thread that is certainly new."""
    INSERT(id=thread.id, owner_id=owner_id, updated_at=datetime.now(UTC), **fields_of(thread))


def thread_change(owner_id: Any, thread_id: str, **changes: Any) -> None:
    """Write some fields of a thread that exists: never brings a deleted one back."""
    mine = Thread.objects.filter(id=known(thread_id), owner_id=owner_id)
    if not mine.update(**changes, updated_at=datetime.now(UTC)):
        raise NotFoundError("There is no such conversation.")


def thread_page(
    owner_id: Any, *, limit: int, after: str | None, order: str
) -> tuple[list[Thread], bool]:
    """A page by creation, and whether there is more."""
    mine = Thread.objects.filter(owner_id=owner_id)
    up = order != "desc"
    ordered = mine.order_by("created_at", "id") if up else mine.order_by("-created_at", "-id")
    if after:
        ordered = _beyond(mine, ordered, after, up=up)
    return cut(ordered, limit)


def thread_delete(owner_id: Any, thread_id: str) -> bool:
    """True if there was one; its items, runs and files go with it."""
    with transaction.atomic():
        # Locked: whoever is just adding an item waits, and then finds the thread gone. Otherwise
        # PostgreSQL refuses the deletion when it commits.
        mine = Thread.objects.select_for_update()
        thread = mine.filter(id=known(thread_id), owner_id=owner_id).first()
        if thread:
            thread.delete()
    return thread is not None


def fields_of(thread: ThreadMetadata) -> dict[str, Any]:
    return {
        "title": thread.title,
        "status": thread.status.type,
        "status_reason": getattr(thread.status, "reason", None),
        "allowed_image_domains": thread.allowed_image_domains,
        "metadata": thread.metadata,
        "created_at": aware(thread.created_at),
        "created_naive": thread.created_at.tzinfo is None,
    }


def metadata_of(thread: Thread) -> ThreadMetadata:
    """As the SDK gave it: naive times go back naive, in the process's zone."""
    created = thread.created_at
    status = STATUSES[thread.status]
    reason = {} if thread.status == "active" else {"reason": thread.status_reason}
    return ThreadMetadata(
        id=thread.id,
        title=thread.title,
        created_at=created.astimezone().replace(tzinfo=None) if thread.created_naive else created,
        status=status(**reason),
        allowed_image_domains=thread.allowed_image_domains,
        metadata=thread.metadata,
    )


def page_of(threads: Sequence[Thread], more: bool) -> Page[ThreadMetadata]:
    return Page(
        data=[metadata_of(thread) for thread in threads],
        has_more=more,
        after=threads[-1].id if more else None,
    )


def cut(rows: QuerySet[M], limit: int) -> tuple[list[M], bool]:
    """At most `limit` rows, and whether one more was there."""
    found = list(rows[: max(limit, 0) + 1])
    return found[: max(limit, 0)], len(found) > max(limit, 0)


def _beyond(
    mine: QuerySet[Thread], ordered: QuerySet[Thread], after: str, *, up: bool
) -> QuerySet[Thread]:
    if len(after) > ID_LENGTH or "\0" in after:
        return ordered.none()
    start = end = mine.filter(id=after).values_list("created_at", flat=True).first()
    if start is None or end is None:
        # Deleted meanwhile: its id still says in which millisecond it was. Any other id opens
        # nothing.
        start = time_of(after)
        if start is None:
            return ordered.none()
        end = start + ID_RESOLUTION
    near = Q(created_at__gte=start, created_at__lte=end)
    if up:
        return ordered.filter(Q(created_at__gt=end) | near & Q(id__gt=after))
    return ordered.filter(Q(created_at__lt=start) | near & Q(id__lt=after))
