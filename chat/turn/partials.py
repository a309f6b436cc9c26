"""What a failing model had said until then is kept, as what a stopped one had said is."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from typing import Any

from chatkit.types import (
    AssistantMessageContentPartAdded,
    AssistantMessageContentPartAnnotationAdded,
    AssistantMessageContentPartDone,
    AssistantMessageContentPartTextDelta,
    AssistantMessageItem,
    ThreadItemAddedEvent,
    ThreadItemDoneEvent,
    ThreadItemUpdatedEvent,
    ThreadStreamEvent,
)

from chat.errors import ChatError

PARTS = (
    AssistantMessageContentPartAdded,
    AssistantMessageContentPartAnnotationAdded,
    AssistantMessageContentPartDone,
    AssistantMessageContentPartTextDelta,
)
Apply = Callable[[AssistantMessageItem, Any], AssistantMessageItem]


async def with_partials_kept(
    events: AsyncIterator[ThreadStreamEvent], apply: Apply
) -> AsyncIterator[ThreadStreamEvent]:
    """The SDK keeps unfinished messages on cancellation only; on an error it drops them."""
    open_messages: dict[str, AssistantMessageItem] = {}
    try:
        async for event in events:
            _follow(open_messages, event, apply)
            yield event
    except ChatError:
        for message in open_messages.values():
            if any(part.text.strip() for part in message.content):
                yield ThreadItemDoneEvent(item=message)
        raise


def _follow(
    open_messages: dict[str, AssistantMessageItem], event: ThreadStreamEvent, apply: Apply
) -> None:
    match event:
        case ThreadItemUpdatedEvent(update=AssistantMessageContentPartTextDelta() as update):
            if event.item_id in open_messages:
                apply(open_messages[event.item_id], update)
        case ThreadItemUpdatedEvent(update=update) if isinstance(update, PARTS):
            if event.item_id in open_messages:
                # A copy: the SDK puts the update's own content into its pending item, and grows it.
                apply(open_messages[event.item_id], update.model_copy(deep=True))
        case ThreadItemAddedEvent(item=AssistantMessageItem() as item):
            open_messages[item.id] = item.model_copy(deep=True)
        case ThreadItemDoneEvent():
            open_messages.pop(event.item.id, None)
        case _:
            pass
