"""A task as its row shows it, and rows gathered under headings."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import groupby
from typing import NamedTuple
from urllib.parse import urlencode
from zoneinfo import ZoneInfo

from django.urls import reverse

from accounts.models import User
from tasks.models import Task
from tasks.recurrence import describe
from tasks.views.dates import day_label, due_day, due_label, due_state


class Link(NamedTuple):
    name: str
    url: str


@dataclass(frozen=True, slots=True)
class Row:
    number: int
    title: str
    notes: str
    priority: str
    priority_label: str
    tags: list[Link]
    due_label: str
    due_state: str
    recurrence_label: str
    completed_at: datetime | None
    edit_url: str


@dataclass(frozen=True, slots=True)
class Group:
    title: str
    detail: str
    hot: bool
    rows: list[Row]


def row(task: Task, *, person: User, now: datetime, back: str) -> Row:
    today = now.astimezone(person.zone).date()
    return Row(
        number=task.number,
        title=task.title,
        notes=task.notes,
        priority=task.priority,
        priority_label=f"{task.get_priority_display()} priority",
        tags=[Link(tag, tag_url(tag)) for tag in task.tags],
        due_label=due_label(task, person.zone, today),
        due_state=due_state(task, person.zone, now),
        recurrence_label=describe(task.recurrence) if task.recurrence else "",
        completed_at=task.completed_at,
        edit_url=f"{reverse('tasks:edit', args=[task.number])}?{urlencode({'next': back})}",
    )


def tag_url(tag: str) -> str:
    return f"{reverse('tasks:list')}?{urlencode({'view': 'open', 'tag': tag})}"


def grouped(
    tasks: Iterable[Task], view: str, *, person: User, now: datetime, back: str
) -> list[Group]:
    """Under a heading for each stretch of tasks that belong together, in the order they came."""
    heading = _headings(view, person.zone, now)
    return [
        Group(
            title=title,
            detail=detail,
            hot=title == "Overdue",
            rows=[row(task, person=person, now=now, back=back) for task in stretch],
        )
        for (title, detail), stretch in groupby(tasks, key=heading)
    ]


Heading = Callable[[Task], tuple[str, str]]


def _headings(view: str, zone: ZoneInfo, now: datetime) -> Heading:
    today = now.astimezone(zone).date()

    def by_due(task: Task) -> tuple[str, str]:
        day = due_day(task, zone)
        if task.completed_at:
            return "Done", ""
        if day is None:
            return "Some day", ""
        if due_state(task, zone, now) == "late":
            return "Overdue", ""
        return day_label(day, today), _weekday(day, today)

    def by_completion(task: Task) -> tuple[str, str]:
        done = (task.completed_at or now).astimezone(zone).date()
        return day_label(done, today), _weekday(done, today)

    return by_completion if view == "done" else by_due


def _weekday(day: date, today: date) -> str:
    """The near days have names; the weekday and date stand beside them."""
    near = abs(day - today) <= timedelta(days=1)
    return f"{day:%A}, {day.day} {day:%B}" if near else ""
