"""A stored widget read back and drawn again, so that it says what is true now."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from chatkit.widgets import DynamicWidgetRoot

from accounts.models import User
from tasks.assistant.doing import seen
from tasks.assistant.telling import PAST
from tasks.assistant.widgets.confirm import ANSWERED, answered_card
from tasks.assistant.widgets.task_card import CARD, FORM, task_card
from tasks.assistant.widgets.task_list import LIST, PLAN, Section, TaskList, found_title, task_list
from tasks.schemas import TaskOut
from tasks.selectors import tasks_get

MOST_NODES = 20_000


@dataclass
class Drawn:
    """What a widget shows: its kind, its words by key, and its rows' task numbers by section."""

    kind: str
    words: dict[str, str] = field(default_factory=dict)
    sections: list[tuple[str, list[int]]] = field(default_factory=lambda: [("", [])])
    more: int = 0
    filters: dict[str, Any] | None = None

    @property
    def numbers(self) -> list[int]:
        return [number for _, numbers in self.sections for number in numbers]


def drawn_of(payload: str) -> Drawn | None:
    """From an item as it is stored; None when it is none of the widgets that can be redrawn."""
    root = json.loads(payload).get("widget", {})
    if root.get("key") not in {LIST, PLAN, CARD, FORM, ANSWERED}:
        return None
    drawn = Drawn(root["key"])
    for node in _nodes(root):
        _take(drawn, str(node.get("key") or ""), node)
    return drawn


def title_of(widget: DynamicWidgetRoot) -> str:
    root = widget.model_dump(mode="json")
    found = [node for node in _nodes(root) if node.get("type") == "Title"]
    return str(found[0].get("value", "")) if found else ""


def drawn_again(
    drawn: Drawn, owner: User, now: datetime, *, note: str, undo: int | None, verb: str = ""
) -> tuple[DynamicWidgetRoot, list[TaskOut]]:
    tasks = {t.number: t for t in _with_gone(owner, drawn.numbers)}
    gone = set(tasks) - {task.number for task in tasks_get(owner=owner, numbers=drawn.numbers)}
    here = [task for number, task in tasks.items() if number not in gone]
    if drawn.kind in {CARD, FORM}:
        task = tasks[drawn.numbers[0]]
        headline = PAST.get(verb, "")
        card = task_card(
            task, now, headline=headline, note=note, undo=undo, gone=task.number in gone
        )
        return card, here
    if drawn.kind == ANSWERED:
        title = PAST[verb] if verb else drawn.words.get("title", "")
        rows = list(tasks.values())
        return answered_card(title, rows, now, note=note, undo=undo, gone=gone), here
    return task_list(_as_list(drawn, tasks, gone, note, undo), now), here


def _as_list(
    drawn: Drawn, tasks: dict[int, TaskOut], gone: set[int], note: str, undo: int | None
) -> TaskList:
    title = drawn.words.get("title", "")
    if title.startswith("Tasks (") or title == found_title(0):
        title = found_title(len(tasks) - len(gone) + drawn.more)
    return TaskList(
        kind=drawn.kind,
        title=title,
        subtitle=drawn.words.get("subtitle", ""),
        note=note,
        empty=drawn.words.get("empty", ""),
        undo=undo,
        sections=[
            Section(heading, [tasks[n] for n in numbers if n in tasks])
            for heading, numbers in drawn.sections
        ],
        more=drawn.more,
        filters=drawn.filters,
        gone=gone,
    )


def _with_gone(owner: User, numbers: list[int]) -> list[TaskOut]:
    return seen(owner, tasks_get(owner=owner, numbers=numbers, deleted=True))


def _take(drawn: Drawn, key: str, node: dict[str, Any]) -> None:
    kind, _, rest = key.partition("-")
    if kind == "task" and rest.isdecimal():
        drawn.sections[-1][1].append(int(rest))
    elif kind == "section":
        drawn.sections.append((str(node.get("value", "")), []))
    elif key == "all":
        payload = node["onClickAction"]["payload"]
        drawn.more, drawn.filters = int(payload["more"]), payload["filters"]
    elif key in {"title", "subtitle", "empty"}:
        drawn.words[key] = str(node.get("value", ""))


def _nodes(root: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Every component, in the order in which it is drawn."""
    waiting: list[Any] = [root]
    for _ in range(MOST_NODES):
        if not waiting:
            return
        node = waiting.pop()
        if not isinstance(node, dict):
            continue
        yield node
        children = node.get("children")
        if isinstance(children, list):
            waiting.extend(reversed(children))
        elif children:
            waiting.append(children)
