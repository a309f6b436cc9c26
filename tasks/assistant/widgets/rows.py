"""One task as a widget's row or card says it."""

from datetime import datetime
from typing import Any

from tasks.assistant.wording import due_words, is_overdue
from tasks.recurrence import describe
from tasks.schemas import TaskOut

PRIORITIES = {"high": ("High", "danger"), "medium": ("Medium", "warning"), "low": ("Low", "info")}
NAME_LENGTH = 80


def row(task: TaskOut, now: datetime, *, gone: bool = False) -> dict[str, Any]:
    done = task.completed_at is not None
    priority, priority_color = PRIORITIES.get(task.priority, ("", "secondary"))
    late = not gone and is_overdue(task, now)
    name = f"#{task.number} {task.title[:NAME_LENGTH]}"
    return {
        "key": key_of(task.number),
        "number": task.number,
        "badge": f"#{task.number}",
        "title": task.title,
        "done": done,
        "gone": gone,
        "struck": done or gone,
        "color": "tertiary" if gone else "secondary" if done else "primary",
        "due": "" if gone else due_words(task, now),
        "due_color": "danger" if late else "secondary",
        "priority": "" if gone or done else priority,
        "priority_color": priority_color,
        "tags": "" if gone else " ".join(f"#{tag}" for tag in task.tags),
        "tag_list": [] if gone else [f"#{tag}" for tag in task.tags],
        "repeats": describe(task.recurrence).capitalize() if task.recurrence and not gone else "",
        "notes": "" if gone else task.notes,
        "complete_label": f"Complete {name}",
        "reopen_label": f"Reopen {name}",
        "open_label": f"Open {name}",
        "delete_label": f"Delete {name}",
    }


def key_of(number: int) -> str:
    """A row's key in a widget; the row is found again by it when its task changes."""
    return f"task-{number}"
