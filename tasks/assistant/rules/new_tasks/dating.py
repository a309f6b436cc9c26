"""A day that stands over a list is the day of all its lines."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime

from tasks.assistant.calls import AddTask, NewTask
from tasks.assistant.rules.said import Said
from tasks.assistant.rules.situation import Situation
from tasks.quickadd import find_when


def _on(day: date, task: NewTask, line: str, s: Situation) -> NewTask:
    """A time alone is the heading's day's."""
    own = find_when(line, now=s.now, zone=s.zone)
    if not task.due_at or not own or own[0].names_day:
        return task
    clock = task.due_at.astimezone(s.zone).time()
    return task.model_copy(update={"due_at": datetime.combine(day, clock, s.zone)})


def dated(said: Said, heading: str, lines: Sequence[str], s: Situation) -> Said:
    """ "tomorrow:" over a list dates what has no date of its own."""
    found = find_when(heading, now=s.now, zone=s.zone)
    if not found or not said.calls or not isinstance(said.calls[0], AddTask):
        return said
    due = {"due_on": found[0].due_on, "due_at": found[0].due_at}
    items = said.calls[0].tasks
    tasks = [t if t.due_on or t.due_at else t.model_copy(update=due) for t in items]
    if (day := found[0].due_on) and len(tasks) == len(lines):
        tasks = [_on(day, t, line, s) for t, line in zip(tasks, lines, strict=True)]
    return replace(said, calls=(AddTask(tasks=tasks),))
