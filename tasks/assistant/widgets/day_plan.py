"""The plan of a day: what is late, what has its hour, what can be done at any time."""

from datetime import date, datetime

from chatkit.widgets import DynamicWidgetRoot

from tasks.assistant.widgets.task_list import PLAN, Section, TaskList, task_list
from tasks.schemas import TaskOut
from tasks.views.dates import day_label


def day_plan(
    day: date,
    now: datetime,
    *,
    overdue: list[TaskOut],
    timed: list[TaskOut],
    anytime: list[TaskOut],
    suggested: list[TaskOut],
) -> DynamicWidgetRoot:
    sections = [
        Section("Overdue", overdue),
        Section("At a time", timed),
        Section("Any time", anytime),
        Section("If there is time", suggested),
    ]
    shown = TaskList(
        kind=PLAN,
        title=f"Plan for {_named(day, now.date())}",
        sections=[section for section in sections if section.tasks],
        empty="Nothing is due. Enjoy the day, or add something.",
    )
    return task_list(shown, now)


def _named(day: date, today: date) -> str:
    words = day_label(day, today)
    near = words in {"Today", "Tomorrow", "Yesterday"}
    return (
        f"{words.lower()}, {day:%A} {day.day} {day:%B}" if near else f"{day:%A} {day.day} {day:%B}"
    )
