"""A list of tasks in one or more sections: what was found, what was changed, what a day holds."""

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from chatkit.widgets import DynamicWidgetRoot

from tasks.assistant.widgets.rows import row
from tasks.assistant.widgets.templates import build
from tasks.assistant.wording import counted
from tasks.schemas import TaskOut

LIST, PLAN = "task-list", "day-plan"


@dataclass
class Section:
    heading: str
    tasks: list[TaskOut]


@dataclass
class TaskList:
    """`more` tasks are behind the rows, found by `filters`; `gone` rows are said to be deleted."""

    title: str
    sections: list[Section]
    kind: str = LIST
    subtitle: str = ""
    note: str = ""
    empty: str = ""
    undo: int | None = None
    more: int = 0
    filters: dict[str, Any] | None = None
    gone: Collection[int] = field(default_factory=frozenset)

    @property
    def tasks(self) -> list[TaskOut]:
        return [task for section in self.sections for task in section.tasks]


def found_title(total: int) -> str:
    return f"Tasks ({total})" if total else "No tasks found"


def task_list(shown: TaskList, now: datetime) -> DynamicWidgetRoot:
    sections = [
        {
            "key": f"section-{place}",
            "heading": section.heading,
            "rows": [row(task, now, gone=task.number in shown.gone) for task in section.tasks],
        }
        for place, section in enumerate(shown.sections)
    ]
    can_show_all = bool(shown.more) and shown.filters is not None
    return build(
        "tasks",
        kind=shown.kind,
        title=shown.title,
        subtitle=shown.subtitle,
        note=shown.note,
        undo=shown.undo,
        sections=sections,
        empty="" if shown.tasks else shown.empty,
        more=shown.more if can_show_all else 0,
        more_label=f"Show all ({len(shown.tasks) + shown.more})",
        filters=shown.filters or {},
        rest=f"and {counted(shown.more, 'more task')}, in Tasks"
        if shown.more and not can_show_all
        else "",
    )
