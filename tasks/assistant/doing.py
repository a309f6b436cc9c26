"""What the assistant does to tasks: a call of the contract, by the services, as one change."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from accounts.models import User
from tasks import services
from tasks.assistant.calls import (
    AddTask,
    Arguments,
    ByNumbers,
    CompleteTask,
    DeleteTask,
    NewTask,
    ReopenTask,
    UpdateTask,
)
from tasks.errors import TaskNotFound
from tasks.local_time import wall_clock
from tasks.models import Task, Verb
from tasks.schemas import TaskOut
from tasks.selectors import changes_to_undo, tasks_get
from tasks.services.journal import OpenChange

CHUNK = 200


@dataclass(frozen=True, slots=True)
class Done:
    """The tasks as they are now. `version` names the change for Undo; None when nothing changed."""

    tasks: list[TaskOut]
    version: int | None = None
    followers: tuple[TaskOut, ...] = ()
    missing: tuple[int, ...] = ()
    message: str = ""

    @property
    def numbers(self) -> list[int]:
        return [task.number for task in self.tasks]


def do(owner: User, call: Arguments, *, present_only: bool = False) -> Done:
    """Carry a change out; `present_only` leaves out tasks that are gone instead of refusing."""
    missing: tuple[int, ...] = ()
    with services.as_one_change(owner=owner) as change:
        if present_only and isinstance(call, ByNumbers):
            here = [task.number for task in tasks_get(owner=owner, numbers=call.numbers)]
            missing = tuple(number for number in call.numbers if number not in here)
            if not here:
                raise TaskNotFound(*missing)
            call = call.model_copy(update={"numbers": here})
        tasks = _applied(owner, call)
        version = next_version(change)
        followed = [one.task for one in change.changes if one.verb == Verb.FOLLOWED]
    return Done(seen(owner, tasks), version, tuple(seen(owner, followed)), missing)


def next_version(change: OpenChange) -> int | None:
    """What this change will be called once it is closed: the ledger's row is ours until then."""
    return change.ledger.version + 1 if change.changes else None


def undo(owner: User, version: int | None = None) -> Done | None:
    """Take the last change back; with a version only that one, else None."""
    with services.as_one_change(owner=owner):
        if version is not None:
            last = changes_to_undo(owner=owner)
            if not last or last[0].version != version:
                return None
        undone = services.undo(owner=owner)
    return Done(seen(owner, undone.tasks), missing=tuple(undone.removed), message=undone.message)


def seen(owner: User, tasks: Sequence[Task]) -> list[TaskOut]:
    for task in tasks:
        task.owner = owner
    return [TaskOut.of(task) for task in tasks]


def _applied(owner: User, call: Arguments) -> list[Task]:
    match call:
        case AddTask():
            made: list[Task] = []
            for some in _chunks(call.tasks):
                items: list[Any] = [_fields(new) for new in some]
                made += services.tasks_create(owner=owner, items=items)
            return made
        case CompleteTask():
            return _in_chunks(services.tasks_complete, owner, call.numbers)
        case ReopenTask():
            return _in_chunks(services.tasks_reopen, owner, call.numbers)
        case DeleteTask():
            return _in_chunks(services.tasks_delete, owner, call.numbers)
        case UpdateTask():
            return _updated(owner, call)
        case _:
            raise TypeError(f"{type(call).__name__} changes no task.")


def _in_chunks(service: Callable[..., list[Task]], owner: User, numbers: list[int]) -> list[Task]:
    done: list[Task] = []
    for some in _chunks(list(dict.fromkeys(numbers))):
        done += service(owner=owner, numbers=some)
    return done


def _chunks(given: list[Any]) -> Iterator[list[Any]]:
    for start in range(0, len(given), CHUNK):
        yield given[start : start + CHUNK]


def _fields(new: NewTask) -> dict[str, Any]:
    return new.model_dump()


def _updated(owner: User, call: UpdateTask) -> list[Task]:
    tasks = tasks_get(owner=owner, numbers=call.numbers)
    missing = [n for n in call.numbers if n not in {task.number for task in tasks}]
    if missing:
        raise TaskNotFound(*dict.fromkeys(missing))
    return [
        services.task_update(owner=owner, number=task.number, **_changed(task, call))
        for task in tasks
    ]


def _changed(task: Task, call: UpdateTask) -> dict[str, Any]:
    """The fields of one task that the call changes."""
    fields: dict[str, Any] = {}
    for name in ("title", "notes", "priority", "due_on", "due_at", "recurrence"):
        if (value := getattr(call, name)) is not None:
            fields[name] = value
    if call.add_note:
        before = fields.get("notes", task.notes)
        fields["notes"] = f"{before}\n{call.add_note}".strip()
    if call.add_tags or call.remove_tags:
        fields["tags"] = _tags(task, call)
    if call.clear_due:
        fields |= {"due_on": None, "due_at": None}
    if call.clear_recurrence:
        fields["recurrence"] = None
    return fields | (_shifted(task, call.shift_days) if call.shift_days else {})


def _tags(task: Task, call: UpdateTask) -> list[str]:
    away = {tag.strip().lstrip("#").lower() for tag in call.remove_tags}
    return [
        tag for tag in (*task.tags, *call.add_tags) if tag.strip().lstrip("#").lower() not in away
    ]


def _shifted(task: Task, days: int) -> dict[str, Any]:
    """The clock on the wall stays the same, also over a change of summer time."""
    if task.due_on:
        return {"due_on": task.due_on + timedelta(days=days)}
    if task.due_at is None:
        return {}
    local: datetime = task.due_at.astimezone(task.owner.zone).replace(tzinfo=None)
    return {"due_at": wall_clock(local + timedelta(days=days), task.owner.zone)}
