"""An id of our own for each item that a model names."""

from __future__ import annotations

from collections.abc import AsyncGenerator, AsyncIterator, Callable

from chatkit.types import (
    AssistantMessageItem,
    ClientToolCallItem,
    ThreadItem,
    ThreadItemAddedEvent,
    ThreadItemDoneEvent,
    ThreadItemRemovedEvent,
    ThreadItemUpdatedEvent,
    ThreadStreamEvent,
)

from chat.ids import new_id, time_of

KINDS = {AssistantMessageItem: "message", ClientToolCallItem: "tool_call"}


async def with_fresh_ids(
    events: AsyncIterator[ThreadStreamEvent], make: Callable[[str], str] = new_id
) -> AsyncGenerator[ThreadStreamEvent, None]:
    """Chat-completions models name every message `__fake_id__`, and other servers repeat ids too.

    Stored under it, the second message would overwrite the first. So each `thread.item.added`
    of such an id starts a new item, and updates follow it; what has an id of ours is left alone.
    """
    current: dict[str, str] = {}

    def fresh(item: ThreadItem) -> str:
        current[item.id] = make(KINDS[type(item)])
        return current[item.id]

    open_items: set[str] = set()
    async for event in events:
        match event:
            case ThreadItemAddedEvent(item=item) if _foreign(item):
                open_items.add(item.id)
                yield event.model_copy(update={"item": _named(item, fresh(item))})
            case ThreadItemDoneEvent(item=item) if _foreign(item):
                # Done without added (a client tool call): an item of its own as well.
                known = item.id in open_items
                open_items.discard(item.id)
                named = _named(item, current[item.id] if known else fresh(item))
                yield event.model_copy(update={"item": named})
            case ThreadItemUpdatedEvent() | ThreadItemRemovedEvent() if event.item_id in current:
                event.item_id = current[event.item_id]  # made for us alone, one for each token
                yield event
            case _:
                yield event


def _foreign(item: ThreadItem) -> bool:
    return type(item) in KINDS and time_of(item.id) is None


def _named(item: ThreadItem, new: str) -> ThreadItem:
    return item.model_copy(update={"id": new})
