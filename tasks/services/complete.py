"""Done and not done; a repeating task that is done brings the next one."""

from collections.abc import Sequence

from accounts.models import User
from tasks.models import Task, Verb
from tasks.recurrence import next_due, next_rule
from tasks.services.bulk import within_limit
from tasks.services.journal import OpenChange, as_one_change


def task_complete(*, owner: User, number: int) -> Task:
    """Done already is done still: no second next task, nothing to undo."""
    return tasks_complete(owner=owner, numbers=[number])[0]


def tasks_complete(*, owner: User, numbers: Sequence[int]) -> list[Task]:
    within_limit(numbers)
    with as_one_change(owner=owner) as change:
        tasks = change.tasks(numbers)
        for task in tasks:
            if task.completed_at is None:
                change.update(task, Verb.COMPLETED, completed_at=change.now)
                _follow(change, task)
        return tasks


def task_reopen(*, owner: User, number: int) -> Task:
    """Takes back the next task too, as long as nobody touched it."""
    return tasks_reopen(owner=owner, numbers=[number])[0]


def tasks_reopen(*, owner: User, numbers: Sequence[int]) -> list[Task]:
    within_limit(numbers)
    with as_one_change(owner=owner) as change:
        tasks = change.tasks(numbers)
        for task in tasks:
            if change.update(task, Verb.REOPENED, completed_at=None):
                _withdraw_follower(change, task)
        return tasks


def task_follower(task: Task) -> Task | None:
    """The task that completing this one made, if it is still there."""
    return task.followers.filter(deleted_at__isnull=True).first()


def _follow(change: OpenChange, task: Task) -> None:
    if not task.recurrence or task_follower(task):
        return
    rule, zone = task.recurrence, change.owner.zone
    following = next_due(
        rule, due_on=task.due_on, due_at=task.due_at, completed_at=change.now, zone=zone
    )
    if following is None:
        return
    due_on, due_at = following
    values = {name: getattr(task, name) for name in ("title", "notes", "priority", "tags")}
    values |= {"follows": task, "due_on": due_on, "due_at": due_at}
    values["recurrence"] = next_rule(rule, due_on=task.due_on, due_at=task.due_at, zone=zone)
    change.create([values], Verb.FOLLOWED)


def _withdraw_follower(change: OpenChange, task: Task) -> None:
    follower = task_follower(task)
    if follower and not follower.completed_at and follower.updated_at == follower.created_at:
        follower.owner = change.owner
        change.update(follower, Verb.DELETED, deleted_at=change.now)
