"""The question before a change that is not made lightly, and what became of it."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from chatkit.widgets import DynamicWidgetRoot

from tasks.assistant.widgets.rows import row
from tasks.assistant.widgets.templates import build
from tasks.assistant.wording import counted
from tasks.schemas import TaskOut

ASKING, ANSWERED = "confirm", "confirmed"
NAMED = 10


def confirm_card(
    question: str,
    tasks: Sequence[TaskOut],
    now: datetime,
    *,
    pending: dict[str, Any],
    note: str = "",
    yes: str = "Yes",
    no: str = "Cancel",
) -> DynamicWidgetRoot:
    """`pending` is the call that a yes carries out; it is read from the stored widget only."""
    return _card(ASKING, question, tasks, now, note=note, pending=pending, yes=yes, no=no)


def answered_card(
    said: str,
    tasks: Sequence[TaskOut],
    now: datetime,
    *,
    note: str = "",
    undo: int | None = None,
    gone: Collection[int] = (),
) -> DynamicWidgetRoot:
    return _card(ANSWERED, said, tasks, now, note=note, undo=undo, gone=gone)


def _card(
    kind: str,
    title: str,
    tasks: Sequence[TaskOut],
    now: datetime,
    *,
    note: str,
    pending: dict[str, Any] | None = None,
    yes: str = "",
    no: str = "",
    undo: int | None = None,
    gone: Collection[int] = (),
) -> DynamicWidgetRoot:
    more = len(tasks) - NAMED
    return build(
        "confirm",
        kind=kind,
        title=title,
        note=note,
        undo=undo,
        rows=[row(task, now, gone=task.number in gone) for task in tasks[:NAMED]],
        rest=f"and {counted(more, 'more task')}" if more > 0 else "",
        pending=pending,
        yes=yes,
        no=no,
    )
