"""Reading a person's tasks; every query begins with whose they are."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Unpack

from django.db.models import Count, Q, QuerySet
from django.utils import timezone

from accounts.models import User
from tasks.errors import TaskNotFound
from tasks.filters import Filters, View, narrowed, view_condition
from tasks.models import Change, Ledger, TagCount, Task
from tasks.paging import BY_DUE, NEWEST_DONE_FIRST, OPEN_FIRST, Order, Page, page
from tasks.sorting import day_start
from tasks.wording import described

UNDO_AGE = timedelta(days=30)
LARGEST_NUMBER = 2**31 - 1
ORDERS: dict[str, Order] = {"done": NEWEST_DONE_FIRST, "all": OPEN_FIRST}


@dataclass(frozen=True)
class TaskStats:
    """`today` and `overdue` overlap: what was due this morning is both."""

    open: int
    today: int
    overdue: int
    upcoming: int
    undated: int
    done: int
    done_today: int
    done_this_week: int
    total: int


def task_list(
    *,
    owner: User,
    limit: int | None = None,
    cursor: str | None = None,
    now: datetime | None = None,
    **filters: Unpack[Filters],
) -> Page:
    """One page: by due date, priority and position; of done ones the newest first."""
    order = ORDERS.get(filters.get("view", "open"), BY_DUE)
    found = page(task_query(owner=owner, now=now, **filters), order, limit=limit, cursor=cursor)
    return Page(_owned(found.tasks, owner), found.next_cursor)


def task_query(
    *, owner: User, now: datetime | None = None, **filters: Unpack[Filters]
) -> QuerySet[Task]:
    """The same tasks unsliced, for counting; in no order."""
    return Task.objects.filter(narrowed(filters, owner=owner, now=now or timezone.now()))


def task_get(*, owner: User, number: int, deleted: bool = False) -> Task:
    found = tasks_get(owner=owner, numbers=[number], deleted=deleted)
    if not found:
        raise TaskNotFound(number)
    return found[0]


def tasks_get(*, owner: User, numbers: Iterable[int], deleted: bool = False) -> list[Task]:
    """Those that are there, in the order of the numbers; `deleted` finds deleted ones too."""
    wanted = [number for number in dict.fromkeys(numbers) if 0 < number <= LARGEST_NUMBER]
    mine = Task.objects.filter(owner=owner, number__in=wanted)
    if not deleted:
        mine = mine.filter(deleted_at__isnull=True)
    found = {task.number: task for task in _owned(mine, owner)}
    return [found[number] for number in wanted if number in found]


def task_stats(*, owner: User, now: datetime | None = None) -> TaskStats:
    now, zone = now or timezone.now(), owner.zone
    today = now.astimezone(zone).date()
    week = day_start(today - timedelta(days=today.weekday()), zone)
    undated = Q(done_key=0, due_on__isnull=True, due_at__isnull=True)
    views: dict[str, Q] = {
        "open": view_condition("open", now=now, zone=zone),
        "today": view_condition("today", now=now, zone=zone),
        "overdue": view_condition("overdue", now=now, zone=zone),
        "upcoming": view_condition("upcoming", now=now, zone=zone),
        "undated": undated,
        "done": view_condition("done", now=now, zone=zone),
        "done_today": Q(completed_at__gte=day_start(today, zone)),
        "done_this_week": Q(completed_at__gte=week),
    }
    counts = {name: Count("pk", filter=condition) for name, condition in views.items()}
    mine = Task.objects.filter(owner=owner, deleted_at__isnull=True)
    return TaskStats(**mine.aggregate(total=Count("pk"), **counts))


def capped_counts(*, owner: User, most: int, now: datetime | None = None) -> dict[View, int]:
    """How many are in the open views, counted to `most` and no further: side bars are quick."""
    now = now or timezone.now()
    return {
        view: task_query(owner=owner, now=now, view=view)[:most].count()
        for view in ("open", "today", "overdue", "upcoming")
    }


def tag_list(*, owner: User, most: int | None = None) -> list[TagCount]:
    """The tags of present tasks, those with the most open tasks first."""
    return list(TagCount.objects.filter(owner=owner).order_by("-open", "name")[:most])


def changed_up_to(*, owner: User) -> int:
    """Grows with every change of a person's tasks: who knows this number knows what to ask for."""
    version = Ledger.objects.filter(owner=owner).values_list("version", flat=True).first()
    return version or 0


def changes_to_undo(*, owner: User, now: datetime | None = None) -> list[Change]:
    """The last group of changes that can still be undone, in the order they were made."""
    since = (now or timezone.now()) - UNDO_AGE
    recent = Change.objects.filter(owner=owner, made_at__gte=since)
    newest = recent.order_by("-version").values_list("version", flat=True).first()
    if newest is None:
        return []
    return list(recent.filter(version=newest).select_related("task").order_by("pk"))


def undoable(*, owner: User) -> str | None:
    """What `undo` would take back, in words, or None."""
    changes = changes_to_undo(owner=owner)
    return described(changes) if changes else None


def _owned(tasks: Iterable[Task], owner: User) -> list[Task]:
    """With the owner at hand, so that nobody asks the database for them row by row."""
    found = list(tasks)
    for task in found:
        task.owner = owner
    return found
