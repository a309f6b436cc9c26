"""What the model is told after a tool: short, with the numbers; the widget shows the rest."""

from collections.abc import Sequence
from typing import Any

from tasks.assistant.calls import Outcome
from tasks.assistant.wording import counted
from tasks.schemas import TaskOut

TITLES = 10
PAST = {
    "add_task": "Added",
    "complete_task": "Completed",
    "reopen_task": "Reopened",
    "update_task": "Changed",
    "delete_task": "Deleted",
    "undo": "Taken back",
}


def outcome_of(tasks: Sequence[TaskOut], **more: Any) -> Outcome:
    return Outcome(
        numbers=[task.number for task in tasks],
        titles=[task.title for task in tasks[:TITLES]],
        **more,
    )


def told(tool: str, count: int) -> str:
    """ "Added 2 tasks"; of one task only "Added", for it stands beside it."""
    return PAST[tool] if count == 1 else f"{PAST[tool]} {counted(count)}"
