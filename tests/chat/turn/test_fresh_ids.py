"""Whatever ids a model gives, each message has its own."""

from collections.abc import AsyncIterator
from datetime import datetime
from typing import Any

from chatkit.types import (
    AssistantMessageContentPartTextDelta,
    AssistantMessageItem,
    ClientToolCallItem,
    ThreadItemAddedEvent,
    ThreadItemDoneEvent,
    ThreadItemRemovedEvent,
    ThreadItemUpdatedEvent,
    ThreadStreamEvent,
)

from chat.ids import new_id
from chat.turn.fresh_ids import with_fresh_ids

NOW = datetime.now()
FAKE = "__fake_id__"


def said(item_id: str) -> AssistantMessageItem:
    return AssistantMessageItem(id=item_id, thread_id="t", created_at=NOW, content=[])


def one_message(item_id: str) -> list[ThreadStreamEvent]:
    delta = AssistantMessageContentPartTextDelta(content_index=0, delta="x")
    return [
        ThreadItemAddedEvent(item=said(item_id)),
        ThreadItemUpdatedEvent(item_id=item_id, update=delta),
        ThreadItemDoneEvent(item=said(item_id)),
    ]


async def ids_of(*events: ThreadStreamEvent) -> list[str]:
    async def stream() -> AsyncIterator[ThreadStreamEvent]:
        for event in events:
            yield event

    given: list[Any] = [event async for event in with_fresh_ids(stream())]
    return [event.item.id if hasattr(event, "item") else event.item_id for event in given]


async def test_several_messages_of_one_fake_id_are_several() -> None:
    ids = await ids_of(*one_message(FAKE), *one_message(FAKE), *one_message(FAKE))
    assert ids[0] == ids[1] == ids[2]
    assert len(set(ids)) == 3
    assert FAKE not in ids


async def test_an_id_that_a_server_repeats_is_no_better() -> None:
    ids = await ids_of(*one_message("msg_0"), *one_message("msg_0"))
    assert len(set(ids)) == 2


async def test_a_call_of_the_page_gets_an_id_too() -> None:
    call = ClientToolCallItem(
        id=FAKE, thread_id="t", created_at=NOW, call_id="c1", name="n", arguments={}
    )
    ids = await ids_of(ThreadItemDoneEvent(item=call), ThreadItemDoneEvent(item=call))
    assert len(set(ids)) == 2
    assert FAKE not in ids


async def test_a_removed_message_is_the_one_that_was_shown() -> None:
    ids = await ids_of(*one_message(FAKE), ThreadItemRemovedEvent(item_id=FAKE))
    assert len(set(ids)) == 1


async def test_ids_of_our_own_are_left_alone() -> None:
    ours = new_id("message")
    assert set(await ids_of(*one_message(ours))) == {ours}
