"""How a task's date and state read in a widget."""

from datetime import date, datetime, timedelta

from tasks.schemas import TaskOut

NEAR_DAYS = 6


def day_words(day: date, today: date) -> str:
    """ "Today", "Tomorrow", "Friday", "Fri 4 Dec", "4 Dec 2027"."""
    near = {-1: "Yesterday", 0: "Today", 1: "Tomorrow"}.get((day - today).days)
    if near:
        return near
    if today < day <= today + timedelta(days=NEAR_DAYS):
        return f"{day:%A}"
    if day.year == today.year:
        return f"{day:%a} {day.day} {day:%b}"
    return f"{day.day} {day:%b %Y}"


def due_words(task: TaskOut, now: datetime) -> str:
    """In the zone of `now`, which is the person's: `TaskOut` carries it already."""
    if task.due_at:
        return f"{day_words(task.due_at.date(), now.date())} {task.due_at:%H:%M}"
    return day_words(task.due_on, now.date()) if task.due_on else ""


def is_overdue(task: TaskOut, now: datetime) -> bool:
    if task.completed_at:
        return False
    if task.due_at:
        return task.due_at < now
    return task.due_on is not None and task.due_on < now.date()


def counted(number: int, noun: str = "task") -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
