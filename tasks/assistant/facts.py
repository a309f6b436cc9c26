"""The situation that the embedded assistant reads a message in, for this person and thread."""

from __future__ import annotations

import json
from typing import cast

from chatkit.types import UserMessageItem

from accounts.models import User
from chat.assistant import Turn
from chat.models import Item
from tasks.assistant.asking import open_card
from tasks.assistant.calls import Priority
from tasks.assistant.entities import TASK
from tasks.assistant.memory import Memory
from tasks.assistant.rules.situation import Question, Situation, TaskFact, Touched
from tasks.models import Task

MOST_OPEN, MOST_DONE = 1_000, 300
MESSAGES = 10


def situation(turn: Turn) -> Situation:
    owner: User = turn.context.user
    memory = Memory.of(turn.thread)
    earlier = _earlier(turn)
    return Situation(
        now=turn.context.now(),
        zone=owner.zone,
        name=owner.name,
        tasks=_facts(owner),
        shown=tuple(memory.shown),
        listed=memory.listed,
        touched=Touched(memory.verb, tuple(memory.touched)) if memory.verb else None,
        newest=memory.newest,
        asked=_asked(turn, memory) if earlier and memory.asked_in == earlier[0][0] else None,
        said=tuple(text for _, text in reversed(earlier)),
    )


def words_of(message: UserMessageItem) -> str:
    """The message with what it mentions as the rules read it: a task by number, a tag by name."""
    said = []
    for part in message.content:
        if part.type != "input_tag":
            said.append(part.text)
        elif part.id.startswith(TASK):
            said.append(f"#{part.id.removeprefix(TASK)}")
        else:
            said.append(f"#{part.text.lstrip('#@')}")
    return "".join(said)


def _asked(turn: Turn, memory: Memory) -> Question | None:
    """A card may have been answered by its button since; then "undo" is no answer to it."""
    if memory.asked is None or memory.asked.kind != "card" or turn.message is None:
        return memory.asked
    return memory.asked if open_card(turn.thread.id, turn.message.id) else None


def _earlier(turn: Turn) -> list[tuple[str, str]]:
    """The person's messages before this one, newest first."""
    if turn.message is None:
        return []
    rows = Item.objects.filter(thread_id=turn.thread.id, type="user_message", removed=False)
    place = rows.filter(item_id=turn.message.id).values_list("seq", flat=True).first()
    rows = rows.filter(seq__lt=place) if place is not None else rows
    found = rows.order_by("-seq").values_list("item_id", "payload")[:MESSAGES]
    return [(item_id, _text(payload)) for item_id, payload in found]


def _text(payload: str) -> str:
    parts = json.loads(payload).get("content", [])
    return "".join(part.get("text", "") for part in parts)


def _facts(owner: User) -> tuple[TaskFact, ...]:
    mine = Task.objects.filter(owner=owner, deleted_at__isnull=True)
    still_open = mine.filter(done_key=0).order_by("due_key", "number")[:MOST_OPEN]
    done = mine.filter(completed_at__isnull=False).order_by("-completed_at")[:MOST_DONE]
    return tuple(_fact(task) for task in (*still_open, *done))


def _fact(task: Task) -> TaskFact:
    return TaskFact(
        number=task.number,
        title=task.title,
        done=task.done,
        due_on=task.due_on,
        due_at=task.due_at,
        priority=cast(Priority, task.priority),
        tags=tuple(task.tags),
        created_at=task.created_at,
    )
