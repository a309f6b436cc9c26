"""The counts of a person's tags, moved along with each change of their tasks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import TypeAlias

from django.db.models import Count, Q

from accounts.models import User
from tasks.models import TagCount, Task, TaskTag

# A tag, by how much its open tasks grew, and all of them.
Step: TypeAlias = tuple[str, int, int]


def carried(task: Task) -> list[Step]:
    """What a task adds to the counts as it is."""
    if task.deleted_at is not None:
        return []
    return [(name, int(not task.done), 1) for name in task.tags]


def taken_back(steps: Iterable[Step]) -> list[Step]:
    return [(name, -opened, -total) for name, opened, total in steps]


def apply(owner: User, steps: Iterable[Step]) -> None:
    """Call it where the person's writers stand in line: it reads, adds and writes."""
    opened: Counter[str] = Counter()
    total: Counter[str] = Counter()
    for name, more_open, more in steps:
        opened[name] += more_open
        total[name] += more
    moved = [name for name in total if opened[name] or total[name]]
    if not moved:
        return
    mine = TagCount.objects.filter(owner=owner)
    for known in mine.filter(name__in=moved):
        opened[known.name] += known.open
        total[known.name] += known.total
    TagCount.objects.bulk_create(
        [TagCount(owner=owner, name=name, open=opened[name], total=total[name]) for name in moved],
        update_conflicts=True,
        unique_fields=["owner", "name"],
        update_fields=["open", "total"],
    )
    if gone := [name for name in moved if total[name] == 0]:
        mine.filter(name__in=gone).delete()


def recount(owner: User) -> None:
    """From the tasks themselves, for who wrote them around the services."""
    present = TaskTag.objects.filter(owner=owner, task__deleted_at__isnull=True)
    counted = present.values("name").annotate(
        open=Count("pk", filter=Q(task__completed_at__isnull=True)), total=Count("pk")
    )
    TagCount.objects.filter(owner=owner).delete()
    TagCount.objects.bulk_create(TagCount(owner=owner, **row) for row in counted)
