"""The editor's fields: what people write, kept as typed when it is refused."""

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from django import forms
from django.core.exceptions import ValidationError
from django.http import QueryDict
from django.utils import timezone

from tasks.errors import InvalidTask
from tasks.fields import NOTES_LENGTH, TaskFields
from tasks.local_time import wall_clock
from tasks.models import TITLE_LENGTH, Priority, Task
from tasks.quickadd import parse
from tasks.recurrence import describe

# What the services call a field -> where the person wrote it.
WRITTEN_IN = {"due_on": "due_date", "due_at": "due_date", "recurrence": "repeat"}


class TaskForm(forms.Form):
    title = forms.CharField(max_length=TITLE_LENGTH)
    due_date = forms.DateField(
        label="Due", required=False, widget=forms.DateInput({"type": "date"}, "%Y-%m-%d")
    )
    due_time = forms.TimeField(
        label="At", required=False, widget=forms.TimeInput({"type": "time"}, "%H:%M")
    )
    priority = forms.ChoiceField(choices=Priority.choices)
    repeat = forms.CharField(
        required=False,
        max_length=200,
        widget=forms.TextInput({"placeholder": "every monday"}),
    )
    tags = forms.CharField(
        required=False, max_length=900, widget=forms.TextInput({"placeholder": "home errands"})
    )
    notes = forms.CharField(
        required=False, max_length=NOTES_LENGTH, widget=forms.Textarea({"rows": 3})
    )

    def __init__(self, data: QueryDict | None, *, task: Task, zone: ZoneInfo) -> None:
        self.task, self.zone = task, zone
        super().__init__(
            data,
            auto_id=f"task-{task.number}-%s",
            initial=_written(task, zone),
            label_suffix="",
        )
        if not self.is_bound:  # refused, the field that is wrong gets the focus
            self.fields["title"].widget.attrs["autofocus"] = True

    def clean_repeat(self) -> str | None:
        """The words a person writes, or the rule as it was when they did not touch it."""
        phrase: str = self.cleaned_data["repeat"].strip()
        if not phrase:
            return None
        if self.task.recurrence and phrase == describe(self.task.recurrence):
            return self.task.recurrence
        rule = parse(f"x {phrase}", now=timezone.now(), zone=self.zone).recurrence
        if rule is None:
            raise ValidationError("Write it like: every monday, every 2 weeks, every month.")
        return rule

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        if data.get("due_time") and not data.get("due_date") and "due_date" not in self.errors:
            self.add_error("due_date", "Choose the day that this time is on.")
        return data

    def fields_for_service(self) -> TaskFields:
        data = self.cleaned_data
        day, clock = data["due_date"], data["due_time"]
        fields = TaskFields(
            title=data["title"],
            notes=data["notes"],
            priority=data["priority"],
            tags=data["tags"].replace(",", " ").split(),
            recurrence=data["repeat"],
            due_on=None if clock else day,
        )
        if day and clock:
            fields["due_at"] = wall_clock(datetime.combine(day, clock), self.zone)
        elif not day:
            fields["due_at"] = None
        return fields

    def refuse(self, error: InvalidTask) -> None:
        for name, sentence in error.fields.items():
            self.add_error(WRITTEN_IN.get(name, name), sentence)


def _written(task: Task, zone: ZoneInfo) -> dict[str, Any]:
    local = task.due_at.astimezone(zone) if task.due_at else None
    return {
        "title": task.title,
        "due_date": local.date() if local else task.due_on,
        "due_time": local.time() if local else None,
        "priority": task.priority,
        "repeat": describe(task.recurrence) if task.recurrence else "",
        "tags": " ".join(task.tags),
        "notes": task.notes,
    }
