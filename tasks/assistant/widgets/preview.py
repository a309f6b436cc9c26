"""A small card for what was mentioned with `@`: a task or a tag."""

from collections.abc import Sequence
from datetime import datetime

from chatkit.widgets import DynamicWidgetRoot

from tasks.assistant.widgets.rows import row
from tasks.assistant.widgets.templates import build
from tasks.assistant.wording import counted
from tasks.schemas import TaskOut


def task_preview(task: TaskOut, now: datetime) -> DynamicWidgetRoot:
    said = row(task, now)
    state = "Done" if said["done"] else said["due"]
    lines = [line for line in (state, said["priority"], said["tags"], said["repeats"]) if line]
    return build("preview", badge=said["badge"], title=task.title, struck=said["done"], lines=lines)


def tag_preview(name: str, open_count: int, tasks: Sequence[TaskOut]) -> DynamicWidgetRoot:
    lines = [counted(open_count, "open task"), *(f"#{t.number} {t.title}" for t in tasks)]
    return build("preview", badge="", title=f"#{name}", struck=False, lines=lines)
