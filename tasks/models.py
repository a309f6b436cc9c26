"""Tasks, their tags, and the journal that makes every change undoable."""

from __future__ import annotations

from typing import ClassVar
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db import models
from django.db.models import Case, Q, Value, When
from django.utils import timezone

from tasks.sorting import due_key
from tasks.text import fold

TITLE_LENGTH = 200
TAG_LENGTH = 40


class Priority(models.TextChoices):
    NONE = "none", "None"
    LOW = "low", "Low"
    MEDIUM = "medium", "Medium"
    HIGH = "high", "High"


class Verb(models.TextChoices):
    """What a change did, in the past tense, as it is said when it is undone."""

    CREATED = "created", "created"
    UPDATED = "updated", "changed"
    COMPLETED = "completed", "completed"
    REOPENED = "reopened", "reopened"
    DELETED = "deleted", "deleted"
    RESTORED = "restored", "restored"
    FOLLOWED = "followed", "made by a repeating task"


class Ledger(models.Model):
    """One row a person: writers line up behind it, and numbers and versions are given from it."""

    owner = models.OneToOneField(
        settings.AUTH_USER_MODEL, models.CASCADE, primary_key=True, related_name="+"
    )
    last_number = models.PositiveIntegerField(default=0)
    version = models.PositiveBigIntegerField(default=0)
    # The zone that the tasks' due keys were computed in; see `Task.due_key`.
    zone = models.CharField(max_length=64, blank=True)

    def __str__(self) -> str:
        return f"{self.owner_id}: changed up to {self.version}"


class Task(models.Model):
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="tasks")
    number = models.PositiveIntegerField(help_text="1, 2, 3 for each person; never given twice.")
    title = models.CharField(max_length=TITLE_LENGTH)
    notes = models.TextField(blank=True)
    priority = models.CharField(max_length=6, choices=Priority, default=Priority.NONE)
    tags = models.JSONField(default=list, blank=True)
    due_on = models.DateField("due on", null=True, blank=True)
    due_at = models.DateTimeField("due at", null=True, blank=True)
    recurrence = models.CharField("repeats", max_length=400, null=True, blank=True)
    position = models.PositiveIntegerField(default=0)
    completed_at = models.DateTimeField("completed", null=True, blank=True)
    deleted_at = models.DateTimeField("deleted", null=True, blank=True)
    created_at = models.DateTimeField("created", default=timezone.now)
    updated_at = models.DateTimeField("updated", default=timezone.now)
    follows = models.ForeignKey(
        "self", models.SET_NULL, null=True, blank=True, related_name="followers"
    )

    # What lists are sorted and searched by: never null, so that one index and one cursor serve.
    due_key = models.DateTimeField(editable=False)
    search = models.TextField(editable=False)
    # Numbers, not booleans: SQLite uses no index for the `NOT done` that Django would write.
    done_key = models.GeneratedField(
        expression=Case(When(completed_at__isnull=False, then=Value(1)), default=Value(0)),
        output_field=models.SmallIntegerField(),
        db_persist=True,
    )
    priority_key = models.GeneratedField(
        expression=Case(
            When(priority="high", then=Value(0)),
            When(priority="medium", then=Value(1)),
            When(priority="low", then=Value(2)),
            default=Value(3),
        ),
        output_field=models.SmallIntegerField(),
        db_persist=True,
    )

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint("owner", "number", name="tasks_task_number"),
            models.CheckConstraint(
                condition=Q(due_on__isnull=True) | Q(due_at__isnull=True), name="tasks_task_one_due"
            ),
            models.CheckConstraint(
                condition=Q(priority__in=Priority.values), name="tasks_task_priority"
            ),
        ]
        indexes: ClassVar[list[models.Index]] = [
            models.Index(
                fields=["owner", "done_key", "due_key", "priority_key", "position", "number"],
                condition=Q(deleted_at__isnull=True),
                name="tasks_task_by_due",
            ),
            models.Index(
                fields=["owner", "-completed_at", "-number"],
                condition=Q(deleted_at__isnull=True, completed_at__isnull=False),
                name="tasks_task_by_done",
            ),
        ]

    def __str__(self) -> str:
        return f"#{self.number} {self.title}"

    def derive(self, zone: ZoneInfo) -> None:
        """Bring what lists are sorted and searched by in line with the fields people write."""
        self.due_key = due_key(self.due_on, self.due_at, zone)
        self.search = fold(f"{self.title}\n{self.notes}")

    @property
    def done(self) -> bool:
        return self.completed_at is not None


class TaskTag(models.Model):
    """The index of `Task.tags`: which tasks of a person carry a tag."""

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    task = models.ForeignKey(Task, models.CASCADE, related_name="labels")
    name = models.CharField(max_length=TAG_LENGTH)

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint("owner", "name", "task", name="tasks_tasktag_once"),
        ]

    def __str__(self) -> str:
        return f"#{self.name}"


class TagCount(models.Model):
    """How many present tasks of a person carry a tag: counted as they change, not when asked."""

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    name = models.CharField(max_length=TAG_LENGTH)
    open = models.PositiveIntegerField()
    total = models.PositiveIntegerField()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["owner", "name"], name="tasks_tagcount_once"),
        ]

    def __str__(self) -> str:
        return f"#{self.name}: {self.open} of {self.total}"


class Change(models.Model):
    """How one task was before one change; all rows of one version are undone together."""

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    version = models.PositiveBigIntegerField()
    task = models.ForeignKey(Task, models.CASCADE, related_name="changes")
    verb = models.CharField(max_length=9, choices=Verb)
    before = models.JSONField(null=True)
    made_at = models.DateTimeField(default=timezone.now)

    class Meta:
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["owner", "version"], name="tasks_change_by_version"),
        ]

    def __str__(self) -> str:
        return f"{self.version}: {self.get_verb_display()} task {self.task_id}"
