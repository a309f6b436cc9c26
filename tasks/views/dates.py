"""When a task is due, as people say it: Today 17:00, Tomorrow, Fri 27 Nov."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from tasks.models import Task


def day_label(day: date, today: date) -> str:
    if day == today:
        return "Today"
    if day == today + timedelta(days=1):
        return "Tomorrow"
    if day == today - timedelta(days=1):
        return "Yesterday"
    return f"{day:%a} {day.day} {day:%b}" + ("" if day.year == today.year else f" {day.year}")


def due_day(task: Task, zone: ZoneInfo) -> date | None:
    return task.due_at.astimezone(zone).date() if task.due_at else task.due_on


def due_label(task: Task, zone: ZoneInfo, today: date) -> str:
    day = due_day(task, zone)
    if day is None:
        return ""
    clock = f" {task.due_at.astimezone(zone):%H:%M}" if task.due_at else ""
    return day_label(day, today) + clock


def due_state(task: Task, zone: ZoneInfo, now: datetime) -> str:
    """`late` and `today` are shown in colour; done tasks are neither."""
    day = due_day(task, zone)
    if day is None or task.completed_at:
        return ""
    today = now.astimezone(zone).date()
    late = task.due_at < now if task.due_at else day < today
    if late:
        return "late"
    return "today" if day == today else ""
