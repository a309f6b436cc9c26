"""One task, and the form that changes it."""

from datetime import datetime

from chatkit.widgets import DynamicWidgetRoot

from tasks.assistant.widgets.rows import key_of, row
from tasks.assistant.widgets.templates import build
from tasks.schemas import TaskOut

CARD, FORM = "task-card", "task-form"


def task_card(
    task: TaskOut,
    now: datetime,
    *,
    headline: str = "",
    note: str = "",
    undo: int | None = None,
    gone: bool = False,
) -> DynamicWidgetRoot:
    said = headline or ("Deleted" if gone else "Done" if task.completed_at else "Open")
    return build("task", row=row(task, now, gone=gone), headline=said, note=note, undo=undo)


def task_form(task: TaskOut, note: str = "") -> DynamicWidgetRoot:
    """Its fields start anew whenever the task has changed: `fresh` names them by the change."""
    day = task.due_at.date() if task.due_at else task.due_on
    return build(
        "task_form",
        key=key_of(task.number),
        heading=f"Edit #{task.number}",
        fresh=f"{task.number}-{task.updated_at.timestamp()}",
        number=task.number,
        note=note,
        title=task.title,
        day=day.isoformat() if day else "",
        time=f"{task.due_at:%H:%M}" if task.due_at else "",
        priority=task.priority,
        tags=", ".join(task.tags),
        notes=task.notes,
    )
