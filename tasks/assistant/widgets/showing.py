"""Which widget shows what a tool did or found."""

from collections.abc import Sequence
from datetime import date, datetime

from chatkit.widgets import DynamicWidgetRoot

from tasks.assistant.calls import ListTasks
from tasks.assistant.doing import Done
from tasks.assistant.reading import Found, Plan
from tasks.assistant.telling import PAST, told
from tasks.assistant.widgets.day_plan import day_plan
from tasks.assistant.widgets.task_card import task_card
from tasks.assistant.widgets.task_list import Section, TaskList, found_title, task_list
from tasks.assistant.wording import due_words
from tasks.schemas import TaskOut
from tasks.views.dates import day_label

NOTHING_CHANGED = "It was so already: nothing changed."


def changed_widget(
    tool: str, done: Done, now: datetime, *, removed: Sequence[TaskOut] = ()
) -> DynamicWidgetRoot:
    """One task as its card, several as a list; with Undo when there is something to undo."""
    tasks = [*done.tasks, *removed]
    note = done.message or next_words(done.followers, now)
    unchanged = tool in PAST and tool != "undo" and done.version is None
    note = NOTHING_CHANGED if unchanged else note
    if len(tasks) == 1:
        headline = PAST.get(tool, "") if not unchanged else ""
        gone = bool(removed)
        return task_card(tasks[0], now, headline=headline, note=note, undo=done.version, gone=gone)
    title = told(tool, len(tasks)) if tool in PAST else found_title(len(tasks))
    shown = TaskList(
        title=title,
        sections=[Section("", tasks)],
        note=note,
        undo=done.version,
        gone={task.number for task in removed},
    )
    return task_list(shown, now)


def found_widget(
    found: Found, now: datetime, *, whole: bool = False
) -> tuple[DynamicWidgetRoot, str]:
    title = found_title(found.total)
    shown = TaskList(
        title=title,
        sections=[Section("", found.tasks)],
        subtitle=filter_words(found.call, now),
        more=found.total - len(found.tasks),
        filters=None if whole else found.call.model_dump(mode="json", exclude_defaults=True),
    )
    return task_list(shown, now), title


def plan_widget(plan: Plan, now: datetime) -> tuple[DynamicWidgetRoot, str]:
    widget = day_plan(
        plan.day,
        now,
        overdue=plan.overdue,
        timed=plan.timed,
        anytime=plan.anytime,
        suggested=plan.suggested,
    )
    return widget, f"Plan for {plan.day:%A} {plan.day.day} {plan.day:%B}"


def filter_words(call: ListTasks, now: datetime) -> str:
    """What the list was narrowed to: "Open · #home · due until Friday"."""
    status = {"pending": "Open", "completed": "Done", "all": "Open and done"}[call.status]
    said = [
        "Overdue" if call.overdue else status,
        f"#{call.tag.lstrip('#')}" if call.tag else "",
        f"{call.priority} priority" if call.priority else "",
        f"“{call.text}”" if call.text else "",
        "without a due date" if call.undated else "",
        _days("due", call.due_from, call.due_to, now),
        _days("done", call.completed_from, call.completed_to, now),
        _days("added", call.created_from, call.created_to, now),
    ]
    return " · ".join(part for part in said if part)


def _days(word: str, first: date | None, last: date | None, now: datetime) -> str:
    if first is None and last is None:
        return ""
    today = now.date()
    if first and first == last:
        return f"{word} {day_label(first, today)}"
    ends = [f"from {day_label(first, today)}" if first else ""]
    ends.append(f"until {day_label(last, today)}" if last else "")
    return " ".join([word, *filter(None, ends)])


def next_words(followers: Sequence[TaskOut], now: datetime) -> str:
    """A repeating task that was done brings its next one."""
    said = [f"#{task.number}, {due_words(task, now)}" for task in followers]
    return f"Next time: {'; '.join(said)}" if said else ""
