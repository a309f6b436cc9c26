"""The way back: a person's last change, or group of changes, as if it had not been made."""

from dataclasses import dataclass
from typing import Any

from accounts.models import User
from tasks.errors import NothingToUndo
from tasks.models import Change, Task, Verb
from tasks.services.journal import UNDO_AGE, OpenChange, as_one_change


@dataclass(frozen=True)
class Undone:
    """`tasks` are as they were before; `removed` numbers those that did not exist yet."""

    message: str
    tasks: list[Task]
    removed: list[int]


def undo(*, owner: User) -> Undone:
    """Undo the last change; again, the one before it."""
    with as_one_change(owner=owner) as opened:
        changes = _last(opened)
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


def described(changes: list[Change]) -> str:
    """What was done, for people: 'completed “Pay rent” (#3)', 'deleted 4 tasks'."""
    meant = [change for change in changes if change.verb != Verb.FOLLOWED] or changes
    verbs = list(dict.fromkeys(change.get_verb_display() for change in meant))
    numbers = {change.task.number for change in meant}
    if len(numbers) > 1:
        return f"{' and '.join(verbs)} {len(numbers)} tasks"
    task = meant[0].task
    return f"{' and '.join(verbs)} “{task.title}” (#{task.number})"


def _last(opened: OpenChange) -> list[Change]:
    recent = Change.objects.filter(owner=opened.owner, made_at__gte=opened.now - UNDO_AGE)
    newest = recent.order_by("-version").values_list("version", flat=True).first()
    if newest is None:
        raise NothingToUndo
    return list(recent.filter(version=newest).select_related("task").order_by("pk"))


def _before(change: Change, opened: OpenChange) -> dict[str, Any]:
    """A task that did not exist is put away, so that its number still says what it was."""
    if change.before is None:
        return {"deleted_at": opened.now}
    fields = {field.name: field for field in Task._meta.fields}
    return {name: fields[name].to_python(value) for name, value in change.before.items()}
