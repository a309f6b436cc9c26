"""What tasks keep of a person: all of it in the export, none of it after deletion."""

from accounts.models import User
from accounts.personal_data import JSON
from tasks.models import Change, Ledger, TagCount, Task, TaskTag
from tasks.schemas import TaskOut


def export(user: User) -> JSON:
    """Deleted tasks are kept for a restore, so they are theirs to see too."""
    found = Task.objects.filter(owner=user).order_by("number")
    return [_plain(task, user) for task in found]


def delete(user: User) -> None:
    for kept in (Change, TagCount, TaskTag):
        kept.objects.filter(owner=user).delete()
    Task.objects.filter(owner=user).delete()
    Ledger.objects.filter(owner=user).delete()


def _plain(task: Task, user: User) -> JSON:
    task.owner = user
    shape: dict[str, JSON] = TaskOut.of(task).model_dump(mode="json")
    deleted = task.deleted_at.astimezone(user.zone).isoformat() if task.deleted_at else None
    return {**shape, "deleted_at": deleted}
