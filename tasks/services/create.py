"""New tasks: one, many, or from a line of text."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Unpack

from django.utils import timezone

from accounts.models import User
from tasks.errors import InvalidTask
from tasks.fields import TaskFields, checked
from tasks.models import Task
from tasks.quickadd import QuickAdd, parse
from tasks.services.bulk import within_limit
from tasks.services.journal import as_one_change
from tasks.text import has_controls, is_visible

TEXT_LENGTH = 1000


def task_create(*, owner: User, **fields: Unpack[TaskFields]) -> Task:
    return tasks_create(owner=owner, items=[fields])[0]


def tasks_create(*, owner: User, items: Sequence[TaskFields]) -> list[Task]:
    """All of them or none, as one change."""
    within_limit(items)
    rows = [checked({"title": "", **fields}, zone=owner.zone) for fields in items]
    with as_one_change(owner=owner) as change:
        return change.create(rows)


def task_quick_add(
    *, owner: User, text: str, off: Collection[int] = (), now: datetime | None = None
) -> Task:
    """A task from a line like "Pay rent tomorrow 5pm !high #home every month"."""
    read = quick_add_preview(owner=owner, text=text, off=off, now=now)
    return task_create(
        owner=owner,
        title=read.title,
        priority=read.priority,
        tags=read.tags,
        due_on=read.due_on,
        due_at=read.due_at,
        recurrence=read.recurrence,
    )


def quick_add_preview(
    *, owner: User, text: str, off: Collection[int] = (), now: datetime | None = None
) -> QuickAdd:
    """What would be understood; parts that start at a position in `off` stay plain text."""
    if not is_visible(text):
        raise InvalidTask({"text": "Write what there is to do."})
    if len(text) > TEXT_LENGTH:
        raise InvalidTask({"text": f"That is too long: at most {TEXT_LENGTH:,} characters."})
    if has_controls(text, allowed="\t"):
        raise InvalidTask(
            {"text": "The text has control characters or line breaks. Leave them out."}
        )
    return parse(text, now=now or timezone.now(), zone=owner.zone, off=off)
