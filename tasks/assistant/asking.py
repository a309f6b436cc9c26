"""Asking before what is not done lightly, and carrying out the answer: once, as it was named."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from chatkit.types import WidgetItem
from chatkit.widgets import DynamicWidgetRoot
from pydantic import ValidationError

from accounts.models import User
from chat import items
from chat.models import Item
from tasks.assistant.calls import (
    ASK_ABOVE,
    TOOLS,
    Arguments,
    ByNumbers,
    Changing,
    CompleteTask,
    DeleteTask,
    Outcome,
    ReopenTask,
    UpdateTask,
)
from tasks.assistant.doing import do, seen
from tasks.assistant.telling import outcome_of, told
from tasks.assistant.widgets.confirm import ASKING, answered_card, confirm_card
from tasks.assistant.wording import counted
from tasks.errors import TaskError, TaskNotFound, first_missing
from tasks.schemas import TaskOut
from tasks.selectors import tasks_get
from tasks.services import as_one_change
from tasks.views.dates import day_label

ASK = {CompleteTask: "Complete", ReopenTask: "Reopen", UpdateTask: "Change", DeleteTask: "Delete"}
ALREADY = "This was answered already, so nothing happened now."


@dataclass(frozen=True, slots=True)
class Asked:
    card: DynamicWidgetRoot
    question: str
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class Settled:
    item: WidgetItem
    outcome: Outcome
    verb: str = ""


def must_ask(call: Arguments) -> bool:
    if not isinstance(call, ByNumbers):
        return False
    most = 1 if isinstance(call, Changing) and call.ask_first else ASK_ABOVE
    return isinstance(call, DeleteTask) or len(set(call.numbers)) > most


def ask(owner: User, call: ByNumbers, now: datetime) -> Asked:
    """The card that names what would be changed; nothing is."""
    tasks = seen(owner, tasks_get(owner=owner, numbers=call.numbers))
    if missing := first_missing(call.numbers, [task.number for task in tasks]):
        raise TaskNotFound(*missing)
    verb = ASK[type(call)]
    what = f"“{tasks[0].title}” (#{tasks[0].number})" if len(tasks) == 1 else counted(len(tasks))
    title = f"{verb} {counted(len(tasks)) if len(tasks) > 1 else 'this task'}?"
    card = confirm_card(
        title,
        tasks,
        now,
        pending={"tool": call.tool, "arguments": call.model_dump(mode="json", exclude_unset=True)},
        note=_effect(call, now),
        yes=verb,
        no="Keep" if isinstance(call, DeleteTask) else "Cancel",
    )
    question = f"{verb} {what}? Confirm it on the card, or answer yes or no."
    outcome = outcome_of(tasks, asked=True, message=question)
    return Asked(card, question, outcome)


def settle(owner: User, thread_id: str, item_id: str, *, yes: bool, now: datetime) -> Settled:
    """Answer an open card. Whoever comes second finds it answered: the ledger's lock is held."""
    with as_one_change(owner=owner):
        row = items.item_get(owner.pk, thread_id, item_id)
        item = items.item_model(row)
        if not isinstance(item, WidgetItem):
            raise TaskError("There is nothing to answer here.")
        call = pending_call(row)
        if call is None:
            return Settled(item, Outcome(ok=False, message=ALREADY))
        settled = _carried_out(owner, item, call, now) if yes else _left(owner, item, call, now)
        items.item_add(owner.pk, thread_id, settled.item)
    return settled


def pending_call(row: Item) -> ByNumbers | None:
    """What the card as it is stored would do; None once it has been answered."""
    widget = json.loads(row.payload).get("widget", {})
    if widget.get("key") != ASKING:
        return None
    try:
        pending = widget["confirm"]["action"]["payload"]
        call = TOOLS[pending["tool"]].model_validate(pending["arguments"])
    except (KeyError, TypeError, ValidationError):
        return None
    return call if isinstance(call, ByNumbers) else None


def open_card(thread_id: str, message_id: str) -> str | None:
    """The card that the answer before this message asked with, if it is still open."""
    rows = Item.objects.filter(thread_id=thread_id, removed=False)
    place = rows.filter(item_id=message_id).values_list("seq", flat=True).first()
    if place is None:
        return None
    for row in rows.filter(seq__lt=place).order_by("-seq")[:60]:
        if row.type == "user_message":
            return None
        if row.type == "widget" and pending_call(row):
            return row.item_id
    return None


def _carried_out(owner: User, item: WidgetItem, call: ByNumbers, now: datetime) -> Settled:
    try:
        done = do(owner, call, present_only=True)
    except TaskNotFound:
        return _gone(owner, item, call, now)
    note = f"Left out, for they are gone: {_named(done.missing)}." if done.missing else ""
    title = told(call.tool, len(done.tasks))
    gone = set(done.numbers) if isinstance(call, DeleteTask) else set()
    card = answered_card(title, done.tasks, now, note=note, undo=done.version, gone=gone)
    outcome = outcome_of(done.tasks, message=f"{title}. {note}".strip())
    return Settled(replaced(item, card, title, done.tasks), outcome, call.tool)


def _left(owner: User, item: WidgetItem, call: ByNumbers, now: datetime) -> Settled:
    tasks = seen(owner, tasks_get(owner=owner, numbers=call.numbers))
    title = "Kept" if isinstance(call, DeleteTask) else "Not changed"
    card = answered_card(title, tasks, now, note="Nothing was changed.")
    outcome = Outcome(message="All right, nothing was changed.")
    return Settled(replaced(item, card, title, tasks), outcome)


def _gone(owner: User, item: WidgetItem, call: ByNumbers, now: datetime) -> Settled:
    tasks = seen(owner, tasks_get(owner=owner, numbers=call.numbers, deleted=True))
    said = (
        "These tasks are gone already." if len(call.numbers) > 1 else "This task is gone already."
    )
    card = answered_card("Nothing to do", tasks, now, note=said, gone=call.numbers)
    return Settled(replaced(item, card, said, []), Outcome(ok=False, message=said))


def replaced(
    item: WidgetItem, widget: DynamicWidgetRoot, title: str, tasks: list[TaskOut]
) -> WidgetItem:
    text = copy_text(title, tasks)
    return item.model_copy(update={"widget": widget, "copy_text": text})


def copy_text(title: str, tasks: list[TaskOut]) -> str:
    """What people copy and what the model reads of a widget later; titles are quoted as data."""
    lines = [f"#{task.number} {json.dumps(task.title, ensure_ascii=False)}" for task in tasks]
    return "\n".join([title, *lines])


def _named(numbers: tuple[int, ...]) -> str:
    return ", ".join(f"#{number}" for number in numbers)


def _effect(call: ByNumbers, now: datetime) -> str:
    """What a change of many would do to each."""
    if not isinstance(call, UpdateTask):
        return ""
    day: Any = call.due_on or (call.due_at.date() if call.due_at else None)
    said = [
        f"New title: {call.title}" if call.title else "",
        f"Priority: {call.priority}" if call.priority else "",
        f"Due: {day_label(day, now.date())}" if day else "",
        f"Due at {call.due_at:%H:%M}" if call.due_at else "",
        "Without a due date" if call.clear_due else "",
        f"Due dates move by {counted(call.shift_days, 'day')}" if call.shift_days else "",
        "Tags added: " + ", ".join(call.add_tags) if call.add_tags else "",
        "Tags removed: " + ", ".join(call.remove_tags) if call.remove_tags else "",
        "New notes" if call.notes is not None or call.add_note else "",
        "New repeat" if call.recurrence else "No repeat" if call.clear_recurrence else "",
    ]
    return " · ".join(line for line in said if line)
