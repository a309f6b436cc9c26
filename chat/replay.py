"""A turn as the database has it, for a request that was answered before."""

from __future__ import annotations

import json
from typing import Any

from chatkit.types import ErrorEvent, Page, Thread, ThreadCreatedEvent

from chat.items import visible_payloads
from chat.models import Item, Run
from chat.threads import metadata_of
from chat.wire import item_out, serialize


def replay(owner_id: Any, run_id: str) -> list[bytes]:
    """The events that a client would have seen, without the pieces in between."""
    run = Run.objects.select_related("thread").get(id=run_id, owner_id=owner_id)
    events: list[bytes] = []
    if run.kind == "threads.create":
        thread = Thread(**metadata_of(run.thread).model_dump(), items=Page())
        events.append(serialize(ThreadCreatedEvent(thread=thread)))
    for payload in visible_payloads(run.thread_id, _items_of(run)):
        event = {"type": "thread.item.done", "item": item_out(payload)}
        events.append(json.dumps(event, ensure_ascii=False).encode())
    if sentence := _not_well(run):
        events.append(serialize(ErrorEvent(message=sentence, allow_retry=True)))
    return events


def _items_of(run: Run) -> list[str]:
    """From the message that was answered to the next one."""
    rows = Item.objects.filter(thread_id=run.thread_id)
    start = rows.filter(item_id=run.message_id).values_list("seq", flat=True).first()
    if start is None:
        return []
    later = rows.filter(seq__gt=start, type="user_message").order_by("seq")
    end = later.values_list("seq", flat=True).first()
    answer = rows.filter(seq__gte=start)
    if end is not None:
        answer = answer.filter(seq__lt=end)
    return list(answer.values_list("item_id", flat=True))


def _not_well(run: Run) -> str:
    if run.state == Run.State.RUNNING:
        return "The assistant is still answering. Open the conversation again in a moment."
    return run.error
