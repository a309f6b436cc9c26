"""Clicks in widgets: the same services without the model, and the widget made true in place."""

from __future__ import annotations

from collections.abc import AsyncIterator

from chatkit.types import (
    SyncCustomActionResponse,
    ThreadItemDoneEvent,
    ThreadItemReplacedEvent,
    ThreadStreamEvent,
)

from chat.assistant import ActionCall
from chat.db import in_db
from chat.threads import thread_change
from tasks.assistant.clicks import Reaction, react
from tasks.assistant.memory import remember_shown, remember_touched


async def events(call: ActionCall) -> AsyncIterator[ThreadStreamEvent]:
    reaction = await in_db(react, call)
    _remember(call, reaction)
    if reaction.replaced:
        call.stored.add(reaction.replaced.id)
        yield ThreadItemReplacedEvent(item=reaction.replaced)
    if reaction.added:
        yield ThreadItemDoneEvent(item=reaction.added)


async def answered(call: ActionCall) -> SyncCustomActionResponse:
    """The same without a stream; what the engine does not store by itself is stored here."""
    before = dict(call.thread.metadata)
    reaction = await in_db(react, call)
    _remember(call, reaction)
    if reaction.replaced:
        call.stored.add(reaction.replaced.id)
    if reaction.added:
        await call.store.add_thread_item(call.thread.id, reaction.added, call.context)
    if call.thread.metadata != before:
        owner_id, metadata = call.context.owner_id, call.thread.metadata
        await in_db(thread_change, owner_id, call.thread.id, metadata=metadata)
    return SyncCustomActionResponse(updated_item=reaction.replaced)


def _remember(call: ActionCall, reaction: Reaction) -> None:
    remember_touched(call.thread, reaction.verb, reaction.touched)
    if reaction.shown is not None:
        remember_shown(call.thread, reaction.shown, reaction.listed)
