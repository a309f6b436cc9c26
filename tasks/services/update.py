"""Changing what a task says."""

from collections.abc import Sequence
from typing import Unpack

from accounts.models import User
from tasks.fields import TaskFields, checked
from tasks.models import Task, Verb
from tasks.services.bulk import within_limit
from tasks.services.journal import as_one_change


def task_update(*, owner: User, number: int, **fields: Unpack[TaskFields]) -> Task:
    """Absent fields stay, None takes away; what is the same already is no change."""
    return tasks_update(owner=owner, numbers=[number], **fields)[0]


def tasks_update(
    *, owner: User, numbers: Sequence[int], **fields: Unpack[TaskFields]
) -> list[Task]:
    within_limit(numbers)
    values = checked(fields, zone=owner.zone)
    with as_one_change(owner=owner) as change:
        tasks = change.tasks(numbers)
        for task in tasks:
            change.update(task, Verb.UPDATED, **values)
        return tasks
