"""What `@` may mean: a person's tasks and tags, by their own words only."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import datetime

from chatkit.types import UserMessageTagContent
from chatkit.widgets import DynamicWidgetRoot

from accounts.models import User
from chat.assistant import Entity
from tasks.assistant.doing import seen
from tasks.assistant.widgets.preview import tag_preview, task_preview
from tasks.assistant.wording import due_words
from tasks.filters import QUERY_LENGTH
from tasks.models import TagCount
from tasks.schemas import TaskOut
from tasks.selectors import tag_list, task_list, tasks_get
from tasks.text import fold, has_controls

TASK, TAG = "task:", "tag:"
TASKS_FOUND, TAGS_FOUND, TASKS_OF_TAG = 8, 4, 5
LONGEST_NUMBER = 10


def found(owner: User, query: str, now: datetime) -> Sequence[Entity]:
    """Tasks by number or words, open ones first, then tags; nothing typed finds what is due."""
    if len(query) > QUERY_LENGTH or has_controls(query):
        return ()
    words = query.strip().lstrip("#@")
    tasks = _by_number(owner, words)
    rows = task_list(owner=owner, limit=TASKS_FOUND, now=now, view="all", q=words or None)
    tasks += [t for t in seen(owner, rows.tasks) if t.number not in {one.number for one in tasks}]
    tags = [tag for tag in tag_list(owner=owner) if fold(words) in fold(tag.name)]
    entities = [_of_task(task, now) for task in tasks[:TASKS_FOUND]]
    return [*entities, *(_of_tag(tag) for tag in tags[:TAGS_FOUND])]


def preview(owner: User, entity_id: str, now: datetime) -> DynamicWidgetRoot | None:
    if task := task_of(owner, entity_id):
        return task_preview(task, now)
    tag = _tag_of(owner, entity_id)
    if tag is None:
        return None
    tasks = seen(owner, task_list(owner=owner, limit=TASKS_OF_TAG, now=now, tag=tag.name).tasks)
    return tag_preview(tag.name, tag.open, tasks)


def said(owner: User, tag: UserMessageTagContent) -> str:
    """What a model reads for a mention: looked up as this person, the title quoted as data."""
    if task := task_of(owner, tag.id):
        return f"task #{task.number} ({json.dumps(task.title, ensure_ascii=False)})"
    if known := _tag_of(owner, tag.id):
        return f"the tag #{known.name}"
    return f"@{json.dumps(tag.text[:QUERY_LENGTH], ensure_ascii=False)} (not found)"


def task_of(owner: User, entity_id: str) -> TaskOut | None:
    number = entity_id.removeprefix(TASK)
    if not entity_id.startswith(TASK) or not number.isascii() or not number.isdecimal():
        return None
    return next(iter(_by_number(owner, number)), None)


def _by_number(owner: User, words: str) -> list[TaskOut]:
    if not (words.isascii() and words.isdecimal() and len(words) <= LONGEST_NUMBER):
        return []
    return seen(owner, tasks_get(owner=owner, numbers=[int(words)]))


def _tag_of(owner: User, entity_id: str) -> TagCount | None:
    if not entity_id.startswith(TAG):
        return None
    name = entity_id.removeprefix(TAG)
    return next((tag for tag in tag_list(owner=owner) if tag.name == name), None)


def _of_task(task: TaskOut, now: datetime) -> Entity:
    state = "done" if task.completed_at else due_words(task, now)
    data = {"number": str(task.number), "state": state}
    icon = "check-circle" if task.completed_at else "empty-circle"
    return Entity(f"{TASK}{task.number}", task.title, "Tasks", icon, interactive=True, data=data)


def _of_tag(tag: TagCount) -> Entity:
    data = {"open": str(tag.open)}
    return Entity(f"{TAG}{tag.name}", f"#{tag.name}", "Tags", "lucide:hash", True, data)
