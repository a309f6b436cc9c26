"""Every write: one person's writers in line, changes journalled, and announced at the end."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from accounts.models import User
from tasks.errors import TaskNotFound, first_missing
from tasks.events import announce
from tasks.models import Change, Ledger, Task, TaskTag, Verb
from tasks.selectors import tasks_get
from tasks.services import tag_counts

UNDO_STEPS = 100


@dataclass
class OpenChange:
    """What is being changed in one go, and undone in one go."""

    owner: User
    ledger: Ledger
    now: datetime
    changes: list[Change] = field(default_factory=list)
    tag_steps: list[tag_counts.Step] = field(default_factory=list)

    def task(self, number: int, *, deleted: bool = False) -> Task:
        return self.tasks([number], deleted=deleted)[0]

    def tasks(self, numbers: Sequence[int], *, deleted: bool = False) -> list[Task]:
        """The person's tasks of these numbers in this order; one that is missing fails them all."""
        found = tasks_get(owner=self.owner, numbers=numbers, deleted=deleted)
        if missing := first_missing(numbers, (task.number for task in found)):
            raise TaskNotFound(*missing)
        return found

    def create(self, rows: Iterable[dict[str, Any]], verb: Verb = Verb.CREATED) -> list[Task]:
        made = [self._new(values) for values in rows]
        Task.objects.bulk_create(made)
        _label(made)
        self.tag_steps += [step for task in made for step in tag_counts.carried(task)]
        self.changes += [self._change(task, verb, None) for task in made]
        return made

    def update(self, task: Task, verb: Verb, **values: Any) -> bool:
        """Write the values that differ; False when there was nothing to write."""
        before = {name: getattr(task, name) for name in values}
        before = {name: old for name, old in before.items() if old != values[name]}
        if not before:
            return False
        self.write(task, {name: values[name] for name in before})
        self.changes.append(self._change(task, verb, {n: _plain(old) for n, old in before.items()}))
        return True

    def write(self, task: Task, values: dict[str, Any]) -> None:
        self.tag_steps += tag_counts.taken_back(tag_counts.carried(task))
        for name, value in values.items():
            setattr(task, name, value)
        task.updated_at = self.now
        task.derive(self.owner.zone)
        task.save(update_fields=[*values, "updated_at", "due_key", "search"])
        if "tags" in values:
            task.labels.all().delete()
            _label([task])
        self.tag_steps += tag_counts.carried(task)

    def _new(self, values: dict[str, Any]) -> Task:
        self.ledger.last_number += 1
        number = self.ledger.last_number
        stamps = {"created_at": self.now, "updated_at": self.now}
        task = Task(owner=self.owner, number=number, **{"position": number, **stamps, **values})
        task.derive(self.owner.zone)
        return task

    def _change(self, task: Task, verb: Verb, before: dict[str, Any] | None) -> Change:
        return Change(owner=self.owner, task=task, verb=verb, before=before, made_at=self.now)

    def close(self) -> None:
        """Number the change, keep it for undo, forget the oldest and announce it."""
        tag_counts.apply(self.owner, self.tag_steps)
        if not self.changes:
            return
        version = self.next_version()
        for change in self.changes:
            change.version = version
        Change.objects.bulk_create(self.changes)
        Change.objects.filter(owner=self.owner, version__lte=version - UNDO_STEPS).delete()

    def next_version(self) -> int:
        self.ledger.version += 1
        self.ledger.save(update_fields=["version", "last_number"])
        announce(owner_id=self.owner.pk, version=self.ledger.version)
        return self.ledger.version


_open_change: ContextVar[OpenChange | None] = ContextVar("open_change", default=None)


@contextmanager
def as_one_change(*, owner: User) -> Iterator[OpenChange]:
    """Everything that services do inside is committed, announced and undone as one."""
    current = _open_change.get()
    if current is not None and current.owner == owner:
        with _inner(current):
            yield current
        return
    with transaction.atomic():
        opened = OpenChange(owner, lock(owner), timezone.now())
        token = _open_change.set(opened)
        try:
            yield opened
        finally:
            _open_change.reset(token)
        opened.close()


@contextmanager
def _inner(current: OpenChange) -> Iterator[None]:
    """A step that fails leaves no trace in the change around it."""
    changes, steps = len(current.changes), len(current.tag_steps)
    try:
        with transaction.atomic():
            yield
    except BaseException:
        del current.changes[changes:]
        del current.tag_steps[steps:]
        raise


def lock(owner: User) -> Ledger:
    """One writer at a time for each person: PostgreSQL by this row, SQLite by BEGIN IMMEDIATE."""
    ledger, _ = Ledger.objects.select_for_update().get_or_create(
        owner=owner, defaults={"zone": owner.time_zone}
    )
    if ledger.zone != owner.time_zone:
        _rekey(owner)
        ledger.zone = owner.time_zone
        ledger.save(update_fields=["zone"])
    return ledger


def _rekey(owner: User) -> None:
    """Whole days end elsewhere in a new zone."""
    days = list(Task.objects.filter(owner=owner, due_on__isnull=False))
    for task in days:
        task.derive(owner.zone)
    Task.objects.bulk_update(days, ["due_key"], batch_size=200)


def _label(tasks: list[Task]) -> None:
    TaskTag.objects.bulk_create(
        TaskTag(owner_id=task.owner_id, task=task, name=name)
        for task in tasks
        for name in task.tags
    )


def _plain(value: Any) -> Any:
    """As JSON keeps it, to the microsecond."""
    return value.isoformat() if isinstance(value, date) else value
