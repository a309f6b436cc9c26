"""What the assistant looks up: lists, searches, numbers and the plan of a day."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import date, datetime, timedelta

from accounts.models import User
from tasks.assistant.calls import FindTasks, ListTasks, Status
from tasks.assistant.doing import seen
from tasks.filters import Filters, View
from tasks.models import Task
from tasks.schemas import TaskOut
from tasks.selectors import task_list, task_query, task_stats

ROWS = 50
ALL_ROWS = 200
PAGE = 100
SOON_DAYS = 3
SUGGESTED = 5
VIEWS: dict[Status, View] = {"all": "all", "pending": "open", "completed": "done"}


@dataclass(frozen=True, slots=True)
class Found:
    tasks: list[TaskOut]
    total: int
    call: ListTasks


@dataclass(frozen=True, slots=True)
class Plan:
    """What a day holds, in the order in which it may be done."""

    day: date
    overdue: list[TaskOut]
    timed: list[TaskOut]
    anytime: list[TaskOut]
    suggested: list[TaskOut]

    @property
    def tasks(self) -> list[TaskOut]:
        return [*self.overdue, *self.timed, *self.anytime, *self.suggested]


def listed(owner: User, call: ListTasks, *, rows: int = ROWS) -> Found:
    filters = filters_of(call)
    total = task_query(owner=owner, **filters).count()
    tasks: list[Task] = []
    cursor: str | None = None
    while len(tasks) < rows:
        page = task_list(owner=owner, limit=min(PAGE, rows - len(tasks)), cursor=cursor, **filters)
        tasks += page.tasks
        cursor = page.next_cursor
        if cursor is None:
            break
    return Found(seen(owner, tasks), total, call)


def found(owner: User, call: FindTasks) -> Found:
    return listed(owner, ListTasks(status=call.status, text=call.text))


def filters_of(call: ListTasks) -> Filters:
    view: View = "overdue" if call.overdue else VIEWS[call.status]
    return {
        "view": view,
        "tag": call.tag,
        "priority": call.priority,
        "q": call.text,
        "due_from": call.due_from,
        "due_to": call.due_to,
        "undated": call.undated,
        "completed_from": call.completed_from,
        "completed_to": call.completed_to,
        "created_from": call.created_from,
        "created_to": call.created_to,
    }


def stats(owner: User) -> dict[str, int]:
    """The numbers by the names that the contract promises, and the rest by their own."""
    numbers = asdict(task_stats(owner=owner))
    return {"pending": numbers.pop("open"), "completed": numbers.pop("done"), **numbers}


def plan(owner: User, day: date | None, now: datetime) -> Plan:
    day = day or now.date()
    overdue = _page(owner, now, view="overdue") if day == now.date() else []
    late = {task.number for task in overdue}
    due = [t for t in _page(owner, now, due_from=day, due_to=day) if t.number not in late]
    timed = [task for task in due if task.due_at]
    anytime = [task for task in due if not task.due_at]
    planned = late | {task.number for task in due}
    return Plan(day, overdue, timed, anytime, _suggested(owner, day, now, planned))


def _suggested(owner: User, day: date, now: datetime, planned: set[int]) -> list[TaskOut]:
    """What could be done as well: soon due first, then what matters and has no date."""
    first, last = day + timedelta(days=1), day + timedelta(days=SOON_DAYS)
    soon = _page(owner, now, due_from=first, due_to=last)
    high = _page(owner, now, priority="high", undated=True)
    more = {task.number: task for task in [*soon, *high] if task.number not in planned}
    return list(more.values())[:SUGGESTED]


def _page(owner: User, now: datetime, **filters: object) -> list[TaskOut]:
    given: Filters = filters  # type: ignore[assignment]
    return seen(owner, task_list(owner=owner, limit=ROWS, now=now, **given).tasks)
