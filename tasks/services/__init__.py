"""Every way to change tasks; nothing else writes them."""

from tasks.services.complete import (
    task_complete,
    task_follower,
    task_reopen,
    tasks_complete,
    tasks_reopen,
)
from tasks.services.create import quick_add_preview, task_create, task_quick_add, tasks_create
from tasks.services.delete import task_delete, task_restore, tasks_delete, tasks_restore
from tasks.services.journal import as_one_change
from tasks.services.undo import Undone, undo
from tasks.services.update import task_update, tasks_update

__all__ = [
    "Undone",
    "as_one_change",
    "quick_add_preview",
    "task_complete",
    "task_create",
    "task_delete",
    "task_follower",
    "task_quick_add",
    "task_reopen",
    "task_restore",
    "task_update",
    "tasks_complete",
    "tasks_create",
    "tasks_delete",
    "tasks_reopen",
    "tasks_restore",
    "tasks_update",
    "undo",
]
