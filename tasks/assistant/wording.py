"""How a task's date and state read in a widget."""

from datetime import datetime

from tasks.schemas import TaskOut
from tasks.views.dates import day_label


def due_words(task: TaskOut, now: datetime) -> str:
    """In the zone of `now`, which is the person's: `TaskOut` carries it already."""
    if task.due_at:
        return f"{day_label(task.due_at.date(), now.date())} {task.due_at:%H:%M}"
    return day_label(task.due_on, now.date()) if task.due_on else ""


def is_overdue(task: TaskOut, now: datetime) -> bool:
    if task.completed_at:
        return False
    if task.due_at:
        return task.due_at < now
    return task.due_on is not None and task.due_on < now.date()


def counted(number: int, noun: str = "task") -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
