"""The way back: a person's last change, or group of changes, as if it had not been made."""

from dataclasses import dataclass
from typing import Any

from accounts.models import User
from tasks.errors import NothingToUndo
from tasks.models import Change, Task
from tasks.selectors import changes_to_undo
from tasks.services.journal import OpenChange, as_one_change
from tasks.wording import described


@dataclass(frozen=True)
class Undone:
    """`tasks` are as they were before; `removed` numbers those that did not exist yet."""

    message: str
    tasks: list[Task]
    removed: list[int]


def undo(*, owner: User) -> Undone:
    """Undo the last change; again, the one before it."""
    with as_one_change(owner=owner) as opened:
        changes = changes_to_undo(owner=owner, now=opened.now)
        if not changes:
            raise NothingToUndo
        tasks: dict[int, Task] = {}
        for change in reversed(changes):
            task = change.task = tasks.setdefault(change.task_id, change.task)
            task.owner = owner
            opened.write(task, _before(change, opened))
        Change.objects.filter(pk__in=[change.pk for change in changes]).delete()
        opened.next_version()
    present = sorted(tasks.values(), key=lambda task: task.number)
    return Undone(
        f"Undone: {described(changes)}.",
        [task for task in present if task.deleted_at is None],
        [task.number for task in present if task.deleted_at is not None],
    )


def _before(change: Change, opened: OpenChange) -> dict[str, Any]:
    """A task that did not exist is put away, so that its number still says what it was."""
    if change.before is None:
        return {"deleted_at": opened.now}
    fields = {field.name: field for field in Task._meta.fields}
    return {name: fields[name].to_python(value) for name, value in change.before.items()}
