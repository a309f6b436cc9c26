"""Away and back: deleted tasks keep their row, so that they can be restored."""

from collections.abc import Sequence

from accounts.models import User
from tasks.models import Task, Verb
from tasks.services.bulk import within_limit
from tasks.services.journal import as_one_change


def task_delete(*, owner: User, number: int) -> Task:
    return tasks_delete(owner=owner, numbers=[number])[0]


def tasks_delete(*, owner: User, numbers: Sequence[int]) -> list[Task]:
    within_limit(numbers)
    with as_one_change(owner=owner) as change:
        tasks = change.tasks(numbers)
        for task in tasks:
            change.update(task, Verb.DELETED, deleted_at=change.now)
        return tasks


def task_restore(*, owner: User, number: int) -> Task:
    """One that is there already stays as it is."""
    return tasks_restore(owner=owner, numbers=[number])[0]


def tasks_restore(*, owner: User, numbers: Sequence[int]) -> list[Task]:
    within_limit(numbers)
    with as_one_change(owner=owner) as change:
        tasks = change.tasks(numbers, deleted=True)
        for task in tasks:
            change.update(task, Verb.RESTORED, deleted_at=None)
        return tasks
